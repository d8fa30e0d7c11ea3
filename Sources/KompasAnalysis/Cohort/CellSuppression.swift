/// A set of runs, by their places.
package struct RunSet: Sendable, Hashable {
  private var words: [UInt64]

  /// An empty set, out of so many runs.
  package init(outOf count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

  /// Adds a run.
  package mutating func insert(_ run: Int) { words[run / 64] |= 1 << UInt64(run % 64) }

  mutating func formUnion(_ other: RunSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  /// How many runs are in it.
  package var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  func isSubset(of other: RunSet) -> Bool {
    zip(words, other.words).allSatisfy { $0 & ~$1 == 0 }
  }
}

/// Which cells of tables are hidden, so that nothing can be read of a group that is too small.
///
/// Each table divides all runs over its cells. A cell of one run or more, and fewer than the minimum, is hidden
/// (primary suppression). What is hidden in a table must be at least two cells that together hold the minimum, and more runs than
/// cells, because the total is known and none of them is empty (secondary suppression: the smallest cell that is still shown goes
/// next). And no two sums of numbers that can be read, each of whichever table, may be of runs of which one's are all among the
/// other's and differ by fewer than the minimum: they could be subtracted. An empty cell is no group of people, and is shown, unless
/// nothing else of its table is.
///
/// Source: Hundepool et al. 2012, Statistical Disclosure Control, doi:10.1002/9781118348239.
package struct CellSuppression {
  /// Per table and cell, whether it is hidden.
  package private(set) var isHidden: [[Bool]]

  private let tables: [[RunSet]]
  private let counts: [[Int]]
  private let minimum: Int
  private let runs: Int

  /// Hides what must be hidden.
  ///
  /// Cost: quadratic in the cells, linear in the runs.
  ///
  /// - Parameters:
  ///   - tables: for each the runs in each of its cells; every run is in one cell of each table.
  ///   - runs: how many runs there are.
  ///   - minimum: the smallest group that may be shown.
  package init(_ tables: [[RunSet]], runs: Int, minimum: Int) {
    self.tables = tables
    self.minimum = minimum
    counts = tables.map { $0.map(\.count) }
    self.runs = runs
    isHidden = counts.map { $0.map { $0 > 0 && $0 < minimum } }
    repeat {
      for table in tables.indices { close(table) }
    } while hideOneOfTwo()
    for table in tables.indices where shown(in: table).isEmpty {
      isHidden[table] = isHidden[table].map { _ in true }
    }
  }

  /// The cells of a table that hold runs and are shown.
  private func shown(in table: Int) -> [Int] {
    counts[table].indices.filter { counts[table][$0] > 0 && !isHidden[table][$0] }
  }

  /// Hides cells of a table until what is hidden cannot be found from the total.
  private mutating func close(_ table: Int) {
    while true {
      let hidden = counts[table].indices.filter { isHidden[table][$0] }
      let sum = hidden.reduce(0) { $0 + counts[table][$1] }
      let isOpen = hidden.count < 2 || sum < minimum || sum == hidden.count
      guard !hidden.isEmpty, isOpen, hideSmallest(of: table, among: shown(in: table)) else {
        return
      }
    }
  }

  /// Hides the smallest of these cells, the first of equals; whether there was one.
  private mutating func hideSmallest(of table: Int, among cells: [Int]) -> Bool {
    guard let smallest = cells.min(by: { counts[table][$0] < counts[table][$1] }) else {
      return false
    }
    isHidden[table][smallest] = true
    return true
  }

  /// A number that can be read of a table, or worked out by adding: of cells that are shown, and of all that is hidden.
  private struct Readable {
    var table: Int
    /// The cells that are shown among those it is of.
    var cells: [Int]
    var runs: RunSet
    var count: Int
  }

  /// How many parts of a table are added up in every way; of larger tables, each part and all but each part.
  private static let mostParts = 6

  /// The numbers of a table, those of fewer parts first.
  private func readable(_ table: Int) -> [Readable] {
    var hidden = RunSet(outOf: runs)
    var parts: [Readable] = []
    for (cell, runs) in tables[table].enumerated() where counts[table][cell] > 0 {
      if isHidden[table][cell] {
        hidden.formUnion(runs)
      } else {
        parts.append(
          Readable(table: table, cells: [cell], runs: runs, count: counts[table][cell])
        )
      }
    }
    if hidden.count > 0 {
      parts.append(Readable(table: table, cells: [], runs: hidden, count: hidden.count))
    }
    let ways =
      parts.count <= Self.mostParts
      ? (1..<1 << parts.count).map { way in parts.indices.filter { way >> $0 & 1 == 1 } }
      : parts.indices.flatMap { part in [[part], parts.indices.filter { $0 != part }] }
    return ways.map { way in
      way.dropFirst().reduce(into: parts[way[0]]) { sum, part in
        sum.cells += parts[part].cells
        sum.runs.formUnion(parts[part].runs)
        sum.count += parts[part].count
      }
    }
    .sorted { $0.cells.count < $1.cells.count }
  }

  /// Finds two numbers that must not be subtracted, and hides a cell of one; whether there were any.
  private mutating func hideOneOfTwo() -> Bool {
    let numbers = tables.indices.flatMap(readable)
    let byCount = Dictionary(grouping: numbers.indices) { numbers[$0].count }
    for small in numbers {
      for more in 1..<max(1, minimum) {
        for index in byCount[small.count + more] ?? [] {
          let large = numbers[index]
          guard large.table != small.table, small.runs.isSubset(of: large.runs) else { continue }
          for one in [small, large] {
            let cells = one.cells.isEmpty ? shown(in: one.table) : one.cells
            if hideSmallest(of: one.table, among: cells) { return true }
          }
        }
      }
    }
    return false
  }
}

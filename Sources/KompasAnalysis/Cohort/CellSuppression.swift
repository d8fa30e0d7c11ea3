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
/// (primary suppression). What is hidden in a table must be at least two cells that together hold the minimum, because the
/// total is known (secondary suppression: the smallest cell that is still shown goes next). And no two numbers that can be read,
/// of whichever table, may be of runs of which one's are all among the other's and differ by fewer than the minimum: they could be
/// subtracted. An empty cell is no group of people, and is shown.
///
/// Source: Hundepool et al. 2012, Statistical Disclosure Control, doi:10.1002/9781118348239.
package struct CellSuppression {
  /// Per table and cell, whether it is hidden.
  package private(set) var isHidden: [[Bool]]

  private let tables: [[RunSet]]
  private let counts: [[Int]]
  private let minimum: Int
  private let all: RunSet

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
    var all = RunSet(outOf: runs)
    for run in 0..<runs { all.insert(run) }
    self.all = all
    isHidden = counts.map { $0.map { $0 > 0 && $0 < minimum } }
    repeat {
      for table in tables.indices { close(table) }
    } while hideOneOfTwo()
  }

  /// Hides cells of a table until what is hidden cannot be found from the total.
  private mutating func close(_ table: Int) {
    while true {
      let hidden = counts[table].indices.filter { isHidden[table][$0] }
      let sum = hidden.reduce(0) { $0 + counts[table][$1] }
      guard !hidden.isEmpty, hidden.count < 2 || sum < minimum, hideSmallest(of: table)
      else { return }
    }
  }

  /// Hides the smallest cell that is shown, the first of equals.
  private mutating func hideSmallest(of table: Int) -> Bool {
    let shown = counts[table].indices.filter { counts[table][$0] > 0 && !isHidden[table][$0] }
    guard let smallest = shown.min(by: { counts[table][$0] < counts[table][$1] })
    else { return false }
    isHidden[table][smallest] = true
    return true
  }

  /// A number that can be read: of a cell, or of all that is hidden in a table.
  private struct Published {
    var table: Int
    var cell: Int?
    var runs: RunSet
    var count: Int
  }

  private var published: [Published] {
    tables.indices.flatMap { table -> [Published] in
      var hidden = RunSet(outOf: 0)
      var told: [Published] = []
      for (cell, runs) in tables[table].enumerated() where counts[table][cell] > 0 {
        if !isHidden[table][cell] {
          told.append(Published(table: table, cell: cell, runs: runs, count: counts[table][cell]))
        } else if hidden.isEmpty {
          hidden = runs
        } else {
          hidden.formUnion(runs)
        }
      }
      if !hidden.isEmpty {
        told.append(Published(table: table, cell: nil, runs: hidden, count: hidden.count))
      }
      return told
    }
  }

  /// Finds two numbers that must not be subtracted, and hides one; whether there were any.
  private mutating func hideOneOfTwo() -> Bool {
    let published = published + [Published(table: -1, cell: nil, runs: all, count: all.count)]
    for small in published {
      for large in published where (1..<minimum).contains(large.count - small.count) {
        guard small.runs.isSubset(of: large.runs) else { continue }
        for one in [small, large] where one.table >= 0 {
          if let cell = one.cell {
            isHidden[one.table][cell] = true
            return true
          }
          if hideSmallest(of: one.table) { return true }
        }
      }
    }
    return false
  }
}

extension RunSet {
  fileprivate var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
}

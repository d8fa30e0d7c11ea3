import KompasTestSupport
import Testing

@testable import KompasAnalysis

/// Somebody who adds and subtracts whatever is shown, and asks again with other dates.
@Suite struct CohortAttackTests {
  /// A set of runs with these numbers.
  private func set(_ runs: some Sequence<Int>, of count: Int) -> RunSet {
    var set = RunSet(outOf: count)
    for run in runs { set.insert(run) }
    return set
  }

  /// A table of runs that follow each other.
  private func table(_ counts: [Int]) -> [RunSet] {
    var start = 0
    return counts.map { count in
      defer { start += count }
      return set(start..<start + count, of: counts.reduce(0, +))
    }
  }

  // MARK: At the edge

  @Test(
    arguments: [
      // A group of the minimum is shown, and of one fewer is not, whatever the minimum is.
      (3, [3, 17], [false, false]), (3, [2, 18], [true, true]),
      (4, [4, 16], [false, false]), (4, [3, 17], [true, true]),
      (5, [5, 15], [false, false]), (5, [4, 16], [true, true]),
      (8, [8, 12], [false, false]), (8, [7, 13], [true, true]),
      (5, [1, 19], [true, true]), (5, [0, 20], [false, false]),
      // What is hidden holds the minimum, and not one fewer.
      (5, [2, 3, 15], [true, true, false]), (5, [2, 2, 16], [true, true, true]),
      (5, [1, 4, 7, 8], [true, true, false, false]), (5, [1, 3, 7, 9], [true, true, true, false]),
      (3, [1, 2, 17], [true, true, false]), (3, [1, 1, 18], [true, true, true]),
      // Cells of one each would follow from how many there are: a larger one goes with them.
      (3, [1, 1, 1, 8, 9], [true, true, true, true, false]),
      (5, [1, 1, 1, 1, 1, 7, 8], [true, true, true, true, true, true, false]),
      (3, [1, 1, 2, 8, 8], [true, true, true, false, false]),
      // A table of which nothing is left does not show its zeros either.
      (3, [1, 1, 1, 0, 0], [true, true, true, true, true]),
      (5, [2, 3, 0], [true, true, true]), (5, [5, 0, 0], [false, false, false]),
    ] as [(Int, [Int], [Bool])]
  )
  func `what is hidden at the edge`(minimum: Int, counts: [Int], hidden: [Bool]) {
    let runs = counts.reduce(0, +)
    let found = CellSuppression([table(counts)], runs: runs, minimum: minimum).isHidden
    #expect(found == [hidden])
  }

  // MARK: Adding and subtracting

  /// What can be read of a table: every sum of cells that are shown and of all that is hidden.
  private func sums(_ cells: [Swift.Set<Int>], _ isHidden: [Bool]) -> [Swift.Set<Int>] {
    var parts = zip(cells, isHidden).filter { !$1 && !$0.isEmpty }.map(\.0)
    let hidden = zip(cells, isHidden).filter(\.1).reduce(into: Swift.Set<Int>()) {
      $0.formUnion($1.0)
    }
    if !hidden.isEmpty { parts.append(hidden) }
    return (1..<(1 << parts.count)).map { way in
      parts.indices.filter { way >> $0 & 1 == 1 }.reduce(into: []) { $0.formUnion(parts[$1]) }
    }
  }

  @Test(arguments: 3...5, 1...4)
  func `no sums and differences of what is shown are of a small group`(
    minimum: Int,
    tables: Int
  ) {
    var numbers = SplitMix(seed: UInt64(minimum * 10 + tables))
    for _ in 0..<400 {
      let runs = Int.random(in: minimum...14, using: &numbers)
      let drawn = (0..<tables).map { _ -> [Swift.Set<Int>] in
        let count = Int.random(in: 2...5, using: &numbers)
        var cells = Array(repeating: Swift.Set<Int>(), count: count)
        // Uneven, so that there are cells of every size.
        let odds = (0..<count).map { _ in Int.random(in: 1...12, using: &numbers) }
        for run in 0..<runs {
          var draw = Int.random(in: 0..<odds.reduce(0, +), using: &numbers)
          cells[
            odds.firstIndex { odd in
              draw -= odd
              return draw < 0
            } ?? 0
          ].insert(run)
        }
        return cells
      }
      let hidden = CellSuppression(
        drawn.map { $0.map { set($0, of: runs) } },
        runs: runs,
        minimum: minimum
      ).isHidden
      let readable = zip(drawn, hidden).map { sums($0, $1) } + [[Swift.Set(0..<runs)]]
      for (first, ones) in readable.enumerated() {
        for one in ones {
          #expect(one.count >= minimum, "\(drawn) \(hidden)")
          for others in readable[first...] {
            for other in others {
              for (small, large) in [(one, other), (other, one)] where small.isSubset(of: large) {
                let difference = large.count - small.count
                #expect(difference == 0 || difference >= minimum, "\(drawn) \(hidden)")
              }
            }
          }
        }
      }
    }
  }

  @Test(arguments: 3...5)
  func `no hidden number follows from the total`(minimum: Int) {
    /// Every way to put so many runs in so many cells.
    func ways(_ runs: Int, _ cells: Int) -> [[Int]] {
      guard cells > 1 else { return [[runs]] }
      return (0...runs).flatMap { first in ways(runs - first, cells - 1).map { [first] + $0 } }
    }
    for runs in minimum...13 {
      for cells in 2...4 {
        for counts in ways(runs, cells) {
          let hidden = CellSuppression([table(counts)], runs: runs, minimum: minimum).isHidden[0]
          let shown = zip(counts, hidden).filter { !$1 }.reduce(0) { $0 + $1.0 }
          let unknown = hidden.count(where: \.self)
          guard unknown > 0 else { continue }
          // Whoever sees it knows the sum of what is hidden, and that none of it is nothing, unless all is hidden.
          let least = unknown == cells ? 0 : 1
          let sum = runs - shown
          let candidates = ways(sum, unknown).filter { $0.allSatisfy { $0 >= least } }
          for place in 0..<unknown {
            #expect(Swift.Set(candidates.map { $0[place] }).count > 1, "\(counts) \(hidden)")
          }
        }
      }
    }
  }

  // MARK: Asking twice

  /// All sets of runs that can be asked for with two days.
  private func asked(_ starts: [String], _ minimum: Int) -> [Swift.Set<Int>] {
    let days = (0...40).map { day in "2026-\(day < 20 ? "09" : "10")-\(day % 20 + 10)" }
    let blocks = RunBlocks(starts, minimum: minimum)
    return days.flatMap { since in
      days.map { until in
        Swift.Set(blocks.counting { starts[$0] >= since && starts[$0] < until })
      }
    }
  }

  @Test(arguments: [[3, 5], [5, 5], [5, 8], [6, 11], [3, 25]])
  func `two answers are of the same runs, or differ by a group`(minimums: [Int]) {
    var numbers = SplitMix(seed: UInt64(minimums[0] * 100 + minimums[1]))
    for _ in 0..<20 {
      let starts = (0..<Int.random(in: 3...45, using: &numbers)).map { _ -> String in
        let day = Int.random(in: 0..<40, using: &numbers)
        let hour = Int.random(in: 10...23, using: &numbers)
        return "2026-\(day < 20 ? "09" : "10")-\(day % 20 + 10)T\(hour):00:00Z"
      }
      let all = minimums.map { minimum in
        Swift.Set(asked(starts, minimum).filter { $0.count >= minimum })
      }
      let least = minimums.min() ?? 0
      for one in all[0] {
        for other in all[1] {
          let difference = one.symmetricDifference(other)
          #expect(difference.isEmpty || difference.count >= least, "\(starts)")
          let (less, more) = (one.subtracting(other), other.subtracting(one))
          for part in [less, more] { #expect(part.isEmpty || part.count >= least, "\(starts)") }
        }
      }
    }
  }

  @Test func `days with enough runs count each by itself, and others go together`() {
    func days(_ counts: [Int]) -> [String] {
      counts.enumerated().flatMap { day, count in
        Array(repeating: "2026-09-1\(day)T19:00:00Z", count: count)
      }
    }
    func sizes(_ counts: [Int], _ minimum: Int = 5) -> [Int] {
      RunBlocks(days(counts), minimum: minimum).blocks.map(\.count)
    }
    #expect(sizes([7, 8]) == [7, 8])
    #expect(sizes([5, 5]) == [5, 5])
    #expect(sizes([4, 5]) == [9])
    #expect(sizes([7, 4]) == [11])
    #expect(sizes([3, 1]) == [4])
    #expect(sizes([3, 2, 6, 2]) == [5, 8])
    // For larger groups twice as large, whatever the number.
    for minimum in 6...10 { #expect(sizes([5, 6, 7, 3], minimum) == [11, 10]) }
    for minimum in 6...10 { #expect(sizes([5, 6, 7, 5], minimum) == [11, 12]) }
    #expect(sizes([5, 6, 7, 5], 11) == [23])
    #expect(RunBlocks([], minimum: 5).blocks.isEmpty)
  }

  @Test func `a block of which one run lies elsewhere does not count`() {
    let starts = ["2026-09-10T19:00:00Z", "2026-09-10T20:00:00Z", "2026-09-11T19:00:00Z"]
    let blocks = RunBlocks(starts, minimum: 3)
    #expect(blocks.counting { _ in true } == [0, 1, 2])
    #expect(blocks.counting { $0 < 2 }.isEmpty)
  }
}

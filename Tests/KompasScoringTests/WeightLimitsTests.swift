import KompasScoring
import Testing

/// Between which weights an alternative can be best.
@Suite struct WeightLimitsTests {
  private func limits(
    _ alternative: Int,
    _ values: [[Double]],
    _ orders: [WeightOrder] = []
  ) throws -> [[Double]]? {
    try weightLimits(of: alternative, values, orders: orders)?.map {
      [$0.lowerBound, $0.upperBound]
    }
  }

  private func agree(_ found: [[Double]]?, _ exact: [[Double]]) -> Bool {
    guard let found, found.count == exact.count else { return false }
    return zip(found.joined(), exact.joined()).allSatisfy { abs($0 - $1) < 1e-9 }
  }

  @Test func `two criteria meet at a point`() throws {
    // (0.8, 0.2) is best from w = 1/3 on.
    let values = [[0.8, 0.2], [0.2, 0.5]]
    #expect(agree(try limits(0, values), [[1.0 / 3, 1], [0, 2.0 / 3]]))
    #expect(agree(try limits(1, values), [[0, 1.0 / 3], [2.0 / 3, 1]]))
  }

  @Test func `three criteria are a triangle`() throws {
    let values: [[Double]] = [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    #expect(agree(try limits(0, values), [[1.0 / 3, 1], [0, 0.5], [0, 0.5]]))
    let order = [WeightOrder(heavier: 1, lighter: 0)]
    // Only together with the second: both at least a third, at most a half.
    #expect(agree(try limits(0, values, order), [[1.0 / 3, 0.5], [1.0 / 3, 0.5], [0, 1.0 / 3]]))
  }

  @Test func `who is always beaten has no limits, who always wins has all`() throws {
    let values = [[0.5, 0.5, 0.5], [0.4, 0.5 - 1e-9, 0.3], [0.6, 0.4, 0.4]]
    #expect(try limits(1, values) == nil)
    #expect(agree(try limits(0, [[0.5, 0.5], [0.5, 0.1]]), [[0, 1], [0, 1]]))
    #expect(agree(try limits(1, [[0.5, 0.5], [0.5, 0.1]]), [[1, 1], [0, 0]]))
    #expect(agree(try limits(0, [[0.5, 0.5], [0.5, 0.5]]), [[0, 1], [0, 1]]))
    #expect(agree(try limits(0, [[0.3]]), [[1, 1]]))
    #expect(try limits(0, [[0.3], [0.4]]) == nil)
    // Never alone, never worst: beaten by one or the other everywhere.
    #expect(try limits(2, [[1, 0], [0, 1], [0.4, 0.4]]) == nil)
    // Best together with both at one single point.
    #expect(agree(try limits(2, [[1, 0], [0, 1], [0.5, 0.5]]), [[0.5, 0.5], [0.5, 0.5]]))
  }

  @Test func `an alternative that is not there`() {
    for index in [-1, 2] {
      #expect(throws: WeighingProblem.unknownAlternative(index)) {
        try weightLimits(of: index, [[0.1], [0.2]])
      }
    }
    #expect(throws: WeighingProblem.value(row: 0, column: 0)) {
      try weightLimits(of: 0, [[.nan], [0.2]])
    }
    #expect(throws: WeighingProblem.cycle([0])) {
      try weightLimits(of: 0, [[0.1]], orders: [WeightOrder(heavier: 0, lighter: 0)])
    }
  }

  /// A grid of all weightings in eightieths: it finds nothing beyond the limits, and comes close to each.
  @Test(arguments: 0..<12 as Range<UInt64>)
  func `a grid finds the same limits`(seed: UInt64) throws {
    var random = RandomTable(seed)
    let values = random.values(2 + random.below(4), 3)
    let orders = seed % 3 == 0 ? random.orders(1, criteria: 3) : []
    let steps = 80
    for alternative in values.indices {
      let limits = try weightLimits(of: alternative, values, orders: orders)
      var seen = [ClosedRange<Double>?](repeating: nil, count: 3)
      for first in 0...steps {
        for second in 0...(steps - first) {
          let weights = [first, second, steps - first - second].map { Double($0) / Double(steps) }
          let utilities = values.map { row in zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 } }
          guard utilities[alternative] == utilities.max(),
            orders.allSatisfy({ weights[$0.heavier] >= weights[$0.lighter] })
          else { continue }
          for (index, weight) in weights.enumerated() {
            let known = seen[index] ?? weight...weight
            seen[index] = min(known.lowerBound, weight)...max(known.upperBound, weight)
          }
        }
      }
      for index in 0..<3 {
        guard let grid = seen[index] else { continue }
        let limit = try #require(limits?[index])
        #expect(limit.lowerBound <= grid.lowerBound + 1e-9)
        #expect(limit.upperBound >= grid.upperBound - 1e-9)
        // A body with some width holds points of the grid near each of its ends.
        if grid.upperBound - grid.lowerBound > 0.2 {
          #expect(grid.lowerBound - limit.lowerBound < 0.06)
          #expect(limit.upperBound - grid.upperBound < 0.06)
        }
      }
    }
  }

  @Test func `a large table, and one full of equals`() throws {
    var random = RandomTable(64)
    let values = random.values(64, 32)
    let limits = try #require(try weightLimits(of: 5, values))
    #expect(limits.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= 1 })
    // Values on a coarse grid: many corners coincide.
    let coarse = values.map { row in row.map { ($0 * 3).rounded() / 3 } }
    for alternative in 0..<2 { _ = try weightLimits(of: alternative, coarse) }
  }
}

import KompasScoring
import Testing

/// A table has at most 250 alternatives and 250 criteria.
@Suite struct WeighingLimitTests {
  @Test(
    arguments: [(250, 1, true), (251, 1, false), (1, 250, true), (1, 251, false)]
      as [(Int, Int, Bool)]
  )
  func `two hundred and fifty can be weighed, one more cannot`(
    alternatives: Int,
    criteria: Int,
    isFine: Bool
  ) throws {
    let values = (0..<alternatives).map { row in
      Array(repeating: Double(row) / 250, count: criteria)
    }
    guard isFine else {
      #expect(throws: WeighingProblem.tooMany(limit: 250)) {
        try acceptability(values, samples: 1)
      }
      return
    }
    // The last alternative is worth most on every criterion: it is first, and the first is last.
    let found = try acceptability(values, samples: 1)
    #expect(found.ranks[alternatives - 1][0] == 1)
    #expect(found.ranks[0][alternatives - 1] == 1)
  }
}

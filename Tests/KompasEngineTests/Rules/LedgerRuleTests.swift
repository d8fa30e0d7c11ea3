import KompasTestSupport
import Testing

@testable import KompasEngine

/// docs/scoring.md, 1: U = (1 − ρ) · S + ρ · P + (T − 50) / 5, each part on a line of its own.
@Suite struct LedgerRuleTests {
  /// Parts of group 0 in hundredths of a point, by source.
  private func parts(_ bench: RuleBench) -> [(LedgerEntry.Source, Double)] {
    bench.game.ledger(of: 0, in: bench.state).map { ($0.source, Double($0.millionths) / 1e6) }
  }

  /// Trust, its part, and what rounding to whole hundredths adds; support is 50.00 without it.
  @Test(
    arguments: [
      (0, -1_000, 0), (4_000, -200, 0), (4_999, -0.2, 0.2), (4_997, -0.6, -0.4), (5_000, 0, 0),
      (5_001, 0.2, -0.2), (5_003, 0.6, 0.4), (6_000, 200, 0), (10_000, 1_000, 0),
    ] as [(Int32, Double, Double)]
  )
  func `trust adds a fifth of what it stands above fifty, and takes a fifth of what it is below`(
    trust: Int32,
    part: Double,
    rounding: Double
  ) {
    var bench = RuleBench()
    bench.state.trust[0] = trust
    let parts = parts(bench)
    #expect(
      parts.map(\.0) == [.criterion(0), .criterion(1), .process, .trust, .bounds]
    )
    #expect(parts.map(\.1) == [5_000, 0, 0, part, rounding])
  }

  /// A group that wants 70% of criterion 0, at 60, and 30% against criterion 1, at 20; treated 40, trusting 60.
  @Test(
    arguments: [
      (0, [4_200, 2_400, 0, 200, 0]), (25, [3_150, 1_800, 1_000, 200, 0]),
      (100, [0, 0, 4_000, 200, 0]),
    ] as [(Int32, [Double])]
  )
  func `substance and treatment share by how much rests on treatment`(
    share: Int32,
    wanted: [Double]
  ) {
    var bench = RuleBench()
    bench.rules.stakeholders[0].procedure = share
    bench.rules.criteria[0].start = 6_000
    bench.rules.criteria[1].start = 2_000
    bench.rules.weights.replaceSubrange(0..<2, with: [7_000, 3_000])
    bench.rules.isMirrored[1] = true
    bench.restart()
    bench.state.process[0] = 4_000
    bench.state.trust[0] = 6_000
    #expect(parts(bench).map(\.1) == wanted)
  }

  @Test(
    arguments: [(10_000, 10_000, -1_000), (9_500, 10_000, -500), (0, 0, 1_000), (500, 0, 500)]
      as [(Int32, Int32, Double)]
  )
  func `what nought and a hundred cut off is a line too`(
    value: Int32,
    trust: Int32,
    cut: Double
  ) {
    var bench = RuleBench()
    bench.rules.criteria[0].start = value
    bench.restart()
    bench.state.trust[0] = trust
    #expect(parts(bench).last?.1 == cut)
  }
}

/// The ending that an observation names.
@Suite struct SeenEndingTests {
  @Test(arguments: [(-1, nil), (0, 0), (1, 1), (2, 2)] as [(Int, Int?)])
  func `every ending is seen, the first of the case too`(ending: Int, seen: Int?) {
    var bench = RuleBench()
    bench.state.ending = ending
    #expect(bench.game.observe(bench.state, canUndo: false).ending == seen)
  }
}

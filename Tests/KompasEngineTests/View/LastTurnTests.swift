import KompasTestSupport
import Testing

@testable import KompasEngine

/// What a view tells of the last turn, and of groups together.
@Suite struct LastTurnTests {
  private func robustness(
    _ percent: Int,
    _ limits: [ClosedRange<Double>]? = [0...0.4, 0.2...1]
  ) -> Robustness {
    Robustness(
      turn: 0,
      scene: 0,
      options: [0, 1],
      firstRank: [percent, 100 - percent],
      chosen: 0,
      groups: [3, 5],
      limits: limits
    )
  }

  /// Group 3 may not weigh more than 40%; group 5 must weigh at least 20%.
  @Test(
    arguments: [
      (99, .mostly, 3), (66, .mostly, 3), (65, .depends, 3), (34, .depends, 3), (33, .seldom, 5),
      (1, .seldom, 5),
    ] as [(Int, Firmness, Int)]
  )
  func `a choice stands mostly from two thirds, and seldom under one third`(
    percent: Int,
    level: Firmness,
    hinge: Int
  ) {
    #expect(robustness(percent).firmness == SeenFirmness(level: level, hinge: hinge))
  }

  @Test func `always and never hang on nobody`() {
    #expect(
      robustness(100, [0...1, 0...1]).firmness == SeenFirmness(level: .always, hinge: nil)
    )
    #expect(robustness(0, nil).firmness == SeenFirmness(level: .never, hinge: nil))
  }

  /// A run in which everyone is heard, a choice was made, and this followed.
  private func run(_ followed: [Event]) -> Timeline {
    var bench = RuleBench()
    bench.setSupport([5_000, 5_000, 5_000, 5_000])
    let heard = bench.rules.stakeholders.indices.map { group in
      Event.visibilityMoved(
        stakeholder: group,
        by: 100 - bench.rules.stakeholders[group].voice,
        cause: .drift
      )
    }
    let start = bench.game.opening(seed: 1) + heard
    return Timeline(bench.game, events: start + [.chose(scene: 0, option: 0)] + followed)
  }

  private func moved(_ group: Int, by: Int32) -> Event {
    .criterionMoved(criterion: group, by: by, cause: .option(0))
  }

  @Test(
    arguments: [
      ([0, 49], []), ([0, 50], [1]), ([0, -50], [1]), ([60, 90], [1, 0]), ([-90, 60], [0, 1]),
      ([70, 70], [0, 1]),
    ] as [([Int32], [Int])]
  )
  func `groups count as moved from half a point, the most first`(by: [Int32], groups: [Int]) throws
  {
    let run = run(by.enumerated().map { moved($0, by: $1) })
    #expect(try #require(run.view(for: .player).lastTurn).moved == groups)
  }

  @Test func `what happened on the way lies between the last two stages`() throws {
    let run = run([
      .paid(resource: 1, amount: 5, cause: .option(0)), .stageEntered(.motivating),
      .stageEntered(.consequences), .flagChanged(flag: 0, isSet: true),
      .promiseKept(promise: 0), .trustMoved(stakeholder: 0, by: 3, cause: .promiseKept(0)),
      .stageEntered(.interlude),
    ])
    let turn = try #require(run.view(for: .player).lastTurn)
    #expect(turn.happened == [.paid(resource: 1, amount: 5), .promiseKept(0)])
    #expect(turn.arrival == [.promiseKept(0)])
  }

  @Test(arguments: [(.court, [1]), (.aftermath, [])] as [(Phase, [Int])])
  func `what ran out is told until the aftermath`(phase: Phase, told: [Int]) throws {
    let left = RuleBench().rules.resources[1].start
    let run = run([
      .phaseEntered(phase), .paid(resource: 1, amount: left, cause: .option(0)),
      .stageEntered(.consequences),
    ])
    #expect(try #require(run.view(for: .player).lastTurn).emptied == told)
  }

  @Test func `what it cost to tell of a promise is no part of what came between`() throws {
    let run = run([
      .paid(resource: 1, amount: 5, cause: .option(0)), .stageEntered(.consequences),
      .promiseTold(promises: [0]), .paid(resource: 0, amount: 1, cause: .told(0)),
      .decided(.withdrawn), .paid(resource: 0, amount: 2, cause: .drift),
      .stageEntered(.interlude),
    ])
    let turn = try #require(run.view(for: .player).lastTurn)
    let between: [Happening] = [.withdrawn, .paid(resource: 0, amount: 2)]
    #expect(turn.arrival == between)
    #expect(
      turn.happened
        == [
          .paid(resource: 1, amount: 5), .promiseTold(0), .paid(resource: 0, amount: 1),
        ] + between
    )
  }

  /// Seats 10 and 11; what is loud stands at 5,000.
  @Test func `factions are taken together by seats once one of them was heard`() {
    var bench = RuleBench()
    bench.setSupport([5_000, 5_000, 6_000, 3_000])
    bench.state.visibility = [50, 50, 9, 9]
    #expect(bench.game.observe(bench.state, canUndo: false).council?.estimate == nil)
    bench.state.visibility = [50, 50, 10, 100]
    // (10 × 5,000 + 11 × 3,000) / 21; half-widths of 27 and 0 points.
    let known = bench.game.observe(bench.state, canUndo: false).council?.estimate
    #expect(known == Estimate(low: 27, high: 52, middle: 3_952))
    for group in 2...3 { bench.rules.stakeholders[group].seats = 0 }
    #expect(bench.game.observe(bench.state, canUndo: false).council == nil)
  }
}

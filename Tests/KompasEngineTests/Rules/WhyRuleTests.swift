import KompasTestSupport
import Testing

@testable import KompasEngine

/// docs/case-format.md: where the player is asked why.
@Suite struct WhyRuleTests {
  /// A bench whose first scene asks why, or does not.
  private func bench(asks: Bool) -> RuleBench {
    var bench = RuleBench()
    bench.rules.scenes[0].asksWhy = asks
    return bench
  }

  @Test func `why is asked before what follows, and only where the scene asks`() throws {
    #expect(try bench(asks: true).choosing(0).last == .stageEntered(.motivating))
    #expect(try bench(asks: false).choosing(0).last == .stageEntered(.consequences))
  }

  /// The stage, whether the scene asks, and whether reasons may be given.
  @Test(
    arguments: [
      (.motivating, true, true), (.consequences, true, false), (.consequences, false, true),
      (.choosing, false, false), (.interlude, false, false),
    ] as [(Stage, Bool, Bool)]
  )
  func `where it was not asked, it may be said with what followed in sight`(
    stage: Stage,
    asks: Bool,
    isAllowed: Bool
  ) throws {
    var bench = bench(asks: asks)
    bench.state.stage = stage
    bench.state.scene = 0
    bench.state.option = 0
    let decision = Decision.motivate(criteria: [0], text: "Daarom.")
    guard isAllowed else {
      #expect(throws: Rejection.self) { try bench.game.decide(decision, in: bench.state) }
      return
    }
    let events = try bench.game.decide(decision, in: bench.state)
    #expect(events.first == .motivated(criteria: [0], text: "Daarom."))
    #expect(events.contains(.stageEntered(.consequences)) == (stage == .motivating))
    let seen = bench.game.observe(bench.state, canUndo: false)
    #expect(seen.canSayWhy == (stage == .consequences))
  }

  /// What comes between scenes begins after the consequences, also where nobody was asked why, or said it unasked.
  @Test(arguments: [true, false])
  func `what comes between scenes is counted from the consequences on`(saysIt: Bool) throws {
    var bench = bench(asks: false)
    bench.rules.options[0].consequences.effects = 0..<1
    bench.rules.effects = [Effect(criterion: 0, change: 500, spread: 0)]
    let game = bench.game
    var timeline = Timeline(game, events: game.opening(seed: 1))
    var decisions: [Decision] = [.declare([10, 10, 10, 10, 10, 10]), .proceed, .choose(option: 0)]
    if saysIt { decisions.append(.motivate(criteria: [], text: "Zo.")) }
    for decision in decisions { timeline.append(try timeline.decide(decision)) }
    #expect(timeline.state.stage == .consequences)
    #expect(timeline.sinceConsequences.isEmpty)
    #expect(timeline.lastTurn.contains { if case .criterionMoved = $0 { true } else { false } })
  }

  @Test func `a scene that was kept without the key asks`() throws {
    #expect(RuleBench().rules.scenes[0].asksWhy)
  }
}

/// docs/scoring.md, 1: what was not built did not happen to anybody.
@Suite struct UndoingRuleTests {
  private func bench(without: Int32?) -> RuleBench {
    var bench = RuleBench()
    bench.rules.criteria[0].without = without
    bench.rules.indices = [0]
    bench.state.criteria[0] = 8_000
    return bench
  }

  /// Where a criterion is without the plan, and where it goes; it starts at 5,000.
  @Test(arguments: [(nil, 5_000), (0, 0), (9_000, 9_000)] as [(Int32?, Int32)])
  func `a criterion that is undone goes to where it is without the plan, or else to its start`(
    without: Int32?,
    place: Int32
  ) throws {
    var bench = bench(without: without)
    bench.rules.options[0].consequences.undoes = 0..<1
    let moved =
      try bench.choosing(0).compactMap { event in
        guard case .criterionMoved(0, let by, .option(0)) = event else { return nil }
        return by
      } as [Int32]
    #expect(moved == [place - 8_000])
  }

  @Test func `what is undone goes back before the other consequences`() throws {
    var bench = bench(without: 1_000)
    bench.rules.options[0].consequences.undoes = 0..<1
    bench.rules.options[0].consequences.effects = 0..<1
    bench.rules.effects = [Effect(criterion: 0, change: 300, spread: 0)]
    #expect(bench.after(try bench.choosing(0)).criteria[0] == 1_300)
  }

  @Test func `an ending undoes what did not come about, after all that was still to come`() throws {
    var bench = bench(without: 2_000)
    for ending in bench.rules.endings.indices {
      bench.rules.endings[ending] = Ending(id: "einde", when: .always)
      bench.rules.endings[ending].undoes = [0]
    }
    bench.rules.laters = [Later(origin: .option(0), after: 3, consequences: Consequences())]
    bench.rules.laters[0].consequences.effects = 0..<1
    bench.rules.effects = [Effect(criterion: 0, change: 700, spread: 0)]
    bench.state.scheduled = [RunState.Scheduled(later: 0, week: 90)]
    let last = bench.rules.options.count - 1
    bench.rules.options[last].next = .end
    bench.state.voteScene = Int(bench.rules.options[last].scene)
    bench.state.decision = .withdrawn
    let events = try bench.goingOn(after: last)
    #expect(events.contains(.criterionMoved(criterion: 0, by: -6_700, cause: .ending(0))))
    #expect(bench.after(events).criteria[0] == 2_000)
  }
}

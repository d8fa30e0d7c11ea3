import KompasEngine
import KompasJournal
import KompasTestSupport
import Testing

/// Playing a run again in a case that was changed meanwhile.
@Suite struct RetracingTests {
  private static let rules = SmallCase.compiled

  private func play(_ count: Int, seed: UInt64) throws -> Timeline {
    let game = Game(Self.rules)
    var timeline = Timeline(game, events: game.opening(seed: 5))
    timeline.append(try timeline.decide(.declare([10, 10, 10, 10, 10, 10])))
    var player = RandomPlayer(seed: seed)
    for _ in 0..<count {
      guard let decision = player.decide(timeline) else { break }
      timeline.append(try timeline.decide(decision))
    }
    return timeline
  }

  private func beginning(_ rules: CompiledCase) -> [Event] {
    let game = Game(rules)
    let opening = game.opening(seed: 5)
    let declared = try? Timeline(game, events: opening).decide(.declare([10, 10, 10, 10, 10, 10]))
    return opening + (declared ?? [])
  }

  private func retrace(_ old: Timeline, in rules: CompiledCase) -> Retracing {
    Retracing(
      old,
      after: beginning(Self.rules).count,
      in: Game(rules),
      beginning: beginning(rules)
    )
  }

  @Test(arguments: 0..<40)
  func `in the same case a run comes to where it was, also with choices taken back`(
    seed: UInt64
  ) throws {
    for count in stride(from: 0, through: 40, by: 3) {
      let old = try play(count, seed: seed)
      let again = retrace(old, in: Self.rules)
      var state = again.timeline.state
      state.undone = old.state.undone
      #expect(again.outcome == .same && state == old.state, "seed \(seed), \(count)")
    }
  }

  /// A run that stands at its third scene after these choices.
  private func atAppeal() throws -> Timeline {
    var timeline = try play(0, seed: 0)
    for option in [0, 3] {
      while timeline.state.stage != .choosing {
        timeline.append(
          try timeline.decide(
            timeline.state.stage == .motivating ? .motivate(criteria: [], text: "") : .proceed
          )
        )
      }
      timeline.append(try timeline.decide(.choose(option: option)))
    }
    while timeline.state.stage != .choosing {
      timeline.append(
        try timeline.decide(
          timeline.state.stage == .motivating
            ? .motivate(criteria: [1], text: "daarom") : .proceed
        )
      )
    }
    return timeline
  }

  @Test func `ids count, and not places`() throws {
    let old = try atAppeal()
    var rules = Self.rules
    rules.criteria.swapAt(0, 1)
    rules.options[3].id = "bouwen"
    rules.effects[0].change = 100
    let again = retrace(old, in: rules)
    #expect(again.outcome == .same)
    #expect(again.timeline.state.choices == [0, 3])
    #expect(
      again.timeline.events.contains(.motivated(criteria: [0], text: "daarom")),
      "The same criterion stands elsewhere now"
    )
  }

  @Test func `a choice that is gone is where it stops`() throws {
    let old = try atAppeal()
    var rules = Self.rules
    rules.options[3].id = "slopen"
    let again = retrace(old, in: rules)
    #expect(again.outcome == .choiceGone(scene: "besluit", option: "bouwen"))
    #expect(again.timeline.state.stage == .choosing && again.timeline.state.scene == 1)
  }

  @Test func `a choice that is closed now is where it stops`() throws {
    let old = try atAppeal()
    var rules = Self.rules
    rules.costs[1].amount = 200_000
    let again = retrace(old, in: rules)
    #expect(again.outcome == .choiceGone(scene: "besluit", option: "bouwen"))
    #expect(again.timeline.state.choices == [0])
  }

  @Test func `where the scene is gone, the run goes where the choices lead`() throws {
    let old = try atAppeal()
    var rules = Self.rules
    rules.scenes[2].id = "hoger_beroep"
    let again = retrace(old, in: rules)
    #expect(again.outcome == .elsewhere(scene: "beroep"))
    #expect(again.timeline.state.scene == 2 && again.timeline.state.choices == [0, 3])
    rules.options[3].next = .end
    #expect(retrace(old, in: rules).timeline.state.stage == .ended)
  }
}

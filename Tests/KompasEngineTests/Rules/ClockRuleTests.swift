import KompasTestSupport
import Testing

@testable import KompasEngine

/// What can be paid, what comes later, and by which die events happen.
@Suite struct ClockRuleTests {
  /// Option 0 costs so much of resource 1, of which so much is left.
  @Test(arguments: [(100, 99), (100, 100), (100, 101), (0, 0), (0, 1), (0, -5)])
  func `an option may cost what is left, and no more`(left: Int, cost: Int) throws {
    var bench = RuleBench()
    bench.rules.costs = [Cost(resource: 1, amount: Int32(cost))]
    bench.rules.options[0].consequences.costs = 0..<1
    bench.state.resources[1] = Int32(left)
    bench.state.scene = 0
    let reason = bench.game.closedReason(0, in: bench.state)
    if cost > left {
      #expect(reason == .costs(resource: 1, needed: cost, left: left))
      #expect(throws: Rejection.closed(.costs(resource: 1, needed: cost, left: left))) {
        try bench.choosing(0)
      }
    } else {
      #expect(reason == nil)
    }
  }

  @Test func `costs of one resource are added up`() {
    var bench = RuleBench()
    bench.rules.costs = [Cost(resource: 1, amount: 60), Cost(resource: 1, amount: 50)]
    bench.rules.options[0].consequences.costs = 0..<2
    bench.state.resources[1] = 109
    #expect(
      bench.game.closedReason(0, in: bench.state) == .costs(resource: 1, needed: 110, left: 109)
    )
    bench.state.resources[1] = 110
    #expect(bench.game.closedReason(0, in: bench.state) == nil)
  }

  /// Options of 5, 7 and 9 weeks.
  @Test(
    arguments: [
      (9, [0, 1, 2]), (8, [0, 1]), (7, [0, 1]), (6, [0]), (5, [0]), (4, [0, 1, 2]),
      (-3, [0, 1, 2]),
    ] as [(Int32, [Int])]
  )
  func `time may run over where every option takes more weeks than are left`(
    weeks: Int32,
    open: [Int]
  ) {
    var bench = RuleBench()
    bench.rules.costs = [5, 7, 9].map { Cost(resource: 0, amount: $0) }
    for option in 0..<3 {
      bench.rules.options[option].consequences.costs = option..<option + 1
    }
    bench.state.resources[0] = weeks
    bench.state.scene = 0
    #expect(bench.game.openOptions(in: bench.state) == open)
  }

  @Test func `money may never run over`() {
    var bench = RuleBench()
    bench.rules.costs = [Cost(resource: 1, amount: 200_000)]
    for option in 0..<3 { bench.rules.options[option].consequences.costs = 0..<1 }
    bench.state.scene = 0
    #expect(bench.game.openOptions(in: bench.state).isEmpty)
  }

  @Test(
    arguments: [(0, 5, 5, 35), (0, -5, 0, 45), (0, 0, 0, 40), (1, 5, 0, 40)]
      as [(Int, Int32, Int32, Int32)]
  )
  func `weeks that are paid pass, and what is won back turns no clock`(
    resource: Int,
    amount: Int32,
    week: Int32,
    left: Int32
  ) {
    let bench = RuleBench()
    let after = bench.after([.paid(resource: resource, amount: amount, cause: .option(0))])
    #expect(after.week == week && after.resources[0] == left)
  }

  /// A later effect that waits for week 5.
  @Test(arguments: [(4, false), (5, true), (6, true)] as [(Int32, Bool)])
  func `what comes later comes once its week has come`(week: Int32, comes: Bool) throws {
    var bench = RuleBench()
    bench.rules.laters = [Later(origin: .option(0), after: 5, consequences: Consequences())]
    bench.state.scheduled = [RunState.Scheduled(later: 0, week: 5)]
    bench.state.week = week
    #expect(try bench.goingOn(after: 0).contains(.laterCame(later: 0)) == comes)
  }

  @Test func `what is later comes so many weeks after its choice, in the order of the weeks`()
    throws
  {
    var bench = RuleBench()
    bench.rules.laters = [8, 3].map {
      Later(origin: .option(0), after: $0, consequences: Consequences())
    }
    bench.rules.options[0].consequences.laters = 0..<2
    bench.state.week = 10
    let events = try bench.choosing(0)
    #expect(events.contains(.scheduled(later: 0, week: 18)))
    #expect(events.contains(.scheduled(later: 1, week: 13)))
    bench.state = bench.after(events)
    bench.state.week = 18
    #expect(
      try bench.goingOn(after: 0).prefix(3) == [
        .laterCame(later: 1), .laterCame(later: 0), .stageEntered(.interlude),
      ]
    )
  }

  @Test func `what still waits at the end comes first, in the order of the weeks`() throws {
    var bench = RuleBench()
    bench.rules.laters = [8, 3].map {
      Later(origin: .option(0), after: $0, consequences: Consequences())
    }
    bench.state.scheduled = [
      RunState.Scheduled(later: 0, week: 108), RunState.Scheduled(later: 1, week: 103),
    ]
    bench.state.stage = .court
    bench.state.scene = 2
    bench.state.phase = .court
    #expect(
      try bench.game.decide(.proceed, in: bench.state) == [
        .laterCame(later: 1), .laterCame(later: 0), .ended(ending: 2), .stageEntered(.ended),
      ]
    )
  }

  /// The die of an event lies from 0 to 99, and it happens where the die lies under its chance.
  @Test(arguments: 0..<30 as Range<UInt64>)
  func `an event happens by its own die, once`(seed: UInt64) throws {
    let die = Draws(seed: seed).percent(.event, scene: 0, index: 0)
    #expect((0...99).contains(die))
    for (chance, happens) in [(die, false), (die + 1, true), (0, false), (100, true)] {
      var bench = RuleBench()
      bench.rules.events = [
        CaseEvent(id: "storm", when: .always, chance: chance, consequences: Consequences())
      ]
      bench.restart()
      bench.state.seed = seed
      let events = try bench.goingOn(after: 0)
      #expect(events.first == .eventDrawn(event: 0, happened: happens))
      bench.state = bench.after(events)
      #expect(
        try !bench.goingOn(after: 0).contains {
          if case .eventDrawn = $0 { true } else { false }
        }
      )
    }
  }

  @Test(
    arguments: [
      (9_000, 1_500, 1_000), (9_000, 1_000, 1_000), (9_000, 999, 999), (1_000, -1_500, -1_000),
      (1_000, -1_000, -1_000), (10_000, 1, nil), (0, -1, nil), (5_000, 0, nil),
    ] as [(Int32, Int32, Int32?)]
  )
  func `a criterion moves no further than its range`(from: Int32, change: Int32, moved: Int32?)
    throws
  {
    var bench = RuleBench()
    bench.rules.effects = [Effect(criterion: 1, change: change, spread: 0)]
    bench.rules.options[0].consequences.effects = 0..<1
    bench.state.criteria[1] = from
    let found = try bench.choosing(0).filter {
      if case .criterionMoved = $0 { true } else { false }
    }
    #expect(
      found
        == (moved.map { [.criterionMoved(criterion: 1, by: $0, cause: .option(0))] } ?? [])
    )
  }
}

/// When the last choice can be taken back.
@Suite struct UndoRuleTests {
  /// A run that stands in this stage after a choice and these events.
  private func timeline(_ events: [Event] = [], stage: Stage, allowsUndo: Bool = true) -> Timeline {
    var rules = RuleBench().rules
    rules.allowsUndo = allowsUndo
    return Timeline(
      Game(rules),
      events: [.started(seed: 1), .sceneEntered(scene: 0), .stageEntered(.choosing)]
        + [.chose(scene: 0, option: 0)] + events + [.stageEntered(stage)]
    )
  }

  @Test(arguments: Stage.allCases)
  func `a choice can be taken back until the council, the court or the end`(stage: Stage) {
    let open: [Stage] = [.motivating, .consequences, .interlude, .pause, .choosing]
    #expect(timeline(stage: stage).canUndo == open.contains(stage))
    #expect(!timeline(stage: stage, allowsUndo: false).canUndo)
  }

  @Test func `once the council or the court has spoken a choice stands`() {
    let vote = Event.voted(inFavor: [2], against: [3], yesSeats: 10, noSeats: 11)
    for stage in [Stage.pause, .choosing] {
      #expect(timeline(stage: stage).canUndo)
      #expect(!timeline([vote], stage: stage).canUndo)
      #expect(!timeline([.ruled(.none)], stage: stage).canUndo)
      #expect(!timeline([.ruled(.upheld)], stage: stage).canUndo)
      // A later choice can be taken back again.
      let later: [Event] = [vote, .ruled(.upheld), .chose(scene: 0, option: 1)]
      #expect(timeline(later, stage: stage).canUndo)
    }
  }

  @Test func `before the first choice there is nothing to take back`() {
    let game = RuleBench().game
    let fresh = Timeline(game, events: [.started(seed: 1), .stageEntered(.choosing)])
    #expect(!fresh.canUndo)
    #expect(throws: Rejection.cannotUndo) { try fresh.decide(.undo) }
  }
}

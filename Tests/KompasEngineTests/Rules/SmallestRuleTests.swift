import KompasTestSupport
import Testing

@testable import KompasEngine

/// The smallest thing that counts: one person, one seat, one week, one euro, the first of a list.
@Suite struct SmallestRuleTests {
  private func observe(_ bench: RuleBench) -> Observation {
    bench.game.observe(bench.state, canUndo: false)
  }

  /// Of two groups of residents the first lives near; each has this many people.
  private func bench(near: Int32, far: Int32) -> RuleBench {
    var bench = RuleBench()
    bench.setSupport([2_000, 8_000, 5_000, 5_000])
    bench.rules.stakeholders[0].people = near
    bench.rules.stakeholders[1].people = far
    bench.restart()
    bench.state.visibility = [100, 100, 100, 100]
    return bench
  }

  @Test func `one person is a neighborhood, and whoever lives further on is none of it`() {
    #expect(observe(bench(near: 1, far: 900)).neighborhood?.estimate?.middle == 2_000)
    #expect(bench(near: 1, far: 900).game.truth(bench(near: 1, far: 900).state).wijk == 2_000)
    #expect(observe(bench(near: 0, far: 900)).neighborhood == nil)
  }

  @Test func `a neighborhood is known once somebody who lives there was heard`() {
    var quiet = bench(near: 1, far: 900)
    quiet.state.visibility[0] = 9
    #expect(observe(quiet).neighborhood == Observation.Together(nil))
    quiet.state.visibility[0] = 10
    #expect(observe(quiet).neighborhood?.estimate != nil)
  }

  @Test func `one person counts among all, and a group of nobody does not`() {
    let rules = bench(near: 1, far: 0).rules
    let means = rules.stakeholders.means([2_000, 8_000, 5_000, 5_000], [false])
    #expect(means.silent == 2_000 && means.loud == 2_000 && means.wijk == 2_000)
    let nobody = bench(near: 0, far: 0).rules.stakeholders.means(
      [2_000, 8_000, 5_000, 5_000],
      [false]
    )
    #expect(nobody.silent == nil && nobody.loud == nil && nobody.wijk == nil)
  }

  @Test func `one seat is a faction`() throws {
    var bench = RuleBench()
    bench.rules.stakeholders[2].seats = 1
    bench.rules.stakeholders[3].seats = 0
    bench.restart()
    #expect(bench.game.factions == [2])
    #expect(bench.rules.stakeholders.means([0, 0, 7_000, 1_000], [false]).raad == 7_000)
    let voted = try bench.goingOn(after: 3).compactMap { event in
      if case .voted(let yes, let no, let seatsFor, let seatsAgainst) = event {
        return (yes + no, seatsFor + seatsAgainst)
      }
      return nil
    }
    #expect(voted.map(\.0) == [[2]] && voted.map(\.1) == [1])
  }

  /// Means are rounded half up: 5,000 and 5,001 of one seat each are 5,001.
  @Test func `factions together are rounded to the nearest, and a half goes up`() {
    var bench = RuleBench()
    bench.setSupport([5_000, 5_000, 5_000, 5_001])
    for faction in 2...3 { bench.rules.stakeholders[faction].seats = 1 }
    bench.restart()
    bench.state.visibility = [100, 100, 100, 100]
    #expect(observe(bench).council?.estimate == Estimate(low: 50, high: 50, middle: 5_001))
  }

  // MARK: Promises and terms

  @Test(arguments: PromiseState.allCases)
  func `an option shows the promises that it would make, and the open ones that it would break`(
    promise: PromiseState
  ) {
    var bench = RuleBench()
    bench.rules.options[0].promises = 0..<1
    bench.rules.options[1].breaks = 0..<1
    bench.restart()
    (bench.state.stage, bench.state.scene) = (.choosing, 0)
    bench.state.promises[0] = promise
    let options = observe(bench).options
    #expect(options.map(\.promises) == [promise == .unmade ? [0] : [], [], []])
    #expect(options.map(\.breaks) == [[], promise == .open ? [0] : [], []])
  }

  /// The term from participation to decision, as the law sets it, and what is shown in its third week.
  @Test(
    arguments: [
      (2, 6, 0, .participation, [3, 2, 6]), (0, 6, 0, .participation, [3, nil, 6]),
      (1, -1, 0, .participation, [3, 1, nil]), (-1, 0, 4, .participation, [3, nil, 4]),
      (2, 6, 0, .decision, nil), (2, 6, 0, .court, nil), (0, -1, 0, .participation, nil),
    ] as [(Int32, Int32, Int32, Phase, [Int?]?)]
  )
  func `a term is shown from its first phase until its last begins`(
    min: Int32,
    max: Int32,
    extensionWeeks: Int32,
    phase: Phase,
    shown: [Int?]?
  ) {
    var bench = RuleBench()
    bench.rules.procedure.terms[0].min = min
    bench.rules.procedure.terms[0].max = max
    bench.rules.procedure.terms[0].extensionWeeks = extensionWeeks
    bench.restart()
    bench.state = bench.after([.phaseEntered(.participation)])
    (bench.state.week, bench.state.phase) = (3, phase)
    let terms = observe(bench).terms
    #expect(terms.map { [$0.lasted, $0.min, $0.max] } == (shown.map { [$0] } ?? []))
    bench.state.decision = .withdrawn
    #expect(observe(bench).terms.isEmpty)
  }

  @Test func `a phase that is entered again began when it began`() {
    var bench = RuleBench()
    for week in [0, 4] as [Int32] {
      bench.state = bench.after([.phaseEntered(.participation)])
      bench.state.week = week + 4
      bench.state = bench.after([.phaseEntered(.participation)])
      #expect(bench.state.phaseWeeks[Int(Phase.participation.rawValue)] == 0)
    }
  }

  /// At least two weeks and at most none: a term of no week at all cannot be kept longer.
  @Test(
    arguments: [(0, 0, false), (0, 1, true), (3, 3, false), (3, 4, true)] as [(Int32, Int32, Bool)]
  )
  func `a term may last no week longer than the law says`(most: Int32, weeks: Int32, isMissed: Bool)
    throws
  {
    var bench = RuleBench()
    bench.rules.procedure.terms[0].min = -1
    bench.rules.procedure.terms[0].max = most
    bench.restart()
    bench.state = bench.after([.phaseEntered(.participation), .sceneEntered(scene: 0)])
    bench.state.week = weeks
    let events = try bench.goingOn(after: 0)
    #expect(events.contains(.termMissed(term: 0, lasted: weeks)) == isMissed)
    // The defect is the first of the case.
    #expect(events.contains(.defectArose(defect: 0, cause: .term(0))) == isMissed)
  }

  // MARK: Costs

  @Test func `a week that is paid passes, and one that is given back does not`() {
    var bench = RuleBench()
    for (amount, week) in [(1, 1), (0, 1), (-3, 1), (2, 3)] as [(Int32, Int32)] {
      bench.state = bench.after([.paid(resource: 0, amount: amount, cause: .option(0))])
      #expect(bench.state.week == week)
    }
    bench.state = bench.after([.paid(resource: 1, amount: 9, cause: .option(0))])
    #expect(bench.state.week == 3)
  }

  @Test func `the last euro can be spent, and the one after it cannot`() {
    var bench = RuleBench()
    bench.rules.costs = [Cost(resource: 1, amount: 1)]
    bench.rules.options[0].consequences.costs = 0..<1
    for (left, isOpen) in [(1, true), (0, false), (-1, false)] as [(Int32, Bool)] {
      bench.restart()
      bench.state.resources[1] = left
      (bench.state.stage, bench.state.scene) = (.choosing, 0)
      #expect(bench.game.openOptions(in: bench.state).contains(0) == isOpen)
      if !isOpen {
        #expect(
          observe(bench).options[0].closed
            == .costs(resource: 1, needed: 1, left: max(0, Int(left)))
        )
      }
    }
  }

  @Test func `a case without anything that runs out has no weeks to show`() {
    var bench = RuleBench()
    bench.rules.resources = []
    bench.restart()
    #expect(observe(bench).weeksAtStart == 0 && observe(bench).resources == [])
    bench.rules.resources = [Resource(id: "weken", start: 12)]
    bench.restart()
    #expect(observe(bench).weeksAtStart == 12)
  }

  /// Two late consequences of the same week, and the end of the case behind the choice.
  @Test func `of what is due in the same week the first that was put down comes first`() throws {
    for order in [[0, 1], [1, 0]] {
      var bench = RuleBench()
      bench.rules.laters = (0..<2).map { _ in
        Later(origin: .option(0), after: 1, consequences: Consequences())
      }
      bench.restart()
      let scheduled = order.map { Event.scheduled(later: $0, week: 5) }
      for week in [5, 4] as [Int32] {
        bench.restart()
        bench.state = bench.after(scheduled)
        bench.state.week = week
        bench.rules.options[6].next = .end
        let events = try bench.goingOn(after: 6).filter {
          if case .laterCame = $0 { true } else { false }
        }
        // In its week it comes between scenes; what still waits comes at the end.
        #expect(events == order.map { .laterCame(later: $0) })
      }
    }
  }

  // MARK: Values

  @Test func `a criterion of one knot is worth that everywhere, one without is worth nothing`() {
    var criterion = RuleBench().rules.criteria[0]
    criterion.knots = [Criterion.Knot(at: 5_000, value: 7_000)]
    #expect([0, 5_000, 9_000].map { criterion.value(at: $0) } == [7_000, 7_000, 7_000])
    criterion.knots = []
    #expect([0, 5_000].map { criterion.value(at: $0) } == [0, 0])
  }

  @Test func `a needle that cannot be has no band`() {
    var rules = RuleBench().rules
    for group in 2...3 { rules.stakeholders[group].seats = 0 }
    let (seen, visibility): ([Int32], [Int32]) = ([7_000, 3_000, 6_000, 4_000], [80, 20, 50, 50])
    #expect(Game(rules).ranges(seen: seen, visibility: visibility, flags: [false])[1] == 0...0)
    #expect(Game(rules).ranges(seen: seen, visibility: visibility, flags: [false])[2] != 0...0)
    for group in 0...1 { rules.stakeholders[group].people = 0 }
    #expect(Game(rules).ranges(seen: seen, visibility: visibility, flags: [false])[2] == 0...0)
  }

  // MARK: Council and court

  /// The first scene of the case is the one of the decision: there the council votes, and the court rules.
  @Test func `the council and the court may speak in the first scene`() throws {
    var bench = RuleBench()
    bench.rules.scenes = [
      Scene(
        id: "besluit",
        phase: .decision,
        when: .always,
        options: 0..<7,
        hasCouncilVote: true,
        hasCourt: true
      )
    ]
    for option in bench.rules.options.indices {
      bench.rules.options[option] = Option(id: "keuze\(option)", scene: 0, when: .always)
    }
    bench.restart()
    let voted = try bench.goingOn(after: 0)
    #expect(voted.contains { if case .voted = $0 { true } else { false } })
    #expect(voted.last == .stageEntered(.council))
    var state = bench.state
    (state.stage, state.scene, state.option, state.phase) = (.consequences, 0, 0, .decision)
    for event in voted { bench.game.apply(event, to: &state) }
    let judged = try bench.game.decide(.proceed, in: state)
    #expect(judged.first == .decided(.taken))
    #expect(judged.contains { if case .ruled = $0 { true } else { false } })
    #expect(judged.last == .stageEntered(.court))
  }

  // MARK: Firmness

  @Test func `an option that gives everybody most is best for every weighting`() throws {
    var bench = RuleBench()
    bench.rules.effects = [2_000, 1_000].map { Effect(criterion: 0, change: $0, spread: 0) }
    bench.rules.options[0].consequences.effects = 0..<1
    bench.rules.options[1].consequences.effects = 1..<2
    let game = bench.game
    let opening = game.opening(seed: 1) + [.sceneEntered(scene: 0), .stageEntered(.choosing)]
    let run = Timeline(game, events: opening + [.chose(scene: 0, option: 1)])
    let found = try #require(run.seenRobustness(of: 0))
    #expect(found.firstRank == [100, 0, 0] && found.chosen == 1 && found.isNeverFirst)
    #expect(run.view(for: .player).lastTurn?.firmness == SeenFirmness(level: .never, hinge: nil))
    // The firmness is that of the last choice, and not of the one before.
    let more = Timeline(game, events: run.events + [.chose(scene: 0, option: 0)])
    #expect(more.view(for: .player).lastTurn?.firmness == SeenFirmness(level: .always, hinge: nil))
  }

  @Test func `limits name the groups that may not weigh all, and one that must weigh something`() {
    let robustness = Robustness(
      turn: 0,
      scene: 0,
      options: [0, 1],
      firstRank: [50, 50],
      chosen: 0,
      groups: [2, 4, 6, 8],
      limits: [0...1, 0.1...0.99, 0...0.5, 0.3...1]
    )
    let limits = robustness.limits(naming: 3)
    #expect(limits.most.map(\.group) == [6, 4] && limits.most.map(\.percent) == [50, 99])
    #expect(robustness.limits(naming: 1).most.map(\.group) == [6])
    #expect(limits.least?.group == 8 && limits.least?.percent == 30)
    let free = Robustness(
      turn: 0,
      scene: 0,
      options: [0, 1],
      firstRank: [100, 0],
      chosen: 0,
      groups: [2, 4],
      limits: [0...1, 0...1]
    )
    #expect(free.limits(naming: 3).most.isEmpty && free.limits(naming: 3).least == nil)
  }

  /// What comes right behind the stage before belongs to the way to this one; so does all where there was no stage before.
  @Test func `the way to a stage begins right behind the stage before`() throws {
    func arrival(_ events: [Event]) throws -> [Happening] {
      let game = RuleBench().game
      let run = Timeline(
        game,
        events: game.opening(seed: 1) + [.chose(scene: 0, option: 0)] + events
      )
      return try #require(run.view(for: .player).lastTurn).arrival
    }
    let kept = Event.promiseKept(promise: 0)
    #expect(try arrival([kept, .stageEntered(.motivating)]) == [.promiseKept(0)])
    #expect(
      try arrival([.stageEntered(.motivating), kept, .stageEntered(.consequences)])
        == [.promiseKept(0)]
    )
    #expect(try arrival([.stageEntered(.motivating), kept]) == [])
    #expect(try arrival([kept]) == [.promiseKept(0)])
  }
}

import KompasEngine
import Testing

/// The sports field keeps the law that it teaches, on every road that chance takes through it.
@Suite struct SportsFieldTests {
  /// A run to its end: where it stands, and what happened.
  struct Run {
    let rules: CompiledCase
    let state: RunState
    let events: [Event]

    func criterion(_ id: String) throws -> (now: Int32, rules: Criterion) {
      let index = try #require(rules.criteria.firstIndex { $0.id == id })
      return (state.criteria[index], rules.criteria[index])
    }

    /// When a scene was entered, as a place in the events.
    func entered(_ id: String) -> Int? {
      events.firstIndex {
        if case .sceneEntered(let scene) = $0 { rules.scenes[scene].id == id } else { false }
      }
    }

    var appellants: [Int]? {
      for case .appealed(let groups) in events { return groups }
      return nil
    }

    var ruling: Int? { events.firstIndex { if case .ruled = $0 { true } else { false } } }

    /// Seats for and against; none if the council did not vote.
    var seats: (yes: Int32, no: Int32)? {
      for case .voted(_, _, let yes, let no) in events { return (yes, no) }
      return nil
    }
  }

  /// As many runs as there are seeds, every open option equally likely.
  static func runs(_ count: UInt64) throws -> [Run] {
    let rules = try PlayoutTests.load("Scenarios/sportveld_overlinde")
    let game = Game(rules)
    return try (0..<count).map { seed in
      var state = game.blank
      var all: [Event] = []
      var whims = SplitMix(seed: seed)
      func apply(_ events: [Event]) {
        for event in events { game.apply(event, to: &state) }
        all += events
      }
      apply(game.opening(seed: seed))
      while state.stage != .debriefing {
        var decision = game.legalDecisions(in: state)[0]
        if state.stage == .choosing {
          let open = game.openOptions(in: state)
          decision = .choose(option: open[Int.random(in: open.indices, using: &whims)])
        } else if state.stage == .motivating {
          decision = .motivate(criteria: [0], text: "")
        }
        apply(try game.decide(decision, in: state))
      }
      return Run(rules: rules, state: state, events: all)
    }
  }

  /// Whims that are the same on every machine.
  struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var word = state
      word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
      word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
      return word ^ (word >> 31)
    }
  }

  @Test func `without a decision nobody goes to court and nothing is built`() throws {
    let without = try Self.runs(300).filter {
      [.withdrawn, .notAdopted].contains($0.state.decision)
    }
    #expect(without.contains { $0.state.decision == .withdrawn })
    #expect(without.contains { $0.state.decision == .notAdopted })
    for run in without {
      #expect(run.appellants == nil && run.ruling == nil && run.state.court == .none)
      for id in ["woningen", "betaalbaar", "drukte"] {
        let (now, rules) = try run.criterion(id)
        #expect(now == rules.low, "\(id)")
      }
      for id in ["sport", "groen"] {
        let (now, rules) = try run.criterion(id)
        #expect(now == rules.high, "\(id)")
      }
    }
  }

  @Test func `six weeks for views, six for an appeal, a ruling, and only then a roof`() throws {
    var built = 0
    for run in try Self.runs(300) where run.state.decision == .taken {
      let weeks = run.state.phaseWeeks
      let objections = weeks[Int(Phase.objections.rawValue)]
      #expect(weeks[Int(Phase.decision.rawValue)] - objections >= 6)
      let ruling = try #require(run.ruling)
      let court = weeks[Int(Phase.court.rawValue)]
      #expect(weeks[Int(Phase.aftermath.rawValue)] - court >= 6)
      guard let crane = run.entered("de_kraan") else {
        #expect(run.state.court == .annulled)
        #expect(try run.criterion("woningen").now == 0)
        continue
      }
      built += 1
      #expect(ruling < crane && run.state.court != .annulled)
      #expect(run.entered("nieuw_gras").map { crane < $0 } ?? false)
    }
    #expect(built > 60)
  }

  @Test func `only those who are directly affected appeal`() throws {
    let runs = try Self.runs(300)
    let ids = Set(
      runs.flatMap { run in run.appellants?.map { run.rules.stakeholders[$0].id } ?? [] }
    )
    #expect(ids == ["parkzicht", "club", "de_steek", "woonstichting"])
  }

  /// Without a plan, withdrawn or not adopted or annulled, there is nothing in which most promises could be kept.
  @Test func `where a plan stands, every promise is kept or broken before the end`() throws {
    var settled: Set<PromiseState> = []
    var withoutPlan: Set<PromiseState> = []
    for run in try Self.runs(300) {
      if run.state.decision == .taken, run.state.court != .annulled {
        #expect(!run.state.promises.contains(.open))
        settled.formUnion(run.state.promises)
      } else {
        withoutPlan.formUnion(run.state.promises)
      }
    }
    #expect(settled == [.unmade, .kept, .broken])
    #expect(withoutPlan.contains(.returned))
  }

  @Test func `the council has twenty-one seats, is lost now and then, and is seldom of one mind`()
    throws
  {
    let votes = try Self.runs(600).compactMap(\.seats)
    #expect(votes.allSatisfy { $0.yes + $0.no == 21 })
    let lost = votes.count { $0.no > $0.yes } * 100 / votes.count
    #expect((20...45).contains(lost), "\(lost)%")
    let unanimous = votes.count { $0.yes == 21 || $0.no == 21 } * 100 / votes.count
    #expect(unanimous < 12, "\(unanimous)%")
  }
}

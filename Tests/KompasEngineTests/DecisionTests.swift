import KompasTestSupport
import Testing

@testable import KompasEngine

/// A procedure can end without a decision, terms belong to somebody, and the law says who may go to court.
@Suite struct DecisionTests {
  /// Plays the options of these ids and otherwise goes on; all events.
  static func play(
    _ rules: CompiledCase,
    _ choices: [String],
    seed: UInt64 = 1
  ) throws -> (state: RunState, events: [Event]) {
    let game = Game(rules)
    var state = game.blank
    var all: [Event] = []
    var left = choices[...]
    func apply(_ events: [Event]) {
      for event in events { game.apply(event, to: &state) }
      all += events
    }
    apply(game.opening(seed: seed))
    while state.stage != .debriefing {
      var decision = game.legalDecisions(in: state)[0]
      if state.stage == .choosing {
        let next = left.popFirst()
        let id = try #require(next)
        let options = rules.scenes[state.scene].options
        decision = .choose(option: try #require(options.first { rules.options[$0].id == id }))
      }
      apply(try game.decide(decision, in: state))
    }
    return (state, all)
  }

  /// A case in which everybody is against everything, and the decision has a defect.
  static var contested: CompiledCase {
    var rules = SmallCase.compiled
    rules.stakeholders[0].isInterested = true
    for group in rules.stakeholders.indices { rules.stakeholders[group].trust = 0 }
    rules.criteria[0].start = 0
    rules.criteria[1].start = 10_000
    rules.effects = rules.effects.map { Effect(criterion: $0.criterion, change: 0, spread: 0) }
    return rules
  }

  static func isAppeal(_ event: Event) -> Bool {
    if case .appealed = event { true } else { false }
  }
  static func isVote(_ event: Event) -> Bool { if case .voted = event { true } else { false } }
  static func isTerm(_ event: Event) -> Bool { if case .termMissed = event { true } else { false } }

  @Test func `a decision is taken when its phase is left, and then the court can be asked`() throws
  {
    let (state, events) = try Self.play(Self.contested, ["praten", "bouwen", "verweren"])
    #expect(state.decision == .taken)
    let taken = try #require(events.firstIndex(of: .decided(.taken)))
    let asked = try #require(events.firstIndex(where: Self.isAppeal))
    #expect(taken < asked)
    #expect(events.count(where: { if case .decided = $0 { true } else { false } }) == 1)
  }

  @Test(arguments: [("tekenen", "bouwen"), ("wachten", "bouwen")])
  func `who withdraws the proposal gets no vote, no appeal, no court and no missed term`(
    first: String,
    second: String
  ) throws {
    var rules = Self.contested
    for index in rules.options.indices where rules.options[index].id == second {
      rules.options[index].withdraws = true
    }
    let (state, events) = try Self.play(rules, [first, second, "verweren"])
    #expect(state.decision == .withdrawn)
    #expect(events.contains(.decided(.withdrawn)))
    #expect(!events.contains(where: Self.isVote))
    #expect(!events.contains(where: Self.isAppeal))
    #expect(state.court == .none && !state.isCourtDone)
    #expect(state.vote == .none)
  }

  @Test
  func `a proposal withdrawn before the decision leaves no term to keep and no reasons to give`()
    throws
  {
    var rules = Self.contested
    let draw = try #require(rules.options.firstIndex { $0.id == "wachten" })
    #expect(
      try Self.play(rules, ["wachten", "bouwen", "verweren"]).events.contains(.decided(.taken))
    )
    // The term lasts four weeks here: with a longest of two it is missed, unless there is nothing to decide.
    rules.procedure.terms[0].max = 2
    #expect(
      try Self.play(rules, ["wachten", "bouwen", "verweren"]).events.contains(where: Self.isTerm)
    )
    rules.options[draw].withdraws = true
    let (state, events) = try Self.play(rules, ["wachten", "bouwen", "verweren"])
    #expect(!events.contains(where: Self.isTerm))
    #expect(state.missedTerms == [false])
    #expect(state.defects == [false])
  }

  @Test func `withdrawing after the decision changes nothing: there is a decision`() throws {
    var rules = Self.contested
    let defend = try #require(rules.options.firstIndex { $0.id == "verweren" })
    rules.options[defend].withdraws = true
    let (state, events) = try Self.play(rules, ["praten", "bouwen", "verweren"])
    #expect(state.decision == .taken)
    #expect(events.contains(where: Self.isAppeal))
  }

  /// Of a vote against: which procedure, in which phase, and what it comes to.
  @Test(arguments: [
    (true, Phase.decision, DecisionOutcome.notAdopted), (false, .decision, .taken),
    (true, .participation, .taken), (false, .participation, .taken),
  ])
  func `a draft that the council does not adopt is no decision, where the council decides`(
    byCouncil: Bool,
    phase: Phase,
    expected: DecisionOutcome
  ) throws {
    var rules = Self.contested
    rules.procedure.isDecidedByCouncil = byCouncil
    rules.scenes[0].hasCouncilVote = phase == .participation
    rules.scenes[1].hasCouncilVote = phase == .decision
    let runs = try (0..<40 as Range<UInt64>).map {
      try Self.play(rules, ["praten", "bouwen", "verweren"], seed: $0)
    }
    let against = runs.filter { $0.state.vote == .rejected }
    #expect(!against.isEmpty)
    for run in against {
      #expect(run.state.decision == expected)
      #expect(run.events.contains(where: Self.isAppeal) == (expected == .taken))
      #expect(run.state.isCourtDone == (expected == .taken))
    }
    for run in runs where run.state.vote == .adopted { #expect(run.state.decision == .taken) }
  }

  @Test func `without a decision no council votes again`() throws {
    var rules = Self.contested
    rules.procedure.isDecidedByCouncil = true
    rules.scenes[2].hasCouncilVote = true
    for seed in 0..<20 as Range<UInt64> {
      let (state, events) = try Self.play(rules, ["praten", "bouwen", "verweren"], seed: seed)
      let votes = events.count(where: Self.isVote)
      #expect(votes == (state.decision == .notAdopted ? 1 : 2))
    }
  }

  @Test(arguments: TermOwner.allCases)
  func `only the authority can miss a term of the authority`(owner: TermOwner) throws {
    var rules = SmallCase.compiled
    rules.procedure.terms[0].max = 3
    rules.procedure.terms[0].owner = owner
    let (state, events) = try Self.play(rules, ["praten", "bouwen", "verweren"])
    #expect(state.missedTerms == [owner == .authority])
    #expect(events.contains(where: Self.isTerm) == (owner == .authority))
  }

  @Test(arguments: [(3, 4, true), (4, 4, false), (4, 5, false), (5, 4, false)])
  func `a term is missed only beyond its longest`(longest: Int32, extended: Int32, isMissed: Bool)
    throws
  {
    // Talking takes four weeks.
    var rules = SmallCase.compiled
    rules.procedure.terms[0].max = longest
    rules.procedure.terms[0].min = -1
    #expect(
      try Self.play(rules, ["praten", "bouwen", "verweren"]).state.missedTerms == [isMissed]
    )
    rules.procedure.terms[0].extensionWeeks = 4 - longest
    #expect(try Self.play(rules, ["praten", "bouwen", "verweren"]).state.missedTerms == [false])
    rules.procedure.terms[0] = Procedure.Term(
      id: "kort",
      from: .participation,
      until: .decision,
      min: extended,
      max: -1,
      extensionWeeks: 0,
      defect: -1
    )
    #expect(
      try Self.play(rules, ["praten", "bouwen", "verweren"]).state.missedTerms == [extended > 4]
    )
  }

  /// Who appeals, by kind and by what the case says of it.
  @Test(arguments: [
    (StakeholderKind.residents, Bool?.none, true), (.residents, false, false),
    (.business, nil, true),
    (.organisation, nil, true), (.organisation, false, false), (.authority, nil, false),
    (.authority, true, true), (.voiceless, nil, false), (.faction, nil, false),
  ])
  func `only an interested party goes to court`(
    kind: StakeholderKind,
    isInterested: Bool?,
    expected: Bool
  ) throws {
    var rules = Self.contested
    rules.stakeholders[0].kind = kind
    rules.stakeholders[0].isInterested = isInterested
    rules.stakeholders[1].isInterested = false
    let (_, events) = try Self.play(rules, ["praten", "bouwen", "verweren"])
    let who = try #require(
      events.compactMap { if case .appealed(let groups) = $0 { groups } else { nil } }.first
    )
    #expect(who == (expected ? [0] : []))
  }

  @Test func `runs of before there was a decision keep the digest of their state`() {
    var state = Game(SmallCase.compiled).blank
    #expect(state.digest == 0x0fd3_40da_8e91_125f)
    state.decision = .taken
    let taken = state.digest
    state.decision = .withdrawn
    #expect(taken != 0x0fd3_40da_8e91_125f && taken != state.digest)
  }

  /// FNV-1a over the integers of a state in a fixed order, each in eight bytes, the lowest first, each row with its length: archives hold
  /// these numbers, so neither the order nor a number may change.
  private func fingerprint(_ rows: [[Int64]], seed: UInt64) -> UInt64 {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ number: UInt64) {
      for byte in 0..<8 as Range<UInt64> {
        value = (value ^ ((number >> (8 * byte)) & 0xff)) &* 0x0000_0100_0000_01b3
      }
    }
    add(seed)
    for row in rows {
      add(UInt64(row.count))
      for number in row { add(UInt64(bitPattern: number)) }
    }
    return value
  }

  @Test func `a digest holds every part of a state, truths as one and what is not known as two`() {
    var rules = SmallCase.compiled
    rules.flagCount = 2
    rules.events += rules.events + rules.events
    var state = Game(rules).blank
    (state.seed, state.scene, state.option, state.turn, state.week) = (77, 1, 3, 2, 9)
    (state.flags, state.defects, state.missedTerms) = ([true, false], [true], [true])
    (state.events, state.choices) = ([true, false, nil], [0, 3])
    (state.isCourtDone, state.court, state.vote) = (true, .annulled, .adopted)
    (state.voteScene, state.ending, state.undone) = (1, 2, 4)
    state.scheduled = [RunState.Scheduled(later: 0, week: 12)]
    (state.promises, state.promisedTo) = ([.kept], [[0, 1]])
    for (phase, number) in [(nil, 255), (.decision, 4)] as [(Phase?, Int64)] {
      for decision in [DecisionOutcome.none, .withdrawn] {
        (state.phase, state.decision) = (phase, decision)
        var rows: [[Int64]] = [[Int64(state.stage.rawValue), 1, 3, number], [2, 9]]
        for row in [
          state.resources, state.criteria, state.process, state.trust, state.visibility,
          state.phaseWeeks, state.seats,
        ] { rows.append(row.map(Int64.init)) }
        rows += [
          [1, 0], [1], [1], [Int64(PromiseState.kept.rawValue)], [0, 1], [0, 3], [1, 0, 2],
        ]
        rows += [[0, 12], [Int64(VoteOutcome.adopted.rawValue)]]
        rows[rows.count - 1] += [Int64(CourtOutcome.annulled.rawValue), 1]
        rows.append([1, 2, 4])
        if decision != .none { rows.append([Int64(decision.rawValue)]) }
        rows += [[], []]
        #expect(state.digest == fingerprint(rows, seed: 77))
      }
    }
  }
}

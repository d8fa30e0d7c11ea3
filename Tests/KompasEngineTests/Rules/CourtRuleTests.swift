import KompasTestSupport
import Testing

@testable import KompasEngine

/// docs/scoring.md, 5: the court.
@Suite struct CourtRuleTests {
  /// A bench before the court, with these defects, each with chances in percent.
  private func bench(_ chances: [[Int32]], support: Int32 = 3_999) -> RuleBench {
    var bench = RuleBench()
    bench.rules.defects = chances.enumerated().map { Defect(id: "gebrek\($0)", chances: $1) }
    bench.setSupport([support, 5_000, 0, 0])
    bench.state.defects = chances.map { _ in true }
    bench.state.decision = .taken
    return bench
  }

  private func ruling(_ events: [Event]) -> CourtOutcome? {
    for case .ruled(let outcome) in events { return outcome }
    return nil
  }

  @Test(arguments: [(0, [0]), (3_999, [0]), (4_000, []), (4_001, [])] as [(Int32, [Int])])
  func `with support under forty residents appeal, factions never`(
    support: Int32,
    appealed: [Int]
  ) throws {
    let events = try bench([], support: support).goingOn(after: 5)
    #expect(
      events == [
        .appealed(appealed), .ruled(appealed.isEmpty ? .none : .upheld), .stageEntered(.court),
      ]
    )
  }

  /// Group 1 asked for what option 4 refuses; group 0, which lives near, would appeal against anything else.
  @Test(arguments: [(3_999, [1]), (4_000, [])] as [(Int32, [Int])])
  func `against a refusal only those appeal who asked, with support under forty`(
    support: Int32,
    appealed: [Int]
  ) throws {
    var bench = bench([])
    bench.rules.indices.append(1)
    bench.rules.options[4].refuses = bench.rules.indices.count - 1..<bench.rules.indices.count
    bench.setSupport([0, support, 0, 0])
    bench.rules.stakeholders[1].isInterested = false
    bench.state.decision = .taken
    #expect(try bench.goingOn(after: 5).first == .appealed([0]))
    bench.state.choices = [4]
    #expect(try bench.goingOn(after: 5).first == .appealed(appealed))
    #expect(bench.game.observe(bench.state, canUndo: false).isRefused)
  }

  @Test(
    arguments: [
      ([100, 0, 0, 0], .upheld), ([0, 100, 0, 0], .repaired), ([0, 0, 100, 0], .effectsKept),
      ([0, 0, 0, 100], .annulled),
    ] as [([Int32], CourtOutcome)]
  )
  func `a defect comes to what its chances say`(chances: [Int32], outcome: CourtOutcome) throws {
    #expect(
      try bench([chances]).goingOn(after: 5) == [
        .appealed([0]), .defectJudged(defect: 0, outcome: outcome), .ruled(outcome),
        .stageEntered(.court),
      ]
    )
  }

  /// With a die of d the first chance decides from d + 1 percent on; at d percent it is the next one's turn.
  @Test(arguments: 0..<30 as Range<UInt64>)
  func `a chance of so many percent holds for so many of a hundred dice`(seed: UInt64) throws {
    let die = Draws(seed: seed).percent(.court, scene: 0, index: 0)
    for (chance, outcome) in [(die, CourtOutcome.repaired), (die + 1, .upheld)] {
      var bench = bench([[chance, 100 - chance, 0, 0]])
      bench.state.seed = seed
      #expect(ruling(try bench.goingOn(after: 5)) == outcome)
    }
    guard die > 0 else { return }
    for (chance, outcome) in [(die, CourtOutcome.annulled), (die + 1, .effectsKept)] {
      var bench = bench([[1, 0, chance - 1, 100 - chance]])
      bench.state.seed = seed
      #expect(ruling(try bench.goingOn(after: 5)) == outcome)
    }
  }

  @Test func `the gravest outcome counts, whichever defect it is of`() throws {
    let outcomes: [[Int32]] = [[100, 0, 0, 0], [0, 100, 0, 0], [0, 0, 100, 0], [0, 0, 0, 100]]
    let ruled: [CourtOutcome] = [.upheld, .repaired, .effectsKept, .annulled]
    for one in outcomes.indices {
      for other in outcomes.indices {
        let events = try bench([outcomes[one], outcomes[other]]).goingOn(after: 5)
        #expect(ruling(events) == ruled[max(one, other)])
      }
    }
  }

  @Test func `a defect that the run does not have, or that was mended, is not judged`() throws {
    var bench = bench([[0, 0, 0, 100], [0, 100, 0, 0]])
    bench.state.defects = [false, true]
    #expect(ruling(try bench.goingOn(after: 5)) == .repaired)
    bench.state.defects = [false, false]
    #expect(ruling(try bench.goingOn(after: 5)) == .upheld)
  }

  @Test func `the court rules once`() throws {
    var bench = bench([[0, 0, 0, 100]])
    bench.state.isCourtDone = true
    #expect(ruling(try bench.goingOn(after: 5)) == nil)
  }
}

/// docs/scoring.md, 5: a decision without reasons is a defect.
@Suite struct ReasonsRuleTests {
  /// The phase, whether the option itself puts the reasons on paper, whether the run has the defect, the criteria and the
  /// text that the player gives, and what follows.
  @Test(
    arguments: [
      (.decision, false, false, [], "", true), (.decision, true, false, [], "", nil),
      (.decision, false, true, [], "", nil), (.decision, false, false, [0], "", nil),
      (.decision, false, false, [], "Omdat.", nil), (.decision, false, true, [0], "", false),
      (.decision, false, true, [], "Omdat.", false), (.decision, true, true, [0], "", false),
      (.draft, false, false, [], "", nil), (.draft, false, true, [0], "", nil),
      (.objections, false, false, [], "", nil), (.court, false, false, [], "", nil),
    ] as [(Phase, Bool, Bool, [Int], String, Bool?)]
  )
  func `a choice of the decision phase without reasons is a defect, and reasons mend it`(
    phase: Phase,
    isOnPaper: Bool,
    isDefective: Bool,
    criteria: [Int],
    text: String,
    arises: Bool?
  ) throws {
    var bench = RuleBench()
    if isOnPaper { bench.rules.options[3].consequences.repairs = 0..<1 }
    bench.state.stage = .motivating
    bench.state.phase = phase
    bench.state.option = 3
    bench.state.defects = [isDefective]
    var expected: [Event] = [.motivated(criteria: criteria, text: text)]
    if let arises {
      expected.append(
        arises
          ? .defectArose(defect: 0, cause: .notMotivated)
          : .defectMended(defect: 0, cause: .notMotivated)
      )
    }
    expected.append(.stageEntered(.consequences))
    let decision = Decision.motivate(criteria: criteria, text: text)
    #expect(try bench.game.decide(decision, in: bench.state) == expected)
  }

  @Test func `a procedure that does not know the defect asks for no reasons`() throws {
    var bench = RuleBench()
    bench.rules.defects[0].id = "iets_anders"
    bench.state.stage = .motivating
    bench.state.phase = .decision
    bench.state.option = 3
    #expect(
      try bench.game.decide(.motivate(criteria: [], text: ""), in: bench.state) == [
        .motivated(criteria: [], text: ""), .stageEntered(.consequences),
      ]
    )
  }
}

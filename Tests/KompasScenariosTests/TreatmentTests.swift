import KompasEngine
import KompasTestSupport
import Testing

@testable import KompasAnalysis
@testable import KompasScenarios

/// docs/scoring.md, 1 and 3: how an author's case is read where the engine sees only numbers.
@Suite struct TreatmentTests {
  /// Two options, the first of which reaches residents who expect to advise on these rungs, and whom it leaves out.
  private func outcomes(
    _ levels: [ParticipationLevel],
    leavesOut: Bool = false,
    expects: ParticipationLevel? = .advise
  ) -> (reaching: OptionOutcome, idle: OptionOutcome) {
    var rules = SmallCase.compiled
    rules.stakeholders[0].expects = expects
    rules.involvements = levels.map { Involvement(stakeholder: 0, level: $0, reveals: 0) }
    for option in rules.options.indices {
      rules.options[option] = Option(id: "keuze", scene: 0, when: .always)
    }
    rules.options[0].involves = 0..<levels.count
    if leavesOut { rules.options[0].leavesOut = 0..<1 }
    return (OptionOutcome(0, rules, asked: []), OptionOutcome(1, rules, asked: []))
  }

  /// The rungs that residents are reached on, whether they are left out besides, what they expect, and whether that is better
  /// than nothing (1), worse (-1) or the same (0): eight off for each rung below, four on for each from the expected one.
  @Test(
    arguments: [
      ([.advise], false, .advise, 1), ([.consult], false, .advise, -1), ([], true, .advise, -1),
      ([.consult, .advise], false, .advise, -1), ([.consult, .coproduce], false, .advise, 0),
      ([.consult, .decide], false, .advise, 1), ([.inform, .decide], false, .advise, -1),
      ([.advise], true, .advise, -1), ([.coproduce], true, .advise, 0),
      ([.decide], true, .advise, 1),
      ([.inform], true, nil, -1), ([.consult], true, nil, 0), ([.advise], true, nil, 1),
      ([.inform], true, .inform, -1), ([.consult], true, .inform, 0),
    ] as [([ParticipationLevel], Bool, ParticipationLevel?, Int)]
  )
  func `check weighs treatment as the engine does`(
    levels: [ParticipationLevel],
    leavesOut: Bool,
    expects: ParticipationLevel?,
    better: Int
  ) {
    let (reaching, idle) = outcomes(levels, leavesOut: leavesOut, expects: expects)
    #expect(reaching.isBetter(than: idle) == (better > 0))
    #expect(idle.isBetter(than: reaching) == (better < 0))
    #expect((reaching == idle) == (better == 0))
  }

  /// What stays unbuilt depends on where a criterion stands, and whether a plan is withdrawn on no figure at all.
  @Test(arguments: ["undoes", "withdraws"])
  func `an option by which nothing is built is like no other`(what: String) {
    var rules = SmallCase.compiled
    for option in rules.options.indices {
      rules.options[option] = Option(id: "keuze", scene: 0, when: .always)
    }
    #expect(OptionOutcome(0, rules, asked: []) == OptionOutcome(1, rules, asked: []))
    if what == "undoes" {
      rules.options[0].consequences.undoes = rules.indices.count..<rules.indices.count + 1
      rules.indices.append(0)
    } else {
      rules.options[0].withdraws = true
    }
    let (own, other) = (OptionOutcome(0, rules, asked: []), OptionOutcome(1, rules, asked: []))
    #expect(own != other && !own.isBetter(than: other) && !other.isBetter(than: own))
  }

  private func method(_ bias: String) throws -> Method {
    let text = "bias: \(bias)\nreach: 80\nreveals: 50\n"
    let findings = Findings()
    let source = try #require(
      SourceText(file: "m.yaml", bytes: Array(text.utf8), findings: findings)
    )
    let value = try #require(YAMLReader.read(source, findings: findings))
    return try #require(Method(value))
  }

  /// The method's bias, the group's voice, whether it is near, and what 50 points at a reach of 80% come to.
  @Test(arguments: [
    ("even", 0, false, 40), ("even", 100, true, 40),
    ("loud", 0, true, 12), ("loud", 50, true, 26), ("loud", 100, false, 40),
    ("near", 0, true, 40), ("near", 100, false, 10),
  ])
  func `a method reveals by its reach and by who comes`(
    bias: String,
    voice: Int,
    isNear: Bool,
    points: Int
  ) throws {
    #expect(try method(bias).reveals(voice: voice, isNear: isNear) == points)
  }

  @Test func `without a method the rung itself reveals`() {
    #expect(ParticipationLevel.allCases.map(Method.reveals(level:)) == [0, 10, 20, 30, 30])
  }
}

public import KompasEngine

/// A case of three scenes, made by hand: two groups of residents, two factions, two criteria, an event, a
/// later effect, a promise, a term, a defect, a council vote and a court.
public enum SmallCase {
  /// The rules.
  public static var compiled: CompiledCase {
    var rules = CompiledCase(
      id: "klein",
      version: "1.0",
      digest: String(repeating: "0123456789abcdef", count: 4)
    )
    rules.resources = [Resource(id: "weken", start: 40), Resource(id: "geld", start: 100_000)]
    rules.criteria = [criterion("groen", start: 4_000), criterion("woningen", start: 2_000)]
    rules.stakeholders = [
      Stakeholder(
        id: "buren",
        kind: .residents,
        people: 400,
        isNear: true,
        voice: 80,
        expects: .advise
      ),
      Stakeholder(id: "zoekers", kind: .residents, people: 900, voice: 20, trust: 4_500),
      Stakeholder(id: "groenlijst", kind: .faction, seats: 10, isCoalition: true),
      Stakeholder(id: "bouwlijst", kind: .faction, seats: 11),
    ]
    rules.weights = [8_000, 2_000, 1_000, 9_000, 7_000, 3_000, 3_000, 7_000]
    rules.isMirrored = [false, true, false, false, false, false, false, false]
    rules.promises = [Promise(id: "park", to: [0])]
    rules.flagCount = 1
    rules.defects = [Defect(id: "motivering_ontbreekt", chances: [10, 40, 20, 30])]
    rules.procedure = Procedure(
      key: "klein",
      phases: [.participation, .decision, .court],
      hasCouncilAdvice: false,
      terms: [
        Procedure.Term(
          id: "beslistermijn",
          from: .participation,
          until: .decision,
          min: 2,
          max: 6,
          extensionWeeks: 0,
          defect: 0
        )
      ]
    )
    rules.effects = [
      Effect(criterion: 0, change: 1_500, spread: 300),
      Effect(criterion: 1, change: 2_500, spread: 400),
      Effect(criterion: 0, change: -2_000, spread: 500),
      Effect(criterion: 1, change: -800, spread: 0),
    ]
    rules.groupChanges = [
      GroupChange(stakeholder: 0, .trust, change: 400),
      GroupChange(stakeholder: 1, .trust, change: -300),
    ]
    rules.costs = [Cost(resource: 0, amount: 4), Cost(resource: 1, amount: 30_000)]
    rules.involvements = [
      Involvement(stakeholder: 0, level: .advise, reveals: 30),
      Involvement(stakeholder: 2, level: .consult, reveals: 20),
    ]
    // 0: flag, promise, defect or stakeholder 0; 1: stakeholder 1.
    rules.indices = [0, 1]
    rules.conditionCode = [.flag(0), .support(0), .push(50), .binary(.less), .court, .push(4)]
    rules.conditionCode.append(.binary(.equal))
    rules.scenes = [
      Scene(
        id: "gesprek",
        phase: .participation,
        when: .always,
        options: 0..<3,
        hasCouncilVote: false,
        hasCourt: false
      ),
      Scene(
        id: "besluit",
        phase: .decision,
        when: .always,
        options: 3..<5,
        hasCouncilVote: true,
        hasCourt: false
      ),
      Scene(
        id: "beroep",
        phase: .court,
        when: .always,
        options: 5..<7,
        hasCouncilVote: false,
        hasCourt: true
      ),
    ]
    rules.options = options
    rules.events = [
      CaseEvent(
        id: "storm",
        when: .always,
        chance: 50,
        consequences: Consequences(effects: 3..<4, groups: 1..<2)
      )
    ]
    rules.laters = [
      Later(
        origin: .option(1),
        after: 3,
        consequences: Consequences(effects: 2..<3, clears: 0..<1)
      )
    ]
    rules.endings = [
      Ending(id: "vernietigd", when: Condition(4..<7)),
      Ending(id: "verdeeld", when: Condition(1..<4)), Ending(id: "gedragen", when: .always),
    ]
    return rules
  }

  private static func criterion(_ id: String, start: Int32) -> Criterion {
    Criterion(
      id: id,
      low: 0,
      high: 10_000,
      start: start,
      isHigherBetter: true,
      knots: [Criterion.Knot(at: 0, value: 0), Criterion.Knot(at: 10_000, value: 10_000)]
    )
  }

  private static var options: [Option] {
    var talk = Option(id: "praten", scene: 0, when: .always)
    talk.consequences = Consequences(effects: 0..<1, costs: 0..<1, sets: 0..<1)
    talk.involves = 0..<2
    talk.promises = 0..<1
    var draw = Option(id: "tekenen", scene: 0, when: .always)
    draw.consequences = Consequences(effects: 1..<2, costs: 1..<2, defects: 0..<1, laters: 0..<1)
    draw.leavesOut = 0..<2
    var wait = Option(id: "wachten", scene: 0, when: .always)
    wait.consequences = Consequences(costs: 0..<1)
    var build = Option(id: "bouwen", scene: 1, when: .always)
    build.consequences = Consequences(effects: 1..<3, groups: 0..<2, costs: 0..<2)
    build.breaks = 0..<1
    var spare = Option(id: "sparen", scene: 1, when: Condition(0..<1))
    spare.consequences = Consequences(effects: 0..<1, groups: 0..<1, clears: 0..<1)
    spare.keeps = 0..<1
    var defend = Option(id: "verweren", scene: 2, when: .always)
    defend.consequences = Consequences(costs: 0..<1)
    var mend = Option(id: "herstellen", scene: 2, when: .always)
    mend.consequences = Consequences(costs: 0..<2, repairs: 0..<1)
    mend.next = .end
    return [talk, draw, wait, build, spare, defend, mend]
  }

  /// A few of the words, in Dutch and English.
  public static var texts: [String: CaseTexts] {
    var dutch = CaseTexts(language: "nl")
    dutch.title = "Een kleine zaak"
    dutch.promises = ["Het park blijft, ook na “vier” jaar"]
    var english = CaseTexts(language: "en")
    english.title = "A small case"
    return ["nl": dutch, "en": english]
  }
}

import KompasEngine

@testable import KompasAnalysis

/// A case without chance in which two groups want opposite things; each test spoils it in one way.
struct TinyCase {
  /// What an option does to north and to south, in points that stay within the range, and how much it leans on each value.
  struct Choice {
    var north: Int32
    var south: Int32
    var lean: Int8 = 0
    var when: [ConditionStep] = []
    var setsFlag = false
  }

  var scenes: [[Choice]] = [
    [Choice(north: 15, south: -10, lean: 3), Choice(north: -10, south: 15, lean: -3)],
    [Choice(north: 15, south: -10, lean: 3), Choice(north: -10, south: 15, lean: -3)],
    [
      Choice(north: 15, south: -10, lean: 3), Choice(north: -10, south: 15, lean: -3),
      Choice(north: 5, south: 5),
    ],
  ]
  /// The conditions of the endings before the last, which always holds.
  var endings: [[ConditionStep]] = [
    [.support(0), .push(65), .binary(.greater)], [.support(1), .push(65), .binary(.greater)],
  ]
  var eventConditions: [[ConditionStep]] = [[]]
  /// Which values the options lean on.
  var values = CompassValue.allCases
  /// How many weeks there are; each choice takes two.
  var weeks: Int32 = 40
  /// Which claims do not fit it.
  var waives: [CaseClaim] = []
  /// What a third group of residents starts from that nothing helps; `nil` without it.
  var forgottenTrust: Int32?

  var game: Game { Game(compiled) }

  /// The certificate, with few runs.
  func certificate(
    findings: Int = 0,
    shows: [CompassValue]? = nil,
    playouts: Int = 400,
    jobs: Int = 1
  ) -> Certificate? {
    var texts = CaseTexts(language: "nl")
    texts.waivers = waives.map { CaseTexts.Waiver(claim: $0, reason: "Daarom.") }
    return certify(
      game,
      texts: texts,
      findings: findings,
      shows: shows,
      playouts: playouts,
      seed: 3,
      jobs: jobs
    )
  }

  private func criterion(_ id: String, start: Int32 = 5_000) -> Criterion {
    Criterion(
      id: id,
      low: 0,
      high: 10_000,
      start: start,
      isHigherBetter: true,
      knots: [Criterion.Knot(at: 0, value: 0), Criterion.Knot(at: 10_000, value: 10_000)]
    )
  }

  private func group(_ id: String, people: Int32, voice: Int32) -> Stakeholder {
    Stakeholder(
      id: id,
      kind: .residents,
      people: people,
      isNear: true,
      voice: voice,
      procedure: 0
    )
  }

  var compiled: CompiledCase {
    var rules = CompiledCase(id: "klein", version: "1", digest: "0")
    rules.resources = [Resource(id: "weken", start: weeks)]
    rules.criteria = [criterion("noord"), criterion("zuid"), criterion("niets", start: 0)]
    rules.stakeholders = [
      group("noord", people: 100, voice: 90), group("zuid", people: 900, voice: 10),
    ]
    rules.weights = [10_000, 0, 0, 0, 10_000, 0]
    if let forgottenTrust {
      var forgotten = group("vergeten", people: 10, voice: 10)
      forgotten.trust = forgottenTrust
      rules.stakeholders.append(forgotten)
      rules.weights += [0, 0, 10_000]
    }
    // A council of one faction, which never votes: the case has no decision.
    rules.stakeholders.append(Stakeholder(id: "raad", kind: .organisation, people: 0, voice: 0))
    rules.weights += [10_000, 0, 0]
    rules.isMirrored = Array(repeating: false, count: rules.weights.count)
    rules.procedure = Procedure(
      key: "klein",
      phases: [.exploration],
      hasCouncilAdvice: false,
      terms: []
    )
    rules.flagCount = 1
    rules.indices = [0]
    rules.costs = [Cost(resource: 0, amount: 2)]
    func condition(_ steps: [ConditionStep]) -> Condition {
      let start = rules.conditionCode.count
      rules.conditionCode += steps
      return Condition(start..<start + steps.count)
    }
    for (index, choices) in scenes.enumerated() {
      let first = rules.options.count
      for (place, choice) in choices.enumerated() {
        let when = choice.when.isEmpty ? Condition.always : condition(choice.when)
        var option = Option(id: "keuze\(place)", scene: Int32(index), when: when)
        let effects = rules.effects.count
        rules.effects.append(Effect(criterion: 0, change: choice.north * 100, spread: 0))
        rules.effects.append(Effect(criterion: 1, change: choice.south * 100, spread: 0))
        option.consequences = Consequences(
          effects: effects..<effects + 2,
          costs: 0..<1,
          sets: choice.setsFlag ? 0..<1 : 0..<0
        )
        option.compass = CompassValue.allCases.map { values.contains($0) ? choice.lean : 0 }
        rules.options.append(option)
      }
      rules.scenes.append(
        Scene(
          id: "scene\(index)",
          phase: .exploration,
          when: .always,
          options: first..<rules.options.count,
          hasCouncilVote: false,
          hasCourt: false
        )
      )
    }
    for (index, steps) in eventConditions.enumerated() {
      rules.events.append(
        CaseEvent(
          id: "gebeurtenis\(index)",
          when: steps.isEmpty ? .always : condition(steps),
          chance: 100,
          consequences: Consequences()
        )
      )
    }
    for (index, steps) in endings.enumerated() {
      rules.endings.append(Ending(id: "einde\(index)", when: condition(steps)))
    }
    rules.endings.append(Ending(id: "gewoon", when: .always))
    return rules
  }
}

extension Certificate {
  /// The claim of a kind.
  subscript(kind: ClaimKind) -> Claim? { claims.first { $0.kind == kind } }

  /// What fails.
  var failed: [ClaimKind] { claims.filter { !$0.isPassed }.map(\.kind) }
}

/// The certificate of a case whose trial runs nobody reads.
func certify(
  _ game: Game,
  texts: CaseTexts,
  findings: Int,
  shows: [CompassValue]? = nil,
  playouts: Int,
  seed: UInt64,
  jobs: Int = 1,
  progress: @escaping @Sendable (Int) -> Void = { _ in },
  isStopped: @escaping @Sendable () -> Bool = { false }
) -> Certificate? {
  let plan = RunPlan(
    playouts: playouts,
    seed: seed,
    jobs: jobs,
    progress: progress,
    isStopped: isStopped
  )
  var survey = CaseSurvey(game, expecting: Reached(noneOf: game.rules), runs: 0)
  guard survey.play(plan) else { return nil }
  return certify(survey, texts: texts, findings: findings, shows: shows, plan: plan)
}

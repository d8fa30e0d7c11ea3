package import KompasEngine
internal import KompasScoring

/// Turns a case without errors into the flat tables that the engine plays.
package struct CaseCompiler {
  let context: CaseContext
  var compiled: CompiledCase

  package static func compile(_ context: CaseContext, digest: String) -> CompiledCase {
    var compiler = CaseCompiler(context, digest: digest)
    compiler.compileTables()
    compiler.compileProcedure()
    compiler.compileScenes()
    compiler.compileEvents()
    compiler.compileEndings()
    compiler.compileStory()
    return compiler.compiled
  }

  private init(_ context: CaseContext, digest: String) {
    self.context = context
    compiled = CompiledCase(
      id: context.authored.id.value,
      version: context.authored.version.value,
      digest: digest
    )
  }

  private mutating func compileTables() {
    let authored = context.authored
    compiled.allowsUndo = authored.allowsUndo
    compiled.resources = authored.orderedResources.map {
      Resource(id: $0.id.value, start: Int32($0.start))
    }
    compiled.criteria = authored.criteria.map(Self.criterion)
    compiled.stakeholders = authored.stakeholders.map(stakeholder)
    compiled.weights = context.weights.flatMap { $0 }
    compiled.isMirrored = authored.stakeholders.flatMap { stakeholder in
      authored.criteria.map { criterion in
        let want = stakeholder.wants.first { $0.criterion.value == criterion.id.value }
        return want.map { $0.isHigherBetter != criterion.isHigherBetter } ?? false
      }
    }
    compiled.promises = context.promises.map { id in
      let named = authored.promises.first { $0.id.value == id }
      var promise = Promise(
        id: id,
        to: groups(named?.to ?? []).sorted(),
        witnesses: named?.witnesses.map { groups($0).sorted() }
      )
      promise.canBeTold = named?.told != nil
      promise.canReturn = named?.returned != nil
      if let named, named.released != nil {
        promise.release = named.asksCosts.compactMap { cost in
          context.names.resources[cost.target.value].map {
            Cost(resource: $0, amount: Int32(cost.amount))
          }
        }
      }
      return promise
    }
    compiled.poles = poles
    compiled.flagCount = context.flags.count
  }

  /// The stakeholders of these ids, in the author's order, each once.
  private func groups(_ ids: [Text]) -> [Int32] {
    var groups: [Int32] = []
    for id in ids {
      guard let group = context.names.stakeholders[id.value], !groups.contains(group) else {
        continue
      }
      groups.append(group)
    }
    return groups
  }

  /// Who stands at the ends of the needles; where the author names only some, the others are found as without names.
  private var poles: Poles? {
    guard let named = context.authored.needles else { return nil }
    var poles = Poles(of: compiled.stakeholders)
    if !named.groups.isEmpty { poles.groups = groups(named.groups) }
    if !named.loud.isEmpty || !named.silent.isEmpty {
      poles.loud = groups(named.loud).sorted()
      poles.silent = groups(named.silent).sorted()
    }
    return poles
  }

  private static func criterion(_ authored: AuthoredCriterion) -> Criterion {
    var knots = authored.knots.map(\.value).sorted { $0.at < $1.at }
    if knots.isEmpty {
      let (worst, best) = (Int32(0), RuleNumbers.top)
      let isRising = authored.isHigherBetter
      knots = [
        Criterion.Knot(at: Int32(authored.low), value: isRising ? worst : best),
        Criterion.Knot(at: Int32(authored.high), value: isRising ? best : worst),
      ]
    }
    var criterion = Criterion(
      id: authored.id.value,
      low: Int32(authored.low),
      high: Int32(authored.high),
      start: Int32(authored.start.value),
      isHigherBetter: authored.isHigherBetter,
      knots: knots
    )
    criterion.without = authored.without.map { Int32($0.value) }
    return criterion
  }

  private func stakeholder(_ authored: AuthoredStakeholder) -> Stakeholder {
    let isFaction = authored.kind == .faction
    var stakeholder = Stakeholder(
      id: authored.id.value,
      kind: authored.kind,
      people: isFaction ? 0 : Int32(authored.people?.value ?? 0),
      seats: Int32(authored.seats?.value ?? 0),
      isCoalition: authored.coalition?.value ?? false,
      isNear: authored.isNear,
      voice: Int32(authored.audibility),
      expects: authored.expects,
      procedure: authored.procedure.map { Int32($0) } ?? Stakeholder.usualProcedure,
      trust: authored.trust.map { Int32($0 * 100) } ?? Stakeholder.usualTrust
    )
    stakeholder.isInterested = authored.isInterested
    let flags = Set(authored.nearIf.compactMap { context.names.flags[$0.value] })
    stakeholder.nearIf = flags.isEmpty ? nil : flags.sorted()
    return stakeholder
  }

  private mutating func compileProcedure() {
    compiled.defects = context.defects.map { id in
      let chances = context.assets.entry(id, of: .defects)?["chances"]
      let keys = ["passed_over", "repaired", "effects_kept", "annulled"]
      return Defect(id: id, chances: keys.map { Int32(chances?[$0]?.integer ?? 0) })
    }
    guard let procedure = context.procedure else { return }
    compiled.procedure = Procedure(
      key: procedure.key,
      phases: procedure.phases,
      hasCouncilAdvice: procedure.hasCouncilAdvice,
      terms: procedure.terms.map { term in
        Procedure.Term(
          id: term.id,
          from: term.from,
          until: term.until,
          min: Int32(term.min ?? -1),
          max: Int32(term.max ?? -1),
          extensionWeeks: Int32(term.extensionWeeks),
          defect: term.defect.flatMap { context.names.defects[$0] } ?? -1,
          owner: term.owner
        )
      }
    )
    compiled.procedure.isDecidedByCouncil = context.authored.authority.value == "raad"
  }

  /// All of these at once, as one condition.
  mutating func condition(_ authored: [AuthoredCondition]) -> Condition {
    let start = compiled.conditionCode.count
    for (index, condition) in authored.enumerated() {
      let steps = ConditionCompiler.compile(
        condition,
        names: context.names,
        findings: Findings()
      )
      compiled.conditionCode += steps ?? [.push(0)]
      if index > 0 { compiled.conditionCode.append(.binary(.and)) }
    }
    return authored.isEmpty ? .always : Condition(start..<compiled.conditionCode.count)
  }
}

extension AuthoredStakeholder {
  /// Whether they live near, wherever the plan goes or as long as a flag is set.
  package var mayBeNear: Bool { isNear || !nearIf.isEmpty }

  /// Whether the law counts it as an interested party, who may go to court.
  ///
  /// Who lives close by is directly affected, and so is a firm; an organisation stands for its statutes' interest (Awb 1:2).
  package var isInterested: Bool {
    if let interested { return interested.value }
    switch kind {
    case .residents: return mayBeNear
    case .business, .organisation: return true
    case .faction, .authority, .voiceless: return false
    }
  }

  /// How much of what they think is heard unasked, 0 … 100.
  package var audibility: Int {
    switch kind {
    case .faction: voice ?? 100
    case .voiceless: voice ?? 0
    case .residents, .business, .organisation, .authority: voice ?? Int(Stakeholder.usualVoice)
    }
  }
}

extension CaseOutline {
  /// What everyone may know of a case.
  public init(_ rules: CompiledCase) {
    self.init()
    resources = rules.resources.map(\.id)
    starts = rules.resources.map { Int($0.start) }
    criteria = rules.criteria.map(\.id)
    stakeholders = rules.stakeholders.map { stakeholder in
      var party = Party(id: stakeholder.id, kind: stakeholder.kind)
      party.people = Int(stakeholder.people)
      party.seats = Int(stakeholder.seats)
      party.isCoalition = stakeholder.isCoalition
      party.expects = stakeholder.expects
      return party
    }
    promises = rules.promises.map(\.id)
    scenes = rules.scenes.map {
      SceneOutline(id: $0.id, phase: $0.phase, hasCouncilVote: $0.hasCouncilVote)
    }
    options = rules.options.map(\.id)
    events = rules.events.map(\.id)
    endings = rules.endings.map(\.id)
    defects = rules.defects.map(\.id)
    phases = rules.procedure.phases
    hasCouncilAdvice = rules.procedure.hasCouncilAdvice
    terms = rules.procedure.terms.map { TermOutline(id: $0.id, min: Int($0.min)) }
  }
}

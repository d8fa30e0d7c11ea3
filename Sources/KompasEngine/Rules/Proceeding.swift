import KompasScoring

/// From one stage to the next: what comes between scenes, the vote, the court, the next scene, the end.
extension Transition {
  /// Goes on from a stage that waits for it; false if this stage waits for something else.
  mutating func proceed() -> Bool {
    switch state.stage {
    case .briefing: enterNextScene()
    case .consequences: comeBetween()
    case .interlude: voteIfDue()
    case .council: judgeIfDue()
    case .court: enterNextScene()
    case .pause: emit(.stageEntered(.choosing))
    case .ended: emit(.stageEntered(.reconsidering))
    case .reconsidering: emit(.stageEntered(.debriefing))
    case .debriefing: emit(.stageEntered(.recalibrating))
    case .declaring, .choosing, .motivating, .recalibrating, .finished: return false
    }
    return true
  }

  /// Later effects whose week has passed, and events; then on.
  private mutating func comeBetween() {
    var isVisible = false
    if state.scheduled.contains(where: { $0.week <= state.week }) {
      for entry in state.scheduled.sorted(by: { $0.week < $1.week })
      where entry.week <= state.week {
        come(entry.later)
      }
      isVisible = true
    }
    for index in rules.events.indices where state.events[index] == nil {
      if holds(tables.conditions.events[index]), happens(index) { isVisible = true }
    }
    if isVisible { emit(.stageEntered(.interlude)) } else { voteIfDue() }
  }

  /// Throws the die for an event, once; whether it happened.
  private mutating func happens(_ event: Int) -> Bool {
    let die = Draws(seed: state.seed).percent(.event, scene: 0, index: event)
    let happened = die < rules.events[event].chance
    emit(.eventDrawn(event: event, happened: happened))
    if happened { bring(rules.events[event].consequences, cause: .event(event)) }
    return happened
  }

  private mutating func come(_ later: Int) {
    emit(.laterCame(later: later))
    bring(rules.laters[later].consequences, cause: .later(later))
  }

  private mutating func voteIfDue() {
    guard isVoteDue() else { return judgeIfDue() }
    let draws = Draws(seed: state.seed)
    var inFavor: [Int] = []
    var against: [Int] = []
    var seats: (yes: Int32, no: Int32) = (0, 0)
    for group in tables.factions {
      let faction = rules.stakeholders[group]
      let chance = yesChance(support: support(of: group), isCoalition: faction.isCoalition)
      if draws.words(.vote, scene: state.scene, index: group).0 < chance {
        seats.yes += faction.seats
        if Log.isKept { inFavor.append(group) }
      } else {
        seats.no += faction.seats
        if Log.isKept { against.append(group) }
      }
    }
    emit(.voted(inFavor: inFavor, against: against, yesSeats: seats.yes, noSeats: seats.no))
    if state.vote == .rejected, rules.procedure.isDecidedByCouncil, state.phase == .decision,
      state.decision == .none
    {
      emit(.decided(.notAdopted))
      returnPromises()
    }
    emit(.stageEntered(.council))
  }

  private mutating func isVoteDue() -> Bool {
    guard state.scene >= 0, state.voteScene != state.scene, !state.decision.isWithout else {
      return false
    }
    guard !tables.factions.isEmpty, !tables.isCouncilOut(state) else { return false }
    if rules.scenes[state.scene].hasCouncilVote { return true }
    guard !tables.hasCouncilScene, state.vote == .none else { return false }
    return isLeaving(.decision)
  }

  /// Whether the present scene is the last of this phase.
  private mutating func isLeaving(_ phase: Phase) -> Bool {
    guard state.phase == phase else { return false }
    guard let next = nextScene() else { return true }
    return rules.scenes[next].phase != phase
  }

  private mutating func judgeIfDue() {
    if isDecisionDue() { emit(.decided(.taken)) }
    guard isCourtDue() else { return enterNextScene() }
    // Who opposed what was refused got what they wanted: a refusal is for those who asked.
    let refused = rules.refused(by: state.choices)
    let angry = rules.stakeholders.indices.filter {
      (refused?.contains(Int32($0)) ?? rules.stakeholders[$0].mayAppeal)
        && support(of: $0) < RuleNumbers.appealBelow
    }
    emit(.appealed(angry))
    var outcome = CourtOutcome.none
    if !angry.isEmpty {
      outcome = .upheld
      for defect in state.defects.indices where state.defects[defect] {
        let judged = judge(defect)
        emit(.defectJudged(defect: defect, outcome: judged))
        if judged.rawValue > outcome.rawValue { outcome = judged }
      }
    }
    emit(.ruled(outcome))
    emit(.stageEntered(.court))
  }

  /// Whether the decision is taken now: when its phase is left, or earlier if the court is asked there.
  private mutating func isDecisionDue() -> Bool {
    guard state.scene >= 0, state.decision == .none, state.phase == .decision else { return false }
    return rules.scenes[state.scene].hasCourt || isLeaving(.decision)
  }

  private mutating func isCourtDue() -> Bool {
    guard state.scene >= 0, !state.isCourtDone, state.decision == .taken else { return false }
    if rules.scenes[state.scene].hasCourt { return true }
    guard !tables.hasCourtScene, rules.procedure.phases.contains(.court) else {
      return false
    }
    return isLeaving(.court) || nextScene() == nil
  }

  private func judge(_ defect: Int) -> CourtOutcome {
    var die = Draws(seed: state.seed).percent(.court, scene: 0, index: defect)
    var outcome = CourtOutcome.upheld.rawValue
    for chance in rules.defects[defect].chances {
      if die < chance { return CourtOutcome(rawValue: outcome) ?? .upheld }
      die -= chance
      outcome += 1
    }
    return .upheld
  }

  private mutating func enterNextScene() {
    var next = nextScene()
    // A term that was missed may close the options of the scene that it was missed by; then look again.
    while let scene = next, endTerms(at: rules.scenes[scene].phase), !hasOpenOptions(scene) {
      next = nextScene()
    }
    for scene in passedOver { emit(.scenePassedOver(scene: scene)) }
    guard let next else { return end() }
    let phase = rules.scenes[next].phase
    let isFirst = state.phase == nil
    let isNewPhase = state.phase != phase
    if isNewPhase { emit(.phaseEntered(phase)) }
    emit(.sceneEntered(scene: next))
    emit(.stageEntered(isNewPhase && !isFirst ? .pause : .choosing))
  }

  /// Terms of the authority that end because this phase begins: too short or too long is a defect.
  ///
  /// - Returns: whether one was missed.
  private mutating func endTerms(at phase: Phase) -> Bool {
    guard state.phase != phase, !state.decision.isWithout else { return false }
    var isLate = false
    let now = tables.order[Int(phase.rawValue)]
    let before = state.phase.map { tables.order[Int($0.rawValue)] } ?? -1
    for place in tables.ownTerms.indices {
      let term = tables.ownTerms[place]
      guard term.end <= now, term.end > before, !state.missedTerms[term.index] else { continue }
      let start = state.phaseWeeks[term.from]
      let lasted = start < 0 ? 0 : state.week - start
      guard lasted < term.least || lasted > term.most else { continue }
      emit(.termMissed(term: term.index, lasted: lasted))
      isLate = true
      if term.defect >= 0 { addDefect(term.defect, cause: .term(term.index)) }
    }
    return isLate
  }

  /// What is still in the diary comes first; then the ending, which may undo what did not come about after all.
  private mutating func end() {
    while let entry = state.scheduled.min(by: { $0.week < $1.week }) { come(entry.later) }
    var ending = 0
    while ending < rules.endings.count, !holds(tables.conditions.endings[ending]) { ending += 1 }
    ending = min(ending, rules.endings.count - 1)
    emit(.ended(ending: ending))
    for criterion in rules.endings[ending].undoes { undo(Int(criterion), cause: .ending(ending)) }
    keepPromises(of: ending)
    returnPromises()
    emit(.stageEntered(.ended))
  }
}

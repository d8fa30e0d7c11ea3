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
    case .ended: emit(.stageEntered(.debriefing))
    case .debriefing: emit(.stageEntered(.recalibrating))
    case .declaring, .choosing, .motivating, .recalibrating, .finished: return false
    }
    return true
  }

  /// Later effects whose week has passed, and events; then on.
  private mutating func comeBetween() {
    var isVisible = false
    for entry in state.scheduled.sorted(by: { $0.week < $1.week }) where entry.week <= state.week {
      come(entry.later)
      isVisible = true
    }
    for index in rules.events.indices where state.events[index] == nil {
      let event = rules.events[index]
      guard holds(event.when) else { continue }
      let die = Draws(seed: state.seed).percent(.event, scene: 0, index: index)
      let happened = die < event.chance
      emit(.eventDrawn(event: index, happened: happened))
      if happened {
        bring(event.consequences, cause: .event(index))
        isVisible = true
      }
    }
    if isVisible { emit(.stageEntered(.interlude)) } else { voteIfDue() }
  }

  private mutating func come(_ later: Int) {
    emit(.laterCame(later: later))
    bring(rules.laters[later].consequences, cause: .later(later))
  }

  private mutating func voteIfDue() {
    guard isVoteDue else { return judgeIfDue() }
    let draws = Draws(seed: state.seed)
    let support = rules.figures(state).support
    var inFavor: [Int] = []
    var against: [Int] = []
    var seats: [Int32] = [0, 0]
    for (group, faction) in rules.stakeholders.enumerated() where faction.seats > 0 {
      let chance = yesChance(support: support[group], isCoalition: faction.isCoalition)
      let isFor = draws.words(.vote, scene: state.scene, index: group).0 < chance
      if isFor { inFavor.append(group) } else { against.append(group) }
      seats[isFor ? 0 : 1] += faction.seats
    }
    emit(.voted(inFavor: inFavor, against: against, yesSeats: seats[0], noSeats: seats[1]))
    if state.vote == .rejected, rules.procedure.isDecidedByCouncil, state.phase == .decision,
      state.decision == .none
    {
      emit(.decided(.notAdopted))
    }
    emit(.stageEntered(.council))
  }

  private var isVoteDue: Bool {
    guard state.scene >= 0, state.voteScene != state.scene, !state.decision.isWithout else {
      return false
    }
    guard rules.stakeholders.contains(where: { $0.seats > 0 }) else { return false }
    if rules.scenes[state.scene].hasCouncilVote { return true }
    guard !rules.scenes.contains(where: \.hasCouncilVote), state.vote == .none else { return false }
    return isLeaving(.decision)
  }

  /// Whether the present scene is the last of this phase.
  private func isLeaving(_ phase: Phase) -> Bool {
    guard state.phase == phase else { return false }
    guard let next = game.nextScene(in: state).scene else { return true }
    return rules.scenes[next].phase != phase
  }

  private mutating func judgeIfDue() {
    if isDecisionDue { emit(.decided(.taken)) }
    guard isCourtDue else { return enterNextScene() }
    let support = rules.figures(state).support
    let angry = rules.stakeholders.indices.filter {
      rules.stakeholders[$0].mayAppeal && support[$0] < RuleNumbers.appealBelow
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
  private var isDecisionDue: Bool {
    guard state.scene >= 0, state.decision == .none, state.phase == .decision else { return false }
    return rules.scenes[state.scene].hasCourt || isLeaving(.decision)
  }

  private var isCourtDue: Bool {
    guard state.scene >= 0, !state.isCourtDone, state.decision == .taken else { return false }
    if rules.scenes[state.scene].hasCourt { return true }
    guard !rules.scenes.contains(where: \.hasCourt), rules.procedure.phases.contains(.court) else {
      return false
    }
    return isLeaving(.court) || game.nextScene(in: state).scene == nil
  }

  private func judge(_ defect: Int) -> CourtOutcome {
    let outcomes: [CourtOutcome] = [.upheld, .repaired, .effectsKept, .annulled]
    var die = Draws(seed: state.seed).percent(.court, scene: 0, index: defect)
    for (outcome, chance) in zip(outcomes, rules.defects[defect].chances) {
      if die < chance { return outcome }
      die -= chance
    }
    return .upheld
  }

  private mutating func enterNextScene() {
    var (next, passedOver) = game.nextScene(in: state)
    // A term that was missed may close the options of the scene that it was missed by; then look again.
    while let scene = next, endTerms(at: rules.scenes[scene].phase),
      game.openOptions(of: scene, in: state).isEmpty
    {
      (next, passedOver) = game.nextScene(in: state)
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
    let now = game.order(of: phase)
    let before = state.phase.map { game.order(of: $0) } ?? -1
    for (index, term) in rules.procedure.terms.enumerated() {
      let end = game.order(of: term.until)
      guard term.isOwn, end <= now, end > before, !state.missedTerms[index] else { continue }
      let start = state.phaseWeeks[Int(term.from.rawValue)]
      let lasted = start < 0 ? 0 : state.week - start
      let isShort = term.min >= 0 && lasted < term.min
      let isLong = term.max >= 0 && lasted > term.max + term.extensionWeeks
      guard isShort || isLong else { continue }
      emit(.termMissed(term: index, lasted: lasted))
      isLate = true
      if term.defect >= 0 { addDefect(Int(term.defect), cause: .term(index)) }
    }
    return isLate
  }

  /// What is still in the diary comes first; then the ending.
  private mutating func end() {
    while let entry = state.scheduled.min(by: { $0.week < $1.week }) { come(entry.later) }
    let ending = rules.endings.indices.first { holds(rules.endings[$0].when) }
    emit(.ended(ending: ending ?? rules.endings.count - 1))
    emit(.stageEntered(.ended))
  }
}

/// Applying events. Never fails, never decides.
extension Game {
  /// Brings a state up to date with what happened.
  ///
  /// `undone` is applied by `Timeline`, which knows the past; here it changes nothing.
  public func apply(_ event: Event, to state: inout RunState) {
    Self.change(&state, by: event)
  }

  /// Put into the code of every rule that makes an event, so that where nobody keeps it only the change is left.
  @inline(__always)
  static func change(_ state: inout RunState, by event: Event) {
    switch event {
    case .started(let seed): state.seed = seed
    case .stageEntered(let stage): state.stage = stage
    case .declared(let points): state.declared = points
    case .recalibrated(let points): state.recalibrated = points
    case .sceneEntered(let scene):
      state.scene = scene
      state.option = -1
    case .scenePassedOver, .appealed, .defectJudged, .undone, .noted, .motivated, .reconsidered,
      .resolved, .seated, .counted:
      break
    case .phaseEntered(let phase):
      state.phase = phase
      if state.phaseWeeks[Int(phase.rawValue)] < 0 {
        state.phaseWeeks[Int(phase.rawValue)] = state.week
      }
    case .chose(_, let option):
      state.option = option
      state.choices.append(option)
      state.turn += 1
      state.untold.removeAll(keepingCapacity: true)
    case .paid(let resource, let amount, _):
      state.resources[resource] -= amount
      if resource == 0, amount > 0 { state.week += amount }
    case .criterionMoved(let criterion, let by, _): state.criteria[criterion] += by
    case .processMoved(let group, let by, _): state.process[group] += by
    case .trustMoved(let group, let by, _): state.trust[group] += by
    case .visibilityMoved(let group, let by, _): state.visibility[group] += by
    case .promised(let promise, let groups):
      state.promises[promise] = .open
      state.promisedTo[promise] = groups
    case .promiseKept(let promise): state.promises[promise] = .kept
    case .promiseBroken(let promise):
      state.promises[promise] = .broken
      state.untold.append(promise)
    case .promiseTold(let promises):
      state.untold.removeAll(keepingCapacity: true)
      state.told += promises
    case .promiseReturned(let promise), .promiseReleased(let promise):
      state.promises[promise] = .returned
    case .flagChanged(let flag, let isSet): state.flags[flag] = isSet
    case .defectArose(let defect, _): state.defects[defect] = true
    case .defectMended(let defect, _): state.defects[defect] = false
    case .scheduled(let later, let week):
      state.scheduled.append(RunState.Scheduled(later: later, week: week))
    case .laterCame(let later): state.scheduled.removeAll { $0.later == later }
    case .eventDrawn(let index, let happened): state.events[index] = happened
    case .termMissed(let term, _): state.missedTerms[term] = true
    case .voted(_, _, let yes, let no):
      (state.seats[0], state.seats[1]) = (yes, no)
      state.vote = yes > no ? .adopted : .rejected
      state.voteScene = state.scene
    case .decided(let outcome): state.decision = outcome
    case .ruled(let outcome):
      state.court = outcome
      state.isCourtDone = true
    case .ended(let ending): state.ending = ending
    }
  }
}

import KompasEngine
import KompasScoring

extension Event {
  /// Whether the event can be applied: everything it names exists, no sum overflows, and no figure leaves its range.
  ///
  /// The engine trusts events, because it made them. Those from a disk may be damaged.
  func fits(_ rules: CompiledCase, _ state: RunState) -> Bool {
    switch self {
    case .started, .stageEntered, .declared, .phaseEntered, .decided, .ruled, .recalibrated,
      .noted, .resolved:
      true
    case .sceneEntered(let scene), .scenePassedOver(let scene): rules.scenes.has(scene)
    case .chose(let scene, let option): rules.scenes.has(scene) && rules.options.has(option)
    case .paid(let resource, let amount, let cause):
      state.resources.canMove(resource, by: 0 - Int64(amount)) && cause.fits(rules)
        && Int32(exactly: Int64(state.week) + Int64(amount)) != nil
    case .criterionMoved(let criterion, let by, let cause):
      rules.criteria.has(criterion) && cause.fits(rules)
        && state.criteria.canMove(
          criterion,
          by: Int64(by),
          within: rules.criteria[criterion].low...rules.criteria[criterion].high
        )
    case .processMoved(let group, let by, let cause):
      state.process.canMove(group, by: Int64(by), within: RuleNumbers.scale) && cause.fits(rules)
    case .trustMoved(let group, let by, let cause):
      state.trust.canMove(group, by: Int64(by), within: RuleNumbers.scale) && cause.fits(rules)
    case .visibilityMoved(let group, let by, let cause):
      state.visibility.canMove(group, by: Int64(by), within: 0...RuleNumbers.mostVisible)
        && cause.fits(rules)
    case .promised(let promise, let groups):
      rules.promises.has(promise) && groups.allSatisfy(rules.stakeholders.has)
    case .promiseKept(let promise), .promiseBroken(let promise), .promiseReturned(let promise),
      .promiseReleased(let promise):
      rules.promises.has(promise)
    case .promiseTold(let promises): promises.allSatisfy(rules.promises.has)
    case .flagChanged(let flag, _): state.flags.has(flag)
    case .defectArose(let defect, let cause), .defectMended(let defect, let cause):
      rules.defects.has(defect) && cause.fits(rules)
    case .scheduled(let later, let week): rules.laters.has(later) && week >= 0
    case .laterCame(let later): rules.laters.has(later)
    case .eventDrawn(let event, _): rules.events.has(event)
    case .termMissed(let term, _): rules.procedure.terms.has(term)
    case .motivated(let criteria, _): criteria.allSatisfy(rules.criteria.has)
    case .voted(let inFavor, let against, let yes, let no):
      (inFavor + against).allSatisfy(rules.stakeholders.has)
        && yes >= 0 && no >= 0 && Int64(yes) + Int64(no) <= rules.seats
    case .appealed(let groups): groups.allSatisfy(rules.stakeholders.has)
    case .defectJudged(let defect, _): rules.defects.has(defect)
    case .ended(let ending): rules.endings.has(ending)
    case .undone(let position): position >= 0
    case .seated(let setup):
      TableSetup.seatRange.contains(setup.seats)
        && setup.present.count >= TableSetup.seatRange.lowerBound
    case .counted(let poll):
      ([poll.passes, poll.moved ?? 0] + poll.votes)
        .allSatisfy { (0...TableSetup.seatRange.upperBound).contains($0) }
    case .reconsidered(let turn, _, _): state.choices.has(turn)
    }
  }
}

extension CompiledCase {
  /// All seats of the council.
  fileprivate var seats: Int64 { stakeholders.reduce(0) { $0 + Int64($1.seats) } }
}

extension Cause {
  /// Whether what it names exists.
  fileprivate func fits(_ rules: CompiledCase) -> Bool {
    switch self {
    case .option(let option), .involved(let option, _), .leftOut(let option):
      rules.options.has(option)
    case .promiseKept(let promise), .promiseBroken(let promise), .witnessed(let promise),
      .told(let promise), .released(let promise):
      rules.promises.has(promise)
    case .later(let later): rules.laters.has(later)
    case .event(let event): rules.events.has(event)
    case .term(let term): rules.procedure.terms.has(term)
    case .ending(let ending): rules.endings.has(ending)
    case .drift, .notMotivated: true
    }
  }
}

extension Array {
  fileprivate func has(_ index: Int) -> Bool { indices.contains(index) }
}

extension [Int32] {
  fileprivate func canMove(
    _ index: Int,
    by change: Int64,
    within range: ClosedRange<Int32> = .min ... .max
  ) -> Bool {
    has(index) && Int32(exactly: Int64(self[index]) + change).map(range.contains) ?? false
  }
}

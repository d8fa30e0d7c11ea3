public import KompasEngine

/// What was recorded, in the author's ids: to be told to people, and compared between two versions of a case.
extension Event {
  /// The event in the author's ids, such as `trustMoved(dorp +300, option praten)`.
  public func notation(in rules: CompiledCase) -> String {
    let ids = Ids(rules)
    switch self {
    case .started(let seed): return "started(\(seed))"
    case .stageEntered(let stage): return "stageEntered(\(stage))"
    case .declared(let points): return "declared\(points)"
    case .sceneEntered(let scene): return "sceneEntered(\(ids.scene(scene)))"
    case .scenePassedOver(let scene): return "scenePassedOver(\(ids.scene(scene)))"
    case .phaseEntered(let phase): return "phaseEntered(\(phase))"
    case .chose(let scene, let option): return "chose(\(ids.scene(scene)), \(ids.option(option)))"
    case .paid(let resource, let amount, let cause):
      return "paid(\(ids.resource(resource)) \(amount), \(cause.notation(ids)))"
    case .criterionMoved(let criterion, let by, let cause):
      return "criterionMoved(\(ids.criterion(criterion)) \(signed(by)), \(cause.notation(ids)))"
    case .processMoved(let group, let by, let cause):
      return "processMoved(\(ids.group(group)) \(signed(by)), \(cause.notation(ids)))"
    case .trustMoved(let group, let by, let cause):
      return "trustMoved(\(ids.group(group)) \(signed(by)), \(cause.notation(ids)))"
    case .visibilityMoved(let group, let by, let cause):
      return "visibilityMoved(\(ids.group(group)) \(signed(by)), \(cause.notation(ids)))"
    case .promised(let promise, let groups):
      return "promised(\(ids.promise(promise)), \(groups.map(ids.group)))"
    case .promiseKept(let promise): return "promiseKept(\(ids.promise(promise)))"
    case .promiseBroken(let promise): return "promiseBroken(\(ids.promise(promise)))"
    case .promiseTold(let promises): return "promiseTold(\(promises.map(ids.promise)))"
    case .promiseReleased(let promise): return "promiseReleased(\(ids.promise(promise)))"
    case .promiseReturned(let promise): return "promiseReturned(\(ids.promise(promise)))"
    case .flagChanged(let flag, let isSet): return "flagChanged(\(flag), \(isSet))"
    case .defectArose(let defect, let cause):
      return "defectArose(\(ids.defect(defect)), \(cause.notation(ids)))"
    case .defectMended(let defect, let cause):
      return "defectMended(\(ids.defect(defect)), \(cause.notation(ids)))"
    case .scheduled(let later, let week): return "scheduled(\(later), week \(week))"
    case .laterCame(let later): return "laterCame(\(later))"
    case .eventDrawn(let event, let happened):
      return "eventDrawn(\(ids.event(event)), \(happened))"
    case .termMissed(let term, let lasted): return "termMissed(\(ids.term(term)), \(lasted))"
    case .motivated(let criteria, let text):
      return "motivated(\(criteria.map(ids.criterion)), \(text))"
    case .voted(let inFavor, let against, let yes, let no):
      return "voted(\(inFavor.map(ids.group)) \(yes), \(against.map(ids.group)) \(no))"
    case .decided(let outcome): return "decided(\(outcome))"
    case .appealed(let groups): return "appealed(\(groups.map(ids.group)))"
    case .defectJudged(let defect, let outcome):
      return "defectJudged(\(ids.defect(defect)), \(outcome))"
    case .ruled(let outcome): return "ruled(\(outcome))"
    case .ended(let ending): return "ended(\(ids.ending(ending)))"
    case .recalibrated(let points): return "recalibrated\(points)"
    case .undone(let position): return "undone(\(position))"
    case .noted(let text): return "noted(\(text))"
    case .reconsidered(let turn, let again, let text):
      return "reconsidered(\(turn), \(again), \(text))"
    case .resolved(let text): return "resolved(\(text))"
    case .seated(let setup): return "seated(\(setup.seats), \(setup.rule))"
    case .counted(let poll): return "counted(\(poll.question), \(poll.votes), \(poll.passes))"
    }
  }
}

extension Decision {
  /// The decision in the author's ids, without what the player wrote.
  public func notation(in rules: CompiledCase) -> String {
    let ids = Ids(rules)
    return switch self {
    case .declare: "declare"
    case .proceed: "proceed"
    case .choose(let option): "choose \(ids.option(option))"
    case .motivate(let criteria, _): "motivate \(criteria.map(ids.criterion))"
    case .tell: "tell"
    case .release(let promise): "release \(ids.promise(promise))"
    case .undo: "undo"
    case .note: "note"
    case .recalibrate: "recalibrate"
    case .reconsider(let turn, let again, _): "reconsider \(turn) \(again)"
    case .resolve: "resolve"
    case .seat(let setup): "seat \(setup.seats) \(setup.rule)"
    case .count(let poll): "count \(poll.question) \(poll.votes)"
    }
  }

  /// The same decision in another version of the case; `nil` if that does not have the option or the interest.
  func moved(from old: CompiledCase, to new: CompiledCase) -> Decision? {
    switch self {
    case .choose(let option):
      guard old.options.indices.contains(option) else { return nil }
      let name = Ids(old).option(option)
      let ids = Ids(new)
      return new.options.indices.first { ids.option($0) == name }.map { .choose(option: $0) }
    case .motivate(let criteria, let text):
      let moved = criteria.compactMap { criterion in
        old.criteria.indices.contains(criterion)
          ? new.criteria.firstIndex { $0.id == old.criteria[criterion].id } : nil
      }
      guard moved.count == criteria.count else { return nil }
      return .motivate(criteria: moved.sorted(), text: text)
    default: return self
    }
  }
}

extension Cause {
  func notation(_ ids: Ids) -> String {
    switch self {
    case .option(let option): "option \(ids.option(option))"
    case .involved(let option, let level): "involved by \(ids.option(option)), \(level)"
    case .leftOut(let option): "left out by \(ids.option(option))"
    case .promiseKept(let promise): "kept \(ids.promise(promise))"
    case .promiseBroken(let promise): "broke \(ids.promise(promise))"
    case .witnessed(let promise): "saw broken \(ids.promise(promise))"
    case .released(let promise): "released from \(ids.promise(promise))"
    case .told(let promise): "told \(ids.promise(promise))"
    case .later(let later): "later \(later)"
    case .event(let event): "event \(ids.event(event))"
    case .drift: "drift"
    case .term(let term): "term \(ids.term(term))"
    case .notMotivated: "not motivated"
    case .ending(let ending): "ending \(ids.ending(ending))"
    }
  }
}

/// The author's ids; a number where there is none.
struct Ids {
  private let rules: CompiledCase

  init(_ rules: CompiledCase) { self.rules = rules }

  func resource(_ index: Int) -> String { name(rules.resources.map(\.id), index) }
  func criterion(_ index: Int) -> String { name(rules.criteria.map(\.id), index) }
  func group(_ index: Int) -> String { name(rules.stakeholders.map(\.id), index) }
  func promise(_ index: Int) -> String { name(rules.promises.map(\.id), index) }
  func scene(_ index: Int) -> String { name(rules.scenes.map(\.id), index) }
  func event(_ index: Int) -> String { name(rules.events.map(\.id), index) }
  func ending(_ index: Int) -> String { name(rules.endings.map(\.id), index) }
  func defect(_ index: Int) -> String { name(rules.defects.map(\.id), index) }
  func term(_ index: Int) -> String { name(rules.procedure.terms.map(\.id), index) }

  func option(_ index: Int) -> String {
    guard rules.options.indices.contains(index) else { return "#\(index)" }
    return scene(Int(rules.options[index].scene)) + "/" + rules.options[index].id
  }

  private func name(_ ids: [String], _ index: Int) -> String {
    ids.indices.contains(index) ? ids[index] : "#\(index)"
  }
}

private func signed(_ change: Int32) -> String { change < 0 ? "\(change)" : "+\(change)" }

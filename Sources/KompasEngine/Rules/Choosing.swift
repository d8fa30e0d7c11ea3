import KompasScoring

/// What follows at once from a choice, and from saying why.
extension Transition {
  mutating func declare(_ points: [UInt8]) {
    emit(.declared(points))
    emit(.stageEntered(.briefing))
  }

  mutating func choose(_ option: Int) {
    emit(.chose(scene: Int(rules.options[option].scene), option: option))
    if rules.options[option].withdraws, state.decision == .none { emit(.decided(.withdrawn)) }
    for promise in tables.waits[option] where tables.isDisappointed(promise, in: state) {
      let weeks = RuleNumbers.waitWeeks
      emit(.paid(resource: 0, amount: weeks, cause: .promiseBroken(promise)))
    }
    bring(rules.options[option].consequences, cause: .option(option))
    involve(option)
    promise(option)
    if rules.options[option].withdraws { returnPromises() }
    drift()
    // Why comes before what follows: a reason that is given after the outcome is a reason for the outcome.
    emit(.stageEntered(rules.scenes[state.scene].asksWhy ? .motivating : .consequences))
  }

  private mutating func involve(_ option: Int) {
    for row in rules.options[option].involves {
      let reached = rules.involvements[row]
      let group = Int(reached.stakeholder)
      let cause = Cause.involved(option: option, level: reached.level)
      moveProcess(group, by: rules.treatment(of: reached), cause: cause)
      reveal(group, by: reached.reveals, cause: cause)
    }
    for row in rules.options[option].leavesOut {
      let group = Int(rules.indices[row])
      moveProcess(group, by: CompiledCase.treatmentOfLeftOut, cause: .leftOut(option: option))
    }
  }

  private mutating func promise(_ option: Int) {
    let promises = rules.options[option].promises
    for row in promises {
      let promise = Int(rules.indices[row])
      guard state.promises[promise] == .unmade else { continue }
      let groups = tables.promisedTo[option][row - promises.lowerBound]
      emit(.promised(promise: promise, to: groups))
    }
    for row in rules.options[option].keeps {
      let promise = Int(rules.indices[row])
      guard state.promises[promise] == .open else { continue }
      emit(.promiseKept(promise: promise))
      tell(of: promise, RuleNumbers.wordKept, cause: .promiseKept(promise))
    }
    for row in rules.options[option].breaks {
      let promise = Int(rules.indices[row])
      guard state.promises[promise] == .open else { continue }
      emit(.promiseBroken(promise: promise))
      breakWord(promise, by: option)
    }
  }

  /// What a promise that was kept or broken does to those it was made to.
  private mutating func tell(of promise: Int, _ word: (process: Int32, trust: Int32), cause: Cause)
  {
    for group in state.promisedTo[promise] {
      moveProcess(group, by: word.process, cause: cause)
      moveTrust(group, by: word.trust, cause: cause)
    }
  }

  /// What a broken promise does to those it was made to, and to the factions that see it; one to which it was made has had its part.
  ///
  /// Whoever says it while breaking it takes half less, as if the player had come to tell.
  private mutating func breakWord(_ promise: Int, by option: Int) {
    let isTold = rules.options[option].tells && rules.promises[promise].canBeTold
    func left(of word: (process: Int32, trust: Int32)) -> (process: Int32, trust: Int32) {
      isTold ? (word.process - word.process / 2, word.trust - word.trust / 2) : word
    }
    tell(of: promise, left(of: RuleNumbers.wordBroken), cause: .promiseBroken(promise))
    for (faction, word) in tables.witnesses[promise]
    where !state.promisedTo[promise].contains(faction) {
      moveProcess(faction, by: left(of: word).process, cause: .witnessed(promise))
      moveTrust(faction, by: left(of: word).trust, cause: .witnessed(promise))
    }
  }

  /// Going to tell: it costs time, and gives half of what breaking takes back to those it was made to and to those who saw it.
  mutating func tell(_ promises: [Int]) {
    emit(.promiseTold(promises: promises))
    emit(.paid(resource: 0, amount: RuleNumbers.tellingWeeks, cause: .told(promises[0])))
    for promise in promises {
      tell(of: promise, Self.givenBack(of: RuleNumbers.wordBroken), cause: .told(promise))
      for (faction, word) in tables.witnesses[promise]
      where !state.promisedTo[promise].contains(faction) {
        let back = Self.givenBack(of: word)
        moveProcess(faction, by: back.process, cause: .told(promise))
        moveTrust(faction, by: back.trust, cause: .told(promise))
      }
    }
  }

  private static func givenBack(of word: (process: Int32, trust: Int32)) -> (
    process: Int32, trust: Int32
  ) {
    (-word.process / RuleNumbers.toldPart, -word.trust / RuleNumbers.toldPart)
  }

  /// Being let off a promise: it costs time, and what those to whom it was made want for it.
  mutating func release(_ promise: Int) {
    emit(.promiseReleased(promise: promise))
    for cost in rules.costs(ofRelease: promise) where cost.amount != 0 {
      emit(.paid(resource: Int(cost.resource), amount: cost.amount, cause: .released(promise)))
    }
  }

  /// Open promises that an ending keeps, without anybody having done something for it.
  mutating func keepPromises(of ending: Int) {
    for row in rules.endings[ending].keeps where state.promises[Int(row)] == .open {
      emit(.promiseKept(promise: Int(row)))
      tell(of: Int(row), RuleNumbers.wordKept, cause: .promiseKept(Int(row)))
    }
  }

  /// Promises that are open lose their object, if the author says how that goes: what they were about does not come about.
  mutating func returnPromises() {
    for promise in state.promises.indices
    where state.promises[promise] == .open && rules.promises[promise].canReturn {
      emit(.promiseReturned(promise: promise))
    }
  }

  /// Trust is slow: each scene it moves a tenth of the way to support.
  private mutating func drift() {
    for group in state.trust.indices {
      // What one group's trust does changes nobody else's support.
      let way = support(of: group) - state.trust[group]
      moveTrust(group, by: way / RuleNumbers.driftPart, cause: .drift)
    }
  }

  mutating func motivate(criteria: [Int], text: String) {
    emit(.motivated(criteria: criteria, text: text))
    if state.phase == .decision, !state.decision.isWithout, let defect = tables.reasonsDefect {
      if criteria.isEmpty, text.isEmpty {
        // An option that itself puts the reasons on paper needs no more of them.
        let repairs = rules.indices[rules.options[state.option].consequences.repairs]
        if !repairs.contains(Int32(defect)) { addDefect(defect, cause: .notMotivated) }
      } else {
        mendDefect(defect, cause: .notMotivated)
      }
    }
    if state.stage == .motivating { emit(.stageEntered(.consequences)) }
  }
}

extension StakeholderKind {
  /// Whether a group of this kind may go to court where nothing is said of it.
  var mayAppeal: Bool {
    switch self {
    case .residents, .business, .organisation: true
    case .faction, .authority, .voiceless: false
    }
  }
}

import KompasScoring

/// What follows at once from a choice, and from saying why.
extension Transition {
  mutating func choose(_ index: Int) {
    let option = rules.options[index]
    emit(.chose(scene: Int(option.scene), option: index))
    if option.withdraws, state.decision == .none { emit(.decided(.withdrawn)) }
    bring(option.consequences, cause: .option(index))
    involve(option, index)
    promise(option)
    drift()
    emit(.stageEntered(.motivating))
  }

  private mutating func involve(_ option: Option, _ index: Int) {
    for reached in rules.involvements[option.involves] {
      let group = Int(reached.stakeholder)
      let cause = Cause.involved(option: index, level: reached.level)
      moveProcess(group, by: rules.treatment(of: reached), cause: cause)
      reveal(group, by: reached.reveals, cause: cause)
    }
    for group in rules.indices[option.leavesOut] {
      moveProcess(Int(group), by: CompiledCase.treatmentOfLeftOut, cause: .leftOut(option: index))
    }
  }

  private mutating func promise(_ option: Option) {
    for index in rules.indices[option.promises].map(Int.init)
    where state.promises[index] == .unmade {
      let named = rules.promises[index].to.map(Int.init)
      let involved = rules.involvements[option.involves].map { Int($0.stakeholder) }
      emit(.promised(promise: index, to: named.isEmpty ? involved.sorted() : named))
    }
    for index in rules.indices[option.keeps].map(Int.init) where state.promises[index] == .open {
      emit(.promiseKept(promise: index))
      for group in state.promisedTo[index] {
        moveProcess(group, by: RuleNumbers.wordKept.process, cause: .promiseKept(index))
        moveTrust(group, by: RuleNumbers.wordKept.trust, cause: .promiseKept(index))
      }
    }
    for index in rules.indices[option.breaks].map(Int.init) where state.promises[index] == .open {
      emit(.promiseBroken(promise: index))
      for group in state.promisedTo[index] {
        moveProcess(group, by: RuleNumbers.wordBroken.process, cause: .promiseBroken(index))
        moveTrust(group, by: RuleNumbers.wordBroken.trust, cause: .promiseBroken(index))
      }
    }
  }

  /// Trust is slow: each scene it moves a tenth of the way to support.
  private mutating func drift() {
    let support = rules.figures(state).support
    for group in support.indices {
      let way = support[group] - state.trust[group]
      moveTrust(group, by: way / RuleNumbers.driftPart, cause: .drift)
    }
  }

  mutating func motivate(criteria: [Int], text: String) {
    emit(.motivated(criteria: criteria, text: text))
    if state.phase == .decision, !state.decision.isWithout, let defect = rules.reasonsDefect {
      if criteria.isEmpty, text.isEmpty {
        // An option that itself puts the reasons on paper needs no more of them.
        let repairs = rules.indices[rules.options[state.option].consequences.repairs]
        if !repairs.contains(Int32(defect)) { addDefect(defect, cause: .notMotivated) }
      } else {
        mendDefect(defect, cause: .notMotivated)
      }
    }
    emit(.stageEntered(.consequences))
  }
}

extension CompiledCase {
  /// The defect of a decision without reasons; `nil` if the procedure does not know it.
  var reasonsDefect: Int? { defects.firstIndex { $0.id == "motivering_ontbreekt" } }
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

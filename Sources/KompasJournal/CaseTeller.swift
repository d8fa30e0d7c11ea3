import KompasEngine

/// Says what is in a case in the author's ids, so that two versions can be compared.
struct CaseTeller {
  let rules: CompiledCase
  let ids: Ids
  /// Flags by what sets them first: they have no names in the compiled case, and their numbers shift with every new one.
  private let setters: [Int32: String]

  init(_ rules: CompiledCase) {
    self.rules = rules
    let ids = Ids(rules)
    self.ids = ids
    var setters: [Int32: String] = [:]
    func name(_ sets: Range<Int>, by setter: String) {
      for (place, flag) in rules.indices[sets].enumerated() where setters[flag] == nil {
        setters[flag] = "\(setter)!\(place + 1)"
      }
    }
    for option in rules.options.indices {
      name(rules.options[option].consequences.sets, by: ids.option(option))
    }
    for event in rules.events { name(event.consequences.sets, by: event.id) }
    for (number, later) in rules.laters.enumerated() {
      name(later.consequences.sets, by: "later \(number + 1)")
    }
    self.setters = setters
  }

  /// The whole of the case but what has an id of its own.
  var frame: String {
    let procedure = rules.procedure
    return "\(rules.allowsUndo) \(procedure.key) \(procedure.phases) \(procedure.hasCouncilAdvice) "
      + "\(procedure.isDecidedByCouncil) \(poles)"
  }

  func promise(_ promise: Promise) -> String {
    let witnesses = promise.witnesses.map { " \($0.map { ids.group(Int($0)) })" } ?? ""
    let release = promise.release.map { " \(costs($0[...]))" } ?? ""
    return "\(promise.to.map { ids.group(Int($0)) })" + witnesses + release
      + " \(promise.canBeTold) \(promise.canReturn)"
  }

  func term(_ term: Procedure.Term) -> String {
    "\(term.from) \(term.until) \(term.min) \(term.max) \(term.extensionWeeks) "
      + (term.owner.map { "\($0) " } ?? "") + (term.defect < 0 ? "" : ids.defect(Int(term.defect)))
  }

  private func costs(_ costs: ArraySlice<Cost>) -> [String] {
    costs.map { "\(ids.resource(Int($0.resource))) \($0.amount)" }
  }

  private func id(_ index: Int32, of kind: NamedEffect.Kind) -> String {
    switch kind {
    case .criterion: ids.criterion(Int(index))
    case .flag: flag(index)
    case .defect: ids.defect(Int(index))
    }
  }

  /// One that nothing sets is asked for in vain, whichever it is.
  private func flag(_ index: Int32) -> String { setters[index] ?? "never set" }

  func stakeholder(_ group: Int) -> String {
    let row = group * rules.criteria.count
    let weights = rules.criteria.indices.map { criterion in
      let mirror = rules.isMirrored[row + criterion] ? "-" : ""
      return "\(ids.criterion(criterion)) \(mirror)\(rules.weights[row + criterion])"
    }
    var stakeholder = rules.stakeholders[group]
    let nearIf = stakeholder.nearIf.map { " \($0.map(flag))" } ?? ""
    stakeholder.nearIf = nil
    return "\(stakeholder) \(weights)" + nearIf
  }

  /// Who stands at the ends of the needles; empty where the case does not say.
  var poles: String {
    guard let poles = rules.poles else { return "" }
    return "\([poles.groups, poles.loud, poles.silent].map { $0.map { ids.group(Int($0)) } })"
  }

  func scene(_ scene: Scene) -> String {
    "\(scene.phase) \(condition(scene.when)) \(scene.options.map(ids.option)) "
      + "\(scene.hasCouncilVote) \(scene.hasCourt) \(scene.asksWhy) \(scene.isWhole)"
  }

  func option(_ index: Int) -> String {
    let option = rules.options[index]
    let involves = rules.involvements[option.involves].map {
      "\(ids.group(Int($0.stakeholder))) \($0.level) \($0.reveals)"
    }
    let promises = [option.promises, option.keeps, option.breaks, option.waits].map { range in
      rules.indices[range].map { ids.promise(Int($0)) }
    }
    let next =
      switch option.next {
      case .following: "following"
      case .scene(let scene): ids.scene(Int(scene))
      case .end: "end"
      }
    return "\(condition(option.when)) \(says(option.consequences)) \(involves) "
      + "\(rules.indices[option.leavesOut].map { ids.group(Int($0)) }) \(promises) "
      + "\(option.compass) \(next) \(option.withdraws) \(option.tells) "
      + "\(option.skipsCouncil) "
      + "\(rules.indices[option.refuses].map { ids.group(Int($0)) })"
  }

  func says(_ outcome: Consequences) -> String {
    let effects = rules.effects[outcome.effects].map {
      "\(ids.criterion(Int($0.criterion))) \($0.change) ±\($0.spread)"
    }
    let groups = rules.groupChanges[outcome.groups].map {
      "\($0.figure) \(ids.group(Int($0.stakeholder))) \($0.change)"
    }
    let named = NamedEffect.allCases.map { effect in
      rules.indices[outcome[effect]].map { id($0, of: effect.kind) }
    }
    return
      "\(named) \(effects) \(groups) \(costs(rules.costs[outcome.costs])) \(outcome.laters.count)"
  }

  /// Later effects by what they follow from, numbered where one thing has several.
  var laters: [(id: String, says: String)] {
    var counts: [String: Int] = [:]
    return rules.laters.map { later in
      let origin =
        switch later.origin {
        case .option(let option): ids.option(Int(option))
        case .event(let event): ids.event(Int(event))
        }
      counts[origin, default: 0] += 1
      return ("\(origin)#\(counts[origin] ?? 1)", "\(later.after) \(says(later.consequences))")
    }
  }

  func condition(_ condition: Condition) -> String {
    rules.conditionCode[condition.steps].map { step in
      switch step {
      case .resource(let index): "resource \(ids.resource(Int(index)))"
      case .criterion(let index): "criterion \(ids.criterion(Int(index)))"
      case .support(let index): "support \(ids.group(Int(index)))"
      case .trust(let index): "trust \(ids.group(Int(index)))"
      case .chosen(let index): "chosen \(ids.option(Int(index)))"
      case .happened(let index): "happened \(ids.event(Int(index)))"
      case .promised(let index): "promised \(ids.promise(Int(index)))"
      case .kept(let index): "kept \(ids.promise(Int(index)))"
      case .broken(let index): "broken \(ids.promise(Int(index)))"
      case .told(let index): "told \(ids.promise(Int(index)))"
      case .returned(let index): "returned \(ids.promise(Int(index)))"
      case .defect(let index): "defect \(ids.defect(Int(index)))"
      case .flag(let index): "flag \(flag(index))"
      case .push, .figure, .decision, .vote, .court, .binary, .not, .negate, .isIn: "\(step)"
      }
    }
    .joined(separator: " ")
  }
}

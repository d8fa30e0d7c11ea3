import KompasEngine

/// All that comes of an option, as far as the tables tell: for each group, in each resource, and what it opens.
struct OptionOutcome: Equatable {
  /// Per criterion, in its own unit: the middle of all changes, at once and later.
  private var effects: [Int64]
  private var spread: [Int64]
  /// Per stakeholder: the change of trust, and of how they feel treated.
  private var trust: [Int64]
  private var process: [Int64]
  private var visibility: [Int32]
  /// Per resource: what it costs.
  private var costs: [Int64]
  private var compass: [Int8]
  /// What cannot be weighed: promises, defects, flags that are asked for, where it leads.
  private var ties: [String]
  private var defects: Set<Int32>
  private let liking: [[Int]]

  init(_ index: Int, _ rules: CompiledCase, asked: Set<String>) {
    let option = rules.options[index]
    effects = rules.criteria.map { _ in 0 }
    spread = effects
    trust = rules.stakeholders.map { _ in 0 }
    process = trust
    visibility = rules.stakeholders.map { _ in 0 }
    costs = rules.resources.map { _ in 0 }
    compass = option.compass
    let all = [option.consequences] + rules.laters[option.consequences.laters].map(\.consequences)
    for consequences in all {
      for effect in rules.effects[consequences.effects] {
        effects[Int(effect.criterion)] += Int64(effect.change)
        spread[Int(effect.criterion)] += Int64(effect.spread)
      }
      for change in rules.groupChanges[consequences.groups] {
        let group = Int(change.stakeholder)
        switch change.figure {
        case .trust: trust[group] += Int64(change.change)
        case .visibility: visibility[group] += change.points
        }
      }
      for cost in rules.costs[consequences.costs] {
        costs[Int(cost.resource)] += Int64(cost.amount)
      }
    }
    for reached in rules.involvements[option.involves] {
      let group = Int(reached.stakeholder)
      process[group] += Int64(rules.treatment(of: reached))
      visibility[group] += reached.reveals
    }
    for group in rules.indices[option.leavesOut] {
      process[Int(group)] += Int64(CompiledCase.treatmentOfLeftOut)
    }
    defects = Set(all.flatMap { rules.indices[$0.defects] })
    func words(_ name: String, _ range: Range<Int>) -> [String] {
      rules.indices[range].map { "\(name) \($0)" }
    }
    ties =
      words("promises", option.promises) + words("keeps", option.keeps)
      + words("breaks", option.breaks) + words("waits", option.waits)
      + words("refuses", option.refuses)
      + all.flatMap { words("repairs", $0.repairs) }
      // How far a criterion goes back depends on where it stands.
      + all.flatMap { words("undoes", $0.undoes) } + (option.withdraws ? ["withdraws"] : [])
      + all.flatMap { words("flag", $0.sets) }.filter(asked.contains)
      + all.flatMap { words("flag", $0.clears).filter(asked.contains).map { "no " + $0 } }
      + ["next \(option.next)"]
    if asked.contains("chosen \(index)") { ties.append("chosen \(index)") }
    ties += rules.conditionCode[option.when.steps].map { "when \($0)" }
    // Per group: +1 for criteria it wants more of, -1 for less, 0 for those it does not weigh.
    liking = rules.stakeholders.indices.map { group in
      rules.criteria.indices.map { criterion in
        let place = group * rules.criteria.count + criterion
        guard rules.weights[place] > 0 else { return 0 }
        return rules.criteria[criterion].isHigherBetter != rules.isMirrored[place] ? 1 : -1
      }
    }
  }

  /// Whether this is at least as good for every group and in every resource, and better somewhere.
  ///
  /// Only told where it holds whatever the state is: every criterion moves at least as far in every direction
  /// that a group wants, and nothing else that a condition may ask for differs.
  func isBetter(than other: Self) -> Bool {
    guard ties == other.ties, spread == other.spread, defects.isSubset(of: other.defects) else {
      return false
    }
    var isBetter = defects != other.defects
    for group in liking.indices {
      for (criterion, sign) in liking[group].enumerated() where sign != 0 {
        let gain = Int64(sign) * (effects[criterion] - other.effects[criterion])
        if gain < 0 { return false }
        if gain > 0 { isBetter = true }
      }
      let gains = [trust[group] - other.trust[group], process[group] - other.process[group]]
      if gains.contains(where: { $0 < 0 }) || visibility[group] < other.visibility[group] {
        return false
      }
      if gains.contains(where: { $0 > 0 }) { isBetter = true }
    }
    for (own, theirs) in zip(costs, other.costs) {
      if own > theirs { return false }
      if own < theirs { isBetter = true }
    }
    return isBetter
  }
}

extension ConditionStep {
  /// Whether it asks for a flag or a choice.
  var asksAboutOptions: Bool {
    switch self {
    case .flag, .chosen: true
    default: false
    }
  }

  /// The step in words that tell it from others; empty if it asks for neither.
  var described: String {
    switch self {
    case .flag(let index): "flag \(index)"
    case .chosen(let index): "chosen \(index)"
    default: ""
    }
  }
}

extension RowBuilder {
  /// Stops where a case points outside its own tables, as `Game` would at that point; the machine checks nothing.
  func check() {
    let groups = rules.stakeholders.indices
    precondition(rules.costs.allSatisfy { rules.resources.indices.contains(Int($0.resource)) })
    precondition(rules.effects.allSatisfy { rules.criteria.indices.contains(Int($0.criterion)) })
    precondition(rules.promises.allSatisfy { $0.to.allSatisfy { groups.contains(Int($0)) } })
    precondition(rules.involvements.allSatisfy { groups.contains(Int($0.stakeholder)) })
    precondition(rules.weights.count == rules.criteria.count * rules.stakeholders.count)
    precondition(rules.options.allSatisfy { rules.scenes.indices.contains(Int($0.scene)) })
    let outcomes =
      rules.options.map(\.consequences) + rules.events.map(\.consequences)
      + rules.laters.map(\.consequences)
    for outcome in outcomes {
      precondition(outcome.effects.upperBound <= rules.effects.count)
      precondition(outcome.laters.upperBound <= rules.laters.count)
    }
    for option in rules.options {
      guard case .scene(let scene) = option.next else { continue }
      precondition(rules.scenes.indices.contains(Int(scene)))
    }
    for step in rules.conditionCode {
      switch step {
      case .resource(let index): precondition(rules.resources.indices.contains(Int(index)))
      case .criterion(let index): precondition(rules.criteria.indices.contains(Int(index)))
      case .support(let index), .trust(let index): precondition(groups.contains(Int(index)))
      case .push, .figure, .flag, .chosen, .happened, .promised, .kept, .broken, .defect, .decision,
        .vote, .court, .binary, .not, .negate, .isIn:
        break
      }
    }
  }
}

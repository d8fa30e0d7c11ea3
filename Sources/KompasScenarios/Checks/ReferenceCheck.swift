internal import KompasEngine
/// Ids of criteria, stakeholders and resources that exist, and effects that fit.
enum ReferenceCheck: CaseCheck {
  static func check(_ context: CaseContext, _ findings: Findings) {
    let authored = context.authored
    let names = context.names
    func known(_ id: Text, in table: [String: Int32], _ code: DiagnosticCode) -> Bool {
      // With an empty table the table itself is the mistake, and has been reported.
      guard table[id.value] == nil, !table.isEmpty else { return table[id.value] != nil }
      findings.report(
        code,
        at: id.span,
        id.value,
        suggestion: Suggestion.id(nearest: id.value, in: table.keys)
      )
      return false
    }
    for stakeholder in authored.stakeholders {
      for interest in stakeholder.interests {
        _ = known(interest.target, in: names.criteria, .unknownCriterion)
      }
      for want in stakeholder.wants {
        _ = known(want.criterion, in: names.criteria, .unknownCriterion)
      }
    }
    for id in authored.promises.flatMap(\.to) {
      _ = known(id, in: names.stakeholders, .unknownStakeholder)
    }
    for cost in authored.promises.flatMap(\.asksCosts) {
      _ = known(cost.target, in: names.resources, .unknownResource)
    }
    for ending in authored.endings {
      for id in ending.keeps { _ = known(id, in: names.promises, .unknownPromise) }
      for id in ending.undoes { _ = known(id, in: names.criteria, .unknownCriterion) }
    }
    for option in authored.scenes.flatMap(\.options) {
      for involved in option.involves {
        _ = known(involved.stakeholder, in: names.stakeholders, .unknownStakeholder)
      }
      for id in option.refuses { _ = known(id, in: names.stakeholders, .unknownStakeholder) }
    }
    for consequences in authored.allConsequences {
      for id in consequences.ids(of: .criterion) {
        _ = known(id, in: names.criteria, .unknownCriterion)
      }
      for effect in consequences.effects {
        guard known(effect.target, in: names.criteria, .unknownCriterion),
          let index = names.criteria[effect.target.value]
        else { continue }
        check(effect, against: authored.criteria[Int(index)], findings)
      }
      for (_, change) in consequences.groups {
        _ = known(change.target, in: names.stakeholders, .unknownStakeholder)
      }
      for cost in consequences.costs {
        _ = known(cost.target, in: names.resources, .unknownResource)
      }
    }
  }

  private static func check(
    _ effect: AuthoredAmount,
    against criterion: AuthoredCriterion,
    _ findings: Findings
  ) {
    let width = criterion.high - criterion.low
    let size = abs(effect.amount) + effect.spread
    guard width > 0, size > width else { return }
    let written =
      effect.spread == 0
      ? Hundredths.text(effect.amount)
      : "\(Hundredths.text(effect.amount)) ± \(Hundredths.text(effect.spread))"
    findings.report(
      .effectBeyondRange,
      at: effect.span,
      written,
      criterion.id.value,
      Hundredths.text(width)
    )
  }
}

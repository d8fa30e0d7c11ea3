internal import KompasEngine
internal import KompasScoring

/// Ranges, starts and value functions that fit together.
enum CriterionCheck: CaseCheck {
  static func check(_ context: CaseContext, _ findings: Findings) {
    for criterion in context.authored.criteria where criterion.range.value.count == 2 {
      check(criterion, findings)
    }
  }

  private static func check(_ criterion: AuthoredCriterion, _ findings: Findings) {
    let (first, last) = (criterion.range.value[0], criterion.range.value[1])
    if (first < last) != criterion.isHigherBetter {
      findings.report(
        .rangeAgainstBetter,
        at: criterion.range.span,
        Hundredths.text(first),
        Hundredths.text(last),
        criterion.better.value
      )
    }
    let levels = criterion.low...criterion.high
    for place in [criterion.start, criterion.without].compactMap(\.self)
    where !levels.contains(place.value) {
      findings.report(
        .startOutsideRange,
        at: place.span,
        criterion.id.value,
        Hundredths.text(place.value),
        Hundredths.text(criterion.low),
        Hundredths.text(criterion.high)
      )
    }
    for knot in criterion.knots
    where !levels.contains(Int(knot.value.at)) || !RuleNumbers.scale.contains(knot.value.value) {
      findings.report(.knotOutsideRange, at: knot.span, Hundredths.text(Int(knot.value.at)))
    }
    let pairs = zip(criterion.knots, criterion.knots.dropFirst())
    let isAscending = pairs.allSatisfy { $0.value.at < $1.value.at }
    let isDescending = pairs.allSatisfy { $0.value.at > $1.value.at }
    guard !isAscending, !isDescending, criterion.knots.count >= 2 else { return }
    let rises = criterion.knots[0].value.at < criterion.knots[1].value.at
    for (before, knot) in pairs
    where before.value.at == knot.value.at || (before.value.at < knot.value.at) != rises {
      findings.report(.knotsNotAscending, at: knot.span)
      return
    }
  }
}

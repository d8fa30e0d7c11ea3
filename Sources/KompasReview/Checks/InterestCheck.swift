import KompasScenarios

/// Every criterion matters to somebody, and somebody can change it.
enum InterestCheck: CaseReview {
  static func check(_ review: ReviewContext, _ findings: Findings) {
    let authored = review.context.authored
    let weighed = Set(authored.stakeholders.flatMap(\.interests).map(\.target.value))
    let moved = Set(
      authored.allConsequences.flatMap(\.effects).filter { $0.amount != 0 || $0.spread != 0 }
        .map(\.target.value)
    )
    for criterion in authored.criteria {
      let id = criterion.id
      if !weighed.contains(id.value) { findings.report(.interestOfNobody, at: id.span, id.value) }
      if !moved.contains(id.value) { findings.report(.criterionUnmoved, at: id.span, id.value) }
    }
  }
}

import KompasScenarios

/// Every group can say something for itself.
enum FairnessCheck: CaseReview {
  static func check(_ review: ReviewContext, _ findings: Findings) {
    for group in review.context.authored.stakeholders where group.inFavor == nil {
      findings.report(.nothingInFavor, at: group.id.span, group.id.value)
    }
  }
}

import KompasAnalysis
import KompasEngine
import KompasScenarios

/// Options that are no choice: alike in everything, or worse for everybody.
enum DominanceCheck: CaseReview {
  static func check(_ review: ReviewContext, _ findings: Findings) {
    let options = review.context.authored.scenes.flatMap(\.options).map(\.id)
    for (own, verdict) in zip(options, review.survey.verdicts) {
      switch verdict {
      case .alike(let twin):
        findings.report(.optionsAlike, at: own.span, options[twin].value, own.value)
      case .worse(let better):
        findings.report(.optionDominated, at: own.span, own.value, options[better].value)
      case .worseInTheEnd(let better, let hundredths):
        findings.report(
          .optionWorseInTheEnd,
          at: own.span,
          own.value,
          options[better].value,
          "\(hundredths / 100)"
        )
      case nil: break
      }
    }
  }
}

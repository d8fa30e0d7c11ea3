import KompasAnalysis
import KompasEngine
import KompasScenarios

/// Terms of the law that no run keeps.
enum TermCheck: CaseReview {
  static func check(_ review: ReviewContext, _ findings: Findings) {
    let met = review.survey.trials
    let authored = review.context.authored
    for (index, term) in review.rules.procedure.terms.enumerated() {
      guard met.ended[index] > 0, met.missed[index] == met.ended[index] else { continue }
      let scene = authored.scenes.first { $0.phase?.value == term.until }
      findings.report(
        .termNeverKept,
        at: scene?.id.span ?? authored.procedure.span,
        term.id,
        "\(met.ended[index])",
        term.min < 0 ? "0" : "\(term.min)",
        term.max < 0 ? "∞" : "\(term.max + term.extensionWeeks)"
      )
    }
  }
}

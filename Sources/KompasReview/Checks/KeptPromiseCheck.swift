import KompasAnalysis
import KompasEngine
import KompasScenarios

/// Promises that an option is there to keep, and that no run keeps.
enum KeptPromiseCheck: CaseReview {
  static func check(_ review: ReviewContext, _ findings: Findings) {
    // What stands before the promise was told as that.
    let early = Set(PromiseCheck.tooEarly(review.context.authored).map(\.promise.span))
    let keeps = review.context.authored.scenes.flatMap(\.options).flatMap(\.keeps)
      .filter { !early.contains($0.span) }
    for promise in review.survey.promisesNeverKept {
      let id = review.rules.promises[promise].id
      guard let place = keeps.first(where: { $0.value == id }) else { continue }
      let made = review.survey.trials.made[promise]
      findings.report(.promiseNeverKept, at: place.span, id, "\(made)")
    }
  }
}

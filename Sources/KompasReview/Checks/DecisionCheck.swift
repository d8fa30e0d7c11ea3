import KompasAnalysis
import KompasEngine
import KompasScenarios

/// Roads on which the court is asked though nothing was decided, and on which a term is cut short.
enum DecisionCheck: CaseReview {
  static func check(_ review: ReviewContext, _ findings: Findings) {
    let authored = review.context.authored
    let met = review.survey.trials
    for (scene, road) in met.courtsWithoutDecision.sorted(by: { $0.key < $1.key }) {
      findings.report(
        .courtWithoutDecision,
        at: authored.scenes[scene].id.span,
        authored.scenes[scene].id.value,
        told(road, review)
      )
    }
    for (index, short) in met.shortTerms.sorted(by: { $0.key < $1.key }) {
      // A term that every road misses is another finding.
      guard met.missed[index] < met.ended[index] else { continue }
      let term = review.rules.procedure.terms[index]
      let scene = authored.scenes.first { $0.phase?.value == term.from }
      findings.report(
        .termTooShort,
        at: scene?.id.span ?? authored.procedure.span,
        term.id,
        "\(term.min)",
        "\(short.weeks)",
        told(short.road, review)
      )
    }
  }

  /// The choices of a road: "scene.option, scene.option".
  private static func told(_ road: [Int], _ review: ReviewContext) -> String {
    let rules = review.rules
    return road.map { option in
      "\(rules.scenes[Int(rules.options[option].scene)].id).\(rules.options[option].id)"
    }
    .joined(separator: ", ")
  }
}

import KompasAnalysis
import KompasEngine
import KompasScenarios

/// The three tensions exist and move, and every group can be served.
enum TensionCheck: CaseReview {
  static func check(_ review: ReviewContext, _ findings: Findings) {
    let authored = review.context.authored
    let survey = review.survey
    guard let first = authored.stakeholders.first else { return }
    for tension in Tension.allCases {
      let (missing, still) = codes(tension)
      guard survey.hasTension[tension.rawValue] else {
        findings.report(missing, at: first.id.span)
        continue
      }
      guard let range = survey.range(of: tension) else { continue }
      if range.upperBound - range.lowerBound < Certificate.moved {
        findings.report(still, at: first.id.span, "\(survey.runs)")
      }
    }
    for (index, group) in authored.stakeholders.enumerated() where survey.runs > 0 {
      guard survey.most(index) < Certificate.served else { continue }
      findings.report(
        .groupUnserved,
        at: group.id.span,
        group.id.value,
        "\(survey.most(index) / 100)",
        "\(survey.runs)"
      )
    }
  }

  private static func codes(_ tension: Tension) -> (DiagnosticCode, DiagnosticCode) {
    switch tension {
    case .groups: (.groupsTensionMissing, .groupsTensionUnmoved)
    case .council: (.councilTensionMissing, .councilTensionUnmoved)
    case .audible: (.audibleTensionMissing, .audibleTensionUnmoved)
    }
  }
}

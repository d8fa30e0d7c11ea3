import KompasAnalysis
import KompasEngine
import KompasScenarios

/// The three tensions exist and move, and every group can be served.
enum TensionCheck: CaseReview {
  /// What moves less than a point does not move.
  private static let least: Int32 = 100

  static func check(_ review: ReviewContext, _ findings: Findings) {
    let authored = review.context.authored
    let met = review.survey.trials
    guard let first = authored.stakeholders.first else { return }
    for tension in Tension.allCases {
      let (missing, still) = codes(tension)
      guard exists(tension, in: review.rules) else {
        findings.report(missing, at: first.id.span)
        continue
      }
      guard let range = met.needles[tension.rawValue] else { continue }
      if range.upperBound - range.lowerBound < least {
        findings.report(still, at: first.id.span, "\(met.runs)")
      }
    }
    for (index, group) in authored.stakeholders.enumerated() where met.runs > 0 {
      guard met.most[index] < Certificate.served else { continue }
      findings.report(
        .groupUnserved,
        at: group.id.span,
        group.id.value,
        "\(met.most[index] / 100)",
        "\(met.runs)"
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

  private static func exists(_ tension: Tension, in rules: CompiledCase) -> Bool {
    let groups = rules.stakeholders
    return switch tension {
    case .groups: groups.filter { $0.kind == .residents }.count > 1
    case .council:
      groups.contains { $0.seats > 0 } && groups.contains { $0.isNear && $0.people > 0 }
    case .audible: groups.contains { $0.people > 0 && $0.voice > 0 }
    }
  }
}

import KompasEngine
import KompasScenarios

/// Every value of the compass is asked of the player at least once.
enum CompassCheck: CaseReview {
  static func check(_ review: ReviewContext, _ findings: Findings) {
    let scenes = review.context.authored.scenes
    guard let first = scenes.first else { return }
    let silent = CompassValue.allCases.filter { value in
      !scenes.contains { scene in
        // Only a difference between options says something about who chooses.
        Set(scene.options.map { $0.compass[value.rawValue] }).count > 1
      }
    }
    guard !silent.isEmpty else { return }
    let names = silent.map { "`\($0)`" }.joined(separator: ", ")
    findings.report(.compassUnmoved, at: first.id.span, names)
  }
}

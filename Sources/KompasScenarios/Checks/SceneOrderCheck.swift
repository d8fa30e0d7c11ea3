internal import KompasEngine

/// `next` points forward; phases follow the procedure.
enum SceneOrderCheck: CaseCheck {
  static func check(_ context: CaseContext, _ findings: Findings) {
    let scenes = context.authored.scenes
    for (index, scene) in scenes.enumerated() {
      for option in scene.options {
        guard let next = option.next, next.value != "end" else { continue }
        guard let target = context.scenes[next.value] else {
          let later = scenes.dropFirst(index + 1).map(\.id.value) + ["end"]
          findings.report(
            .unknownScene,
            at: next.span,
            next.value,
            suggestion: Suggestion.nearest(to: next.value, in: later)
          )
          continue
        }
        if target <= index {
          findings.report(
            .nextBackward,
            at: next.span,
            next.value,
            "\(scenes[target].id.span.line)"
          )
        }
      }
    }
    checkPhases(context, findings)
    let hasFactions = context.authored.stakeholders.contains { $0.kind == .faction }
    for scene in scenes where !hasFactions {
      guard let council = scene.council, council.value else { continue }
      findings.report(.councilWithoutFactions, at: council.span)
    }
  }

  private static func checkPhases(_ context: CaseContext, _ findings: Findings) {
    guard let procedure = context.procedure else { return }
    let order = procedure.phases
    let words = order.map { "\($0)" }.joined(separator: ", ")
    var latest = 0
    for phase in context.authored.scenes.compactMap(\.phase) {
      guard let place = order.firstIndex(of: phase.value) else {
        findings.report(
          .phaseNotInProcedure,
          at: phase.span,
          "\(phase.value)",
          procedure.key,
          words
        )
        continue
      }
      if place < latest {
        findings.report(
          .phaseOutOfOrder,
          at: phase.span,
          "\(phase.value)",
          "\(order[latest])",
          words
        )
      } else {
        latest = place
      }
    }
  }
}

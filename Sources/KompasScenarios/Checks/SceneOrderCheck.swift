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
            "next",
            suggestion: Suggestion.id(nearest: next.value, in: later)
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
    checkWithdrawals(context, findings)
    let hasFactions = context.authored.stakeholders.contains { $0.kind == .faction || $0.isMisread }
    for scene in scenes where !hasFactions {
      guard let council = scene.council, council.value else { continue }
      findings.report(.councilWithoutFactions, at: council.span)
    }
  }

  /// After the decision there is nothing left to withdraw; and the court comes before what is built.
  private static func checkWithdrawals(_ context: CaseContext, _ findings: Findings) {
    guard let procedure = context.procedure,
      let decision = procedure.phases.firstIndex(of: .decision)
    else { return }
    let scenes = context.authored.scenes
    for scene in scenes {
      guard let phase = scene.phase?.value, let place = procedure.phases.firstIndex(of: phase),
        place > decision
      else { continue }
      for option in scene.options {
        guard let withdraws = option.withdraws, withdraws.value else { continue }
        findings.report(.withdrawsTooLate, at: withdraws.span, "\(phase)")
      }
    }
    // Without a scene of its own the court comes last, after whatever came of the decision.
    guard let court = procedure.phases.firstIndex(of: .court),
      !scenes.contains(where: { $0.phase?.value == .court || $0.court?.value == true }),
      scenes.contains(where: { scene in
        scene.phase.flatMap { procedure.phases.firstIndex(of: $0.value) }.map { $0 > court }
          ?? false
      })
    else { return }
    findings.report(.appealWithoutPlace, at: context.authored.procedure.span, procedure.key)
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

/// Scenes, options, events and endings that no path reaches, and scenes without an open option.
enum ReachCheck: CaseReview {
  static func check(_ review: ReviewContext, _ findings: Findings) {
    let authored = review.context.authored
    let (proven, met) = (review.reachability, review.exploration)
    let runs = "\(met.runs)"
    func report(
      _ id: Text,
      _ isPossible: Bool,
      _ isSeen: Bool,
      _ when: [AuthoredCondition],
      _ codes: (never: DiagnosticCode, unseen: DiagnosticCode)
    ) {
      if !isPossible {
        findings.report(codes.never, at: id.span, id.value)
      } else if !isSeen, met.runs > 0, !Constraints.contradict(when) {
        // Conditions that contradict each other are reported where they stand.
        findings.report(codes.unseen, at: id.span, id.value, runs)
      }
    }
    var option = 0
    for (index, scene) in authored.scenes.enumerated() {
      report(
        scene.id,
        proven.scenes[index],
        met.scenes[index],
        scene.when,
        (.sceneUnreachable, .sceneUnseen)
      )
      for item in scene.options {
        // Of a scene that does not come, the options need no mention.
        if proven.scenes[index], met.scenes[index] {
          report(
            item.id,
            proven.options[option],
            met.options[option],
            scene.when + item.when,
            (.optionUnreachable, .optionUnseen)
          )
        }
        option += 1
      }
      guard met.passedOver[index] > 0 else { continue }
      findings.report(
        .sceneWithoutOpenOption,
        at: scene.id.span,
        scene.id.value,
        "\(met.passedOver[index])",
        "\(met.watched)"
      )
    }
    for (index, event) in authored.events.enumerated() {
      report(
        event.id,
        proven.events[index],
        met.events[index],
        event.when,
        (.eventUnreachable, .eventUnseen)
      )
    }
    for (index, ending) in authored.endings.enumerated() {
      report(
        ending.id,
        proven.endings[index],
        met.endings[index],
        ending.when,
        (.endingUnreachable, .endingUnseen)
      )
    }
  }
}

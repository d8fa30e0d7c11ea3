import KompasAnalysis
import KompasEngine
import KompasScenarios

/// Scenes, options, events and endings that no path reaches, and scenes without an open option.
enum ReachCheck: CaseReview {
  static func check(_ review: ReviewContext, _ findings: Findings) {
    let authored = review.context.authored
    let (possible, met) = (review.survey.possible, review.survey.reached)
    let trials = review.survey.trials
    let runs = review.survey.runs
    func report(
      _ id: Text,
      _ isPossible: Bool,
      _ isSeen: Bool,
      _ when: [AuthoredCondition],
      _ codes: (never: DiagnosticCode, unseen: DiagnosticCode)
    ) {
      if !isPossible {
        findings.report(codes.never, at: id.span, id.value)
      } else if !isSeen, runs > 0, !Constraints.contradict(when) {
        // Conditions that contradict each other are reported where they stand.
        findings.report(codes.unseen, at: id.span, id.value, "\(runs)")
      }
    }
    var option = 0
    for (index, scene) in authored.scenes.enumerated() {
      report(
        scene.id,
        possible.scenes[index],
        met.scenes[index],
        scene.when,
        (.sceneUnreachable, .sceneUnseen)
      )
      for item in scene.options {
        // Of a scene that does not come, the options need no mention.
        if possible.scenes[index], met.scenes[index] {
          report(
            item.id,
            possible.options[option],
            met.options[option],
            scene.when + item.when,
            (.optionUnreachable, .optionUnseen)
          )
        }
        option += 1
      }
      guard trials.passedOver[index] > 0 else { continue }
      findings.report(
        .sceneWithoutOpenOption,
        at: scene.id.span,
        scene.id.value,
        "\(trials.passedOver[index])",
        "\(trials.watched)"
      )
    }
    for (index, event) in authored.events.enumerated() {
      report(
        event.id,
        possible.events[index],
        met.events[index],
        event.when,
        (.eventUnreachable, .eventUnseen)
      )
    }
    for (index, ending) in authored.endings.enumerated() {
      report(
        ending.id,
        possible.endings[index],
        met.endings[index],
        ending.when,
        (.endingUnreachable, .endingUnseen)
      )
    }
  }
}

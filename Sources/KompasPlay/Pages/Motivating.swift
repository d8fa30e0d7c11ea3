import KompasPages
import KompasStandards
import KompasView

/// Which interests weighed, and why: both may be skipped.
extension WordedView {
  var motivatingPages: [Page] {
    let interests = page(
      motivatingIntroduction,
      ask: .pick(
        prompt: words.interestsPrompt,
        outline.criteria.indices.map { Choice(label: criterion($0)) },
        isSkippable: true
      )
    )
    let reason = page(
      outline.criteria.isEmpty ? motivatingIntroduction : Array(motivatingIntroduction.prefix(2)),
      ask: .write(prompt: words.whyPrompt, placeholder: words.whyPlaceholder)
    )
    return outline.criteria.isEmpty ? [reason] : [interests, reason]
  }

  /// Why, said unasked: with what followed in sight.
  var motivePage: Page {
    page(
      motivatingIntroduction,
      ask: .write(prompt: words.whyPrompt, placeholder: words.notePlaceholder),
      isOverlay: true
    )
  }

  private var motivatingIntroduction: [Block] {
    var main: [Block] = [
      .heading(words.motivateTitle, level: 1), .prose(words.youChose(option(seen.option))),
      .prose(words.motivateIntro(isKept: isKept)),
    ]
    if seen.phase == .decision, !seen.decision.isWithout {
      main.append(.notice(.info, words.motivateInDecision))
    }
    return main
  }
}

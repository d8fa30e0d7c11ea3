import KompasPages
import KompasStandards
import KompasView

/// Which interests weighed, and why: both may be skipped, and stand on one page.
extension WordedView {
  var motivatingPage: Page {
    let line = (prompt: words.whyPrompt, placeholder: words.whyPlaceholder)
    let interests = outline.criteria.indices.map { Choice(label: criterion($0)) }
    return page(
      motivatingIntroduction,
      ask: interests.isEmpty
        ? .write(prompt: line.prompt, placeholder: line.placeholder)
        : .explain(
          Explanation(
            prompt: words.interestsPrompt,
            choices: interests,
            linePrompt: line.prompt,
            placeholder: line.placeholder
          )
        )
    )
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

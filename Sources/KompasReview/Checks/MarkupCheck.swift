import KompasScenarios

/// Marks of a web page or of Markdown in texts: a player would see them as they are.
///
/// What the game does understand is no matter: one star for stress, two for weight.
enum MarkupCheck: CaseReview {
  static func check(_ review: ReviewContext, _ findings: Findings) {
    for (place, file) in review.files.enumerated() {
      for word in AuthoredWord.all(in: file.value, place == 0 ? CaseKeys.top : TextKeys.top) {
        guard word.key.isProse || word.key.width != nil || word.key.words != nil,
          let found = Markup.first(in: word.scalar.text)
        else { continue }
        let text = word.scalar.text
        let places = CharacterPlaces(of: word.scalar, at: word.span, in: file.source(of: word.span))
        let start = text.distance(from: text.startIndex, to: found.mark.startIndex)
        findings.report(
          .markupInText,
          at: places.span(start, length: found.mark.count),
          String(found.mark),
          found.mend.rawValue
        )
      }
    }
  }
}

import KompasScenarios

/// Texts that are harder to read than B1.
enum ReadabilityCheck: CaseReview {
  static func check(_ review: ReviewContext, _ findings: Findings) {
    for (place, file) in review.files.enumerated() where ["nl", "en"].contains(file.language) {
      var known: [String: Int] = [:]
      let words = AuthoredWord.all(in: file.value, place == 0 ? CaseKeys.top : TextKeys.top)
      for word in words where word.key.isProse {
        let reading = Readability(
          word.scalar.text,
          language: file.language,
          known: &known
        )
        guard reading.words >= Readability.leastWords, reading.ease < Readability.plain else {
          continue
        }
        let places = CharacterPlaces(of: word.scalar, at: word.span, in: file.source(of: word.span))
        findings.report(
          .textTooHard,
          at: places.span(reading.hardestStart, length: reading.hardest.count),
          "\(Int(reading.ease.rounded(.down)))",
          "\(Int(Readability.plain))",
          reading.hardest
        )
      }
    }
  }
}

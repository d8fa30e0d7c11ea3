import KompasScenarios

/// Texts of more words than their place is meant for.
enum LengthCheck: CaseReview {
  static func check(_ review: ReviewContext, _ findings: Findings) {
    for (place, file) in review.files.enumerated() {
      for word in AuthoredWord.all(in: file.value, place == 0 ? CaseKeys.top : TextKeys.top) {
        guard let most = word.key.words else { continue }
        let count = words(word.scalar.text)
        guard count > most else { continue }
        findings.report(.tooManyWords, at: word.span, "\(count)", "\(most)")
      }
    }
  }

  /// How many words a text has: what stands between spaces and has a letter or a digit.
  static func words(_ text: String) -> Int {
    text.split(whereSeparator: \.isWhitespace).count { $0.contains { $0.isLetter || $0.isNumber } }
  }
}

import KompasScenarios

/// Labels, titles and names that do not fit their place on a screen of 80 by 24.
enum WidthCheck: CaseReview {
  static func check(_ review: ReviewContext, _ findings: Findings) {
    let short = Set(review.context.authored.stakeholders.filter { $0.short != nil }.map(\.id.value))
    for (place, file) in review.files.enumerated() {
      let words = AuthoredWord.all(in: file.value, place == 0 ? CaseKeys.top : TextKeys.top)
      let shortHere = Set(
        words.filter { $0.key.name == "short" }.map { $0.keys.joined(separator: ".") }
      )
      for word in words {
        guard var room = word.key.width else { continue }
        if word.keys.first == "stakeholders", word.key.name == "name" {
          // A group with a short name may have a long one.
          let own = (word.keys.dropLast() + ["short"]).joined(separator: ".")
          if shortHere.contains(own) || short.contains(word.keys[1]) { room = 60 }
        }
        let width = Columns.width(of: word.scalar.text)
        guard width > room else { continue }
        findings.report(.tooWideForPlace, at: word.span, word.key.name, "\(width)", "\(room)")
      }
    }
  }
}

import KompasScenarios

/// Labels, titles and names that do not fit their place on a screen of 80 by 24.
enum WidthCheck: CaseReview {
  static func check(_ review: ReviewContext, _ findings: Findings) {
    let short = Set(review.context.authored.stakeholders.filter { $0.short != nil }.map(\.id.value))
    for file in review.files {
      let words = AuthoredWord.all(in: file.value)
      let shortHere = Set(words.filter { $0.key == "short" }.map { $0.keys.joined(separator: ".") })
      for word in words {
        guard var room = room(for: word) else { continue }
        if word.section == "stakeholders", word.key == "name" {
          // A group with a short name may have a long one.
          let own = (word.keys.dropLast() + ["short"]).joined(separator: ".")
          if shortHere.contains(own) || short.contains(word.keys[1]) { room = 60 }
        }
        let width = Columns.width(of: word.scalar.text)
        guard width > room else { continue }
        findings.report(.tooWideForPlace, at: word.span, word.key, "\(width)", "\(room)")
      }
    }
  }

  /// How many columns there are: what a line of the main column, a table cell or a needle's end holds.
  private static func room(for word: AuthoredWord) -> Int? {
    switch (word.section, word.key) {
    case ("scenes", "label"), ("scenes", "title"), ("events", "title"), ("endings", "title"),
      ("title", _):
      60
    case ("stakeholders", "name"): 24
    case ("criteria", "name"): 32
    case ("resources", "name"): 20
    case ("criteria", "unit"), ("resources", "unit"): 24
    case ("role", "name"): 60
    default: nil
    }
  }
}

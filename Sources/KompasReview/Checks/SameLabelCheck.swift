import KompasScenarios

/// Options of one scene that a player cannot tell apart by their labels, in any language of the case.
enum SameLabelCheck: CaseReview {
  static func check(_ review: ReviewContext, _ findings: Findings) {
    for scene in review.context.authored.scenes {
      report(scene.options.map { ($0.label.value, $0.label.span) }, findings)
    }
    for file in review.files.dropFirst() {
      let labels = AuthoredWord.all(in: file.value, TextKeys.top).filter {
        $0.keys.first == "scenes" && $0.key.name == "label"
      }
      for scene in Dictionary(grouping: labels, by: { $0.keys.prefix(2) }).values {
        report(scene.map { ($0.scalar.text, $0.span) }, findings)
      }
    }
  }

  private static func report(_ labels: [(text: String, span: Span)], _ findings: Findings) {
    var seen: Set<[Substring]> = []
    for label in labels {
      let words = label.text.lowercased().split(whereSeparator: \.isWhitespace)
      // A place for a translation that is still to come says nothing twice.
      guard !words.isEmpty, !seen.insert(words).inserted else { continue }
      findings.report(.labelTwice, at: label.span, label.text)
    }
  }
}

import KompasScenarios

/// Translations of texts that changed since.
///
/// It sees what `kompas translate` remembers; a translation that it never wrote is taken to be up to date.
enum StaleTranslationCheck: CaseReview {
  static func check(_ review: ReviewContext, _ findings: Findings) {
    guard let own = review.files.first else { return }
    for file in review.files.dropFirst() where file.value["sources"] != nil {
      let translation = Translation(
        of: own.value,
        language: file.language,
        over: TranslationFile(file.sources[0], file.value)
      )
      for entry in translation.entries where entry.state == .stale {
        guard let span = file.value.place(of: entry.path[...]) else { continue }
        findings.report(.translationStale, at: span, entry.name, file.language)
      }
    }
  }
}

extension YAMLValue {
  /// Where the value at the end of a path stands: keys, and numbers from 1 in lists; `nil` if there is none.
  fileprivate func place(of path: ArraySlice<String>) -> Span? {
    guard let first = path.first else { return span }
    let next: YAMLValue? =
      if let list { Int(first).flatMap { list.indices.contains($0 - 1) ? list[$0 - 1] : nil } } else
      {
        mapping?.first { $0.key.value == first }?.value
      }
    return next?.place(of: path.dropFirst())
  }
}

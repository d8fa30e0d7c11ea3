/// One value over more than one file.
extension YAMLValue {
  /// This value with the keys of another one added, at every depth; what has an id in a list is found by that id.
  ///
  /// What is there already may not be written a second time, and nothing new with an id may be added to a list: both are reported.
  package func adding(_ other: YAMLValue, _ findings: Findings) -> YAMLValue {
    guard let more = other.mapping else {
      findings.report(.expectedMapping, at: other.span, other.span.file)
      return self
    }
    var result = self
    for entry in more { result.add(entry, findings) }
    return result
  }

  private mutating func add(_ entry: Entry, _ findings: Findings) {
    switch content {
    case .mapping(var entries):
      if let index = entries.firstIndex(where: { $0.key.value == entry.key.value }) {
        guard entries[index].value.holdsThings, entry.value.mapping != nil else {
          return Self.report(entry, twice: entries[index].key.span, findings)
        }
        entries[index].value = entries[index].value.adding(entry.value, findings)
      } else {
        entries.append(entry)
      }
      content = .mapping(entries)
    case .list(var items):
      let ids = items.map { $0["id"]?.scalar?.text }
      guard let index = ids.firstIndex(of: entry.key.value), entry.value.mapping != nil else {
        return findings.report(
          .addedToNothing,
          at: entry.key.span,
          entry.key.value,
          suggestion: Suggestion.id(nearest: entry.key.value, in: ids.compactMap(\.self))
        )
      }
      items[index] = items[index].adding(entry.value, findings)
      content = .list(items)
    case .scalar: Self.report(entry, twice: span, findings)
    }
  }

  /// Reports what stands in another file already.
  private static func report(_ entry: Entry, twice first: Span, _ findings: Findings) {
    let (key, line) = (entry.key, "\(first.line)")
    findings.report(.duplicateKey, at: key.span, key.value, line, first.file)
  }

  /// Whether keys can be added to it, or to what is in it.
  private var holdsThings: Bool {
    mapping != nil || list?.contains { $0["id"] != nil } == true
  }
}

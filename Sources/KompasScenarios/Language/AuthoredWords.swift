/// A text in a file of a case: what it is, and where.
package struct AuthoredWord {
  /// The keys that lead to it, from the top; items of lists have none.
  package var keys: [String]
  package var scalar: YAMLValue.Scalar
  package var span: Span

  package var key: String { keys.last ?? "" }
  package var section: String { keys.first ?? "" }

  /// All texts in a file, in its order.
  package static func all(in value: YAMLValue) -> [AuthoredWord] {
    var result: [AuthoredWord] = []
    collect(value, [], &result)
    return result
  }

  private static func collect(
    _ value: YAMLValue,
    _ keys: [String],
    _ result: inout [AuthoredWord]
  ) {
    switch value.content {
    case .scalar(let scalar):
      result.append(AuthoredWord(keys: keys, scalar: scalar, span: value.span))
    case .list(let items):
      for item in items { collect(item, keys, &result) }
    case .mapping(let entries):
      for entry in entries { collect(entry.value, keys + [entry.key.value], &result) }
    }
  }

  /// The keys under which there are sentences to read.
  private static let prose: Set<String> = [
    "text", "briefing", "summary", "outcome", "years_on", "lesson", "question", "questions",
    "against", "torn", "for", "unless_text",
  ]

  /// Whether it is for reading, not a name, a number or an id.
  package var isProse: Bool {
    if keys.contains("later") { return key == "text" || key == "later" }
    return Self.prose.contains(key)
  }
}

/// A text in a file of a case: what it is, and where.
package struct AuthoredWord {
  /// The keys that lead to it, from the top; items of lists have none.
  package var keys: [String]
  /// What the table of keys says of it.
  package var key: CaseKey
  package var scalar: YAMLValue.Scalar
  package var span: Span

  /// All texts in a file with these keys, in its order.
  package static func all(in value: YAMLValue, _ keys: [CaseKey]) -> [AuthoredWord] {
    var result: [AuthoredWord] = []
    collect(value, keys, [], &result)
    return result
  }

  private static func collect(
    _ value: YAMLValue,
    _ keys: [CaseKey],
    _ path: [String],
    _ result: inout [AuthoredWord]
  ) {
    for entry in value.mapping ?? [] {
      guard let key = keys.first(where: { $0.name == entry.key.value }) else { continue }
      collect(entry.value, key, key.shape, path + [key.name], &result)
    }
  }

  private static func collect(
    _ value: YAMLValue,
    _ key: CaseKey,
    _ shape: KeyShape,
    _ path: [String],
    _ result: inout [AuthoredWord]
  ) {
    switch (shape, value.content) {
    case (.keys(let keys), _): collect(value, keys, path, &result)
    case (.list(let item, _), .list(let items)):
      for inner in items { collect(inner, key, item, path, &result) }
    case (.map(let item, _, _, _), .mapping(let entries)):
      for entry in entries { collect(entry.value, key, item, path + [entry.key.value], &result) }
    case (_, .scalar(let scalar)):
      result.append(AuthoredWord(keys: path, key: key, scalar: scalar, span: value.span))
    default: break
    }
  }
}

/// A piece of YAML with its place: what the rest of the reader works on.
package struct YAMLValue: Sendable {
  package indirect enum Content: Sendable {
    case scalar(Scalar)
    case list([YAMLValue])
    case mapping([Entry])
  }

  package struct Scalar: Sendable {
    package var text: String
    package var style: Style
  }

  /// How a scalar is written.
  package enum Style: Sendable {
    case plain, singleQuoted, doubleQuoted, block
  }

  package struct Entry: Sendable {
    package var key: Located<String>
    package var value: YAMLValue
  }

  package var content: Content
  package var span: Span

  package var scalar: Scalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  package var list: [YAMLValue]? {
    if case .list(let list) = content { list } else { nil }
  }

  package var mapping: [Entry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// Whether nothing was written: `key:` or `key: ~`.
  package var isEmpty: Bool {
    guard let scalar, scalar.style == .plain else { return false }
    return scalar.text.isEmpty || scalar.text == "~" || scalar.text == "null"
  }

  /// Whether there is room for a text, and none in it: `""`.
  package var isBlankText: Bool {
    guard let scalar else { return false }
    return scalar.style != .plain && scalar.text.isInvisible
  }

  /// Whether this reads as a text of which a colon or a dash made something else: `Let op: wind`.
  var isProse: Bool {
    if let entries = mapping { return entries.first.map { !Scalars.isId($0.key.value) } ?? false }
    return list?.allSatisfy { $0.scalar != nil || $0.isProse } == true && list?.isEmpty == false
  }

  /// This scalar with another text in the same place.
  func renamed(_ text: String) -> YAMLValue {
    YAMLValue(content: .scalar(.init(text: text, style: scalar?.style ?? .plain)), span: span)
  }

  /// The value under a key; the first if there are more.
  package subscript(_ key: String) -> YAMLValue? {
    mapping?.first { $0.key.value == key }?.value
  }
}

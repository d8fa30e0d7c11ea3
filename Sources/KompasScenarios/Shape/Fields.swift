/// Reads the keys of one mapping, remembering which were asked for, so that the others are unknown.
package final class Fields {
  package let span: Span
  package let findings: Findings
  private let entries: [YAMLValue.Entry]
  private var asked: [String] = []

  /// Reads `value` as a mapping; reports what is missing at `owner`.
  package init?(_ value: YAMLValue, name: String, owner: Span, findings: Findings) {
    guard let entries = value.mapping else {
      if value.isEmpty {
        findings.report(.valueMissing, at: owner, name)
      } else {
        findings.report(.expectedMapping, at: value.span, name)
      }
      return nil
    }
    self.entries = entries
    span = owner
    self.findings = findings
  }

  /// Reports every key that was not asked for.
  package func finish() {
    for entry in entries where !asked.contains(entry.key.value) {
      findings.report(
        .unknownKey,
        at: entry.key.span,
        entry.key.value,
        asked.joined(separator: ", "),
        suggestion: Suggestion.nearest(to: entry.key.value, in: asked)
      )
    }
  }

  /// The entry under a key; an empty one is reported and counts as left out.
  package func entry(_ key: String) -> YAMLValue.Entry? {
    asked.append(key)
    guard let entry = entries.first(where: { $0.key.value == key }) else { return nil }
    guard !entry.value.isEmpty else {
      findings.report(.valueMissing, at: entry.key.span, key)
      return nil
    }
    return entry
  }

  /// Whether a text under a key is still to come: `""`.
  package func isBlank(_ key: String) -> Bool {
    guard entries.first(where: { $0.key.value == key })?.value.isBlankText == true else {
      return false
    }
    asked.append(key)
    return true
  }

  /// Whether a key is there, whatever stands behind it.
  package func has(_ key: String) -> Bool { entries.contains { $0.key.value == key } }

  /// Where a key stands; the mapping's own place if it is left out.
  package func place(of key: String) -> Span {
    entries.first { $0.key.value == key }?.key.span ?? span
  }

  /// The entry under a key that may not be left out.
  package func required(_ key: String) -> YAMLValue.Entry? {
    let known = entries.contains { $0.key.value == key }
    if !known { findings.report(.missingKey, at: span, key) }
    return entry(key)
  }

  private func entry(_ key: String, isRequired: Bool) -> YAMLValue.Entry? {
    isRequired ? required(key) : entry(key)
  }

  package func text(_ key: String) -> Text {
    required(key).flatMap { Scalars.text($0.value, name: key, findings) } ?? Text("", at: span)
  }

  package func textIfAny(_ key: String) -> Text? {
    entry(key).flatMap { Scalars.text($0.value, name: key, findings) }
  }

  package func integer(_ key: String, in range: ClosedRange<Int>, required: Bool = true)
    -> Located<Int>?
  {
    entry(key, isRequired: required).flatMap {
      Scalars.integer($0.value, name: key, in: range, findings)
    }
  }

  package func hundredths(_ key: String) -> Located<Int>? {
    required(key).flatMap { Scalars.hundredths($0.value, name: key, findings) }
  }

  package func boolean(_ key: String, required: Bool = false) -> Located<Bool>? {
    entry(key, isRequired: required).flatMap { Scalars.boolean($0.value, name: key, findings) }
  }

  package func choice<Choice>(_ key: String, from choices: [(String, Choice)], required: Bool)
    -> Located<Choice>?
  {
    entry(key, isRequired: required).flatMap {
      Scalars.choice($0.value, name: key, from: choices, findings)
    }
  }

  /// No more parts than a case can use are looked at.
  private func limited<Part>(_ parts: [Part], _ entry: YAMLValue.Entry, _ limit: Int) -> [Part] {
    guard parts.count > limit else { return parts }
    findings.report(.tooMany, at: entry.key.span, entry.key.value, "\(parts.count)", "\(limit)")
    return Array(parts.prefix(limit))
  }

  /// The items of a list.
  package func list(_ key: String, required: Bool = false, limit: Int = 1_000) -> [YAMLValue] {
    guard let entry = entry(key, isRequired: required) else { return [] }
    guard let list = entry.value.list else {
      findings.report(.expectedList, at: entry.value.span, key)
      return []
    }
    if required, list.isEmpty { findings.report(.emptyCollection, at: entry.key.span, key) }
    return limited(list, entry, limit)
  }

  /// The texts of a list.
  package func texts(_ key: String) -> [Text] {
    list(key).compactMap { Scalars.text($0, name: key, findings) }
  }

  /// The keys and values of a mapping.
  package func mapping(_ key: String, required: Bool = false, limit: Int = 1_000)
    -> [YAMLValue.Entry]
  {
    guard let entry = entry(key, isRequired: required) else { return [] }
    guard let entries = entry.value.mapping else {
      findings.report(.expectedMapping, at: entry.value.span, key)
      return []
    }
    if required, entries.isEmpty { findings.report(.emptyCollection, at: entry.key.span, key) }
    return limited(entries, entry, limit)
  }

  /// The fields of a mapping.
  package func fields(_ key: String, required: Bool = false) -> Fields? {
    entry(key, isRequired: required).flatMap {
      Fields($0.value, name: key, owner: $0.key.span, findings: findings)
    }
  }

  /// An id of this mapping; it must look like one.
  package func id() -> Text {
    let id = text("id")
    if !id.value.isEmpty { Scalars.checkId(id, findings) }
    return id
  }
}

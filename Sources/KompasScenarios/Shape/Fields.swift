/// Reads the keys of one mapping, as the table of keys has them; any other key is reported.
package final class Fields {
  package let span: Span
  package let findings: Findings
  private let path: String
  private let keys: [CaseKey]
  private let entries: [YAMLValue.Entry]

  /// Reads `value` as a mapping with these keys, which stands at `path`; reports what is missing at `owner`.
  package init?(
    _ value: YAMLValue,
    name: String,
    path: String = "",
    keys: [CaseKey],
    owner: Span,
    findings: Findings
  ) {
    guard let entries = value.mapping else {
      if value.isEmpty {
        findings.report(.valueMissing, at: owner, name, "optional")
      } else {
        findings.report(.expectedMapping, at: value.span, name)
      }
      return nil
    }
    self.entries = Self.meant(entries, by: keys, findings)
    self.path = path
    self.keys = keys
    span = owner
    self.findings = findings
  }

  /// Reports keys that may not stand here; where it is sure enough what was meant, that is read, so that it is not missed as well.
  private static func meant(
    _ entries: [YAMLValue.Entry],
    by keys: [CaseKey],
    _ findings: Findings
  ) -> [YAMLValue.Entry] {
    let names = keys.map(\.name)
    var taken = Set(entries.map(\.key.value))
    return entries.map { entry in
      guard !names.contains(entry.key.value), !findings.isFull else { return entry }
      let nearest = Suggestion.nearest(to: entry.key.value, in: names)
      // What stands there already was not meant once more.
      let meant = nearest.flatMap { taken.contains($0) ? nil : $0 }
      findings.report(
        .unknownKey,
        at: entry.key.span,
        entry.key.value,
        names.joined(separator: ", "),
        suggestion: meant
      )
      // What may be left out is not missed, and may be anything else just as well.
      guard let meant, keys.contains(where: { $0.name == meant && $0.isRequired }) else {
        return entry
      }
      taken.insert(meant)
      return YAMLValue.Entry(key: Located(meant, at: entry.key.span), value: entry.value)
    }
  }

  /// What the table says of a key.
  private func key(_ name: String) -> CaseKey {
    guard let key = keys.first(where: { $0.name == name }) else {
      preconditionFailure("The table of keys has no `\(name)` here.")
    }
    return key
  }

  /// The entry under a key; an empty one is reported and counts as left out, and so is one that may not be left out.
  package func entry(_ name: String) -> YAMLValue.Entry? {
    let key = key(name)
    guard let entry = entries.first(where: { $0.key.value == name }) else {
      if key.isRequired { findings.report(.missingKey, at: span, name) }
      return nil
    }
    guard !entry.value.isEmpty else {
      findings.report(
        .valueMissing,
        at: entry.key.span,
        name,
        key.isRequired ? "required" : "optional"
      )
      return nil
    }
    return entry
  }

  /// Whether a text under a key is still to come: `""`.
  package func isBlank(_ name: String) -> Bool {
    entries.first { $0.key.value == name }?.value.isBlankText == true
  }

  /// Whether a key is there, whatever stands behind it.
  package func has(_ name: String) -> Bool { entries.contains { $0.key.value == name } }

  /// Where a key stands; the mapping's own place if it is left out.
  package func place(of name: String) -> Span {
    entries.first { $0.key.value == name }?.key.span ?? span
  }

  /// The keys that lead to a key, and the key, with dots between them.
  package func path(of name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

  // MARK: Single values

  /// A text that may not be left out; an empty one if it is.
  package func text(_ name: String) -> Text { textIfAny(name) ?? Text("", at: span) }

  package func textIfAny(_ name: String) -> Text? {
    entry(name).flatMap { Scalars.text($0.value, name: name, key: $0.key.span, findings) }
  }

  /// A text on one line; one that is too wide is reported with this code.
  package func line(_ name: String, orElse code: DiagnosticCode) -> Text? {
    guard case .line(let room) = key(name).shape, let text = textIfAny(name) else { return nil }
    let width = Columns.width(of: text.value)
    if width > room || text.value.contains("\n") {
      findings.report(code, at: text.span, "\(width)")
    }
    return text
  }

  /// An id of this mapping; it must look like one.
  package func id() -> Text {
    let id = text("id")
    if !id.value.isEmpty { Scalars.checkId(id, findings) }
    return id
  }

  /// Sees that the version of the format is the one that this program reads.
  package func checkFormat(_ name: String) {
    guard case .only(let known) = key(name).shape, let entry = entry(name),
      let version = Scalars.integer(entry.value, name: name, in: 0...Int.max, findings)
    else { return }
    if version.value != known { findings.report(.formatVersion, at: version.span) }
  }

  package func integer(_ name: String) -> Located<Int>? {
    guard case .integer(let range) = key(name).shape else { return nil }
    return entry(name).flatMap { Scalars.integer($0.value, name: name, in: range, findings) }
  }

  package func hundredths(_ name: String) -> Located<Int>? {
    guard case .number(let range) = key(name).shape else { return nil }
    return entry(name).flatMap { Scalars.hundredths($0.value, name: name, in: range, findings) }
  }

  package func boolean(_ name: String) -> Located<Bool>? {
    entry(name).flatMap { Scalars.boolean($0.value, name: name, findings) }
  }

  /// One of these, by the word for it.
  package func choice<Choice>(_ name: String, from choices: [Choice]) -> Located<Choice>? {
    entry(name).flatMap { Scalars.choice($0.value, name: name, from: choices, findings) }
  }

  /// Whether one of these words stands under a key.
  package func isChoice<Choice>(_ name: String, from choices: [Choice]) -> Bool {
    let text = entries.first { $0.key.value == name }?.value.scalar?.text
    return choices.contains { "\($0)" == text }
  }

  // MARK: Lists and mappings

  /// The items of a list.
  package func list(_ name: String) -> [YAMLValue] {
    guard let entry = entry(name) else { return [] }
    guard let list = list(in: entry) else { return [] }
    return checked(list, entry)
  }

  /// The items under a key; what is no list is reported.
  package func list(in entry: YAMLValue.Entry) -> [YAMLValue]? {
    if let list = entry.value.list { return list }
    if let sign = entry.value.scalar.flatMap({ PlainTraps.listSign(of: $0.text) }) {
      findings.report(.listDash, at: entry.value.span, sign)
    } else {
      findings.report(.expectedList, at: entry.value.span, entry.key.value)
    }
    return nil
  }

  /// The texts of a list.
  package func texts(_ name: String) -> [Text] {
    list(name).compactMap { Scalars.text($0, name: name, findings) }
  }

  /// The ids of a list.
  package func ids(_ name: String) -> [Text] {
    let ids = texts(name)
    for id in ids { Scalars.checkId(id, findings) }
    return ids.filter { Scalars.isId($0.value) }
  }

  /// The mappings of a list.
  package func items(_ name: String) -> [Fields] {
    list(name).compactMap { item(of: name, $0) }
  }

  /// A mapping that is an item of a list.
  package func item(of name: String, _ value: YAMLValue) -> Fields? {
    guard !value.isEmpty else {
      findings.report(.itemMissing, at: value.span, name)
      return nil
    }
    return inner(name, value, name: name, path: path(of: name), owner: value.span)
  }

  /// The keys and values of a mapping.
  package func mapping(_ name: String) -> [YAMLValue.Entry] {
    guard let entry = entry(name) else { return [] }
    guard let entries = entry.value.mapping else {
      findings.report(.expectedMapping, at: entry.value.span, name)
      return []
    }
    return checked(entries, entry)
  }

  /// The mappings under names that must be ids.
  package func named(_ name: String) -> [(id: Text, fields: Fields)] {
    mapping(name).compactMap { entry in
      Scalars.checkId(entry.key, findings)
      return inner(name, entry).map { (entry.key, $0) }
    }
  }

  /// The mapping under a name of a mapping.
  package func inner(_ name: String, _ entry: YAMLValue.Entry) -> Fields? {
    let place = "\(path(of: name)).\(entry.key.value)"
    return inner(name, entry.value, name: entry.key.value, path: place, owner: entry.key.span)
  }

  /// The mapping under a key.
  package func fields(_ name: String) -> Fields? {
    guard let entry = entry(name) else { return nil }
    return inner(name, entry.value, name: name, path: path(of: name), owner: entry.key.span)
  }

  /// Numbers under names.
  package func amounts(_ name: String) -> [AuthoredAmount] {
    guard case .map(let item, _, _, _) = key(name).shape else { return [] }
    return mapping(name).compactMap { entry in
      guard let found = Scalars.amount(entry.value, item, name: entry.key, findings) else {
        return nil
      }
      return AuthoredAmount(
        target: entry.key,
        amount: found.amount.value,
        spread: found.spread,
        span: found.amount.span
      )
    }
  }

  /// One of these under each name, by the word for it.
  package func choices<Choice: Sendable>(_ name: String, from choices: [Choice]) -> [(Text, Choice)]
  {
    mapping(name).compactMap { entry in
      Scalars.choice(entry.value, name: entry.key.value, from: choices, findings)
        .map { (entry.key, $0.value) }
    }
  }

  private func inner(
    _ key: String,
    _ value: YAMLValue,
    name: String,
    path: String,
    owner: Span
  ) -> Fields? {
    Fields(
      value,
      name: name,
      path: path,
      keys: self.key(key).shape.keys,
      owner: owner,
      findings: findings
    )
  }

  /// No more parts than a case can use are looked at; that there are none is reported where there must be.
  private func checked<Part>(_ parts: [Part], _ entry: YAMLValue.Entry) -> [Part] {
    let (name, shape) = (entry.key.value, key(entry.key.value).shape)
    if parts.isEmpty, shape.isFilled { findings.report(.emptyCollection, at: entry.key.span, name) }
    guard parts.count > shape.limit else { return parts }
    findings.report(.tooMany, at: entry.key.span, name, "\(parts.count)", "\(shape.limit)")
    return Array(parts.prefix(shape.limit))
  }
}

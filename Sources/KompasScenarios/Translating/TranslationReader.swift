package import KompasEngine

/// Lays a translation over the words of a case: what is missing stays as it was, with a warning.
package struct TranslationReader {
  let context: CaseContext
  let findings: Findings
  var texts: CaseTexts

  /// The name of the map's file, if the translation has its own.
  package private(set) var map: Text?

  /// Reads `value`, the content of `file`, over `base`.
  package static func read(
    _ value: YAMLValue,
    file: String,
    over base: CaseTexts,
    context: CaseContext,
    findings: Findings
  ) -> (texts: CaseTexts, map: Text?)? {
    let root = Fields(
      value,
      name: file,
      keys: TextKeys.top,
      owner: Span(file: file),
      findings: findings
    )
    guard let root else { return nil }
    var reader = TranslationReader(context: context, findings: findings, texts: base)
    reader.readCase(root, file: file)
    reader.readGroups(root)
    reader.readScenes(root)
    reader.readEnd(root)
    reader.readStory(root)
    _ = root.mapping("sources")
    return (reader.texts, reader.map)
  }

  private init(context: CaseContext, findings: Findings, texts: CaseTexts) {
    self.context = context
    self.findings = findings
    self.texts = texts
  }

  private mutating func readCase(_ root: Fields, file: String) {
    root.checkFormat("kompas")
    let language = root.text("language")
    let isOther = language.value != context.authored.language.value
    if !language.value.isEmpty, file != "texts.\(language.value).yaml" || !isOther {
      findings.report(.translationLanguage, at: language.span, file, language.value)
    }
    overlay(root, "title", &texts.title)
    overlay(root, "summary", &texts.summary)
    overlay(root, "briefing", &texts.briefing)
    readWaivers(root)
    map = root.textIfAny("map")
    let lessons = texts.precedents.map(\.lesson)
    for (index, lesson) in list(root, "precedents", lessons).enumerated() {
      texts.precedents[index].lesson = lesson
    }
    let titles = list(root, "precedent_titles", texts.precedents.map(\.title), isMissed: false)
    for (index, title) in titles.enumerated() { texts.precedents[index].title = title }
    if let role = root.fields("role") {
      overlay(role, "name", &texts.roleName)
      overlay(role, "text", &texts.roleText)
    } else {
      findings.report(.translationMissing, at: root.span, "role")
    }
  }

  private mutating func readWaivers(_ root: Fields) {
    guard let fields = root.fields("waives") else {
      if texts.waivers != nil { findings.report(.translationMissing, at: root.span, "waives") }
      return
    }
    for claim in CaseClaim.allCases where claim.canBeWaived {
      let place = texts.waivers?.firstIndex { $0.claim == claim }
      var reason = place.flatMap { texts.waivers?[$0].reason } ?? ""
      overlay(fields, claim.rawValue, &reason)
      if let place { texts.waivers?[place].reason = reason }
    }
  }

  /// Takes the text under a key, if the case has one there; `""` is a place for one that is still to come.
  func overlay(_ fields: Fields, _ key: String, _ text: inout String) {
    overlay(fields, key, &text, found: fields.isBlank(key) ? nil : fields.textIfAny(key))
  }

  /// Takes a text that was found, if the case has one there.
  func overlay(_ fields: Fields, _ key: String, _ text: inout String, found: Text?) {
    if text.isEmpty {
      if let found { findings.report(.translationUnknown, at: found.span, fields.path(of: key)) }
    } else if let found {
      text = CaseWords.clean(found.value)
    } else if Self.needsTranslation(text) {
      findings.report(.translationMissing, at: fields.place(of: key), fields.path(of: key))
    }
  }

  /// Takes the texts of a list, for those that the case has; says which are missing, if anybody misses them.
  func list(
    _ fields: Fields,
    _ key: String,
    _ originals: [String],
    isMissed: Bool = true
  ) -> [String] {
    var result = originals
    let path = fields.path(of: key)
    let places = originals.indices.filter { !originals[$0].isEmpty }
    let found = fields.list(key).enumerated().compactMap { index, item -> Text? in
      guard item.isBlankText else { return Scalars.text(item, name: key, findings) }
      if isMissed {
        findings.report(.translationMissing, at: item.span, "\(path)[\(index + 1)]")
      }
      return Text("", at: item.span)
    }
    for (place, text) in zip(places, found) where !text.value.isEmpty {
      result[place] = CaseWords.clean(text.value)
    }
    if isMissed, found.count < places.count {
      findings.report(.translationMissing, at: fields.place(of: key), "\(path)[\(found.count + 1)]")
    }
    for text in found.dropFirst(places.count) {
      findings.report(.translationUnknown, at: text.span, "\(path)[\(places.count + 1)]")
    }
    return result
  }

  /// Goes through the entries under a key; every id of the case should have one.
  func section(
    _ fields: Fields,
    _ key: String,
    ids: [String],
    isOptional: (Int) -> Bool = { _ in false },
    _ body: (Int, Fields) -> Void
  ) {
    let path = fields.path(of: key)
    let entries = fields.mapping(key)
    for entry in entries {
      let id = entry.key.value
      guard let index = ids.firstIndex(of: id) else {
        findings.report(
          .translationUnknown,
          at: entry.key.span,
          "\(path).\(id)",
          suggestion: Suggestion.id(nearest: id, in: ids)
        )
        continue
      }
      if let inner = fields.inner(key, entry) { body(index, inner) }
    }
    let given = Set(entries.map(\.key.value))
    let missing = ids.indices.filter { !given.contains(ids[$0]) && !isOptional($0) }
    if entries.isEmpty, missing.count > 1 {
      findings.report(.translationMissing, at: fields.place(of: key), path)
    } else {
      for index in missing {
        findings.report(.translationMissing, at: fields.place(of: key), "\(path).\(ids[index])")
      }
    }
  }

  /// A unit such as `k€` reads the same in every language.
  static func needsTranslation(_ text: String) -> Bool {
    var run = 0
    for character in text {
      run = character.isLetter ? run + 1 : 0
      if run >= 3 { return true }
    }
    return false
  }
}

internal import KompasEngine

/// The lines of the story in a translation.
extension TranslationReader {
  /// Takes what is told of the whole.
  mutating func readStory(_ root: Fields) {
    var texts = self.texts
    let zones = part(of: part(of: root, "needles", texts.zones), "zones", texts.zones)
    for tension in Tension.allCases {
      guard let zones, let own = texts.zones?[tension.rawValue], !own.isEmpty else { continue }
      texts.zones?[tension.rawValue] = list(zones, "\(tension)", own)
    }
    let opening = part(of: root, "opening", texts.opening)
    for (index, key) in ["role", "place"].enumerated() {
      guard let page = part(of: opening, key, texts.opening), var words = texts.opening?[index]
      else { continue }
      overlay(page, "title", &words.title)
      overlay(page, "text", &words.text)
      texts.opening?[index] = words
    }
    let council = part(of: root, "council", texts.council)
    for (index, text) in CouncilText.allCases.enumerated() {
      guard let council, var words = texts.council?[index] else { continue }
      overlay(council, CaseKeys.key(text), &words)
      texts.council?[index] = words
    }
    section(root, "roles", ids: (texts.roles ?? []).map(\.id)) { index, fields in
      guard var role = texts.roles?[index] else { return }
      overlay(fields, "name", &role.name)
      overlay(fields, "front", &role.front)
      overlay(fields, "back", &role.back)
      texts.roles?[index] = role
    }
    self.texts = texts
  }

  /// The mapping under a key; it is missed if the case has something there.
  private func part(of fields: Fields?, _ key: String, _ own: Any?) -> Fields? {
    guard let fields else { return nil }
    let part = fields.fields(key)
    if part == nil, own != nil {
      findings.report(.translationMissing, at: fields.span, fields.path(of: key))
    }
    return part
  }

  /// Takes the lines under these keys.
  func lines(_ fields: Fields, _ keys: [LineKey], _ texts: inout CaseTexts) {
    for key in keys {
      switch key {
      case .under(let name, let inner):
        if let below = fields.fields(name) {
          lines(below, inner, &texts)
        } else if inner.contains(where: isWritten) {
          findings.report(.translationMissing, at: fields.span, fields.path(of: name))
        }
      case .lines(let name, let place):
        guard let range = context.lines[place] else {
          _ = list(fields, name, [])
          continue
        }
        let originals = Array(texts.lines?[range] ?? [])
        texts.lines?.replaceSubrange(range, with: list(fields, name, originals))
      }
    }
  }

  /// Whether the case has any of these lines.
  private func isWritten(_ key: LineKey) -> Bool {
    switch key {
    case .under(_, let inner): inner.contains(where: isWritten)
    case .lines(_, let place): context.lines[place] != nil
    }
  }

  /// Takes a text that the case may have.
  func overlay(_ fields: Fields, _ key: String, _ text: inout String?) {
    var found = text ?? ""
    overlay(fields, key, &found)
    if text != nil { text = found }
  }
}

internal import KompasEngine

/// The lines of the story in a translation.
extension TranslationReader {
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

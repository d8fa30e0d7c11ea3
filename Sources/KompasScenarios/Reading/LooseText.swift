/// Texts that stand below their key where YAML does not look for them: pasted without indentation, behind a `|`, or without one.
///
/// libyaml stumbles over them later, and says something else: so this looks at the lines as their author sees them.
enum LooseText {
  /// A key under which a text is being written.
  private struct Owner {
    var key: Substring
    var indent: Int
    var isBlock: Bool
    /// How far the first line of a block is indented.
    var depth: Int?
  }

  /// The first line that belongs to the text above it and is not indented so.
  ///
  /// - Parameters:
  ///   - last: how far to look, from 1.
  ///   - source: the file.
  /// - Returns: what to say of it; `nil` if every line stands where its text is.
  static func notIndented(upTo last: Int, in source: SourceText) -> Diagnostic? {
    var owner: Owner?
    for number in 1...max(1, min(last, source.lines.count)) {
      let line = SourceLine(source.line(number))
      if line.isBlank { continue }
      if let open = owner, open.isBlock, line.lead > open.indent {
        owner?.depth = open.depth ?? line.lead
        continue
      }
      if line.isComment { continue }
      if let key = line.key {
        let isText = line.opensBlock || line.opensPlain
        owner =
          isText ? Owner(key: key, indent: line.indent, isBlock: line.opensBlock) : nil
        continue
      }
      guard !line.hasDash else {
        owner = nil
        continue
      }
      guard let open = owner, line.lead <= open.indent, belongs(line.text, to: open) else {
        continue
      }
      return Diagnostic(
        .textNotIndented,
        at: Span(file: source.file, line: number, column: line.lead + 1),
        [String(open.key), "\(open.depth ?? open.indent + 2)"]
      )
    }
    return nil
  }

  /// Whether a line reads as a sentence, and not as a key whose colon was forgotten, or as the end of a list.
  private static func belongs(_ text: Substring, to owner: Owner) -> Bool {
    let words = text.split(separator: " ", maxSplits: 2)
    guard words.count > 1, let first = text.unicodeScalars.first else { return false }
    if owner.isBlock { return !"[]{},".unicodeScalars.contains(first) }
    return first.properties.isAlphabetic && !CaseKeys.names.contains(String(words[0]))
  }

  /// A text on the lines below its key, to which libyaml objects: it should have had a `|`.
  ///
  /// - Parameters:
  ///   - number: a line of the text, from 1.
  ///   - source: the file.
  /// - Returns: what to say of the key; `nil` if this is no such text.
  static func withoutBar(line number: Int, in source: SourceText) -> Diagnostic? {
    guard SourceLine(source.line(number)).isProse else { return nil }
    var (above, lead) = (number - 1, 0)
    while above > 0, number - above < 500 {
      let line = SourceLine(source.line(above))
      if line.isProse {
        lead = line.lead
      } else if !line.isBlank {
        guard let key = line.key, line.value.isEmpty, CaseKeys.textNames.contains(String(key))
        else {
          return nil
        }
        lead = lead == 0 ? SourceLine(source.line(number)).lead : lead
        guard lead > line.indent else { return nil }
        let span = Span(
          file: source.file,
          line: above,
          column: line.indent + 1,
          length: key.count + 1
        )
        return Diagnostic(.barMissing, at: span, [String(key)])
      }
      above -= 1
    }
    return nil
  }

  /// A text behind a `|` or `>`; `nil` if there is none on this line.
  static func behindBar(line number: Int, in source: SourceText) -> Diagnostic? {
    let line = SourceLine(source.line(number))
    guard let sign = line.value.first, sign == "|" || sign == ">", !line.opensBlock,
      line.key != nil || line.hasDash
    else { return nil }
    let column = source.line(number)[..<line.value.startIndex].count + 1
    // Behind a dash alone the text may stand where the dash does not.
    let depth = line.key == nil ? line.indent : line.indent + 2
    return Diagnostic(
      .textBehindBar,
      at: Span(file: source.file, line: number, column: column),
      [String(sign), "\(depth)"]
    )
  }
}

extension CaseKeys {
  /// The name of every key of a case.
  static let names = Set(all(top).map(\.name))

  /// The names of the keys behind which a text may stand.
  static let textNames = Set(all(top).filter { isText($0.shape) }.map(\.name))

  private static func all(_ keys: [CaseKey]) -> [CaseKey] {
    keys.flatMap { [$0] + all($0.shape.keys) }
  }

  private static func isText(_ shape: KeyShape) -> Bool {
    switch shape {
    case .text, .line: true
    default: false
    }
  }
}

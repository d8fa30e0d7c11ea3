import Yams

/// What people write in a plain text that YAML takes for something else.
///
/// libyaml says nothing of it, or something about another line: so this looks at the line as its author sees it.
enum PlainTraps {
  /// A plain text: where it begins, and what libyaml read of it.
  struct Plain {
    var line: Int
    /// From 1, in Unicode scalars.
    var column: Int
    var text: String
  }

  // MARK: - What is cut off without a word

  /// The lines, numbered from 1, where a `#` behind white space is followed by something else than white space: `blok #3`, but not `# a note`.
  static func hashLines(in source: SourceText) -> [Int] {
    guard source.text.utf8.contains(UInt8(ascii: "#")) else { return [] }
    return source.lines.indices.filter { hash(in: source.lines[$0]) != nil }.map { $0 + 1 }
  }

  /// The lines, numbered from 1, with a character that has no width, ascending.
  static func hiddenLines(in source: SourceText) -> [Int] {
    let signs = source.lines.indices.filter { line in
      source.lines[line].utf8.contains { $0 == 0xC2 || $0 == 0xE2 }
        && source.lines[line].unicodeScalars.contains(where: SourceText.Hazards.hasNoWidth)
    }
    return signs.map { $0 + 1 }
  }

  private static func hash(in line: Substring) -> Int? {
    var isBlank = false
    for (place, scalar) in line.unicodeScalars.enumerated() {
      if scalar == "#", isBlank, isWord(line.unicodeScalars.dropFirst(place + 1).first) {
        return place
      }
      isBlank = scalar == " " || scalar == "\t"
    }
    return nil
  }

  private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return !scalar.properties.isWhitespace && scalar != "#" && scalar != "!"
  }

  /// Where a plain text is cut off by a `#`; `nil` if another thing follows it.
  static func cut(_ plain: Plain, in source: SourceText) -> Span? {
    var number = plain.line
    var rest = source.line(number).unicodeScalars.dropFirst(plain.column - 1)
    for word in plain.text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace) {
      rest = rest.drop(while: \.properties.isWhitespace)
      while rest.isEmpty, number < source.lines.count {
        number += 1
        rest = source.line(number).unicodeScalars.drop(while: \.properties.isWhitespace)
      }
      guard rest.starts(with: word) else { return nil }
      rest = rest.dropFirst(word.count)
    }
    let sign = rest.drop(while: \.properties.isWhitespace)
    guard sign.first == "#", sign.count < rest.count, isWord(sign.dropFirst().first) else {
      return nil
    }
    return span(at: sign.startIndex, line: number, in: source)
  }

  // MARK: - What libyaml stumbles over

  /// What is wrong on a line where libyaml stopped, or on the one above it; `nil` if it is none of what people do.
  static func explain(line number: Int, above: Int, in source: SourceText) -> Diagnostic? {
    explain(line: number, isAbove: false, in: source)
      ?? (above < number ? explain(line: above, isAbove: true, in: source) : nil)
  }

  private static func explain(line number: Int, isAbove: Bool, in source: SourceText)
    -> Diagnostic?
  {
    let line = source.line(number)
    var rest = line.unicodeScalars.drop { $0 == " " }
    while rest.first == "-", rest.dropFirst().first == " " {
      rest = rest.dropFirst().drop { $0 == " " }
    }
    let name = rest.prefix { isNameSign($0) }
    if !name.isEmpty, rest.dropFirst(name.count).first == ":" {
      rest = rest.dropFirst(name.count + 1)
      if let next = rest.first, next != " ", next != "/" {
        return Diagnostic(
          .spaceMissing,
          at: span(at: rest.startIndex, line: number, in: source),
          [String(name)]
        )
      }
      rest = rest.drop { $0 == " " }
    }
    guard let first = rest.first else { return nil }
    if rest.starts(with: "```".unicodeScalars) {
      return Diagnostic(.codeFence, at: span(at: rest.startIndex, line: number, in: source))
    }
    // Above, it may be somebody who speaks in a text; a part with a key in it is none.
    if name.isEmpty, let sign = listSign(of: String(rest)),
      !isAbove || String(rest).contains(": ")
    {
      return Diagnostic(.listDash, at: span(at: rest.startIndex, line: number, in: source), [sign])
    }
    if first == "\"" || first == "'" {
      guard let close = YAMLSyntax.close(of: first, in: rest.dropFirst()) else { return nil }
      let behind = rest[close...].dropFirst().drop { $0 == " " }
      // A quoted key has its colon here, a quoted text in brackets a comma or the bracket.
      guard let next = behind.first, !"#:,]}".unicodeScalars.contains(next) else { return nil }
      return Diagnostic(
        .quoteInQuotes,
        at: span(at: close, line: number, in: source),
        [String(first)]
      )
    }
    if let curly = curlyQuote(before: rest, at: number, in: source) { return curly }
    guard startsNoText(rest) else { return nil }
    return Diagnostic(
      .leadingSign,
      at: span(at: rest.startIndex, line: number, in: source),
      [String(first)]
    )
  }

  /// A text with a colon, between curly quotation marks, which to YAML are letters as any other; `nil` if this is none.
  private static func curlyQuote(
    before text: Substring.UnicodeScalarView,
    at number: Int,
    in source: SourceText
  ) -> Diagnostic? {
    guard let first = text.first, "“”„«".unicodeScalars.contains(first),
      String(text).contains(/:( |$)/)
    else { return nil }
    return Diagnostic(.curlyForStraight, at: span(at: text.startIndex, line: number, in: source))
  }

  /// The curly quotation mark that was to close a text which a straight one opened; `nil` if its line does not end in one.
  static func curlyClose(of open: Span, in source: SourceText) -> Diagnostic? {
    let text = source.line(open.line).unicodeScalars.dropFirst(open.column)
    guard let last = text.lastIndex(where: { !$0.properties.isWhitespace }),
      "“”„’‘»".unicodeScalars.contains(text[last])
    else { return nil }
    return Diagnostic(.curlyForStraight, at: span(at: last, line: open.line, in: source))
  }

  private static func isNameSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_": true
    default: false
    }
  }

  /// Whether a value begins with a sign that YAML keeps for itself; `&`, `*` and `!` have findings of their own.
  private static func startsNoText(_ value: Substring.UnicodeScalarView) -> Bool {
    guard let first = value.first else { return false }
    let rest = value.dropFirst()
    switch first {
    case "@", "%", "`", "]", "}", ",": return true
    case "-", "?": return rest.first == " "
    default: return false
    }
  }

  // MARK: - Marks of a word processor

  /// The sign that a word processor puts before the items of a list, and a space; `nil` if the text does not begin so.
  static func listSign(of text: String) -> String? {
    guard let first = text.first, "–—•·▪◦●○*".contains(first), let next = text.dropFirst().first,
      next == " " || next == "\u{A0}"
    else { return nil }
    return String(first)
  }

  /// Whether a plain text stands as a whole between curly quotation marks, as a word processor makes them of straight ones.
  static func isCurlyQuoted(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last, text.count > 1 else { return false }
    let pairs: [Character: [Character]] = [
      "“": ["”", "“", "\""], "„": ["”", "“", "\""], "«": ["»"], "”": ["”"],
    ]
    // Where one ends and another begins, somebody speaks twice.
    return pairs[first]?.contains(last) == true && !text.dropFirst().dropLast().contains(last)
  }

  private static func span(at place: String.Index, line number: Int, in source: SourceText) -> Span
  {
    let column = source.line(number)[..<place].count + 1
    return Span(file: source.file, line: number, column: column)
  }
}

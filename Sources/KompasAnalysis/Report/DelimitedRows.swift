/// Rows as CSV.
///
/// RFC 4180: rows end in CR LF; a field with a comma, a quote or a line break stands in quotes.
struct DelimitedRows {
  /// One field.
  enum Field {
    /// A word or a figure that Kompas makes.
    case plain(String)
    /// What a player or an author wrote.
    case free(String)
  }

  private(set) var text = ""

  /// Rows below these column titles.
  init(_ columns: [String]) { add(columns.map(Field.plain)) }

  mutating func add(_ fields: [Field]) {
    text += fields.map(Self.written).joined(separator: ",") + "\r\n"
  }

  private static func written(_ field: Field) -> String {
    switch field {
    case .plain(let text): quoted(text)
    case .free(let text): quoted(harmless(text))
    }
  }

  /// A text that begins as a formula gets an apostrophe in front; other control characters than line breaks are left out.
  private static func harmless(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isBreak = scalar == "\n" || scalar == "\r" || scalar == "\t"
      if isBreak || scalar.properties.generalCategory != .control { kept.append(scalar) }
    }
    guard let first = kept.first,
      "=+-@\t\r\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first)
    else { return String(kept) }
    return "'" + String(kept)
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    guard needsQuotes else { return text }
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { result += "\"" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}

/// The words for every code, in every language of the interface.
public enum DiagnosticCatalogue {
  /// What is said about one code.
  public struct Entry: Sendable {
    /// The code.
    public let code: DiagnosticCode
    /// How bad it is.
    public let severity: Severity
    /// What is wrong and how to mend it, in Dutch.
    public let dutch: Words
    /// What is wrong and how to mend it, in English.
    public let english: Words
  }

  /// Words with the placeholders `{0}`, `{1}` and so on.
  public struct Words: Sendable, Equatable {
    /// What is wrong.
    public var message: String
    /// How to mend it.
    public var mend: String
  }

  /// Every entry, in the order of the codes.
  public static let entries: [Entry] = [
    files, shape, meaning, conditions, play, dilemma, language,
  ].flatMap(parse)

  private static let byCode: [DiagnosticCode: Entry] = Dictionary(
    entries.map { ($0.code, $0) },
    uniquingKeysWith: { first, _ in first }
  )

  /// What is said about a code.
  public static func entry(_ code: DiagnosticCode) -> Entry {
    // A test sees to it that every code has words.
    let bare = Words(message: code.rawValue, mend: "")
    return byCode[code] ?? Entry(code: code, severity: .error, dutch: bare, english: bare)
  }

  /// The words for a diagnostic, filled in; `language` is "nl" or "en" (anything else reads as "en").
  public static func words(for diagnostic: Diagnostic, language: String) -> Words {
    let entry = entry(diagnostic.code)
    var words = language == "nl" ? entry.dutch : entry.english
    words.message = fill(words.message, diagnostic.arguments)
    words.mend = fill(words.mend, diagnostic.arguments)
    if let meant = diagnostic.suggestion {
      let asked = language == "nl" ? "Bedoelde u `\(meant)`?" : "Did you mean `\(meant)`?"
      words.mend = words.mend.isEmpty ? asked : asked + " " + words.mend
    }
    return words
  }

  /// Reads a table: per code a line `code severity`, a line of Dutch and a line of English, each
  /// `message | mend`.
  private static func parse(_ table: String) -> [Entry] {
    let lines = table.split(separator: "\n")
    return stride(from: 0, to: lines.count - 2, by: 3).compactMap { at in
      let head = lines[at].split(separator: " ")
      guard head.count == 2, let code = DiagnosticCode(rawValue: String(head[0])),
        let severity = Severity(rawValue: String(head[1]))
      else { return nil }
      return Entry(
        code: code,
        severity: severity,
        dutch: words(lines[at + 1]),
        english: words(lines[at + 2])
      )
    }
  }

  private static func words(_ line: Substring) -> Words {
    let parts = line.split(separator: "|", maxSplits: 1)
    func part(_ index: Int) -> String {
      guard parts.indices.contains(index) else { return "" }
      var text = parts[index]
      while text.first == " " { text.removeFirst() }
      while text.last == " " { text.removeLast() }
      return String(text)
    }
    return Words(message: part(0), mend: part(1))
  }

  private static func fill(_ words: String, _ arguments: [String]) -> String {
    var result = ""
    var rest = Substring(words)
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let after = rest.index(after: open)
      guard let close = rest[after...].firstIndex(of: "}"),
        let number = Int(rest[after..<close]), arguments.indices.contains(number)
      else {
        result += "{"
        rest = rest[after...]
        continue
      }
      result += arguments[number]
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

public import KompasStandards

/// Shows diagnostics to a person: the line, the place marked, the reason, and how to mend it.
public struct DiagnosticText: Sendable {
  private let language: Language
  private let lines: [String: SourceText]
  private let folder: String

  /// Makes a writer; `sources` are the texts by file name, `folder` is put before the names.
  public init(sources: [String: String], folder: String = "", language: Language) {
    self.language = language
    self.folder = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
    lines = Dictionary(
      uniqueKeysWithValues: sources.map { ($0.key, SourceText(file: $0.key, text: $0.value)) }
    )
  }

  /// All of them, with a blank line between; no control characters but line ends.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map(render).joined(separator: "\n")
  }

  /// One of them; ends with a line end.
  public func render(_ diagnostic: Diagnostic) -> String {
    let words = DiagnosticCatalogue.words(for: diagnostic, language: language)
    let span = diagnostic.span
    let place = "\(folder)\(span.file):\(span.line):\(span.column)"
    var result =
      "\(place): \(language.severity(diagnostic.severity)) \(diagnostic.code.rawValue): \(words.message)\n"
    result = Self.visible(result, keepingLines: true)
    if let source = lines[span.file], span.line <= source.lines.count {
      result += excerpt(of: source.line(span.line), span)
    }
    if !words.mend.isEmpty { result += "  " + Self.visible(words.mend) + "\n" }
    return result
  }

  /// The line around the place, at most 76 characters of it, and the marks below.
  private func excerpt(of line: Substring, _ span: Span) -> String {
    let number = "\(span.line)"
    let characters = Array(line)
    let column = min(max(0, span.column - 1), characters.count)
    let room = 70
    let start = column > room - 20 ? column - 20 : 0
    let end = min(characters.count, start + room)
    let before = Self.visible(String(characters[start..<column]))
    let length = max(1, min(span.length, end - column))
    let marked = Self.visible(String(characters[column..<min(end, column + length)]))
    let after = Self.visible(String(characters[min(end, column + length)..<end]))
    let lead = start > 0 ? "…" : ""
    let trail = end < characters.count ? "…" : ""
    let gutter = String(repeating: " ", count: number.count)
    let indent = String(repeating: " ", count: Columns.width(of: lead + before))
    let marks = String(repeating: "~", count: max(1, Columns.width(of: marked)) - 1)
    return """
        \(number) | \(lead)\(before)\(marked)\(after)\(trail)
        \(gutter) | \(indent)^\(marks)

      """
  }

  /// The text with control characters made visible, so that none reaches a terminal.
  static func visible(_ text: String, keepingLines: Bool = false) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\t" {
        result.append(" ")
      } else if keepingLines, scalar == "\n" {
        result.append(scalar)
      } else if scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) {
        result.append(picture)
      } else if SourceText.Hazards.isHazard(scalar) {
        result.append("\u{FFFD}")
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}

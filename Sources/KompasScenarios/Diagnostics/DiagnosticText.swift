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

  /// From how many of one cause on only the first is shown whole.
  private static let many = 4
  /// So many of the other places are named.
  private static let namedPlaces = 8

  /// All of them, with a blank line between; no control characters but line ends.
  ///
  /// Of many that have one cause the first is shown, and where the others are: those of a translation that is not finished, and those that
  /// say the same of the same name in a file.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    causes(diagnostics).map(\.text).joined(separator: "\n")
  }

  /// The same cause by cause: the text, and how many findings it is about.
  public func causes(_ diagnostics: [Diagnostic]) -> [(text: String, count: Int)] {
    var groups: [[Diagnostic]] = []
    var places: [Cause: Int] = [:]
    for diagnostic in diagnostics {
      let cause = Cause(diagnostic)
      if let place = places[cause] {
        groups[place].append(diagnostic)
      } else {
        places[cause] = groups.count
        groups.append([diagnostic])
      }
    }
    return groups.flatMap { group in
      group.count < Self.many
        ? group.map { (render($0), 1) }
        : [(render(group[0]) + others(group.dropFirst()), group.count)]
    }
  }

  /// What several findings may have in common.
  private struct Cause: Hashable {
    let code: DiagnosticCode
    let file: String
    let about: [String]

    init(_ diagnostic: Diagnostic) {
      code = diagnostic.code
      file = diagnostic.span.file
      about = code.isOfUnfinishedTranslation ? [] : diagnostic.arguments
    }
  }

  private func others(_ others: ArraySlice<Diagnostic>) -> String {
    let places = others.prefix(Self.namedPlaces).map {
      language.phrase("check.line", ["line": $0.span.line])
    }
    let told = language.phrase(
      "check.alike",
      [
        "count": others.count, "places": places.joined(separator: ", "),
        "isMore": others.count > places.count,
      ]
    )
    return "  \(told)\n"
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

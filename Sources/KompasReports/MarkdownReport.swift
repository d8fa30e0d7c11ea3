public import KompasPages

/// Writes pages as one Markdown document: the report that a player takes home.
///
/// It says what the pages say, so the report and the screens cannot differ.
public struct MarkdownReport: Sendable {
  /// The title at the top.
  public var title: String
  /// Short lines below the title: where, when, what it was played with.
  public var facts: [String]
  /// The pages, in order.
  public var pages: [Page]

  /// Makes a report.
  public init(title: String, facts: [String], pages: [Page]) {
    self.title = title
    self.facts = facts
    self.pages = pages
  }

  /// The document, ending in a newline.
  public var text: String {
    var parts = ["# \(escaped(title))"]
    if !facts.isEmpty { parts.append(facts.map { "- \(escaped($0))" }.joined(separator: "\n")) }
    for page in pages {
      for block in page.told + page.side { parts.append(contentsOf: markdown(block)) }
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private func markdown(_ block: Block) -> [String] {
    switch block {
    case .heading(let text, let level):
      [String(repeating: "#", count: level + 1) + " " + escaped(text)]
    case .prose(let text): [escapedProse(text)]
    case .quote(let speaker, let text): ["> **\(escaped(speaker))**: \(escaped(text))"]
    case .lines(let lines): [lines.map { "- \(escaped($0))" }.joined(separator: "\n")]
    case .art(let lines, let description): [art(lines), escaped(description)]
    case .plot(let plot): [art(plot.lines), escaped(plot.description)]
    case .trends(let trends): [art(trends.lines), escaped(trends.description)]
    case .needle(let needle): ["**\(escaped(needle.name))**: \(escaped(needle.words))"]
    case .meter(let meter): [self.meter(meter)]
    case .gauges(let gauges): [gauges.map { "- \(escaped($0.words))" }.joined(separator: "\n")]
    case .table(let table): [self.table(table)]
    case .seats(let seats): [self.seats(seats), escaped(seats.words)]
    case .bars(let bars): [table(bars.table)]
    case .rose(let rose): [table(rose.table)]
    case .notice(_, let text): ["> \(escaped(text))"]
    case .path(let path): [escaped(path)]
    case .keys(let drawn, _): [escapedProse(drawn)]
    case .gap: []
    }
  }

  private func art(_ lines: [String]) -> String {
    "```text\n" + lines.map(oneLine).joined(separator: "\n") + "\n```"
  }

  private func meter(_ meter: Meter) -> String {
    let figures = meter.interval.map { "\($0.lowerBound)–\($0.upperBound)" }
    return "- "
      + [escaped(meter.label), figures, escaped(meter.words)].compactMap { $0 }
      .filter { !$0.isEmpty }.joined(separator: ": ")
  }

  private func table(_ table: Table) -> String {
    let rule = table.columns.indices.map { table.numeric.contains($0) ? "---:" : "---" }
    return ([table.columns.map(cell), rule] + table.rows.map { $0.map(cell) })
      .map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  private func seats(_ seats: Seats) -> String {
    seats.parties.map { party in
      let word = seats.word(for: party)
      let said = word.isEmpty ? "" : ": \(escaped(word))"
      return "- \(escaped(party.name)) (\(party.count))\(said)"
    }.joined(separator: "\n")
  }

  private func cell(_ text: String) -> String {
    escaped(text)
  }

  /// Text on one line in which nothing is Markdown.
  private func escaped(_ text: String) -> String {
    var result = ""
    for character in oneLine(text) {
      if "\\`*_[]<>|#~".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }

  /// Prose keeps its emphasis, lists and paragraphs; links, code, HTML and headings are only text.
  private func escapedProse(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var result = ""
      for character in oneLine(String(line)) {
        if "\\`[]<>|#~".contains(character) { result.append("\\") }
        result.append(character)
      }
      return result
    }.joined(separator: "\n").trimmingNewlines
  }

  /// Text without line breaks and control characters.
  private func oneLine(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}

extension String {
  fileprivate var trimmingNewlines: String {
    var text = Substring(self)
    while text.first == "\n" { text.removeFirst() }
    while text.last == "\n" { text.removeLast() }
    return String(text)
  }
}

/// A translation as a file.
extension Translation {
  /// What Kompas writes in the file, in the language of whoever works on it.
  public struct Words: Sendable {
    var help: [String]
    var new: String
    var stale: String
    var aside: String
    var sources: String
    var states: [State: String]

    /// How a text stands, in a word.
    func state(_ state: State) -> String { states[state] ?? state.rawValue }

    /// In Dutch.
    public static let dutch = Words(
      help: [
        "Regels met #> schrijft Kompas. Zet de vertaling tussen de aanhalingstekens.",
        "Klopt een gemarkeerde vertaling nog? Haal dan de regels met #> erboven weg.",
      ],
      new: "Nieuw. Te vertalen:",
      stale: "Misschien verouderd. De tekst is nu:",
      aside: "De zaak heeft deze teksten niet meer:",
      sources: "Hieraan ziet Kompas wat er is veranderd. Laat dit staan.",
      states: [.new: "nieuw", .stale: "verouderd"]
    )

    /// In English.
    public static let english = Words(
      help: [
        "Kompas writes the lines with #>. Put the translation between the quotation marks.",
        "Does a marked translation still fit? Then take away the lines with #> above it.",
      ],
      new: "New. To be translated:",
      stale: "May be stale. The text is now:",
      aside: "The case no longer has these texts:",
      sources: "By this Kompas sees what has changed. Leave it here.",
      states: [:]
    )
  }

  /// The file, in the order of the case; ends with a line end.
  public func file(_ words: Words) -> String {
    var writer = Writer(words: words, comments: comments)
    let mark = TranslationFile.mark
    // Above the first key is above the file.
    writer.lines = (comments[[]] ?? []) + (comments[["kompas"]] ?? [])
    writer.lines += words.help.map { "\(mark) \($0)" }
    writer.lines += ["kompas: 1"] + (comments[["language"]] ?? []) + ["language: \(language)"]
    for entry in entries { writer.write(entry) }
    writer.lines += closing
    if !aside.isEmpty { writer.lines.append("\(mark) \(words.aside)") }
    for (name, text) in aside { writer.lines += AsideText.lines(name, text) }
    let records = entries.compactMap { entry in entry.record.map { (entry.name, $0.text) } }
    if !records.isEmpty {
      writer.lines += ["\(mark) \(words.sources)", "sources:"]
      writer.lines += records.map { "  \(YAMLScalar.key($0.0)): \"\($0.1)\"" }
    }
    return writer.lines.joined(separator: "\n") + "\n"
  }

  /// Writes keys under their parents.
  private struct Writer {
    let words: Words
    let comments: [[String]: [String]]
    var lines: [String] = []
    private var open: [String] = []

    init(words: Words, comments: [[String]: [String]]) {
      self.words = words
      self.comments = comments
    }

    mutating func write(_ entry: Entry) {
      let parents = Array(entry.path.dropLast())
      let shared = zip(open, parents).prefix { $0 == $1 }.count
      for depth in shared..<max(shared, parents.count) {
        let indent = String(repeating: " ", count: 2 * depth)
        comment(Array(parents[...depth]), indent)
        lines.append("\(indent)\(YAMLScalar.key(parents[depth])):")
      }
      open = parents
      let indent = String(repeating: " ", count: 2 * parents.count)
      comment(entry.path, indent)
      mark(entry, indent)
      let isItem = entry.path.last.flatMap(Int.init) != nil
      let key = isItem ? "-" : "\(YAMLScalar.key(entry.path.last ?? "")):"
      let value = YAMLScalar.lines(of: entry.text)
      lines.append("\(indent)\(key) \(value[0])")
      lines += value.dropFirst().map { $0.isEmpty ? "" : "\(indent)  \($0)" }
    }

    private mutating func comment(_ path: [String], _ indent: String) {
      lines += (comments[path] ?? []).map { indent + $0 }
    }

    /// A line of a source to look at: not too long, and without what cannot be in a file.
    private static func seen(_ line: String) -> String {
      let scalars = line.unicodeScalars.prefix(4_000).map {
        YAMLScalar.isHidden($0) ? "\u{FFFD}" : $0
      }
      return String(String.UnicodeScalarView(scalars))
    }

    private mutating func mark(_ entry: Entry, _ indent: String) {
      let word: String
      switch entry.state {
      case .ok: return
      case .new: word = words.new
      case .stale: word = words.stale
      }
      lines.append("\(indent)\(TranslationFile.mark) \(word)")
      lines += YAMLScalar.split(entry.source).map { line in
        "\(indent)\(TranslationFile.mark)   \(Self.seen(line))"
      }
    }
  }
}

public import KompasStandards

/// A translation as a file.
extension Translation {
  /// The file, in the order of the case; ends with a line end.
  ///
  /// - Parameter phrases: the language of what Kompas itself writes in it.
  /// - Returns: the text of the file.
  public func file(_ phrases: Language) -> String {
    var writer = Writer(language: phrases, comments: comments)
    let mark = TranslationFile.mark
    // Above the first key is above the file.
    writer.lines = (comments[[]] ?? []) + (comments[["kompas"]] ?? [])
    writer.lines += [
      "\(mark) \(phrases.phrase("translation.help.lines"))",
      "\(mark) \(phrases.phrase("translation.help.marks"))",
    ]
    writer.lines += ["kompas: 1"] + (comments[["language"]] ?? []) + ["language: \(language)"]
    for entry in entries { writer.write(entry) }
    writer.lines += closing
    if !aside.isEmpty { writer.lines.append("\(mark) \(phrases.phrase("translation.aside"))") }
    for (name, text) in aside { writer.lines += AsideText.lines(name, text) }
    let records = entries.compactMap { entry in entry.record.map { (entry.name, $0.text) } }
    if !records.isEmpty {
      writer.lines += ["\(mark) \(phrases.phrase("translation.sources"))", "sources:"]
      writer.lines += records.map { "  \(YAMLScalar.key($0.0)): \"\($0.1)\"" }
    }
    return writer.lines.joined(separator: "\n") + "\n"
  }

  /// Writes keys under their parents.
  private struct Writer {
    let language: Language
    let comments: [[String]: [String]]
    var lines: [String] = []
    private var open: [String] = []

    init(language: Language, comments: [[String]: [String]]) {
      self.language = language
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

    private mutating func mark(_ entry: Entry, _ indent: String) {
      guard entry.state != .ok else { return }
      let word = language.phrase("translation.mark.\(entry.state)")
      lines.append("\(indent)\(TranslationFile.mark) \(word)")
      lines += YAMLScalar.split(entry.source).map { line in
        "\(indent)\(TranslationFile.mark)\(TypedOver.indent)\(TypedOver.seen(line))"
      }
    }
  }
}

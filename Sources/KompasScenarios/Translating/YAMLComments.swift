/// Finds the comments in YAML, which no parser hands over.
enum YAMLComments {
  struct Comment {
    var text: String
    var line: Int
    /// Whether nothing else stands on the line.
    var isAlone: Bool
  }

  /// The comments, from top to bottom, without the spaces around them.
  static func find(in source: SourceText, _ root: YAMLValue) -> [Comment] {
    var scan = Scan(source: source)
    scan.skipScalars(of: root)
    return scan.comments()
  }

  /// Looks for `#` outside of texts.
  private struct Scan {
    let source: SourceText
    /// Lines that belong to a text.
    private var taken: Set<Int> = []
    /// Where on a line quoted text ends, and where it begins: in characters from 0.
    private var quoted: [Int: [Range<Int>]] = [:]

    init(source: SourceText) { self.source = source }

    mutating func skipScalars(of value: YAMLValue) {
      for entry in value.mapping ?? [] {
        skipQuoted(from: entry.key.span)
        skipScalars(of: entry.value)
      }
      for item in value.list ?? [] { skipScalars(of: item) }
      switch value.scalar?.style {
      case .singleQuoted, .doubleQuoted: skipQuoted(from: value.span)
      case .block: skipBlock(under: value.span.line)
      case .plain, nil: break
      }
    }

    private mutating func skipBlock(under line: Int) {
      let indent = Self.indent(source.line(line))
      var next = line + 1
      while next <= source.lines.count {
        let text = source.line(next)
        let isBlank = text.allSatisfy(\.isWhitespace)
        guard isBlank || Self.indent(text) > indent else { return }
        taken.insert(next)
        next += 1
      }
    }

    private static func indent(_ line: Substring) -> Int { line.prefix { $0 == " " }.count }

    private mutating func skipQuoted(from span: Span) {
      var line = span.line
      var characters = Array(source.line(line))
      var place = span.column - 1
      guard place < characters.count, characters[place] == "\"" || characters[place] == "'" else {
        return
      }
      let quote = characters[place]
      var start = place
      place += 1
      while true {
        if place >= characters.count {
          quoted[line, default: []].append(start..<max(start, characters.count))
          line += 1
          guard line <= source.lines.count else { return }
          characters = Array(source.line(line))
          (place, start) = (0, 0)
          continue
        }
        if characters[place] == "\\", quote == "\"" {
          place += 2
        } else if characters[place] == quote {
          place += 1
          guard quote == "'", place < characters.count, characters[place] == "'" else {
            quoted[line, default: []].append(start..<place)
            return
          }
          place += 1
        } else {
          place += 1
        }
      }
    }

    func comments() -> [Comment] {
      source.lines.indices.compactMap { index in
        let (number, line) = (index + 1, source.lines[index])
        guard !taken.contains(number), line.utf8.contains(UInt8(ascii: "#")) else { return nil }
        let characters = Array(line)
        let ranges = quoted[number] ?? []
        for place in characters.indices where characters[place] == "#" {
          let isFree = place == 0 || characters[place - 1] == " " || characters[place - 1] == "\t"
          guard isFree, !ranges.contains(where: { $0.contains(place) }) else { continue }
          var text = characters[place...]
          while text.last?.isWhitespace == true { text.removeLast() }
          let isAlone = characters[..<place].allSatisfy(\.isWhitespace)
          return Comment(text: String(text), line: number, isAlone: isAlone)
        }
        return nil
      }
    }
  }
}

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
    var scan = Scan(source)
    scan.walk(root)
    return scan.finish()
  }

  /// Walks over the text from scalar to scalar: a `#` between them begins a comment, and nothing else does.
  ///
  /// By Unicode scalars, as libyaml reads; what a reader takes for one character may be a quotation mark and more.
  private struct Scan {
    private let source: SourceText
    private var found: [Comment] = []
    /// The line, from 1, and the place in it.
    private var line = 1
    private var place: String.Index
    /// The last place that was looked up, so that a long line is not counted time and again.
    private var counted: (line: Int, column: Int, place: String.Index)

    init(_ source: SourceText) {
      self.source = source
      place = source.line(1).startIndex
      counted = (1, 1, place)
    }

    mutating func walk(_ value: YAMLValue) {
      for entry in value.mapping ?? [] {
        pass(entry.key.value, at: entry.key.span)
        walk(entry.value)
      }
      for item in value.list ?? [] { walk(item) }
      guard let scalar = value.scalar else { return }
      if scalar.style == .plain, scalar.text.isEmpty {
        // Nothing was written; what stands there belongs to the next one.
        _ = go(to: value.span)
      } else {
        pass(scalar.text, at: value.span)
      }
    }

    /// The comments; the rest of the text holds no scalars.
    mutating func finish() -> [Comment] {
      while line <= source.lines.count { endLine() }
      return found
    }

    // MARK: Going on

    private var here: Unicode.Scalar? {
      let text = source.line(line)
      return place < text.endIndex ? text.unicodeScalars[place] : nil
    }

    private mutating func step() { place = source.line(line).unicodeScalars.index(after: place) }

    private mutating func nextLine() {
      line += 1
      place = source.line(line).startIndex
    }

    /// Goes to the next line, over the comment at the end of this one.
    private mutating func endLine() {
      let text = source.line(line)
      let rest = text.unicodeScalars[place...]
      if let start = rest.firstIndex(of: "#") {
        var comment = text.unicodeScalars[start...]
        while let last = comment.last, Self.isBlank(last) { comment.removeLast() }
        let isAlone = text.unicodeScalars[..<start].allSatisfy(Self.isBlank)
        found.append(Comment(text: String(comment), line: line, isAlone: isAlone))
      }
      nextLine()
    }

    /// Goes to a place further on; whether it is.
    private mutating func go(to span: Span) -> Bool {
      let text = source.line(span.line)
      if span.line != counted.line || span.column < counted.column {
        counted = (span.line, 1, text.startIndex)
      }
      let steps = span.column - counted.column
      counted.place =
        text.index(counted.place, offsetBy: steps, limitedBy: text.endIndex) ?? text.endIndex
      counted.column = span.column
      guard span.line > line || (span.line == line && counted.place >= place) else { return false }
      while line < span.line { endLine() }
      place = counted.place
      return true
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      scalar == " " || scalar == "\t"
    }

    // MARK: Scalars

    private mutating func pass(_ text: String, at span: Span) {
      guard go(to: span) else { return }
      if here == "!" { passTag() }
      switch here {
      case "\"", "'": passQuoted()
      case "|", ">": passBlock(text)
      default: passPlain(text)
      }
    }

    /// A tag that says what is the case anyway may stand in front, with comments and all behind it.
    private mutating func passTag() {
      while let scalar = here, !Self.isBlank(scalar) { step() }
      while line <= source.lines.count {
        switch here {
        case " ", "\t": step()
        case "#", nil: endLine()
        default: return
        }
      }
    }

    private mutating func passQuoted() {
      let quote = here
      step()
      while line <= source.lines.count {
        guard let scalar = here else {
          nextLine()
          continue
        }
        step()
        if scalar == "\\", quote == "\"" {
          if here != nil { step() }
        } else if scalar == quote {
          guard quote == "'", here == quote else { return }
          step()
        }
      }
    }

    /// The first line of the text tells how deep it stands: how far it stands in the file, less how far in the text.
    private mutating func passBlock(_ text: String) {
      endLine()
      let isEmpty: (Substring.UnicodeScalarView) -> Bool = { $0.allSatisfy { $0 == " " } }
      let parts = text.unicodeScalars.split(separator: "\n")
      guard let first = parts.first(where: { !isEmpty($0) }) else { return }
      let inner = first.prefix { $0 == " " }.count
      while line <= source.lines.count, isEmpty(source.line(line).unicodeScalars) { nextLine() }
      let depth = source.line(line).unicodeScalars.prefix { $0 == " " }.count - inner
      while line <= source.lines.count {
        let text = source.line(line).unicodeScalars
        guard isEmpty(text) || text.prefix(while: { $0 == " " }).count >= depth else { return }
        nextLine()
      }
    }

    /// As it is, but for the spaces and line ends.
    private mutating func passPlain(_ text: String) {
      var isFirst = true
      for scalar in text.unicodeScalars where !Self.isBlank(scalar) && scalar != "\n" {
        let before = (line, place)
        while here.map(Self.isBlank) ?? (line < source.lines.count) {
          if here == nil { nextLine() } else { step() }
        }
        // It may begin with what joins the character in front of it.
        if isFirst, here != nil, here != scalar { step() }
        isFirst = false
        guard here == scalar else {
          (line, place) = before
          return
        }
        step()
      }
    }
  }
}

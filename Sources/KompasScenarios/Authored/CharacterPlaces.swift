/// Where each character of a text stands in its file, whatever quotes and folds YAML put around it.
package struct CharacterPlaces: Sendable {
  private let spans: [Span]
  private let end: Span

  /// Follows a scalar through the source it was read from.
  package init(of scalar: YAMLValue.Scalar, at span: Span, in source: SourceText) {
    var walk = Walk(source: source, line: span.line, column: span.column)
    switch scalar.style {
    case .plain: break
    case .singleQuoted, .doubleQuoted: walk.step()
    case .block: walk.nextLine()
    }
    var spans: [Span] = []
    for character in scalar.text {
      spans.append(walk.place(of: character, style: scalar.style))
    }
    self.spans = spans
    let last = spans.last ?? span
    end = Span(file: last.file, line: last.line, column: last.column + (spans.isEmpty ? 0 : 1))
  }

  /// The place of the characters from `offset`; just behind the text if there are none.
  package func span(_ offset: Int, length: Int = 1) -> Span {
    guard spans.indices.contains(offset) else { return end }
    var span = spans[offset]
    span.length = max(1, length)
    return span
  }

  /// A finger moving through the source.
  private struct Walk {
    let source: SourceText
    var line: Int
    var characters: [Character]
    /// From 0.
    var column: Int

    init(source: SourceText, line: Int, column: Int) {
      self.source = source
      self.line = line
      self.column = column - 1
      characters = Array(source.line(line))
    }

    mutating func step() { column += 1 }

    mutating func nextLine() {
      line += 1
      characters = Array(source.line(line))
      column = characters.firstIndex { $0 != " " } ?? 0
    }

    mutating func place(of character: Character, style: YAMLValue.Style) -> Span {
      // A fold: the line ended where the text has a space.
      while column >= characters.count, line < source.lines.count, character != "\n" {
        if character == " " || character == "\n" { break }
        nextLine()
      }
      let here = Span(file: source.file, line: line, column: column + 1)
      guard column < characters.count else { return here }
      let found = characters[column]
      step()
      if found == character {
        if style == .singleQuoted, character == "'" { step() }
        if character == " " {
          while column < characters.count, characters[column] == " ", isTrailing { step() }
        }
        return here
      }
      if style == .doubleQuoted, found == "\\" { step() }
      return here
    }

    /// Whether only spaces are left on the line.
    private var isTrailing: Bool { characters[column...].allSatisfy { $0 == " " } }
  }
}

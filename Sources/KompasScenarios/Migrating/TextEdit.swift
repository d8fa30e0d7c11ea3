/// A small change in a text, at a place; whatever stands around it stays as it is.
package struct TextEdit: Sendable, Equatable {
  /// The line, from 1.
  package var line: Int
  /// The character on the line, from 1.
  package var column: Int
  /// How many characters go.
  package var length: Int
  /// What comes instead; may hold line ends.
  package var text: String

  /// Replaces what stands at a place.
  package init(at span: Span, length: Int, by text: String) {
    line = span.line
    column = span.column
    self.length = length
    self.text = text
  }

  /// Gives a key of a mapping another name.
  package static func rename(_ key: Located<String>, to name: String) -> TextEdit {
    TextEdit(at: key.span, length: key.value.count, by: name)
  }

  /// Makes the changes, in whatever order they come; one inside another is left out.
  package static func apply(_ edits: [TextEdit], to source: SourceText) -> String {
    var result = ""
    var rest = source.text.startIndex
    for edit in edits.sorted(by: { ($0.line, $0.column) < ($1.line, $1.column) }) {
      let line = source.line(edit.line)
      func place(_ column: Int) -> String.Index {
        line.index(line.startIndex, offsetBy: max(0, column), limitedBy: line.endIndex)
          ?? line.endIndex
      }
      let (start, end) = (place(edit.column - 1), place(edit.column - 1 + edit.length))
      guard source.lines.indices.contains(edit.line - 1), start >= rest else { continue }
      result += source.text[rest..<start] + edit.text
      rest = end
    }
    return result + source.text[rest...]
  }
}

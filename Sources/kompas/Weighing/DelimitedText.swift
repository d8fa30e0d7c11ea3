/// A table as a spreadsheet writes it: RFC 4180, with commas, or with semicolons as Dutch spreadsheets do.
///
/// The first line decides: one semicolon outside quotes makes it semicolons. Lines may end in LF or CRLF, a byte order
/// mark is passed over, and so are empty lines at the end. Anything else that is unusual is an error.
struct DelimitedText {
  /// A field, and where it begins; both are counted from one.
  struct Cell: Equatable {
    var text: String
    var line: Int
    var column: Int
  }

  /// What can be wrong with the writing itself.
  enum Problem: Error, Equatable {
    /// A quotation mark is never closed; it was opened here.
    case openQuote(line: Int, column: Int)
    /// Something stands between a closing quotation mark and the next separator.
    case afterQuote(line: Int, column: Int)
    /// A quotation mark stands in the middle of a field.
    case strayQuote(line: Int, column: Int)
  }

  /// The separator that the first line uses.
  let separator: Character
  /// The fields of each line.
  let rows: [[Cell]]

  /// Reads a table.
  init(_ text: String) throws(Problem) {
    var reader = Reader(text)
    separator = reader.separator
    rows = try reader.rows()
  }
}

private struct Reader {
  private let letters: [Character]
  private var index = 0
  private var line = 1
  private var lineStart = 0
  let separator: Character

  init(_ text: String) {
    let letters = Array(text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...])
    self.letters = letters
    var isQuoted = false
    var isDutch = false
    for letter in letters {
      if letter == "\"" { isQuoted.toggle() }
      if !isQuoted, letter.isNewline { break }
      if !isQuoted, letter == ";" { isDutch = true }
    }
    separator = isDutch ? ";" : ","
  }

  private var column: Int { index - lineStart + 1 }
  private var isAtEnd: Bool { index == letters.count }
  /// CRLF is one character in Swift.
  private var isAtLineEnd: Bool { isAtEnd || letters[index] == "\n" || letters[index] == "\r\n" }

  mutating func rows() throws(DelimitedText.Problem) -> [[DelimitedText.Cell]] {
    var rows: [[DelimitedText.Cell]] = []
    while !isAtEnd {
      rows.append(try row())
      if !isAtEnd { newLine() }
    }
    while let last = rows.last, last.allSatisfy({ $0.text.isEmpty }), last.count < 2 {
      rows.removeLast()
    }
    return rows
  }

  private mutating func newLine() {
    index += 1
    line += 1
    lineStart = index
  }

  private mutating func row() throws(DelimitedText.Problem) -> [DelimitedText.Cell] {
    var cells: [DelimitedText.Cell] = []
    while true {
      let (startLine, startColumn) = (line, column)
      let isQuoted = !isAtEnd && letters[index] == "\""
      let text = isQuoted ? try quoted() : try bare()
      cells.append(DelimitedText.Cell(text: text, line: startLine, column: startColumn))
      if isAtLineEnd { return cells }
      index += 1
    }
  }

  private mutating func bare() throws(DelimitedText.Problem) -> String {
    var text = ""
    while !isAtLineEnd, letters[index] != separator {
      if letters[index] == "\"" { throw .strayQuote(line: line, column: column) }
      text.append(letters[index])
      index += 1
    }
    return text
  }

  private mutating func quoted() throws(DelimitedText.Problem) -> String {
    let (startLine, startColumn) = (line, column)
    var text = ""
    index += 1
    while !isAtEnd {
      let letter = letters[index]
      if letter == "\"" {
        index += 1
        if isAtLineEnd || letters[index] == separator { return text }
        guard letters[index] == "\"" else { throw .afterQuote(line: line, column: column) }
      }
      text.append(letter)
      if letter == "\n" || letter == "\r\n" { newLine() } else { index += 1 }
    }
    throw .openQuote(line: startLine, column: startColumn)
  }
}

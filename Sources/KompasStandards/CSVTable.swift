/// A table read from CSV: RFC 4180, with commas, or with semicolons as Dutch spreadsheets write it.
///
/// The first line decides: one semicolon outside quotation marks makes it semicolons. Lines end in LF or CR LF. A byte order
/// mark is passed over, and so are empty lines at the end. Anything else that is unusual is an error.
public struct CSVTable: Sendable {
  /// A field, and where it begins.
  public struct Cell: Sendable, Equatable {
    /// What stands in it; a guard against formulas (see `FormulaGuard`) still stands in front.
    public var text: String
    /// The line of the file, from 1.
    public var line: Int
    /// The character of the line, from 1.
    public var column: Int
  }

  /// What is wrong with the file as CSV; lines and characters are counted from 1.
  public enum Problem: Error, Sendable, Equatable {
    /// A quotation mark that is never closed opens here.
    case openQuote(line: Int, column: Int)
    /// Something stands between a closing quotation mark and the next separator.
    case afterQuote(line: Int, column: Int)
    /// A quotation mark stands in the middle of a field.
    case strayQuote(line: Int, column: Int)

    /// Where it is.
    public var place: (line: Int, column: Int) {
      switch self {
      case .openQuote(let line, let column), .afterQuote(let line, let column),
        .strayQuote(let line, let column):
        (line, column)
      }
    }
  }

  /// The separator that the first line uses: `,` or `;`.
  public let separator: Character
  /// The fields of each line, at least one a line; the first line is the header.
  public let rows: [[Cell]]

  /// Reads a table.
  ///
  /// - Throws: the first problem.
  public init(_ text: String) throws(Problem) {
    var reader = Reader(text)
    separator = Character(reader.separator)
    rows = try reader.rows()
  }
}

/// Goes through a file by Unicode scalars: with an accent behind it, a separator is no `Character` of its own.
private struct Reader {
  private let scalars: [Unicode.Scalar]
  let separator: Unicode.Scalar
  private var index = 0
  private var line = 1
  /// A place in the present line, and which character of the line it is.
  private var mark = (index: 0, column: 1)

  init(_ text: String) {
    var scalars = Array(text.unicodeScalars)
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    self.scalars = scalars
    var isQuoted = false
    var isDutch = false
    for scalar in scalars {
      if scalar == "\"" { isQuoted.toggle() }
      if !isQuoted, scalar == "\n" || scalar == "\r" { break }
      if !isQuoted, scalar == ";" { isDutch = true }
    }
    separator = isDutch ? ";" : ","
  }

  private var isAtEnd: Bool { index == scalars.count }

  private var isAtLineEnd: Bool {
    isAtEnd || scalars[index] == "\n"
      || (scalars[index] == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n")
  }

  /// Which character of its line the present one is.
  private mutating func column() -> Int {
    var between = String.UnicodeScalarView()
    between.append(contentsOf: scalars[mark.index..<index])
    mark = (index, mark.column + String(between).count)
    return mark.column
  }

  mutating func rows() throws(CSVTable.Problem) -> [[CSVTable.Cell]] {
    var rows: [[CSVTable.Cell]] = []
    // Without the empty lines at the end.
    var count = 0
    while !isAtEnd {
      let isEmpty = isAtLineEnd
      rows.append(try row())
      if !isEmpty { count = rows.count }
      if !isAtEnd {
        if scalars[index] == "\r" { index += 1 }
        endLine()
      }
    }
    return Array(rows.prefix(count))
  }

  private mutating func endLine() {
    index += 1
    line += 1
    mark = (index, 1)
  }

  private mutating func row() throws(CSVTable.Problem) -> [CSVTable.Cell] {
    var cells: [CSVTable.Cell] = []
    while true {
      let (startLine, startColumn) = (line, column())
      let isQuoted = !isAtEnd && scalars[index] == "\""
      let text = isQuoted ? try quoted(startColumn) : try bare()
      cells.append(CSVTable.Cell(text: String(text), line: startLine, column: startColumn))
      if isAtLineEnd { return cells }
      index += 1
    }
  }

  private mutating func bare() throws(CSVTable.Problem) -> String.UnicodeScalarView {
    var text = String.UnicodeScalarView()
    while !isAtLineEnd, scalars[index] != separator {
      if scalars[index] == "\"" { throw .strayQuote(line: line, column: column()) }
      text.append(scalars[index])
      index += 1
    }
    return text
  }

  private mutating func quoted(_ startColumn: Int) throws(CSVTable.Problem)
    -> String.UnicodeScalarView
  {
    let startLine = line
    var text = String.UnicodeScalarView()
    index += 1
    while !isAtEnd {
      let scalar = scalars[index]
      if scalar == "\"" {
        index += 1
        if isAtLineEnd || scalars[index] == separator { return text }
        guard scalars[index] == "\"" else { throw .afterQuote(line: line, column: column()) }
      }
      text.append(scalar)
      if scalar == "\n" { endLine() } else { index += 1 }
    }
    throw .openQuote(line: startLine, column: startColumn)
  }
}

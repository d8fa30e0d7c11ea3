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

  /// The separator that the first line uses: `,`, `;` or a tab.
  public let separator: Character
  /// The fields of each line, at least one a line; the first line is the header.
  public let rows: [[Cell]]

  /// Reads a table.
  ///
  /// - Throws: the first problem.
  public init(_ text: String) throws(Problem) {
    var reader = Reader(text)
    separator = Character(Unicode.Scalar(reader.separator))
    rows = try reader.rows()
  }

  /// Reads what a spreadsheet saved.
  ///
  /// A first line `sep=;` names the separator, as Excel reads it itself; tabs in the first line, and no comma, are separators too. Columns at the end and rows without anything in them are what was
  /// once selected or wiped: they are left out.
  ///
  /// - Throws: the first problem.
  public init(spreadsheet text: String) throws(Problem) {
    var reader = Reader(text, knowsTabs: true)
    reader.passSeparatorLine()
    separator = Character(Unicode.Scalar(reader.separator))
    let all = try reader.rows().filter { row in row.contains { !$0.text.isEmpty } }
    let width = all.map { row in (row.lastIndex { !$0.text.isEmpty } ?? -1) + 1 }.max() ?? 0
    rows = all.map { Array($0.prefix(width)) }
  }

  /// The number that somebody wrote in a field; `nil` if it is none.
  ///
  /// With semicolons a comma is the decimal mark and a point stands between thousands, with commas the other way round. A mark that is
  /// there once and not before three digits is decimal in both: nobody means anything else by it.
  public func number(_ text: String) -> Double? {
    let isDutch = separator != ","
    let (decimal, group): (Character, Character) = isDutch ? (",", ".") : (".", ",")
    var plain = text
    if plain.wholeMatch(
      of: isDutch
        ? /[+-]?[1-9][0-9]{0,2}(\.[0-9]{3})+(,[0-9]*)?/
        : /[+-]?[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9]*)?/
    ) != nil {
      plain.removeAll { $0 == group }
    }
    plain = String(plain.map { $0 == decimal || $0 == group ? "." : $0 })
    guard plain.wholeMatch(of: /[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?/) != nil else {
      return nil
    }
    return Double(plain)
  }
}

/// Goes through a file by bytes: all signs of the form are ASCII, and with an accent behind it a separator is no `Character`.
private struct Reader {
  private static let (quote, comma, semicolon) = (
    UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";")
  )
  private static let tab = UInt8(ascii: "\t")
  private static let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))

  private let bytes: [UInt8]
  private(set) var separator: UInt8
  private var index = 0
  private var line = 1
  /// A place in the present line, and which character of the line it is.
  private var mark = (index: 0, column: 1)

  /// Takes a text; whether tabs in the first line, and no comma, may be its separators.
  init(_ text: String, knowsTabs: Bool = false) {
    var bytes = Array(text.utf8)
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if bytes.starts(with: byteOrderMark) { bytes.removeFirst(byteOrderMark.count) }
    self.bytes = bytes
    var isQuoted = false
    var isDutch = false
    var (hasComma, hasTab) = (false, false)
    for byte in bytes {
      if byte == Self.quote { isQuoted.toggle() }
      if !isQuoted, byte == Self.lineFeed || byte == Self.carriageReturn { break }
      guard !isQuoted else { continue }
      if byte == Self.semicolon { isDutch = true }
      if byte == Self.comma { hasComma = true }
      if byte == Self.tab { hasTab = true }
    }
    separator = isDutch ? Self.semicolon : knowsTabs && hasTab && !hasComma ? Self.tab : Self.comma
  }

  /// Passes over a first line `sep=X`, with or without quotation marks, and takes its separator: a comma, a semicolon or a tab.
  mutating func passSeparatorLine() {
    let end = bytes.firstIndex { $0 == Self.lineFeed || $0 == Self.carriageReturn } ?? bytes.count
    let line = bytes[..<end].filter { $0 != Self.quote }
    let head = Array("sep=".utf8)
    guard line.count == head.count + 1,
      line.prefix(4).map({ $0 | 0x20 }) == head.map({ $0 | 0x20 }),
      let named = line.last, [Self.comma, Self.semicolon, Self.tab].contains(named)
    else { return }
    separator = named
    index = end
    if index < bytes.count, bytes[index] == Self.carriageReturn { index += 1 }
    if index < bytes.count { endLine() }
  }

  private var isAtEnd: Bool { index == bytes.count }

  private var isAtLineEnd: Bool {
    if isAtEnd || bytes[index] == Self.lineFeed { return true }
    return bytes[index] == Self.carriageReturn && index + 1 < bytes.count
      && bytes[index + 1] == Self.lineFeed
  }

  /// Which character of its line the present one is.
  private mutating func column() -> Int {
    let passed = String(decoding: bytes[mark.index..<index], as: UTF8.self)
    mark = (index, mark.column + passed.count)
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
        if bytes[index] == Self.carriageReturn { index += 1 }
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
      let isQuoted = !isAtEnd && bytes[index] == Self.quote
      let text = isQuoted ? try quoted(startColumn) : try bare()
      cells.append(CSVTable.Cell(text: text, line: startLine, column: startColumn))
      if isAtLineEnd { return cells }
      index += 1
    }
  }

  private mutating func bare() throws(CSVTable.Problem) -> String {
    let start = index
    while !isAtLineEnd, bytes[index] != separator {
      if bytes[index] == Self.quote { throw .strayQuote(line: line, column: column()) }
      index += 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func quoted(_ startColumn: Int) throws(CSVTable.Problem) -> String {
    let startLine = line
    var text: [UInt8] = []
    index += 1
    while !isAtEnd {
      let byte = bytes[index]
      if byte == Self.quote {
        index += 1
        if isAtLineEnd || bytes[index] == separator {
          return String(decoding: text, as: UTF8.self)
        }
        guard bytes[index] == Self.quote else {
          throw .afterQuote(line: line, column: column())
        }
      }
      text.append(byte)
      if byte == Self.lineFeed { endLine() } else { index += 1 }
    }
    throw .openQuote(line: startLine, column: startColumn)
  }
}

/// Writes a table as CSV.
///
/// Source: RFC 4180. Rows end in CR LF; a field that could be read otherwise stands in quotation marks.
public struct CSVWriter {
  /// One field.
  public enum Cell: Sendable {
    /// A text of a case, a player or a file; `FormulaGuard` guards it.
    case text(String)
    /// A word or a number that the program makes itself; it is written as it is.
    case made(String)
    /// A number with a decimal mark.
    case number(Double)
  }

  /// For which spreadsheet a table is.
  public enum Form: Sendable, CaseIterable {
    /// Commas between fields and points in numbers: RFC 4180, and most programs.
    case international
    /// Semicolons between fields and commas in numbers: Excel where the system is Dutch.
    case dutch

    /// What stands between fields.
    public var separator: Character { self == .dutch ? ";" : "," }
  }

  /// What a file with a table begins with, so that Excel reads it as UTF-8; to standard output a table goes without.
  public static let byteOrderMark = "\u{FEFF}"

  /// The table so far.
  public private(set) var text = ""
  private let form: Form

  /// A table with these columns and no rows yet.
  ///
  /// - Parameters:
  ///   - columns: the names of the columns, at least one.
  ///   - form: for which spreadsheet.
  public init(_ columns: [String], _ form: Form = .international) {
    self.form = form
    add(columns.map(Cell.made))
  }

  /// Adds a row; it has a field for every column.
  public mutating func add(_ row: [Cell]) {
    let fields = row.map { cell in
      switch cell {
      case .text(let text): Self.quoted(FormulaGuard.guarded(text))
      case .made(let text): Self.quoted(text)
      case .number(let number):
        form == .dutch ? "\(number)".replacing(".", with: ",") : "\(number)"
      }
    }
    // An empty line is no row.
    let line = fields == [""] ? "\"\"" : fields.joined(separator: String(form.separator))
    text += line + "\r\n"
  }

  private static func quoted(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: needsQuotes) else { return text }
    var scalars = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      if scalar == "\"" { scalars.append(scalar) }
      scalars.append(scalar)
    }
    scalars.append("\"")
    return String(scalars)
  }

  /// Both separators, for either could decide how the table is read; every line break; and a byte order mark.
  private static func needsQuotes(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", ",", ";", "\n", "\u{B}", "\u{C}", "\r", "\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}":
      true
    default: false
    }
  }
}

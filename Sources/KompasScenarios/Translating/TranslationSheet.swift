public import KompasStandards

/// A translation as a table, for a translator with a spreadsheet.
///
/// A byte order mark in front tells Excel that it is UTF-8.
public enum TranslationSheet {
  private static let columns = ["key", "source", "translation", "state"]

  /// The table for a spreadsheet; states are named in a language.
  public static func text(
    _ translation: Translation,
    _ form: CSVWriter.Form,
    _ language: Language
  ) -> String {
    var table = CSVWriter(columns, form)
    for entry in translation.entries {
      let state = language.phrase("translation.state.\(entry.state)")
      table.add([.text(entry.name), .text(entry.source), .text(entry.text), .made(state)])
    }
    return CSVWriter.byteOrderMark + table.text
  }

  // MARK: Reading

  /// What spreadsheets show where a formula is none, in English and in Dutch.
  private static let formulaErrors = [
    "#NAME?", "#NAAM?", "#VALUE!", "#WAARDE!", "#REF!", "#VERW!", "#DIV/0!", "#DEEL/0!", "#N/A",
    "#N/B", "#NUM!", "#GETAL!", "#NULL!", "#LEEG!",
  ]

  /// What is wrong with a table, and on which line, from 1.
  public enum Problem: Sendable, Equatable {
    /// It is not well-formed CSV.
    case writing(CSVTable.Problem)
    /// The header lacks this column.
    case column(String)
    /// A row has another number of fields than the header.
    case width(line: Int, found: Int, expected: Int)
    /// The case has no such text; `meant` is the nearest that it has.
    case unknown(line: Int, key: String, meant: String?)
    /// A text is there twice.
    case twice(line: Int, key: String)
    /// A translation has a control character, or a line that is too long.
    case character(line: Int, key: String)
    /// A spreadsheet took a translation for a formula, and saved what it made of that.
    case formula(line: Int, key: String, text: String)
  }

  /// Fills in what the table has.
  ///
  /// - Returns: all that is wrong with the table; if there is anything, nothing was filled in.
  public static func fill(_ translation: inout Translation, from text: String) -> [Problem] {
    let rows: [[CSVTable.Cell]]
    do throws(CSVTable.Problem) { rows = try CSVTable(spreadsheet: text).rows } catch {
      return [.writing(error)]
    }
    let head = (rows.first ?? []).map { $0.text.lowercased().filter { !$0.isWhitespace } }
    guard let key = head.firstIndex(of: "key") else { return [.column("key")] }
    guard let target = head.firstIndex(of: "translation") else { return [.column("translation")] }
    let source = head.firstIndex(of: "source")
    let state = head.firstIndex(of: "state")
    var filled = translation
    var problems: [Problem] = []
    var seen: Set<String> = []
    let known = Dictionary(uniqueKeysWithValues: translation.entries.map { ($0.name, $0) })
    for row in rows.dropFirst() {
      let line = row[0].line
      guard row.count == head.count else {
        problems.append(.width(line: line, found: row.count, expected: head.count))
        continue
      }
      func cell(_ column: Int) -> String {
        FormulaGuard.opened(
          row[column].text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        )
      }
      let name = cell(key)
      guard let entry = known[name] else {
        let meant = Suggestion.nearest(to: name, in: translation.entries.map(\.name))
        problems.append(.unknown(line: line, key: name, meant: meant))
        continue
      }
      guard seen.insert(name).inserted else {
        problems.append(.twice(line: line, key: name))
        continue
      }
      let text = cell(target)
      guard Translation.isWritable(text) else {
        problems.append(.character(line: line, key: name))
        continue
      }
      if let error = formulaErrors.first(where: text.uppercased().hasPrefix) {
        problems.append(.formula(line: line, key: name, text: error))
        continue
      }
      // Left empty: still to come. Left as it was: still as it stood, unless somebody says it is fine.
      let isFine = state.map { cell($0).lowercased() == "ok" } ?? false
      if text.allSatisfy(\.isWhitespace) || (text == entry.text && !isFine) { continue }
      if text != entry.text, text.unicodeScalars.contains(where: SourceText.Hazards.hasNoWidth) {
        problems.append(.character(line: line, key: name))
        continue
      }
      _ = filled.fill(name, with: text, for: source.map(cell) ?? entry.source)
    }
    if problems.isEmpty { translation = filled }
    return problems
  }
}

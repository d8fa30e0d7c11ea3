/// One table of a language.
public struct LanguageFile: Sendable {
  /// The name of the file, as it is told: `nl/menu.csv`.
  public let name: String
  /// What stands in it.
  public let text: String

  /// Takes a table.
  public init(name: String, text: String) { (self.name, self.text) = (name, text) }
}

extension Language.Header {
  /// What `language.csv` says of the language.
  ///
  /// - Throws: everything that is wrong with the file.
  public init(code: String, _ file: LanguageFile) throws(LanguageProblems) {
    var reader = LanguageReader()
    reader.read(file)
    self = reader.header(code, file.name)
    try reader.finish()
  }
}

extension Language {
  /// Reads a language.
  ///
  /// - Parameters:
  ///   - code: of the language.
  ///   - files: its tables, `language.csv` first.
  ///   - fallback: the language that is heard where this one lacks a phrase, read only then; `nil` for the reference language.
  /// - Throws: everything that is wrong with the files; a language is never read in part.
  public init(
    code: String,
    _ files: [LanguageFile],
    fallback: @autoclosure @escaping @Sendable () -> Language? = nil
  ) throws(LanguageProblems) {
    var reader = LanguageReader()
    for file in files { reader.read(file) }
    let name = files.first?.name ?? code
    let header = reader.header(code, name)
    let rules = reader.rules()
    let messages = reader.messages(rules.categories, mayLack: code != Language.reference)
    try reader.finish()
    self.init(header, rules, messages, fallback: fallback)
  }
}

/// Gathers the rows of a language, and all that is wrong with them.
private struct LanguageReader {
  private struct Row {
    let text: String
    let file: String
    let line: Int
  }

  /// What a table may have; `original` is for the translator alone.
  private static let columns = ["key", "text", "note", "original"]
  private static let pluralPrefix = "plural."
  private var rows: [String: Row] = [:]
  private var problems: [LanguageProblem] = []

  private mutating func report(_ kind: LanguageProblem.Kind, _ file: String, _ line: Int) {
    problems.append(LanguageProblem(file: file, line: line, kind: kind))
  }

  func finish() throws(LanguageProblems) {
    guard !problems.isEmpty else { return }
    throw LanguageProblems(all: problems.sorted { ($0.file, $0.line) < ($1.file, $1.line) })
  }

  mutating func read(_ file: LanguageFile) {
    let table: CSVTable
    do { table = try CSVTable(spreadsheet: file.text) } catch {
      return report(.csv(error), file.name, error.place.line)
    }
    let header = (table.rows.first ?? []).map(\.text)
    for column in header where !Self.columns.contains(column) {
      report(.column(column), file.name, 1)
    }
    guard let keys = header.firstIndex(of: "key"), let texts = header.firstIndex(of: "text") else {
      return report(.noColumns, file.name, 1)
    }
    for row in table.rows.dropFirst() {
      let line = row[0].line
      guard row.count == header.count else {
        report(.fields(row.count, wanted: header.count), file.name, line)
        continue
      }
      // A comma without quotation marks made a note of what comes after it, and an empty field at the end hid that.
      guard !row.dropFirst(texts + 1).contains(where: { $0.text.hasPrefix(" ") }) else {
        report(.fields(header.count + 1, wanted: header.count), file.name, line)
        continue
      }
      let key = row[keys].text
      if !Self.isKey(key) {
        report(.key(key), file.name, line)
      } else if let other = rows[key] {
        report(.twice(key, file: other.file, line: other.line), file.name, line)
      } else {
        let text = FormulaGuard.opened(row[texts].text)
        rows[key] = Row(text: Self.withPlainLineEnds(text), file: file.name, line: line)
      }
    }
  }

  /// The text with the line ends of a spreadsheet made plain.
  private static func withPlainLineEnds(_ text: String) -> String {
    guard text.utf8.contains(13) else { return text }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: text.unicodeScalars.filter { $0 != "\r" })
    return String(scalars)
  }

  mutating func header(_ code: String, _ file: String) -> Language.Header {
    let (name, sample) = (rows["language.name"], rows["language.sample"])
    if name?.text.isEmpty ?? true { report(.missing("language.name"), file, name?.line ?? 1) }
    if let sample, !["yes", "no"].contains(sample.text) {
      report(.notYesOrNo(sample.text), sample.file, sample.line)
    }
    return Language.Header(code: code, name: name?.text ?? code, isSample: sample?.text == "yes")
  }

  mutating func rules() -> PluralRules {
    let rules = rows.filter { $0.key.hasPrefix(Self.pluralPrefix) }
    var texts: [String: String] = [:]
    for (key, row) in rules {
      let name = String(key.dropFirst(Self.pluralPrefix.count))
      if PluralRules([name: row.text]) == nil { report(.plural(row.text), row.file, row.line) }
      texts[name] = row.text
    }
    return PluralRules(texts) ?? PluralRules()
  }

  /// The rows as messages; a row without a text counts as no row where another language has the phrase.
  mutating func messages(_ categories: Set<String>, mayLack: Bool) -> [String: Message] {
    var messages = [String: Message](minimumCapacity: rows.count)
    for (key, row) in rows
    where !key.hasPrefix(Self.pluralPrefix) && !key.hasPrefix("language.") {
      if row.text.allSatisfy(\.isWhitespace), mayLack || row.text.isEmpty {
        if !mayLack { report(.empty(key), row.file, row.line) }
        continue
      }
      do { messages[key] = try Message(row.text, categories: categories) } catch {
        report(.message(key, error), row.file, row.line)
      }
    }
    return messages
  }

  private static func isKey(_ text: String) -> Bool {
    var isStart = true
    for byte in text.utf8 {
      switch byte {
      case 97...122, 65...90, 48...57, 95: isStart = false
      case 46 where !isStart: isStart = true
      default: return false
      }
    }
    return !isStart
  }
}

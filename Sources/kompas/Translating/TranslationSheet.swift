import KompasScenarios

/// A translation as a table, for a translator with a spreadsheet.
///
/// RFC 4180 with commas or semicolons, and a byte order mark by which Excel knows that it is UTF-8.
enum TranslationSheet {
  private static let columns = ["key", "source", "translation", "state"]

  /// The table.
  static func text(_ translation: Translation, separator: Character, _ language: Language)
    -> String
  {
    let rows = translation.entries.map { entry in
      [entry.name, entry.source, entry.text, state(entry.state, language)]
    }
    return "\u{FEFF}"
      + ([columns] + rows).map { row in
        row.map { quoted(guarded($0), separator) }.joined(separator: String(separator)) + "\r\n"
      }.joined()
  }

  private static func state(_ state: Translation.State, _ language: Language) -> String {
    switch (state, language) {
    case (.new, .nl): "nieuw"
    case (.stale, .nl): "verouderd"
    case (.ok, .nl), (.ok, .en): "ok"
    case (.new, .en): "new"
    case (.stale, .en): "stale"
    }
  }

  private static func quoted(_ text: String, _ separator: Character) -> String {
    let isBare = !text.contains {
      $0 == separator || $0 == "\"" || $0.isNewline || $0 == ";" || $0 == ","
    }
    return isBare ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  // MARK: Cells that a spreadsheet would run

  /// With `'` in front of what a spreadsheet would take for a formula, or for such a `'`.
  private static func guarded(_ text: String) -> String {
    isFormula(text[...]) || (text.first == "'" && isGuardable(text.dropFirst())) ? "'" + text : text
  }

  private static func unguarded(_ text: String) -> String {
    text.first == "'" && isGuardable(text.dropFirst()) ? String(text.dropFirst()) : text
  }

  private static func isFormula(_ text: Substring) -> Bool {
    text.first.map { "=+-@\t\r".contains($0) } ?? false
  }

  private static func isGuardable(_ text: Substring) -> Bool {
    isFormula(text) || (text.first == "'" && isGuardable(text.dropFirst()))
  }

  // MARK: Reading

  /// What is wrong with a table, and on which line.
  enum Problem: Equatable {
    case writing(DelimitedText.Problem)
    case column(String)
    case width(line: Int, found: Int, expected: Int)
    case unknown(line: Int, key: String, meant: String?)
    case twice(line: Int, key: String)
    case character(line: Int, key: String)
  }

  /// Fills in what the table has; all that is wrong with it, and then nothing was filled in.
  static func fill(_ translation: inout Translation, from text: String) -> [Problem] {
    let rows: [[DelimitedText.Cell]]
    do throws(DelimitedText.Problem) { rows = try DelimitedText(text).rows } catch {
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
      if row.allSatisfy({ $0.text.isEmpty }) { continue }
      guard row.count == head.count else {
        problems.append(.width(line: line, found: row.count, expected: head.count))
        continue
      }
      func cell(_ column: Int) -> String {
        unguarded(row[column].text.replacing("\r\n", with: "\n").replacing("\r", with: "\n"))
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
      // Left empty: still to come. Left as it was: still as it stood, unless somebody says it is fine.
      let isFine = state.map { cell($0).lowercased() == "ok" } ?? false
      if text.allSatisfy(\.isWhitespace) || (text == entry.text && !isFine) { continue }
      _ = filled.fill(name, with: text, for: source.map(cell) ?? entry.source)
    }
    if problems.isEmpty { translation = filled }
    return problems
  }
}

extension TranslationSheet.Problem {
  /// What is wrong, where, and how to mend it.
  func words(_ language: Language) -> String {
    switch (self, language) {
    case (.writing(let problem), _): problem.words(language)
    case (.column(let name), .nl):
      "Op de eerste regel ontbreekt de kolom `\(name)`. Daar horen: key, source, translation, state."
    case (.column(let name), .en):
      "The first line lacks the column `\(name)`. It should have: key, source, translation, state."
    case (.width(let line, let found, let expected), .nl):
      "Regel \(line): \(found) vakken in plaats van \(expected). Staat er een tekst zonder aanhalingstekens om zijn komma's?"
    case (.width(let line, let found, let expected), .en):
      "Line \(line): \(found) fields instead of \(expected). Is there a text without quotation marks around its commas?"
    case (.unknown(let line, let key, let meant), .nl):
      "Regel \(line): de zaak heeft geen tekst `\(key)`.\(meant.map { " Bedoelde u `\($0)`?" } ?? " Haal de regel weg.")"
    case (.unknown(let line, let key, let meant), .en):
      "Line \(line): the case has no text `\(key)`.\(meant.map { " Did you mean `\($0)`?" } ?? " Take the line away.")"
    case (.twice(let line, let key), .nl):
      "Regel \(line): `\(key)` staat er twee keer in. Haal een van de twee weg."
    case (.twice(let line, let key), .en):
      "Line \(line): `\(key)` is there twice. Take one of them away."
    case (.character(let line, let key), .nl):
      "Regel \(line): in de vertaling van `\(key)` staat een teken dat niet te zien is. Typ de tekst opnieuw."
    case (.character(let line, let key), .en):
      "Line \(line): the translation of `\(key)` holds a character that cannot be seen. Type the text again."
    }
  }
}

extension DelimitedText.Problem {
  fileprivate func words(_ language: Language) -> String {
    switch (self, language) {
    case (.openQuote(let line, let column), .nl):
      "Regel \(line), teken \(column): hier begint een aanhalingsteken dat nergens sluit."
    case (.openQuote(let line, let column), .en):
      "Line \(line), character \(column): a quotation mark opens here and is never closed."
    case (.afterQuote(let line, let column), .nl):
      "Regel \(line), teken \(column): achter een sluitend aanhalingsteken hoort een komma of puntkomma."
    case (.afterQuote(let line, let column), .en):
      "Line \(line), character \(column): behind a closing quotation mark comes a comma or a semicolon."
    case (.strayQuote(let line, let column), .nl):
      "Regel \(line), teken \(column): een aanhalingsteken midden in een vak. Zet het hele vak tussen \" en schrijf deze dubbel."
    case (.strayQuote(let line, let column), .en):
      "Line \(line), character \(column): a quotation mark in the middle of a field. Put the whole field between \" and write this one twice."
    }
  }
}

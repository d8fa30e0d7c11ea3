import KompasScenarios
import KompasStandards

extension TranslationSheet.Problem {
  /// What is wrong, where, and how to mend it.
  func words(_ language: Language) -> String {
    switch (self, language.either) {
    case (.writing(let problem), .nl):
      "Regel \(problem.place.line), teken \(problem.place.column): \(problem.words(Language.Either.nl.language))"
    case (.writing(let problem), .en):
      "Line \(problem.place.line), character \(problem.place.column): \(problem.words(Language.Either.en.language))"
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

import KompasScenarios
import KompasStandards

extension TranslationSheet.Problem {
  /// What is wrong, where, and how to mend it.
  func words(_ language: Language) -> String {
    switch self {
    case .writing(let problem):
      language.phrase(
        "translate.sheet.writing",
        [
          "line": problem.place.line, "column": problem.place.column,
          "text": problem.words(language),
        ]
      )
    case .column(let name): language.phrase("translate.sheet.column", ["name": name])
    case .width(let line, let found, let expected):
      language.phrase(
        "translate.sheet.width",
        ["line": line, "found": found, "expected": expected]
      )
    case .unknown(let line, let key, let meant):
      language.phrase(
        "translate.sheet.unknown",
        [
          "line": line, "key": key,
          "hint": language.hint(
            meant.map { "`\($0)`" },
            else: language.phrase("translate.sheet.unknownElse")
          ),
        ]
      )
    case .twice(let line, let key):
      language.phrase("translate.sheet.twice", ["line": line, "key": key])
    case .formula(let line, let key, let text):
      language.phrase("translate.sheet.formula", ["line": line, "key": key, "text": text])
    case .character(let line, let key):
      language.phrase("translate.sheet.character", ["line": line, "key": key])
    }
  }
}

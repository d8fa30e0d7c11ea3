import KompasStandards

extension SettingsFile.Problem {
  /// What is wrong and how to mend it, a line each.
  func words(_ language: Language) -> [String] {
    switch self {
    case .file(let problem): [problem.words(language)]
    case .notText(let path):
      [
        language.phrase("settings.notText", ["path": path])
      ]
    case .lines(let path, let problems):
      problems.map { "\(path):\($0.line): \($0.kind.words(language))" }
    }
  }
}

extension Settings.Problem.Kind {
  /// What is wrong and how to mend it.
  func words(_ language: Language) -> String {
    let keys = Settings.Key.allCases.map(\.rawValue).joined(separator: ", ")
    switch self {
    case .notASetting(let line):
      return
        language.phrase("settings.problem.notASetting", ["line": line])
    case .unknown(let name, let meant):
      return language.phrase(
        "settings.problem.unknown",
        [
          "name": name,
          "hint": language.hint(
            meant.map { "`\($0)`" },
            else: language.phrase("settings.problem.unknownElse", ["keys": keys])
          ),
        ]
      )
    case .twice(let key): return language.phrase("settings.problem.twice", ["key": key.rawValue])
    case .value(let key, let value):
      return language.phrase(
        "settings.problem.value",
        ["key": key.rawValue, "value": value, "allowed": key.allowed]
      )
    }
  }
}

extension Settings.Key {
  /// What it is for.
  func meaning(_ language: Language) -> String { language.phrase("settings.meaning.\(rawValue)") }
}

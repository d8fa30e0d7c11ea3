import KompasStandards

extension SettingsFile.Problem {
  /// What is wrong and how to mend it, a line each.
  func words(_ language: Language) -> [String] {
    switch self {
    case .file(let problem): [problem.words(language)]
    case .notText(let path):
      [
        language == .nl
          ? "\(path) is geen tekst in UTF-8, dus uw instellingen tellen niet mee. `kompas settings reset` begint opnieuw."
          : "\(path) is not text in UTF-8, so your settings do not count. `kompas settings reset` begins anew."
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
    switch (self, language.either) {
    case (.notASetting(let line), .nl):
      return
        "`\(line)` is geen instelling. Schrijf een naam, een dubbele punt en een waarde: `language: nl`."
    case (.notASetting(let line), .en):
      return "`\(line)` is not a setting. Write a name, a colon and a value: `language: nl`."
    case (.unknown(let name, let meant), .nl):
      return "Er is geen instelling `\(name)`. "
        + (meant.map { "Bedoelde u `\($0)`?" } ?? "Haal de regel weg. U kunt instellen: \(keys).")
    case (.unknown(let name, let meant), .en):
      return "There is no setting `\(name)`. "
        + (meant.map { "Did you mean `\($0)`?" } ?? "Take the line away. You can set: \(keys).")
    case (.twice(let key), .nl): return "`\(key)` staat er twee keer. Haal een van de twee weg."
    case (.twice(let key), .en): return "`\(key)` is there twice. Take one of them away."
    case (.value(let key, let value), .nl):
      return "`\(key)` kan niet `\(value)` zijn. Kies uit: \(key.allowed)."
    case (.value(let key, let value), .en):
      return "`\(key)` cannot be `\(value)`. Choose from: \(key.allowed)."
    }
  }
}

extension Settings.Key {
  /// What it is for.
  func meaning(_ language: Language) -> String {
    switch (self, language.either) {
    case (.language, .nl): "de taal van Kompas"
    case (.language, .en): "the language of Kompas"
    case (.face, .nl): "het hele scherm, of gewone regels (zoals --plain)"
    case (.face, .en): "the whole screen, or plain lines (as --plain)"
    case (.width, .nl): "hoeveel tekens breed een scherm hoogstens is"
    case (.width, .en): "how many characters wide a screen is at most"
    }
  }
}

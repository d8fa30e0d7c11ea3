/// The manual of everything that can be found: one section for each code.
public enum DiagnosticManual {
  /// The whole manual as Markdown; "nl", or else English.
  public static func markdown(language: String) -> String {
    let isDutch = language == "nl"
    var lines = [isDutch ? "# Wat `kompas check` vindt" : "# What `kompas check` finds", ""]
    lines += intro(isDutch)
    var series = ""
    for entry in DiagnosticCatalogue.entries {
      let own = String(entry.code.rawValue.dropFirst(3).prefix(2))
      if own != series {
        series = own
        lines += ["## " + heading(series, isDutch), ""]
      }
      lines += section(entry, isDutch ? "nl" : "en")
    }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What a code means, with an example.
  ///
  /// - Parameters:
  ///   - code: the code.
  ///   - language: "nl", or else English.
  /// - Returns: plain text that ends with a line end.
  public static func explanation(_ code: DiagnosticCode, language: String) -> String {
    let isDutch = language == "nl"
    let entry = DiagnosticCatalogue.entry(code)
    let example = DiagnosticCatalogue.example(code)
    let title = DiagnosticCatalogue.title(code, language: language)
    var lines = ["\(code.rawValue) (\(word(entry.severity, isDutch)))", title, ""]
    lines.append(isDutch ? "Fout:" : "Wrong:")
    lines += example.wrong.map { "  " + $0 }
    lines.append(isDutch ? "Goed:" : "Right:")
    lines += example.right.map { "  " + $0 }
    lines += ["", DiagnosticCatalogue.mend(code, language: language)]
    return lines.joined(separator: "\n") + "\n"
  }

  /// Every code with what it is about, one a line; "nl", or else English.
  public static func list(language: String) -> String {
    DiagnosticCatalogue.entries.map { entry in
      "\(entry.code.rawValue)  \(DiagnosticCatalogue.title(entry.code, language: language))\n"
    }.joined()
  }

  private static func word(_ severity: Severity, _ isDutch: Bool) -> String {
    switch severity {
    case .error: isDutch ? "fout" : "error"
    case .warning: isDutch ? "let op" : "warning"
    }
  }

  private static func section(_ entry: DiagnosticCatalogue.Entry, _ language: String) -> [String] {
    let isDutch = language == "nl"
    let example = DiagnosticCatalogue.example(entry.code)
    return [
      "### \(entry.code.rawValue)", "",
      "*\(word(entry.severity, isDutch))* — \(DiagnosticCatalogue.title(entry.code, language: language))",
      "", "```diff",
    ] + example.wrong.map { "- " + $0 } + example.right.map { "+ " + $0 } + [
      "```", "", DiagnosticCatalogue.mend(entry.code, language: language), "",
    ]
  }

  private static func heading(_ series: String, _ isDutch: Bool) -> String {
    switch series {
    case "01": isDutch ? "De bestanden" : "The files"
    case "02": isDutch ? "De vorm" : "The shape"
    case "03": isDutch ? "De betekenis" : "The meaning"
    case "04": isDutch ? "Voorwaarden" : "Conditions"
    case "05": isDutch ? "Het spel" : "Play"
    case "06": isDutch ? "Het dilemma" : "The dilemma"
    case "07": isDutch ? "De taal" : "The language"
    default: isDutch ? "Eerlijkheid" : "Fairness"
    }
  }

  private static func intro(_ isDutch: Bool) -> [String] {
    isDutch
      ? [
        "Deze lijst is gemaakt uit het programma zelf. `kompas explain KMP0201` toont hetzelfde in de terminal.",
        "",
        "Met een *fout* kan de casus niet worden gespeeld. Bij *let op* kan dat wel, maar is het",
        "waarschijnlijk niet wat u bedoelde. Wat bij de reeksen 05 tot en met 08 staat, wordt bekeken als",
        "er geen fouten meer zijn. Daarvoor speelt het programma de casus zelf een aantal keer.",
        "",
      ]
      : [
        "This list is made from the program itself. `kompas explain KMP0201` shows the same in the terminal.",
        "",
        "With an *error* the case cannot be played. With a *warning* it can, but it is probably not what you",
        "meant. The series 05 to 08 are looked at once there are no errors left. For that, the program",
        "plays the case a number of times itself.", "",
      ]
  }
}

public import KompasStandards

/// The manual of everything that can be found: one section for each code.
public enum DiagnosticManual {
  /// The whole manual as Markdown.
  public static func markdown(language: Language) -> String {
    var lines = ["# " + language.phrase("diagnostic.manual.title"), ""]
    lines += [language.phrase("diagnostic.manual.intro"), ""]
    var series = ""
    for code in DiagnosticCode.allCases {
      if code.series != series {
        series = code.series
        lines += ["## " + language.phrase("diagnostic.series.\(series)"), ""]
      }
      lines += section(code, language)
    }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What a code means, with an example: plain text that ends with a line end.
  public static func explanation(_ code: DiagnosticCode, language: Language) -> String {
    let example = DiagnosticCatalogue.example(code)
    let title = DiagnosticCatalogue.title(code, language: language)
    var lines = ["\(code.rawValue) (\(language.severity(code.severity)))", title, ""]
    lines.append(language.phrase("diagnostic.wrong"))
    lines += example.wrong.map { "  " + $0 }
    lines.append(language.phrase("diagnostic.right"))
    lines += example.right.map { "  " + $0 }
    lines += ["", DiagnosticCatalogue.mend(code, language: language)]
    return lines.joined(separator: "\n") + "\n"
  }

  /// Every code with what it is about, one a line.
  public static func list(language: Language) -> String {
    DiagnosticCode.allCases.map { code in
      "\(code.rawValue)  \(DiagnosticCatalogue.title(code, language: language))\n"
    }.joined()
  }

  private static func section(_ code: DiagnosticCode, _ language: Language) -> [String] {
    let example = DiagnosticCatalogue.example(code)
    let title = DiagnosticCatalogue.title(code, language: language)
    return [
      "### \(code.rawValue)", "", "*\(language.severity(code.severity))* — \(title)", "",
      "```diff",
    ] + example.wrong.map { "- " + $0 } + example.right.map { "+ " + $0 } + [
      "```", "", DiagnosticCatalogue.mend(code, language: language), "",
    ]
  }
}

extension Language {
  /// How bad something is, in a word or two.
  func severity(_ severity: Severity) -> String { phrase("diagnostic.severity.\(severity)") }
}

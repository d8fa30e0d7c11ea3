import ArgumentParser
import Foundation
import KompasScenarios
import KompasStandards

/// `kompas explain`: what a code of `kompas check` means.
struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: Language.told.phrase("help.explain.about"),
      discussion: Language.told.phrase("help.explain.more")
    )
  }

  @Argument(help: .phrase("help.explain.code"))
  var code: String?

  @Option(name: .language, help: .phrase("help.any.language"))
  var lang: Language?

  func run() throws {
    let language = Language.chosen(lang, environment: ProcessInfo.processInfo.environment)
    guard let code else {
      write(printableLines(DiagnosticManual.list(language: language)))
      return
    }
    let meant = DiagnosticCatalogue.suggestion(for: code)
    let isNumber = !code.isEmpty && code.utf8.allSatisfy { (48...57).contains($0) }
    guard let meant, meant.rawValue == code.uppercased() || isNumber else {
      complain(
        printable(
          language.phrase("explain.noCode", ["code": code, "hint": language.hint(meant?.rawValue)])
        )
      )
      throw ExitStatus.noInput
    }
    let words = DiagnosticManual.explanation(meant, language: language)
    write(printableLines(words))
  }
}

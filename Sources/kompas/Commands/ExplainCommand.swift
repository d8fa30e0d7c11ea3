import ArgumentParser
import Foundation
import KompasScenarios
import KompasStandards

/// `kompas explain`: what a code of `kompas check` means.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a code that check gave: what it means, an example, how to mend it.",
    discussion: "Without a code: every code with what it is about. Exit code 66: no such code."
  )

  @Argument(help: "A code, KMP0201 say; 201 will do.")
  var code: String?

  @Option(help: "The language of the interface.")
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

import ArgumentParser
import Foundation
import KompasPlay
import KompasScenarios
import KompasStandards
import KompasStudio

/// `kompas cases`: what can be played.
struct CasesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "cases",
      abstract: Language.told.phrase("help.cases.about")
    )
  }

  @Option(name: .language, help: .phrase("help.any.language"))
  var lang: Language?

  func run() throws {
    let language = Language.chosen(lang, environment: ProcessInfo.processInfo.environment)
    let entries = Compose.library().entries(language: language.code)
    if entries.isEmpty { say(language.phrase("cases.none")) }
    for entry in entries {
      guard let header = entry.header else {
        say(
          printable(
            language.phrase("cases.unreadable", ["id": entry.id, "path": typed(entry.path)])
          )
        )
        continue
      }
      let minutes = language.phrase("cases.minutes", ["minutes": header.minutes])
      let facts = [minutes] + (header.themes.isEmpty ? [] : [header.themes.joined(separator: ", ")])
      say(printable("\(entry.id): \(header.title) (\(facts.joined(separator: "; ")))"))
      let notes = language.notes(
        shows: header.shows,
        waivers: header.waivers
      )
      for line in [header.summary] + notes where !line.isEmpty { say(printable("  \(line)")) }
    }
  }
}

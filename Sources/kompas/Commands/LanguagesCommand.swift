import ArgumentParser
import Foundation
import KompasStandards

/// `kompas languages`: which languages there are, and what a translator still has to do.
struct LanguagesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "languages",
      abstract: Language.told.phrase("help.languages.about"),
      discussion: Language.told.phrase("help.languages.more")
    )
  }

  @Argument(help: .phrase("help.languages.code"))
  var code: String?

  @Option(name: .language, help: .phrase("help.any.language"))
  var lang: Language?

  func run() throws {
    let language = Language.chosen(lang, environment: ProcessInfo.processInfo.environment)
    let phrases = Languages.reference.messages.keys
    guard let code else {
      for header in Languages.headers {
        let own = Languages.named(header.code)?.messages
        say(
          language.phrase(
            "languages.row",
            [
              "code": header.code, "name": header.name, "isSample": header.isSample,
              "own": phrases.count { own?[$0] != nil }, "all": phrases.count,
            ]
          )
        )
      }
      return
    }
    guard let asked = Languages.named(code) else {
      let known = language.list(Languages.headers.map(\.code), .and)
      complain(printable(language.phrase("languages.absent", ["code": code, "known": known])))
      throw ExitStatus.noInput
    }
    for key in phrases.sorted() where asked.messages[key] == nil { say(key) }
  }
}

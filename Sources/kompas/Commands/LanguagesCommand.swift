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
        guard let own = Languages.named(header.code)?.messages else { continue }
        say(
          language.phrase(
            "languages.row",
            [
              "code": header.code, "name": header.name, "isSample": header.isSample,
              "own": phrases.count { own[$0] != nil }, "all": phrases.count,
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
    for remark in asked.remarks(beside: Languages.reference) {
      say(printable(remark.words(language)))
    }
  }
}

extension LanguageRemark {
  /// The key, what is to be done, and for a phrase that is missing the original.
  fileprivate func words(_ language: Language) -> String {
    switch self {
    case .missing(let key):
      "\(key): \((Languages.originals[key] ?? "").replacing("\n", with: " / "))"
    case .unknown(let key): language.phrase("languages.unknown", ["key": key])
    case .values(let key, let lacking, let unknown):
      language.phrase(
        "languages.values",
        [
          "key": key, "count": lacking.count, "lacking": Self.places(lacking),
          "others": unknown.count, "unknown": Self.places(unknown),
        ]
      )
    case .words(let key, let value, let words):
      language.phrase(
        "languages.words",
        ["key": key, "value": value, "words": words.joined(separator: ", ")]
      )
    case .loneCount(let key): language.phrase("languages.loneCount", ["key": key])
    case .space(let key): language.phrase("languages.space", ["key": key])
    case .category(let name): language.phrase("languages.category", ["name": name])
    }
  }

  private static func places(_ names: [String]) -> String {
    names.map { "{\($0)}" }.joined(separator: ", ")
  }
}

import ArgumentParser
import Foundation

/// A language of the interface.
enum Language: String, ExpressibleByArgument, CaseIterable {
  case nl
  case en

  /// The language with a code; Dutch if there is none.
  init(code: String) { self = Language(rawValue: code) ?? .nl }

  /// The language asked for; otherwise the one that is set, English where the locale says so, and Dutch everywhere else.
  static func chosen(
    _ asked: Language?,
    environment: [String: String],
    settings: Settings = .current
  ) -> Language {
    if let language = asked ?? settings.language { return language }
    let locale =
      ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty } ?? ""
    return locale.lowercased().hasPrefix("en") ? .en : .nl
  }

  /// The language for what is said where no command knows: as the command line asks, otherwise as the environment does.
  static var told: Language {
    let process = ProcessInfo.processInfo
    return asked(in: process.arguments) ?? chosen(nil, environment: process.environment)
  }

  /// The language that a command line asks for, with `--lang L` or `--lang=L`; `nil` if it asks for none.
  static func asked(in arguments: [String]) -> Language? {
    let words = arguments.prefix { $0 != "--" }.flatMap {
      $0.hasPrefix("--lang") ? $0.split(separator: "=", maxSplits: 1).map(String.init) : [$0]
    }
    return zip(words, words.dropFirst()).compactMap { name, value in
      ["--lang", "--language"].contains(name) ? Language(rawValue: value) : nil
    }.last
  }
}

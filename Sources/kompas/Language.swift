public import ArgumentParser
import Foundation
import KompasScenarios
public import KompasStandards
import Synchronization

/// The languages that came with the program.
enum Languages {
  /// What is known of each without its phrases; one that cannot be used is told, and left out.
  static let headers: [Language.Header] = {
    let found = orExit { () throws(LanguageProblems) in try assets.languages() }
    for problems in found.unusable { tell(problems) }
    return found.headers
  }()

  /// The texts of the reference language as they stand in its tables, by key.
  static let originals = assets.texts(Language.reference)

  /// The language that has every phrase.
  static let reference = orExit { () throws(LanguageProblems) in
    try assets.language(Language.reference)
  }

  /// Those that have every phrase, the reference language first.
  static var complete: [Language] { headers.filter { !$0.isSample }.compactMap { named($0.code) } }

  /// A language by its code, read when it is asked for first; `nil` if there is none, or if it cannot be used, which is told once.
  static func named(_ code: String) -> Language? {
    guard headers.contains(where: { $0.code == code }) else { return nil }
    if code == Language.reference { return reference }
    if let known = others.withLock({ $0[code] }) { return known }
    guard !broken.withLock({ $0.contains(code) }) else { return nil }
    do throws(LanguageProblems) {
      let language = try assets.language(code, fallback: reference)
      others.withLock { $0[code] = language }
      return language
    } catch {
      broken.withLock { _ = $0.insert(code) }
      tell(error)
      return nil
    }
  }

  /// Whether a language is there and cannot be used.
  static func isBroken(_ code: String) -> Bool {
    named(code) == nil && broken.withLock { $0.contains(code) }
  }

  /// Says what is wrong with a language, in the first one that can be read: the one asked for or of the locale, or another.
  private static func tell(_ problems: LanguageProblems) {
    let process = ProcessInfo.processInfo
    let wanted = Language.codes(in: process.arguments) + [locale(process.environment)]
    let codes = wanted + [Language.reference] + assets.languageCodes
    let teller = codes.lazy.compactMap { code in
      // Without another one to fall back on: that may be the one that cannot be read.
      assets.languageCodes.contains(code) ? try? assets.language(code) : nil
    }.first { $0.code == Language.reference || $0.messages["tables.unreadable"] != nil }
    for problem in problems.all {
      complain(printable("Assets/\(teller.map(problem.words) ?? problem.description)"))
    }
  }

  /// The code of the language of the locale.
  static func locale(_ environment: [String: String]) -> String {
    let locale =
      ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty } ?? ""
    return String(locale.lowercased().prefix { $0.isLetter })
  }

  private static let broken = Mutex<Set<String>>([])

  /// The languages that were read, but for the reference language.
  private static let others = Mutex<[String: Language]>([:])

  /// The folder that holds `Scenarios` and `Assets`; without it the program stops.
  static let root: URL = {
    if let root = LibraryRoot.find() { return root }
    // The one thing that is said before there is a language to say it in.
    complain(
      """
      Kompas vindt zijn zaken niet. Zet KOMPAS_HOME op de map waarin Scenarios en Assets staan.
      Kompas cannot find its cases. Set KOMPAS_HOME to the folder that holds Scenarios and Assets.
      """
    )
    Foundation.exit(ExitStatus.noInput.rawValue)
  }()

  /// The law, the methods, the languages and whatever else came with the program.
  static let assets = AssetLibrary(root: root.appendingPathComponent("Assets").path)

  /// What is read of the reference language; if that cannot be used the program stops, for it would say half of what it should.
  private static func orExit<Read>(_ read: () throws(LanguageProblems) -> Read) -> Read {
    do throws(LanguageProblems) { return try read() } catch {
      tell(error)
      Foundation.exit(ExitStatus.badData.rawValue)
    }
  }
}

extension Language: ExpressibleByArgument {
  /// The language with this code.
  public init?(argument: String) {
    // Who asks for a language that cannot be used must not get another one.
    if Languages.isBroken(argument) { Foundation.exit(ExitStatus.badData.rawValue) }
    guard let language = Languages.named(argument) else { return nil }
    self = language
  }

  /// The codes of all languages.
  public static var allValueStrings: [String] { Languages.headers.map(\.code) }

  /// The code, for help.
  public var defaultValueDescription: String { code }
}

extension NameSpecification {
  /// How the language of Kompas is asked for, wherever it is.
  static let language: NameSpecification = [.customLong("lang"), .customLong("language")]
}

extension ArgumentHelp {
  /// What an option is for, in the language that is told: `<folder> Where runs are kept.`, with its value in front if it takes one.
  static func phrase(_ key: String) -> ArgumentHelp {
    let text = Language.told.phrase(key)
    guard let found = text.wholeMatch(of: /<([^>]*)> (.*)/.dotMatchesNewlines()) else {
      return ArgumentHelp(text)
    }
    return ArgumentHelp(String(found.output.2), valueName: String(found.output.1))
  }
}

extension Language {
  /// The language asked for; otherwise the one that is set, else that of the locale, else the reference language.
  ///
  /// A locale does not choose a sample, which has few phrases.
  static func chosen(
    _ asked: Language?,
    environment: [String: String],
    settings: Settings = .current
  ) -> Language {
    if let language = asked ?? settings.language { return language }
    let code = Languages.locale(environment)
    let header = Languages.headers.first { $0.code == code && !$0.isSample }
    return header.flatMap { Languages.named($0.code) } ?? Languages.reference
  }

  /// The language for what is said where no command knows: as the command line asks, otherwise as the environment does.
  static let told: Language = {
    let process = ProcessInfo.processInfo
    return asked(in: process.arguments) ?? chosen(nil, environment: process.environment)
  }()

  /// The language that a command line asks for, with `--lang L` or `--lang=L`; `nil` if it asks for none.
  static func asked(in arguments: [String]) -> Language? {
    codes(in: arguments).compactMap(Languages.named).last
  }

  /// The codes that a command line names as its language.
  static func codes(in arguments: [String]) -> [String] {
    let words = arguments.prefix { $0 != "--" }.flatMap {
      $0.hasPrefix("--lang") ? $0.split(separator: "=", maxSplits: 1).map(String.init) : [$0]
    }
    return zip(words, words.dropFirst()).compactMap { name, value in
      ["--lang", "--language"].contains(name) ? value : nil
    }
  }
}

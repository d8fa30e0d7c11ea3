import ArgumentParser
import Foundation
import KompasScenarios
import KompasStandards

/// `kompas settings`: what somebody wants every time.
struct SettingsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "settings",
      abstract: Language.told.phrase("help.settings.about"),
      discussion: Language.told.phrase("help.settings.more"),
      subcommands: [Show.self, Set.self, Reset.self],
      defaultSubcommand: Show.self
    )
  }

  /// Lists the settings.
  struct Show: SettingsSubcommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(abstract: Language.told.phrase("help.settings.show.about"))
    }

    @OptionGroup var options: SettingsOptions

    func run() throws {
      let language = options.language
      let file = try options.file()
      let (settings, problem) = file.read()
      say(printable(file.path))
      let unset = language.phrase("settings.unset")
      for key in Settings.Key.allCases {
        let value = settings.values[key] ?? unset
        say("\(key.rawValue): \(value)  # \(key.meaning(language)): \(key.allowed)")
      }
      if let problem { throw options.fail(problem) }
    }
  }

  /// Sets one of them.
  struct Set: SettingsSubcommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Language.told.phrase("help.settings.set.about")
      )
    }

    @Argument(help: .phrase("help.settings.name"))
    var name: String

    @Argument(help: .phrase("help.settings.value"))
    var value: String

    @OptionGroup var options: SettingsOptions

    func run() throws {
      let key = try options.key(name)
      guard key.allows(value) else { throw options.misuse(.value(key, value)) }
      var settings = try options.readable(toMend: key)
      settings.set(key, value)
      try options.write(settings)
      say("\(key.rawValue): \(value)")
    }
  }

  /// Takes one of them away, or all.
  struct Reset: SettingsSubcommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Language.told.phrase("help.settings.reset.about")
      )
    }

    @Argument(help: .phrase("help.settings.name"))
    var name: String?

    @OptionGroup var options: SettingsOptions

    func run() throws {
      var settings = Settings()
      if let name {
        let key = try options.key(name)
        settings = try options.readable(toMend: key)
        settings.set(key, nil)
      }
      try options.write(settings)
      say(options.language.phrase("settings.reset"))
    }
  }
}

/// A command that tells itself what is wrong with the settings.
protocol SettingsSubcommand: ParsableCommand {}

/// What the commands about settings have in common.
struct SettingsOptions: ParsableArguments {
  @Option(name: .language, help: .phrase("help.any.languages"))
  var lang: Language?

  var language: Language {
    Language.chosen(lang, environment: ProcessInfo.processInfo.environment)
  }

  /// The file; says so, and throws the exit code, if there is no place for it.
  func file() throws -> SettingsFile {
    if let file = SettingsFile(ProcessInfo.processInfo.environment) { return file }
    complain(
      language.phrase("settings.noHome")
    )
    throw ExitStatus.cannotCreate
  }

  /// The settings as they are; says what is wrong, and throws the exit code, if anything is but what is about to be mended.
  func readable(toMend key: Settings.Key) throws -> Settings {
    let (settings, problem) = try file().read()
    guard let problem else { return settings }
    if case .lines(_, let lines) = problem, lines.allSatisfy({ $0.kind.isAbout(key) }) {
      return settings
    }
    throw fail(problem)
  }

  func write(_ settings: Settings) throws {
    let file = try file()
    do throws(FileProblem) { try file.write(settings) } catch {
      complain(printable(error.words(language)))
      throw ExitStatus.cannotCreate
    }
  }

  func key(_ name: String) throws -> Settings.Key {
    if let key = Settings.Key(rawValue: name) { return key }
    let meant = Suggestion.nearest(to: name, in: Settings.Key.allCases.map(\.rawValue))
    throw misuse(.unknown(name, meant: meant))
  }

  func misuse(_ problem: Settings.Problem.Kind) -> ExitCode {
    complain(printable(problem.words(language)))
    return .validationFailure
  }

  func fail(_ problem: SettingsFile.Problem) -> ExitCode {
    for line in problem.words(language) { complain(printable(line)) }
    return ExitStatus.badData
  }
}

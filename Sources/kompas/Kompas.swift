import ArgumentParser
import Glibc
import KompasTerminal
import KompasStandards

/// The command line: without a command it opens the menu.
@main
struct Kompas: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "kompas",
      abstract: Language.told.phrase("help.kompas.about"),
      version: Kompas.version,
      subcommands: [
        MenuCommand.self, CasesCommand.self, PlayCommand.self, TableCommand.self,
        SettingsCommand.self,
        LanguagesCommand.self,
      ],
      groupedSubcommands: [
        CommandGroup(
          name: Language.told.phrase("help.group.writing"),
          subcommands: [
            NewCommand.self,
            CheckCommand.self,
            ExplainCommand.self,
            TryCommand.self,
            GraphCommand.self,
            SimulateCommand.self,
            WeighCommand.self,
            CertifyCommand.self,
            TranslateCommand.self,
            PackCommand.self,
            InstallCommand.self,
            MigrateCommand.self,
            SchemaCommand.self,
          ]
        ),
        CommandGroup(
          name: Language.told.phrase("help.group.back"),
          subcommands: [
            ReplayCommand.self,
            CompareCommand.self,
            CohortCommand.self,
            ReportCommand.self,
          ]
        ),
        CommandGroup(
          name: Language.told.phrase("help.group.archive"),
          subcommands: [
            RunsCommand.self,
            LabelCommand.self,
            ExportCommand.self,
            ImportCommand.self,
            VerifyCommand.self,
            RedactCommand.self,
            ForgetCommand.self,
          ]
        ),
      ],
      defaultSubcommand: MenuCommand.self
    )
  }

  /// Runs the command that was asked for; what it says, also `--help`, goes by way of `StandardOutput`.
  static func main() {
    // A file that may not grow any more is a refusal to be told, not a reason to die.
    signal(SIGXFSZ, SIG_IGN)
    StandardOutput.prepare()
    Compose.sweep()
    let line = CommandLineWords(Array(CommandLine.arguments.dropFirst()), commands: commandNames)
    if let unknown = line.unknownCommand {
      complain(printableParts(ParserWords(.told).unknownCommand(unknown, among: commandNames)))
      StandardOutput.finish()
      Glibc.exit(ExitCode.validationFailure.rawValue)
    }
    do {
      var command = try parseAsRoot(line.words)
      if !(command is any SettingsSubcommand) { Settings.tellProblem() }
      try command.run()
    } catch let problem as OutputProblem {
      StandardOutput.fail(problem)
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      let words = ParserWords(.told)
      if !message.isEmpty {
        code.isSuccess ? say(words.help(message)) : complain(printableParts(words.error(message)))
      }
      StandardOutput.finish()
      Glibc.exit(code.rawValue)
    }
    StandardOutput.finish()
  }

  /// The names of the commands, in the order of the help.
  private static var commandNames: [String] {
    configuration.subcommands.map { $0.configuration.commandName ?? "" }
      + configuration.groupedSubcommands.flatMap(\.subcommands).map {
        $0.configuration.commandName ?? ""
      }
  }

  /// The version of the program, kept with every run.
  ///
  /// It stands here alone: packages and pages ask the program.
  static let version = "0.2.0"
}

/// `kompas` alone: the menu.
struct MenuCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "menu",
      abstract: Language.told.phrase("help.menu.about")
    )
  }

  @OptionGroup var options: PlayOptions

  func run() throws {
    let app = try App(options)
    try app.menu(seed: nil)
  }
}

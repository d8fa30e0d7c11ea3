import ArgumentParser
import KompasJournal
import KompasStandards

/// `kompas import`: takes the runs in a file into the archive.
struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: Language.told.phrase("help.import.about"),
      discussion: Language.told.phrase("help.import.more")
    )
  }

  @Argument(help: .phrase("help.import.file"))
  var file: String

  @OptionGroup var options: ArchiveOptions

  func run() throws {
    let language = options.language
    let filed = try RunFiles.verified(file, language)
    let added = try options.writing { try $0.add(filed.map(\.record)) }
    for addition in added {
      switch addition {
      case .added(let run):
        say(language.phrase("import.added", ["run": run]))
      case .present(let run):
        say(language.phrase("import.present", ["run": run]))
      }
    }
  }
}

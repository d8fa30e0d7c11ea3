import ArgumentParser
import Foundation
import KompasJournal
import KompasPages
import KompasScenarios
import KompasStandards

/// `kompas play`: plays a case, or goes on with a run that was stopped.
struct PlayCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "play",
      abstract: Language.told.phrase("help.play.about"),
      discussion: Language.told.phrase("help.play.more")
    )
  }

  @Argument(help: .phrase("help.any.case"))
  var caseName: String?

  @Option(help: .phrase("help.any.throws"))
  var seed: UInt64?

  @OptionGroup var options: PlayOptions

  func run() throws {
    let app = try App(options)
    if let caseName {
      try app.play(caseName, seed: seed)
    } else {
      try app.menu(seed: seed)
    }
  }
}

/// What the menu and `play` have in common.
struct PlayOptions: ParsableArguments {
  @Option(name: .language, help: .phrase("help.any.languages"))
  var lang: Language?

  @OptionGroup var face: FaceOptions

  @Option(help: .phrase("help.any.archive"))
  var archive: String?
}

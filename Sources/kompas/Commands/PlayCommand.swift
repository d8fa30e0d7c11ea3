import ArgumentParser
import Foundation
import KompasJournal
import KompasPages
import KompasScenarios

/// `kompas play`: plays a case, or goes on with a run that was stopped.
struct PlayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play",
    abstract: "Play a case; without one, choose from the menu.",
    discussion: "Stop at any moment with q: everything is saved, and the next time you can go on."
  )

  @Argument(help: "The id of a case in the library, or the path of a folder with a case.")
  var caseName: String?

  @Option(help: "Which throws of the dice: the same number gives the same throws.")
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
  @Option(help: "The language: nl or en.")
  var lang: Language?

  @Flag(help: "Plain lines instead of a full screen: for screen readers and scripts.")
  var plain = false

  @Option(help: "A folder (or database file) to use as the archive.")
  var archive: String?
}

import ArgumentParser
import Foundation
import KompasPages
import KompasScenarios
import KompasStudio

/// `kompas try`: play a case while writing it; nothing is kept.
struct TryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "try",
    abstract: "Play a case while you write it, from any scene, with any state. Nothing is kept.",
    discussion: """
      When you save the case in your editor it is read again, and you go on where you were if that can be; with a mistake in \
      it you play on with the version before. --set takes the names of conditions: weeks=20, criteria.x=5, support.x=30, \
      trust.x=60, a flag, flag=false, chosen=scene.option, happened=event, promised=x, kept=x, broken=x, defect=x, \
      vote=for, yes_seats=14, court=annulled. Keys: t shows what the player does not see, h begins anew.
      Exit code 64: --scene or --set is not right. 65: the case is not right. 66: there is no such case.
      """
  )

  @Argument(help: "The id of a case in the library, or the path of a folder with a case.")
  var caseName: String

  @Option(help: "The id of the scene to begin at; the first after the briefing if left out.")
  var scene: String?

  @Option(
    help: ArgumentHelp("Something that is so at the beginning.", valueName: "name=value")
  )
  var set: [String] = []

  @Option(help: "Which throws of the dice: the same number gives the same throws.")
  var seed: UInt64 = 1

  @Flag(help: "Plain lines instead of a full screen: for screen readers and scripts.")
  var plain = false

  @Option(name: [.customLong("lang"), .customLong("language")], help: "The language: nl or en.")
  var lang: Language?

  func run() throws {
    let language = Language.chosen(lang, environment: ProcessInfo.processInfo.environment)
    let path = try CaseLookup.find(caseName, language)
    let loaded = try CaseLookup.load(at: path, language)
    let wish = TrialBeginning.Wish(scene: scene, settings: set, seed: seed)
    let beginning: TrialBeginning
    switch TrialBeginning.begin(loaded, wish) {
    case .begun(let begun): beginning = begun
    case .wrong(let problems):
      for problem in problems { complain(printable(problem.words(language))) }
      throw ExitCode.validationFailure
    }
    let reader = try Compose.reader(language)
    var seen = FolderSnapshot([path], onlyVisible: true)
    let trial = Trial(loaded, wish, beginning, language.rawValue) {
      guard let now = FolderSnapshot.settled([path], unlike: seen, onlyVisible: true) else {
        return nil
      }
      seen = now
      return reader.load(path)
    }
    let face = Compose.face(isPlainAsked: plain, language)
    defer { face.close() }
    var session = Session(trial)
    try session.run(on: face)
  }
}

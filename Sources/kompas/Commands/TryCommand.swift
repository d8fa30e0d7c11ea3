import ArgumentParser
import Foundation
import KompasPages
import KompasScenarios
import KompasStandards
import KompasStudio

/// `kompas try`: play a case while writing it; nothing is kept.
struct TryCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "try",
      abstract: Language.told.phrase("help.try.about"),
      discussion: Language.told.phrase("help.try.more")
    )
  }

  @Argument(help: .phrase("help.any.case"))
  var caseName: String

  @Option(help: .phrase("help.try.scene"))
  var scene: String?

  @Option(
    help: .phrase("help.try.set")
  )
  var set: [String] = []

  @Option(help: .phrase("help.any.throws"))
  var seed: UInt64 = 1

  @OptionGroup var face: FaceOptions

  @Option(
    name: .language,
    help: .phrase("help.any.languages")
  )
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
    let reader = Compose.reader()
    var seen = FolderSnapshot([path], onlyVisible: true)
    let trial = Trial(loaded, wish, beginning, language) {
      guard let now = FolderSnapshot.settled([path], unlike: seen, onlyVisible: true) else {
        return nil
      }
      seen = now
      return reader.load(path)
    }
    let face = Compose.face(face, language)
    defer { face.close() }
    var session = Session(trial)
    try Compose.run(&session, on: face)
  }
}

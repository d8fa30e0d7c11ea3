import KompasEngine

@testable import KompasAnalysis

extension RunDocument {
  /// A run of a case without words, as number 5 of its archive.
  static func wordless(of game: Game, _ recorded: [Submitted]) -> RunDocument {
    RunDocument(
      Origin(id: 5, language: "nl", started: "2026-01-01", engine: "1"),
      of: game,
      submitted: recorded,
      texts: CaseTexts(language: "nl"),
      engine: "2"
    )
  }
}

package import KompasEngine

/// What the checks of a sound case look at: the case as written and compiled, its files, and what trial runs met.
package struct ReviewContext {
  package let context: CaseContext
  package let game: Game
  /// The files as read, by name and with the language they are in.
  package let files: [File]
  /// What no run can do, proven from the case alone.
  package let reachability: Reachability
  /// What the trial runs met.
  package let exploration: Exploration

  /// A file with words in it.
  package struct File {
    package let source: SourceText
    package let value: YAMLValue
    package let language: String
  }

  package init(_ context: CaseContext, compiled: CompiledCase, files: [File], runs: Int) {
    self.context = context
    game = Game(compiled)
    self.files = files
    reachability = Reachability(compiled)
    exploration = Exploration(game, runs: runs, expecting: reachability)
  }
}

/// One thing that can be doubtful in a case that is otherwise sound.
///
/// These only warn: the case can be played. Each has a file of its own in `Checks`.
package protocol CaseReview: Sendable {
  /// Reports what is doubtful.
  static func check(_ review: ReviewContext, _ findings: Findings)
}

extension CaseChecks {
  /// The checks of a case without errors; a new one is a file beside the others and a line here.
  package static let reviews: [any CaseReview.Type] = [
    InterestCheck.self,
    ReachCheck.self,
    ContradictionCheck.self,
    FlagCheck.self,
    TermCheck.self,
    DecisionCheck.self,
    DominanceCheck.self,
    CompassCheck.self,
    TensionCheck.self,
    ReadabilityCheck.self,
    WidthCheck.self,
    FairnessCheck.self,
    StaleTranslationCheck.self,
  ]
}

package import KompasAnalysis
package import KompasEngine
package import KompasScenarios

/// What the checks of a sound case look at: the case as written, its files, and a survey of it.
package struct ReviewContext {
  package let context: CaseContext
  /// The files as read, by name and with the language they are in.
  package let files: [ReadFile]
  /// What playing the case showed.
  package let survey: CaseSurvey

  /// The case as compiled.
  package var rules: CompiledCase { survey.game.rules }
}

/// One thing that can be doubtful in a case that is otherwise sound.
///
/// These only warn: the case can be played. Each has a file of its own in `Checks`.
package protocol CaseReview: Sendable {
  /// Reports what is doubtful.
  static func check(_ review: ReviewContext, _ findings: Findings)
}

/// The checks of a case without errors; a new one is a file in `Checks` and a line here.
package enum CaseReviews {
  package static let all: [any CaseReview.Type] = [
    InterestCheck.self,
    ReachCheck.self,
    ContradictionCheck.self,
    FlagCheck.self,
    TermCheck.self,
    KeptPromiseCheck.self,
    DecisionCheck.self,
    DominanceCheck.self,
    CompassCheck.self,
    TensionCheck.self,
    ReadabilityCheck.self,
    MarkupCheck.self,
    WidthCheck.self,
    SameLabelCheck.self,
    LengthCheck.self,
    FairnessCheck.self,
    StaleTranslationCheck.self,
  ]
}

package import KompasEngine

/// What playing a case without a player shows of it: made once, and read by whatever judges the case.
///
/// `check` reads the trial runs, `certify` lets the survey play more and reads all of it: so they cannot contradict each other.
package struct CaseSurvey: Sendable {
  /// The case.
  package let game: Game
  /// What a proof from the tables alone does not rule out.
  package let possible: Reached
  /// Runs that try every choice, or look for what chance hardly meets.
  package let trials: TrialRuns
  /// Per option how it stands against the others of its scene; `nil` if it is a choice of its own.
  package let verdicts: [OptionVerdict?]
  /// What was played beside the trial runs; `nil` if nothing was.
  private(set) var played: PlayedRuns?

  /// Looks at a case.
  ///
  /// - Parameters:
  ///   - game: the case.
  ///   - possible: what a proof from the tables alone does not rule out.
  ///   - limit: how many trial runs are played at most; 0 plays none.
  package init(_ game: Game, expecting possible: Reached, runs limit: Int) {
    self.game = game
    self.possible = possible
    trials = TrialRuns(game, runs: limit, expecting: possible)
    verdicts = OptionVerdict.all(game.rules)
  }

  /// Plays every way of choosing, or many runs by chance, and players with a purpose; `certify` needs them.
  ///
  /// - Parameters:
  ///   - texts: the words of the case, for how long reading takes.
  ///   - plan: how many runs, and how.
  /// - Returns: whether all were played; the plan may be stopped.
  package mutating func play(_ texts: CaseTexts, _ plan: RunPlan) -> Bool {
    played = PlayedRuns(game, ReadingTime(game.rules, texts), plan)
    return played != nil
  }
}

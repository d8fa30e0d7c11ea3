package import KompasAnalysis
package import KompasEngine
public import KompasScenarios

extension CaseReader {
  /// Reads a case as `load` does, and if it is sound, looks at what an author would want to know before others
  /// play it: what no path reaches, options that are no choice, texts that are hard to read.
  ///
  /// These are warnings. `runs` is how many trial runs are played at most; 0 plays none.
  public func review(_ path: String, runs: Int = 2_000) -> CaseReading {
    review(CaseFolder(path), runs: runs)
  }

  /// Reads a case and looks at all that is doubtful in it.
  package func review(_ folder: CaseFolder, runs: Int = 2_000) -> CaseReading {
    let read = read(folder)
    guard let loaded = read.loaded else { return read.reading }
    return read.reviewed(by: CaseSurvey(Game(loaded.compiled), runs: runs))
  }
}

extension ReadCase {
  /// The case with all that was found, also by a survey of it.
  package func reviewed(by survey: CaseSurvey) -> CaseReading {
    guard loaded != nil, let context else { return reading }
    let review = ReviewContext(context: context, files: files, survey: survey)
    for check in CaseReviews.all { check.check(review, findings) }
    return reading
  }
}

extension CaseSurvey {
  /// Looks at a case; of what the tables rule out, nothing is looked for.
  package init(_ game: Game, runs: Int = 2_000) {
    self.init(game, expecting: Reachability(game.rules).reached, runs: runs)
  }
}

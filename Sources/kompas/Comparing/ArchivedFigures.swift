import KompasAnalysis
import KompasEngine
import KompasJournal

extension FigureCache<RunFigures> {
  /// The figures that a cohort needs.
  static var ofRuns: FigureCache<RunFigures> {
    FigureCache(
      form: RunFigures.form,
      read: { RunFigures($0, rules: $1) },
      workOut: { RunFigures($0) },
      write: \.text
    )
  }
}

/// The figures of finished runs of a case, whatever version each was played in.
struct ArchivedFigures {
  /// The figures of each run that counts, in the indices of `game`.
  let figures: [RunFigures]
  /// The newest case.
  let game: Game
  /// Its words, by language.
  let texts: [String: CaseTexts]
  /// Of how many versions of the case the runs are.
  let versions: Int
  /// Whether any was played by other rules than those of this program.
  let hasOtherRules: Bool
  /// The runs that could not be read, and do not count.
  let damaged: [Int64]

  /// Brings figures to the newest case.
  ///
  /// - Parameters:
  ///   - found: the figures, with the cases of all rows.
  ///   - rows: the runs, at least one; the last is of the newest case.
  init?(_ found: FigureCache<RunFigures>.Found, of rows: [KeptFigures]) {
    guard let last = rows.last, let newest = found.cases[last.storedCase] else { return nil }
    let places = found.cases.mapValues { CasePlaces(from: $0.compiled, to: newest.compiled) }
    figures = found.figures.compactMap { places[$0.storedCase]?.moved($0.figures) }
    game = Game(newest.compiled)
    texts = newest.texts
    versions = Set(found.cases.values.map(\.compiled.digest)).count
    hasOtherRules = rows.contains { $0.rules != Game.rulesVersion }
    damaged = found.damaged
  }
}

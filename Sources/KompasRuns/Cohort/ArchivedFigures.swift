public import KompasAnalysis
public import KompasEngine
public import KompasJournal

extension RunFigures {
  /// Keeps the figures of runs in an archive.
  public static var cache: FigureCache<RunFigures> {
    FigureCache(
      form: RunFigures.form,
      read: { RunFigures($0, rules: $1) },
      workOut: { RunFigures($0) },
      write: \.text
    )
  }
}

extension Cohort {
  /// The finished runs of a case that count: whole blocks of them, so that two answers cannot be subtracted.
  ///
  /// - Parameters:
  ///   - id: the case.
  ///   - first: the moment, ISO 8601 in UTC, at or after which they began; of any time if `nil`.
  ///   - end: the moment before which they began.
  ///   - minimum: how many runs a group must have to be shown.
  ///   - archive: where they are.
  /// - Returns: the runs, by number.
  /// - Throws: `StoreError` if the archive cannot be read.
  public static func counting(
    case id: String,
    since first: String?,
    until end: String?,
    minimum: Int,
    in archive: any RunArchive
  ) throws(StoreError) -> [KeptFigures] {
    var filter = RunFilter()
    filter.caseID = id
    let all = try archive.figures(filter, form: RunFigures.form)
    return RunBlocks(all.map(\.started), minimum: minimum).counting { run in
      all[run].started >= first ?? "" && end.map { all[run].started < $0 } ?? true
    }
    .map { all[$0] }
  }
}

/// The figures of finished runs of a case, whatever version each was played in.
public struct ArchivedFigures: Sendable {
  /// The figures of each run that counts, in the indices of `game`.
  public let figures: [RunFigures]
  /// The newest case.
  public let game: Game
  /// Its words, by language.
  public let texts: [String: CaseTexts]
  /// Of how many versions of the case the runs are.
  public let versions: Int
  /// Whether any was played by other rules than those of this program.
  public let hasOtherRules: Bool
  /// The runs that could not be read, and do not count.
  public let damaged: [Int64]

  /// Brings figures to the newest case.
  ///
  /// - Parameters:
  ///   - found: the figures, with the cases of all rows.
  ///   - rows: the runs, at least one; the last is of the newest case.
  public init?(_ found: FigureCache<RunFigures>.Found, of rows: [KeptFigures]) {
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

import Foundation
import KompasAnalysis
import KompasEngine
import KompasJournal
import KompasStorage

/// The figures of finished runs in an archive: those that were kept, and those that still have to be worked out.
struct ArchivedFigures {
  /// The figures of each run that counts, in the indices of `game`.
  var figures: [RunFigures] = []
  /// The newest case.
  var game: Game
  /// Its words, by language.
  var texts: [String: CaseTexts]
  /// Of how many versions of the case the runs are.
  var versions = 1
  /// Whether any was played by other rules than those of this program.
  var hasOtherRules = false
  /// The runs that could not be read, and do not count.
  var damaged: [Int64] = []

  /// How many runs are worked out before they are kept.
  private static let batch = 100

  /// Reads the figures of runs; works out those that were not kept, and keeps them if the archive can be written to.
  ///
  /// - Parameters:
  ///   - kept: the runs, at least one.
  ///   - store: where they are.
  ///   - progress: is told how many runs were worked out.
  /// - Returns: `nil` if it was stopped.
  /// - Throws: `StoreError` if a case cannot be read.
  static func read(
    _ kept: [KeptFigures],
    from store: SQLiteRunStore,
    progress: (Int) -> Void
  ) throws(StoreError) -> ArchivedFigures? {
    var cases: [Int64: StoredCase] = [:]
    for row in kept where cases[row.storedCase] == nil {
      cases[row.storedCase] = try store.storedCase(of: row.run)
    }
    guard let last = kept.last, let newest = cases[last.storedCase] else { return nil }
    var read = ArchivedFigures(game: Game(newest.compiled), texts: newest.texts)
    read.versions = Set(cases.values.map(\.compiled.digest)).count
    read.hasOtherRules = kept.contains { $0.rules != Game.rulesVersion }
    let places = cases.mapValues { CasePlaces(from: $0.compiled, to: newest.compiled) }
    var keeper = Keeper(location: store.location)
    for row in kept {
      guard let storedCase = cases[row.storedCase], let places = places[row.storedCase]
      else { continue }
      if let text = row.figures, let known = RunFigures(text, rules: storedCase.compiled) {
        read.figures.append(places.moved(known))
        continue
      }
      if Interruption.isAsked {
        keeper.flush()
        return nil
      }
      guard let found = figures(of: row.run, storedCase, rules: row.rules, in: store) else {
        read.damaged.append(row.run)
        continue
      }
      read.figures.append(places.moved(found))
      keeper.add(row.run, found)
      progress(keeper.count)
    }
    keeper.flush()
    return read
  }

  /// Keeps the figures of a run that was just played, if it is finished; without them they are worked out later.
  static func keep(of run: Int64, in store: SQLiteRunStore) {
    guard let summary = try? store.summary(of: run), summary.isFinished,
      summary.header.branchedAt == nil, let storedCase = try? store.storedCase(of: run),
      let figures = figures(of: run, storedCase, rules: summary.header.rules, in: store)
    else { return }
    try? store.keep(figures: [(run, figures.text)], form: RunFigures.form)
  }

  private static func figures(
    of run: Int64,
    _ storedCase: StoredCase,
    rules: Int,
    in store: SQLiteRunStore
  ) -> RunFigures? {
    guard let submissions = try? store.submissions(of: run),
      let timeline = try? Replay.timeline(Game(storedCase.compiled), submissions, rules: rules)
    else { return nil }
    return RunFigures(timeline)
  }

  /// Keeps figures by the batch; an archive that cannot be written to is left as it is.
  private struct Keeper {
    let location: ArchiveLocation
    private(set) var count = 0
    private var waiting: [(run: Int64, figures: String)] = []
    private var store: SQLiteRunStore?
    private var isRefused = false

    init(location: ArchiveLocation) { self.location = location }

    mutating func add(_ run: Int64, _ figures: RunFigures) {
      waiting.append((run, figures.text))
      count += 1
      if waiting.count >= ArchivedFigures.batch { flush() }
    }

    mutating func flush() {
      defer { waiting = [] }
      guard !waiting.isEmpty, !isRefused else { return }
      do {
        let store = try store ?? SQLiteRunStore(location)
        try store.keep(figures: waiting, form: RunFigures.form)
        self.store = store
      } catch {
        isRefused = true
      }
    }
  }
}

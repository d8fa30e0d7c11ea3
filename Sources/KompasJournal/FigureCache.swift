public import KompasEngine

/// Figures of finished runs: works out those that an archive does not have yet, and keeps them there.
public struct FigureCache<Figures> {
  private let form: Int
  private let read: (String, CompiledCase) -> Figures?
  private let workOut: (Timeline) -> Figures
  private let write: (Figures) -> String

  /// How many runs are worked out before they are kept.
  private static var batch: Int { 100 }

  /// A cache of figures of one form.
  ///
  /// - Parameters:
  ///   - form: the version of how they are written and worked out.
  ///   - read: reads what `write` wrote of a run of this case; `nil` if it is something else.
  ///   - workOut: works them out.
  ///   - write: writes them as a text.
  public init(
    form: Int,
    read: @escaping (String, CompiledCase) -> Figures?,
    workOut: @escaping (Timeline) -> Figures,
    write: @escaping (Figures) -> String
  ) {
    self.form = form
    self.read = read
    self.workOut = workOut
    self.write = write
  }

  /// The figures of runs, with their cases.
  public struct Found {
    /// The cases, by `KeptFigures.storedCase`.
    public var cases: [Int64: StoredCase] = [:]
    /// The figures of each run that counts, in the order they were asked for.
    public var figures: [(storedCase: Int64, figures: Figures)] = []
    /// The runs that are damaged, and do not count.
    public var damaged: [Int64] = []
    /// Whether it was stopped; then the rest is missing.
    public var isStopped = false
  }

  /// Finds the figures of runs; keeps what was worked out, if the archive can be written to.
  ///
  /// - Parameters:
  ///   - rows: the runs.
  ///   - archive: where they are.
  ///   - writing: opens the archive for writing.
  ///   - progress: is told how many were worked out; answers whether to go on.
  /// - Returns: the figures of all runs that are not damaged, unless it was stopped.
  /// - Throws: `StoreError` if a case or the archive cannot be read.
  public func figures(
    of rows: [KeptFigures],
    in archive: any RunArchive,
    writing: () throws(StoreError) -> any RunArchive,
    progress: (Int) -> Bool
  ) throws(StoreError) -> Found {
    var found = Found()
    for row in rows where found.cases[row.storedCase] == nil {
      found.cases[row.storedCase] = try archive.storedCase(of: row.run)
    }
    var count = 0
    var waiting: [(run: Int64, figures: String)] = []
    for row in rows {
      guard let storedCase = found.cases[row.storedCase] else { continue }
      if let text = row.figures, let known = read(text, storedCase.compiled) {
        found.figures.append((row.storedCase, known))
        continue
      }
      guard progress(count) else {
        found.isStopped = true
        break
      }
      guard let figures = try figures(of: row.run, storedCase, rules: row.rules, in: archive) else {
        found.damaged.append(row.run)
        continue
      }
      found.figures.append((row.storedCase, figures))
      waiting.append((row.run, write(figures)))
      count += 1
      if waiting.count == Self.batch { keep(&waiting, writing) }
    }
    keep(&waiting, writing)
    return found
  }

  /// Keeps the figures of a run, if it is finished and no branch.
  ///
  /// - Throws: `StoreError`; then they are worked out when they are asked for.
  public func keep(of run: Int64, in archive: any RunArchive) throws(StoreError) {
    let summary = try archive.summary(of: run)
    guard summary.isFinished, summary.header.branchedAt == nil,
      let figures = try figures(
        of: run,
        try archive.storedCase(of: run),
        rules: summary.header.rules,
        in: archive
      )
    else { return }
    try archive.keep(figures: [(run, write(figures))], form: form)
  }

  /// Works out the figures of a run; `nil` if it is damaged.
  private func figures(
    of run: Int64,
    _ storedCase: StoredCase,
    rules: Int,
    in archive: any RunArchive
  ) throws(StoreError) -> Figures? {
    let submissions: [Submission]
    do throws(StoreError) { submissions = try archive.submissions(of: run) } catch {
      guard case .corrupt = error else { throw error }
      return nil
    }
    do throws(ReplayError) {
      return workOut(try Replay.timeline(Game(storedCase.compiled), submissions, rules: rules))
    } catch { return nil }
  }

  /// Keeps what waits; an archive that cannot be written to is left as it is, for it will be worked out again.
  private func keep(
    _ waiting: inout [(run: Int64, figures: String)],
    _ writing: () throws(StoreError) -> any RunArchive
  ) {
    guard !waiting.isEmpty else { return }
    do throws(StoreError) { try writing().keep(figures: waiting, form: form) } catch {}
    waiting = []
  }
}

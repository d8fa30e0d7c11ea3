import GRDB
import KompasEngine
public import KompasJournal

/// Runs in an SQLite database.
///
/// ```swift
/// let store = try SQLiteRunStore(try .default(environment: environment))
/// ```
public struct SQLiteRunStore: RunStore {
  /// Where it is.
  public let location: ArchiveLocation
  let archive: Archive
  let codec = JournalCodec()

  /// Opens an archive; creates it if it is not there and is to be written.
  ///
  /// - Throws: `StoreError`; whatever is at the path is left as it was.
  public init(
    _ location: ArchiveLocation,
    access: Access = .readWrite
  ) throws(StoreError) {
    try self.init(location, access: access, tuning: Tuning())
  }

  /// What tests set otherwise.
  package struct Tuning {
    /// How long to wait for another process, in seconds.
    package var patience: Double
    /// How many pages the database may have; `nil` for no limit.
    package var pages: Int?

    package init(patience: Double = 5, pages: Int? = nil) {
      self.patience = patience
      self.pages = pages
    }
  }

  package init(
    _ location: ArchiveLocation,
    access: Access = .readWrite,
    tuning: Tuning
  ) throws(StoreError) {
    self.location = location
    archive = try Archive(location, access: access, tuning: tuning)
  }

  /// What the connection was told, for tests.
  package func setting(_ pragma: String) throws(StoreError) -> String? {
    try archive.read { try String.fetchOne($0, sql: "PRAGMA \(pragma)") }
  }

  /// Closes the database; afterwards the store can no longer be used.
  ///
  /// Not needed before the process ends.
  ///
  /// - Throws: `StoreError` if the database cannot be closed.
  public func close() throws(StoreError) { try archive.close() }

  /// Begins a run.
  public func create(
    _ header: RunHeader,
    storedCase: StoredCase,
    opening: Submission
  ) throws(StoreError) -> Int64 {
    let body: String
    do throws(CodecError) { body = try codec.encode(storedCase) } catch {
      throw .corrupt(.storedCase(run: 0, error))
    }
    let title = header.title.flatMap { $0.isEmpty ? nil : PersonalText($0) }
    let entries = try opening.envelopes(run: 0, after: 0, codec: codec)
    return try archive.write { db in
      let (row, caseSeal) = try db.keepCase(storedCase, body: body)
      let sealed = SealedHeader(
        header,
        caseBody: caseSeal,
        title: header.title.map { _ in title?.commitment ?? "" }
      )
      var chain = Chain()
      try chain.add(sealed)
      for entry in entries { chain.add(entry) }
      let run = try db.insertRun(
        sealed,
        Database.RunColumns(
          storedCase: row,
          position: opening.events.count,
          ending: opening.ending,
          isFinished: opening.finishes,
          seal: chain.link,
          parent: nil
        )
      )
      if let title { try db.insert(title, run: run) }
      try db.insert(entries, run: run)
      return run
    }
  }

  /// Adds a decision and all its events, in one transaction.
  public func append(
    _ submission: Submission,
    to run: Int64,
    after position: Int
  ) throws(StoreError) {
    let envelopes = try submission.envelopes(run: run, after: position, codec: codec)
    try archive.write { db in
      let (actual, seal) = try db.standing(of: run)
      guard actual == position else {
        throw StoreError.conflict(run: run, expected: position, actual: actual)
      }
      guard !submission.events.isEmpty else { return }
      var chain = Chain(link: seal)
      for envelope in envelopes { chain.add(envelope) }
      try db.insert(envelopes, run: run)
      try db.insert(submission.ballots, run: run, codec: codec)
      try db.advance(run, by: submission, seal: chain.link)
    }
  }

  /// Everything that was recorded of a run.
  public func submissions(of run: Int64) throws(StoreError) -> [Submission] {
    let (count, envelopes) = try archive.read { db in
      (try db.standing(of: run).position, try db.envelopes(of: run))
    }
    return try Submission.read(envelopes, run: run, count: count, codec: codec)
  }

  /// The case as it was when the run began.
  public func storedCase(of run: Int64) throws(StoreError) -> StoredCase {
    let (body, checksum) = try archive.read { try $0.caseBody(of: run) }
    do throws(CodecError) {
      guard fingerprint(body) == checksum else { throw .unreadable }
      return try codec.storedCase(body)
    } catch {
      throw .corrupt(.storedCase(run: run, error))
    }
  }

  /// How a run began and how far it got.
  public func summary(of run: Int64) throws(StoreError) -> RunSummary {
    let found = try archive.read { try $0.summaries(where: "runs.id = ?", [run]) }
    guard let summary = found.first else { throw .notFound(run: run) }
    return summary
  }

  /// All runs that are no branches, the newest first.
  public func runs() throws(StoreError) -> [RunSummary] { try runs(RunFilter()) }

  /// The runs of a case that can still go on and are no branches, the newest first.
  public func unfinished(case id: String, seed: UInt64?) throws(StoreError) -> [RunSummary] {
    try archive.read { db in
      guard let seed else {
        return try db.summaries(where: "finished = 0 AND branched_at IS NULL AND case_id = ?", [id])
      }
      return try db.summaries(
        where: "finished = 0 AND branched_at IS NULL AND case_id = ? AND seed = ?",
        [id, String(seed)]
      )
    }
  }
}

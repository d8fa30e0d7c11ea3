import GRDB
import KompasEngine
import KompasJournal

/// Runs as a whole. Each runs inside a transaction that `SQLiteRunStore` began.
extension Database {
  /// A run as it is kept.
  ///
  /// - Throws: `StoreError.corrupt(.broken)` if its entries are not those that its seal was made of.
  func record(of run: Int64) throws -> RunRecord {
    let row = try Row.fetchOne(
      self,
      sql: """
        SELECT runs.case_id, case_version, case_digest, cases.seal, title, seed, language, started,
          engine, branched_at, runs.seal, body, checksum, salt, texts.text, rules, label FROM runs
          JOIN cases ON cases.id = stored_case
          LEFT JOIN texts ON texts.run = runs.id AND texts.commitment = runs.title
          WHERE runs.id = ?
        """,
      arguments: [run]
    )
    guard let row else { throw StoreError.notFound(run: run) }
    guard let seed = UInt64(try row.decode(String.self, atIndex: 5)) else {
      throw StoreError.corrupt(.incomplete(run: run, position: 0))
    }
    let header = RunHeader(
      caseID: try row.decode(atIndex: 0),
      caseVersion: try row.decode(atIndex: 1),
      caseDigest: try row.decode(atIndex: 2),
      title: nil,
      seed: seed,
      language: try row.decode(atIndex: 6),
      started: try row.decode(atIndex: 7),
      engineVersion: try row.decode(atIndex: 8),
      branchedAt: try row.decode(atIndex: 9),
      rules: try row.decode(atIndex: 15)
    )
    let body = try row.decode(String.self, atIndex: 11)
    guard try row.decode(atIndex: 12) == fingerprint(body) else {
      throw StoreError.corrupt(.storedCase(run: run, .unreadable))
    }
    let record = RunRecord(
      header: SealedHeader(
        header,
        caseBody: try row.decode(atIndex: 3),
        title: try row.decode(atIndex: 4)
      ),
      title: try personalText(row, at: 13),
      caseBody: body,
      entries: try envelopes(of: run),
      label: try row.decode(atIndex: 16)
    )
    guard try record.seal() == row.decode(String.self, atIndex: 10) else {
      throw StoreError.corrupt(.broken(run: run))
    }
    return record
  }

  /// Keeps a run as it was recorded elsewhere.
  func insert(_ record: RunRecord, _ opened: RecordContents, parent: Int64?) throws -> Int64 {
    let (storedCase, _) = try keepCase(opened.storedCase, body: record.caseBody)
    let run = try insertRun(
      record.header,
      RunColumns(
        storedCase: storedCase,
        position: record.position,
        ending: opened.ending,
        isFinished: opened.isFinished,
        seal: try record.seal(),
        parent: parent
      )
    )
    if let label = record.label {
      try execute(sql: "UPDATE runs SET label = ? WHERE id = ?", arguments: [label, run])
    }
    if let title = record.title { try insert(title, run: run) }
    try insert(record.entries, run: run)
    return run
  }

  /// Runs with their branches, and theirs, by number: a branch that was brought over may have a smaller one than its run.
  func family(_ runs: [Int64]) throws -> [Int64] {
    var family: [Int64] = []
    var next = runs
    while let run = next.popLast() {
      guard !family.contains(run) else { continue }
      _ = try standing(of: run)
      family.append(run)
      next += try Int64.fetchAll(
        self,
        sql: "SELECT id FROM runs WHERE parent = ?",
        arguments: [run]
      )
    }
    return family.sorted()
  }

  /// Ties branches that came from elsewhere to the run that they left, if it is here.
  func tieBranches() throws {
    let loose = try Int64.fetchAll(
      self,
      sql: "SELECT id FROM runs WHERE branched_at IS NOT NULL AND parent IS NULL ORDER BY id"
    )
    for run in loose {
      // Those that may be it, for reading a run takes time; which one it is, `RunRecord.isBranch` says.
      let candidates = try Int64.fetchAll(
        self,
        sql: """
          SELECT theirs.id FROM runs AS mine JOIN runs AS theirs
            ON theirs.case_id = mine.case_id AND theirs.seed = mine.seed AND theirs.title IS mine.title
            WHERE mine.id = ? AND theirs.id <> mine.id ORDER BY coalesce(theirs.branched_at, 0), theirs.id
          """,
        arguments: [run]
      )
      // A run that is damaged is nobody's branch, and has none.
      guard !candidates.isEmpty, let branch = try? record(of: run) else { continue }
      let own = try family([run])
      let first = candidates.first { candidate in
        guard !own.contains(candidate), let other = try? record(of: candidate) else { return false }
        return branch.isBranch(of: other)
      }
      guard let first else { continue }
      try execute(sql: "UPDATE runs SET parent = ? WHERE id = ?", arguments: [first, run])
    }
  }

  func annotations(of run: Int64) throws -> [Annotation] {
    let rows = try Row.fetchAll(
      self,
      sql: """
        SELECT id, position, text, written FROM annotations WHERE run = ? ORDER BY position, id
        """,
      arguments: [run]
    )
    return try rows.map { row in
      Annotation(
        id: try row.decode(atIndex: 0),
        position: try row.decode(atIndex: 1),
        text: try row.decode(atIndex: 2),
        written: try row.decode(atIndex: 3)
      )
    }
  }

  /// Adds what people wrote in one run.
  func addPersonal(of run: Int64, to found: inout PersonalContents) throws {
    let row = try Row.fetchOne(
      self,
      sql: """
        SELECT label, texts.text FROM runs
          LEFT JOIN texts ON texts.run = runs.id AND texts.commitment = runs.title WHERE runs.id = ?
        """,
      arguments: [run]
    )
    guard let row else { throw StoreError.notFound(run: run) }
    found.add(
      title: try words(row, at: 1),
      texts: try envelopes(of: run).compactMap { $0.text?.text }
        + (try drafts(of: run).map(\.text).filter { !$0.isEmpty }),
      remarks: try annotations(of: run).map(\.text),
      label: try row.decode(atIndex: 0)
    )
    found.ballots +=
      try Int.fetchOne(
        self,
        sql: "SELECT count(*) FROM ballots WHERE run = ?",
        arguments: [run]
      ) ?? 0
  }
}

import GRDB
import KompasEngine
import KompasJournal

/// The statements. Each runs inside a transaction that `SQLiteRunStore` began.
extension Database {
  /// Keeps a case unless it is kept already; answers its row.
  func keepCase(_ storedCase: StoredCase, body: String) throws -> Int64 {
    let checksum = fingerprint(body)
    let compiled = storedCase.compiled
    let kept = try Int64.fetchOne(
      self,
      sql: "SELECT id FROM cases WHERE digest = ? AND checksum = ?",
      arguments: [compiled.digest, checksum]
    )
    if let kept { return kept }
    try execute(
      sql: "INSERT INTO cases (digest, checksum, case_id, version, body) VALUES (?, ?, ?, ?, ?)",
      arguments: [compiled.digest, checksum, compiled.id, compiled.version, body]
    )
    return lastInsertedRowID
  }

  func insertRun(
    _ header: RunHeader,
    storedCase: Int64,
    opening: Submission
  ) throws -> Int64 {
    try execute(
      sql: """
        INSERT INTO runs (stored_case, case_id, case_version, case_digest, title, seed, language,
          started, engine, position, ending, finished) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        storedCase, header.caseID, header.caseVersion, header.caseDigest, header.title,
        String(header.seed), header.language, header.started, header.engineVersion,
        opening.events.count, opening.ending, opening.finishes,
      ]
    )
    return lastInsertedRowID
  }

  func position(of run: Int64) throws -> Int {
    let statement = try cachedStatement(sql: "SELECT position FROM runs WHERE id = ?")
    guard let position = try Int.fetchOne(statement, arguments: [run]) else {
      throw StoreError.notFound(run: run)
    }
    return position
  }

  func insert(_ envelopes: [Envelope]) throws {
    let statement = try cachedStatement(
      sql: "INSERT INTO entries (run, position, kind, body, digest) VALUES (?, ?, ?, ?, ?)"
    )
    for envelope in envelopes {
      try statement.execute(arguments: [
        envelope.run, envelope.position, envelope.kind.rawValue, envelope.payload,
        envelope.digest,
      ])
    }
  }

  func advance(_ run: Int64, by submission: Submission) throws {
    let statement = try cachedStatement(
      sql: """
        UPDATE runs SET position = position + ?, ending = coalesce(?, ending),
          finished = max(finished, ?) WHERE id = ?
        """
    )
    try statement.execute(arguments: [
      submission.events.count, submission.ending, submission.finishes, run,
    ])
  }

  func envelopes(of run: Int64) throws -> [Envelope] {
    let rows = try Row.fetchCursor(
      self,
      sql: """
        SELECT position, kind, body, digest FROM entries WHERE run = ? ORDER BY position, kind
        """,
      arguments: [run]
    )
    var envelopes: [Envelope] = []
    while let row = try rows.next() {
      let position = try row.decode(Int.self, atIndex: 0)
      guard let kind = Envelope.Kind(rawValue: try row.decode(Int.self, atIndex: 1)) else {
        throw StoreError.corrupt(.entry(run: run, position: position, .unreadable))
      }
      envelopes.append(
        Envelope(
          run: run,
          position: position,
          kind: kind,
          payload: try row.decode(atIndex: 2),
          digest: try row.decode(atIndex: 3)
        )
      )
    }
    return envelopes
  }

  func caseBody(of run: Int64) throws -> (body: String, checksum: String) {
    let row = try Row.fetchOne(
      self,
      sql: """
        SELECT body, checksum FROM cases JOIN runs ON runs.stored_case = cases.id WHERE runs.id = ?
        """,
      arguments: [run]
    )
    guard let row else { throw StoreError.notFound(run: run) }
    return (try row.decode(atIndex: 0), try row.decode(atIndex: 1))
  }

  /// The runs for which a condition holds, the newest first.
  ///
  /// The condition is ours, never a user's.
  func summaries(
    where condition: String,
    _ arguments: StatementArguments
  ) throws -> [RunSummary] {
    let rows = try Row.fetchCursor(
      self,
      sql: """
        SELECT id, case_id, case_version, case_digest, title, seed, language, started, engine,
          position, ending, finished FROM runs WHERE \(condition) ORDER BY id DESC
        """,
      arguments: arguments
    )
    var summaries: [RunSummary] = []
    while let row = try rows.next() {
      let id = try row.decode(Int64.self, atIndex: 0)
      guard let seed = UInt64(try row.decode(String.self, atIndex: 5)) else {
        throw StoreError.corrupt(.incomplete(run: id, position: 0))
      }
      let header = RunHeader(
        caseID: try row.decode(atIndex: 1),
        caseVersion: try row.decode(atIndex: 2),
        caseDigest: try row.decode(atIndex: 3),
        title: try row.decode(atIndex: 4),
        seed: seed,
        language: try row.decode(atIndex: 6),
        started: try row.decode(atIndex: 7),
        engineVersion: try row.decode(atIndex: 8)
      )
      summaries.append(
        RunSummary(
          id: id,
          header: header,
          position: try row.decode(atIndex: 9),
          ending: try row.decode(atIndex: 10),
          isFinished: try row.decode(atIndex: 11)
        )
      )
    }
    return summaries
  }
}

/// A checksum against damage, not against malice: 64-bit FNV-1a, 16 hex digits.
func fingerprint(_ text: String) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
  return hex16(hash)
}

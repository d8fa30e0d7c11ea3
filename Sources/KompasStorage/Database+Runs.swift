import Foundation
import GRDB
import KompasEngine
import KompasJournal

/// The statements. Each runs inside a transaction that `SQLiteRunStore` began.
extension Database {
  /// Keeps a case unless it is kept already; answers its row and its seal.
  func keepCase(_ storedCase: StoredCase, body: String) throws -> (row: Int64, seal: String) {
    let checksum = fingerprint(body)
    let compiled = storedCase.compiled
    let kept = try Row.fetchOne(
      self,
      sql: "SELECT id, seal FROM cases WHERE digest = ? AND checksum = ?",
      arguments: [compiled.digest, checksum]
    )
    if let kept { return (try kept.decode(atIndex: 0), try kept.decode(atIndex: 1)) }
    let seal = SHA256.hexadecimal(of: body)
    try execute(
      sql: """
        INSERT INTO cases (digest, checksum, case_id, version, body, seal, names)
          VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        compiled.digest, checksum, compiled.id, compiled.version, body, seal,
        try names(of: storedCase),
      ]
    )
    return (lastInsertedRowID, seal)
  }

  /// What a case and its endings are called, as JSON.
  func names(of storedCase: StoredCase) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(CaseNames.all(of: storedCase)), as: UTF8.self)
  }

  /// What of a run stands in its row, besides its header.
  struct RunColumns {
    var storedCase: Int64
    var position: Int
    var ending: String?
    var isFinished: Bool
    var seal: String
    var parent: Int64?
  }

  func insertRun(_ header: SealedHeader, _ row: RunColumns) throws -> Int64 {
    try execute(
      sql: """
        INSERT INTO runs (stored_case, case_id, case_version, case_digest, title, seed, language,
          started, engine, position, ending, finished, seal, parent, branched_at, rules)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        row.storedCase, header.caseID, header.caseVersion, header.caseDigest, header.title,
        String(header.seed), header.language, header.started, header.engine, row.position,
        row.ending, row.isFinished, row.seal, row.parent, header.branchedAt,
        header.rules,
      ]
    )
    return lastInsertedRowID
  }

  /// How far a run is, and its seal.
  func standing(of run: Int64) throws -> (position: Int, seal: String) {
    let statement = try cachedStatement(sql: "SELECT position, seal FROM runs WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [run]) else {
      throw StoreError.notFound(run: run)
    }
    return (try row.decode(atIndex: 0), try row.decode(atIndex: 1))
  }

  func insert(_ envelopes: [Envelope], run: Int64) throws {
    let statement = try cachedStatement(
      sql: "INSERT INTO entries (run, position, kind, body, digest, text) VALUES (?, ?, ?, ?, ?, ?)"
    )
    for envelope in envelopes {
      try statement.execute(arguments: [
        run, envelope.position, envelope.kind.rawValue, envelope.payload, envelope.digest,
        envelope.text?.commitment,
      ])
      if let text = envelope.text { try insert(text, run: run) }
    }
  }

  func insert(_ text: PersonalText, run: Int64) throws {
    let statement = try cachedStatement(
      sql: "INSERT OR IGNORE INTO texts (run, commitment, salt, text) VALUES (?, ?, ?, ?)"
    )
    try statement.execute(arguments: [run, text.commitment, text.salt, Data(text.text.utf8)])
  }

  func advance(_ run: Int64, by submission: Submission, seal: String) throws {
    let statement = try cachedStatement(
      sql: """
        UPDATE runs SET position = position + ?, ending = coalesce(?, ending),
          finished = max(finished, ?), seal = ? WHERE id = ?
        """
    )
    try statement.execute(arguments: [
      submission.events.count, submission.ending, submission.finishes, seal, run,
    ])
  }

  func envelopes(of run: Int64) throws -> [Envelope] {
    let rows = try Row.fetchCursor(
      self,
      sql: """
        SELECT position, kind, body, digest, salt, texts.text FROM entries
          LEFT JOIN texts ON texts.run = entries.run AND texts.commitment = entries.text
          WHERE entries.run = ? ORDER BY position, kind
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
          digest: try row.decode(atIndex: 3),
          text: try personalText(row, at: 4)
        )
      )
    }
    return envelopes
  }

  /// A text whose salt stands in this column, and the words in the next; `nil` if it was removed.
  func personalText(_ row: Row, at column: Int) throws -> PersonalText? {
    guard let text = try words(row, at: column + 1) else { return nil }
    return PersonalText(text, salt: try row.decode(atIndex: column))
  }

  /// The words in a column of `texts`; `nil` if they were removed.
  func words(_ row: Row, at column: Int) throws -> String? {
    try row.decode(Data?.self, atIndex: column).map { String(decoding: $0, as: UTF8.self) }
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
}

/// A checksum against damage, not against malice: 64-bit FNV-1a, 16 hex digits.
func fingerprint(_ text: String) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
  return hex16(hash)
}

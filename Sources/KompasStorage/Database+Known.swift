import GRDB
import KompasEngine
import KompasJournal

/// What the format knows, and nothing else.
extension Database {
  /// The run in the archive that is nearest to a record, however either is spelled, and how; `nil` if there is none.
  func kin(
    of record: RunRecord,
    codec: JournalCodec
  ) throws -> (run: Int64, kinship: RunRecord.Kinship)? {
    let same = try Int64.fetchOne(
      self,
      sql: "SELECT id FROM runs WHERE seal = ?",
      arguments: [try record.seal()]
    )
    if let same { return (same, .same) }
    let header = record.header
    let candidates = try Int64.fetchAll(
      self,
      sql: "SELECT id FROM runs WHERE started = ? AND seed = ? ORDER BY id",
      arguments: [header.started, String(header.seed)]
    )
    let found = candidates.compactMap { run in
      // A run that is damaged is no other's equal.
      (try? record.kinship(to: self.record(of: run), codec: codec)).flatMap { kinship in
        kinship.map { (run: run, kinship: $0) }
      }
    }
    return found.first { $0.kinship != .parted } ?? found.first
  }

  /// Goes on with a run as it was played elsewhere.
  func goOn(_ run: Int64, with record: RunRecord, _ opened: RecordContents) throws {
    var whole = try self.record(of: run)
    let new = Array(record.entries.dropFirst(whole.entries.count))
    whole.entries += new
    try insert(new, run: run)
    try execute(
      sql: """
        UPDATE runs SET position = ?, ending = ?, finished = ?, seal = ? WHERE id = ?
        """,
      arguments: [record.position, opened.ending, opened.isFinished, try whole.seal(), run]
    )
    try execute(sql: "DELETE FROM figures WHERE run = ?", arguments: [run])
  }

  /// Takes out of these runs, and of the cases that they share with others, whatever the format does not know.
  ///
  /// A run of which something was taken out gets another chain.
  func keepOnlyKnown(_ runs: [Int64], codec: JournalCodec) throws {
    var next = runs
    var seen: Set<Int64> = []
    while let run = next.popLast() {
      guard seen.insert(run).inserted else { continue }
      // What cannot be read is left as it is; reading its run says so.
      guard let record = try? record(of: run), let known = try? record.known(codec: codec),
        try known.seal() != record.seal()
      else { continue }
      if known.header.caseBody != record.header.caseBody {
        next += try Int64.fetchAll(
          self,
          sql: """
            SELECT id FROM runs WHERE stored_case = (SELECT stored_case FROM runs WHERE id = ?)
            """,
          arguments: [run]
        )
      }
      try replace(run, with: known, codec: codec)
    }
    try dropCasesWithoutRuns()
  }

  /// Removes cases that no run needs any more.
  func dropCasesWithoutRuns() throws {
    try execute(
      sql: """
        DELETE FROM cases WHERE NOT EXISTS (SELECT 1 FROM runs WHERE stored_case = cases.id)
        """
    )
  }

  private func replace(_ run: Int64, with record: RunRecord, codec: JournalCodec) throws {
    let storedCase = try codec.storedCase(record.caseBody)
    let (row, _) = try keepCase(storedCase, body: record.caseBody)
    try execute(
      sql: "UPDATE runs SET stored_case = ?, seal = ? WHERE id = ?",
      arguments: [row, try record.seal(), run]
    )
    for entry in record.entries {
      try execute(
        sql: "UPDATE entries SET body = ? WHERE run = ? AND position = ? AND kind = ?",
        arguments: [entry.payload, run, entry.position, entry.kind.rawValue]
      )
    }
  }
}

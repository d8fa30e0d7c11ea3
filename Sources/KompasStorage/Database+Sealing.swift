import Foundation
import GRDB
import KompasEngine
import KompasJournal

/// From version 1 to 2: what people wrote goes out of the entries, and every run gets its seal.
extension Database {
  func sealWhatIsKept() throws {
    let codec = JournalCodec()
    var seals: [Int64: String] = [:]
    let cases = try Row.fetchCursor(self, sql: "SELECT id, CAST(body AS TEXT) FROM cases")
    while let row = try cases.next() {
      let id = try row.decode(Int64.self, atIndex: 0)
      let body = try row.decode(String.self, atIndex: 1)
      // A case that cannot be read has no names; reading its run says so.
      let names = try (try? codec.storedCase(body)).map(names) ?? "{}"
      seals[id] = SHA256.hexadecimal(of: body)
      try execute(
        sql: "UPDATE cases SET seal = ?, names = ? WHERE id = ?",
        arguments: [seals[id], names, id]
      )
    }
    let runs = try Row.fetchAll(
      self,
      sql: """
        SELECT id, stored_case, case_id, case_version, case_digest, title, seed, language, started,
          engine FROM runs
        """
    )
    for row in runs { try sealRun(row, cases: seals, codec: codec) }
  }

  private func sealRun(_ row: Row, cases: [Int64: String], codec: JournalCodec) throws {
    let run = try row.decode(Int64.self, atIndex: 0)
    let title = try row.decode(String?.self, atIndex: 5)
    let kept = title.flatMap { $0.isEmpty ? nil : PersonalText($0) }
    if let kept { try insert(kept, run: run) }
    let header = RunHeader(
      caseID: try row.decode(atIndex: 2),
      caseVersion: try row.decode(atIndex: 3),
      caseDigest: try row.decode(atIndex: 4),
      title: nil,
      seed: UInt64(try row.decode(String.self, atIndex: 6)) ?? 0,
      language: try row.decode(atIndex: 7),
      started: try row.decode(atIndex: 8),
      engineVersion: try row.decode(atIndex: 9),
      rules: 1
    )
    let commitment = title.map { _ in kept?.commitment ?? "" }
    var chain = Chain()
    try chain.add(
      SealedHeader(
        header,
        caseBody: cases[try row.decode(atIndex: 1)] ?? "",
        title: commitment
      )
    )
    var texts: [String: PersonalText] = [:]
    for var entry in try entriesOfVersion1(run) {
      if entry.kind == .decision { texts = [:] }
      // Most entries need not be read: in version 1 only these hold a text.
      let mayHoldText = ["\"motivate", "\"note"].contains { entry.payload.contains($0) }
      if mayHoldText, let sealed = entry.sealed(among: &texts, codec: codec) {
        entry = sealed
        try replace(entry, run: run)
      }
      chain.add(entry)
    }
    try execute(
      sql: "UPDATE runs SET title = ?, seal = ? WHERE id = ?",
      arguments: [commitment, chain.link, run]
    )
  }

  /// Everything in the run, also what is damaged: reading the run will say so.
  private func entriesOfVersion1(_ run: Int64) throws -> [Envelope] {
    try Row.fetchAll(
      self,
      sql: """
        SELECT CAST(position AS INTEGER), CAST(kind AS INTEGER), CAST(body AS TEXT),
          CAST(digest AS TEXT) FROM entries WHERE run = ? ORDER BY position, kind
        """,
      arguments: [run]
    ).map { row in
      Envelope(
        run: run,
        position: try row.decode(atIndex: 0),
        kind: Envelope.Kind(rawValue: try row.decode(atIndex: 1)) ?? .event,
        payload: try row.decode(atIndex: 2),
        digest: try row.decode(atIndex: 3)
      )
    }
  }

  private func replace(_ entry: Envelope, run: Int64) throws {
    guard let text = entry.text else { return }
    try insert(text, run: run)
    try execute(
      sql: "UPDATE entries SET body = ?, text = ? WHERE run = ? AND position = ? AND kind = ?",
      arguments: [entry.payload, text.commitment, run, entry.position, entry.kind.rawValue]
    )
  }
}

import Foundation
import GRDB
import KompasEngine
import KompasJournal
import KompasStorage
import KompasTestSupport
import Testing

/// What was removed is gone from every file of the archive.
@Suite struct PrivacyTests {
  let folder: Folder
  let location: ArchiveLocation
  let store: SQLiteRunStore
  let run: Int64
  /// Words that stand nowhere else; some fill several pages.
  static let written = ["Rozenhof-zeven", "Wilgenlaan-acht", "Beukenpad-negen", "Lindeplein-tien"]

  init() throws {
    folder = try Folder()
    location = ArchiveLocation(path: folder.path)
    store = try SQLiteRunStore(location)
    run = try begin(on: store, seed: 1, title: Self.written[0])
    try store.append(note(Self.written[1]), to: run, after: 2)
    let long = String(repeating: Self.written[2] + " ", count: 2_000)
    try store.append(note(long), to: run, after: 3)
    _ = try store.annotate(run, at: 2, text: Self.written[3], written: "2026-01-02T03:04:05Z")
    try store.label(run, Self.written[3])
    _ = try store.branch(of: run, at: 3, started: "2026-01-02T03:04:05Z", engineVersion: "0.1.0")
    // Texts of others around it, so that pages are shared.
    for seed in UInt64(2)..<20 {
      let other = try begin(on: store, seed: seed, title: "Tafel \(seed)")
      try store.append(note(String(repeating: "wij blijven ", count: 50)), to: other, after: 2)
    }
  }

  /// The words that stand in some file of the archive.
  func found() throws -> [String] {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let data = try files.map { try bytes(folder.path + "/" + $0) }
    return Self.written.filter { word in
      data.contains { $0.range(of: Data(word.utf8)) != nil }
    }
  }

  @Test func `after redacting, no byte of it is left in the database or its log`() throws {
    #expect(try found() == Self.written)
    try store.redact([run])
    #expect(try found() == [])
    #expect(try store.record(of: run).entries.count == 6)
    #expect(try store.summary(of: run + 2).header.title == "Tafel 2")
    #expect(try store.setting("integrity_check") == "ok")
    // Also when it goes on.
    try store.append(note("verder"), to: run, after: 4)
    #expect(try found() == [])
  }

  @Test func `redacting also takes out what stands where the format knows nothing`() throws {
    // As an earlier program would have taken it in: written past the store, with every link made anew.
    var record = try store.record(of: run)
    let secret = "Jan de Vries zei nee"
    func smuggled(_ json: String) -> String { "{\"aa\":\"\(secret)\"," + json.dropFirst() }
    record.caseBody = smuggled(record.caseBody)
    record.header.caseBody = SHA256.hexadecimal(of: record.caseBody)
    record.entries[3].payload = smuggled(record.entries[3].payload)
    let changed = record
    let queue = try DatabaseQueue(path: location.database)
    try queue.write { db in
      let checksum = changed.caseBody.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
        ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3
      }
      let digits = String(checksum, radix: 16)
      try db.execute(
        sql: """
          INSERT INTO cases (digest, checksum, case_id, version, body, seal, names)
            SELECT digest, ?, case_id, version, ?, ?, names FROM cases
          """,
        arguments: [
          String(repeating: "0", count: 16 - digits.count) + digits, changed.caseBody,
          changed.header.caseBody,
        ]
      )
      try db.execute(
        sql: "UPDATE runs SET stored_case = ? WHERE id = ?",
        arguments: [db.lastInsertedRowID, self.run]
      )
      let entry = changed.entries[3]
      try db.execute(
        sql: "UPDATE entries SET body = ? WHERE run = ? AND position = ? AND kind = ?",
        arguments: [entry.payload, self.run, entry.position, entry.kind.rawValue]
      )
      try db.execute(
        sql: "UPDATE runs SET seal = ? WHERE id = ?",
        arguments: [try changed.seal(), self.run]
      )
    }
    try queue.close()
    func isFound() throws -> Bool {
      try FileManager.default.contentsOfDirectory(atPath: folder.path).contains {
        try bytes(folder.path + "/" + $0).range(of: Data(secret.utf8)) != nil
      }
    }
    #expect(try isFound())
    #expect(try store.record(of: run) == changed)
    try store.redact([run])
    #expect(try !isFound())
    #expect(try store.record(of: run).entries.count == 6)
    #expect(try store.summary(of: run).seal != changed.seal())
    #expect(try found() == [])
  }

  @Test func `after a remark is removed, no byte of it is left, and the run is as it was`() throws {
    let secret = "Wat de trainer dacht."
    let other = try store.annotate(run, at: 3, text: "Blijft.", written: "2026-01-02T03:04:05Z")
    let record = try store.record(of: run)
    let id = try store.annotate(run, at: 2, text: secret, written: "2026-01-02T03:04:05Z")
    func isFound() throws -> Bool {
      try FileManager.default.contentsOfDirectory(atPath: folder.path).contains {
        try bytes(folder.path + "/" + $0).range(of: Data(secret.utf8)) != nil
      }
    }
    #expect(try isFound())
    try store.removeAnnotation(id, of: run)
    #expect(try !isFound())
    #expect(try store.annotations(of: run).contains { $0.id == other })
    #expect(try store.record(of: run) == record)
    #expect(try store.setting("integrity_check") == "ok")
  }

  @Test func `after forgetting, no byte of it is left in the database or its log`() throws {
    try store.forget([run])
    #expect(try found() == [])
    #expect(try store.runs().count == 18)
    #expect(try store.setting("integrity_check") == "ok")
    try store.forget(try store.runs().map(\.id))
    let raw = try DatabaseQueue(path: location.database)
    for table in ["cases", "entries", "texts", "annotations"] {
      let count = try raw.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") }
      #expect(count == 0, "\(table)")
    }
  }

  @Test func `whoever reads meanwhile keeps it from being wiped, and that is said`() throws {
    let store = try SQLiteRunStore(location, tuning: .init(patience: 0.05))
    try spoil(location) { db in
      try db.inTransaction(.deferred) {
        _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM entries")
        #expect(throws: StoreError.notWiped(path: location.database, .busy)) {
          try store.redact([run])
        }
        return .commit
      }
    }
    #expect(try store.personal(in: run).isEmpty)
    // The next try does it.
    try store.redact([run])
    #expect(try found() == [])
  }

  @Test func `an unknown run removes nothing`() throws {
    for work in [store.redact, store.forget] {
      #expect(throws: StoreError.notFound(run: 99)) { try work([run, 99]) }
    }
    #expect(try found() == Self.written)
  }

  @Test func `an entry that was changed behind its back breaks the chain`() throws {
    try spoil(location) { db in
      try db.execute(sql: "UPDATE entries SET body = replace(body, '\"note\"', '\"note\" ')")
    }
    #expect(throws: StoreError.corrupt(.broken(run: run))) { try store.record(of: run) }
  }
}

/// Searching goes by an index wherever one can serve.
@Suite struct PlanTests {
  @Test func `no question about some runs walks through all of them`() throws {
    let folder = try Folder()
    let store = try SQLiteRunStore(folder.archive)
    for change: (inout RunFilter) -> Void in [
      { $0.caseID = "klein" }, { $0.since = "2026" }, { $0.until = "2026" },
      { $0.ending = "goed" }, { $0.label = "x" },
    ] {
      var filter = RunFilter()
      change(&filter)
      let plan = try store.plan(filter)
      #expect(plan.contains { $0.hasPrefix("SEARCH runs USING INDEX") }, "\(plan)")
      #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
    }
    // All runs are read in order, and their titles by key.
    let all = try store.plan(RunFilter())
    #expect(all.contains { $0.hasPrefix("SEARCH texts USING PRIMARY KEY") })
    #expect(!all.contains { $0.hasPrefix("SCAN texts") || $0.hasPrefix("SCAN entries") })
  }

  @Test func `entries, texts, branches and remarks of a run are found by an index`() throws {
    let folder = try Folder()
    let store = try SQLiteRunStore(folder.archive)
    _ = try begin(on: store, seed: 1)
    let raw = try DatabaseQueue(path: store.location.database)
    try raw.read { db in
      for sql in [
        "SELECT position FROM entries LEFT JOIN texts ON texts.run = entries.run AND texts.commitment = entries.text WHERE entries.run = 1 ORDER BY position, kind",
        "SELECT id FROM runs WHERE parent = 1", "SELECT id FROM runs WHERE seal = 'x'",
        "SELECT id FROM annotations WHERE run = 1 ORDER BY position, id",
        "DELETE FROM texts WHERE run = 1", "DELETE FROM runs WHERE id = 1",
      ] {
        let plan = try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql)
          .map { $0["detail"] as String }
        #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(sql): \(plan)")
        #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(sql): \(plan)")
      }
    }
  }
}

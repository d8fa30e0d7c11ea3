import Foundation
import GRDB
import KompasEngine
import KompasJournal
import KompasStorage
import KompasTestSupport
import Testing

/// What goes wrong while an archive is used.
@Suite struct DamageTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  /// Source: sqlite.org/rescode.html.
  @Test(
    arguments: [
      (.SQLITE_FULL, true), (.SQLITE_IOERR_WRITE, true), (.SQLITE_IOERR_SHMSIZE, true),
      (.SQLITE_IOERR_READ, false), (.SQLITE_CANTOPEN, false),
    ] as [(ResultCode, Bool)]
  )
  func `a file that cannot be made longer is told as a full disk`(code: ResultCode, isFull: Bool) {
    let error = StoreError(DatabaseError(resultCode: code), path: "/tmp/kompas.sqlite")
    #expect((error == .full(path: "/tmp/kompas.sqlite")) == isFull)
  }

  @Test func `a full disk loses the decision that did not fit, and nothing else`() throws {
    let location = ArchiveLocation(path: folder.path)
    let store = try SQLiteRunStore(location, tuning: .init(pages: 32))
    let run = try begin(on: store, seed: 1)
    let long = String(repeating: "lang ", count: 1000)
    var notes = 0
    #expect(throws: StoreError.full(path: location.database)) {
      while notes < 100 {
        try store.append(note(long), to: run, after: 2 + notes)
        notes += 1
      }
    }
    #expect(notes > 3)
    for store in [store, try SQLiteRunStore(location)] {
      #expect(try store.decisions(of: run).count == notes)
      #expect(try store.summary(of: run).position == 2 + notes)
    }
    // With room again, it goes on.
    try SQLiteRunStore(location).append(note(long), to: run, after: 2 + notes)
    #expect(try store.decisions(of: run).count == notes + 1)
  }

  @Test func `another process that keeps the archive to itself`() throws {
    let location = ArchiveLocation(path: folder.path)
    let store = try SQLiteRunStore(location, tuning: .init(patience: 0.05))
    let run = try begin(on: store, seed: 1)
    try spoil(location) { db in
      try db.inTransaction(.immediate) {
        #expect(throws: StoreError.locked(path: location.database)) {
          try store.append(note("x"), to: run, after: 2)
        }
        let count = try store.events(of: run).count
        #expect(count == 2)
        return .rollback
      }
    }
    try store.append(note("x"), to: run, after: 2)
  }

  @Test func `a damaged page`() throws {
    let location = ArchiveLocation(path: folder.path)
    let store = try SQLiteRunStore(location)
    let (run, _) = try play(on: store, seed: 1)
    try store.close()
    var file = try bytes(location.database)
    for index in 4096..<file.count { file[index] = 0xff }
    try file.write(to: URL(fileURLWithPath: location.database))
    #expect(throws: StoreError.corrupt(.damaged(path: location.database))) {
      try SQLiteRunStore(location).submissions(of: run)
    }
    #expect(try bytes(location.database) == file)
  }

  @Test func `damaged rows are named`() throws {
    let location = ArchiveLocation(path: folder.path)
    let store = try SQLiteRunStore(location)
    let run = try begin(on: store, seed: 1)
    try store.append(note("een"), to: run, after: 2)
    try store.append(note("twee"), to: run, after: 3)
    for (sql, wanted) in [
      (
        "UPDATE cases SET body = replace(body, '1500', '1501')",
        StoreError.corrupt(.storedCase(run: run, .unreadable))
      ),
      (
        "UPDATE entries SET body = '{}' WHERE position = 3 AND kind = 1",
        .corrupt(.entry(run: run, position: 3, .unreadable))
      ),
      (
        "UPDATE entries SET body = replace(body, '\"v\":1', '\"v\":3') WHERE position = 2",
        .corrupt(.entry(run: run, position: 2, .newerFormat(3)))
      ),
      (
        "UPDATE entries SET position = 'x' WHERE position = 1",
        .corrupt(.incomplete(run: run, position: 1))
      ),
      ("DELETE FROM entries WHERE position = 3", .corrupt(.incomplete(run: run, position: 3))),
      ("UPDATE runs SET position = 5", .corrupt(.incomplete(run: run, position: 4))),
      ("UPDATE runs SET seed = 'x'", .corrupt(.incomplete(run: run, position: 0))),
    ] {
      try spoil(location) { db in
        try db.execute(sql: "PRAGMA ignore_check_constraints = 1")
        try db.beginTransaction()
        try db.execute(sql: sql)
        try db.commit()
      }
      #expect(throws: wanted, "\(sql)") {
        _ = try store.summary(of: run)
        _ = try store.storedCase(of: run)
        _ = try store.submissions(of: run)
      }
      try spoil(location) { try restore($0, run) }
    }
  }

  /// Puts back what `damaged rows are named` spoiled.
  private func restore(_ db: Database, _ run: Int64) throws {
    try db.execute(
      sql: """
        UPDATE cases SET body = replace(body, '1501', '1500');
        UPDATE runs SET seed = '1', position = 4;
        UPDATE entries SET position = 1 WHERE position = 'x';
        """
    )
    let codec = JournalCodec()
    for (index, text) in ["een", "twee"].enumerated() {
      for envelope in try note(text).envelopes(run: run, after: 2 + index, codec: codec) {
        try db.execute(
          sql: """
            INSERT OR REPLACE INTO entries (run, position, kind, body, digest) VALUES (?, ?, ?, ?, ?)
            """,
          arguments: [
            run, envelope.position, envelope.kind.rawValue, envelope.payload, envelope.digest,
          ]
        )
      }
    }
  }
}

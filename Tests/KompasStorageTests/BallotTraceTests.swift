import Foundation
import GRDB
import KompasEngine
import KompasJournal
import KompasStorage
import KompasTestSupport
import Testing

/// Who voted what is in the archive until the table lets it go, and then in no byte of it.
@Suite struct BallotTraceTests {
  let folder: Folder
  let location: ArchiveLocation
  let store: SQLiteRunStore
  let run: Int64
  static let seats = 5

  init() throws {
    folder = try Folder()
    location = ArchiveLocation(path: folder.path)
    store = try SQLiteRunStore(location)
    // Other runs around it, so that pages are shared.
    for seed in UInt64(2)..<12 { _ = try begin(on: store, seed: seed, title: "Tafel \(seed)") }
    run = try playTable(on: store, seats: Self.seats)
    for seed in UInt64(12)..<20 { _ = try begin(on: store, seed: seed, title: "Tafel \(seed)") }
  }

  /// What stands in the files for these ballots: each as it is written, and everything that only a ballot has.
  private func traces(of ballots: [Ballot]) throws -> [Data] {
    let codec = JournalCodec()
    return try ballots.map { Data(try codec.encode($0).utf8) }
      + (["\"mark\":"] + (1...Self.seats).map { "\"seat\":\($0)" }).map { Data($0.utf8) }
  }

  private func isFound(_ trace: Data, in folder: String) throws -> Bool {
    try FileManager.default.subpathsOfDirectory(atPath: folder).contains {
      let path = folder + "/" + $0
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      return try !isFolder.boolValue && bytes(path).range(of: trace) != nil
    }
  }

  @Test
  func `after the table lets go, no ballot is in any byte of the archive, and the run stands`()
    throws
  {
    let ballots = try store.ballots(of: run)
    #expect(ballots.count == 3 * Self.seats)
    let traces = try traces(of: ballots)
    for trace in traces.prefix(ballots.count) {
      #expect(try isFound(trace, in: folder.path), "the search finds what is there")
    }
    let seal = try store.summary(of: run).seal
    let events = try store.events(of: run)
    try store.letGoBallots(of: run)
    for trace in traces {
      #expect(try !isFound(trace, in: folder.path), "\(String(decoding: trace, as: UTF8.self))")
    }
    #expect(try store.ballots(of: run) == [])
    #expect(try store.events(of: run) == events)
    #expect(try store.summary(of: run).seal == seal)
    #expect(try store.record(of: run).seal() == seal)
    #expect(try store.setting("integrity_check") == "ok")
  }

  @Test(arguments: [true, false])
  func `to redact or to forget a run lets go of its ballots too`(redacts: Bool) throws {
    let traces = try traces(of: try store.ballots(of: run))
    #expect(try store.personal(in: run).ballots == 3 * Self.seats)
    if redacts { try store.redact([run]) } else { try store.forget([run]) }
    for trace in traces { #expect(try !isFound(trace, in: folder.path)) }
    if redacts { #expect(try store.personal(in: run).isEmpty) }
  }

  @Test func `no ballot goes along with a run to another archive, nor with a branch`() throws {
    let record = try store.record(of: run)
    #expect(!record.entries.contains { $0.payload.contains("mark") })
    let elsewhere = try Folder()
    let other = try SQLiteRunStore(ArchiveLocation(path: elsewhere.path))
    let added = try other.add([record])
    #expect(try other.ballots(of: added[0].run) == [])
    for trace in try traces(of: try store.ballots(of: run)) {
      #expect(try !isFound(trace, in: elsewhere.path))
    }
    let branch = try store.branch(
      of: run,
      at: 3,
      started: "2026-01-02T03:04:05Z",
      engineVersion: "0.1.0"
    )
    #expect(try store.ballots(of: branch) == [])
  }

  @Test func `ballots of a question are kept by seat, whenever each came`() throws {
    let ballots = try store.ballots(of: run)
    let questions = Set(ballots.map(\.question))
    for question in questions {
      #expect(ballots.filter { $0.question == question }.map(\.seat) == Array(1...Self.seats))
    }
  }

  @Test(arguments: [0, 1, 2])
  func `what was removed and not wiped is wiped by whoever opens the archive next`(way: Int) throws
  {
    let traces = try traces(of: try store.ballots(of: run))
    let hasty = try SQLiteRunStore(location, tuning: SQLiteRunStore.Tuning(patience: 0.05))
    // Who reads keeps the file from being wiped, as a killed program would leave it.
    try spoil(location) { db in
      try db.inTransaction(.deferred) {
        _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM ballots")
        #expect(throws: StoreError.notWiped(path: location.database, .busy)) {
          switch way {
          case 0: try hasty.letGoBallots(of: run)
          case 1: try hasty.redact([run])
          default: try hasty.forget([run])
          }
        }
        return .commit
      }
    }
    #expect(try mark() == 1)
    for trace in traces { #expect(try isFound(trace, in: folder.path)) }
    let next = try SQLiteRunStore(location)
    for trace in traces { #expect(try !isFound(trace, in: folder.path)) }
    #expect(try mark() == 0)
    #expect(try next.setting("integrity_check") == "ok")
    if way == 0 { #expect(try next.ballots(of: run) == []) }
  }

  /// Whether the archive says that traces are left.
  private func mark() throws -> Int? {
    var mark: Int?
    try spoil(location) { mark = try Int.fetchOne($0, sql: "PRAGMA user_version") }
    return mark
  }

  @Test func `another process that reads keeps ballots from being wiped, and it says so`() throws {
    let reader = try SQLiteRunStore(
      location,
      access: .readWrite,
      tuning: SQLiteRunStore.Tuning(patience: 0.1)
    )
    _ = try reader.ballots(of: run)
    try store.letGoBallots(of: run)
    #expect(try reader.ballots(of: run) == [])
  }
}

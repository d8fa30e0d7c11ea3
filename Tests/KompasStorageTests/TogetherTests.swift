import Foundation
import GRDB
import KompasEngine
import KompasJournal
import KompasStorage
import KompasTestSupport
import Synchronization
import Testing

/// Several connections to one archive, as several processes have.
@Suite struct TogetherTests {
  let folder: Folder
  var location: ArchiveLocation { folder.archive }

  init() throws { folder = try Folder() }

  @Test func `what was acknowledged is seen at once by another connection`() throws {
    let store = try SQLiteRunStore(location)
    let submissions = try randomRun(seed: 21)
    let run = try store.create(header(seed: 21), storedCase: .small, opening: submissions[0])
    var position = submissions[0].events.count
    for (index, submission) in submissions.enumerated().dropFirst() {
      try store.append(submission, to: run, after: position)
      position += submission.events.count
      let other = try SQLiteRunStore(location, access: .readOnly)
      let seen = try other.submissions(of: run)
      try #require(seen == submissions.prefix(index + 1).map(\.withoutEnding))
      try #require(try other.summary(of: run).position == position)
    }
  }

  @Test func `a log that was never folded into the database is not lost`() throws {
    let store = try SQLiteRunStore(location)
    let (run, submissions) = try play(on: store, seed: 4)
    // What a killed process leaves behind: the files as they are, without a last checkpoint.
    let copy = folder.path + "/kopie"
    try FileManager.default.copyItem(atPath: location.folder, toPath: copy)
    try? FileManager.default.removeItem(atPath: copy + "/kompas.sqlite-shm")
    let resumed = try SQLiteRunStore(ArchiveLocation(path: copy))
    #expect(try resumed.submissions(of: run) == submissions.map(\.withoutEnding))
  }

  @Test func `a run is resumed by another connection`() throws {
    var play = try Playthrough.start(
      .small,
      header: header(seed: 5),
      store: try SQLiteRunStore(location)
    )
    try play.submit(.declare([10, 10, 10, 10, 10, 10]))
    try play.submit(.proceed)
    let state = play.timeline.state
    var resumed = try Playthrough.resume(run: play.run, store: try SQLiteRunStore(location))
    #expect(resumed.timeline.state == state)
    try resumed.submit(.choose(option: 1))
    #expect(throws: SubmitError.self) { try play.submit(.choose(option: 0)) }
    let (run, position) = (resumed.run, resumed.position)
    #expect(try SQLiteRunStore(location).events(of: run).count == position)
  }

  @Test func `of many who go on from the same place, one succeeds`() async throws {
    let run = try begin(on: try SQLiteRunStore(location), seed: 1)
    let stores = try (0..<4).map { _ in try SQLiteRunStore(location) }
    for round in 0..<20 {
      let outcomes = await withTaskGroup(of: StoreError?.self) { group in
        for (index, store) in stores.enumerated() {
          group.addTask {
            do throws(StoreError) {
              try store.append(note("\(round) \(index)"), to: run, after: 2 + round)
              return nil
            } catch { return error }
          }
        }
        return await group.reduce(into: [StoreError?]()) { $0.append($1) }
      }
      #expect(outcomes.count { $0 == nil } == 1)
      let conflict = StoreError.conflict(run: run, expected: 2 + round, actual: 3 + round)
      #expect(outcomes.count { $0 == conflict } == 3)
    }
    #expect(try stores[0].events(of: run).count == 22)
  }

  @Test func `many may begin a new archive at the same moment`() async throws {
    for attempt in 0..<5 {
      let location = ArchiveLocation(path: folder.path + "/nieuw\(attempt)")
      let runs = try await withThrowingTaskGroup(of: Int64.self) { group in
        for seed in UInt64(0)..<8 {
          group.addTask { try begin(on: try SQLiteRunStore(location), seed: seed) }
        }
        return try await group.reduce(into: Set<Int64>()) { $0.insert($1) }
      }
      #expect(runs == Set(1...8))
    }
  }

  @Test func `a case is kept once, and the settings are what durability needs`() throws {
    let store = try SQLiteRunStore(location)
    for seed in UInt64(0)..<5 { _ = try begin(on: store, seed: seed) }
    #expect(try store.setting("synchronous") == "2")
    #expect(try store.setting("journal_mode") == "wal")
    #expect(try store.setting("foreign_keys") == "1")
    #expect(try store.setting("busy_timeout") == "5000")
    #expect(try store.setting("integrity_check") == "ok")
    let raw = try DatabaseQueue(path: location.database)
    let cases = try raw.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM cases") }
    #expect(cases == 1)
  }
}

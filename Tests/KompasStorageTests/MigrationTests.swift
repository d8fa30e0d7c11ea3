import Foundation
import GRDB
import KompasEngine
import KompasJournal
import KompasStorage
import Testing

/// An archive that version 0.1.0 wrote, with two runs: one with a title, a note and two motives.
@Suite struct MigrationTests {
  let folder: Folder
  let location: ArchiveLocation

  static let written = [
    "Tafel drie, zaal Rozenhof", "De zaal was vol; iedereen had iets te zeggen.",
    "Na lang wikken toch de bomen.", "Omdat het dorp al zo lang wacht.",
  ]

  init() throws {
    folder = try Folder()
    location = ArchiveLocation(path: folder.path)
    let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/archive-v1.sqlite")
    try FileManager.default.copyItem(atPath: fixture.path, toPath: location.database)
  }

  @Test func `the runs of an earlier version are all there, and replay`() throws {
    let store = try SQLiteRunStore(location)
    #expect(try store.runs().map(\.id) == [2, 1])
    #expect(try store.summary(of: 1).header.title == Self.written[0])
    let texts = try store.events(of: 1).compactMap { event -> String? in
      switch event {
      case .noted(let text), .motivated(_, let text): text.isEmpty ? nil : text
      case _: nil
      }
    }
    #expect(texts == Array(Self.written.dropFirst()))
    for run in [Int64(1), 2] {
      let opened = try store.record(of: run).verified()
      #expect(opened.submissions == (try store.submissions(of: run)))
      #expect(opened.header == (try store.summary(of: run).header))
    }
    // It was played by the first rules: it can be looked at, and not played on.
    #expect(try store.runs().allSatisfy { $0.header.rules == 1 })
    #expect(try RecordedRun(1, in: store).timeline.state.stage == .debriefing)
    #expect(throws: ResumeError.otherRules(run: 1, version: 1)) {
      _ = try Playthrough.resume(run: 1, store: store)
    }
    #expect(try store.summary(of: 1).names["nl"]?.title == "Klein")
    #expect(try store.summary(of: 1).ending == "goed")
  }

  @Test func `what people wrote stands in one place after that, and can be removed for good`()
    throws
  {
    let store = try SQLiteRunStore(location)
    #expect(try store.personal(in: 1).texts == Array(Self.written.dropFirst()))
    try store.redact([1])
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let data = try bytes(folder.path + "/" + file)
      for text in Self.written { #expect(data.range(of: Data(text.utf8)) == nil, "\(file)") }
    }
    _ = try store.record(of: 1).verified()
  }

  @Test func `a disk without room leaves it as it was, with every run`() throws {
    #expect(throws: StoreError.full(path: location.database)) {
      try SQLiteRunStore(location, tuning: .init(pages: 14))
    }
    let store = try SQLiteRunStore(location)
    #expect(try store.runs().count == 2)
    for run in [Int64(1), 2] { _ = try store.record(of: run).verified() }
  }

  @Test func `several processes may bring it up to date at the same moment`() async throws {
    let location = location
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<4 {
        group.addTask { try SQLiteRunStore(location).runs().count }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts == [2, 2, 2, 2])
    _ = try SQLiteRunStore(location).record(of: 1).verified()
  }

  @Test func `looking does not bring it up to date`() throws {
    let before = try bytes(location.database)
    #expect(throws: StoreError.older(path: location.database)) {
      try SQLiteRunStore(location, access: .readOnly)
    }
    #expect(try bytes(location.database) == before)
  }

  @Test func `damage in it stays what it was, and does not keep the rest from coming along`() throws
  {
    try spoil(location) { db in
      try db.execute(sql: "UPDATE entries SET body = '{' WHERE run = 2 AND position = 2")
    }
    let store = try SQLiteRunStore(location)
    #expect(throws: StoreError.corrupt(.entry(run: 2, position: 2, .unreadable))) {
      try store.submissions(of: 2)
    }
    _ = try store.record(of: 1).verified()
  }
}

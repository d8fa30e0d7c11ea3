import Foundation
import KompasJournal
import KompasStorage
import KompasTestSupport
import Testing

/// Figures that are kept beside finished runs.
@Suite struct FiguresTests {
  let folder: Folder
  let store: SQLiteRunStore

  init() throws {
    folder = try Folder()
    store = try SQLiteRunStore(ArchiveLocation(path: folder.path))
  }

  @Test func `figures of finished runs are kept by their form, and no others`() throws {
    var finished: [Int64] = []
    for seed in UInt64(1)...4 { finished.append(try play(on: store, seed: seed).run) }
    let open = try begin(on: store, seed: 9, title: "Tafel negen")
    #expect(try store.finishedCases().count == 1)
    #expect(try store.figures(RunFilter(), form: 1).map(\.run) == finished)
    try store.keep(figures: [(finished[0], "1,2;3"), (open, "4"), (999, "5")], form: 1)
    let kept = try store.figures(RunFilter(), form: 1)
    #expect(kept.map(\.figures) == ["1,2;3", nil, nil, nil])
    #expect(Set(kept.map(\.storedCase)).count == 1)
    #expect(try store.figures(RunFilter(), form: 2).allSatisfy { $0.figures == nil })
    try store.keep(figures: [(finished[0], "6")], form: 2)
    #expect(try store.figures(RunFilter(), form: 2)[0].figures == "6")
  }

  @Test func `a branch has no part in it, and what is forgotten takes its figures along`() throws {
    let run = try play(on: store, seed: 1).run
    let other = try play(on: store, seed: 2).run
    let last = try store.submissions(of: run).count
    let branch = try store.branch(
      of: run,
      at: last,
      started: "2026-01-02T03:04:05Z",
      engineVersion: "0.1.0"
    )
    try store.keep(figures: [(run, "1"), (branch, "2")], form: 1)
    #expect(try store.figures(RunFilter(), form: 1).map(\.run) == [run, other])
    try store.forget([run])
    #expect(try store.figures(RunFilter(), form: 1).map(\.run) == [other])
    #expect(try store.setting("foreign_key_check") == nil)
  }

  @Test func `they are found by case and date, without walking through all runs`() throws {
    let run = try play(on: store, seed: 1).run
    let header = try store.summary(of: run).header
    var filter = RunFilter()
    filter.caseID = header.caseID
    filter.since = header.started
    #expect(try store.figures(filter, form: 1).map(\.run) == [run])
    let plan = try store.planForFigures(filter, form: 1)
    #expect(plan.contains { $0.contains("USING INDEX") }, "\(plan)")
    #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
    filter.until = header.started
    #expect(try store.figures(filter, form: 1).isEmpty)
    filter.until = nil
    filter.caseID = "another"
    #expect(try store.figures(filter, form: 1).isEmpty)
  }
}

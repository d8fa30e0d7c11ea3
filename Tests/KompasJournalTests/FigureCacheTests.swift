import KompasEngine
import KompasJournal
import KompasTestSupport
import Testing

/// Figures of finished runs: worked out once, kept, and read from then on.
@Suite struct FigureCacheTests {
  private let store = InMemoryStore()

  /// The number of events is the figure.
  private func cache(form: Int = 1) -> FigureCache<Int> {
    FigureCache(form: form, read: { text, _ in Int(text) }, workOut: \.events.count) { "\($0)" }
  }

  private func runs(_ count: Int) throws -> [Int64] {
    try (1...count).map { try play(on: store, seed: UInt64($0)).run }
  }

  private func found(
    _ rows: [KeptFigures],
    progress: (Int) -> Bool = { _ in true }
  ) throws(StoreError) -> FigureCache<Int>.Found {
    try cache().figures(
      of: rows,
      in: store,
      writing: { () throws(StoreError) in store },
      progress: progress
    )
  }

  @Test func `figures are worked out once, and then read`() throws {
    let runs = try runs(3)
    let first = try found(try store.figures(RunFilter(), form: 1))
    let counts = try runs.map { try store.events(of: $0).count }
    #expect(first.figures.map(\.figures) == counts && first.damaged.isEmpty && !first.isStopped)
    #expect(first.cases.values.map(\.compiled) == [SmallCase.compiled])
    let rows = try store.figures(RunFilter(), form: 1)
    #expect(rows.map(\.figures) == counts.map { "\($0)" })
    var asked = 0
    let again = try found(rows) { _ in
      asked += 1
      return true
    }
    #expect(again.figures.map(\.figures) == counts && asked == 0)
  }

  @Test func `what cannot be read any more is worked out again`() throws {
    let run = try runs(1)[0]
    try store.keep(figures: [(run, "many")], form: 1)
    let count = try store.events(of: run).count
    #expect(try found(try store.figures(RunFilter(), form: 1)).figures.map(\.figures) == [count])
    #expect(try store.figures(RunFilter(), form: 1).map(\.figures) == ["\(count)"])
  }

  @Test func `when it is stopped, what was worked out is kept`() throws {
    _ = try runs(3)
    let stopped = try found(try store.figures(RunFilter(), form: 1)) { $0 < 2 }
    #expect(stopped.isStopped && stopped.figures.count == 2)
    #expect(
      try store.figures(RunFilter(), form: 1).map { $0.figures != nil } == [true, true, false]
    )
  }

  @Test func `an archive that cannot be written to is read all the same`() throws {
    _ = try runs(2)
    let rows = try store.figures(RunFilter(), form: 1)
    let found = try cache().figures(
      of: rows,
      in: store,
      writing: { () throws(StoreError) in throw .readOnly(path: "x") },
      progress: { _ in true }
    )
    #expect(found.figures.count == 2)
    #expect(try store.figures(RunFilter(), form: 1).allSatisfy { $0.figures == nil })
  }

  @Test func `a run that is gone is an error of the archive, and no damaged run`() throws {
    let runs = try runs(2)
    let rows = try store.figures(RunFilter(), form: 1)
    try store.forget([runs[1]])
    #expect(throws: StoreError.notFound(run: runs[1])) { try found(rows) }
  }

  @Test func `of a run that was just played they are kept, unless it goes on or is a branch`()
    throws
  {
    let run = try runs(1)[0]
    let open = try begin(on: store, seed: 9)
    let branch = try store.branch(
      of: run,
      at: 1,
      started: "2026-02-03T04:05:06Z",
      engineVersion: "1"
    )
    for number in [run, open, branch] { try cache().keep(of: number, in: store) }
    let count = try store.events(of: run).count
    #expect(try store.figures(RunFilter(), form: 1).map(\.figures) == ["\(count)"])
  }
}

import KompasAnalysis
import KompasEngine
import KompasJournal
import KompasRuns
import KompasTestSupport
import Testing

/// Which runs of an archive a cohort is made of, and their figures.
@Suite struct CohortRunsTests {
  private let store = InMemoryStore()

  /// Plays runs to their ends, each on a day of May.
  private func play(days: [Int], _ stored: StoredCase = .small) throws {
    for (index, day) in days.enumerated() {
      var header = header(seed: UInt64(index))
      header.started = "2026-05-\(day < 10 ? "0" : "")\(day)T10:00:00Z"
      header.caseDigest = stored.compiled.digest
      header.caseVersion = stored.compiled.version
      var play = try Playthrough.start(stored, header: header, store: store)
      var player = RandomPlayer(seed: UInt64(index))
      while let decision = player.decide(play.timeline) { try play.submit(decision) }
    }
  }

  private func counting(
    since: String? = nil,
    until: String? = nil,
    minimum: Int = 5
  ) throws -> [Int64] {
    try Cohort.counting(
      case: "klein",
      since: since,
      until: until,
      minimum: minimum,
      in: store
    ).map(\.run)
  }

  @Test func `only whole blocks count, so that two answers cannot be subtracted`() throws {
    try play(days: [1, 1, 1, 1, 1, 2, 2, 2, 2, 2])
    #expect(try counting().count == 10)
    #expect(try counting(since: "2026-05-02T00:00:00Z").count == 5)
    #expect(try counting(until: "2026-05-02T00:00:00Z").count == 5)
    #expect(
      try counting(since: "2026-05-01T10:00:01Z").count == 5,
      "of a day that is asked for in part, nobody counts"
    )
    #expect(try counting(until: "2026-05-02T10:00:00Z").count == 5, "the end does not count")
    #expect(try counting(until: "2026-05-02T10:00:01Z").count == 10)
  }

  @Test func `figures are worked out once, and brought to the newest case`() throws {
    var newer = StoredCase.small
    newer.compiled.version = "2.0"
    newer.compiled.digest = String(repeating: "f", count: 64)
    try play(days: [1, 1, 1])
    try play(days: [2, 2], newer)
    let rows = try store.figures(RunFilter(), form: RunFigures.form)
    #expect(rows.allSatisfy { $0.figures == nil })
    var worked: [Int] = []
    let found = try RunFigures.cache.figures(
      of: rows,
      in: store,
      writing: { store },
      progress: {
        worked.append($0)
        return true
      }
    )
    #expect(worked == [0, 1, 2, 3, 4])
    let archived = try #require(ArchivedFigures(found, of: rows))
    #expect(archived.figures.count == 5 && archived.versions == 2)
    #expect(archived.game.rules.version == "2.0" && !archived.hasOtherRules)
    let kept = try store.figures(RunFilter(), form: RunFigures.form)
    #expect(kept.allSatisfy { $0.figures != nil })
    _ = try RunFigures.cache.figures(
      of: kept,
      in: store,
      writing: { store },
      progress: { _ in
        Issue.record("worked out again")
        return true
      }
    )
  }
}

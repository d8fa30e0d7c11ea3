import KompasEngine
import KompasJournal
import KompasLookBack
import KompasPages
import KompasRuns
import KompasStandards
import KompasTestSupport
import Testing

/// A game in a session: stored first, shown after.
@Suite struct GameStateTests {
  private let sitting = Sitting()

  private func begin(seed: UInt64 = 1) throws {
    let store = try sitting.host.archive()
    let play = try Playthrough.start(.small, header: header(seed: seed), store: store)
    try sitting.begin(GameState(play, sitting.host, .dutch))
  }

  private func playToChoice() throws {
    try begin()
    #expect(try sitting.play { try self.sitting.state().stage == .choosing })
  }

  @Test func `a decision is stored before a page shows it`() throws {
    try begin()
    var positions = [try sitting.lastRun().position]
    while try sitting.state().stage != .choosing {
      let shown = sitting.shown.count
      try sitting.act(sitting.page.usualAnswer)
      #expect(sitting.shown.count == shown + 1)
      positions.append(try sitting.lastRun().position)
    }
    #expect(positions == positions.sorted() && Set(positions).count > 2)
    let before = try sitting.state()
    sitting.troubles.add(.full(path: "/"))
    try sitting.act(.chose(0))
    #expect(sitting.page.headings == ["Dit lukte niet"], "what is not stored is not shown as done")
    #expect(try sitting.state() == before)
  }

  /// Goes on with the run in another program.
  private func goOn() throws -> Sitting {
    let next = Sitting(sitting.store)
    let play = try Playthrough.resume(run: sitting.lastRun().id, store: next.host.archive())
    try next.begin(GameState(play, next.host, .dutch))
    return next
  }

  @Test func `ticks and a sentence are there again after stopping, until they are an answer`()
    throws
  {
    try begin()
    try #require(sitting.play { try self.sitting.state().stage == .motivating })
    #expect(sitting.patience == .seconds(2), "from time to time it is kept")
    let draft = Draft(picked: [0], text: "Om de buurt")
    sitting.write(draft.picked, draft.text)
    try sitting.act(.command("n"))
    sitting.write([], "Bel Jansen")
    try sitting.act(.back)
    #expect(sitting.page.draft == draft)
    try sitting.act(.stop)
    #expect(sitting.host.farewell.isUnfinished && sitting.host.farewell.draft == .page)
    let next = try goOn()
    #expect(next.page.draft == draft)
    try next.act(.command("n"))
    #expect(next.page.draft.text == "Bel Jansen")
    try next.act(.stop)
    #expect(next.host.farewell.draft == .note)
    let last = try goOn()
    try last.act(.explained([0], "Om de buurt"))
    #expect(try sitting.store.drafts(of: sitting.lastRun().id).map(\.place) == ["note"])
    try last.act(.command("n"))
    try last.act(.wrote(""))
    #expect(try sitting.store.drafts(of: sitting.lastRun().id).isEmpty, "an empty line was meant")
  }

  @Test func `whoever stops while looking back comes back at the same page`() throws {
    try begin()
    try #require(
      sitting.play {
        try self.sitting.state().stage == .debriefing && self.sitting.page.canGoBack
      }
    )
    let page = sitting.page
    try sitting.act(.stop)
    let next = try goOn()
    #expect(next.page == page)
    try next.act(.back)
    #expect(next.page != page)
    #expect(try goOn().page == next.page, "going back is remembered too")
  }

  @Test func `what was being written and cannot be kept is told of`() throws {
    try playToChoice()
    try sitting.act(.command("n"))
    sitting.troubles.add(.full(path: "/"))
    sitting.write([], "Bel Jansen")
    try sitting.act(.stop)
    #expect(sitting.host.farewell.isDraftLost)
    #expect(sitting.host.farewell.isUnfinished)
  }

  @Test func `whoever leaves an empty line has nothing in the making`() throws {
    try playToChoice()
    try sitting.act(.command("n"))
    try sitting.act(.stop)
    #expect(sitting.host.farewell.draft == nil)
  }

  @Test func `a run that was forgotten elsewhere is told as that, and leads back to the menu`()
    throws
  {
    try playToChoice()
    try sitting.store.forget([sitting.lastRun().id])
    try sitting.act(.chose(0))
    guard case .proceed = sitting.page.ask else {
      Issue.record("trying again is of no use: \(sitting.page.ask)")
      return
    }
    #expect(sitting.page.main.contains { "\($0)".contains("is er niet meer") })
    try sitting.act(.proceed)
    #expect(sitting.isOver)
  }

  @Test func `trouble is told until the decision is stored, and going back is no answer`() throws {
    try playToChoice()
    sitting.troubles.add(.full(path: "/"))
    sitting.troubles.add(.locked(path: "/"))
    try sitting.act(.chose(0))
    let trouble = sitting.page
    try sitting.act(.back)
    #expect(sitting.page == trouble)
    try sitting.act(.chose(0))
    #expect(sitting.page != trouble && sitting.page.headings == trouble.headings)
    try sitting.act(.chose(0))
    #expect(try sitting.state().stage != .choosing, "the third time it was stored")
    #expect(try sitting.state().choices == [0])
    #expect(!sitting.isOver)
  }

  @Test func `whoever stops at trouble has lost only that decision`() throws {
    try playToChoice()
    let before = try sitting.state()
    sitting.troubles.add(.full(path: "/"))
    try sitting.act(.chose(0))
    // So says the status of the program.
    #expect(throws: StoreError.full(path: "/")) { try sitting.act(.chose(1)) }
    #expect(!sitting.host.farewell.isUnfinished)
    #expect(try sitting.state() == before)
  }

  @Test func `a run that was played on elsewhere is opened as it is now`() throws {
    try playToChoice()
    var other = try Playthrough.resume(run: sitting.lastRun().id, store: sitting.store)
    try other.submit(.choose(option: 1))
    try sitting.act(.chose(0))
    #expect(sitting.page.offered.first?.label == "Het spel openen zoals het nu is")
    try sitting.act(.chose(0))
    #expect(try sitting.state().choices == [1])
    #expect(try sitting.play { try self.sitting.state().stage == .finished })
  }

  @Test func `a run that was played on and is damaged since ends the session`() throws {
    try playToChoice()
    let run = try sitting.lastRun().id
    sitting.troubles.add(.conflict(run: run, expected: 1, actual: 2))
    try sitting.act(.chose(0))
    try sitting.store.forget([run])
    try sitting.act(.chose(0))
    #expect(sitting.page.ask == .proceed(label: "naar het menu"))
    #expect(throws: StoreError.notFound(run: run)) { try sitting.act(.proceed) }
  }

  @Test func `a report is written once at the end, and again when asked for`() throws {
    try begin(seed: 9)
    sitting.reports.place = nil
    #expect(try sitting.play { try self.sitting.state().stage == .finished })
    #expect(sitting.host.farewell.reports.isEmpty)
    sitting.reports.place = "elders"
    try sitting.act(.command("r"))
    #expect(sitting.host.farewell.reports == ["/elders/9"])
    try sitting.act(.command("r"))
    #expect(sitting.host.farewell.reports == ["/elders/9"], "the same path is told once")
    try sitting.act(.proceed)
    #expect(sitting.isOver)
  }
}

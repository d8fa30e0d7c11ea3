import KompasEngine
import KompasJournal
import KompasTestSupport
import Testing

@Suite struct PlaythroughTests {
  let store = InMemoryStore()

  @Test func `a run goes on where it was left, after every decision`() throws {
    var play = try Playthrough.start(.small, header: header(seed: 11), store: store)
    var player = RandomPlayer(seed: 11)
    while let decision = player.decide(play.timeline) {
      let before = play.position
      let events = try play.submit(decision)
      #expect(play.position == before + events.count)
      let resumed = try Playthrough.resume(run: play.run, store: store)
      try #require(resumed.timeline.state == play.timeline.state)
      try #require(resumed.timeline.events == play.timeline.events)
      try #require(resumed.timeline.turns == play.timeline.turns)
      let (title, header) = (resumed.texts("en").title, resumed.header)
      #expect(title == "A small case")
      #expect(header == play.header)
    }
    let run = play.run
    #expect(try store.summary(of: run).isFinished)
    try Replay.verify(Game(SmallCase.compiled), store.submissions(of: run))
  }

  @Test func `words in a language the case lacks are those of the run`() throws {
    let play = try Playthrough.start(.small, header: header(seed: 1), store: store)
    let title = play.texts("fy").title
    #expect(title == "Een kleine zaak")
  }

  @Test func `a refused decision is not recorded`() throws {
    var play = try Playthrough.start(.small, header: header(seed: 1), store: store)
    do throws(SubmitError) {
      try play.submit(.choose(option: 0))
      Issue.record("accepted")
    } catch {
      #expect(error == .rejected(.notNow(.declaring)))
    }
    let run = play.run
    #expect(try store.summary(of: run).position == 2)
  }

  @Test func `a run that was played on elsewhere is not played on here`() throws {
    var play = try Playthrough.start(.small, header: header(seed: 1), store: store)
    var other = try Playthrough.resume(run: play.run, store: store)
    try other.submit(.note("elders"))
    do throws(SubmitError) {
      try play.submit(.note("hier"))
      Issue.record("accepted")
    } catch {
      #expect(error == .notRecorded(.conflict(run: play.run, expected: 2, actual: 3)))
    }
    let (position, run) = (play.position, play.run)
    #expect(position == 2)
    #expect(try store.decisions(of: run) == [.note("elders")])
  }

  @Test func `what was not recorded did not happen, and can be tried again`() throws {
    let full = FullStore(store)
    var play = try Playthrough.start(.small, header: header(seed: 1), store: full)
    let before = play.timeline.state
    do throws(SubmitError) {
      try play.submit(.declare([10, 10, 10, 10, 10, 10]))
      Issue.record("accepted")
    } catch {
      #expect(error == .notRecorded(.full(path: "/")))
    }
    let state = play.timeline.state
    #expect(state == before)
    var again = try Playthrough.resume(run: play.run, store: store)
    try again.submit(.declare([10, 10, 10, 10, 10, 10]))
    let stage = again.timeline.state.stage
    #expect(stage == .briefing)
  }

  @Test func `a state that differs from what was recorded is not played on`() throws {
    let run = try begin(on: store, seed: 1)
    try store.append(note("x"), to: run, after: 2)
    do throws(ResumeError) {
      let play = try Playthrough.resume(run: run, store: store)
      Issue.record("resumed at \(play.position)")
    } catch {
      #expect(error == .replay(.differs(position: 2)))
    }
  }

  @Test func `a run that is not there is said not to be there`() throws {
    do throws(ResumeError) {
      let play = try Playthrough.resume(run: 9, store: store)
      Issue.record("resumed at \(play.position)")
    } catch {
      #expect(error == .store(.notFound(run: 9)))
    }
  }
}

/// A store whose disk is full.
private struct FullStore: RunStore {
  let store: InMemoryStore

  init(_ store: InMemoryStore) { self.store = store }

  func append(_ submission: Submission, to run: Int64, after position: Int) throws(StoreError) {
    throw .full(path: "/")
  }

  func create(
    _ header: RunHeader,
    storedCase: StoredCase,
    opening: Submission
  ) throws(StoreError) -> Int64 {
    try store.create(header, storedCase: storedCase, opening: opening)
  }
  func submissions(of run: Int64) throws(StoreError) -> [Submission] {
    try store.submissions(of: run)
  }
  func storedCase(of run: Int64) throws(StoreError) -> StoredCase { try store.storedCase(of: run) }
  func summary(of run: Int64) throws(StoreError) -> RunSummary { try store.summary(of: run) }
  func runs() throws(StoreError) -> [RunSummary] { try store.runs() }
  func unfinished(case id: String, seed: UInt64?) throws(StoreError) -> [RunSummary] {
    try store.unfinished(case: id, seed: seed)
  }
}

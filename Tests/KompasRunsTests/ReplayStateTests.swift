import KompasEngine
import KompasJournal
import KompasPages
import KompasRuns
import KompasStandards
import KompasTestSupport
import Testing

/// A replay in a session, with what is kept beside the run.
@Suite struct ReplayStateTests {
  private let sitting = Sitting()
  private let run: Int64

  init() throws {
    var play = try Playthrough.start(.small, header: header(seed: 7), store: sitting.store)
    for _ in 0..<200 where play.timeline.state.stage != .finished {
      let state = play.timeline.state
      switch state.stage.waitsFor {
      case .points:
        let points: [UInt8] = [10, 10, 10, 10, 10, 10]
        try play.submit(state.stage == .declaring ? .declare(points) : .recalibrate(points))
      case .goingOn: try play.submit(.proceed)
      case .reasons: try play.submit(.motivate(criteria: [0], text: "Zo."))
      case .choice:
        let open = play.timeline.game.openOptions(in: state)
        try play.submit(.choose(option: try #require(open.first)))
      case .nothing: break
      }
    }
    run = play.run
  }

  private func begin(at choice: Int? = nil, canLeave: Bool = false) throws {
    let opened = try ReplayMaterial(run, in: sitting.store)
    try sitting.begin(ReplayState(opened, sitting.host, .dutch, at: choice, canLeave: canLeave))
  }

  /// Asks what if at the first choice: another option, played on by this player.
  private func branch(option: Int = 1, player: Int) throws {
    try sitting.act(.command("v"))
    try sitting.act(.chose(option))
    try sitting.act(.chose(player))
  }

  @Test func `a run plays on by itself as long as it is let, and its time is the pace`() throws {
    try begin()
    #expect(sitting.patience == nil)
    try sitting.act(.command("p"))
    #expect(sitting.patience == .seconds(5))
    try sitting.act(.command("+"))
    #expect(sitting.patience == .seconds(3))
    let before = sitting.page
    try sitting.act(nil)
    #expect(sitting.page != before)
    for _ in 0..<200 where sitting.patience != nil { try sitting.act(nil) }
    #expect(sitting.patience == nil, "it stops at the end")
    #expect(!sitting.isOver)
  }

  @Test func `a replay leads back to where it was opened from, if there is such a place`() throws {
    try begin(canLeave: true)
    try sitting.act(.back)
    #expect(sitting.isOver, "the session began with it")
    let alone = Sitting(sitting.store)
    try alone.begin(
      ReplayState(try ReplayMaterial(run, in: sitting.store), alone.host, .dutch, canLeave: false)
    )
    try alone.act(.back)
    #expect(!alone.isOver)
    try alone.act(.stop)
    #expect(alone.isOver)
  }

  @Test func `a remark is kept beside the run, and one that cannot be is not lost`() throws {
    try begin()
    sitting.troubles.add(.full(path: "/"))
    try sitting.act(.command("a"))
    try sitting.act(.wrote("Hier werd het stil."))
    #expect(try sitting.store.annotations(of: run).isEmpty)
    try sitting.act(.chose(0))
    #expect(try sitting.store.annotations(of: run).map(\.text) == ["Hier werd het stil."])
    try sitting.act(.command("x"))
    try sitting.act(.chose(1))
    #expect(try sitting.store.annotations(of: run).isEmpty)
  }

  @Test(arguments: 1...4)
  func `a branch that a policy plays is kept whole and compared, and can be looked at`(player: Int)
    throws
  {
    try begin(at: 1)
    let seal = try sitting.store.summary(of: run).seal
    try branch(player: player)
    let branch = try #require(try sitting.store.branches(of: run).first)
    #expect(branch.ending != nil && branch.parent == run)
    #expect(try RecordedRun(branch.id, in: sitting.store).timeline.state.choices.first == 1)
    #expect(try sitting.store.summary(of: run).seal == seal, "the run itself never changes")
    let comparison = sitting.page
    #expect(comparison.offered.count == 2)
    try sitting.act(.chose(1))
    #expect(sitting.page != comparison)
    try sitting.act(.back)
    #expect(!sitting.isOver, "from the branch one comes back to the run")
    try sitting.act(.stop)
    #expect(sitting.isOver)
  }

  @Test func `a branch that cannot be kept whole is taken away`() throws {
    try begin(at: 1)
    sitting.troubles.add(.full(path: "/"))
    try branch(player: 3)
    #expect(try sitting.store.branches(of: run).isEmpty)
    guard case .notice(.failure, _) = sitting.page.main.first else {
      Issue.record("the trouble is not told")
      return
    }
  }

  @Test func `a branch by hand is played on the usual pages until looking back would begin`() throws
  {
    try begin(at: 1)
    try branch(player: 0)
    let title = sitting.page.title
    #expect(title.hasSuffix("Een kleine zaak") && title != "Een kleine zaak")
    #expect(try sitting.play { self.sitting.page.title != title })
    let branch = try #require(try sitting.store.branches(of: run).first)
    let state = try RecordedRun(branch.id, in: sitting.store).timeline.state
    #expect(state.stage.isLookingBack && state.choices.first == 1)
    #expect(sitting.page.offered.count == 2, "the comparison")
    #expect(sitting.host.farewell.reports.isEmpty && !sitting.host.farewell.isUnfinished)
  }

  @Test func `whoever stops in a branch by hand sees how it compares so far`() throws {
    try begin(at: 1)
    try branch(player: 0)
    try sitting.act(.stop)
    #expect(!sitting.isOver && sitting.page.offered.count == 2)
    #expect(try sitting.store.branches(of: run).count == 1)
    try sitting.act(.stop)
    #expect(sitting.isOver)
  }

  @Test func `a branch by hand whose first choice is not stored is taken away`() throws {
    try begin(at: 1)
    let before = sitting.page
    sitting.troubles.add(.full(path: "/"))
    try branch(player: 0)
    #expect(try sitting.store.branches(of: run).count == 1)
    try sitting.act(.chose(1))
    #expect(try sitting.store.branches(of: run).isEmpty)
    #expect(sitting.page == before)
  }
}

import KompasEngine
import KompasTestSupport
import Testing

/// A table in a run: who may sit down, and which counts fit.
@Suite struct TableTests {
  private func sat(_ seats: Int = 3, rule: String = "majority") throws -> Timeline {
    let game = Game(SmallCase.compiled)
    var timeline = Timeline(game, events: game.opening(seed: 7))
    let setup = TableSetup(seats: seats, rule: rule, showsCounts: true, hasRoles: true)
    timeline.append(try timeline.decide(.seat(setup)))
    return timeline
  }

  /// At the first scene.
  private func atScene(_ seats: Int = 3, rule: String = "majority") throws -> Timeline {
    var timeline = try sat(seats, rule: rule)
    timeline.append(try timeline.decide(.declare([10, 10, 10, 10, 10, 10])))
    while timeline.state.stage != .choosing { timeline.append(try timeline.decide(.proceed)) }
    return timeline
  }

  private func poll(_ votes: [Int], _ passes: Int = 0) -> PollCount {
    PollCount(question: .options, votes: votes, passes: passes)
  }

  @Test(arguments: [(1, false), (2, true), (12, true), (13, false)])
  func `a table has two to twelve seats`(seats: Int, fits: Bool) {
    #expect(((try? sat(seats)) != nil) == fits)
  }

  @Test func `a table sits down once, before a compass, by a rule that there is`() throws {
    #expect(throws: Rejection.notAtTable) { _ = try sat(rule: "dobbelsteen") }
    let timeline = try sat()
    let again = TableSetup(seats: 2, rule: "chair", showsCounts: true, hasRoles: false)
    #expect(throws: Rejection.notNow(.declaring)) { try timeline.decide(.seat(again)) }
    #expect(throws: Rejection.notAtTable) { try atScene().decide(.seat(again)) }
    #expect(timeline.setup?.seats == 3)
    let game = Game(SmallCase.compiled)
    #expect(Timeline(game, events: game.opening(seed: 7)).table == nil)
  }

  @Test func `a count is of all seats and of all open options, and comes once before another`()
    throws
  {
    var timeline = try atScene()
    let open = timeline.game.openOptions(in: timeline.state).count
    let rest = [Int](repeating: 0, count: open - 2)
    for wrong in [
      poll([2, 0] + rest), poll([3, 1] + rest), poll([3]), poll([3, 0, 0] + rest),
      poll([4, -1] + rest), poll([2, 2] + rest, -1),
      PollCount(question: .again, votes: [2, 1] + rest, passes: 0),
      PollCount(question: .options, votes: [2, 1] + rest, passes: 0, moved: 1),
    ] {
      #expect(throws: Rejection.notAtTable, "\(wrong)") { try timeline.decide(.count(wrong)) }
    }
    timeline.append(try timeline.decide(.count(poll([2, 0] + rest, 1))))
    #expect(timeline.table?.polls == [poll([2, 0] + rest, 1)])
    #expect(throws: Rejection.notAtTable) { try timeline.decide(.count(poll([3, 0] + rest))) }
    func again(_ moved: Int?) -> Decision {
      .count(PollCount(question: .again, votes: [1, 2] + rest, passes: 0, moved: moved))
    }
    #expect(throws: Rejection.notAtTable) { try timeline.decide(again(4)) }
    #expect(throws: Rejection.notAtTable) { try timeline.decide(again(-1)) }
    timeline.append(try timeline.decide(again(3)))
    #expect(throws: Rejection.notAtTable) { try timeline.decide(again(0)) }
  }

  @Test func `who plays alone does not vote`() throws {
    let game = Game(SmallCase.compiled)
    var timeline = Timeline(game, events: game.opening(seed: 7))
    timeline.append(try timeline.decide(.declare([10, 10, 10, 10, 10, 10])))
    while timeline.state.stage != .choosing { timeline.append(try timeline.decide(.proceed)) }
    #expect(throws: Rejection.notNow(.choosing)) { try timeline.decide(.count(poll([2, 0]))) }
  }

  @Test func `votes change nothing of the state, and belong to the choice that follows`() throws {
    var timeline = try atScene()
    let open = timeline.game.openOptions(in: timeline.state)
    let rest = [Int](repeating: 0, count: open.count - 2)
    let before = timeline.state
    timeline.append(try timeline.decide(.count(poll([2, 1] + rest))))
    #expect(timeline.state == before)
    #expect(timeline.table?.outcome == .taken(open[0]))
    timeline.append(try timeline.decide(.choose(option: open[0])))
    #expect(timeline.table?.polls == [])
    #expect(timeline.pollsByTurn.map { $0.map(\.count) } == [[poll([2, 1] + rest)]])
  }

  @Test func `a choice that is taken back is voted on anew`() throws {
    var timeline = try atScene()
    let open = timeline.game.openOptions(in: timeline.state)
    let rest = [Int](repeating: 0, count: open.count - 2)
    timeline.append(try timeline.decide(.count(poll([2, 1] + rest))))
    timeline.append(try timeline.decide(.choose(option: open[0])))
    try #require(timeline.canUndo)
    timeline.append(try timeline.decide(.undo))
    #expect(timeline.table?.polls == [])
    #expect(timeline.table?.outcome == nil)
    timeline.append(try timeline.decide(.count(poll([0, 3] + rest))))
    timeline.append(try timeline.decide(.choose(option: open[1])))
    #expect(timeline.pollsByTurn.map { $0.map(\.count) } == [[poll([0, 3] + rest)]])
  }

  @Test func `objections are asked for to what is proposed, and only by consent`() throws {
    var timeline = try atScene(4, rule: "consent")
    let open = timeline.game.openOptions(in: timeline.state)
    let rest = [Int](repeating: 0, count: open.count - 2)
    func consent(_ option: Int, _ votes: [Int]) -> Decision {
      .count(PollCount(question: .consent(option: option), votes: votes, passes: 0))
    }
    #expect(throws: Rejection.notAtTable) { try timeline.decide(consent(open[0], [4, 0, 0])) }
    timeline.append(try timeline.decide(.count(poll([3, 1] + rest))))
    #expect(timeline.table?.outcome == .proposed(among: [open[0]]))
    #expect(throws: Rejection.notAtTable) { try timeline.decide(consent(open[1], [4, 0, 0])) }
    #expect(throws: Rejection.notAtTable) { try timeline.decide(consent(open[0], [4, 0])) }
    timeline.append(try timeline.decide(consent(open[0], [3, 0, 1])))
    #expect(timeline.table?.outcome == .proposed(among: [open[1]]))
    #expect(throws: Rejection.notAtTable, "it was asked already") {
      try timeline.decide(consent(open[0], [4, 0, 0]))
    }
    timeline.append(try timeline.decide(consent(open[1], [2, 2, 0])))
    #expect(timeline.table?.outcome == .taken(open[1]))

    var other = try atScene(4, rule: "majority")
    other.append(try other.decide(.count(poll([3, 1] + rest))))
    #expect(throws: Rejection.notAtTable) { try other.decide(consent(open[0], [4, 0, 0])) }
  }

  @Test func `the chair and the reader are two, and go round`() throws {
    var timeline = try atScene(2)
    let first = try #require(timeline.table)
    #expect(first.chair == 1 && first.reader == 2)
    let open = timeline.game.openOptions(in: timeline.state)
    timeline.append(try timeline.decide(.choose(option: open[0])))
    let second = try #require(timeline.table)
    #expect(second.chair == 2 && second.reader == 1)
  }

  @Test func `roles are dealt once each`() throws {
    let timeline = try atScene(12)
    #expect(Set(timeline.dealtRoles(of: 12)) == Set(0..<12))
    #expect(timeline.dealtRoles(of: 5).count == 5)
  }

  @Test func `what a table moved is how many marks differ`() throws {
    let timeline = try atScene(3)
    let count = timeline.count(
      .again,
      [.choice(0), .pass, .choice(1)],
      before: [.choice(0), .choice(1), .pass]
    )
    #expect(count.moved == 2)
    #expect(count.votes.prefix(2) == [1, 1] && count.passes == 1)
  }
}

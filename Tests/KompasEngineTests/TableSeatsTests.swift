import KompasEngine
import KompasTestSupport
import Testing

/// A table that changes: who comes and leaves, who is in the chair, short turns, and the lot.
@Suite struct TableSeatsTests {
  private func atScene(
    _ seats: Int,
    rule: String = "majority",
    isShort: Bool = false,
    wholeScenes: Bool = true
  ) throws -> Timeline {
    var rules = SmallCase.compiled
    for index in rules.scenes.indices { rules.scenes[index].isWhole = wholeScenes }
    let game = Game(rules)
    var timeline = Timeline(game, events: game.opening(seed: 7))
    let setup = TableSetup(
      seats: seats,
      rule: rule,
      showsCounts: true,
      hasRoles: true,
      isShort: isShort
    )
    timeline.append(try timeline.decide(.seat(setup)))
    timeline.append(try timeline.decide(.declare([10, 10, 10, 10, 10, 10])))
    return try on(timeline)
  }

  /// On to the next scene.
  private func on(_ before: Timeline) throws -> Timeline {
    var timeline = before
    while timeline.state.stage != .choosing {
      timeline.append(
        try timeline.decide(
          timeline.state.stage == .motivating ? .motivate(criteria: [], text: "") : .proceed
        )
      )
    }
    return timeline
  }

  /// A vote in which all choose the first option that is open.
  private func all(_ timeline: Timeline, _ seats: Int) -> Decision {
    let open = timeline.game.openOptions(in: timeline.state).count
    return .count(
      PollCount(
        question: .options,
        votes: [seats] + [Int](repeating: 0, count: open - 1),
        passes: 0
      )
    )
  }

  private func seat(_ timeline: Timeline, _ change: (TableSetup) -> TableSetup?) throws -> Timeline
  {
    var timeline = timeline
    let now = try #require(timeline.setup)
    let setup = try #require(change(now))
    timeline.append(try timeline.decide(.seat(setup)))
    return timeline
  }

  @Test func `a seat comes up to twelve, and leaves as long as two stay`() {
    func setup(_ seats: Int) -> TableSetup {
      TableSetup(seats: seats, rule: "chair", showsCounts: true, hasRoles: false)
    }
    #expect(setup(11).joined?.present == Array(1...12))
    #expect(setup(12).joined == nil)
    #expect(setup(2).without(1) == nil)
    #expect(setup(3).without(1)?.present == [2, 3])
    #expect(setup(3).without(4) == nil)
    #expect(setup(3).without(1)?.without(2) == nil)
    #expect(setup(3).without(2)?.joined?.present == [1, 3, 4], "a seat keeps its number")
  }

  @Test func `a table changes by one seat, and only before it votes`() throws {
    var timeline = try atScene(3)
    var far = try #require(timeline.setup)
    far.seats = 5
    #expect(throws: Rejection.notAtTable) { try timeline.decide(.seat(far)) }
    var other = try #require(timeline.setup?.joined)
    other.rule = "chair"
    #expect(throws: Rejection.notAtTable) { try timeline.decide(.seat(other)) }
    timeline = try seat(timeline) { $0.joined }
    #expect(throws: Rejection.notAtTable) { try timeline.decide(all(timeline, 3)) }
    timeline.append(try timeline.decide(all(timeline, 4)))
    let more = try #require(timeline.setup?.joined)
    #expect(throws: Rejection.notNow(.choosing)) { try timeline.decide(.seat(more)) }
  }

  @Test func `a count is of those who are there`() throws {
    var timeline = try seat(try atScene(4)) { $0.without(2) }
    #expect(throws: Rejection.notAtTable) { try timeline.decide(all(timeline, 4)) }
    timeline.append(try timeline.decide(all(timeline, 3)))
    #expect(timeline.table?.polls.count == 1)
  }

  @Test func `each turn another seat is in the chair, whoever comes and leaves`() throws {
    var timeline = try atScene(3)
    #expect(timeline.table?.chair == 1 && timeline.table?.reader == 2)
    timeline.append(try timeline.decide(all(timeline, 3)))
    let first = timeline.game.openOptions(in: timeline.state)[0]
    timeline.append(try timeline.decide(.choose(option: first)))
    #expect(timeline.chair(ofTurn: 0) == 1)
    timeline = try on(timeline)
    #expect(timeline.table?.chair == 2 && timeline.table?.reader == 3)
    // By places seat 2 would be next once more.
    timeline = try seat(timeline) { $0.without(1) }
    #expect(timeline.table?.chair == 2 && timeline.table?.reader == 3)
    timeline = try seat(timeline) { $0.joined }
    timeline = try seat(timeline) { $0.without(2) }
    #expect(timeline.table?.chair == 3 && timeline.table?.reader == 4)
    #expect(timeline.chair(ofTurn: 0) == 1, "who was in the chair stays so")
  }

  @Test func `who comes gets the next role, and nobody's role changes`() throws {
    let timeline = try atScene(3)
    let before = timeline.dealtRoles(of: 5)
    let after = try seat(timeline) { $0.joined }.dealtRoles(of: 5)
    #expect(before.count == 3 && after.count == 4 && after.prefix(3) == before[...])
    let left = try seat(timeline) { $0.without(2) }.dealtRoles(of: 5)
    #expect(left == before)
    #expect(try seat(timeline) { $0.joined }.dealtRoles(of: 3).count == 3, "no role is left")
  }

  @Test(arguments: [(false, false, true), (true, true, true), (true, false, false)])
  func `in a short evening the chair decides what the case does not mark`(
    isShort: Bool,
    isMarked: Bool,
    isWhole: Bool
  ) throws {
    var timeline = try atScene(3, isShort: isShort, wholeScenes: isMarked)
    #expect(timeline.table?.isWhole == isWhole)
    timeline.append(try timeline.decide(all(timeline, 3)))
    let open = timeline.game.openOptions(in: timeline.state)
    #expect(
      timeline.table?.outcome == (isWhole ? .taken(open[0]) : .chair(among: open))
    )
    guard case .count(var again) = all(timeline, 3) else { return }
    again.question = .again
    if isWhole {
      _ = try timeline.decide(.count(again))
    } else {
      #expect(throws: Rejection.notAtTable) { try timeline.decide(.count(again)) }
    }
  }

  @Test func `a lot picks each of those it is drawn among, and no other`() {
    var picked: [Int: Int] = [:]
    for seed in UInt64(0)..<300 {
      let game = Game(SmallCase.compiled)
      let timeline = Timeline(game, events: game.opening(seed: seed))
      if let drawn = timeline.drawn(among: [4, 2, 9]) { picked[drawn, default: 0] += 1 }
      #expect(timeline.drawn(among: []) == nil)
    }
    #expect(Set(picked.keys) == [2, 4, 9])
    #expect(picked.values.allSatisfy { (70...130).contains($0) })
  }

  @Test(arguments: [("consent", 3), ("one-no", 2)])
  func `whether a choice can go through has as many answers as the rule says`(
    rule: String,
    answers: Int
  ) throws {
    var timeline = try atScene(3, rule: rule)
    timeline.append(try timeline.decide(all(timeline, 3)))
    let open = timeline.game.openOptions(in: timeline.state)
    func asked(_ votes: [Int]) -> Decision {
      .count(PollCount(question: .consent(option: open[0]), votes: votes, passes: 0))
    }
    let held = [Int](repeating: 0, count: answers - 1) + [3]
    #expect(throws: Rejection.notAtTable) { try timeline.decide(asked([0] + held)) }
    timeline.append(try timeline.decide(asked(held)))
    #expect(
      timeline.table?.outcome
        == .chair(among: rule == "one-no" ? Array(open.dropFirst()) : Array(open))
    )
  }

  @Test func `a table that sat down in an earlier version reads as one with a keyboard`() {
    let setup = TableSetup(seats: 3, rule: "chair", showsCounts: true, hasRoles: false)
    #expect(setup.way == .keyboard && !setup.isShort && setup.left.isEmpty)
    var other = setup
    (other.way, other.isShort, other.left) = (.piles, true, [2])
    #expect(other != setup)
    (other.way, other.isShort, other.left) = (.keyboard, false, [])
    #expect(other == setup)
  }
}

import KompasTestSupport
import Testing

@testable import KompasEngine

/// A run played by chance, every step of it looked at.
private func play(
  seed: UInt64,
  each: (_ before: Timeline, _ events: [Event], _ after: Timeline) throws -> Void
) throws -> Timeline {
  let game = Game(SmallCase.compiled)
  var player = RandomPlayer(seed: seed)
  var timeline = Timeline(game, events: game.opening(seed: seed))
  for _ in 0..<500 {
    guard let decision = player.decide(timeline) else { break }
    let before = timeline
    let events = try timeline.decide(decision)
    timeline.append(events)
    try each(before, events, timeline)
  }
  return timeline
}

@Suite struct PlayTests {
  @Test(arguments: 0..<150 as Range<UInt64>)
  func `a run by chance ends, and its events alone rebuild it`(seed: UInt64) throws {
    let timeline = try play(seed: seed) { _, _, _ in }
    #expect(timeline.state.stage == .finished)
    let replayed = Timeline(timeline.game, events: timeline.events)
    #expect(replayed.state == timeline.state)
    #expect(replayed.state.digest == timeline.state.digest)
    #expect(replayed.turns == timeline.turns)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `why a needle moved adds up to the move, at every moment`(seed: UInt64) throws {
    _ = try play(seed: seed) { before, events, after in
      let canMove = !events.contains { if case .undone = $0 { true } else { false } }
      let whole = canMove ? after.game.explain(events, from: before.state) : nil
      for move in [whole, after.lastMove, after.interludeMove].compactMap({ $0 }) {
        for needle in 0..<3 {
          let causes = move.causes.reduce(0) { $0 + $1.needles[needle] }
          #expect(move.before[needle] + causes + move.hidden[needle] == move.after[needle])
          #expect(
            move.known[needle] + move.real[needle] == move.after[needle] - move.before[needle]
          )
        }
      }
      let seen = after.observation.needles.map(\.value)
      if let move = after.lastMove { #expect(move.after == seen) }
      if let whole {
        #expect(whole.before == before.observation.needles.map(\.value))
        #expect(whole.after == seen)
      }
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `support is the sum of its ledger, and lies within what the player sees`(
    seed: UInt64
  ) throws {
    _ = try play(seed: seed) { _, _, after in
      let support = after.game.truth(after.state).support
      let seen = after.game.estimates(after.state)
      for group in support.indices {
        let ledger = after.game.ledger(of: group, in: after.state)
        #expect(ledger.reduce(0) { $0 + $1.millionths } == Int64(support[group]) * 1_000_000)
        let half = CompiledCase.halfWidth(visibility: after.state.visibility[group])
        #expect(abs(seen[group].middle - support[group]) <= half)
        #expect(seen[group].low <= Int(wholePoints(support[group])))
        #expect(seen[group].high >= Int(wholePoints(support[group])))
      }
      let needles = after.game.truth(after.state).needles
      for (view, truth) in zip(after.observation.needles, needles) {
        #expect((view.low...view.high).contains(truth))
        #expect((view.low...view.high).contains(view.value))
      }
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `everything stays within its bounds`(seed: UInt64) throws {
    _ = try play(seed: seed) { _, _, after in
      let state = after.state
      for (row, value) in zip(after.game.rules.criteria, state.criteria) {
        #expect((row.low...row.high).contains(value))
      }
      #expect(state.process.allSatisfy { (0...10_000).contains($0) })
      #expect(state.trust.allSatisfy { (0...10_000).contains($0) })
      #expect(state.visibility.allSatisfy { (0...100).contains($0) })
      #expect(after.observation.needles.allSatisfy { abs($0.value) <= 10_000 })
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `taking back a choice leads to just before it, and is itself remembered`(
    seed: UInt64
  ) throws {
    _ = try play(seed: seed) { before, events, after in
      guard case .undone? = events.first, let turn = before.turns.last else { return }
      var expected = turn.state
      expected.undone = before.state.undone + 1
      #expect(after.state == expected)
      #expect(after.events.count == before.events.count + 1)
    }
  }

  @Test func `another choice does not shift another draw`() throws {
    let game = Game(SmallCase.compiled)
    var drawn: [String: Int32] = [:]
    for option in game.rules.scenes[0].options {
      var timeline = Timeline(game, events: game.opening(seed: 9))
      for decision in [.declare([10, 10, 10, 10, 10, 10]), .proceed, .choose(option: option)]
        as [Decision]
      {
        timeline.append(try timeline.decide(decision))
      }
      timeline.append(try timeline.decide(.motivate(criteria: [], text: "")))
      while timeline.state.stage != .choosing { timeline.append(try timeline.decide(.proceed)) }
      for option in game.openOptions(in: timeline.state) {
        var state = timeline.state
        for event in try timeline.decide(.choose(option: option)) {
          game.apply(event, to: &state)
          guard case .criterionMoved(let criterion, let by, .option(option)) = event else {
            continue
          }
          let row = game.rules.criteria[criterion]
          // A move that was cut off at the end of the range says nothing about the draw.
          guard state.criteria[criterion] > row.low, state.criteria[criterion] < row.high else {
            continue
          }
          #expect(drawn["\(option) \(criterion)", default: by] == by)
          drawn["\(option) \(criterion)"] = by
        }
      }
    }
    #expect(!drawn.isEmpty)
  }

  @Test func `what does not fit is refused, and changes nothing`() throws {
    let game = Game(SmallCase.compiled)
    let timeline = Timeline(game, events: game.opening(seed: 1))
    #expect(throws: Rejection.notNow(.declaring)) { try timeline.decide(.proceed) }
    #expect(throws: Rejection.notNow(.declaring)) { try timeline.decide(.choose(option: 0)) }
    #expect(throws: Rejection.cannotUndo) { try timeline.decide(.undo) }
    #expect(throws: Rejection.unevenPoints) {
      try timeline.decide(.declare([10, 10, 10, 10, 10, 11]))
    }
    #expect(throws: Rejection.unevenPoints) { try timeline.decide(.declare([60])) }
  }
}

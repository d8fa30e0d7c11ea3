import KompasEngine
import KompasScoring
import KompasTestSupport
import Testing

@testable import KompasAnalysis

@Suite struct CostTests {
  @Test(arguments: SampleRuns.allCases, 0..<15 as Range<UInt64>)
  func `what a choice cost is what really happened in the run`(
    played: SampleRuns,
    seed: UInt64
  ) throws {
    let timeline = try played.run(seed: seed)
    let game = timeline.game
    let costs = costs(timeline)
    #expect(costs.map(\.option) == timeline.state.choices)
    for (turn, cost) in zip(timeline.turns, costs) {
      var state = turn.state
      for position in timeline.counting[turn.counting...] {
        game.apply(timeline.events[position], to: &state)
        if case .stageEntered = timeline.events[position] { break }
      }
      let (before, after) = (game.truth(turn.state).support, game.truth(state).support)
      #expect(cost.change == zip(after, before).map { $0 - $1 })
      #expect(cost.scene == turn.state.scene)
    }
  }

  @Test(arguments: SampleRuns.allCases, 100..<108 as Range<UInt64>)
  func `what it would have cost otherwise is what happens to who chooses so`(
    played: SampleRuns,
    seed: UInt64
  ) throws {
    let timeline = try played.run(seed: seed)
    let game = timeline.game
    for cost in costs(timeline) {
      let turn = timeline.turns[cost.turn]
      let open = game.openOptions(in: turn.state)
      #expect(cost.others.map(\.option) == open.filter { $0 != cost.option })
      for other in cost.others {
        // The same run up to here, and then the other option.
        let until = timeline.counting[..<turn.counting].map { timeline.events[$0] }
        var replay = Timeline(game, events: until)
        let before = game.truth(replay.state).support
        replay.append(try replay.decide(.choose(option: other.option)))
        let after = game.truth(replay.state).support
        #expect(other.change == zip(after, before).map { $0 - $1 })
      }
    }
  }

  @Test(arguments: SampleRuns.allCases, 200..<208 as Range<UInt64>)
  func `the ledger says exactly where each change came from`(
    played: SampleRuns,
    seed: UInt64
  ) throws {
    let timeline = try played.run(seed: seed)
    let game = timeline.game
    for cost in costs(timeline) {
      let before = timeline.turns[cost.turn].state
      let all = [(cost.option, cost.change)] + cost.others.map { ($0.option, $0.change) }
      for (option, change) in all {
        var after = before
        for event in game.consequences(of: .choose(option: option), in: before) {
          game.apply(event, to: &after)
        }
        for group in change.indices {
          let (old, new) = (game.ledger(of: group, in: before), game.ledger(of: group, in: after))
          #expect(old.map(\.source) == new.map(\.source))
          let parts = zip(new, old).map { $0.millionths - $1.millionths }
          #expect(parts.reduce(0, +) == Int64(change[group]) * 1_000_000)
        }
      }
    }
  }

  @Test func `before the first choice nothing was paid`() {
    let game = Game(SmallCase.compiled)
    #expect(costs(Timeline(game, events: game.opening(seed: 1))).isEmpty)
  }

  @Test func `what a choice did stays so where other rules would refuse it`() throws {
    let played = try SampleRuns.small.run(seed: 3)
    let chosen = try #require(played.state.choices.first)
    var rules = SmallCase.compiled
    let dear = rules.costs.count
    rules.costs.append(Cost(resource: 1, amount: 1_000_000))
    rules.options[chosen].consequences.costs = dear..<dear + 1
    let run = Timeline(Game(rules), events: played.events)
    let first = try #require(run.turns.first)
    #expect(throws: Rejection.closed(.costs(resource: 1, needed: 1_000_000, left: 100_000))) {
      try run.game.decide(.choose(option: chosen), in: first.state)
    }
    #expect(costs(run).first?.change == costs(played).first?.change)
    #expect(costs(played).first?.change.contains { $0 != 0 } == true)
    #expect(robustness(of: 0, in: run) == nil && robustness(of: 0, in: played) != nil)
  }

  @Test func `options are weighed up to 250, and against somebody`() {
    func table(_ options: Int, _ groups: Int) -> [[Double]] {
      (0..<options).map { option in (0..<groups).map { _ in Double(option) / 1_000 } }
    }
    #expect(weighed(table(250, 1), chosen: 249, samples: 1)?.limits == [1...1])
    #expect(weighed(table(251, 1), chosen: 250, samples: 1) == nil)
    #expect(weighed(table(2, 0), chosen: 0, samples: 1) == nil)
    #expect(weighed(table(2, 1), chosen: 0, samples: 1).map { $0.limits == nil } == true)
  }
}

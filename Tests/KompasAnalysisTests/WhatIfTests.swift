import KompasAnalysis
import KompasEngine
import KompasTestSupport
import Testing

/// A run taken up again at a choice.
@Suite struct WhatIfTests {
  private let game: Game

  init() throws { game = try #require(WindFarm.game) }

  /// A run of random decisions, with every decision that was made.
  private func play(_ seed: UInt64) throws -> (timeline: Timeline, decisions: [Decision]) {
    var timeline = Timeline(game, events: game.opening(seed: seed))
    var player = RandomPlayer(seed: seed)
    var decisions: [Decision] = []
    while let decision = player.decide(timeline) {
      timeline.append(try timeline.decide(decision))
      decisions.append(decision)
    }
    return (timeline, decisions)
  }

  private func timeline(_ seed: UInt64, _ decisions: some Sequence<Decision>) throws -> Timeline {
    var timeline = Timeline(game, events: game.opening(seed: seed))
    for decision in decisions { timeline.append(try timeline.decide(decision)) }
    return timeline
  }

  private func isChoice(_ decision: Decision) -> Bool {
    if case .choose = decision { true } else { false }
  }

  @Test(arguments: 1..<6)
  func `a branch that repeats the choice ends in the same state`(seed: UInt64) throws {
    let run = try play(seed)
    for index in run.decisions.indices where isChoice(run.decisions[index]) {
      let before = try timeline(seed, run.decisions[..<index])
      let rest = Array(run.decisions[index...])
      guard case .choose(let option) = rest[0] else { continue }
      let what = WhatIf(before: before, decisions: rest, run: run.timeline)
      let again = try what.decisions(choosing: option, then: .same)
      #expect(try timeline(seed, run.decisions[..<index] + again).state == run.timeline.state)
    }
  }

  @Test(arguments: 1..<6)
  func `every player of every branch plays to looking back, under the same draws`(
    seed: UInt64
  ) throws {
    let run = try play(seed)
    let players: [WhatIfPlayer] = [.same, .revealed, .declared, .random(seed: 4)]
    for index in run.decisions.indices where isChoice(run.decisions[index]) {
      let before = try timeline(seed, run.decisions[..<index])
      let rest = Array(run.decisions[index...])
      let what = WhatIf(before: before, decisions: rest, run: run.timeline)
      for option in game.openOptions(in: before.state) where rest[0] != .choose(option: option) {
        for player in players {
          let decisions = try what.decisions(choosing: option, then: player)
          #expect(decisions.first == .choose(option: option))
          let branch = try timeline(seed, run.decisions[..<index] + decisions)
          #expect(branch.state.stage == .reconsidering)
          #expect(branch.state.seed == run.timeline.state.seed)
          #expect(branch.state.choices[before.state.choices.count] == option)
          #expect(try decisions == what.decisions(choosing: option, then: player))
        }
      }
    }
  }

  @Test func `the choices of the run come again wherever they can`() throws {
    for seed in UInt64(1)..<6 {
      let run = try play(seed)
      let turns = run.timeline.turns
      let index = try #require(run.decisions.firstIndex(where: isChoice))
      let before = try timeline(seed, run.decisions[..<index])
      let what = WhatIf(
        before: before,
        decisions: Array(run.decisions[index...]),
        run: run.timeline
      )
      for option in game.openOptions(in: before.state)
      where run.decisions[index] != .choose(option: option) {
        let decisions = try what.decisions(choosing: option, then: .same)
        let branch = try timeline(seed, run.decisions[..<index] + decisions)
        for (turn, chosen) in zip(branch.turns, branch.state.choices).dropFirst() {
          let scene = turn.state.scene
          guard
            let there = zip(turns, run.timeline.state.choices).dropFirst().first(where: {
              $0.0.state.scene == scene
            })
          else { continue }
          let isOpen = game.openOptions(in: turn.state).contains(there.1)
          if isOpen { #expect(chosen == there.1) }
        }
      }
    }
  }

  @Test func `a choice that is closed makes no branch, and says why`() throws {
    let run = try play(1)
    let index = try #require(run.decisions.firstIndex(where: isChoice))
    let before = try timeline(1, run.decisions[..<index])
    let what = WhatIf(before: before, decisions: Array(run.decisions[index...]), run: run.timeline)
    let elsewhere = try #require(
      game.rules.options.firstIndex { Int($0.scene) != before.state.scene }
    )
    #expect(throws: Rejection.notInScene(option: elsewhere)) {
      try what.decisions(choosing: elsewhere, then: .same)
    }
    let late = WhatIf(before: run.timeline, decisions: [], run: run.timeline)
    #expect(throws: Rejection.notNow(run.timeline.state.stage)) {
      try late.decisions(choosing: 0, then: .revealed)
    }
  }
}

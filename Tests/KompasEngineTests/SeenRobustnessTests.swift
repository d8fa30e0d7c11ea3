import KompasEngine
import KompasTestSupport
import Testing

@Suite struct SeenRobustnessTests {
  private func run(_ rules: CompiledCase, seed: UInt64) throws -> Timeline {
    let game = Game(rules)
    var player = RandomPlayer(seed: seed)
    var timeline = Timeline(game, events: game.opening(seed: seed))
    while let decision = player.decide(timeline) {
      timeline.append(try timeline.decide(decision))
    }
    return timeline
  }

  /// The small case with a third group that hears of it late: it is not heard at first.
  private var withQuietGroup: CompiledCase {
    var rules = SmallCase.compiled
    rules.stakeholders.append(Stakeholder(id: "stil", kind: .residents, people: 800, voice: 2))
    rules.weights += [5_000, 5_000]
    rules.isMirrored += [false, false]
    return rules
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `only groups that were heard before the choice are weighed and named`(seed: UInt64) throws {
    let timeline = try run(withQuietGroup, seed: seed)
    for (turn, moment) in timeline.turns.enumerated() {
      guard let seen = timeline.seenRobustness(of: turn) else { continue }
      let before = timeline.game.observe(moment.state, canUndo: false).groups
      #expect(seen.groups.count > 1)
      #expect(seen.groups.allSatisfy { before[$0].hearing == .heard })
      #expect(seen.groups.allSatisfy { timeline.game.rules.stakeholders[$0].people > 0 })
      #expect(abs(seen.firstRank.reduce(0, +) - 100) * 2 <= seen.options.count)
      #expect(seen.options[seen.chosen] == timeline.state.choices[turn])
      #expect(timeline.seenRobustness(of: turn) == seen)
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `a group that nobody heard is not weighed, whatever it wants`(seed: UInt64) throws {
    let first = try run(withQuietGroup, seed: seed)
    var turned = withQuietGroup
    turned.weights[8] = 0
    turned.weights[9] = 10_000
    turned.isMirrored[9] = true
    let second = Timeline(Game(turned), events: first.events)
    guard first.turns.first?.state.visibility == second.turns.first?.state.visibility,
      first.turns.first?.state.visibility[4] == 2
    else { return }
    let seen = first.seenRobustness(of: 0)
    #expect(seen?.groups == second.seenRobustness(of: 0)?.groups)
    #expect(seen?.groups.contains(4) == false)
  }

  @Test func `a choice that was never made has no robustness`() throws {
    let timeline = try run(SmallCase.compiled, seed: 1)
    #expect(timeline.seenRobustness(of: -1) == nil)
    #expect(timeline.seenRobustness(of: timeline.turns.count) == nil)
  }
}

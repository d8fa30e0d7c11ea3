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

  /// Two groups that were heard and two options are enough to weigh; one of either is not.
  @Test func `it takes two groups that were heard and two options`() throws {
    func robustness(_ change: (inout CompiledCase) -> Void) throws -> Robustness? {
      var rules = SmallCase.compiled
      change(&rules)
      let game = Game(rules)
      var timeline = Timeline(game, events: game.opening(seed: 1))
      while timeline.turns.isEmpty {
        let decision = try #require(game.legalDecisions(in: timeline.state).first)
        timeline.append(try timeline.decide(decision))
      }
      return timeline.seenRobustness(of: 0)
    }
    let both = try #require(try robustness { _ in })
    #expect(both.groups == [0, 1])
    let edge: Int32 = 10
    #expect(try robustness { $0.stakeholders[1].voice = edge } != nil)
    #expect(try robustness { $0.stakeholders[1].voice = edge - 1 } == nil)
    #expect(try robustness { $0.stakeholders[1].people = 1 } != nil)
    #expect(try robustness { $0.stakeholders[1].people = 0 } == nil)
    func leaving(_ count: Int, open rules: inout CompiledCase) {
      let isNever = rules.conditionCode.count
      rules.conditionCode.append(.push(0))
      for option in count..<3 { rules.options[option].when = Condition(isNever..<isNever + 1) }
    }
    #expect(try robustness { leaving(2, open: &$0) }?.options.count == 2)
    #expect(try robustness { leaving(1, open: &$0) } == nil)
  }
}

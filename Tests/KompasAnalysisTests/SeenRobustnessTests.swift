import KompasEngine
import KompasTestSupport
import Testing

@testable import KompasAnalysis

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
      guard let seen = seenRobustness(of: turn, in: timeline) else { continue }
      let before = timeline.game.observe(moment.state, canUndo: false).groups
      #expect(seen.groups.count > 1)
      #expect(seen.groups.allSatisfy { before[$0].hearing == .heard })
      #expect(seen.groups.allSatisfy { timeline.game.rules.stakeholders[$0].people > 0 })
      #expect(abs(seen.firstRank.reduce(0, +) - 100) * 2 <= seen.options.count)
      #expect(seen.options[seen.chosen] == timeline.state.choices[turn])
      #expect(seenRobustness(of: turn, in: timeline) == seen)
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
    let seen = seenRobustness(of: 0, in: first)
    #expect(seen?.groups == seenRobustness(of: 0, in: second)?.groups)
    #expect(seen?.groups.contains(4) == false)
  }

  @Test func `a choice that was never made has no robustness`() throws {
    let timeline = try run(SmallCase.compiled, seed: 1)
    #expect(seenRobustness(of: -1, in: timeline) == nil)
    #expect(seenRobustness(of: timeline.turns.count, in: timeline) == nil)
  }

  /// Two groups that were heard and two options are enough to weigh; one of either is not.
  @Test func `it takes two groups that were heard and two options`() throws {
    func robustness(_ change: (inout CompiledCase) -> Void) throws -> Debriefing.Robustness? {
      var rules = SmallCase.compiled
      change(&rules)
      let game = Game(rules)
      var timeline = Timeline(game, events: game.opening(seed: 1))
      while timeline.turns.isEmpty {
        let decision = try #require(game.legalDecisions(in: timeline.state).first)
        timeline.append(try timeline.decide(decision))
      }
      return seenRobustness(of: 0, in: timeline)
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

  /// A state of the small case in which a choice is due, and what each open option makes of it without chance.
  @Test func `the outlook of an option is the support right after it, as a part of one`() throws {
    let game = Game(SmallCase.compiled)
    var timeline = Timeline(game, events: game.opening(seed: 1))
    while timeline.state.stage != .choosing {
      let decision = try #require(game.legalDecisions(in: timeline.state).first)
      timeline.append(try timeline.decide(decision))
    }
    var calm = SmallCase.compiled
    for index in calm.effects.indices { calm.effects[index].spread = 0 }
    let outlook = Outlook(game)
    let (options, support) = outlook.values(in: timeline.state)
    #expect(options.count > 1 && outlook.groups == [0, 1])
    for (option, values) in zip(options, support) {
      var after = timeline.state
      for event in try Game(calm).decide(.choose(option: option), in: after) {
        game.apply(event, to: &after)
      }
      let truth = game.truth(after).support
      #expect(values == outlook.groups.map { Double(truth[$0]) / 10_000 })
    }
  }
}

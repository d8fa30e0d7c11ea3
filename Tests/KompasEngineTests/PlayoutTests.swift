import Foundation
import KompasEngine
import KompasScenarios
import KompasTestSupport
import Testing

/// One rule: after every choice a playout, which goes on from its own state, stands where `Game` stands that begins anew each time.
@Suite struct PlayoutTests {
  static let policies: [Policy] = [
    .random, .compass([1, 0, -1, 0.5, 0, 2]), .favorite([1, 0, -1, 0.5, 0, 2]), .greedyCouncil,
    .greedyNeighborhood, .worstFirst, .compass([0.3]), .favorite([]),
  ]

  static let authored: [String] = [
    "Scenarios/windpark_oosterbrink", "Tests/KompasScenariosTests/Fixtures/klein_dorp",
  ]

  static func load(_ path: String) throws -> CompiledCase {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    let reader = CaseReader(assets: AssetLibrary(root: root + "/Assets"))
    return try #require(reader.load(root + "/" + path).loaded).compiled
  }

  /// Plays both ways and compares after every choice; answers how many choices there were.
  ///
  /// Stops after fifty choices, for a case that comes back to its scenes may never end.
  @discardableResult
  static func compare(_ rules: CompiledCase, seeds: Range<UInt64>) -> Int {
    let game = Game(rules)
    var playout = Playout(game)
    var reference = GamePlayout(game)
    var count = 0
    for seed in seeds {
      playout.begin(seed: seed)
      reference.begin(seed: seed)
      var left = 50
      while isSame(playout, reference), let option = reference.any(seed), left > 0 {
        playout.choose(option)
        reference.choose(option)
        left -= 1
      }
      count += 50 - left
    }
    #expect(playout.opened == reference.opened)
    #expect(playout.chosen == reference.chosen)
    #expect(playout.decisions == count)
    return count
  }

  /// Whether they stand at the same point and say the same of it.
  static func isSame(_ playout: Playout, _ reference: GamePlayout) -> Bool {
    let (state, expected) = (playout.state, reference.state)
    guard state == expected, state.digest == expected.digest else {
      #expect(state == expected)
      return false
    }
    let truth = reference.game.truth(expected)
    let needles = playout.needles
    #expect(playout.open == reference.open)
    #expect(truth.support.indices.map { playout.support(of: $0) } == truth.support)
    #expect(playout.raad == truth.raad)
    #expect(playout.wijk == truth.wijk)
    #expect([needles.groups, needles.council, needles.audible] == truth.needles)
    let worst = truth.worst < 0 ? truth.support.min() : truth.support[truth.worst]
    #expect(playout.worstSupport == worst ?? 0)
    #expect(playout.isOver == (expected.stage != .choosing))
    #expect(playout.scene == expected.scene)
    #expect(playout.week == expected.week)
    #expect(playout.ending == expected.ending)
    #expect(playout.vote == expected.vote)
    #expect(playout.court == expected.court)
    return true
  }

  @Test func `the small case: the same state after every choice`() {
    #expect(Self.compare(SmallCase.compiled, seeds: 0..<300) > 500)
  }

  @Test func `a scene whose options close because its term was missed is passed over`() throws {
    var rules = SmallCase.compiled
    rules.procedure.terms[0].max = 3
    let start = rules.conditionCode.count
    rules.conditionCode += [.defect(0), .not]
    for option in rules.scenes[1].options {
      rules.options[option].when = Condition(start..<(start + 2))
    }
    let game = Game(rules)
    var state = game.blank
    for event in game.opening(seed: 1) { game.apply(event, to: &state) }
    var passedOver: [Int] = []
    while state.stage != .ended, state.choices.count < 3 {
      let open = game.legalDecisions(in: state)
      // Talking takes four weeks: too long.
      let decision = try #require(open.first)
      for event in try game.decide(decision, in: state) {
        if case .scenePassedOver(let scene) = event { passedOver.append(scene) }
        game.apply(event, to: &state)
      }
    }
    #expect(passedOver == [1])
    #expect(state.choices.first == 0)
    #expect(state.missedTerms == [true])
    #expect(state.choices.dropFirst().allSatisfy { rules.scenes[2].options.contains($0) })
    #expect(Self.compare(rules, seeds: 0..<100) > 100)
  }

  @Test(arguments: authored)
  func `cases that people wrote: the same state after every choice`(path: String) throws {
    #expect(Self.compare(try Self.load(path), seeds: 0..<60) > 100)
  }

  @Test(arguments: 0..<20)
  func `cases that nobody would write: the same state after every choice`(batch: UInt64) {
    for seed in (batch * 20)..<(batch * 20 + 20) {
      Self.compare(RandomCase.compiled(seed: seed), seeds: 0..<12)
      Self.compare(RandomCase.compiled(seed: seed, comesBack: true), seeds: 0..<4)
    }
  }

  @Test func `the cases at random use all that a case can hold`() {
    let cases = (0..<400 as Range<UInt64>).map { RandomCase.compiled(seed: $0) }
    var outcomes = Set<CourtOutcome>()
    var votes = Set<VoteOutcome>()
    var decisions = Set<DecisionOutcome>()
    var kept = 0
    var broken = 0
    var missed = 0
    var late = 0
    for rules in cases {
      var playout = Playout(Game(rules))
      for seed in 0..<6 as Range<UInt64> {
        playout.begin(seed: seed)
        playout.finish(.random, choosing: seed)
        let state = playout.state
        outcomes.insert(state.court)
        votes.insert(state.vote)
        decisions.insert(state.decision)
        kept += state.promises.filter { $0 == .kept }.count
        broken += state.promises.filter { $0 == .broken }.count
        missed += state.missedTerms.filter { $0 }.count
        late += state.resources[0] < 0 ? 1 : 0
      }
    }
    #expect(outcomes.count == CourtOutcome.allCases.count)
    #expect(votes.count == VoteOutcome.allCases.count)
    #expect(decisions.count == DecisionOutcome.allCases.count)
    #expect(min(kept, broken, missed, late) > 20)
    let steps = cases.flatMap(\.conditionCode)
    let kinds = Set(steps.map { String("\($0)".prefix { $0 != "(" }) })
    #expect(kinds.count == 22)
    for operation in ConditionOperator.allCases { #expect(steps.contains(.binary(operation))) }
  }

  @Test(arguments: policies)
  func `every policy chooses as Game would have it`(policy: Policy) throws {
    let authored = try Self.authored.map { try Self.load($0) }
    let random = (0..<25 as Range<UInt64>).map { RandomCase.compiled(seed: $0) }
    for rules in [SmallCase.compiled] + authored + random {
      let game = Game(rules)
      var playout = Playout(game)
      var reference = GamePlayout(game)
      for seed in 0..<5 as Range<UInt64> {
        playout.play(seed: seed, policy, choosing: seed ^ 0xfeed_0000_0001)
        reference.begin(seed: seed)
        while !reference.open.isEmpty {
          reference.choose(reference.pick(policy, choosing: seed ^ 0xfeed_0000_0001))
        }
        #expect(playout.state == reference.state)
      }
      #expect(playout.opened == reference.opened)
      #expect(playout.chosen == reference.chosen)
    }
  }

  @Test(arguments: [0, 1, 2])
  func `goes on from any state of a run`(which: Int) throws {
    let rules: [CompiledCase] =
      switch which {
      case 0: [SmallCase.compiled]
      case 1: try Self.authored.map { try Self.load($0) }
      default: (400..<480 as Range<UInt64>).map { RandomCase.compiled(seed: $0) }
      }
    for rules in rules {
      let game = Game(rules)
      var playout = Playout(game)
      var reference = GamePlayout(game)
      for seed in 0..<3 as Range<UInt64> {
        for state in Self.states(game, seed: seed) {
          playout.begin(at: state)
          reference.begin(at: state)
          guard Self.isSame(playout, reference), !reference.open.isEmpty else { continue }
          playout.finish(.random, choosing: seed)
          while !reference.open.isEmpty {
            reference.choose(reference.pick(.random, choosing: seed))
          }
          #expect(playout.state == reference.state)
        }
        // A run with a seed afterwards owes nothing to the state before.
        playout.begin(seed: seed)
        reference.begin(seed: seed)
        #expect(playout.state == reference.state)
      }
    }
  }

  /// The states of a run after every decision, of whatever kind, from the first to after looking back.
  static func states(_ game: Game, seed: UInt64) -> [RunState] {
    var state = game.blank
    var states: [RunState] = []
    for event in game.opening(seed: seed) { game.apply(event, to: &state) }
    while states.count < 60 {
      states.append(state)
      let decisions = game.legalDecisions(in: state)
      guard !decisions.isEmpty else { break }
      let die = philox(counter: (UInt32(states.count), 0, 0, 9), key: (UInt32(seed), 1)).0
      let decision = decisions[Int(die) % decisions.count]
      for event in (try? game.decide(decision, in: state)) ?? [] { game.apply(event, to: &state) }
    }
    return states
  }

  @Test func `a copy goes its own way`() {
    var first = Playout(Game(SmallCase.compiled))
    first.begin(seed: 1)
    let before = first.state
    var second = first
    second.finish(.random, choosing: 1)
    #expect(first.state == before)
    #expect(second.state.ending >= 0)
    #expect(first.decisions == 0)
    #expect(second.decisions > 0)
  }
}

extension GamePlayout {
  /// Any open option, by a die of this test; `nil` when there is none.
  fileprivate func any(_ seed: UInt64) -> Int? {
    let open = open
    guard !open.isEmpty else { return nil }
    let key = (UInt32(truncatingIfNeeded: seed), UInt32(7))
    return open[Int(philox(counter: (UInt32(state.turn), 1, 2, 3), key: key).0) % open.count]
  }
}

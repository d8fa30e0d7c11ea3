import KompasEngine
import KompasTestSupport
import Testing

@testable import KompasAnalysis

@Suite struct EveryChoiceTests {
  /// All ways to play with `Game`, one by one: slow, and without telling states apart.
  private struct BruteForce {
    var player: GamePlayout
    var endings: [Double]
    var scenes: [Double]
    var opened: [Double]
    var chosen: [Double]
    var events: [Double]
    var after: [Double]
    var most: [Int32]
    var ways = 0.0
    var states = 0
    var left: Int

    init(_ game: Game, left: Int) {
      let tally = RunTally(game.rules)
      player = GamePlayout(game)
      (endings, scenes, opened) = (tally.endings, tally.scenes, tally.opened)
      (chosen, events, after, most) = (tally.chosen, tally.events, tally.after, tally.most)
      self.left = left
    }

    /// Plays on in every way; the chance of each ending and the mean support per group from here on.
    mutating func play(from state: RunState, chance: Double) -> [Double]? {
      states += 1
      left -= 1
      guard left > 0 else { return nil }
      let game = player.game
      guard state.stage == .choosing else {
        let truth = game.truth(state)
        ways += 1
        endings[state.ending] += chance
        for index in state.events.indices where state.events[index] == true {
          events[index] += chance
        }
        for group in most.indices { most[group] = max(most[group], truth.support[group]) }
        return endings.indices.map { $0 == state.ending ? 1 : 0 } + truth.support.map(Double.init)
      }
      let open = game.openOptions(in: state)
      let share = 1 / Double(open.count)
      var all = [Double](repeating: 0, count: endings.count + most.count)
      scenes[state.scene] += chance
      for option in open {
        player.begin(at: state)
        player.choose(option)
        guard let ahead = play(from: player.state, chance: chance * share) else { return nil }
        opened[option] += chance
        chosen[option] += chance * share
        for (index, value) in ahead.enumerated() {
          all[index] += share * value
          after[option * all.count + index] += chance * share * value
        }
      }
      return all
    }
  }

  private static func isClose(_ some: [Double], _ others: [Double]) -> Bool {
    some.count == others.count
      && zip(some, others).allSatisfy { abs($0 - $1) <= 1e-9 * max(1, abs($0)) }
  }

  /// - Returns: whether it was small enough to compare.
  private func compare(_ rules: CompiledCase, seed: UInt64, sourceLocation: SourceLocation) -> Bool
  {
    let game = Game(rules)
    var brute = BruteForce(game, left: 3_000)
    brute.player.begin(seed: seed)
    guard brute.player.state.stage == .choosing,
      brute.play(from: brute.player.state, chance: 1) != nil
    else { return false }
    var every = EveryChoice(game)
    guard let outcome = every.play(seed: seed, mostChoices: 10_000) else {
      Issue.record("every choice was not tried", sourceLocation: sourceLocation)
      return true
    }
    let tally = outcome.tally
    for (found, expected) in [
      (tally.endings, brute.endings), (tally.scenes, brute.scenes), (tally.opened, brute.opened),
      (tally.chosen, brute.chosen), (tally.events, brute.events), (tally.after, brute.after),
    ] { #expect(Self.isClose(found, expected), sourceLocation: sourceLocation) }
    #expect(tally.most == brute.most, sourceLocation: sourceLocation)
    #expect(outcome.ways == brute.ways, sourceLocation: sourceLocation)
    #expect(outcome.states <= brute.states, sourceLocation: sourceLocation)
    #expect(abs(tally.weight - 1) < 1e-9, sourceLocation: sourceLocation)
    return true
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `every way of playing is what the engine gives, one by one`(seed: UInt64) {
    #expect(compare(SmallCase.compiled, seed: seed, sourceLocation: #_sourceLocation))
    #expect(compare(TinyCase().compiled, seed: seed, sourceLocation: #_sourceLocation))
  }

  @Test func `of cases that nobody would write too`() {
    let compared = (0..<80 as Range<UInt64>).filter { seed in
      compare(RandomCase.compiled(seed: seed), seed: seed, sourceLocation: #_sourceLocation)
    }
    #expect(compared.count > 20)
  }

  @Test func `states that differ in nothing are followed once`() throws {
    var tiny = TinyCase()
    let twins = [TinyCase.Choice(north: 10, south: -10), TinyCase.Choice(north: 10, south: -10)]
    tiny.scenes = [twins, twins, twins, twins]
    var every = EveryChoice(tiny.game)
    let first = every.play(seed: 1, mostChoices: 100)
    let merged = try #require(first)
    #expect(merged.states == 5 && merged.ways == 16 && merged.tried == 8)
    // Where a condition asks what was chosen, they differ.
    tiny.endings = [[.chosen(0)], [.chosen(3)]]
    every = EveryChoice(tiny.game)
    let second = every.play(seed: 1, mostChoices: 100)
    let apart = try #require(second)
    #expect(apart.states == 15 && apart.ways == 16)
    #expect(apart.tally.endings == [0.5, 0.25, 0.25])
  }

  @Test func `too many ways are given up`() {
    let game = Game(SmallCase.compiled)
    var every = EveryChoice(game)
    let few = every.play(seed: 1, mostChoices: 3)
    let many = every.play(seed: 1, mostChoices: 1_000)
    #expect(few?.tried == nil && many?.tried != nil)
  }

  @Test func `a case that comes back to its scenes forever is given up`() {
    for seed in 0..<20 as Range<UInt64> {
      let game = Game(RandomCase.compiled(seed: seed, comesBack: true))
      var every = EveryChoice(game)
      let outcome = every.play(seed: seed, mostChoices: 2_000)
      let weight = outcome?.tally.weight ?? 1
      #expect(abs(weight - 1) < 1e-9)
    }
  }
}

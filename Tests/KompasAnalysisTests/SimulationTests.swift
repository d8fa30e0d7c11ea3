import Foundation
import KompasEngine
import KompasScenarios
import KompasScoring
import KompasTestSupport
import Synchronization
import Testing

@testable import KompasAnalysis

/// The cases that simulations are tried on.
enum SimulatedCase: String, CaseIterable, CustomTestStringConvertible {
  case small
  case windFarm

  var testDescription: String { rawValue }

  var game: Game { self == .small ? Self.smallGame : Self.windFarmGame }

  private static let smallGame = Game(SmallCase.compiled)
  private static let windFarmGame: Game = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    let reader = CaseReader(assets: AssetLibrary(root: root + "/Assets"))
    let loaded = reader.load(root + "/Scenarios/windpark_oosterbrink").loaded
    return Game(loaded?.compiled ?? SmallCase.compiled)
  }()
}

@Suite struct SimulationTests {
  static let policies = SimulationPolicy.named + [.compass(points: [20, 0, 10, 5, 10, 15])]

  private let game = Game(SmallCase.compiled)

  @Test(arguments: policies)
  func `the number of threads changes nothing`(policy: SimulationPolicy) {
    let one = simulate(game, playouts: 300, policy: policy, seed: 7, jobs: 1)
    for jobs in [2, 4] {
      #expect(simulate(game, playouts: 300, policy: policy, seed: 7, jobs: jobs) == one)
    }
    #expect(simulate(game, playouts: 300, policy: policy, seed: 8, jobs: 1).totals != one.totals)
  }

  @Test(arguments: SimulatedCase.allCases, policies)
  func `every policy plays every case, and the counts agree`(
    tried: SimulatedCase,
    policy: SimulationPolicy
  ) {
    let runs = tried == .small ? 200 : 24
    let simulation = simulate(tried.game, playouts: runs, policy: policy, seed: 1, jobs: 2)
    let (totals, rules) = (simulation.totals, tried.game.rules)
    #expect(!simulation.isStopped && totals.runs == runs)
    for counts in [
      totals.endings, totals.votes, totals.courts, totals.outcomes, totals.bestOff, totals.worstOff,
    ] {
      #expect(counts.reduce(0, +) == runs)
    }
    let counted = [totals.raad, totals.wijk, totals.worst, totals.weeks]
    for histogram in counted + totals.needles + totals.supports {
      #expect(histogram.total == runs)
    }
    #expect(totals.chosen.reduce(0, +) == totals.decisions)
    for option in rules.options.indices {
      let scene = rules.scenes[Int(rules.options[option].scene)]
      #expect(totals.chosen[option] <= totals.opened[option])
      #expect(totals.opened[option] <= totals.played(scene))
    }
    for scene in rules.scenes { #expect(totals.played(scene) <= runs) }
    for event in totals.events { #expect(event <= runs) }
  }

  /// The same runs one by one, and what the engine says is true of each.
  @Test(arguments: SimulatedCase.allCases)
  func `the totals are those of the runs`(tried: SimulatedCase) {
    let (game, rules) = (tried.game, tried.game.rules)
    var expected = SimulationTotals(rules)
    var machine = Playout(game)
    for number in 0..<40 {
      let seeds = RunSeeds(seed: 5, number: number)
      machine.begin(seed: seeds.dice)
      machine.finish(.random, choosing: seeds.choices)
      let (state, truth) = (machine.state, game.truth(machine.state))
      func points(_ hundredths: Int32) -> Int {
        Int((Double(hundredths) / 100).rounded(.toNearestOrAwayFromZero))
      }
      expected.runs += 1
      expected.endings[state.ending] += 1
      expected.votes[Int(state.vote.rawValue)] += 1
      expected.courts[Int(state.court.rawValue)] += 1
      expected.outcomes[Int(state.decision.rawValue)] += 1
      expected.weeks.count(Int(state.week))
      expected.raad.count(points(truth.raad))
      expected.wijk.count(points(truth.wijk))
      for index in 0..<3 { expected.needles[index].count(points(truth.needles[index])) }
      for (group, support) in truth.support.enumerated() {
        expected.supports[group].count(points(support))
      }
      expected.worst.count(points(truth.support[truth.worst]))
      expected.worstOff[truth.worst] += 1
      let best = truth.leximin.last.map { truth.support[$0] }
      expected.bestOff[truth.leximin.first { truth.support[$0] == best } ?? 0] += 1
      for event in state.events.indices where state.events[event] == true {
        expected.events[event] += 1
      }
      for option in state.choices { expected.chosen[option] += 1 }
    }
    expected.decisions = machine.decisions
    expected.opened = machine.opened
    #expect(simulate(game, playouts: 40, policy: .random, seed: 5).totals == expected)
  }

  @Test func `adding is commutative and associative, and nothing adds nothing`() {
    let parts = [3, 4, 5].map {
      simulate(game, playouts: 70, policy: .random, seed: $0).totals
    }
    func sum(_ order: [SimulationTotals]) -> SimulationTotals {
      order.reduce(into: SimulationTotals(game.rules)) { $0 += $1 }
    }
    let all = sum(parts)
    for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
      #expect(sum(order.map { parts[$0] }) == all)
    }
    #expect(sum([parts[0], sum([parts[1], parts[2]])]) == all)
    #expect(sum([sum([parts[0], parts[1]]), parts[2]]) == all)
    #expect(all.runs == 210)
    // Longer simulations begin with the shorter ones.
    let first = simulate(game, playouts: 64, policy: .random, seed: 3).totals
    let longer = simulate(game, playouts: 70, policy: .random, seed: 3).totals
    #expect(longer == parts[0] && first.runs == 64)
  }

  @Test(arguments: [1, 2, 4])
  func `stopped, it has the first so many runs without a gap`(jobs: Int) {
    let asked = Atomic(0)
    let stopped = simulate(
      game,
      playouts: 100_000,
      policy: .declared,
      seed: 11,
      jobs: jobs,
      isStopped: { asked.wrappingAdd(1, ordering: .relaxed).newValue > 9 }
    )
    #expect(stopped.isStopped && stopped.asked == 100_000)
    #expect(stopped.totals.runs == 9 * 32)
    let fresh = simulate(game, playouts: 9 * 32, policy: .declared, seed: 11)
    #expect(fresh.totals == stopped.totals && !fresh.isStopped)
  }

  @Test func `stopped at once, it has nothing`() {
    let nothing = simulate(game, playouts: 10, policy: .random, seed: 1, isStopped: { true })
    #expect(nothing.isStopped && nothing.totals == SimulationTotals(game.rules))
  }

  @Test(arguments: [1, 3])
  func `progress counts up to all runs`(jobs: Int) {
    let told = Mutex<[Int]>([])
    _ = simulate(
      game,
      playouts: 100,
      policy: .random,
      seed: 1,
      jobs: jobs,
      progress: { done in told.withLock { $0.append(done) } }
    )
    #expect(told.withLock { $0.sorted() }.last == 100)
    #expect(told.withLock { $0.count } == 4)
  }

  /// Fixed seeds: these are facts of the case, with room.
  @Test func `who plays for somebody gets more for them than chance does`() throws {
    let game = SimulatedCase.windFarm.game
    func means(_ policy: SimulationPolicy) throws -> (raad: Double, wijk: Double, worst: Double) {
      let totals = simulate(game, playouts: 48, policy: policy, seed: 3, jobs: 2).totals
      return (
        try #require(totals.raad.mean), try #require(totals.wijk.mean),
        try #require(totals.worst.mean)
      )
    }
    let chance = try means(.random)
    #expect(try means(.greedyCouncil).raad > chance.raad + 8)
    #expect(try means(.greedyNeighborhood).wijk > chance.wijk + 8)
    #expect(try means(.worstFirst).worst > chance.worst + 8)
  }
}

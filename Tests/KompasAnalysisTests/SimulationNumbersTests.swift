import Foundation
import KompasEngine
import KompasTestSupport
import Testing

@testable import KompasAnalysis

/// docs/simulate.md: the figures of a simulation as programs read them, by hand.
@Suite struct SimulationNumbersTests {
  private func document(_ change: (inout SimulationTotals) -> Void) -> SimulationDocument {
    let game = Game(SmallCase.compiled)
    var totals = SimulationTotals(game.rules)
    change(&totals)
    let simulation = Simulation(asked: 5, policy: .random, seed: 4, totals: totals)
    return SimulationDocument(simulation, game)
  }

  /// What was counted, its mean in hundredths, and the nearest ranks of 5, 25, 50, 75 and 95%.
  @Test(
    arguments: [
      ([1, 2, 2], 1.67, [1, 1, 2, 2, 2]), ([7], 7, [7, 7, 7, 7, 7]),
      ([0, 0, 100], 33.33, [0, 0, 0, 100, 100]), ([], 0, [0, 0, 0, 0, 0]),
      ([10, 20, 30, 40], 25, [10, 10, 20, 30, 40]),
    ] as [([Int], Double, [Int])]
  )
  func `a mean is in hundredths, a percentile a value that was seen`(
    values: [Int],
    mean: Double,
    ranks: [Int]
  ) {
    let found = document { totals in for value in values { totals.raad.count(value) } }.raad
    #expect(found.mean == mean)
    #expect([found.p5, found.p25, found.p50, found.p75, found.p95] == ranks)
    #expect(
      found.histogram
        == Dictionary(grouping: values) { "\($0)" }.mapValues(\.count)
    )
  }

  @Test func `shares are of the runs that were done, by the ids of conditions`() {
    let found = document { totals in
      (totals.runs, totals.decisions) = (3, 8)
      totals.endings = [2, 1, 0]
      totals.votes = [0, 2, 1]
      totals.courts = [1, 0, 0, 1, 1]
      totals.outcomes = [0, 1, 1, 1]
      totals.opened = [3, 1, 0, 3, 2, 0, 0]
      totals.chosen = [2, 1, 0, 1, 2, 0, 0]
      totals.events = [3]
    }
    #expect(found.playouts == 5 && found.runs == 3 && found.stopped && found.decisions == 8)
    #expect(found.policy == "random" && found.seed == 4 && found.compass == nil)
    func shares(_ shares: [SimulationDocument.Share]) -> [String] {
      shares.map { "\($0.id) \($0.count) \($0.share)" }
    }
    #expect(
      shares(found.endings) == ["vernietigd 2 0.6667", "verdeeld 1 0.3333", "gedragen 0 0.0"]
    )
    #expect(shares(found.vote) == ["none 0 0.0", "for 2 0.6667", "against 1 0.3333"])
    #expect(
      shares(found.court) == [
        "none 1 0.3333", "upheld 0 0.0", "repaired 0 0.0", "effects_kept 1 0.3333",
        "annulled 1 0.3333",
      ]
    )
    #expect(
      shares(found.decision) == [
        "none 0 0.0", "taken 1 0.3333", "withdrawn 1 0.3333", "not_adopted 1 0.3333",
      ]
    )
    #expect(shares(found.events) == ["storm 3 1.0"])
    #expect(found.scenes.map(\.played) == [3, 3, 0])
    #expect(found.scenes[1].options.map(\.opened) == [3, 2])
    #expect(found.scenes[1].options.map(\.chosen) == [1, 2])
    // Of no runs at all there are no shares.
    #expect(shares(document { _ in }.vote) == ["none 0 0.0", "for 0 0.0", "against 0 0.0"])
  }

  @Test func `a table has the needles that the case has, and no others`() {
    let game = TinyCase().game
    let document = SimulationDocument(
      simulate(game, playouts: 8, policy: .random, seed: 1),
      game
    )
    // No seats, so nothing between the council and the neighborhood.
    #expect(document.needles.map(\.id) == ["groups", "council", "audible"])
    #expect(document.needles.map(\.exists) == [true, false, true])
    let rows = document.csv().split(separator: "\r\n").map { $0.split(separator: ",") }
    for kind in ["needle", "needle_histogram"] {
      #expect(Set(rows.filter { $0[0] == kind }.map { $0[1] }) == ["groups", "audible"])
    }
    let named = [("random", document), ("checks", document)]
    let together: [String] = SimulationDocument.csv(named).split(separator: "\r\n").map(String.init)
    let own: [String] = document.csv().split(separator: "\r\n").map(String.init)
    let expected: [String] =
      ["policy," + own[0]] + own[1...].map { "random," + $0 } + own[1...].map { "checks," + $0 }
    #expect(together == expected)
    #expect(own[0] == "kind,id,measure,value")
  }

  // MARK: Draws

  /// Whoever knows what a player of this number seeks would find a bar of the points there: one in thirteen times by chance.
  @Test func `points and values of one number are drawn apart`() {
    var met = [0, 0, 0, 0, 0, 0]
    for number in 0..<1_300 {
      let seeds = RunSeeds(seed: 5, number: number)
      var place = -1
      let bars = seeds.points.dropLast().map { points in
        place += points + 1
        return place
      }
      for (value, sought) in seeds.compass.enumerated() {
        let share = erfc(-sought / 2.0.squareRoot()) / 2
        if bars.contains(Int(share * 65)) { met[value] += 1 }
      }
    }
    #expect(met.allSatisfy { (50...150).contains($0) }, "\(met)")
  }

  // MARK: Roads

  /// One run, in which the second scene is passed over where the first choice does not open it.
  @Test func `a road that was gone once because nothing was open before is in the graph`() {
    var tiny = TinyCase()
    tiny.scenes[0][0].setsFlag = true
    for place in 0..<2 { tiny.scenes[1][place].when = [.flag(0)] }
    var seen = [0, 0]
    for seed in 0..<12 as Range<UInt64> {
      let flow = CaseFlow(of: tiny.game, playouts: 1, seed: seed)
      let graph = CaseGraph(tiny.compiled, CaseNotes(), flow: flow)
      func road(_ scene: Int, _ runs: Int, isConditional: Bool = false) -> CaseGraph.Road {
        CaseGraph.Road(
          target: .scene(scene),
          isNamed: false,
          isConditional: isConditional,
          runs: runs
        )
      }
      let first = flow.chosen[0] == 1 ? 0 : 1
      seen[first] += 1
      #expect(graph.roads[0] == [road(1, 1 - first)])
      #expect(
        graph.roads[1] == [road(1, 0)] + (first == 1 ? [road(2, 1, isConditional: true)] : [])
      )
    }
    #expect(seen.allSatisfy { $0 > 0 })
  }
}

import KompasAnalysis
import KompasEngine
import Testing

@Suite struct CaseFlowTests {
  @Test func `the figures are those of the same simulated runs`() throws {
    let game = try #require(WindFarm.game)
    let flow = CaseFlow(of: game, playouts: 300, seed: 11)
    let totals = simulate(game, playouts: 300, policy: .random, seed: 11).totals
    #expect(flow.runs == 300)
    #expect(flow.endings == totals.endings && flow.chosen == totals.chosen)
    #expect(flow.events == totals.events)
    #expect(flow.played == game.rules.scenes.map { totals.played($0) })
    #expect(flow == CaseFlow(of: game, playouts: 300, seed: 11))
  }

  @Test func `what flows into a scene flows out of it, and all of it ends`() throws {
    let game = try #require(WindFarm.game)
    let flow = CaseFlow(of: game, playouts: 200, seed: 2)
    let end = game.rules.scenes.count
    for scene in game.rules.scenes.indices {
      let into = flow.first[scene] + flow.next.reduce(0) { $0 + $1[scene] }
      let out = game.rules.scenes[scene].options.reduce(0) { $0 + flow.next[$1].reduce(0, +) }
      #expect(into == flow.played[scene] && out == into)
    }
    #expect(flow.next.reduce(flow.first[end]) { $0 + $1[end] } == 200)
    #expect(flow.endings.reduce(0, +) == 200)
  }

  @Test func `every road that was gone is in the graph, and roads without a condition always are`()
    throws
  {
    let game = try #require(WindFarm.game)
    let flow = CaseFlow(of: game, playouts: 200, seed: 2)
    let drawn = CaseGraph(game.rules, CaseNotes(), flow: flow)
    let bare = CaseGraph(game.rules, CaseNotes(), flow: nil)
    for option in game.rules.options.indices {
      let runs = drawn.roads[option].reduce(0) { $0 + ($1.runs ?? 0) }
      #expect(runs == flow.chosen[option])
      let possible = bare.roads[option].map(\.target)
      #expect(bare.roads[option].allSatisfy { $0.runs == nil } && !possible.isEmpty)
      for road in drawn.roads[option] where !road.isNamed {
        #expect(possible.contains(road.target), "nothing is ever passed over in this case")
      }
      for road in bare.roads[option] where !road.isConditional {
        #expect(drawn.roads[option].contains { $0.target == road.target })
      }
    }
  }
}

import KompasEngine
import KompasTestSupport
import Testing

@testable import KompasAnalysis

@Suite struct DebriefTests {
  private func run(seed: UInt64) throws -> Timeline {
    let game = Game(SmallCase.compiled)
    var player = RandomPlayer(seed: seed)
    var timeline = Timeline(game, events: game.opening(seed: seed))
    while let decision = player.decide(timeline) {
      timeline.append(try timeline.decide(decision))
    }
    return timeline
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `looking back fits the run`(seed: UInt64) throws {
    let timeline = try run(seed: seed)
    let back = debrief(timeline, playouts: 20)
    #expect(back.trajectory.count == timeline.turns.count + 1)
    #expect(back.trajectory.last?.support == back.supportAfter)
    #expect(back.supportAfter == timeline.game.truth(timeline.state).support)
    #expect(back.revealed.count == 6)
    #expect(back.revealed.allSatisfy { $0.low <= $0.mean && $0.mean <= $0.high })
    for row in back.robustness {
      #expect(row.options[row.chosen] == timeline.state.choices[row.turn])
      #expect(row == robustness(of: row.turn, in: timeline))
      #expect(row.acceptability.allSatisfy { abs($0.reduce(0, +) - 1) < 1e-9 })
      for (percent, ranks) in zip(row.firstRank, row.acceptability) {
        #expect(abs(Double(percent) - 100 * ranks[0]) <= 0.5)
      }
      #expect(row.groups.allSatisfy { timeline.game.rules.stakeholders[$0].people > 0 })
      // Whoever was best for some weights can be so within the limits, and for the central ones.
      guard let central = row.centralWeights[row.chosen] else { continue }
      let limits = try #require(row.limits)
      for (weight, limit) in zip(central, limits) {
        #expect(weight >= limit.lowerBound - 1e-6 && weight <= limit.upperBound + 1e-6)
      }
    }
    #expect(debrief(timeline, playouts: 20) == back)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `an alternative is a choice that was open, and not the one that was made`(
    seed: UInt64
  ) throws {
    let timeline = try run(seed: seed)
    guard let point = debrief(timeline, playouts: 20).turningPoint else { return }
    let open = timeline.game.openOptions(in: timeline.turns[point.turn].state)
    #expect(open.contains(point.option))
    #expect(Set(point.alternatives.map(\.option)) == Set(open).subtracting([point.option]))
    #expect(!point.alternatives.isEmpty)
  }
}

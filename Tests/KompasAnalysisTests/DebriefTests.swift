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
    let back = debrief(timeline)
    #expect(back.trajectory.count == timeline.turns.count + 1)
    #expect(back.trajectory.last?.support == back.supportAfter)
    #expect(back.supportAfter == timeline.game.truth(timeline.state).support)
    #expect(back.revealed.count == 6)
    #expect(back.revealed.allSatisfy { $0.low <= $0.mean && $0.mean <= $0.high })
    for row in back.robustness {
      #expect(row.firstRank.reduce(0, +) == 100)
      #expect(row.options[row.chosen] == timeline.state.choices[row.turn])
    }
    #expect(debrief(timeline) == back)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `an alternative is a choice that was open, and not the one that was made`(
    seed: UInt64
  ) throws {
    let timeline = try run(seed: seed)
    guard let point = debrief(timeline).turningPoint else { return }
    let open = timeline.game.openOptions(in: timeline.turns[point.turn].state)
    #expect(open.contains(point.option))
    #expect(Set(point.alternatives.map(\.option)) == Set(open).subtracting([point.option]))
    #expect(!point.alternatives.isEmpty)
  }
}

@Suite struct SMAATests {
  /// With two criteria the weight is one number w, uniform on 0 … 1.
  ///
  /// (8, 2) beats (2, 5) where 8w + 2(1−w) > 2w + 5(1−w), that is for w > 1/3. Closed form of Lahdelma &
  /// Salminen 2001, DOI 10.1287/opre.49.3.444.11220.
  @Test func `two criteria have a closed form`() {
    let grid = (0..<30_000).map { sample -> [Double] in
      let weight = (Double(sample) + 0.5) / 30_000
      return [weight, 1 - weight]
    }
    #expect(firstRanks([[8, 2], [2, 5]], grid) == [67, 33])
  }

  @Test func `equal alternatives share, and a better one wins always`() {
    #expect(firstRanks([[3, 3], [3, 3]], [[0.5, 0.5]]) == [50, 50])
    #expect(firstRanks([[3, 3], [4, 4], [1, 1]], [[0.2, 0.8]]) == [0, 100, 0])
    #expect(firstRanks([[3, 3]], [[0.2, 0.8]]) == [100])
  }
}

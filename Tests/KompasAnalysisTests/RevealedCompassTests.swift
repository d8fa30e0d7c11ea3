import KompasEngine
import KompasScoring
import KompasTestSupport
import Testing

@testable import KompasAnalysis

@Suite struct RevealedCompassTests {
  private func normal(_ numbers: inout SplitMix) -> Double {
    normalQuantile((Double(numbers.next() >> 11) + 0.5) / 9_007_199_254_740_992)
  }

  /// Players with values drawn from the prior, who follow the model: 90% of the intervals must hold their values.
  ///
  /// 60 players, so about 360 intervals; at 90% fewer than 84% or more than 96% of them would be a chance of one in a
  /// thousand. The seeds are fixed, so this is one figure, not a gamble.
  @Test func `the intervals hold the values of players who follow them, nine times in ten`() throws
  {
    let game = try #require(WindFarm.game)
    var numbers = SplitMix(seed: 41)
    var (informed, held, all, heldOfAll) = (0, 0, 0, 0)
    for seed in 0..<60 as Range<UInt64> {
      let theta = (0..<6).map { _ in normal(&numbers) }
      let timeline = try WindFarm.run(game, .compass(theta), seed: seed)
      let compass = RevealedCompass(OpenChoice.all(of: timeline), rules: game.rules)
      for (value, truth) in zip(compass.values, theta) {
        let isHeld = value.low <= truth && truth <= value.high
        all += 1
        heldOfAll += isHeld ? 1 : 0
        if value.isInformed {
          informed += 1
          held += isHeld ? 1 : 0
        }
      }
    }
    #expect(informed > 200)
    #expect((84...96).contains(held * 100 / informed))
    #expect((84...96).contains(heldOfAll * 100 / all))
  }

  @Test func `who always follows one value is seen to hold it above all`() throws {
    let game = try #require(WindFarm.game)
    var informed = 0
    // One run says too little of a value now and then: five of each, and four in five of them say enough.
    for (value, seed) in CompassValue.allCases.flatMap({ value in (1...5).map { (value, $0) } }) {
      let theta = (0..<6).map { $0 == value.rawValue ? 1.0 : 0 }
      let back = debrief(try WindFarm.run(game, .favorite(theta), seed: UInt64(seed)))
      let found = back.revealed[value.rawValue]
      informed += found.isInformed ? 1 : 0
      #expect(found.low > 0)
      #expect(back.revealed.allSatisfy { $0.mean <= found.mean })
      #expect(found.evidence.count == 3)
      #expect(found.isToward == [true, true, true])
      #expect(!back.contradictions.contains { $0.value == value })
    }
    #expect(informed >= 24, "of thirty")
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `evidence leans as it says, and points are those of all values`(seed: UInt64) throws {
    let game = try #require(WindFarm.game)
    let timeline = try WindFarm.run(game, .random, seed: seed)
    let choices = OpenChoice.all(of: timeline)
    let compass = RevealedCompass(choices, rules: game.rules)
    for (value, found) in compass.values.enumerated() {
      #expect(found.isToward.count == found.evidence.count)
      for (turn, isToward) in zip(found.evidence, found.isToward) {
        let lean = choices[turn].centered(RevealedCompass.leans(choices[turn], game.rules, value))
        #expect(abs(lean) >= 1)
        #expect((lean > 0) == isToward)
      }
      #expect((found.points == nil) == !found.isInformed)
      #expect((found.high - found.low <= 0.75 * 3.289_707_253_9) == found.isInformed)
    }
    #expect(compass.values.compactMap(\.points).reduce(0, +) <= 60)
  }

  @Test func `without choices nothing is known`() {
    let compass = RevealedCompass([], rules: SmallCase.compiled)
    for value in compass.values {
      #expect(value.mean == 0 && !value.isInformed && value.points == nil)
      #expect(value.evidence.isEmpty && value.isToward.isEmpty)
    }
  }
}

@Suite struct ContradictionTests {
  @Test func `the strongest pair counts, and is as strong as the weaker of its two`() {
    let found = contradiction(.checks, [(0, 1.75), (1, -3), (2, 2.5), (3, -2), (4, 1)])
    #expect(found?.pair == Debriefing.Contradiction(value: .checks, toward: 2, away: 1))
    #expect(found?.strength == 2.5)
  }

  @Test func `of equally strong pairs the earlier counts`() {
    let found = contradiction(.inclusie, [(0, -2), (1, 2), (2, 3), (3, -2)])
    #expect(found?.pair == Debriefing.Contradiction(value: .inclusie, toward: 1, away: 0))
  }

  @Test func `a slight pull, or a pull to one side only, is no contradiction`() {
    #expect(contradiction(.checks, [(0, 3), (1, -1.25), (2, 1.4)]) == nil)
    #expect(contradiction(.checks, [(0, 3), (1, 3)]) == nil)
    #expect(contradiction(.checks, []) == nil)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `in a run of the wind farm they are at most three, one per value, and true`(
    seed: UInt64
  ) throws {
    let game = try #require(WindFarm.game)
    let choices = OpenChoice.all(of: try WindFarm.run(game, .random, seed: seed))
    let found = contradictions(choices, game.rules)
    #expect(found.count <= 3)
    #expect(Set(found.map(\.value)).count == found.count)
    var before = Double.infinity
    for pair in found {
      let scores = [pair.toward, pair.away].map {
        choices[$0].centered(
          RevealedCompass.leans(choices[$0], game.rules, pair.value.rawValue)
        )
      }
      #expect(scores[0] >= 1.5 && scores[1] <= -1.5)
      #expect(min(scores[0], -scores[1]) <= before)
      before = min(scores[0], -scores[1])
    }
  }
}

import KompasEngine
import KompasTestSupport
import Testing

@testable import KompasAnalysis

/// docs/certify.md: what players of one mind show, on both sides of each edge.
@Suite struct PlayerThresholdTests {
  private let rules = SmallCase.compiled

  private func road(runs: Int, endings: [Int], annulled: Int = 0) -> Certificate.Road {
    var totals = SimulationTotals(rules)
    totals.runs = runs
    totals.endings = endings
    totals.courts[Int(CourtOutcome.annulled.rawValue)] = annulled
    return Certificate.Road(.random, totals, rules)
  }

  @Test(arguments: [
    ([200, 50, 50], false), ([201, 50, 49], true), ([100, 100, 100], false), ([0, 0, 300], true),
  ])
  func `one way: more than two thirds of the runs end alike`(endings: [Int], isOneWay: Bool) {
    #expect(road(runs: 300, endings: endings).isOneWay == isOneWay)
  }

  @Test(arguments: [(0, false), (200, false), (201, true), (300, true)])
  func `unlawful: fewer than a third of the runs keep their decision`(
    annulled: Int,
    isUnlawful: Bool
  ) {
    let road = road(runs: 300, endings: [100, 100, 100], annulled: annulled)
    #expect(road.isUnlawful == isUnlawful)
    #expect(road.usual == 0)
  }

  /// Of a hundred runs that come to the first scene: how often option 0 is chosen, and how often another is open.
  @Test(arguments: [
    (50, 100, false), (51, 100, true), (100, 50, false), (100, 51, true), (100, 0, false),
  ])
  func `a pick is chosen more often than not, where one could go on otherwise`(
    chosen: Int,
    open: Int,
    isPick: Bool
  ) {
    var totals = SimulationTotals(rules)
    totals.runs = 100
    totals.opened = [100, open, 0, 0, 0, 0, 0]
    totals.chosen = [chosen, 100 - chosen, 0, 0, 0, 0, 0]
    let road = Certificate.Road(.greedyCouncil, totals, rules)
    #expect(road.isPick[0] == isPick)
    #expect(road.chosen[0] == Double(chosen) / 100)
  }

  @Test(arguments: [(99, false), (100, true)])
  func `a scene that comes in fewer than one in a hundred runs says nothing of a player`(
    played: Int,
    isTold: Bool
  ) {
    var totals = SimulationTotals(rules)
    totals.runs = 10_000
    totals.opened = [played, played, 0, 0, 0, 0, 0]
    totals.chosen = [played, 0, 0, 0, 0, 0, 0]
    #expect(Certificate.Road(.worstFirst, totals, rules).isPick[0] == isTold)
  }

  @Test func `a common pick is that of every policy that plays for somebody, of two at least`() {
    func road(_ policy: SimulationPolicy, _ picks: [Int]) -> Certificate.Road {
      var road = self.road(runs: 100, endings: [40, 30, 30])
      road.policy = policy
      for pick in picks { road.isPick[pick] = true }
      return road
    }
    let roads = [road(.greedyCouncil, [0, 3]), road(.greedyNeighborhood, [0]), road(.random, [])]
    #expect(Certificate.commonPicks(roads, rules) == [0])
    #expect(Certificate.commonPicks([roads[0], roads[2]], rules) == [])
    #expect(Certificate.commonPicks(roads + [road(.worstFirst, [3])], rules) == [])
  }

  @Test(arguments: [(69, true), (70, false), (71, false)])
  func `a resource is scarce where the run in the middle uses seventy percent`(
    median: Int,
    isPlenty: Bool
  ) {
    #expect(Certificate.Used(start: 100, median: median).isPlenty == isPlenty)
  }

  @Test(arguments: [(0, true), (1, true), (2, false), (6, false)] as [(Int8, Bool)])
  func `options tell players apart from two points of lean on`(spread: Int8, isFlat: Bool) {
    var rules = rules
    rules.options[0].compass[2] = 3
    rules.options[1].compass[2] = 3 - spread
    rules.options[2].compass[2] = 3
    let flat = Certificate.flatScenes(.beraadslaging, rules)
    #expect(flat.contains { $0.scene == 0 } == isFlat)
    #expect(flat.first { $0.scene == 0 }.map(\.spread) ?? Int(spread) == Int(spread))
  }

  @Test func `a scene with one option tells nobody apart, and is no flat scene`() {
    var rules = rules
    rules.scenes[0].options = 0..<1
    #expect(Certificate.flatScenes(.inclusie, rules).map(\.scene) == [1, 2])
    rules.scenes[0].options = 0..<2
    #expect(Certificate.flatScenes(.inclusie, rules).map(\.scene) == [0, 1, 2])
    #expect(Certificate.flatScenes(.inclusie, rules).map(\.spread) == [0, 0, 0])
  }

  private func measure(_ shown: Int, _ held: Int, margin: Double = 0) -> Certificate.CompassMeasure
  {
    Certificate.CompassMeasure(
      players: 100,
      shown: [shown],
      held: [held],
      margin: margin,
      ranked: 0,
      rightlyRanked: 0
    )
  }

  @Test(arguments: [(49, false), (50, true), (51, true)])
  func `a value is shown where half of the players show it`(shown: Int, isShown: Bool) {
    let measure = measure(shown, shown * 9 / 10)
    #expect(measure.isShown(0) == isShown)
    #expect(measure.failing.isEmpty == isShown)
  }

  @Test(
    arguments: [
      (84, 0, false), (85, 0, true), (95, 0, true), (96, 0, false), (82, 0.035, true),
      (81, 0.035, false), (98, 0.035, true), (99, 0.035, false),
    ] as [(Int, Double, Bool)]
  )
  func `ranges hold the truth nine times in ten, but for five in a hundred and for chance`(
    held: Int,
    margin: Double,
    isCovered: Bool
  ) {
    #expect(measure(100, held, margin: margin).isCovered == isCovered)
    #expect(measure(100, held, margin: margin).failing.isEmpty == isCovered)
  }

  @Test(
    arguments: [
      ([1, 0, 1], 0), ([1, 1, 1], 1), ([1, 0, 3], 2), ([2, 1, 1], 0), ([0, 0, 0], 0),
    ]
      as [([Double], Int)]
  )
  func `the run in the middle is the first that half of the runs do not exceed`(
    weights: [Double],
    middle: Int
  ) {
    var counts = WeightedCounts()
    for (value, weight) in weights.enumerated() { counts.add(value, weight) }
    #expect(counts.length.typical == middle)
  }

  /// Of a scene with so many runs an option was chosen once; its mean at the end is compared from one in a hundred on.
  @Test(arguments: [(99, true), (100, true), (101, false)])
  func `an option that was chosen too seldom is not judged by how runs end`(
    runs: Int,
    isJudged: Bool
  ) {
    var tally = RunTally(rules)
    tally.chosen[0] = 1
    tally.chosen[1] = Double(runs - 1)
    let standings = BestOptions(Game(rules)).standings(tally, rules, margin: 0)
    #expect((standings[0].isBestInTheEnd != nil) == isJudged)
  }
}

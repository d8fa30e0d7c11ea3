import KompasEngine
import KompasTestSupport
import Testing

@testable import KompasAnalysis

/// docs/certify.md: what is counted over runs, at the ends of each scale.
@Suite struct CountedTests {
  @Test func `of no runs nothing is counted`() {
    let tally = RunTally(SmallCase.compiled)
    #expect(tally.weight == 0 && tally.width == 7)
    for counts in [
      tally.endings, tally.scenes, tally.opened, tally.chosen, tally.events, tally.after,
    ] { #expect(!counts.isEmpty && counts.allSatisfy { $0 == 0 }) }
    #expect(tally.after.count == 49 && tally.most == [0, 0, 0, 0])
    #expect(tally.needles == [nil, nil, nil])
  }

  /// What there was at the start, what is left, and how much was used in whole percents.
  @Test(
    arguments: [
      (40, 40, 0), (40, 0, 100), (40, 10, 75), (3, 2, 33), (40, 50, 0), (1, -9, 1_000),
      (1, -10, 1_000), (2, -18, 1_000), (200, -1_799, 999), (0, 0, 100), (0, -5, 100), (-1, 0, 100),
    ]
  )
  func `what is used is a part of the start, rounded down`(start: Int, left: Int, used: Int) {
    #expect(RunEnd.percents(of: start, left: left) == used)
  }

  /// Weights of 0, 1, 2 and so on, and the shortest, the typical and the longest.
  @Test(
    arguments: [
      ([], 0, 0, 0), ([0, 0, 1], 2, 2, 2), ([0, 1, 1, 1, 0], 1, 2, 3), ([1, 0, 0], 0, 0, 0),
      ([0.25, 0.25, 0.25, 0.25], 0, 1, 3),
    ] as [([Double], Int, Int, Int)]
  )
  func `the shortest and the longest are those that came`(
    weights: [Double],
    shortest: Int,
    typical: Int,
    longest: Int
  ) {
    var counts = WeightedCounts()
    for (value, weight) in weights.enumerated() { counts.add(value, weight) }
    #expect(counts.length.shortest == shortest && counts.length.longest == longest)
    #expect(counts.length.typical == typical)
    var sum = WeightedCounts()
    sum.add(1, 0)
    sum += counts
    #expect(sum.length == counts.length)
  }

  @Test func `what lies below nought counts as nought`() {
    var counts = WeightedCounts()
    counts.add(-3, 1)
    counts.add(2, 0.5)
    #expect(counts.length.shortest == 0 && counts.length.typical == 0)
    #expect(counts.length.longest == 2)
  }

  @Test func `every way is played if that takes no more choices than may be tried`() throws {
    let game = TinyCase().game
    var player = EveryChoice(game)
    let all = player.play(seed: 1, mostChoices: 1_000)
    let tried = try #require(all).tried
    let (enough, tooFew) = (
      player.play(seed: 1, mostChoices: tried), player.play(seed: 1, mostChoices: tried - 1)
    )
    #expect(enough != nil && tooFew == nil)
  }

  @Test func `states and ways are those of every throw of the dice together`() throws {
    let game = TinyCase().game
    var player = EveryChoice(game)
    let outcome = player.play(seed: 1, mostChoices: 1_000)
    let found = try #require(outcome)
    // Two options, two options, three options.
    #expect(found.ways == 12 && found.tried > 0 && found.states > 0)
    #expect(
      try #require(TinyCase().certificate(playouts: 5)).method
        == .everyChoice(seeds: 1, states: found.states, ways: 12, hasChance: false)
    )
  }

  @Test func `of few runs the other ways get one, and one player is measured`() throws {
    let certificate = try #require(TinyCase().certificate(playouts: 5))
    #expect(certificate.otherRuns == 1 && certificate.compass.players == 1)
    let more = try #require(TinyCase().certificate(playouts: 60))
    #expect(more.otherRuns == 6 && more.compass.players == 3)
  }

  /// An option that is best for everybody stays worth looking at, until two hundred looks.
  @Test func `an option is looked at two hundred times at most`() {
    var tiny = TinyCase()
    tiny.scenes = [[TinyCase.Choice(north: 10, south: 10), TinyCase.Choice(north: 5, south: 5)]]
    var machine = Playout(tiny.game)
    machine.begin(seed: 1)
    var found = BestOptions(tiny.game)
    for _ in 0..<205 { found.look(machine.state, open: machine.open) }
    #expect(found.looked.allSatisfy { $0 == 200 })
    let rules = tiny.compiled
    let standings = found.standings(RunTally(rules), rules, margin: 0)
    #expect(standings.map(\.isBestForAll) == [true, false])
    #expect(standings.map(\.isBestAtOnce) == [true, false])
  }

  private func influence(_ joint: [[Double]]) -> Certificate.Influence {
    var rules = SmallCase.compiled
    rules.endings.removeLast()
    var tally = RunTally(rules)
    for (option, row) in joint.enumerated() {
      for (ending, weight) in row.enumerated() {
        tally.after[option * tally.width + ending] = weight
      }
    }
    return Certificate.Influence(scene: rules.scenes[0], tally)
  }

  @Test func `the two options that differ most are named, the first of equal pairs`() {
    #expect(influence([[10, 0], [10, 0], [10, 0]]).options == [0, 1])
    #expect(influence([[10, 0], [0, 10], [0, 10]]).options == [0, 1])
    #expect(influence([[10, 0], [10, 0], [0, 10]]).options == [0, 2])
    #expect(influence([[6, 4], [10, 0], [0, 10]]).options == [1, 2])
    #expect(influence([[6, 4], [10, 0], [0, 10]]).shift == 1)
  }

  @Test func `an option that gives everybody most is the best in all weightings`() throws {
    var tiny = TinyCase()
    tiny.scenes = [[TinyCase.Choice(north: 10, south: 10), TinyCase.Choice(north: 5, south: 5)]]
    let game = tiny.game
    var timeline = Timeline(game, events: game.opening(seed: 1))
    while timeline.turns.isEmpty {
      let decision = try #require(game.legalDecisions(in: timeline.state).first)
      timeline.append(try timeline.decide(decision))
    }
    let found = try #require(robustness(of: 0, in: timeline))
    #expect(found.firstRank == [100, 0] && found.acceptability == [[1, 0], [0, 1]])
    #expect(found.groups == [0, 1] && found.confidence == [1, nil])
    #expect(FirstArrival.runs == 1_000)
  }
}

import KompasEngine
import KompasTestSupport
import Testing

@testable import KompasAnalysis

/// The bounds of the claims about players, on both sides of each edge.
@Suite struct PlayerBoundsTests {
  private func measure(
    players: Int,
    shown: [Int],
    held: [Int]? = nil,
    margin: Double = 0
  ) -> Certificate.CompassMeasure {
    var measure = Certificate.CompassMeasure([])
    measure.players = players
    measure.shown = shown
    measure.held = held ?? shown
    measure.margin = margin
    return measure
  }

  @Test func `a value is shown from half of the players on`() {
    let even = measure(players: 10, shown: [5, 4, 10, 6, 0, 5], margin: 1)
    #expect(even.failing == [1, 4])
    let odd = measure(players: 3, shown: [1, 2, 3, 2, 2, 2], margin: 1)
    #expect(odd.failing == [0])
  }

  @Test(arguments: [
    (849, false), (850, true), (900, true), (950, true), (951, false),
  ])
  func `the ranges hold the truth in 85 to 95 percent`(held: Int, isCovered: Bool) {
    let found = measure(
      players: 1_000,
      shown: Array(repeating: 1_000, count: 6),
      held: Array(repeating: held, count: 6)
    )
    #expect(found.isCovered == isCovered)
    #expect(found.failing.isEmpty == isCovered)
    #expect(isCovered || found.failing == [0, 1, 2, 3, 4, 5])
  }

  @Test(arguments: [(839, false), (841, true), (959, true), (961, false)])
  func `what chance can do is allowed on either side`(held: Int, isCovered: Bool) {
    let found = measure(
      players: 1_000,
      shown: Array(repeating: 1_000, count: 6),
      held: Array(repeating: held, count: 6),
      margin: 0.01
    )
    #expect(found.isCovered == isCovered)
  }

  @Test func `where the ranges fail together, the values that do so are named`() {
    let found = measure(
      players: 100,
      shown: Array(repeating: 100, count: 6),
      held: [90, 60, 90, 90, 70, 90]
    )
    #expect(found.coverage == 490.0 / 600 && found.failing == [1, 4])
    let nothing = measure(players: 10, shown: [0, 0, 0, 0, 0, 0])
    #expect(nothing.coverage == nil && nothing.isCovered)
    #expect(nothing.failing == [0, 1, 2, 3, 4, 5])
  }

  /// 0.5 ± 1.96 · √(0.25 / 100) is 0.402 … 0.598.
  @Test(arguments: [
    (40, true, true), (41, true, false), (100, true, false), (59, false, false), (60, false, true),
    (0, false, false),
  ])
  func `what the case says is held against the players, but for chance`(
    shown: Int,
    isSaid: Bool,
    isContradicted: Bool
  ) {
    let found = measure(players: 100, shown: [shown, 0, 0, 0, 0, 0])
    #expect(found.contradicts(isSaid, 0) == isContradicted)
  }

  private func road(_ endings: [Int], annulled: Int = 0) -> Certificate.Road {
    Certificate.Road(
      policy: .only(.daadkracht),
      runs: endings.reduce(0, +),
      endings: endings,
      annulled: annulled,
      undecided: 0,
      chosen: [],
      isPick: []
    )
  }

  @Test func `one ending may have two thirds of the runs, and no more`() {
    #expect(!road([2, 1]).isOneWay && !road([1, 2, 0]).isOneWay)
    #expect(!road([2_000, 1_000]).isOneWay && road([2_001, 999]).isOneWay)
    #expect(road([0, 1]).isOneWay && road([1, 3]).isOneWay && !road([1, 1]).isOneWay)
    #expect(road([1, 3, 3]).usual == 1 || road([1, 3, 3]).usual == 2)
  }

  @Test func `a third of the runs must be within the law, and no more`() {
    #expect(!road([1, 1, 1], annulled: 2).isUnlawful && road([1, 1, 1], annulled: 3).isUnlawful)
    #expect(!road([3_000], annulled: 2_000).isUnlawful && road([3_000], annulled: 2_001).isUnlawful)
    #expect(!road([5]).isUnlawful)
  }

  @Test func `from seventy percent on a resource is scarce`() {
    #expect(Certificate.Used(start: 10, median: 69).isPlenty)
    #expect(!Certificate.Used(start: 10, median: 70).isPlenty)
    #expect(RunEnd.percents(of: 10, left: 3) == 70 && RunEnd.percents(of: 1_000, left: 301) == 69)
    #expect(RunEnd.percents(of: 10, left: 10) == 0 && RunEnd.percents(of: 10, left: 14) == 0)
    #expect(RunEnd.percents(of: 10, left: -2) == 120 && RunEnd.percents(of: 1, left: -99) == 1_000)
    // Of what never was there nothing can be left.
    #expect(RunEnd.percents(of: 0, left: 0) == 100)
  }

  @Test
  func `a policy picks what it takes in more than half of the runs in which it could take another`()
  {
    let rules = TinyCase().compiled
    func picks(_ chosen: [Int], opened: [Int], runs: Int = 10) -> [Int] {
      var totals = SimulationTotals(rules)
      totals.runs = runs
      totals.chosen = chosen
      totals.opened = opened
      let road = Certificate.Road(.worstFirst, totals, rules)
      return road.isPick.indices.filter { road.isPick[$0] }
    }
    #expect(picks([5, 5, 0, 0, 0, 0, 0], opened: [10, 10, 0, 0, 0, 0, 0]).isEmpty)
    #expect(picks([6, 4, 0, 0, 0, 0, 0], opened: [10, 10, 0, 0, 0, 0, 0]) == [0])
    // The other one was open in half of the runs: for the rest there was nothing to pick.
    #expect(picks([6, 4, 0, 0, 0, 0, 0], opened: [10, 5, 0, 0, 0, 0, 0]).isEmpty)
    #expect(picks([6, 4, 0, 0, 0, 0, 0], opened: [10, 6, 0, 0, 0, 0, 0]) == [0])
    // One run in a hundred, and one in a hundred and one.
    #expect(picks([1, 0, 0, 0, 0, 0, 0], opened: [1, 1, 0, 0, 0, 0, 0], runs: 100) == [0])
    #expect(picks([1, 0, 0, 0, 0, 0, 0], opened: [1, 1, 0, 0, 0, 0, 0], runs: 101).isEmpty)
  }

  @Test func `options must lie two points apart in a value to tell players apart`() {
    var tiny = TinyCase()
    tiny.values = [.checks]
    tiny.scenes[0] = [
      TinyCase.Choice(north: 1, south: 0, lean: 1), TinyCase.Choice(north: 0, south: 1, lean: 0),
    ]
    tiny.scenes[1] = [
      TinyCase.Choice(north: 1, south: 0, lean: 1), TinyCase.Choice(north: 0, south: 1, lean: -1),
    ]
    let flat = Certificate.flatScenes(.checks, tiny.compiled)
    #expect(flat.map(\.scene) == [0] && flat.map(\.spread) == [1])
    #expect(Certificate.flatScenes(.inclusie, tiny.compiled).map(\.scene) == [0, 1, 2])
  }
}

/// The claims about players, of whole cases.
@Suite struct PlayerClaimsTests {
  @Test func `who always goes one way has no road`() throws {
    var tiny = TinyCase()
    tiny.values = [.inclusie, .daadkracht]
    let led = try #require(tiny.certificate())
    // North leans to both values, so who seeks either always goes north, and who seeks another always south.
    #expect(led[.roads]?.failing == [0, 1, 2, 3, 4, 5])
    #expect(led.roads.map(\.usual).prefix(6) == [0, 1, 1, 1, 1, 0])
    tiny.values = []
    let free = try #require(tiny.certificate())
    #expect(free[.roads]?.isPassed == true)
    #expect(free.roads.allSatisfy { $0.annulled == 0 && $0.undecided == 0 })
    #expect(
      free.roads.map(\.policy) == SimulationPolicy.all.dropFirst(2).suffix(6)
        + [.greedyCouncil, .greedyNeighborhood, .worstFirst]
    )
  }

  @Test func `an option that everybody who plays for somebody picks is found`() throws {
    var tiny = TinyCase()
    // Most people live in the south, and once the north was served, it is worse off too.
    #expect(tiny.certificate()?[.noFirstPick]?.failing == [3])
    tiny.scenes[2][2] = TinyCase.Choice(north: 20, south: 20)
    let found = try #require(tiny.certificate())
    #expect(found[.noFirstPick]?.failing == [3, 6])
    // There is no council here, so nobody plays for it.
    #expect(
      Certificate.policiesForSomebody(tiny.compiled) == [.greedyNeighborhood, .worstFirst]
    )
    var alone = tiny.compiled
    for group in alone.stakeholders.indices { alone.stakeholders[group].isNear = false }
    #expect(Certificate.policiesForSomebody(alone) == [.worstFirst])
    // One person, one neighbour or one seat is somebody; none is nobody.
    for (people, seats, isNear) in [(1, 0, true), (1, 0, false), (0, 1, false), (0, 0, true)] {
      var one = alone
      one.stakeholders = [
        Stakeholder(
          id: "een",
          kind: .residents,
          people: Int32(people),
          seats: Int32(seats),
          isNear: isNear
        )
      ]
      let expected: [SimulationPolicy] =
        (seats > 0 ? [.greedyCouncil] : []) + (isNear && people > 0 ? [.greedyNeighborhood] : [])
        + (people > 0 ? [.worstFirst] : [])
      #expect(Certificate.policiesForSomebody(one) == expected, "\(people) \(seats) \(isNear)")
    }
    #expect(Certificate.commonPicks(found.roads, alone).isEmpty)
  }

  /// Three scenes of two weeks: 6 of 8 is 75%, 6 of 9 is 66%.
  @Test(arguments: [(8, true), (9, false)])
  func `what hardly runs out is found`(start: Int32, isScarce: Bool) throws {
    var tiny = TinyCase()
    tiny.weeks = start
    let found = try #require(tiny.certificate())
    #expect(found.resources == [Certificate.Used(start: start, median: Int(600 / start))])
    #expect(found[.scarcity]?.failing == (isScarce ? [] : [0]))
  }

  @Test func `a waived claim does not stand in the way, and says whether it holds all the same`()
    throws
  {
    var tiny = TinyCase()
    tiny.weeks = 9
    let plain = try #require(tiny.certificate())
    #expect(plain[.scarcity]?.isInTheWay == true && !plain.isPassed)
    tiny.waives = plain.failed + [.sound]
    let waived = try #require(tiny.certificate())
    #expect(waived.isPassed && waived.failed == plain.failed)
    #expect(
      waived[.scarcity]
        == {
          var claim = plain[.scarcity]
          claim?.isWaived = true
          return claim
        }()
    )
    #expect(waived[.choicesMatter]?.isWaived == false)
    tiny.weeks = 8
    let unneeded = try #require(tiny.certificate())
    #expect(unneeded[.scarcity]?.isWaived == true && unneeded[.scarcity]?.isPassed == true)
  }

  @Test func `what the case says to show is held against what players show`() throws {
    var tiny = TinyCase()
    tiny.values = [.checks]
    tiny.scenes += tiny.scenes + tiny.scenes
    let silent = try #require(tiny.certificate())
    #expect(silent[.shows]?.isPassed == true)
    #expect(silent.compass.isShown(4) && !silent.compass.isShown(0))
    #expect(tiny.certificate(shows: [.checks])?[.shows]?.failing == [])
    #expect(tiny.certificate(shows: [])?[.shows]?.failing == [4])
    #expect(tiny.certificate(shows: [.checks, .inclusie])?[.shows]?.failing == [0])
    #expect(silent[.measures]?.failing == [0, 1, 2, 3, 5])
  }
}

/// Players whose compass is known, beside what the debriefing says of the same runs.
@Suite struct CompassPlayerTests {
  private static let game = SimulatedCase.windFarm.game

  @Test(arguments: 0..<6)
  func `what is read of a player is what looking back says of that run`(number: Int) throws {
    let seeds = RunSeeds(seed: 11, number: number)
    var player = CompassPlayer(Self.game)
    let sighting = player.play(seeds)
    var playout = Playout(Self.game)
    playout.begin(seed: seeds.dice)
    playout.finish(.compass(seeds.compass), choosing: seeds.choices)
    var choices = playout.state.choices[...]
    var timeline = Timeline(Self.game, events: Self.game.opening(seed: seeds.dice))
    while timeline.state.ending < 0 {
      let decision: Decision =
        switch timeline.state.stage {
        case .declaring: .declare([10, 10, 10, 10, 10, 10])
        case .choosing: .choose(option: choices.popFirst() ?? -1)
        case .motivating: .motivate(criteria: [0], text: "")
        default: .proceed
        }
      timeline.append(try timeline.decide(decision))
    }
    let revealed = RevealedCompass(OpenChoice.all(of: timeline), rules: Self.game.rules).values
    let expected = CompassPlayer.sighting(revealed, of: seeds.compass)
    #expect(sighting.shown == expected.shown && sighting.held == expected.held)
    #expect(sighting.isRightlyRanked == expected.isRightlyRanked)
    #expect(sighting.shown == revealed.map(\.isInformed))
  }

  private func value(_ mean: Double, _ part: ClosedRange<Double>, _ points: Int?)
    -> Debriefing.RevealedValue
  {
    Debriefing.RevealedValue(
      mean: mean,
      low: -1,
      high: 1,
      part: part,
      isInformed: points != nil,
      points: points,
      evidence: []
    )
  }

  @Test func `a range holds a share up to its ends, and the highest shown value is ranked`() {
    // Six equal values have ten points each.
    let even = [Double](repeating: 0, count: 6)
    let revealed = [
      value(0.9, 10.0 / 60...0.5, 20), value(0.1, 0...10.0 / 60, 5), value(0, 11.0 / 60...0.4, 12),
      value(0, 0...9.0 / 60, 5), value(2, 0...1, nil), value(0, 0...1, 10),
    ]
    var sighting = CompassPlayer.sighting(revealed, of: even)
    #expect(sighting.shown == [true, true, true, true, false, true])
    #expect(sighting.held == [true, true, false, false, false, true])
    sighting = CompassPlayer.sighting(revealed, of: [1, 0, 0, 0, 0, 0])
    #expect(sighting.isRightlyRanked == true)
    // The highest shown is not the highest of all: that one is not shown.
    sighting = CompassPlayer.sighting(revealed, of: [1, 0, 0, 0, 2, 0])
    #expect(sighting.isRightlyRanked == false)
    let nothing = CompassPlayer.sighting(revealed.map { _ in value(0, 0...1, nil) }, of: even)
    #expect(nothing.isRightlyRanked == nil && !nothing.shown.contains(true))
  }

  @Test func `the margin counts each player's values together`() {
    func sighting(_ shown: Int, _ held: Int) -> CompassPlayer.Sighting {
      CompassPlayer.Sighting(
        shown: (0..<6).map { $0 < shown },
        held: (0..<6).map { $0 < held },
        isRightlyRanked: shown > 0 ? held > 0 : nil
      )
    }
    // Ratio 5/8; residuals 4 − 2.5 and 1 − 2.5: 1.96 · √(4.5 · 2 / 1) / 8.
    let two = Certificate.CompassMeasure([sighting(4, 4), sighting(4, 1)])
    #expect(two.coverage == 5.0 / 8 && abs(two.margin - 1.96 * 3 / 8) < 1e-12)
    #expect(two.ranked == 2 && two.rightlyRanked == 2)
    #expect(two.shown == [2, 2, 2, 2, 0, 0] && two.held == [2, 1, 1, 1, 0, 0])
    #expect(Certificate.CompassMeasure([sighting(4, 4)]).margin == 1)
    #expect(Certificate.CompassMeasure([sighting(0, 0), sighting(0, 0)]).margin == 1)
  }

  @Test func `players are drawn from a standard normal distribution, and the same again`() {
    let drawn = (0..<4_000).flatMap { RunSeeds(seed: 3, number: $0).compass }
    let mean = drawn.reduce(0, +) / Double(drawn.count)
    let square = drawn.reduce(0) { $0 + $1 * $1 } / Double(drawn.count)
    #expect(abs(mean) < 0.03 && abs(square - 1) < 0.04)
    #expect(RunSeeds(seed: 3, number: 5).compass == RunSeeds(seed: 3, number: 5).compass)
    #expect(RunSeeds(seed: 3, number: 5).compass != RunSeeds(seed: 4, number: 5).compass)
    #expect(Set(drawn).count > drawn.count - 5)
  }

  /// The model's own players: a 90% range holds the truth nine times in ten, and not much more.
  @Test func `the ranges of many players hold the truth nine times in ten`() {
    var player = CompassPlayer(Self.game)
    let found = Certificate.CompassMeasure(
      (0..<400).map { player.play(RunSeeds(seed: 21, number: $0)) }
    )
    #expect(abs((found.coverage ?? 0) - 0.9) < 0.01 + found.margin, "\(found)")
    #expect(found.margin < 0.03 && found.isCovered)
  }
}

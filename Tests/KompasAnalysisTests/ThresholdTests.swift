import KompasEngine
import KompasScoring
import KompasTestSupport
import Testing

@testable import KompasAnalysis

/// docs/scoring.md, 6 and 8: every threshold of looking back, on both sides of its edge.
@Suite struct LookingBackThresholdTests {
  /// A case of one scene with these leans to inclusie, one option each.
  private func rules(leans: [Int8]) -> CompiledCase {
    var rules = CompiledCase(id: "klein", version: "1", digest: "0")
    rules.options = leans.map { lean in
      var option = Option(id: "keuze", scene: 0, when: .always)
      option.compass = [lean, 0, 0, 0, 0, 0]
      return option
    }
    return rules
  }

  private func choice(_ chosen: Int, of options: [Int], turn: Int = 0) -> OpenChoice {
    OpenChoice(turn: turn, options: options, chosen: chosen)
  }

  /// The leans of the open options, the first of which is chosen, and whether that says anything of the value.
  @Test(
    arguments: [
      ([2, 0], 1), ([1, 0], nil), ([2, 1], nil), ([-2, 0], -1), ([-1, 0], nil), ([1, -1], 1),
      ([3, 3], nil), ([3, 2, 2], nil), ([2, 1, 0], 1), ([3], nil),
      // Who takes what leans the other way does not choose for it, however far above the mean it lies.
      ([-1, -3], nil), ([1, 3], nil), ([0, 3], -1),
      // Nor who takes what does nothing for it and nothing against it.
      ([0, -3], nil), ([1, -3], 1),
    ] as [([Int8], Int?)]
  )
  func `from one point above or below the mean on a choice is evidence`(leans: [Int8], toward: Int?)
  {
    let compass = RevealedCompass([choice(0, of: Array(leans.indices))], rules: rules(leans: leans))
    #expect(compass.values[0].evidence == (toward == nil ? [] : [0]))
    #expect(compass.values[0].isToward == (toward.map { [$0 > 0] } ?? []))
    #expect(compass.values[1].evidence.isEmpty)
  }

  @Test
  func `at most three choices each way are named, the strongest first and the earlier of equals`() {
    let rules = rules(leans: [2, -2, 3, -3])
    // Four choices to the value and four away from it, of two points or three.
    let open = [[0, 1], [0, 1], [2, 3], [2, 3], [0, 1], [0, 1], [0, 1], [0, 1]]
    let choices = open.enumerated().map { turn, options in choice(turn % 2, of: options, turn: turn)
    }
    let found = RevealedCompass(choices, rules: rules).values[0]
    #expect(found.evidence == [2, 3, 0, 1, 4, 5])
    #expect(found.isToward == [true, false, true, false, true, false])
  }

  @Test(
    arguments: [
      (1.5, -1.5, 1.5), (1.5, -1.75, 1.5), (3, -1.5, 1.5), (1.49, -3, nil), (3, -1.49, nil),
    ] as [(Double, Double, Double?)]
  )
  func `two choices pull both ways from one and a half points on, as strongly as the weaker`(
    toward: Double,
    away: Double,
    strength: Double?
  ) {
    #expect(contradiction(.checks, [(0, toward), (1, away)])?.strength == strength)
    #expect(contradiction(.checks, [(0, away), (1, toward)])?.strength == strength)
  }

  @Test func `at most three contradictions are told, the strongest first`() {
    // Four values, pulled both ways by 3, 2, 2.5 and 1.5 points.
    var rules = CompiledCase(id: "klein", version: "1", digest: "0")
    for sign in [1, -1] as [Int8] {
      var option = Option(id: "keuze", scene: 0, when: .always)
      option.compass = [3 * sign, 2 * sign, sign > 0 ? 3 : -2, sign > 0 ? 2 : -1, 0, 0]
      rules.options.append(option)
    }
    let choices = [choice(0, of: [0, 1], turn: 0), choice(1, of: [0, 1], turn: 1)]
    #expect(
      contradictions(choices, rules).map(\.value) == [.inclusie, .beraadslaging, .zeggenschap]
    )
  }

  /// Choices that could go this far out on either axis, and whether there is a style.
  @Test(
    arguments: [
      (4, 1.0, 1.0, true), (3, 1.0, 1.0, false), (4, 0.99, 1.0, false), (4, 1.0, 0.99, false),
      (5, 1.0, 1.0, true),
    ] as [(Int, Double, Double, Bool)]
  )
  func `a style needs four choices that could go a point out on each axis`(
    count: Int,
    direct: Double,
    integrative: Double,
    isTold: Bool
  ) {
    let choices = (0..<count).map { turn in
      (
        choice: choice(0, of: [0, 1], turn: turn),
        scores: [
          StyleScore(direct: direct, integrative: integrative),
          StyleScore(direct: -direct, integrative: -integrative),
        ]
      )
    }
    #expect((Debriefing.Style(choices) != nil) == isTold)
  }

  /// All of these together lie further out in deciding oneself than in agreeing.
  @Test func `a choice is evidence of a style from a point in its direction on`() throws {
    let far: [(Double, Double)] = [
      (1, 0), (0.5, 0.4921875), (0, 1), (0.9921875, 0), (2, 2), (3, 0),
    ]
    let choices = far.enumerated().map { turn, out in
      (
        choice: choice(0, of: [0, 1, 2], turn: turn),
        scores: [
          StyleScore(direct: out.0, integrative: out.1), StyleScore(direct: 3, integrative: 3),
          StyleScore(direct: -3 - out.0, integrative: -3 - out.1),
        ]
      )
    }
    let style = try #require(Debriefing.Style(choices))
    #expect(style.direct > style.integrative)
    #expect(style.evidence == [4, 5, 0])
  }

  @Test func `a value is told of once its interval is a quarter narrower than before`() throws {
    var isFirst = true
    for count in 1...12 {
      let choices = (0..<count).map { turn in choice(turn % 2, of: [0, 1], turn: turn) }
      let found = RevealedCompass(choices, rules: rules(leans: [2, -2])).values[0]
      let isNarrow = found.high - found.low <= 0.75 * 2 * 1.644_853_626_951_472_7
      #expect(found.isInformed == isNarrow && (found.points != nil) == isNarrow)
      if isNarrow, isFirst {
        #expect(count > 1)
        isFirst = false
      }
    }
    #expect(!isFirst)
  }

  /// Three scenes that move the same groups equally far, so little that trust stays where it is.
  @Test func `of choices that turned the case equally the earliest is told`() throws {
    var rules = TinyCase().compiled
    rules.effects = rules.options.indices.flatMap { option in
      let place = option - rules.scenes[Int(rules.options[option].scene)].options.lowerBound
      let change: Int32 = [3, -3, 0][place]
      return [
        Effect(criterion: 0, change: change, spread: 0),
        Effect(criterion: 1, change: -change, spread: 0),
      ]
    }
    let game = Game(rules)
    for compass in [[1.0, 0, 0, 0, 0, 0], [-1, 0, 0, 0, 0, 0]] {
      var timeline = Timeline(game, events: game.opening(seed: 4))
      while let decision = game.decision(favorite: compass, in: timeline.state) {
        timeline.append(try timeline.decide(decision))
      }
      let point = try #require(turningPoint(timeline, compass: compass))
      #expect(point.turn == 0 && point.spread == 6)
    }
  }
}

/// docs/simulate.md: what an author may want to look at, on both sides of each edge.
@Suite struct FindingThresholdTests {
  private func found(_ change: (inout SimulationTotals) -> Void) -> SimulationFindings {
    var totals = SimulationTotals(SmallCase.compiled)
    totals.runs = 100
    totals.opened = [100, 100, 100, 0, 0, 0, 0]
    totals.chosen = [40, 30, 30, 0, 0, 0, 0]
    change(&totals)
    return SimulationFindings(totals, SmallCase.compiled)
  }

  @Test(arguments: [(0, false), (1, true), (4, true), (5, false), (6, false)])
  func `an option is seldom open in fewer than one in twenty runs`(opened: Int, isSeldom: Bool) {
    #expect(found { $0.opened[1] = opened }.optionsSeldomOpen.contains(1) == isSeldom)
  }

  @Test(arguments: [(74, nil), (75, 1), (76, 1), (100, 1)] as [(Int, Int?)])
  func `an ending is usual in three of four runs or more`(count: Int, usual: Int?) {
    #expect(found { $0.endings = [100 - count, count, 0] }.usualEnding == usual)
  }

  @Test(arguments: [(89, nil), (90, 0), (91, 0)] as [(Int, Int?)])
  func `a group is always worst off in nine of ten runs or more`(count: Int, worst: Int?) {
    #expect(found { $0.worstOff = [count, 100 - count, 0, 0] }.alwaysWorstOff == worst)
  }

  @Test func `without runs nothing is usual`() {
    let found = found { $0.runs = 0 }
    #expect(found.usualEnding == nil && found.alwaysWorstOff == nil)
  }

  @Test(arguments: [(0, true), (1, false)])
  func `what came once came`(count: Int, isMissing: Bool) {
    #expect(found { $0.events = [count] }.eventsNeverHappened.isEmpty != isMissing)
    #expect(found { $0.endings = [1, 1, count] }.endingsNeverReached.isEmpty != isMissing)
    #expect(found { $0.chosen[3] = count }.scenesNeverPlayed.contains(1) == isMissing)
    #expect(found { $0.opened[2] = count }.optionsNeverOpen.contains(2) == isMissing)
    #expect(found { $0.chosen[2] = count }.optionsNeverChosen.contains(2) == isMissing)
    #expect(
      found { $0.chosen = [40, count, 0, 0, 0, 0, 0] }.scenesAlwaysTheSame.contains(0) == isMissing
    )
  }
}

/// docs/certify.md: what a certificate claims, on both sides of each edge.
@Suite struct ClaimThresholdTests {
  /// A certificate that holds in all but the council, with its figures changed.
  private func claims(_ change: (inout Certificate) -> Void) throws -> Certificate {
    var tiny = TinyCase()
    tiny.scenes += tiny.scenes + tiny.scenes
    var certificate = try #require(tiny.certificate(playouts: 40))
    change(&certificate)
    certificate.claim(tiny.compiled, AuthorsWord(findings: 0))
    return certificate
  }

  @Test(arguments: [(4_999, [0]), (5_000, [])] as [(Int32, [Int])])
  func `a group is served from a support of fifty on`(most: Int32, failing: [Int]) throws {
    #expect(try claims { $0.most[0] = most }[.groupsServed]?.failing == failing)
  }

  @Test(arguments: [(0.0499, false), (0.05, true), (0.2, true)])
  func `a choice matters where it shifts a twentieth of the endings`(shift: Double, matters: Bool)
    throws
  {
    let certificate = try claims { certificate in
      for scene in certificate.influence.indices { certificate.influence[scene].shift = 0 }
      certificate.influence[1].shift = shift
    }
    #expect(certificate[.choicesMatter]?.isPassed == matters)
  }

  @Test(arguments: [(0.0099, [1]), (0.01, [])] as [(Double, [Int])])
  func `what comes in fewer than one in a hundred runs is hardly reached`(
    best: Double,
    failing: [Int]
  ) throws {
    let ended = try claims { certificate in
      for ending in certificate.endings.indices { certificate.endings[ending].best = 1 }
      certificate.endings[1].best = best
    }
    #expect(ended[.endingsReached]?.failing == failing)
    #expect(try claims { $0.scenes[1].best = best }[.scenesReached]?.failing == failing)
    // An option is looked at in the runs in which its scene comes, here half of all.
    let certificate = try claims {
      $0.scenes[0].best = 0.5
      $0.options[1].best = best / 2
    }
    #expect(certificate[.optionsReached]?.failing == failing)
    // A scene that hardly comes is told once, and its options are not.
    let hidden = try claims {
      $0.scenes[0].best = 0.0099
      $0.options[1].best = 0
    }
    #expect(hidden[.optionsReached]?.failing == [])
  }

  @Test(arguments: [(99, true, [2]), (100, true, []), (100, false, [2])] as [(Int32, Bool, [Int])])
  func `a tension is measured where it moves a point`(moved: Int32, exists: Bool, failing: [Int])
    throws
  {
    let certificate = try claims {
      $0.tensions[1].exists = true
      $0.tensions[1].range = -500...500
      $0.tensions[2].exists = exists
      $0.tensions[2].range = -30...(moved - 30)
    }
    #expect(certificate[.tensionsMeasured]?.failing == failing)
  }

  /// The quarters at which a needle ends, in which part it ends below and above where it began, and whether it swings.
  @Test(
    arguments: [
      (25, 0.2, 0.2, true), (24, 0.2, 0.2, false), (25, 0.1999, 0.5, false),
      (25, 0.5, 0.1999, false),
    ] as [(Int, Double, Double, Bool)]
  )
  func `a needle swings over twenty-five points, and a fifth of the runs go either way`(
    width: Int,
    below: Double,
    above: Double,
    isSwinging: Bool
  ) throws {
    let certificate = try claims { certificate in
      for tension in certificate.tensions.indices {
        certificate.tensions[tension] = Certificate.Reach(
          exists: tension == 1,
          range: -9_000...9_000,
          middle: -10...(width - 10),
          below: below,
          above: above
        )
      }
    }
    // A needle that there is not need not swing.
    #expect(certificate[.needlesSwing]?.failing == (isSwinging ? [] : [1]))
  }

  /// In which part of the runs the council votes, which part of the votes is lost, and whether the claim holds.
  @Test(
    arguments: [
      (1, 0.2, true), (1, 0.1999, false), (1, 0.45, true), (1, 0.4501, false), (0.01, 0, false),
      (0.0099, 0, true),
    ] as [(Double, Double, Bool)]
  )
  func `of the votes a fifth at least and not nearly half is lost, where the council votes at all`(
    held: Double,
    lost: Double,
    isOpen: Bool
  ) throws {
    let certificate = try claims { $0.votes = Certificate.Votes(held: held, lost: lost) }
    #expect(certificate[.votesCanBeLost]?.isPassed == isOpen)
  }

  @Test(
    arguments: [(10, 0.0001, [1]), (9, 0.0001, []), (10, 0, []), (10, -0.2, [])]
      as [(Int, Double, [Int])]
  )
  func `breaking pays where it makes a majority likelier, at ten moments or more`(
    looked: Int,
    gain: Double,
    failing: [Int]
  ) throws {
    let certificate = try claims {
      $0.breaks[1] = Certificate.Breaking(looked: looked, gain: gain)
    }
    #expect(certificate[.breakingNeverPays]?.failing == failing)
  }

  @Test(arguments: [(0, 5, [3]), (1, 0, [3]), (1, 1, [])] as [(Int, Int, [Int])])
  func `a value is measured where options differ in it and some run tells of it`(
    scenes: Int,
    informed: Int,
    failing: [Int]
  ) throws {
    let certificate = try claims { certificate in
      for value in certificate.values.indices {
        certificate.values[value] = Certificate.Measured(scenes: 3, informed: 9, runs: 10)
      }
      certificate.values[3] = Certificate.Measured(scenes: scenes, informed: informed, runs: 10)
    }
    #expect(certificate[.valuesMeasured]?.failing == failing)
  }

  @Test(
    arguments: [
      (0, false, nil, true), (4, true, nil, true), (4, false, true, true), (4, false, false, false),
      (4, false, nil, false),
    ] as [(Int, Bool, Bool?, Bool)]
  )
  func `an option is best for somebody at once, in the end, or where nobody could look`(
    looked: Int,
    atOnce: Bool,
    inTheEnd: Bool?,
    isBest: Bool
  ) throws {
    let certificate = try claims {
      $0.standings[2] = Certificate.Standing(
        looked: looked,
        isBestAtOnce: atOnce,
        isBestInTheEnd: inTheEnd,
        isBestForAll: false
      )
    }
    #expect(certificate[.bestForSomebody]?.failing.contains(2) == !isBest)
  }

  /// An option that comes in one of a hundred runs of its scene is compared, one that comes less often is not.
  @Test(arguments: [(0.99, [0, 1]), (1.0, [0, 2]), (1.01, [0, 2])] as [(Double, [Int])])
  func `options that are chosen in fewer than one in a hundred runs are not compared`(
    weight: Double,
    options: [Int]
  ) {
    var rules = CompiledCase(id: "x", version: "1", digest: "")
    rules.endings = [Ending(id: "a", when: .always), Ending(id: "b", when: .always)]
    rules.options = (0..<3).map { Option(id: "o\($0)", scene: 0, when: .always) }
    var tally = RunTally(rules)
    tally.after = [60, 0, 31 - weight, 9, 0, weight]
    let scene = Scene(
      id: "s",
      phase: .draft,
      when: .always,
      options: 0..<3,
      hasCouncilVote: false,
      hasCourt: false
    )
    let found = Certificate.Influence(scene: scene, tally)
    #expect(found.options == options)
  }
}

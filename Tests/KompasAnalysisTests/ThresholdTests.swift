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

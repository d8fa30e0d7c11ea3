import KompasEngine
import KompasTestSupport
import Testing

@testable import KompasAnalysis

@Suite struct StyleTests {
  private typealias Scored = (choice: OpenChoice, scores: [StyleScore])

  private func choices(seed: UInt64, count: Int) -> [Scored] {
    var numbers = SplitMix(seed: seed)
    return (0..<count).map { turn in
      let options = 2 + Int(numbers.next() % 4)
      let scores = (0..<options).map { _ in
        StyleScore(
          direct: Double(numbers.next() % 15) - 7,
          integrative: Double(numbers.next() % 13) / 2 - 3
        )
      }
      let choice = OpenChoice(
        turn: turn,
        options: Array(0..<options),
        chosen: Int(numbers.next() % UInt64(options))
      )
      return (choice, scores)
    }
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `mirrored choices have a mirrored style`(seed: UInt64) throws {
    let choices = choices(seed: seed, count: 10)
    let mirrored = choices.map { choice, scores in
      (choice, scores.map { StyleScore(direct: -$0.direct, integrative: -$0.integrative) })
    }
    let style = try #require(Debriefing.Style(choices))
    let other = try #require(Debriefing.Style(mirrored))
    #expect(abs(style.direct + other.direct) < 1e-12)
    #expect(abs(style.integrative + other.integrative) < 1e-12)
    #expect((-1...1).contains(style.direct) && (-1...1).contains(style.integrative))
    #expect(style.evidence == other.evidence)
    #expect(style.evidence.count <= 4)
  }

  /// Four choices go two points to deciding oneself, and a fifth goes there or away from it and far to agreement.
  @Test(arguments: [(0.5, true), (-0.5, false)])
  func `a choice that pulled away from where all lie furthest is no evidence`(
    direct: Double,
    isNamed: Bool
  ) throws {
    func choice(_ turn: Int, _ direct: Double, _ integrative: Double) -> Scored {
      let scores = [
        StyleScore(direct: direct, integrative: integrative),
        StyleScore(direct: -direct, integrative: -integrative),
      ]
      return (OpenChoice(turn: turn, options: [0, 1], chosen: 0), scores)
    }
    let plain = (0..<4).map { choice($0, 2, $0 % 2 == 0 ? 1 : -1) }
    let style = try #require(Debriefing.Style(plain + [choice(4, direct, 6)]))
    #expect(style.direct > style.integrative && style.integrative > 0)
    #expect(style.evidence.contains(4) == isNamed)
  }

  /// Half of the choices go one way and half the other, just as far: a style in the middle, of which no choice is evidence.
  @Test func `choices that cancel lie in the middle, and none is quoted for it`() throws {
    let choices = (0..<8).map { turn -> Scored in
      let scores = [StyleScore(direct: 3, integrative: 2), StyleScore(direct: -3, integrative: -2)]
      return (OpenChoice(turn: turn, options: [0, 1], chosen: turn % 2), scores)
    }
    let style = try #require(Debriefing.Style(choices))
    #expect(style.direct == 0 && style.integrative == 0)
    #expect(style.evidence == [])
  }

  @Test func `what every open option shares does not count`() throws {
    let choices = choices(seed: 8, count: 10)
    let moved = choices.map { choice, scores in
      (
        choice,
        scores.map { StyleScore(direct: $0.direct + 5, integrative: $0.integrative - 3) }
      )
    }
    let style = try #require(Debriefing.Style(choices))
    let other = try #require(Debriefing.Style(moved))
    #expect(abs(style.direct - other.direct) < 1e-12)
    #expect(abs(style.integrative - other.integrative) < 1e-12)
  }

  @Test func `fewer than four choices that say something are too few`() {
    let choices = choices(seed: 2, count: 3)
    #expect(Debriefing.Style(choices) == nil)
    #expect(Debriefing.Style([Scored]()) == nil)
    let idle: [Scored] = (0..<20).map { turn in
      let choice = OpenChoice(turn: turn, options: [0, 1], chosen: 0)
      return (
        choice, [StyleScore(direct: 2, integrative: 2), StyleScore(direct: 2, integrative: 0)]
      )
    }
    #expect(Debriefing.Style(idle) == nil)
  }

  @Test func `going as far out as one can each time is the corner`() throws {
    let choices: [Scored] = (0..<6).map { turn in
      let choice = OpenChoice(turn: turn, options: [0, 1], chosen: turn % 2)
      let far = StyleScore(direct: 3, integrative: -2)
      let near = StyleScore(direct: -1, integrative: 1)
      return (choice, turn % 2 == 0 ? [far, near] : [near, far])
    }
    let style = try #require(Debriefing.Style(choices))
    #expect(style.direct == 1 && style.integrative == -1)
    #expect(style.evidence == [0, 1, 2, 3])
  }

  @Test func `rungs and leans count, and one kind by itself is no search for agreement`() {
    var rules = SmallCase.compiled
    rules.involvements = [
      Involvement(stakeholder: 0, level: .coproduce, reveals: 0),
      Involvement(stakeholder: 1, level: .advise, reveals: 0),
      Involvement(stakeholder: 2, level: .advise, reveals: 0),
      Involvement(stakeholder: 3, level: .coproduce, reveals: 0),
    ]
    var option = Option(id: "samen", scene: 0, when: .always)
    option.compass = [0, 2, -1, 0, 0, 3]
    #expect(StyleScore(option, rules) == StyleScore(direct: 2, integrative: -2.5))
    option.involves = 0..<2
    #expect(StyleScore(option, rules) == StyleScore(direct: 3, integrative: -2.5))
    option.involves = 2..<4
    #expect(StyleScore(option, rules) == StyleScore(direct: 1, integrative: -2.5))
    option.involves = 0..<4
    #expect(StyleScore(option, rules) == StyleScore(direct: 2, integrative: -1.5))
  }

  /// Four players, obviously different: each for or against zeggenschap, and for or against beraadslaging.
  @Test func `four different players of the wind farm land in four corners`() throws {
    let game = try #require(WindFarm.game)
    let players: [(name: String, theta: [Double], direct: Double, integrative: Double)] = [
      ("participatory", [0, 2, 2, 0, 0, 0], 1, 1), ("voter", [0, 2, -2, 0, 0, 0], 1, -1),
      ("consensus", [0, -2, 2, 0, 0, 0], -1, 1), ("pendulum", [0, -2, -2, 0, 0, 0], -1, -1),
    ]
    for player in players {
      for seed in 0..<5 as Range<UInt64> {
        let timeline = try WindFarm.run(game, .favorite(player.theta), seed: seed)
        let style = try #require(Debriefing.Style(OpenChoice.all(of: timeline), game.rules))
        // From this far out the page names a corner.
        #expect(style.direct * player.direct >= 0.05, "\(player.name) \(seed)")
        #expect(style.integrative * player.integrative >= 0.05, "\(player.name) \(seed)")
      }
    }
    var (direct, integrative) = (0.0, 0.0)
    for seed in 0..<40 as Range<UInt64> {
      let timeline = try WindFarm.run(game, .random, seed: seed)
      let style = try #require(Debriefing.Style(OpenChoice.all(of: timeline), game.rules))
      direct += style.direct / 40
      integrative += style.integrative / 40
    }
    #expect(abs(direct) < 0.15 && abs(integrative) < 0.15)
  }
}

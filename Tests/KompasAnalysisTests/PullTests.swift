import KompasEngine
import KompasTestSupport
import Testing

@testable import KompasAnalysis

/// What a choice is evidence of.
@Suite struct PullTests {
  /// A choice between options that lean so to inclusion.
  private func choice(_ leans: [Int8], chosen: Int) -> (OpenChoice, CompiledCase) {
    var rules = SmallCase.compiled
    for (option, lean) in leans.enumerated() { rules.options[option].compass[0] = lean }
    return (OpenChoice(turn: 0, options: Array(leans.indices), chosen: chosen), rules)
  }

  @Test(
    arguments: [
      // Toward it, and away from it.
      ([3, 0, 0], 0, 2.0), ([-3, 0, 0], 0, -2.0),
      // Passing it by.
      ([0, 3, 3], 0, -2.0),
      // Doing no harm to it is not choosing for it; doing the least for it is.
      ([0, -3, -3], 0, 0.0), ([1, -2], 0, 1.5),
      // The second best of what leans to it is not against it, the least harmful not for it.
      ([1, 3, 2], 0, 0.0), ([-1, -3, -2], 0, 0.0),
      // Nothing to choose.
      ([2, 2, 2], 1, 0.0),
    ] as [([Int8], Int, Double)]
  )
  func `a choice pulls by how far it leans beyond the others, and never against its own lean`(
    leans: [Int8],
    chosen: Int,
    pull: Double
  ) {
    let (choice, rules) = choice(leans, chosen: chosen)
    #expect(RevealedCompass.pull(choice, rules, 0) == pull)
  }

  @Test func `what does not pull is no evidence, and no contradiction`() {
    let (choice, rules) = choice([1, 3, 3], chosen: 0)
    let compass = RevealedCompass([choice], rules: rules)
    #expect(compass.values[0].evidence.isEmpty)
    var away = choice
    away.turn = 1
    #expect(contradictions([choice, away], rules).allSatisfy { $0.value != .inclusie })
  }

  @Test func `of evidence at most three choices either way are kept, the strongest first`() {
    let (toward, rules) = choice([3, 0, -3], chosen: 0)
    let choices = (0..<10).map { turn -> OpenChoice in
      var choice = toward
      choice.turn = turn
      choice.chosen = turn % 2 * 2
      return choice
    }
    let value = RevealedCompass(choices, rules: rules).values[0]
    #expect(value.evidence == [0, 1, 2, 3, 4, 5])
    #expect(value.isToward == [true, false, true, false, true, false])
  }

  @Test func `a style quotes the choices that pulled to its corner, and no others`() throws {
    typealias Scored = (choice: OpenChoice, scores: [StyleScore])
    // Five to direct and integrative, then one a long way from there.
    let choices: [Scored] = (0..<6).map { turn in
      let far = StyleScore(direct: turn < 5 ? 2 : -3, integrative: turn < 5 ? 2 : -3)
      let other = StyleScore(direct: turn < 5 ? -2 : 3, integrative: turn < 5 ? -2 : 3)
      return (OpenChoice(turn: turn, options: [0, 1], chosen: 0), [far, other])
    }
    let style = try #require(Debriefing.Style(choices))
    #expect(style.direct > 0 && style.integrative > 0)
    #expect(style.evidence == [0, 1, 2, 3])
  }
}

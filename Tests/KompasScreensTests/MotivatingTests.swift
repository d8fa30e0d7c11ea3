import KompasEngine
import KompasStandards
import KompasTestSupport
import Testing

@testable import KompasLookBack
@testable import KompasPlay
@testable import KompasStudio

/// What the page that asks why says of the court.
@Suite struct MotivatingTests {
  @Test(arguments: ["nl", "en"], [true, false])
  func `reasons are for the court where there is a decision, and not where it was withdrawn`(
    language: String,
    withdraws: Bool
  ) throws {
    var rules = Village.game.rules
    for option in rules.options.indices { rules.options[option].withdraws = withdraws }
    let game = Game(rules)
    let words = Language.shipped(language)
    var timeline = Timeline(game, events: game.opening(seed: 5))
    var asked = 0
    while timeline.state.stage != .debriefing {
      let decision = try #require(game.legalDecisions(in: timeline.state).last)
      timeline.append(try timeline.decide(decision))
      guard timeline.state.stage == .motivating, timeline.state.phase == .decision else { continue }
      let view = WordedView(
        timeline.view(for: .player),
        of: CaseOutline(rules),
        texts: Village.texts,
        words: words
      )
      #expect("\(view.motivatingPage)".contains(words.motivateInDecision) == !withdraws)
      asked += 1
    }
    #expect(asked == 1)
  }
}

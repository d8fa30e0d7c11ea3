import Foundation
import KompasEngine
import KompasTestSupport
import Testing

/// The article of the documentation, line by line: what it says comes out.
struct ArticleTests {
  @Test func `the article plays a decision`() throws {
    let rules = SmallCase.compiled
    let game = Game(rules)
    var timeline = Timeline(game, events: game.opening(seed: 7))
    let declared = try timeline.decide(.declare([20, 10, 10, 10, 5, 5]))
    #expect(timeline.state.stage == .declaring)
    #expect(throws: Rejection.unevenPoints) { try timeline.decide(.declare([61, 0, 0, 0, 0, 0])) }
    timeline.append(declared)
    #expect(timeline.state.stage == .briefing)
    let again = Timeline(game, events: timeline.events)
    #expect(again.state == timeline.state)
    let seen = timeline.observation
    #expect(seen.stage == .briefing)
    #expect(seen.groups.contains { $0.low < $0.high })
  }

  @Test func `every line of code in the article stands in the test above`() throws {
    let (count, untested) = try untestedLines(
      of: "Sources/KompasEngine/KompasEngine.docc/ADecisionFromKeyToState.md",
      in: #filePath
    )
    #expect(count == 7)
    #expect(untested == [])
  }
}

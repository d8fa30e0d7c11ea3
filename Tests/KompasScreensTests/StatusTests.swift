import KompasEngine
import KompasPages
import KompasScenarios
import KompasStandards
import KompasTestSupport
import Testing

@testable import KompasAnalysis
@testable import KompasPlay

/// The line of what is left.
@Suite struct StatusTests {
  @Test(arguments: ["nl", "en"])
  func `what was spent too much is named once, by its unit, as what is left is`(
    language: String
  ) throws {
    let words = Language.shipped(language)
    let loaded = try ShippedRuns.loaded("windpark_oosterbrink")
    let game = Game(loaded.compiled)
    var (overspent, left) = (0, 0)
    for seed in UInt64(0)..<40 {
      let run = try ShippedRuns.run(game, seed: seed)
      guard let index = run.events.lastIndex(of: .stageEntered(.choosing)) else { continue }
      let view = WordedView(
        Timeline(game, events: Array(run.events[...index])).view(for: .player),
        of: CaseOutline(game.rules),
        texts: loaded.words(in: language),
        words: words
      )
      guard case .gauges(let gauges) = view.status else { continue }
      for (resource, amount) in view.seen.resources.enumerated() {
        let said = gauges[resource].words
        #expect(!said.contains(":"), "\(said)")
        if amount < 0 {
          #expect(said == words.overspent(view.amount(-amount, of: resource)))
          overspent += 1
        } else {
          #expect(said == view.amount(amount, of: resource))
          left += 1
        }
      }
    }
    #expect(overspent > 0 && left > 0, "\(overspent) \(left)")
  }
}

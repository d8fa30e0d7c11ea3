import KompasEngine
import KompasPages
import KompasPlay
import KompasScenarios
import KompasStandards
import KompasTestSupport
import Testing

/// In the wind farm De Hoven is the neighborhood once the turbines stand beside it, and the pages say so.
@Suite struct NeighborhoodTests {
  private static let site = "kaart_op_tafel"

  private func said(_ page: Page) -> String { page.facts.joined(separator: "\n") }

  /// Of each site: what the page of causes says right after it was chosen.
  private func causes(language: String) throws -> [String: [String]] {
    let loaded = try ShippedRuns.loaded("windpark_oosterbrink")
    let game = Game(loaded.compiled)
    let rules = game.rules
    var pages: [String: [String]] = [:]
    for seed in UInt64(0)..<60 {
      let run = try ShippedRuns.run(game, seed: seed)
      for index in run.events.indices
      where run.events[index] == .stageEntered(.consequences) {
        let moment = Timeline(game, events: Array(run.events[...index]))
        let option = moment.state.option
        guard rules.scenes[moment.state.scene].id == Self.site else { continue }
        let view = WordedView(
          moment.view(for: .player),
          of: CaseOutline(rules),
          texts: loaded.words(in: language),
          words: Language.shipped(language)
        )
        pages[rules.options[option].id, default: []].append(said(view.page(over: .why)))
      }
    }
    return pages
  }

  @Test(
    arguments: [
      ("nl", "de wijk, nu met huurders in De Hoven erbij", "De wijk, dat zijn hier:", "De Hoven"),
      (
        "en", "the neighbourhood, now with tenants in De Hoven", "The neighbourhood here:",
        "De Hoven"
      ),
    ]
  )
  func `the needle of council and neighborhood follows the turbines, in words too`(
    language: String,
    cause: String,
    meant: String,
    group: String
  ) throws {
    let pages = try causes(language: language)
    #expect(pages.count > 2)
    for (site, pages) in pages {
      for page in pages {
        let line = try #require(page.split(separator: "\n").first { $0.contains(meant) })
        #expect(line.contains(group) == (site == "snelweg"), "\(site): \(line)")
        if site != "snelweg" { #expect(!page.contains(cause), "\(site)") }
      }
    }
    let beside = try #require(pages["snelweg"])
    #expect(beside.count { $0.contains(cause) } * 2 > beside.count, "\(beside)")
  }
}

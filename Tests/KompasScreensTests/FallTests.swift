import KompasEngine
import KompasPages
import KompasPlay
import KompasScenarios
import KompasStandards
import KompasTestSupport
import Testing

@testable import KompasAnalysis

/// Where a plan falls, the page of the turn says so, and so does the page of causes.
@Suite struct FallTests {
  /// What a page says, as one text.
  private func said(_ page: Page) -> String { page.facts.joined(separator: "\n") }

  @Test(arguments: ["nl", "en"])
  func `a needle that moves because the plan fell says so, on the page and under w`(
    language: String
  ) throws {
    let words = Language.shipped(language)
    var (between, chosen) = (0, 0)
    for id in ShippedRuns.ids {
      let loaded = try ShippedRuns.loaded(id)
      let game = Game(loaded.compiled)
      for seed in UInt64(0)..<40 {
        let run = try ShippedRuns.run(game, seed: seed)
        for index in run.events.indices {
          guard case .stageEntered(let stage) = run.events[index],
            stage == .consequences || stage == .interlude
          else { continue }
          let moment = Timeline(game, events: Array(run.events[...index]))
          let view = WordedView(
            moment.view(for: .player),
            of: CaseOutline(game.rules),
            texts: loaded.words(in: language),
            words: words
          )
          let last = try #require(view.view.lastTurn)
          let move = stage == .interlude ? last.interlude : last.move
          let fall = Tension.allCases.map { needle in
            move.causes.filter { $0.cause == .planGone }.reduce(0) {
              $0 + $1.needles[needle.rawValue]
            }
          }
          let largest =
            zip(fall, Tension.allCases).filter { view.seen.needles[$1.rawValue].exists }
            .map { abs($0.0) }.max() ?? 0
          // Whole points are rounded, and a needle that comes back to where it was lists nothing.
          guard largest >= 500 else { continue }
          let why = said(view.page(over: .why))
          guard why.contains(words.causePlanGone) else { continue }
          let pages = view.pages.map(said).joined()
          #expect(
            pages.contains(words.fallen) || pages.contains(words.planIsGone),
            "\(id) \(seed) \(stage)"
          )
          if stage == .interlude { between += 1 } else { chosen += 1 }
        }
      }
    }
    #expect(between > 0 && chosen > 0, "\(between) \(chosen)")
  }

  @Test func `against a refusal the applicant appeals, and the ruling is of the refusal`() throws {
    let loaded = try ShippedRuns.loaded("windpark_oosterbrink")
    let game = Game(loaded.compiled)
    let applicant = try #require(game.rules.stakeholders.firstIndex { $0.id == "ontwikkelaar" })
    var refused = 0
    for seed in UInt64(0)..<80 {
      let run = try ShippedRuns.run(game, seed: seed)
      guard let index = run.events.lastIndex(of: .stageEntered(.court)) else { continue }
      let moment = Timeline(game, events: Array(run.events[...index]))
      let view = WordedView(
        moment.view(for: .player),
        of: CaseOutline(game.rules),
        texts: loaded.words(in: "nl"),
        words: .dutch
      )
      let isRefused = moment.state.flags.indices.contains {
        moment.state.flags[$0] && loaded.notes.flags[$0] == "geweigerd"
      }
      #expect(view.seen.isRefused == isRefused)
      let page = said(try #require(view.pages.first))
      #expect(page.contains("eigering") == isRefused, "\(page)")
      #expect(page.contains("De wijk, dat zijn hier: "), "\(page)")
      for case .appealed(let groups) in moment.lastTurn where isRefused {
        #expect(groups.isEmpty || groups == [applicant])
        refused += 1
      }
    }
    #expect(refused > 0)
  }
}

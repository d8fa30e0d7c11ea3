import KompasEngine
import KompasPages
import KompasScenarios
import KompasStandards
import KompasTestSupport
import Testing

@testable import KompasAnalysis
@testable import KompasLookBack
@testable import KompasPlay
@testable import KompasStudio

/// What the court said is said again whole where a player looks back.
@Suite struct CourtWordsTests {
  @Test
  func `looking back says why the court annulled, what could be repaired and what was milder`()
    throws
  {
    let loaded = try ShippedRuns.loaded("windpark_oosterbrink")
    let game = Game(loaded.compiled)
    let texts = loaded.words(in: "nl")
    func name(_ defect: Int) -> String { texts.defects[defect].title.lowercased() }
    var (annulled, repaired, milder) = (0, 0, 0)
    for seed in UInt64(0)..<120 {
      let timeline = try ShippedRuns.run(game, seed: seed)
      let debriefing = debrief(timeline, playouts: 2)
      let run = FinishedRun(timeline, debriefing, texts: texts, language: "nl")
      let first = try #require(run.report.first).text.lowercased()
      let screens = RunScreens(game.rules, texts: texts, phrases: Language.shipped("nl"))
      let card = screens.cardPage(LookBack(timeline, debriefing)).facts
        .first { $0.contains("van de rechter: ") }
      #expect((card == nil) == debriefing.grounds.isEmpty)
      let parts = run.parts("Waarom de rechter vernietigde")
      #expect(first.contains("van de rechter: ") == !debriefing.grounds.isEmpty)
      #expect(parts.isEmpty == debriefing.grounds.isEmpty)
      guard let told = parts.first?.text.lowercased() else { continue }
      annulled += 1
      for ground in debriefing.grounds {
        #expect(first.contains(name(ground.defect)) && told.contains(name(ground.defect)))
        #expect(card?.lowercased().contains(name(ground.defect)) == true)
      }
      for defect in debriefing.repairable { #expect(told.contains(name(defect))) }
      #expect(told.contains("nog kunnen worden hersteld") == !debriefing.repairable.isEmpty)
      let isMilder =
        timeline.state.court == .annulled && debriefing.grounds.contains(where: \.leavesEffects)
      #expect(told.contains("was dit het enige gebrek") == isMilder)
      repaired += debriefing.repairable.isEmpty ? 0 : 1
      milder += isMilder ? 1 : 0
    }
    #expect(annulled > 0 && repaired > 0 && milder > 0)
  }
}

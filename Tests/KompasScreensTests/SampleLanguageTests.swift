import KompasEngine
import KompasPages
import KompasPlay
import KompasStandards
import KompasTestSupport
import Testing

/// Frysk, a language that is one folder of tables: the menu and the scene are in it, the rest is heard in Dutch.
@Suite struct SampleLanguageTests {
  private let frysk = Language.shipped("fy")

  @Test func `the menu is in Frysk`() {
    var menu = Menus.full(frysk)
    #expect(menu.page.printed.contains("Wat wolle jo dwaan?"))
    #expect(menu.page.printed.contains("In saak spylje"))
    #expect(!menu.page.printed.contains("Wat wilt u doen?"))
    #expect(menu.handle(.chose(5)) == nil)
    #expect(menu.page.printed.contains("Hokker taal?"))
  }

  @Test func `the settings say that a sample is a sample`() {
    var menu = MenuScreens(
      phrases: .dutch,
      languages: [Language.dutch.header, frysk.header],
      cases: [],
      runs: []
    )
    #expect(menu.handle(.chose(5)) == nil)
    guard case .choose(_, let choices) = menu.page.ask else {
      Issue.record("no choice of languages")
      return
    }
    #expect(choices.map(\.label) == ["Nederlands", "Frysk"])
    #expect(choices.map(\.detail) == ["nu gekozen", "voorbeeld, nog niet af"])
  }

  @Test func `the first scene is in Frysk, and what comes before it in Dutch`() throws {
    var table = Table(frysk, seed: 7)
    var dice = Dice(state: 7)
    #expect(table.page().printed.contains("U speelt"))
    while table.timeline.state.stage != .choosing { try table.act(table.page().answer(&dice)) }
    let printed = table.page().printed
    #expect(printed.contains("Wat dogge jo?"))
    #expect(!printed.contains("Wat doet u?"))
  }
}

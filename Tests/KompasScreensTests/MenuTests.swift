import KompasLookBack
import KompasPages
import KompasPlay
import KompasStandards
import KompasStudio
import KompasTestSupport
import Testing

enum Menus {
  static func full(_ phrases: Language) -> MenuScreens {
    MenuScreens(
      phrases: phrases,
      languages: [Language.dutch.header, Language.english.header],
      cases: [
        CaseListing(
          id: "park",
          title: "Het parkje",
          summary: "Een park en buren.",
          minutes: 20,
          themes: ["groen", "wonen"]
        ),
        CaseListing(
          id: "kapot",
          title: "",
          summary: "",
          minutes: 0,
          themes: [],
          problem: "regel 3, kolom 1"
        ),
        CaseListing(id: "wind", title: "Wind", summary: "", minutes: 50, themes: []),
      ],
      runs: [
        RunListing(
          id: "r2",
          caseID: "park",
          title: "Het parkje",
          started: "2 mei 2026",
          scene: "Het besluit",
          isFinished: false
        ),
        RunListing(
          id: "r1",
          caseID: "wind",
          title: "Wind",
          started: "1 mei 2026",
          scene: "",
          isFinished: true
        ),
      ]
    )
  }
}

@Suite struct MenuTests {
  @Test func `the menu leads to everything`() {
    var menu = Menus.full(.dutch)
    #expect(menu.handle(.chose(0)) == .resume(runID: "r2"))
    #expect(menu.handle(.chose(6)) == .quit)
    #expect(menu.handle(.chose(1)) == nil)
    #expect(menu.handle(.chose(1)) == nil, "a broken case is closed")
    #expect(menu.handle(.chose(2)) == .play(caseID: "wind"))
    #expect(menu.handle(.chose(0)) == nil, "an unfinished run is offered first")
    #expect(menu.handle(.chose(0)) == .resume(runID: "r2"))
    #expect(menu.handle(.chose(1)) == .play(caseID: "park"))
    #expect(menu.handle(.back) == nil)
    #expect(menu.handle(.back) == nil)
    #expect(menu.handle(.chose(2)) == nil)
    #expect(menu.handle(.chose(1)) == nil)
    check(menu.page, "ways to look back")
    #expect(menu.handle(.chose(0)) == .replay(runID: "r1"))
    #expect(menu.handle(.chose(1)) == .lookBack(runID: "r1"))
    #expect(menu.handle(.back) == nil)
    #expect(menu.page.printed.contains("Wind"))
    menu.restart()
    #expect(menu.handle(.chose(4)) == nil)
    #expect(menu.handle(.chose(1)) == .speak(language: "en"))
    menu.speak(.english)
    #expect(menu.page.printed.contains("Which language?"))
    #expect(menu.handle(.stop) == .quit)
  }

  @Test func `an empty archive closes what it cannot do`() {
    var menu = MenuScreens(phrases: .dutch, languages: [], cases: [], runs: [])
    check(menu.page, "empty menu")
    for item in 0..<3 {
      #expect(menu.handle(.chose(item)) == nil)
      #expect(menu.page.printed.contains("Wat wilt u doen?"))
    }
  }
}

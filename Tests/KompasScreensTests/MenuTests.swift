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
          id: "2",
          caseID: "park",
          title: "Het parkje",
          started: "2 mei 2026",
          scene: "Het besluit",
          isFinished: false
        ),
        RunListing(
          id: "1",
          caseID: "wind",
          title: "Wind",
          label: "Tafel 1",
          started: "1 mei 2026, 20:15",
          scene: "",
          ending: "Vier molens",
          isFinished: true
        ),
      ]
    )
  }
}

@Suite struct MenuTests {
  @Test func `the menu leads to everything`() {
    var menu = Menus.full(.dutch)
    #expect(menu.handle(.chose(0)) == .resume(runID: "2"))
    #expect(menu.handle(.chose(7)) == .quit)
    #expect(menu.handle(.chose(1)) == nil)
    #expect(menu.handle(.chose(1)) == nil, "a broken case is closed")
    #expect(menu.handle(.chose(2)) == .play(caseID: "wind"))
    #expect(menu.handle(.chose(0)) == nil, "an unfinished run is offered first")
    #expect(menu.handle(.chose(0)) == .resume(runID: "2"))
    #expect(menu.handle(.chose(1)) == .play(caseID: "park"))
    #expect(menu.handle(.back) == nil)
    #expect(menu.handle(.back) == nil)
    #expect(menu.handle(.chose(3)) == nil)
    #expect(menu.handle(.chose(1)) == nil)
    check(menu.page, "ways to look back")
    #expect(menu.page.printed.contains("Spel 1 (Tafel 1)"))
    #expect(menu.handle(.chose(0)) == .replay(runID: "1"))
    #expect(menu.handle(.chose(1)) == .lookBack(runID: "1"))
    #expect(menu.handle(.back) == nil)
    #expect(menu.page.printed.contains("Wind"))
    #expect(menu.handle(.back) == nil)
    #expect(menu.handle(.chose(5)) == nil)
    #expect(menu.handle(.chose(1)) == .speak(language: "en"))
    menu.speak(.english)
    #expect(menu.page.printed.contains("Which language?"))
    #expect(menu.handle(.stop) == .quit)
  }

  @Test func `runs are found by what is told of them, and chosen by the number that they have`() {
    var menu = Menus.full(.dutch)
    #expect(menu.handle(.chose(3)) == nil)
    #expect(menu.page.ask.choices.map(\.number) == [2, 1])
    #expect(menu.page.ask.choices[1].detail == "Tafel 1 · 1 mei 2026, 20:15 · Vier molens")
    for (looked, found) in [
      ("TAFEL", [1]), ("mei", [2, 1]), ("molens 2026", [1]), ("bij het besluit", [2]),
      ("parkje", [2]),
      ("tafel 2", [1]), ("1 mei", [1]), ("mei tafel", [1]), ("arkje", [2]), ("2", [2, 1]),
      (" ", [2, 1]), ("zee", []), ("", [2, 1]),
    ] {
      #expect(menu.handle(.wrote(looked)) == nil)
      #expect(menu.page.search == looked)
      #expect(menu.page.ask.choices.map(\.number) == found, "\(looked)")
      #expect(menu.page.focus == (looked.isEmpty || found.isEmpty ? nil : 0))
    }
    #expect(menu.handle(.wrote("zee")) == nil)
    check(menu.page, "no run found")
    #expect(menu.handle(.wrote("wind")) == nil && menu.handle(.chose(0)) == nil)
    #expect(menu.handle(.chose(0)) == .replay(runID: "1"))
    #expect(menu.handle(.back) == nil)
    #expect(menu.page.search == "wind", "what was found is still there")
    #expect(menu.handle(.back) == nil && menu.handle(.chose(3)) == nil)
    #expect(menu.page.search == "")
  }

  @Test func `a run without an ending is looked back at only by who asks for it`() {
    var menu = Menus.full(.dutch)
    #expect(menu.handle(.chose(3)) == nil && menu.handle(.chose(0)) == nil)
    check(menu.page, "what would be revealed")
    #expect(menu.handle(.chose(0)) == .resume(runID: "2"))
    #expect(menu.handle(.chose(1)) == nil)
    #expect(menu.handle(.chose(0)) == .replay(runID: "2"))
    #expect(menu.handle(.back) == nil)
    #expect(menu.page.ask.choices.count == 2)
    #expect(Menus.full(.dutch).runs[1].ending.isEmpty == false)
  }

  @Test func `a table plays together, and goes on only with what a table began`() {
    var menu = Menus.full(.dutch)
    #expect(menu.handle(.chose(2)) == nil)
    check(menu.page, "cases for a table")
    #expect(
      menu.handle(.chose(0)) == .play(caseID: "park", isOfTable: true),
      "run 2 is played alone"
    )
    menu.runs[0].isOfTable = true
    #expect(menu.handle(.chose(0)) == nil, "now it is offered")
    #expect(menu.handle(.chose(0)) == .resume(runID: "2"))
    #expect(menu.handle(.chose(1)) == .play(caseID: "park", isOfTable: true))
    #expect(menu.handle(.back) == nil)
    #expect(menu.page.printed.contains("Met 2 tot 12 mensen aan één laptop"))
    #expect(menu.handle(.back) == nil && menu.handle(.chose(1)) == nil)
    #expect(menu.handle(.chose(0)) == .play(caseID: "park"), "who plays alone is not offered it")
  }

  @Test func `an empty archive closes what it cannot do`() {
    var menu = MenuScreens(phrases: .dutch, languages: [], cases: [], runs: [])
    check(menu.page, "empty menu")
    for item in 0..<4 {
      #expect(menu.handle(.chose(item)) == nil)
      #expect(menu.page.printed.contains("Wat wilt u doen?"))
    }
  }
}

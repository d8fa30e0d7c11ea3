import Foundation
import KompasEngine
import KompasLookBack
import KompasPages
import KompasPlay
@testable import KompasRuns
import KompasScenarios
import KompasStandards
import KompasTestSupport
import KompasView
import Testing

/// Every kind of page once, in one language: of the menu, of a run, behind its keys, and of a table.
///
/// They are of a small case, so that they change when the pages do, and not when somebody rewrites a case. What a page is called
/// is in Dutch in every language, so that the same pages are held.
struct Gallery: Sendable {
  /// A page, and what it is called.
  struct Picture: Sendable {
    var name: String
    var page: Page
  }

  private static let dutch = Result { try Gallery("nl").pictures }
  private static let english = Result { try Gallery("en").pictures }

  /// The pages in Dutch, or in English.
  static func pages(_ language: String) throws -> [Picture] {
    try language == "nl" ? dutch.get() : english.get()
  }

  private(set) var pictures: [Picture] = []
  private var known: Set<String> = []
  private let language: Language

  private init(_ code: String) throws {
    language = Language.shipped(code)
    addMenu()
    for whims in 0..<6 as Range<UInt64> { try addRun(whims) }
    try addPromise()
    try addTable(TablePlan(seats: 3, rule: "majority", showsCounts: true, hasRoles: true), 1)
    try addTable(TablePlan(seats: 3, rule: "lot", showsCounts: true, hasRoles: false), 2)
    addTrouble()
  }

  /// Adds a page if none of its kind is there: of a place, under one heading; at a table only what one player does not see.
  private mutating func add(_ place: String, _ page: Page, as dutch: Page) {
    let heading = String(
      (dutch.told.firstHeading ?? dutch.title).map { $0.isNumber ? "0" : $0 }
    )
    guard place != "table" || !known.contains(heading),
      known.insert("\(place): \(heading)").inserted
    else { return }
    known.insert(heading)
    pictures.append(Picture(name: "\(place): \(heading)", page: page))
  }
}

// MARK: - The menu

extension Gallery {
  private mutating func addMenu() {
    var (menu, dutch) = (Self.menu(language), Self.menu(.dutch))
    add("menu", menu.page, as: dutch.page)
    let ways: [[Action]] = [
      [.chose(1)], [.chose(2)], [.chose(2), .wrote("tafel")], [.chose(2), .chose(0)],
      [.chose(2), .chose(1)], [.chose(3)], [.chose(4)], [.chose(5)],
    ]
    for way in ways {
      for action in way {
        _ = menu.handle(action)
        _ = dutch.handle(action)
      }
      add("menu \(way.count)", menu.page, as: dutch.page)
      for _ in way {
        _ = menu.handle(.back)
        _ = dutch.handle(.back)
      }
    }
    menu.offer(menu.runs[0])
    dutch.offer(dutch.runs[0])
    add("menu", menu.page, as: dutch.page)
  }

  private static func menu(_ language: Language) -> MenuScreens {
    MenuScreens(
      phrases: language,
      languages: [Language.dutch.header, Language.english.header],
      cases: [
        CaseListing(
          id: "dorp",
          title: "Het dorpsplein",
          summary: "Een plein, bomen en auto's.",
          minutes: 30,
          themes: ["groen"]
        ),
        CaseListing(
          id: "stuk",
          title: "",
          summary: "",
          minutes: 0,
          themes: [],
          problem: "regel 3, kolom 1"
        ),
      ],
      runs: [
        RunListing(
          id: "2",
          caseID: "dorp",
          title: "Het dorpsplein",
          started: "2 mei 2026, 19:30",
          scene: "",
          isFinished: false
        ),
        RunListing(
          id: "1",
          caseID: "dorp",
          title: "Het dorpsplein",
          label: "Tafel 1",
          started: "1 mei 2026, 20:15",
          scene: "",
          ending: "Het bankje",
          isFinished: true
        ),
      ]
    )
  }

  private mutating func addTrouble() {
    let words = "De schijf is vol."
    add(
      "trouble",
      TroublePage.page(words, language, .tryAgain),
      as: TroublePage.page(words, .dutch, .tryAgain)
    )
  }
}

// MARK: - Runs

extension Gallery {
  private mutating func addRun(_ whims: UInt64) throws {
    let loaded = try Library.village.get()
    var dutch = Driver(loaded, seed: whims, whims: whims)
    var driver = Driver(loaded, seed: whims, whims: whims, language: language.header.code)
    repeat {
      let stage = driver.timeline.state.stage
      let (page, known) = (driver.page, dutch.page)
      if stage == .finished { addCard(driver, dutch) } else { add("\(stage)", page, as: known) }
      if stage == .choosing || stage == .consequences {
        for key in page.commands.map(\.key) {
          guard let over = driver.page(behind: key), let known = dutch.page(behind: key) else {
            continue
          }
          add("key \(key)", over, as: known)
        }
      }
      _ = try dutch.step()
    } while try driver.step()
  }

  /// Who tells that a promise was broken, and what came of that; the small case has no such promise.
  private mutating func addPromise() throws {
    let loaded = try Library.load(Sitting.caseID)
    var dutch = Driver(loaded, seed: 7, whims: 3)
    var driver = Driver(loaded, seed: 7, whims: 3, language: language.header.code)
    repeat {
      let (page, known) = (driver.page, dutch.page)
      let heading = known.told.firstHeading ?? ""
      if heading.hasPrefix("Wie vertelt het aan ") || heading.hasPrefix("U ging zelf") {
        add("promise", page, as: known)
      }
      for key in page.commands.map(\.key) where "mu".contains(key) {
        guard let over = driver.page(behind: key), let known = dutch.page(behind: key) else {
          continue
        }
        add("key \(key)", over, as: known)
      }
      _ = try dutch.step()
    } while try driver.step() && driver.timeline.state.stage != .reconsidering
  }

  /// The last page with a card that can be brought everywhere.
  private mutating func addCard(_ driver: Driver, _ dutch: Driver) {
    func page(_ driver: Driver) -> Page {
      var (screens, moments) = (driver.screens, RunMoments())
      screens.report(saved: "verslagen/dorp.html")
      screens.card(saved: Card(path: "/home/u/kaarten/dorp.html", outlets: CardOutlet.allCases))
      return screens.page(moments.now(driver.timeline))
    }
    add("finished", page(driver), as: page(dutch))
  }

  private mutating func addTable(_ plan: TablePlan, _ whims: UInt64) throws {
    var plan = plan
    plan.ways = [.keyboard]
    let loaded = try Library.village.get()
    let dutch = try TableScript(loaded, plan, seed: 7, whims: whims)
    _ = try dutch.play { _ in false }
    let table = try TableScript(loaded, plan, seed: 7, whims: whims, language: language)
    try table.follow(dutch)
    for (page, known) in zip(table.pages, dutch.pages) { add("table", page, as: known) }
  }
}

extension [Block] {
  /// The first heading among them.
  fileprivate var firstHeading: String? {
    lazy.compactMap { if case .heading(let text, _) = $0 { text } else { nil } }.first
  }
}

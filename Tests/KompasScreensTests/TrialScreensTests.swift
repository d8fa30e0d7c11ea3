import KompasEngine
import KompasLookBack
import KompasPages
import KompasPlay
import KompasStandards
import KompasStudio
import KompasTestSupport
import Testing

/// What an author sees who tries a case.
@Suite struct TrialScreensTests {
  private let title = ["nl": "Proef: niets wordt bewaard", "en": "Trial: nothing is kept"]

  private func screens(_ language: String) -> TrialScreens {
    TrialScreens(
      Village.game.rules,
      texts: Village.texts,
      phrases: Language.shipped(language),
      notes: CaseNotes(),
      firstTurn: 0
    )
  }

  private func start() -> Timeline {
    Timeline(Village.game, events: Village.game.opening(seed: 3))
  }

  @Test(arguments: ["nl", "en"], 0..<2)
  func `every page of a whole run says that nothing is kept, and offers no report`(
    language: String,
    seed: UInt64
  ) throws {
    var (screens, timeline, dice) = (screens(language), start(), Dice(state: seed))
    var (hidden, isOver) = (0, false)
    for _ in 0..<600 where !isOver {
      let page = screens.page(timeline)
      #expect(page.title.hasPrefix(try #require(title[language])))
      #expect(!page.commands.contains { $0.key == "r" })
      let said = page.main.flatMap(\.texts).joined(separator: " ")
      #expect(!said.contains("uw verslag") && !said.contains("your report"), "\(said)")
      let opens =
        page.commands.contains { $0.key == "t" } && Int.random(in: 0..<4, using: &dice) == 0
      if opens { hidden += 1 }
      switch screens.handle(opens ? .command("t") : page.answer(&dice), timeline) {
      case nil: break
      case .submit(let decision): timeline.append(try timeline.decide(decision))
      case .restart: isOver = true
      case .stop: Issue.record("nobody stopped")
      }
    }
    #expect(isOver && timeline.state.stage == .finished && hidden > 0)
  }

  @Test func `h begins anew and q stops, and what was told goes with the next key`() throws {
    var screens = screens("nl")
    var timeline = start()
    timeline.append(try timeline.decide(.declare([10, 10, 10, 10, 10, 10])))
    #expect(screens.handle(.command("h"), timeline) == .restart)
    #expect(screens.handle(.stop, timeline) == .stop)
    screens.tell([.broken(mistake: "case.yaml, regel 3: Fout.", mend: "Beter.", more: 2)])
    guard case .notice(.failure, let text) = screens.page(timeline).main.first else {
      Issue.record("no notice")
      return
    }
    #expect(text.contains("regel 3: Fout. Beter. En nog 2 fouten."))
    _ = screens.handle(.command("k"), timeline)
    guard case .notice = screens.page(timeline).main.first else { return }
    Issue.record("the notice stays")
  }

  @Test(arguments: ["nl", "en"])
  func `the hidden page tells true support, flags, and why a choice is closed`(
    language: String
  ) throws {
    var rules = Village.game.rules
    // The first option asks for a flag that nobody set.
    rules.flagCount = max(1, rules.flagCount)
    let start = rules.conditionCode.count
    rules.conditionCode.append(.flag(0))
    rules.options[0].when = Condition(start..<(start + 1))
    var notes = CaseNotes()
    notes.flags = (0..<rules.flagCount).map { "vlag\($0)" }
    notes.options = rules.options.map { _ in [] }
    notes.options[0] = [CaseNotes.Condition(text: "vlag0", steps: [.flag(0)])]
    let game = Game(rules)
    var timeline = Timeline(game, events: game.opening(seed: 1))
    timeline.append(try timeline.decide(.declare([10, 10, 10, 10, 10, 10])))
    timeline.append(try timeline.decide(.proceed))
    var screens = TrialScreens(
      Village.game.rules,
      texts: Village.texts,
      phrases: Language.shipped(language),
      notes: notes,
      firstTurn: 0
    )
    #expect(screens.handle(.command("t"), timeline) == nil)
    let facts = screens.page(timeline).facts.joined(separator: "\n")
    #expect(facts.contains(language == "nl" ? "geldt niet: vlag0" : "does not hold: vlag0"))
    for group in rules.stakeholders.indices {
      #expect(facts.contains("\(wholePoints(game.truth(timeline.state).support[group]))"))
    }
    #expect(screens.handle(.proceed, timeline) == nil)
    #expect(screens.page(timeline).main.first != .heading(facts, level: 1))
  }

  @Test func `a scene without an open choice says so, and waits`() throws {
    var rules = Village.game.rules
    let start = rules.conditionCode.count
    rules.conditionCode.append(.push(0))
    for index in rules.options.indices {
      rules.options[index].when = Condition(start..<(start + 1))
    }
    let game = Game(rules)
    let events =
      game.opening(seed: 1) + [
        .phaseEntered(rules.scenes[0].phase), .sceneEntered(scene: 0), .stageEntered(.choosing),
      ]
    let timeline = Timeline(game, events: events)
    var screens = screens("nl")
    guard case .notice(.warning, let text) = screens.page(timeline).main.first else {
      Issue.record("no notice")
      return
    }
    #expect(text.contains("geen enkele keuze open"))
    #expect(screens.handle(.chose(0), timeline) == nil)
  }

  @Test func `choices from before the trial cannot be taken back`() throws {
    var timeline = start()
    timeline.append(try timeline.decide(.declare([10, 10, 10, 10, 10, 10])))
    timeline.append(try timeline.decide(.proceed))
    let open = Village.game.openOptions(in: timeline.state)
    timeline.append(try timeline.decide(.choose(option: open[0])))
    timeline.append(try timeline.decide(.motivate(criteria: [], text: "")))
    try #require(timeline.canUndo)
    for (first, canUndo) in [(0, true), (1, false)] {
      var screens = TrialScreens(
        Village.game.rules,
        texts: Village.texts,
        phrases: .dutch,
        notes: CaseNotes(),
        firstTurn: first
      )
      #expect(screens.page(timeline).commands.contains { $0.key == "u" } == canUndo)
    }
  }
}

import KompasAnalysis
import KompasEngine
import KompasLookBack
import KompasPages
import KompasPlay
import KompasStandards
import KompasStudio
import KompasTestSupport
import Testing

/// A run of the village, played by dice, to be looked back at.
enum PlayedVillage {
  /// Everything that was decided until nothing more could be.
  static func run(seed: UInt64, whims: UInt64, until stage: Stage = .finished) throws -> ReplaySteps
  {
    var table = Table(.dutch, seed: seed)
    table.moments = RunMoments(Village.debriefing)
    var dice = Dice(state: whims)
    var steps = [ReplaySteps.Step(decision: nil, events: table.timeline.events)]
    while table.timeline.state.stage != stage, steps.count < 300 {
      let action = table.page().answer(&dice)
      guard
        case .submit(let decision)? = table.screens.handle(
          action,
          table.moments.now(table.timeline)
        )
      else {
        continue
      }
      let events = try table.timeline.decide(decision)
      table.timeline.append(events)
      steps.append(ReplaySteps.Step(decision: decision, events: events))
    }
    return ReplaySteps(Village.game, steps)
  }

  static func screens(_ run: ReplaySteps, _ language: String = "nl") -> ReplayScreens {
    var screens = ReplayScreens(
      run,
      texts: Village.texts,
      phrases: Language.shipped(language),
      setting: ReplayScreens.Setting(run: 12)
    )
    screens.debriefing = Village.debriefing
    return screens
  }
}

@Suite struct ReplayScreensTests {
  @Test(arguments: [(80, 24), (200, 60)], ["nl", "en"])
  func `a replay looks as it did`(size: (width: Int, height: Int), language: String) throws {
    let run = try PlayedVillage.run(seed: 7, whims: 3)
    var screens = PlayedVillage.screens(run, language)
    let layout = PageLayout(words: language == "nl" ? .dutch : .english)
    var shown: [String] = []
    func look() {
      let page = screens.page()
      let view = layout.view(
        of: page,
        cursor: PageCursor(on: page),
        width: size.width,
        height: size.height
      )
      shown.append(view.canvas.plainText)
    }
    look()
    screens.go(toChoice: 1)
    let first = run.timeline(at: run.choices[0] - 1).events.count
    screens.remarks = [ReplayRemark(id: 1, position: first, text: "Let op de buren.")]
    look()
    for key in ["t", "t", ">", ">", ">", ">", "w"] as [Character] {
      _ = screens.handle(.command(key))
    }
    look()
    _ = screens.handle(.back)
    for key in ["g", "a", "v"] as [Character] {
      _ = screens.handle(.command(key))
      look()
      if key != "v" { _ = screens.handle(.back) }
    }
    let other = try #require(openOther(at: 1, of: run))
    _ = screens.handle(.chose(other.index))
    look()
    #expect(
      screens.handle(.chose(1)) == .branch(choice: 1, option: other.option, .policy(.same))
    )
    let what = run.whatIf(1)
    var branch = what.before
    for decision in try what.decisions(choosing: other.option, then: .same) {
      branch.append(try branch.decide(decision))
    }
    screens.compare(branch, number: 13, atChoice: 1)
    look()
    #expect(screens.handle(.chose(1)) == .lookAtBranch)
    _ = screens.handle(.command("e"))
    look()
    try expectGolden(
      shown.joined(separator: "\n\n\n"),
      "replay-\(size.width)x\(size.height)-\(language)"
    )
  }

  /// An open option that the run did not choose, with its place on the page.
  private func openOther(at choice: Int, of run: ReplaySteps) -> (index: Int, option: Int)? {
    let before = run.timeline(at: run.choices[choice - 1] - 1)
    return before.observation.options.enumerated().first {
      $0.element.closed == nil
        && run.steps[run.choices[choice - 1]].decision != .choose(option: $0.element.option)
    }.map { ($0.offset, $0.element.option) }
  }

  @Test(arguments: 0..<4)
  func `leafing back shows the same pages as leafing on`(seed: UInt64) throws {
    let run = try PlayedVillage.run(seed: seed, whims: seed + 9)
    var screens = PlayedVillage.screens(run)
    var there: [Page] = []
    while there.last != screens.page(), there.count < 400 {
      there.append(screens.page())
      _ = screens.handle(.command(">"))
    }
    #expect(there.count > run.steps.count)
    for page in there.reversed() {
      #expect(screens.page() == page)
      _ = screens.handle(.command("<"))
    }
    _ = screens.handle(.command("e"))
    #expect(screens.page() == there.last)
    _ = screens.handle(.command("b"))
    #expect(screens.page() == there.first)
  }

  @Test(arguments: ["nl", "en"])
  func `without what is hidden, each page says what the player saw`(language: String) throws {
    let run = try PlayedVillage.run(seed: 5, whims: 1, until: .reconsidering)
    var screens = PlayedVillage.screens(run, language)
    _ = screens.handle(.command("t"))
    var played = RunScreens(
      Village.game.rules,
      texts: Village.texts,
      phrases: Language.shipped(language)
    )
    for moment in run.steps.indices.dropLast() {
      for page in pages(&played, run.timeline(at: moment)) {
        let shown = screens.page()
        if !isAnswered(page.ask) { #expect(shown.ask == page.ask) }
        #expect(shown.main.starts(with: page.main))
        #expect(shown.side == page.side)
        #expect(shown.context.dropFirst().elementsEqual(page.context))
        _ = screens.handle(.command(">"))
      }
    }
  }

  /// The pages of one moment, as a player leafs through them.
  private func pages(_ played: inout RunScreens, _ timeline: Timeline) -> [Page] {
    var moments = RunMoments()
    let moment = moments.now(timeline)
    var pages: [Page] = []
    while true {
      let page = played.page(moment)
      pages.append(page)
      switch page.ask {
      case .proceed: if played.handle(.proceed, moment) != nil { return pages }
      case .choose where timeline.state.stage == .declaring:
        // What led to the points is not recorded.
        pages.removeLast()
        _ = played.handle(.chose(0), moment)
      case .choose, .explain, .write, .allot: return pages
      }
    }
  }

  /// Whether a replay shows the answer in the place of the question.
  private func isAnswered(_ ask: Ask) -> Bool {
    if case .proceed = ask { false } else { true }
  }

  @Test func `what the player could not see stands beside each page until looking back`() throws {
    let run = try PlayedVillage.run(seed: 7, whims: 3)
    var screens = PlayedVillage.screens(run)
    let hidden = Block.heading("Wat de speler niet zag", level: 2)
    let pages = screens.recording().map(\.page)
    let first = try #require(pages.firstIndex { $0.side.contains(hidden) })
    let last = try #require(pages.lastIndex { $0.side.contains(hidden) })
    #expect(pages[first...last].allSatisfy { $0.side.contains(hidden) })
    #expect(pages[..<first].allSatisfy { $0.context.contains("voor het eerste besluit") })
    #expect(pages[(last + 1)...].allSatisfy { $0.context.contains("terugblik") })
    screens.go(toChoice: run.choices.count)
    let truth = run.game.truth(run.timeline(at: run.choices[run.choices.count - 1] - 1).state)
    let facts = screens.page().facts.joined(separator: "\n")
    for support in truth.support { #expect(facts.contains("\(wholePoints(support))")) }
  }

  @Test func `space plays on, plus and minus change how fast, and any step stops it`() throws {
    let run = try PlayedVillage.run(seed: 7, whims: 3)
    var screens = PlayedVillage.screens(run)
    #expect(screens.pause == nil)
    _ = screens.handle(.command("p"))
    let usual = try #require(screens.pause)
    _ = screens.handle(.command("+"))
    #expect(try #require(screens.pause) < usual)
    for _ in 0..<20 { _ = screens.handle(.command("-")) }
    #expect(try #require(screens.pause) > usual)
    _ = screens.handle(.command(">"))
    #expect(screens.pause == nil)
    _ = screens.handle(.command("p"))
    for _ in 0..<500 where screens.pause != nil { screens.playOn() }
    #expect(screens.pause == nil)
    let end = screens.page()
    _ = screens.handle(.command("e"))
    #expect(screens.page() == end)
  }

  @Test func `a remark belongs to its moment, and a blank one is none`() throws {
    let run = try PlayedVillage.run(seed: 7, whims: 3)
    var screens = PlayedVillage.screens(run)
    screens.go(toChoice: 2)
    let position = run.timeline(at: run.choices[1] - 1).events.count
    _ = screens.handle(.command("a"))
    #expect(screens.handle(.wrote("  ")) == nil)
    _ = screens.handle(.command("a"))
    #expect(
      screens.handle(.wrote(" Kijk hier. ")) == .annotate(position: position, text: "Kijk hier.")
    )
    screens.kept(ReplayRemark(id: 1, position: position, text: "Kijk hier."))
    #expect(screens.page().main.contains(.notice(.info, "Opmerking: Kijk hier.")))
    _ = screens.handle(.command("<"))
    #expect(!screens.page().main.contains(.notice(.info, "Opmerking: Kijk hier.")))
  }

  @Test(arguments: ["nl", "en"])
  func `a remark is removed once that is confirmed, and only where there is one`(
    language: String
  ) throws {
    let run = try PlayedVillage.run(seed: 7, whims: 3)
    var screens = PlayedVillage.screens(run, language)
    screens.go(toChoice: 2)
    let bare = screens.page()
    _ = screens.handle(.command("x"))
    #expect(screens.page() == bare)
    #expect(!bare.commands.contains { $0.key == "x" })
    let position = run.timeline(at: run.choices[1] - 1).events.count
    screens.remarks = [
      ReplayRemark(id: 4, position: position, text: "Een."),
      ReplayRemark(id: 9, position: position, text: "Twee."),
    ]
    let page = screens.page()
    #expect(page.commands.contains { $0.key == "x" })
    func remove(_ actions: [Action]) -> [ReplayIntent?] {
      _ = screens.handle(.command("x"))
      return actions.map { screens.handle($0) }
    }
    #expect(remove([.back]) == [nil])
    #expect(remove([.chose(1), .chose(0)]) == [nil, nil])
    #expect(remove([.chose(1), .back]) == [nil, nil])
    #expect(screens.page() == page)
    #expect(remove([.chose(1), .chose(1)]) == [nil, .removeRemark(id: 9)])
    screens.removed(remark: 9)
    #expect(screens.remarks.map(\.id) == [4])
    // With one remark there is nothing to pick.
    #expect(remove([.chose(0)]) == [nil])
    #expect(remove([.chose(1)]) == [.removeRemark(id: 4)])
    screens.removed(remark: 4)
    _ = screens.handle(.command(">"))
    _ = screens.handle(.command("<"))
    #expect(screens.page() == bare)
  }

  @Test func `a remark that could not be kept is not lost`() throws {
    let run = try PlayedVillage.run(seed: 7, whims: 3)
    var screens = PlayedVillage.screens(run)
    let before = screens.page()
    screens.couldNotKeep("Let op.", at: 2, because: "De schijf is vol.")
    let facts = screens.page().facts.joined(separator: "\n")
    #expect(facts.contains("De schijf is vol.") && facts.contains("Opmerking: Let op."))
    #expect(screens.handle(.back) == nil)
    #expect(screens.handle(.chose(0)) == .annotate(position: 2, text: "Let op."))
    screens.couldNotKeep("Let op.", at: 2, because: "De schijf is vol.")
    #expect(screens.handle(.chose(1)) == nil)
    #expect(screens.page() == before)
  }

  @Test func `enter on another option asks what if; on the one that was chosen it goes on`() throws
  {
    let run = try PlayedVillage.run(seed: 7, whims: 3)
    var screens = PlayedVillage.screens(run)
    screens.go(toChoice: 1)
    let page = screens.page()
    let chosen = try #require(page.focus)
    let other = try #require(openOther(at: 1, of: run))
    _ = screens.handle(.chose(other.index))
    #expect(
      screens.handle(.chose(0)) == .branch(choice: 1, option: other.option, .hand)
    )
    #expect(screens.page() == page)
    _ = screens.handle(.chose(chosen))
    #expect(screens.page() != page)
  }

  @Test(arguments: [Stage.declaring, .briefing, .choosing, .motivating, .pause])
  func `a run that was not finished is shown as far as it went`(stage: Stage) throws {
    let run = try PlayedVillage.run(seed: 7, whims: 3, until: stage)
    var screens = PlayedVillage.screens(run)
    _ = screens.handle(.command("e"))
    let page = screens.page()
    #expect(page.ask == .proceed(label: "naar het begin"))
    #expect(page.main.contains { $0.texts.joined().contains("Hier is het spel gestopt.") })
    #expect(page.commands.contains { $0.key == "v" } == !run.choices.isEmpty)
    _ = screens.handle(.proceed)
    _ = screens.handle(.command("b"))
    #expect(screens.page() != page || run.steps.count == 1)
    let isThere = screens.go(toChoice: run.choices.count + 1)
    #expect(!isThere)
  }
}

import KompasAnalysis
import KompasEngine
import KompasLookBack
import KompasPages
import KompasPlay
import KompasStandards
import KompasTestSupport
import Testing

/// What a replay points at, and what it says all at once.
@Suite struct ReplayMarkTests {
  /// A replay of a run with a turning point, and choices that were best in so many percent of all weightings.
  private func screens(
    turningAt turn: Int?,
    best percents: [Int],
    _ language: String = "nl"
  ) throws -> ReplayScreens {
    let run = try PlayedVillage.run(seed: 7, whims: 3)
    try #require(run.whole.turns.count == 3 && run.choices.count == 3)
    var screens = PlayedVillage.screens(run, language)
    var debriefing = Village.debriefing
    var point = try #require(debriefing.turningPoint)
    point.turn = turn ?? 0
    debriefing.turningPoint = turn == nil ? nil : point
    debriefing.robustness = percents.enumerated().map { turn, percent in
      Robustness(
        turn: turn,
        scene: 0,
        options: [0, 1],
        firstRank: [100 - percent, percent],
        chosen: 1
      )
    }
    screens.debriefing = debriefing
    return screens
  }

  /// The choices to which one key leads, time after time, and what is said there.
  private func marked(_ screens: ReplayScreens, times: Int) -> [(choice: String, said: String)] {
    var screens = screens
    return (0..<times).map { _ in
      _ = screens.handle(.command("k"))
      let page = screens.page()
      guard case .notice(_, let said)? = page.main.first else { return ("", "") }
      return (page.context[0], said)
    }
  }

  @Test(arguments: ["nl", "en"])
  func `one key leads to the turning point and the least firm, and one more chooses again`(
    language: String
  ) throws {
    var screens = try screens(turningAt: 1, best: [20, 10, 30], language)
    let found = marked(screens, times: 4)
    let (place, of) = language == "nl" ? ("besluit", "van") : ("decision", "of")
    #expect(found.map(\.choice) == [2, 1, 3, 2].map { "\(place) \($0) \(of) 3" })
    #expect(found[0].said.contains(language == "nl" ? "Dit is het keerpunt" : "turning point"))
    #expect(found[1].said == found[2].said && found[3].said == found[0].said)
    #expect(found[1].said.contains(language == "nl" ? "minst stevige" : "least firm"))
    let first = screens.page()
    #expect(first.commands.contains { $0.key == "k" })
    _ = screens.handle(.command("k"))
    _ = screens.handle(.command("v"))
    #expect(screens.page().printed.contains(language == "nl" ? "besluit 2" : "decision 2"))
    // The list of choices shows the same.
    _ = screens.handle(.back)
    _ = screens.handle(.command("g"))
    let details = screens.page().ask.choices.map(\.detail)
    let (turning, weak) =
      language == "nl"
      ? ("het keerpunt", "een van de minst stevige")
      : ("the turning point", "one of the least firm")
    #expect(details[1].hasSuffix(turning))
    #expect(details[0].hasSuffix(weak) && details[2].hasSuffix(weak))
  }

  @Test
  func `at most two choices are called least firm, and none that half of all weightings favour`()
    throws
  {
    func found(_ turn: Int?, _ percents: [Int]) throws -> [String] {
      let marks = marked(try screens(turningAt: turn, best: percents), times: 3).map(\.choice)
      return marks.map { String($0.dropFirst("besluit ".count).prefix(1)) }
    }
    #expect(try found(nil, [30, 10, 20]) == ["2", "3", "2"])
    #expect(try found(nil, [49, 50, 51]) == ["1", "1", "1"])
    #expect(try found(nil, [10, 10, 10]) == ["1", "2", "1"])
    #expect(try found(0, [10, 60, 70]) == ["1", "1", "1"])
    let none = marked(try screens(turningAt: nil, best: [50, 60, 100]), times: 1)
    #expect(none[0].said == "In dit spel springt geen keuze eruit.")
  }

  @Test(arguments: ["nl", "en"])
  func `why at a choice tells of that choice, and apart from it of the one before`(language: String)
    throws
  {
    var screens = try screens(turningAt: nil, best: [30, 10, 20], language)
    let (here, before) =
      language == "nl"
      ? ("Hoe stevig deze keuze staat", "Hoe stevig uw vorige keuze stond")
      : ("How firmly this choice stands", "How firmly your previous choice stood")
    func told(under heading: String, _ page: Page) -> String? {
      let place = page.main.firstIndex { block in
        if case .heading(heading, _) = block { true } else { false }
      }
      guard let place, case .prose(let text) = page.main[place + 1] else { return nil }
      return text
    }
    _ = screens.handle(.command("k"))
    _ = screens.handle(.command("w"))
    let page = screens.page()
    #expect(told(under: here, page)?.contains(" 10%") == true)
    #expect(told(under: before, page)?.contains(" 30%") == true)
    // At the first choice there is none before it.
    _ = screens.handle(.proceed)
    let isThere = screens.go(toChoice: 1)
    #expect(isThere)
    #expect(screens.page().commands.contains { $0.key == "w" })
    _ = screens.handle(.command("w"))
    #expect(told(under: here, screens.page())?.contains(" 30%") == true)
    #expect(told(under: before, screens.page()) == nil)
  }

  @Test func `a run without an ending has no turning point to go to`() throws {
    let run = try PlayedVillage.run(seed: 7, whims: 3, until: .motivating)
    try #require(!run.choices.isEmpty && run.whole.state.ending < 0)
    var screens = ReplayScreens(
      run,
      texts: Village.texts,
      phrases: .dutch,
      setting: ReplayScreens.Setting(run: 1)
    )
    #expect(!screens.page().commands.contains { $0.key == "k" })
    let before = screens.page()
    _ = screens.handle(.command("k"))
    #expect(screens.page() == before)
  }

  @Test(arguments: ["nl", "en"], [0, 1, 3])
  func `all at once says whatever stepping says`(language: String, choice: Int) throws {
    let run = try PlayedVillage.run(seed: 7, whims: 3)
    var setting = ReplayScreens.Setting(run: 12)
    setting.isSpoken = true
    var screens = ReplayScreens(
      run,
      texts: Village.texts,
      phrases: Language.shipped(language),
      setting: setting
    )
    let position = run.timeline(at: run.choices[1] - 1).events.count
    screens.remarks = [ReplayRemark(id: 1, position: position, text: "Let op de buren.")]
    if choice > 0 { screens.go(toChoice: choice) }
    var listening = screens
    _ = listening.handle(.command("p"))
    let words = language == "nl" ? FacePhrases.dutch : FacePhrases.english
    let transcript = LinearTranscript(words: words)
    let all = Set(transcript.lines(of: listening.page()))
    var steps = 0
    var before = screens.page()
    while true {
      _ = screens.handle(.command(">"))
      let page = screens.page()
      guard page != before else { break }
      before = page
      steps += 1
      // Not what can be typed, nor where it is, which is told when it changes.
      for line in transcript.lines(of: page).dropFirst().dropLast() {
        let isChoice = line.first?.isNumber == true && line.contains(": ")
        guard !isChoice else { continue }
        #expect(all.contains(line), "\(line)")
      }
      for choice in page.ask.choices {
        // A row of prices is said with commas.
        let parts = [choice.label] + choice.detail.split(separator: " · ").map(String.init)
        #expect(all.contains { line in parts.allSatisfy(line.contains) }, "\(parts)")
      }
    }
    #expect(steps > 3)
    #expect(all.contains { $0.contains("Let op de buren.") } == (choice < 3))
  }
}

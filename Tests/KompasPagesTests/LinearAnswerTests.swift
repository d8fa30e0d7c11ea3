import KompasPages
import KompasTestSupport
import Testing

@Suite struct LinearAnswerTests {
  private func answer(_ line: String, _ page: Page) -> Action? {
    try? LinearAnswer.parse(line, on: page, words: .dutch).get()
  }

  private func problem(_ line: String, _ page: Page) -> String? {
    switch LinearAnswer.parse(line, on: page, words: .dutch) {
    case .success: return nil
    case .failure(let problem): return problem.sentence
    }
  }

  @Test func `numbers choose`() {
    #expect(answer("2", Samples.scene) == .chose(1))
    #expect(answer("  2. ", Samples.scene) == .chose(1))
    #expect(problem("5", Samples.scene)?.contains("1 tot en met 4") == true)
    #expect(problem("99999999999999999999", Samples.scene)?.contains("nummer") == true)
    #expect(problem("4", Samples.scene)?.contains("de wet vraagt") == true)
    #expect(problem("1 2", Samples.scene) == FacePhrases.dutch.onlyOne)
    #expect(problem("", Samples.scene) != nil)
    #expect(problem("hallo", Samples.scene)?.contains("hallo") == true)
  }

  @Test
  func
    `where something is looked for, numbers choose as they are known, and the rest is looked for`()
  {
    var page = Samples.scene
    page.commands = []
    page.search = ""
    page.ask = .choose(
      prompt: "Welk spel?",
      [12, 3, 7].map { Choice(label: "Spel", closed: $0 == 7 ? "dicht" : nil, number: $0) }
    )
    #expect(answer("3", page) == .chose(1))
    #expect(answer("12", page) == .chose(0))
    #expect(answer("1", page) == .wrote("1"))
    #expect(problem("7", page)?.contains("7") == true)
    #expect(answer("tafel 3", page) == .wrote("tafel 3"))
    #expect(answer("2026-11-30", page) == .wrote("2026-11-30"))
    #expect(answer("", page) == .wrote(""))
    #expect(answer("q", page) == .stop && answer("0", page) == .back)
    let lines = LinearTranscript(words: .dutch).lines(of: page)
    #expect(lines.contains("12: Spel.") && lines.contains("3: Spel."))
    #expect(lines.last?.contains("een woord om op te zoeken") == true)
  }

  @Test
  func `a choice that is called by a letter is chosen by it, and a key keeps its small letter`() {
    var page = Samples.scene
    page.commands = [Command(key: "b", label: "wie")]
    page.ask = .choose(
      prompt: "Uw stem",
      [
        Choice(label: "C. Later", letter: "C"), Choice(label: "B. Nu", letter: "B"),
        Choice(label: "A. Nooit", closed: "kost te veel", letter: "A"), Choice(label: "Ik pas"),
      ]
    )
    #expect(answer("C", page) == .chose(0) && answer("c.", page) == .chose(0))
    #expect(answer("B", page) == .chose(1) && answer("b", page) == .command("b"))
    #expect(problem("a", page) == "3 kan niet: kost te veel.")
    #expect(answer("4", page) == .chose(3))
    #expect(problem("D", page) != nil && problem("I", page) != nil)
    let asked = LinearTranscript(words: .dutch).lines(of: page).last ?? ""
    #expect(asked.hasPrefix("Uw keuze, 1 tot en met 4, of de letter"))
    #expect(
      !(LinearTranscript(words: .dutch).lines(of: Samples.scene).last ?? "").contains("letter")
    )
    var cursor = PageCursor(on: page)
    #expect(cursor.handle(.character("c"), on: page) == nil && cursor.selection == 0)
    #expect(cursor.handle(.enter, on: page) == .chose(0))
    #expect(cursor.handle(.character("b"), on: page) == .command("b"))
  }

  @Test func `a reason of the author's own is a sentence of its own`() {
    #expect(FacePhrases.dutch.closed(because: "kost 4 weken") == "Kan niet: kost 4 weken")
    #expect(
      FacePhrases.dutch.closed(because: "Hij neemt niet op.") == "Kan niet. Hij neemt niet op."
    )
    #expect(
      FacePhrases.dutch.closedChoice(2, because: "Hij neemt niet op.")
        == "2 kan niet. Hij neemt niet op."
    )
  }

  @Test func `a line that is full says so`() {
    let page = Page(title: "", main: [], ask: .write(prompt: "Waarom?", placeholder: ""))
    var cursor = PageCursor(on: page)
    for _ in 0..<4_095 { _ = cursor.handle(.character("x"), on: page) }
    let layout = PageLayout(words: .dutch)
    func isTold() -> Bool {
      layout.view(of: page, cursor: cursor, width: 80, height: 24).canvas.plainText
        .contains(FacePhrases.dutch.lineFull)
    }
    _ = cursor.handle(.character("x"), on: page)
    #expect(cursor.text.count == 4_096 && !isTold())
    _ = cursor.handle(.character("x"), on: page)
    #expect(cursor.text.count == 4_096 && isTold())
  }

  @Test func `letters are commands, q stops, 0 and words go back`() {
    #expect(answer("W", Samples.scene) == .command("w"))
    #expect(answer("?", Samples.scene) == .command("?"))
    #expect(answer("q", Samples.scene) == .stop)
    #expect(answer("0", Samples.points) == .back)
    #expect(answer("Terug", Samples.scene) == .back)
    #expect(answer("back", Samples.scene) == .back)
  }

  @Test func `numbers in front are what counted, and the rest is why`() {
    #expect(answer("3, 1 3", Samples.picks) == .explained([0, 2], ""))
    #expect(answer("", Samples.picks) == .explained([], ""))
    #expect(
      answer("1 omdat 2 mensen het vroegen", Samples.picks)
        == .explained([0], "omdat 2 mensen het vroegen")
    )
    #expect(answer("Omdat het moet.", Samples.picks) == .explained([], "Omdat het moet."))
    #expect(answer("600 meter is beloofd", Samples.picks) == .explained([], "600 meter is beloofd"))
    for slip in ["1 99", "9 8 7", ", , 9", "1-3", "1,1,9"] {
      #expect(problem(slip, Samples.picks) != nil, "\(slip)")
    }
    #expect(answer("q", Samples.picks) == .stop)
  }

  @Test func `points are scaled to the total`() {
    #expect(answer("", Samples.points) == .allotted([10, 10, 10, 10, 10, 10]))
    let second = Page(
      title: "",
      main: [],
      ask: .allot(
        Allotment(
          prompt: "",
          items: [Choice(label: "a"), Choice(label: "b")],
          start: [45, 15],
          total: 60
        )
      )
    )
    #expect(answer("", second) == .allotted([45, 15]))
    #expect(answer("0 0 0 0 0 0", Samples.points) == .allotted([10, 10, 10, 10, 10, 10]))
    #expect(answer("1,1,1,1,1,5", Samples.points) == .allotted([6, 6, 6, 6, 6, 30]))
    #expect(answer("7 7 7 7 7 0", Samples.points) == .allotted([12, 12, 12, 12, 12, 0]))
    #expect(answer("1 1 1 1 1 2", Samples.points) == .allotted([9, 9, 9, 8, 8, 17]))
    #expect(problem("1 2 3", Samples.points)?.contains("6 getallen") == true)
    #expect(problem("1 2 3 4 5 -6", Samples.points) == FacePhrases.dutch.wrongNumber)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `whatever is given, the points add up`(seed: UInt64) throws {
    var dice = Dice(state: seed)
    let line = dice.some(6...6) { "\($0.roll(0...9999))" }.joined(separator: " ")
    let action = try LinearAnswer.parse(line, on: Samples.points, words: .english).get()
    guard case .allotted(let points) = action else {
      Issue.record("not an allotment: \(action)")
      return
    }
    #expect(points.reduce(0, +) == 60)
    #expect(points.allSatisfy { $0 >= 0 })
  }

  @Test func `a line that was written before is said, and an empty line leaves it`() {
    var page = Samples.line
    page.draft.text = "Ik bel eerst."
    #expect(answer("", page) == .wrote("Ik bel eerst."))
    #expect(answer("Ik bel later.", page) == .wrote("Ik bel later."))
    let said = LinearTranscript(words: .dutch).lines(of: page)
    #expect(said.contains { $0.contains("Ik bel eerst.") })
    #expect(answer("", Samples.line) == .wrote(""))
  }

  @Test func `ticks and a line that were there are said, and an empty line leaves them`() {
    var page = Samples.line
    page.ask = .explain(
      Explanation(
        prompt: "Wat telde?",
        choices: [Choice(label: "a"), Choice(label: "b")],
        linePrompt: "Waarom?",
        placeholder: "Mag leeg"
      )
    )
    #expect(answer("", page) == .explained([], ""))
    page.draft = Draft(picked: [1], text: "Om de buurt.")
    #expect(answer("", page) == .explained([1], "Om de buurt."))
    #expect(answer("1 nee", page) == .explained([0], "nee"))
    let said = LinearTranscript(words: .dutch).lines(of: page)
    #expect(said.contains { $0.contains("2 Om de buurt.") })
    #expect(!said.contains { $0.contains("Mag leeg") })
    var cursor = PageCursor(on: page)
    #expect(cursor.handle(.enter, on: page) == nil)
    #expect(cursor.handle(.enter, on: page) == .explained([1], "Om de buurt."))
  }

  @Test func `a written line is text, with a way out`() {
    #expect(answer("w", Samples.line) == .wrote("w"))
    #expect(answer("terug", Samples.line) == .wrote("terug"))
    #expect(answer("q", Samples.line) == .stop)
    #expect(answer("0", Samples.line) == .back)
    #expect(answer("\\q", Samples.line) == .wrote("q"))
    #expect(answer("", Samples.line) == .wrote(""))
    #expect(answer("a\u{1B}[2J\u{7}", Samples.line) == .wrote("a\u{FFFD}[2J\u{FFFD}"))
  }

  @Test func `Enter proceeds`() {
    #expect(answer("", Samples.figures) == .proceed)
    #expect(problem("3", Samples.figures) != nil)
  }
}

import KompasPages
import KompasTestSupport
import Testing

@Suite struct CursorTests {
  /// Presses keys as a player would, on a grid of 80 by 24; returns the first action.
  private func press(
    _ keys: [Key],
    on page: Page,
    _ cursor: inout PageCursor,
    height: Int = 40
  ) -> Action? {
    let layout = PageLayout(words: .dutch)
    for key in keys {
      let view = layout.view(of: page, cursor: cursor, width: 80, height: height)
      cursor.settle(in: view)
      if let action = cursor.handle(key, on: page, in: view) { return action }
    }
    return nil
  }

  private func press(_ keys: [Key], on page: Page, height: Int = 40) -> Action? {
    var cursor = PageCursor(on: page)
    return press(keys, on: page, &cursor, height: height)
  }

  private func typed(_ text: String) -> [Key] { text.map { .character($0) } }

  @Test func `arrows and digits move the focus, Enter chooses`() {
    #expect(press([.down, .enter], on: Samples.scene) == .chose(0))
    #expect(press([.down, .down, .down, .enter], on: Samples.scene) == .chose(2))
    #expect(press([.end, .up, .enter], on: Samples.scene) == .chose(2))
    #expect(press([.character("2"), .enter], on: Samples.scene) == .chose(1))
    #expect(press([.tab, .tab, .backTab, .enter], on: Samples.scene) == .chose(0))
    #expect(press([.end, .home, .enter], on: Samples.scene) == .chose(0))
  }

  @Test func `digits find a number as it is known`() {
    var page = Samples.scene
    page.ask = .choose(prompt: "Welk?", [31, 3, 312, 5].map { Choice(label: "Spel", number: $0) })
    for (typed, chosen) in [("3", 1), ("31", 0), ("312", 2), ("35", 3), ("5", 3), ("53", 1)] {
      #expect(press(self.typed(typed) + [.enter], on: page) == .chose(chosen), "\(typed)")
    }
    #expect(press(typed("9") + [.enter], on: page) == nil)
  }

  @Test func `letters narrow down what can be looked for, and Escape shows all again`() {
    var page = Samples.scene
    page.commands = [Command(key: "w", label: "waarom")]
    page.search = ""
    #expect(press(typed("t"), on: page) == .wrote("t"))
    #expect(press(typed("j"), on: page) == .wrote("j"), "no arrow here")
    #expect(press(typed("w"), on: page) == .command("w"))
    #expect(press(typed("q"), on: page) == .stop)
    #expect(press([.escape], on: page) == .back)
    #expect(press(typed("2") + [.enter], on: page) == .chose(1))
    page.search = "ta"
    for letter in "wq3 é" {
      #expect(press([.character(letter)], on: page) == .wrote("ta\(letter)"))
    }
    #expect(press([.backspace], on: page) == .wrote("t"))
    #expect(press([.escape], on: page) == .wrote(""))
    #expect(press([.interrupt], on: page) == .stop)
    page.search = String(repeating: "x", count: 79)
    #expect(press(typed("y"), on: page) != nil)
    page.search = String(repeating: "x", count: 80)
    #expect(press(typed("y"), on: page) == nil)
    let view = PageLayout(words: .dutch).view(
      of: page,
      cursor: PageCursor(on: page),
      width: 80,
      height: 24
    )
    #expect(view.canvas.plainText.contains("Esc alles tonen"))
  }

  @Test func `a compass that is being given is drawn as it is given`() {
    func side(_ page: Page, _ cursor: PageCursor) -> String {
      PageLayout(words: .dutch).view(of: page, cursor: cursor, width: 120, height: 40).content
    }
    let page = Samples.giving
    var cursor = PageCursor(on: page)
    var drawn = page
    guard case .rose(var rose) = page.side[0] else { return }
    rose.series[2].isAnswer = false
    drawn.side = [.rose(rose)]
    #expect(side(page, cursor) != side(drawn, cursor), "not what the page began with")
    let start = side(page, cursor)
    #expect(press([.right], on: page, &cursor) == nil)
    #expect(side(page, cursor) != start)
    #expect(side(page, cursor).contains("1 Inclusie           20    9 (6–13)  21"))
  }

  @Test func `points that are nobody's answer must be moved first, or made even on purpose`() {
    var page = Samples.points
    guard case .allot(var allotment) = page.ask else { return }
    #expect(press([.enter], on: page) != nil)
    allotment.isStartAnswer = false
    page.ask = .allot(allotment)
    #expect(press([.down, .enter], on: page) == nil)
    for keys in [[.left, .right, .enter], typed("=") + [.enter]] as [[Key]] {
      #expect(press(keys, on: page) != nil)
    }
  }

  @Test func `a line that was written before can be changed`() {
    var page = Samples.line
    page.draft.text = "Ik bel"
    #expect(press([.enter], on: page) == .wrote("Ik bel"))
    #expect(press(typed(" nu") + [.enter], on: page) == .wrote("Ik bel nu"))
    #expect(press([.backspace, .backspace, .enter], on: page) == .wrote("Ik b"))
  }

  @Test func `j and k are arrows where neither is a command`() {
    var page = Samples.scene
    page.commands = []
    #expect(press(typed("jj") + [.enter], on: page) == .chose(1))
    #expect(press(typed("jjk") + [.enter], on: page) == .chose(0))
    page.commands = [Command(key: "k", label: "kompas")]
    #expect(press(typed("k"), on: page) == .command("k"))
    #expect(press(typed("j") + [.enter], on: page) == nil)
  }

  @Test
  func `no choice has the focus at first, so Enter alone decides nothing and says what to do`() {
    var cursor = PageCursor(on: Samples.scene)
    #expect(cursor.selection == nil)
    #expect(press(Array(repeating: .enter, count: 300), on: Samples.scene, &cursor) == nil)
    let view = PageLayout(words: .dutch)
      .view(of: Samples.scene, cursor: cursor, width: 80, height: 40)
    #expect(view.canvas.plainText.contains("Kies eerst"))
    var page = Samples.scene
    page.focus = 1
    #expect(press([.enter], on: page) == .chose(1))
  }

  @Test func `q closes a page that lies over another, and stops nothing`() {
    var page = Samples.scene
    page.isPopup = true
    #expect(press(typed("q"), on: page) == .back)
    #expect(press([.interrupt], on: page) == .stop)
    for (line, action) in [("q", Action.back), ("0", .back)] {
      #expect(LinearAnswer.parse(line, on: page, words: .dutch) == .success(action))
    }
    var writing = Samples.line
    writing.isPopup = true
    #expect(LinearAnswer.parse("q", on: writing, words: .dutch) == .success(.back))
  }

  @Test func `an Enter that came too soon says what to do instead, until the next key`() {
    for (page, focused, told) in [
      (Samples.scene, false, "Kies eerst"), (Samples.scene, true, "kwam te snel"),
      (Samples.points, false, "kwam te snel"),
    ] {
      var cursor = PageCursor(on: page)
      if focused { _ = press([.down], on: page, &cursor) }
      cursor.refuse(.enter, on: page)
      let layout = PageLayout(words: .dutch)
      let view = layout.view(of: page, cursor: cursor, width: 80, height: 40)
      #expect(view.canvas.plainText.contains(told))
      _ = press([.down], on: page, &cursor)
      let after = layout.view(of: page, cursor: cursor, width: 80, height: 40)
      #expect(!after.canvas.plainText.contains(told))
    }
  }

  @Test func `a closed choice says why and is not chosen`() {
    var cursor = PageCursor(on: Samples.scene)
    #expect(press([.character("4"), .enter], on: Samples.scene, &cursor) == nil)
    let view = PageLayout(words: .dutch).view(
      of: Samples.scene,
      cursor: cursor,
      width: 80,
      height: 40
    )
    #expect(view.canvas.plainText.contains("4 kan niet: de wet vraagt"))
  }

  @Test func `where no other has a point, none can be given, and the page says so`() {
    var cursor = PageCursor(on: Samples.points)
    let all = Array(repeating: Key.character("+"), count: 12)
    #expect(press(all + [.right], on: Samples.points, &cursor) == nil)
    #expect(cursor.points == [60, 0, 0, 0, 0, 0])
    let view = PageLayout(words: .dutch).view(
      of: Samples.points,
      cursor: cursor,
      width: 80,
      height: 40
    )
    #expect(view.canvas.plainText.contains("Alle punten zijn verdeeld"))
  }

  @Test func `where there is nothing to go back to, neither face offers it`() {
    var page = Samples.scene
    for canGoBack in [true, false] {
      page.canGoBack = canGoBack
      let view = PageLayout(words: .dutch).view(
        of: page,
        cursor: PageCursor(on: page),
        width: 80,
        height: 40
      )
      let spoken = LinearTranscript(words: .dutch).lines(of: page).joined()
      #expect(view.canvas.plainText.contains("Esc terug") == canGoBack)
      #expect(spoken.contains("0 voor terug") == canGoBack)
    }
  }

  @Test func `commands work in either case, q and control-C stop, Escape goes back`() {
    #expect(press([.character("W")], on: Samples.scene) == .command("w"))
    #expect(press([.character("?")], on: Samples.scene) == .command("?"))
    #expect(press([.character("Q")], on: Samples.scene) == .stop)
    #expect(press([.interrupt], on: Samples.line) == .stop)
    #expect(press([.escape], on: Samples.line) == .back)
    #expect(press([.character("z")], on: Samples.scene) == nil)
  }

  @Test func `Enter ends a line that is longer than the window`() {
    let text = String(repeating: "lang ", count: 400)
    var cursor = PageCursor(on: Samples.line)
    for key in typed(text) { _ = cursor.handle(key, on: Samples.line) }
    #expect(press([.enter], on: Samples.line, &cursor, height: 18) == .wrote(text))
  }

  @Test func `Enter acts only on what is in sight`() {
    var cursor = PageCursor(on: Samples.scene)
    #expect(press([.down, .enter], on: Samples.scene, &cursor, height: 18) == .chose(0))
    var tall = Samples.picks
    tall.main.append(.prose(String(repeating: "Nog een zin. ", count: 300)))
    cursor = PageCursor(on: tall)
    #expect(press([.character(" ")], on: tall, &cursor, height: 18) == nil)
    #expect(cursor.picked.allSatisfy { !$0 })
    var enters = 0
    while cursor.selection != tall.ask.choices.count, enters < 20 {
      #expect(press([.enter], on: tall, &cursor, height: 18) == nil)
      enters += 1
    }
    #expect(enters > 1 && enters < 20, "Enter brings the choices in sight before it goes on")
    let keys: [Key] = [.up, .character("1"), .enter, .enter]
    #expect(press(keys, on: tall, &cursor, height: 18) == .explained([0], ""))
  }

  @Test func `choices stay in sight below a text that is longer than the window`() {
    var tall = Samples.scene
    tall.main.append(.prose(String(repeating: "Nog een zin. ", count: 80) + "Het einde."))
    guard case .choose(_, let choices) = tall.ask else { return }
    var cursor = PageCursor(on: tall)
    let layout = PageLayout(words: .dutch)
    for key in [Key.down, .down, .enter] {
      let view = layout.view(of: tall, cursor: cursor, width: 80, height: 24)
      for choice in choices { #expect(view.canvas.plainText.contains(choice.label)) }
      #expect(view.main.hasMoreBelow)
      if key == .enter { #expect(press([key], on: tall, &cursor, height: 24) == .chose(1)) }
      _ = cursor.handle(key, on: tall, in: view)
    }
    cursor = PageCursor(on: tall)
    #expect(press(Array(repeating: .enter, count: 40), on: tall, &cursor, height: 24) == nil)
    let view = layout.view(of: tall, cursor: cursor, width: 80, height: 24)
    #expect(
      view.canvas.plainText.contains("Het einde."),
      "Enter reads on where nothing has the focus"
    )
  }

  @Test func `after a rest a digit begins another number`() {
    let page = Page(
      title: "",
      main: [],
      ask: .choose(prompt: "", (1...12).map { Choice(label: "\($0)") })
    )
    for (rests, chosen) in [(false, 11), (true, 1)] {
      var cursor = PageCursor(on: page)
      _ = press([.character("1")], on: page, &cursor)
      if rests { cursor.forgetNumber() }
      #expect(press([.character("2"), .enter], on: page, &cursor) == .chose(chosen))
    }
  }

  @Test func `two digits reach a tenth choice and beyond`() {
    let many = Page(
      title: "Veel",
      main: [],
      ask: .choose(prompt: "Kies", (1...14).map { Choice(label: "Optie \($0)") })
    )
    #expect(press(typed("12") + [.enter], on: many) == .chose(11))
    #expect(press(typed("2") + [.enter], on: many) == .chose(1))
    #expect(press(typed("19") + [.enter], on: many) == .chose(8))
  }

  @Test func `several are picked with the space bar or digits, and Enter goes on to the line`() {
    let (done, asked) = ([Key.enter, .enter], Samples.picks)
    #expect(press(typed("13") + done, on: asked) == .explained([0, 2], ""))
    #expect(press(typed("131") + done, on: asked) == .explained([2], ""))
    #expect(press([.character(" ")] + done, on: asked) == .explained([0], ""))
    #expect(press([.enter], on: asked) == nil, "one Enter says nothing")
    #expect(press(done, on: asked) == .explained([], ""))
    #expect(
      press(typed("1") + [.enter] + typed("Om 3 redenen, quasi") + [.enter], on: asked)
        == .explained([0], "Om 3 redenen, quasi")
    )
  }

  @Test func `from the line the arrow, Escape and a backspace too many go back to the choices`() {
    for key in [Key.up, .escape, .backTab, .backspace] {
      #expect(
        press([.enter, key, .up, .character(" "), .enter, .enter], on: Samples.picks)
          == .explained([Samples.picks.ask.choices.count - 2], ""),
        "\(key)"
      )
    }
    #expect(press([.escape], on: Samples.picks) == .back)
    var page = Samples.picks
    page.commands = [Command(key: "u", label: "terug")]
    #expect(press(typed("u"), on: page) == .command("u"))
    #expect(press([.enter] + typed("u") + [.enter], on: page) == .explained([], "u"))
  }

  @Test func `points move by one and by five, never beyond the pool`() {
    #expect(press([.right, .enter], on: Samples.points) == .allotted([11, 9, 10, 10, 10, 10]))
    #expect(
      press([.right, .right, .down, .down, .right, .enter], on: Samples.points)
        == .allotted([11, 9, 10, 10, 10, 10])
    )
    #expect(press([.left, .enter], on: Samples.points) == nil)
    #expect(
      press([.left, .left, .down, .right, .right, .right, .enter], on: Samples.points)
        == .allotted([8, 13, 9, 10, 10, 10])
    )
    #expect(
      press(typed("-") + [.down] + typed("+") + [.enter], on: Samples.points)
        == .allotted([5, 15, 10, 10, 10, 10])
    )
    #expect(
      press(typed("---=") + [.enter], on: Samples.points) == .allotted([10, 10, 10, 10, 10, 10])
    )
  }

  @Test func `a line is written and edited`() {
    #expect(press(typed("Omdat q") + [.enter], on: Samples.line) == .wrote("Omdat q"))
    #expect(
      press(typed("ab") + [.left] + typed("é") + [.end, .backspace, .enter], on: Samples.line)
        == .wrote("aé")
    )
    #expect(press(typed("abc") + [.home, .delete, .enter], on: Samples.line) == .wrote("bc"))
    #expect(press(typed("e\u{301}x") + [.enter], on: Samples.line) == .wrote("éx"))
    #expect(press([.enter], on: Samples.line) == .wrote(""))
    #expect(press(typed("a") + [.backspace, .backspace], on: Samples.line) == .back)
    #expect(press(typed("a\u{1B}[2J") + [.enter], on: Samples.line) == .wrote("a\u{FFFD}[2J"))
  }

  @Test func `the focus is scrolled into sight at every step`() {
    var cursor = PageCursor(on: Samples.scene)
    let layout = PageLayout(words: .dutch)
    for key in [Key.down, .down, .down, .up, .up, .up, .end, .home] {
      _ = press([key], on: Samples.scene, &cursor, height: 18)
      let view = layout.view(of: Samples.scene, cursor: cursor, width: 80, height: 18)
      cursor.settle(in: view)
      #expect(view.isFocusInSight)
    }
  }

  @Test func `in a grid that is too small nothing is chosen unseen`() {
    var cursor = PageCursor(on: Samples.scene)
    let view = PageLayout(words: .dutch).view(
      of: Samples.scene,
      cursor: cursor,
      width: 40,
      height: 10
    )
    #expect(view.isTooSmall)
    #expect(view.canvas.plainText.contains("te klein"))
    #expect(cursor.handle(.enter, on: Samples.scene, in: view) == nil)
    #expect(cursor.handle(.character("q"), on: Samples.scene, in: view) == .stop)
  }

  @Test
  func
    `a page that takes the place of another keeps the answer in the making, if it is asked alike`()
  {
    func page(_ ask: Ask) -> Page { Page(title: "", main: [], ask: ask) }
    let write = page(.write(prompt: "Waarom?", placeholder: ""))
    var cursor = PageCursor(on: write)
    for letter in "daarom" { _ = cursor.handle(.character(letter), on: write) }
    let later = Page(title: "anders", main: [], ask: write.ask)
    #expect(PageCursor(on: later, after: cursor, on: write).text == "daarom")
    #expect(PageCursor(on: page(.proceed(label: "x")), after: cursor, on: write).text.isEmpty)
    let choices = page(.choose(prompt: "", [Choice(label: "a"), Choice(label: "b")]))
    var choosing = PageCursor(on: choices)
    for _ in 0..<2 { _ = choosing.handle(.down, on: choices) }
    #expect(PageCursor(on: choices, after: choosing, on: choices).selection == 1)
    let fewer = page(.choose(prompt: "", [Choice(label: "a")]))
    #expect(PageCursor(on: fewer, after: choosing, on: choices).selection == nil)
  }
}

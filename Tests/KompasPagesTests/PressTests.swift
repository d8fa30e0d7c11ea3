import KompasPages
import KompasTestSupport
import Testing

/// Commands that have a key of the keyboard besides their letter.
@Suite struct PressTests {
  private var page: Page {
    var page = Samples.scene
    page.commands = [
      Command(key: ">", label: "volgende", press: .right),
      Command(key: "p", label: "speel af", press: .character(" ")),
      Command(key: "b", label: "begin", press: .home), Command(key: "+", label: "sneller"),
    ]
    page.focus = 2
    return page
  }

  private func press(_ key: Key, on page: Page) -> Action? {
    var cursor = PageCursor(on: page)
    return cursor.handle(key, on: page)
  }

  @Test func `the key goes before whatever else it does, and the letter does the same`() {
    #expect(press(.right, on: page) == .command(">"))
    #expect(press(.character(">"), on: page) == .command(">"))
    #expect(press(.character(" "), on: page) == .command("p"))
    #expect(press(.home, on: page) == .command("b"))
    #expect(press(.character("+"), on: page) == .command("+"))
    #expect(press(.left, on: page) == nil)
    var writing = page
    writing.ask = .write(prompt: "Waarom?", placeholder: "")
    var cursor = PageCursor(on: writing)
    for key in [Key.character(" "), .character("p"), .right, .home] {
      #expect(cursor.handle(key, on: writing) == nil)
    }
    #expect(cursor.text == " p")
  }

  @Test func `the grid names the key, and plain lines take the sign or the word`() {
    let view = PageLayout(words: .dutch)
      .view(of: page, cursor: PageCursor(on: page), width: 80, height: 24)
    for hint in ["→ volgende", "spatie speel af", "Home begin", "+ sneller"] {
      #expect(view.canvas.plainText.contains(hint))
    }
    for (line, key) in [
      (">", ">"), ("Volgende", ">"), (" speel  af ", "p"), ("BEGIN", "b"),
    ] as [(String, Character)] {
      let action = try? LinearAnswer.parse(line, on: page, words: .dutch).get()
      #expect(action == .command(key))
    }
    let last = LinearTranscript(words: .dutch).lines(of: page).last ?? ""
    #expect(last.contains("> voor volgende"))
  }

  @Test func `the focus begins where the page says, unless there is nothing`() {
    #expect(PageCursor(on: page).selection == 2)
    var page = page
    page.focus = 99
    #expect(PageCursor(on: page).selection == nil)
    page.focus = nil
    #expect(PageCursor(on: page).selection == nil)
    page = Samples.picks
    #expect(PageCursor(on: page).selection == 0)
  }
}

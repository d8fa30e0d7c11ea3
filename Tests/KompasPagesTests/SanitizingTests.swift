import KompasPages
import KompasTestSupport
import Testing

@Suite struct SanitizingTests {
  @Test func `nothing that steers a terminal gets through`() {
    #expect("a\u{1B}[31mb".sanitized() == "a\u{FFFD}[31mb")
    #expect("\u{7F}\u{9B}2J\u{0}".sanitized() == "\u{FFFD}\u{FFFD}2J\u{FFFD}")
    #expect("a\u{202E}b\u{2066}".sanitized() == "a\u{FFFD}b\u{FFFD}")
    #expect("a\u{200B}b\u{200D}c\u{FEFF}".sanitized() == "abc")
    #expect("a\tb\r\nc".sanitized() == "a b c")
    #expect("a\r\nb\rc".sanitized(keepsNewlines: true) == "a\nb\nc")
    #expect("café ± € 漢 🙂".sanitized() == "café ± € 漢 🙂")
  }

  @Test(arguments: 0...0xA0 as ClosedRange<UInt32>)
  func `no control character survives, in any face`(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    let text = "x\(Character(scalar))y"
    let page = Page(
      title: text,
      context: [text],
      main: [.prose(text), .art(lines: [text], description: text)],
      side: [.lines([text])],
      ask: .choose(prompt: text, [Choice(label: text)]),
      commands: [Command(key: Character(scalar), label: text)]
    )
    let view = PageLayout(words: .english).view(
      of: page,
      cursor: PageCursor(on: page),
      width: 80,
      height: 24
    )
    let spoken = LinearTranscript(words: .english).lines(of: page).joined()
    for shown in [view.canvas.plainText.filter { $0 != "\n" }, spoken] {
      #expect(!shown.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }
  }

  @Test func `signs have a likeness in ASCII`() {
    let text = "café ↔ ● ─ │ ❯ ▼ █ ░ ë € ± … ’ “ ” · 漢"
    #expect(text.transliterated == "cafe <-> o - | > v # . e EUR +/- ... ' \" \" - ?")
    #expect("e\u{301}".transliterated == "e")
  }
}

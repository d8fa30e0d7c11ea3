import KompasPages
import Testing

@testable import KompasTerminal

/// What is made of the answer of a terminal on the color behind its letters.
@Suite struct GroundAnswerTests {
  @Test(
    arguments: [
      ("rgb:0000/0000/0000", .dark), ("rgb:ffff/ffff/ffff", .light), ("rgb:f/f/f", .light),
      ("rgb:ff/ff/ee", .light), ("rgb:002b/0036/0042", .dark), ("rgb:00/2b/36", .dark),
      ("rgb:fd/f6/e3", .light), ("rgba:ffff/ffff/ffff/8000", .light),
      // Between these two black and white stand out alike.
      ("rgb:75/75/75", .dark), ("rgb:76/76/76", .light),
    ] as [(String, Theme)]
  )
  func `it is light where black stands out better than white`(answer: String, theme: Theme) {
    #expect(Ground.theme(for: answer) == theme)
  }

  @Test(arguments: [
    "", "rgb:", "rgb:ff/ff", "rgb:ff/ff/ff/ff", "rgb:gg/ff/ff", "rgb:fffff/ff/ff", "rgb:/ff/ff",
    "rgb:-1/ff/ff", "#ffffff", "white", "rgba:ff/ff/ff", "cmyk:0/0/0", "rgb:ff/ff/ff:",
  ])
  func `what cannot be read is no answer`(answer: String) {
    #expect(Ground.theme(for: answer) == nil)
  }

  @Test(arguments: [
    ("xterm-256color", true), ("tmux-256color", true), ("foot", true), ("", false),
    ("dumb", false), ("linux", false), ("screen.xterm-256color", false), ("vt220", false),
  ])
  func `only what passes it on is asked`(terminal: String, isAsked: Bool) {
    #expect(Ground.canBeAsked(of: terminal) == isAsked)
  }
}

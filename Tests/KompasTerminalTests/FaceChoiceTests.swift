import KompasPages
import KompasTerminal
import Testing

@Suite struct FaceChoiceTests {
  private func choice(
    plain: Bool = false,
    terminal: Bool = true,
    _ environment: [String: String]
  ) -> FaceChoice {
    FaceChoice(
      in: .init(isPlainAsked: plain, isTerminal: terminal, environment: environment)
    )
  }

  @Test func `a terminal gets the grid`() {
    #expect(choice(["TERM": "xterm-256color"]) == .grid)
    #expect(choice(["TERM": "vt100"]) == .grid)
  }

  @Test func `plain lines when asked for, or when there is no terminal to draw on`() {
    #expect(choice(plain: true, ["TERM": "xterm"]) == .linear)
    #expect(choice(terminal: false, ["TERM": "xterm"]) == .linear)
    #expect(choice(["TERM": "dumb"]) == .linear)
    #expect(choice([:]) == .linear)
  }

  @Test(
    arguments: [
      ([:], .dark), (["NO_COLOR": "1"], .none), (["NO_COLOR": ""], .dark),
      (["COLORFGBG": "0;15"], .light), (["COLORFGBG": "0;default;7"], .light),
      (["COLORFGBG": "15;0"], .dark), (["COLORFGBG": "x"], .dark),
      (["NO_COLOR": "1", "COLORFGBG": "0;15"], .none),
    ] as [([String: String], Theme)]
  )
  func `the environment chooses the colors where nobody did`(
    environment: [String: String],
    theme: Theme
  ) {
    #expect(Theme(environment: environment) == theme)
  }
}

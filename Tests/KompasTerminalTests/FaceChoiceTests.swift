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
}

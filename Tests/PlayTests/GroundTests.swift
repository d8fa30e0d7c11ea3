import Foundation
import KompasPages
import Testing

/// What a terminal says of the color behind its letters, and what is made of it: on a pseudo-terminal.
@Suite struct GroundTests {
  private static let light = "\u{1B}]11;rgb:ffff/ffff/eeee\u{7}"
  private static let dark = "\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{1B}\\"
  private static let end = "\u{1B}[?62;22c"

  /// What is asked.
  private static let question = "\u{1B}]11;?"

  private func open(
    _ words: [String] = [],
    _ environment: [String: String] = [:]
  ) throws -> (terminal: PseudoTerminal, sitting: Sitting) {
    let sitting = try Sitting()
    let terminal = try PseudoTerminal(
      words + sitting.arguments,
      environment: ["COLORFGBG": ""].merging(environment) { $1 }
    )
    return (terminal, sitting)
  }

  /// Leaves the menu: nothing that was answered has closed it, or gone elsewhere.
  private func leave(_ terminal: PseudoTerminal) {
    usleep(500_000)
    #expect(terminal.wait(for: Menu.play))
    #expect(!terminal.hasEnded)
    for part in ["rgb", "11;", "ffff", "62;22"] { #expect(!terminal.text.contains(part)) }
    terminal.type("q")
    #expect(terminal.waitForEnd() == .exit(0))
    #expect(terminal.isLeftClean && terminal.current.unknown.isEmpty)
  }

  @Test(
    arguments: [
      (light + end, "48;5;231"), (dark + end, "48;5;233"), (end, "48;5;233"),
      (light, "48;5;231"), ("", "48;5;233"),
      ("\u{1B}]11;rgb:zz/ffff/ffff\u{7}" + end, "48;5;233"),
      ("\u{1B}]11;" + String(repeating: "f", count: 300) + "\u{7}" + end, "48;5;233"),
      ("qqq\r\r1\r" + light + "q1\r" + end, "48;5;231"),
    ] as [(String, String)]
  )
  func `the theme is that of the ground, and no answer is a key`(
    answer: String,
    paint: String
  ) throws {
    let (terminal, _) = try open()
    #expect(terminal.wait { _ in terminal.output.contains(Self.question) })
    terminal.type(answer)
    #expect(terminal.wait(for: Menu.play))
    #expect(terminal.output.contains(paint))
    leave(terminal)
  }

  @Test(arguments: [0, 1, 8, 15, 24, 30])
  func `an answer that comes late, in whatever parts, is no key either`(cut: Int) throws {
    let (terminal, _) = try open()
    #expect(terminal.wait(for: Menu.play))
    let bytes = Array((Self.light + Self.end).utf8)
    terminal.send(Array(bytes[..<cut]))
    usleep(60_000)
    terminal.send(Array(bytes[cut...]))
    #expect(terminal.output.contains("48;5;233"))
    leave(terminal)
  }

  @Test(
    arguments: [
      (["--theme", "dark"], [:]), ([], ["COLORFGBG": "0;15"]), ([], ["NO_COLOR": "1"]),
      ([], ["TERM": "vt100"]), ([], ["TERM": "linux"]), ([], ["TERM": "screen"]),
    ] as [([String], [String: String])]
  )
  func `who said it, or cannot, is not asked`(
    words: [String],
    environment: [String: String]
  ) throws {
    let (terminal, _) = try open(words, environment)
    #expect(terminal.wait(for: Menu.play))
    #expect(!terminal.output.contains(Self.question) && !terminal.current.asksWhatItIs)
    terminal.type("q")
    #expect(terminal.waitForEnd() == .exit(0))
  }

  @Test func `in plain lines, and without a terminal, nothing is asked`() throws {
    let (terminal, sitting) = try open(["--plain"])
    #expect(terminal.wait(for: Menu.play))
    #expect(!terminal.output.contains(Self.question) && !terminal.output.contains("\u{1B}[c"))
    terminal.type("q\n")
    #expect(terminal.waitForEnd() == .exit(0))
    let piped = try Program.run(
      sitting.arguments,
      input: "q\n",
      environment: ["TERM": "xterm-256color"]
    )
    #expect(!piped.output.contains("\u{1B}"))
  }

  @Test func `control-C stops while an answer is awaited`() throws {
    let (terminal, _) = try open()
    #expect(terminal.wait { _ in terminal.output.contains(Self.question) })
    terminal.type("\u{3}")
    #expect(terminal.waitForEnd() == .exit(130))
    #expect(terminal.isLeftClean)
  }
}

import Foundation
import KompasPages
import Testing

/// The mouse and the colors, on a real terminal.
@Suite struct MouseTests {
  /// Waits until nothing more is drawn.
  private func settle(_ terminal: PseudoTerminal) {
    var before = -1
    while before != terminal.bytes.count {
      before = terminal.bytes.count
      usleep(200_000)
      _ = terminal.text
    }
  }

  /// Clicks where a text stands: pressed and let go.
  private func click(
    _ text: String,
    in terminal: PseudoTerminal,
    isDouble: Bool = false
  ) throws {
    // What is half drawn still has the buttons of the page before.
    settle(terminal)
    let lines = terminal.current.lines
    let row = try #require(lines.firstIndex { $0.contains(text) }, "\(lines)")
    let line = lines[row]
    let start = try #require(line.range(of: text)).lowerBound
    let column = line.unicodeScalars.distance(from: line.startIndex, to: start)
    let place = "\(column + 1);\(row + 1)"
    let once = "\u{1B}[<0;\(place)M\u{1B}[<0;\(place)m"
    terminal.type(isDouble ? once + once : once)
  }

  @Test(arguments: ["xterm-256color", "xterm", "screen-256color", "tmux-256color"])
  func `a click gives the focus, a second one decides, and a key of the footer is a button`(
    name: String
  ) throws {
    let sitting = try Sitting()
    let position = try sitting.position()
    let terminal = try sitting.open(rows: 40, environment: ["TERM": name])
    #expect(terminal.current.tellsClicks)
    try click("? hulp", in: terminal)
    #expect(terminal.wait(for: "⏎ terug"))
    try click("⏎ terug", in: terminal)
    #expect(terminal.wait { $0.text.contains("? hulp") })
    var driver = sitting.driver
    guard case .choose(_, let choices) = driver.page.ask else { return }
    // A double click by habit gives the focus and no more.
    try click("1 \(choices[0].label.prefix(12))", in: terminal, isDouble: true)
    #expect(terminal.wait(for: "❯ 1"))
    #expect(try sitting.position() == position)
    usleep(800_000)
    try click("1 \(choices[0].label.prefix(12))", in: terminal)
    #expect(terminal.wait { _ in (try? sitting.position()) ?? 0 > position })
    terminal.type("q")
    #expect(terminal.waitForEnd() == .exit(0))
    #expect(terminal.isLeftClean && terminal.current.unknown.isEmpty)
  }

  @Test func `the wheel scrolls, and moving and letting go do nothing`() throws {
    let sitting = try Sitting()
    let terminal = try sitting.open(columns: 60, rows: 18)
    let before = terminal.text
    terminal.type("\u{1B}[<35;10;10M\u{1B}[<0;10;8m\u{1B}[<65;10;6M")
    #expect(terminal.wait { $0.text != before && $0.text.contains("▲") })
    terminal.type("\u{1B}[<64;10;6M")
    #expect(terminal.wait { !$0.text.contains("▲") })
    terminal.type("q")
    #expect(terminal.waitForEnd() == .exit(0))
  }

  @Test func `in plain lines no click is asked for, and nothing is colored`() throws {
    let sitting = try Sitting()
    let terminal = try PseudoTerminal(sitting.arguments + ["--plain", "--theme", "light"])
    #expect(terminal.wait(for: Menu.play))
    #expect(!terminal.current.tellsClicks && !terminal.output.contains("\u{1B}[3"))
    #expect(!terminal.output.contains("\u{1B}[4") && !terminal.output.contains("\u{1B}[0"))
    terminal.type("q\n")
    #expect(terminal.waitForEnd() == .exit(0))
  }

  @Test func `where the mouse is set off, no click is asked for`() throws {
    let sitting = try Sitting()
    let settings = sitting.folder.appendingPathComponent("kompas")
    try FileManager.default.createDirectory(at: settings, withIntermediateDirectories: true)
    try Data("mouse: off\n".utf8).write(to: settings.appendingPathComponent("config.yaml"))
    let terminal = try sitting.open(environment: ["XDG_CONFIG_HOME": sitting.folder.path])
    #expect(!terminal.current.tellsClicks)
    terminal.type("q")
    #expect(terminal.waitForEnd() == .exit(0))
  }

  @Test(arguments: [
    ("xterm-256color", ["--theme", "dark"], "48;5;233"),
    ("xterm-256color", ["--theme", "light"], "48;5;231"),
    ("xterm-256color", ["--theme", "contrast"], "48;5;16"), ("xterm", ["--theme", "dark"], "40m"),
  ])
  func `a theme paints its ground`(terminal name: String, words: [String], code: String) throws {
    let sitting = try Sitting()
    let terminal = try PseudoTerminal(words + sitting.arguments, environment: ["TERM": name])
    #expect(terminal.wait(for: Menu.play))
    #expect(terminal.output.contains(code))
    terminal.type("q")
    #expect(terminal.waitForEnd() == .exit(0))
  }

  @Test(arguments: Theme.allCases)
  func `a moved focus costs at most four thousand bytes on a wall`(theme: Theme) throws {
    let sitting = try Sitting()
    let terminal = try PseudoTerminal(
      ["--theme", theme.rawValue] + sitting.arguments,
      columns: 200,
      rows: 60
    )
    try #require(terminal.wait(for: Menu.play))
    terminal.type("1\r")
    try #require(terminal.wait(for: sitting.heading))
    settle(terminal)
    let before = terminal.bytes.count
    terminal.type("1")
    #expect(terminal.wait(for: "❯ 1"))
    #expect(terminal.bytes.count - before <= 4_096, "\(terminal.bytes.count - before) bytes")
    terminal.type("q")
    #expect(terminal.waitForEnd() == .exit(0))
  }

  @Test(arguments: [["NO_COLOR": "1"], ["TERM": "vt100"]])
  func `without color there is none`(environment: [String: String]) throws {
    let sitting = try Sitting()
    let terminal = try PseudoTerminal(sitting.arguments, environment: environment)
    #expect(terminal.wait(for: Menu.play))
    #expect(!terminal.output.contains("38;5;"))
    #expect(terminal.output.firstMatch(of: /\u{1B}\[[0-9;]*[34][0-7]m/) == nil)
    terminal.type("q")
    #expect(terminal.waitForEnd() == .exit(0))
  }
}

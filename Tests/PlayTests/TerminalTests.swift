import Foundation
import Glibc
import KompasEngine
import KompasJournal
import KompasPages
import KompasStorage
import KompasTestSupport
import Testing

/// The program on a terminal, as a player has it.
@Suite struct TerminalTests {
  @Test(arguments: ["xterm-256color", "xterm", "vt100", "linux", "screen", "tmux"])
  func `the menu opens, q leaves, and the terminal is as it was`(name: String) throws {
    let sitting = try Sitting()
    let terminal = try PseudoTerminal(sitting.arguments, environment: ["TERM": name])
    #expect(terminal.wait(for: Menu.play))
    #expect(!terminal.isSane)
    #expect(terminal.current.unknown.isEmpty)
    terminal.type("q")
    #expect(terminal.waitForEnd() == .exit(0))
    #expect(terminal.isLeftClean)
    #expect(!terminal.text.contains(Menu.play), "the page stays behind")
  }

  @Test func `a terminal that cannot be drawn on gets plain lines`() throws {
    let sitting = try Sitting()
    for name in ["dumb", "kompas-onbekend"] {
      let terminal = try PseudoTerminal(sitting.arguments, environment: ["TERM": name])
      #expect(terminal.wait(for: "q voor stop:"))
      #expect(terminal.isSane)
      #expect(!terminal.bytes.contains(0x1B))
      terminal.type("q\n")
      #expect(terminal.waitForEnd() == .exit(0))
    }
  }

  // MARK: Sizes

  @Test(arguments: [(80, 24), (60, 18), (200, 60)] as [(UInt16, UInt16)])
  func `the menu and a scene show at every size`(columns: UInt16, rows: UInt16) throws {
    let sitting = try Sitting()
    let terminal = try sitting.open(columns: columns, rows: rows)
    #expect(terminal.current.unknown.isEmpty)
    let first = try #require(terminal.current.lines.first)
    #expect(first.contains("Windpark"))
    terminal.type("q")
    #expect(terminal.waitForEnd() == .exit(0))
  }

  @Test func `a window that is too small says so, and shows the page when it grows`() throws {
    let sitting = try Sitting()
    let small = try PseudoTerminal(sitting.arguments, columns: 50, rows: 12)
    #expect(small.wait(for: "Dit venster is te klein."))
    #expect(small.wait(for: "Nu zijn het er 50 en 12."))
    small.resize(columns: 80, rows: 24)
    #expect(small.wait(for: Menu.play))
    small.type("1\r")
    #expect(small.wait(for: sitting.heading))
    for (columns, rows) in [(40, 10), (1, 1), (2, 200), (300, 2)] as [(UInt16, UInt16)] {
      small.resize(columns: columns, rows: rows)
      #expect(small.wait { !$0.text.isEmpty })
      #expect(!small.hasEnded)
    }
    small.resize(columns: 59, rows: 18)
    #expect(small.wait(for: "Nu zijn het er 59 en 18."))
    small.resize(columns: 100, rows: 30)
    #expect(small.wait(for: sitting.heading))
    small.type("q")
    #expect(small.waitForEnd() == .exit(0))
    #expect(small.isLeftClean)
  }

  // MARK: Being stopped

  @Test(arguments: [SIGHUP, SIGTERM, SIGINT, SIGQUIT])
  func `a request to stop ends it, and the run stays where it was`(signal: Int32) throws {
    let sitting = try Sitting()
    let position = try sitting.position()
    let terminal = try sitting.open()
    terminal.signal(signal)
    #expect(terminal.waitForEnd() == .exit(128 + signal))
    #expect(terminal.isLeftClean)
    #expect(terminal.text.contains("Uw spel is bewaard."))
    #expect(try sitting.position() == position)
    _ = try sitting.open()
  }

  @Test(arguments: [SIGHUP, SIGTERM, SIGINT])
  func `in plain lines a request to stop says that nothing is lost`(signal: Int32) throws {
    let sitting = try Sitting()
    let terminal = try PseudoTerminal(sitting.arguments + ["--plain"])
    #expect(terminal.wait(for: "q voor stop:"))
    terminal.signal(signal)
    #expect(terminal.waitForEnd() == .signal(signal))
    #expect(terminal.text.contains("Gestopt. Wat u hebt besloten, is bewaard."))
    #expect(terminal.isSane)
  }

  @Test func `control-C stops like q, and says so to the shell`() throws {
    let sitting = try Sitting()
    let position = try sitting.position()
    let terminal = try sitting.open()
    terminal.type("\u{3}")
    #expect(terminal.waitForEnd() == .exit(130))
    #expect(terminal.isLeftClean)
    #expect(try sitting.position() == position)
  }

  @Test func `when the window is closed, it ends`() throws {
    let sitting = try Sitting()
    let position = try sitting.position()
    let terminal = try sitting.open()
    terminal.hangUp()
    #expect(terminal.waitForEnd() == .exit(128 + SIGHUP))
    #expect(try sitting.position() == position)
    // In plain lines as well, where nothing catches the signal.
    let plain = try PseudoTerminal(sitting.arguments + ["--plain"])
    #expect(plain.wait(for: "q voor stop:"))
    plain.hangUp()
    #expect(plain.waitForEnd() != nil)
    #expect(try sitting.position() == position)
  }

  @Test func `a signal in the middle of typing loses nothing that was decided`() throws {
    let sitting = try Sitting()
    let before = try sitting.position()
    let terminal = try sitting.open()
    terminal.type("1\r")
    #expect(terminal.wait { !$0.text.contains(sitting.heading) })
    terminal.signal(SIGTERM)
    #expect(terminal.waitForEnd() == .exit(128 + SIGTERM))
    #expect(try sitting.position() > before)
  }

  // MARK: Crashes

  @Test(arguments: [SIGSEGV, SIGILL, SIGABRT, SIGTRAP, SIGFPE, SIGBUS])
  func `a crash gives the terminal back and says that nothing is lost`(signal: Int32) throws {
    let sitting = try Sitting()
    let position = try sitting.position()
    // Without a core file in the folder of the tests.
    let terminal = try sitting.open(shell: #"ulimit -c 0; exec "$0" "$@""#)
    terminal.signal(signal)
    #expect(terminal.waitForEnd(within: 10) == .signal(signal))
    #expect(terminal.isLeftClean)
    #expect(terminal.text.contains("Wat u hebt besloten, is bewaard."))
    // Swift's backtracer would ask for a key.
    #expect(!terminal.output.localizedCaseInsensitiveContains("press"))
    #expect(try sitting.position() == position)
  }

  @Test func `in plain lines a crash says the same, and control-C too`() throws {
    let sitting = try Sitting()
    let script = #"ulimit -c 0; exec "$0" "$@""#
    for number in [SIGSEGV, SIGABRT, SIGINT] {
      let terminal = try PseudoTerminal(sitting.arguments + ["--plain"], shell: script)
      #expect(terminal.wait(for: "q voor stop:"))
      if number == SIGINT { terminal.type("\u{3}") } else { terminal.signal(number) }
      #expect(terminal.waitForEnd(within: 10) == .signal(number))
      #expect(terminal.isSane)
      #expect(terminal.text.contains("Wat u hebt besloten, is bewaard."))
    }
  }

  // MARK: Suspending

  @Test func `control-Z gives the terminal to the shell, fg brings the page back`() throws {
    let sitting = try Sitting()
    let script = #"""
      set -m; "$0" "$@"; echo "gestopt $?"
      while read x; do fg; echo "weer $?"; done
      """#
    let terminal = try sitting.open(shell: script)
    for word in ["gestopt 148", "weer 148", "weer 148"] {
      terminal.type("\u{1A}")
      #expect(terminal.wait(for: word), "\(terminal.current.lines)")
      #expect(terminal.text.contains("Typ fg en druk op Enter"), "\(terminal.current.lines)")
      #expect(terminal.isLeftClean)
      terminal.type("\n")
      #expect(terminal.wait(for: sitting.heading))
      #expect(!terminal.isSane)
    }
    terminal.type("q")
    #expect(terminal.wait(for: "weer 0"))
    #expect(terminal.isLeftClean)
    terminal.type("\u{4}")
    #expect(terminal.waitForEnd() != nil)
  }

  @Test func `control-Z where nobody could continue it is ignored, control-L draws anew`() throws {
    let sitting = try Sitting()
    let terminal = try sitting.open()
    for character in ["\u{1A}", "\u{0C}"] {
      terminal.wipe()
      terminal.type(character)
      #expect(terminal.wait(for: sitting.heading))
    }
    terminal.wipe()
    terminal.signal(SIGCONT)
    #expect(terminal.wait(for: sitting.heading))
    #expect(!terminal.isSane)
    terminal.type("q")
    #expect(terminal.waitForEnd() == .exit(0))
    #expect(terminal.isLeftClean)
  }

  // MARK: Keys

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `whatever is typed, it goes on answering`(seed: UInt64) throws {
    let sitting = try Sitting()
    var numbers = SplitMix(seed: seed)
    var terminal = try sitting.open()
    for _ in 0..<400 {
      if terminal.hasEnded {
        // Some key was the answer to stop.
        #expect(terminal.waitForEnd() == .exit(0))
        terminal = try PseudoTerminal(sitting.arguments)
        #expect(terminal.wait(for: Menu.play))
      }
      terminal.send(Keys.random(&numbers))
    }
    try expectLeaves(terminal)
    try expectResumable(sitting)
  }

  @Test func `a paste of five thousand characters is taken as far as there is room`() throws {
    let sitting = try Sitting()
    let terminal = try sitting.open()
    let position = try sitting.position()
    // On a scene: digits move the focus, other signs do nothing.
    terminal.type(String(repeating: "12x9", count: 1_250))
    terminal.type("n")
    #expect(terminal.wait(for: sitting.heading(behind: "n")), "\(terminal.current.lines)")
    // In a note: text.
    terminal.type(String(repeating: "é€", count: 2_500))
    #expect(terminal.wait(for: "é€é€é€"))
    terminal.type("\r")
    #expect(terminal.wait { !$0.text.contains("é€é€é€") }, "\(terminal.current.lines)")
    #expect(try sitting.position() > position)
    try expectLeaves(terminal)
    try expectResumable(sitting)
  }

  /// Expects that Escape and `q` lead out, whatever page is open, and leave the terminal clean.
  private func expectLeaves(_ terminal: PseudoTerminal) throws {
    // Escape and a letter right behind it would be one key, so they are typed in turns.
    for key in (0..<40).map({ $0 % 2 == 0 ? "\u{1B}" : "q" }) {
      if terminal.waitForEnd(within: 0.25) != nil { break }
      terminal.type(key)
    }
    let isLeft = terminal.hasEnded
    if !isLeft { terminal.type("\u{3}") }
    #expect(terminal.waitForEnd() == .exit(isLeft ? 0 : 130), "\(terminal.current.lines)")
    #expect(terminal.isLeftClean)
  }

  private func expectResumable(_ sitting: Sitting) throws {
    let store = try SQLiteRunStore(ArchiveLocation(path: sitting.archive))
    for run in try store.runs() { _ = try Playthrough.resume(run: run.id, store: store) }
    try store.close()
  }
}

/// Keys by chance.
private enum Keys {
  static let sequences = [
    "A", "B", "C", "D", "H", "F", "Z", "5~", "6~", "3~", "1;2C", "1;2D", "200~", "201~", "M !!",
    "<0;10;10M", "?1;2c", "99999999999~", ";;;;~", "I", "O",
  ].map { "\u{1B}[" + $0 }
  static let oddities = [
    "\u{1B}OA", "\u{1B}OP", "\u{1B}x", "\u{1B}\u{1B}", "\u{1B}]0;titel\u{7}", "\u{1B}]8;;",
    "\u{1B}P1$r\u{1B}\\", "\r", "\n", "\t", "\u{7F}", "\u{8}", "\u{C}", "\u{1A}", "\u{0}", "\u{13}",
    "é", "€", "漢", "🙂", "e\u{301}", "\u{202E}", "\u{9B}31m", "+", "-", "=", " ", "?", "0", "99",
  ]
  /// Of a sequence or a character that is not finished.
  static let beginnings: [[UInt8]] = [[0x1B], [0xC3], [0xE2, 0x82], [0xF0, 0x9F]]
  static let letters = "abcdefghijklmnoprstuvwxyzNWBKL0123456789"

  static func random(_ numbers: inout SplitMix) -> [UInt8] {
    switch Int.random(in: 0..<10, using: &numbers) {
    case 0, 1, 2: return Array((sequences.randomElement(using: &numbers) ?? "").utf8)
    case 3, 4: return Array((oddities.randomElement(using: &numbers) ?? "").utf8)
    case 5:
      return (0..<Int.random(in: 1...6, using: &numbers)).map { _ in
        // Anything but what stops: control-C, and q.
        let byte = UInt8.random(in: 0...255, using: &numbers)
        return [3, 0x51, 0x71].contains(byte) ? 0xFF : byte
      }
    case 6: return beginnings.randomElement(using: &numbers) ?? []
    default: return letters.randomElement(using: &numbers).map { Array(String($0).utf8) } ?? []
    }
  }
}

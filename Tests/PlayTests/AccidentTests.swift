import Foundation
import KompasEngine
import KompasPages
import Testing

/// Nothing is decided by accident: on a real terminal, in both faces.
@Suite struct AccidentTests {
  /// The run in plain lines, on a terminal.
  private func plain(_ sitting: Sitting) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(sitting.arguments + ["--plain"])
    try #require(terminal.wait(for: Menu.play))
    usleep(100_000)
    terminal.type("1\n")
    try #require(terminal.wait(for: Self.prompt), "\(terminal.current.lines)")
    return terminal
  }

  /// The run with the page open on which a note is written.
  private func note(_ sitting: Sitting) throws -> PseudoTerminal {
    let terminal = try sitting.open()
    terminal.type("n")
    #expect(terminal.wait(for: sitting.heading(behind: "n")))
    return terminal
  }

  private static let prompt = "Uw keuze, 1 tot en met 4"

  /// Expects that the run is where it was, and that the page goes on answering: the first option is chosen by hand.
  private func expectUndecided(
    _ terminal: PseudoTerminal,
    _ sitting: Sitting,
    at position: Int,
    answer: String
  ) throws {
    #expect(!terminal.hasEnded)
    // On a busy machine the keys that were allowed may still be on their way.
    terminal.wait { _ in (try? sitting.position()) ?? 0 >= position }
    #expect(try sitting.position() == position)
    usleep(100_000)
    terminal.type(answer)
    #expect(
      terminal.wait { _ in (try? sitting.position()) ?? 0 > position },
      "\(terminal.current.lines)"
    )
    terminal.signal(SIGTERM)
    _ = terminal.waitForEnd()
    #expect(!terminal.current.marksPastes)
  }

  @Test func `three hundred Enters in ten seconds decide nothing`() throws {
    let sitting = try Sitting()
    let position = try sitting.position()
    let terminal = try sitting.open()
    for _ in 0..<300 {
      terminal.type("\r")
      usleep(33_000)
    }
    // Once nothing is held down, Enter says what to do; on a busy machine the last of them are read later than they were typed.
    #expect(
      (0..<8).contains { _ in
        usleep(1_100_000)
        terminal.type("\r")
        return terminal.wait(atMost: 2) { $0.text.contains("Kies eerst") }
      }
    )
    try expectUndecided(terminal, sitting, at: position, answer: "1\r")
  }

  @Test func `an Enter that comes too soon on a choice says what to do, and decides nothing`()
    throws
  {
    let sitting = try Sitting()
    let position = try sitting.position()
    let terminal = try sitting.open()
    terminal.type("\r")
    #expect(terminal.wait(for: "Kies eerst"))
    terminal.type("\r")
    try expectUndecided(terminal, sitting, at: position, answer: "1\r")
  }

  @Test func `in plain lines three hundred Enters decide nothing either`() throws {
    let sitting = try Sitting()
    let position = try sitting.position()
    let terminal = try plain(sitting)
    for _ in 0..<300 {
      terminal.type("\n")
      usleep(33_000)
    }
    // Lines that come faster than they are read are several at once.
    #expect(
      terminal.wait {
        $0.text.contains("Typ een nummer van 1 tot en met")
          || $0.text.contains("meer regels tegelijk")
      }
    )
    try expectUndecided(terminal, sitting, at: position, answer: "1\n")
  }

  @Test func `in plain lines an Enter that comes too soon says so`() throws {
    let sitting = try Sitting()
    let terminal = try plain(sitting)
    // On a busy machine an Enter is read later than it was typed, and closes the page; then once more.
    #expect(
      (0..<8).contains { _ in
        terminal.type("n\n")
        guard terminal.wait(for: "Typ uw regel") else { return false }
        terminal.type("\n")
        return terminal.wait(atMost: 1) { $0.text.contains("Die Enter kwam te snel") }
      }
    )
    usleep(1_200_000)
    terminal.type("\n")
    #expect(terminal.wait { !$0.text.hasSuffix("kwam te snel, en telt niet mee.") })
  }

  @Test func `Enter that is held down stops at the next decision`() throws {
    let sitting = try Sitting(at: .pause)
    let position = try sitting.position()
    let terminal = try sitting.open()
    for _ in 0..<60 {
      terminal.type("\r")
      usleep(33_000)
    }
    try expectUndecided(terminal, sitting, at: position + 1, answer: "1\r")
  }

  @Test(arguments: [0, 1_200_000] as [UInt32])
  func `a paste of three lines decides nothing, at once or after a rest`(rest: UInt32) throws {
    let sitting = try Sitting()
    let position = try sitting.position()
    let terminal = try sitting.open()
    #expect(terminal.current.marksPastes)
    usleep(rest)
    terminal.type("\u{1B}[200~1\r2\r3\r\u{1B}[201~")
    usleep(300_000)
    try expectUndecided(terminal, sitting, at: position, answer: "1\r")
  }

  @Test(arguments: [("\u{1B}[200~", "\u{1B}[201~\n"), ("", "")])
  func `in plain lines a paste of three lines decides nothing`(begin: String, end: String) throws {
    let sitting = try Sitting()
    let position = try sitting.position()
    let terminal = try plain(sitting)
    #expect(terminal.current.marksPastes)
    terminal.type(begin + "1\n2\n3\n" + end)
    usleep(300_000)
    try expectUndecided(terminal, sitting, at: position, answer: "1\n")
  }

  @Test func `a paste of a whole document that lands nowhere is over at once`() throws {
    let sitting = try Sitting()
    let position = try sitting.position()
    let terminal = try sitting.open()
    let text = String(repeating: "een twee drie\r", count: 8_600)
    let clock = ContinuousClock()
    let start = clock.now
    terminal.type("\u{1B}[200~" + text + "\u{1B}[201~?")
    #expect(terminal.wait(for: sitting.heading(behind: "?")), "\(terminal.current.lines)")
    #expect(clock.now - start < .seconds(5))
    terminal.type("q")
    #expect(terminal.wait(for: sitting.heading))
    try expectUndecided(terminal, sitting, at: position, answer: "1\r")
  }

  @Test func `a paste lands as text where a line is written`() throws {
    let sitting = try Sitting()
    let terminal = try note(sitting)
    terminal.type("\u{1B}[200~een\rtwee q drie\u{1B}[201~")
    #expect(terminal.wait(for: "een twee q drie"))
    #expect(!terminal.hasEnded)
  }

  @Test func `a note that was left with Escape is still there`() throws {
    let sitting = try Sitting()
    let terminal = try note(sitting)
    terminal.type("hallo buren")
    #expect(terminal.wait(for: "hallo buren"))
    terminal.type("\u{1B}")
    #expect(terminal.wait { !$0.text.contains("hallo buren") })
    terminal.type("n")
    #expect(terminal.wait(for: "hallo buren"), "\(terminal.current.lines)")
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGKILL])
  func `what was being written is still there whatever ended the program`(signal: Int32) throws {
    let sitting = try Sitting()
    let terminal = try note(sitting)
    terminal.type("hallo buren")
    #expect(terminal.wait(for: "hallo buren"))
    if signal == SIGINT {
      terminal.type("\u{03}")
    } else {
      // A program that is killed has kept all but the last two seconds.
      if signal == SIGKILL { usleep(4_500_000) }
      terminal.signal(signal)
    }
    _ = terminal.waitForEnd()
    if signal == SIGINT {
      #expect(
        terminal.output.contains("Uw notitie was nog niet af."),
        "\(terminal.output.suffix(300))"
      )
    }
    let next = try sitting.open()
    next.type("n")
    #expect(next.wait(for: "hallo buren"), "\(next.current.lines)")
    next.signal(SIGTERM)
    _ = next.waitForEnd()
  }

  @Test func `keys typed ahead decide nothing on the page that they did not see`() throws {
    let sitting = try Sitting(at: .pause)
    let position = try sitting.position()
    let terminal = try sitting.open()
    terminal.type("\r1\r1\r1\r")
    usleep(300_000)
    try expectUndecided(terminal, sitting, at: position + 1, answer: "1\r")
  }

  @Test(arguments: ["\u{1B}[B", "\u{1B}OB", "2", "j", "\t"])
  func `a digit or an arrow in either form gives the focus, and Enter decides`(key: String) throws {
    let sitting = try Sitting()
    let position = try sitting.position()
    let terminal = try sitting.open()
    if key == "j" {
      // On a page of a run `k` is the compass, so letters do not move there; in the menu they do.
      terminal.type("j\r")
      #expect(terminal.wait(for: "Kies eerst"))
      return
    }
    terminal.type(key)
    usleep(100_000)
    terminal.type("\r")
    #expect(
      terminal.wait { _ in (try? sitting.position()) ?? 0 > position },
      "\(terminal.current.lines)"
    )
  }

  @Test func `q closes what lies over a page, and stops nothing`() throws {
    let sitting = try Sitting()
    let terminal = try sitting.open()
    for key in ["b", "k", "?"] as [Character] {
      terminal.type(String(key))
      #expect(terminal.wait(for: sitting.heading(behind: key)))
      terminal.type("q")
      #expect(terminal.wait(for: sitting.heading), "\(terminal.current.lines)")
    }
    terminal.type("q")
    #expect(terminal.wait(for: "Wilt u stoppen?"), "\(terminal.current.lines)")
    usleep(1_100_000)
    terminal.type("q")
    #expect(terminal.waitForEnd() == .exit(0))
    #expect(terminal.isLeftClean)
  }
}

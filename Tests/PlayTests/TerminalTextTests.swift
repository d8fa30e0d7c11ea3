import Foundation
import Glibc
import KompasEngine
import KompasPages
import KompasPlay
import KompasScenarios
import Testing

/// What reaches the terminal: signs, colors, and nothing that steers it.
@Suite final class TerminalTextTests {
  private let folder: URL

  init() throws { folder = try Program.temporaryFolder() }
  deinit { try? FileManager.default.removeItem(at: folder) }

  private var archive: String { folder.appendingPathComponent("archief").path }

  private static let caseID = "klein_dorp"

  /// A small case under another title, written as a YAML string in double quotes.
  private func village(title: String) throws -> String {
    let place = folder.appendingPathComponent(Self.caseID)
    try FileManager.default.copyItem(
      at: Program.root.appendingPathComponent("Tests/KompasScenariosTests/Fixtures/klein_dorp"),
      to: place
    )
    let file = place.appendingPathComponent("case.yaml")
    var lines = try String(contentsOf: file, encoding: .utf8).split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    for (key, text) in [("title", title), ("summary", "Kort: " + title)] {
      let index = try #require(lines.firstIndex { $0.hasPrefix("\(key): ") })
      lines[index] = "\(key): \"\(text)\""
    }
    try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    return place.path
  }

  // MARK: Colors

  @Test func `colors are used, and not with NO_COLOR`() throws {
    let sitting = try Sitting()
    let colored = try sitting.open()
    #expect(!colors(in: colored.output).isEmpty)
    for quiet in [["NO_COLOR": "1"], ["TERM": "vt100"]] {
      let plain = try sitting.open(environment: quiet)
      plain.type("\t\tw")
      plain.type("\u{C}")
      plain.type("q")
      #expect(plain.waitForEnd() == .exit(0))
      #expect(colors(in: plain.output) == [])
    }
    // Set but empty does not count: no-color.org.
    #expect(!colors(in: try sitting.open(environment: ["NO_COLOR": ""]).output).isEmpty)
  }

  /// The parameters of every sequence that chooses a color.
  private func colors(in output: String) -> [String] {
    output.matches(of: /\u{1B}\[([0-9;]*)m/).map { String($0.1) }.filter { sequence in
      sequence.split(separator: ";").compactMap { Int($0) }.contains { code in
        (30...38).contains(code) || (40...48).contains(code) || (90...107).contains(code)
      }
    }
  }

  // MARK: Signs

  @Test func `signs of Dutch reach a terminal with UTF-8`() throws {
    let path = try village(title: "Café zeeën €5 ±2 óók")
    // A locale that is not installed here is no reason to do without.
    for locale in ["C.UTF-8", "nl_NL.UTF-8", "xx_XX.utf8"] {
      for options in [[], ["--plain"]] {
        let terminal = try PseudoTerminal(
          ["play", path, "--archive", archive + locale] + options,
          environment: ["LANG": locale]
        )
        #expect(terminal.wait(for: "Café zeeën €5 ±2 óók"), "\(terminal.current.lines)")
        terminal.type("q\n")
        #expect(terminal.waitForEnd() == .exit(0))
      }
    }
  }

  @Test func `without UTF-8 nothing but ASCII is written`() throws {
    let path = try village(title: "Café zeeën €5 ±2 óók")
    for options in [[], ["--plain"]] {
      let terminal = try PseudoTerminal(
        ["play", path, "--archive", archive] + options,
        environment: ["LANG": "C"]
      )
      #expect(terminal.wait(for: "Cafe zeeen EUR5 +/-2 ook"), "\(terminal.current.lines)")
      let page = terminal.text
      terminal.type("b\n")
      #expect(terminal.wait { $0.text != page })
      // The first closes what lies over the page.
      terminal.type("q\n")
      usleep(500_000)
      terminal.type("q\n")
      #expect(terminal.waitForEnd() == .exit(0))
      #expect(terminal.bytes.allSatisfy { $0 < 0x80 })
    }
    for arguments in [["cases"], ["check", path], ["check", path + "x"], ["play", "café"]] {
      let outcome = try Program.run(arguments, environment: ["LANG": "C"])
      #expect((outcome.output + outcome.errors).utf8.allSatisfy { $0 < 0x80 })
    }
  }

  // MARK: What a case may not do

  /// A title that would clear the screen, ring, name the window, and turn the reading direction.
  private let hostile =
    #"Wind\e[2Jpark\e]0;gestolen\a\x9B31m\x9D0;weg\x9C\b\b\r\u202Edraai\u2066om\x7F\0 einde"#

  /// Sequences and characters that the program itself never writes.
  private func expectHarmless(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    for sequence in ["\u{1B}[2Jpark", "\u{1B}]", "\u{1B}P", "\u{1B}_", "\u{7}", "\u{8}\u{8}"] {
      #expect(!text.contains(sequence))
    }
    #expect(
      !text.unicodeScalars.contains { scalar in
        (0x7F...0x9F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
          || (0x2066...0x2069).contains(scalar.value)
      }
    )
  }

  @Test func `sequences in a case reach neither the screen nor the lines`() throws {
    let path = try village(title: hostile)
    for language in ["C.UTF-8", "C"] {
      let terminal = try PseudoTerminal(
        ["play", path, "--archive", archive + language],
        environment: ["LANG": language]
      )
      #expect(terminal.wait(for: "einde"), "\(terminal.current.lines)")
      #expect(terminal.text.contains("[2Jpark"))
      #expect(terminal.current.unknown.isEmpty)
      terminal.type("q")
      #expect(terminal.waitForEnd() == .exit(0))
      expectHarmless(terminal.bytes)
      // Its title stands in the menu as well.
      let menu = try PseudoTerminal(
        ["--archive", archive + language],
        environment: ["LANG": language]
      )
      #expect(menu.wait(for: "einde"), "\(menu.current.lines)")
      menu.type("q")
      #expect(menu.waitForEnd() == .exit(0))
      expectHarmless(menu.bytes)
    }
    let plain = try PseudoTerminal(["play", path, "--plain", "--archive", archive])
    #expect(plain.wait(for: "q voor stop:"))
    #expect(plain.text.contains("[2Jpark"))
    plain.type("q\n")
    #expect(plain.waitForEnd() == .exit(0))
    expectHarmless(plain.bytes)
    // A paste is asked to be marked, and no longer at the end; nothing else is for the terminal alone.
    let told = String(decoding: plain.bytes, as: UTF8.self)
      .replacing("\u{1B}[?2004h", with: "").replacing("\u{1B}[?2004l", with: "")
    #expect(!told.contains("\u{1B}"))
  }

  @Test func `nor do the commands and the report pass them on`() throws {
    let path = try village(title: hostile)
    let loaded = try #require(Library.reader.load(path).loaded)
    var driver = Driver(loaded, seed: 7, whims: 2)
    try driver.finish()
    let played = try Program.run(
      ["play", path, "--plain", "--seed", "7", "--archive", archive],
      input: (driver.lines + ["q"]).map { $0 + "\n" }.joined()
    )
    #expect(played.status == 0)
    let reports = archive + "/reports/"
    let names = try FileManager.default.contentsOfDirectory(atPath: reports).sorted()
    try #require(names.count == 3)
    let page = try String(contentsOfFile: reports + names[1], encoding: .utf8)
    let report = try String(contentsOfFile: reports + names[2], encoding: .utf8)
    #expect(report.contains("[2Jpark"))
    // As a library of its own, for `cases`.
    let home = folder.appendingPathComponent("thuis")
    let cases = home.appendingPathComponent("Scenarios")
    try FileManager.default.createDirectory(at: cases, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: home.appendingPathComponent("Assets"),
      withDestinationURL: Program.root.appendingPathComponent("Assets")
    )
    try FileManager.default.moveItem(
      atPath: path,
      toPath: cases.appendingPathComponent(Self.caseID).path
    )
    let listed = try Program.run(["cases"], environment: ["KOMPAS_HOME": home.path])
    #expect(listed.output.contains("[2Jpark"))
    let runs = try Program.run(["runs", "--archive", archive])
    for text in [played.output, played.errors, report, page, listed.output, runs.output] {
      expectHarmless(Array(text.utf8))
      #expect(!text.utf8.contains(0x1B))
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }
  }

  @Test func `a control character in the file itself is refused and not shown`() throws {
    let path = try village(title: "Wind\u{1B}[2Jpark\u{7}\u{202E}")
    for arguments in [["check", path], ["play", path, "--archive", archive]] {
      let outcome = try Program.run(arguments)
      #expect(outcome.status == (arguments[0] == "check" ? 1 : 65))
      let said = outcome.output + outcome.errors
      #expect(said.contains("KMP0105"))
      expectHarmless(Array(said.utf8))
      #expect(!said.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }
    #expect(!FileManager.default.fileExists(atPath: archive + "/reports"))
  }

  @Test func `nor are those in a name that is given`() throws {
    let names = ["wi\u{1B}[2Jnd", "wi\u{202E}nd", "/tmp/\u{7}\u{9B}31m/x", "\u{1B}]0;x\u{7}"]
    for name in names {
      for arguments in [["play", name, "--archive", archive], ["check", name]] {
        let outcome = try Program.run(arguments)
        #expect(outcome.status == 66)
        expectHarmless(Array((outcome.output + outcome.errors).utf8))
      }
      let outcome = try Program.run(["runs", "--archive", "/dev/null/" + name])
      expectHarmless(Array((outcome.output + outcome.errors).utf8))
    }
  }

  // MARK: The timer

  @Test func `the clock of the stop between phases moves, and only tells`() throws {
    let sitting = try Sitting(at: .pause)
    let position = try sitting.position()
    let terminal = try sitting.open()
    #expect(terminal.wait { !$0.text.matches(of: /nog 2:5[0-9]/).isEmpty })
    let first = terminal.text
    #expect(terminal.wait { $0.text != first && $0.text.contains("nog 2:") })
    // A minute more; also after a page behind a key, which does not begin anew.
    terminal.type("+")
    #expect(terminal.wait(for: "nog 3:"))
    terminal.type("b")
    #expect(terminal.wait(for: sitting.heading(behind: "b")))
    terminal.type("\u{1B}")
    #expect(terminal.wait { !$0.text.matches(of: /nog 3:[0-5][0-9]/).isEmpty })
    #expect(try sitting.position() == position)
    terminal.type("\r")
    #expect(terminal.wait { !$0.text.contains("nog 3:") })
    terminal.type("q")
    #expect(terminal.waitForEnd() == .exit(0))
    #expect(try sitting.position() > position)
  }

  @Test func `while the clock moves, the program rests`() throws {
    let sitting = try Sitting(at: .pause)
    let terminal = try sitting.open()
    let before = try ticks(of: terminal)
    for second in ["nog 2:57", "nog 2:56", "nog 2:55"] { #expect(terminal.wait(for: second)) }
    // Busy for more than two seconds it would have used two hundred; to draw takes a few.
    #expect(try ticks(of: terminal) - before < 60)
    terminal.type("q")
    #expect(terminal.waitForEnd() == .exit(0))
  }

  /// The processor time that a process has used, in hundredths of a second.
  private func ticks(of terminal: PseudoTerminal) throws -> Int {
    let path = "/proc/\(terminal.processIdentifier)/stat"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let fields = try #require(text.split(separator: ")").last).split(separator: " ")
    return try #require(Int(fields[11])) + #require(Int(fields[12]))
  }
}

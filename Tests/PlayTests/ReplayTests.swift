import Foundation
import Glibc
import KompasAnalysis
import KompasEngine
import KompasJournal
import KompasLookBack
import KompasPages
import KompasPlay
import KompasScenarios
import KompasStorage
import KompasTestSupport
import Testing

/// `kompas replay`, as a trainer has it.
@Suite struct ReplayTests {
  private let played: PlayedRun

  init() throws { played = try PlayedRun() }

  private func plain(_ lines: [String], _ more: [String] = []) throws -> Program.Outcome {
    try Program.run(
      played.arguments + ["--plain"] + more,
      input: lines.map { $0 + "\n" }.joined()
    )
  }

  private func open(columns: UInt16 = 80, rows: UInt16 = 24, _ more: [String] = []) throws
    -> PseudoTerminal
  {
    try PseudoTerminal(played.arguments + more, columns: columns, rows: rows)
  }

  /// What stands on the screen once nothing more is drawn.
  private func settled(_ terminal: PseudoTerminal) -> String {
    var (last, times) = ("", 0)
    _ = terminal.wait { screen in
      times = screen.text == last ? times + 1 : 0
      last = screen.text
      return times == 10
    }
    return last
  }

  // MARK: On a terminal

  @Test(arguments: [(80, 24), (60, 18), (200, 60)] as [(UInt16, UInt16)])
  func `arrows, Home and End leaf through the run at every size`(
    columns: UInt16,
    rows: UInt16
  ) throws {
    let terminal = try open(columns: columns, rows: rows)
    #expect(terminal.wait(for: "Terugblik op spel 1"))
    #expect(terminal.wait(for: "voor het eerste besluit"))
    let first = settled(terminal)
    terminal.type("\u{1B}OC")
    #expect(terminal.wait { $0.text != first })
    terminal.type("\u{1B}OD")
    #expect(terminal.wait { $0.text == first })
    terminal.type("\u{1B}OF")
    let count = try played.run().choices.count
    #expect(terminal.wait(for: "besluit \(count) van \(count)"))
    terminal.type("\u{1B}OH")
    #expect(terminal.wait { $0.text == first })
    #expect(terminal.current.unknown.isEmpty)
    terminal.type("q")
    #expect(terminal.waitForEnd() == .exit(0))
    #expect(terminal.isLeftClean)
  }

  @Test func `g goes to a decision, w tells why, and another size keeps the place`() throws {
    let terminal = try open()
    #expect(terminal.wait(for: "voor het eerste besluit", thenType: "g"))
    #expect(terminal.wait(for: "Welk besluit?", thenType: "2\r"))
    #expect(terminal.wait(for: "besluit 2 van"))
    terminal.resize(columns: 120, rows: 40)
    #expect(terminal.wait(for: "besluit 2 van"))
    #expect(terminal.wait(for: "Wat de speler niet zag", thenType: "t"))
    #expect(terminal.wait { !$0.text.contains("Wat de speler niet zag") })
    terminal.type("t")
    #expect(terminal.wait(for: "Wat de speler niet zag", thenType: "w"))
    #expect(terminal.wait(for: "Waarom de naalden verschoven", thenType: "\r"))
    #expect(terminal.wait(for: "Wat de speler niet zag"))
    terminal.type("\u{3}")
    #expect(terminal.waitForEnd() == .exit(130))
    #expect(terminal.isLeftClean)
  }

  @Test func `the space bar plays on by itself until it is pressed again`() throws {
    let terminal = try open(["--at", "1"])
    #expect(terminal.wait(for: "besluit 1 van", thenType: " "))
    #expect(terminal.wait(for: "per scherm"))
    for _ in 0..<6 {
      terminal.type("+")
      usleep(150_000)
    }
    #expect(terminal.wait(for: "1 tel per scherm"))
    #expect(terminal.wait(for: "besluit 2 van", thenType: " "))
    #expect(terminal.wait(for: "afspelen"))
    terminal.type("q")
    #expect(terminal.waitForEnd() == .exit(0))
  }

  @Test func `a remark and branches leave the run itself as it was, byte for byte`() throws {
    let before = try played.record()
    let count = try played.run().choices.count
    let terminal = try open(["--at", "\(count)"])
    #expect(terminal.wait(for: "besluit \(count) van \(count)", thenType: "a"))
    #expect(terminal.wait(for: "Uw opmerking", thenType: "Let hier op.\r"))
    #expect(terminal.wait(for: "De opmerking is bewaard.", thenType: "v"))
    #expect(terminal.wait(for: "Wat kiest u hier?", thenType: "2\r"))
    #expect(terminal.wait(for: "Wie speelt daarna verder?", thenType: "2\r"))
    #expect(terminal.wait(for: "Wat er anders liep", thenType: "\u{1B}[6~\u{1B}[6~2"))
    #expect(terminal.wait(for: "Wat wilt u nu?", thenType: "\r"))
    #expect(terminal.wait(for: "een vertakking van spel 1", thenType: "\u{1B}"))
    #expect(terminal.wait { !$0.text.contains("een vertakking van spel 1") })
    terminal.type("q")
    #expect(terminal.waitForEnd() == .exit(0))
    #expect(try played.record() == before)
    let store = try played.store()
    #expect(try store.annotations(of: 1).map(\.text) == ["Let hier op."])
    let branches = try store.branches(of: 1)
    #expect(branches.count == 1)
    let (run, branch) = (try played.run(), try played.run(2))
    let last = run.choices[count - 1]
    #expect(branch.steps[..<last] == run.steps[..<last])
    #expect(branch.steps[last].decision != run.steps[last].decision)
    #expect(branch.whole.state.ending >= 0)
  }

  @Test func `a branch is played by hand on the usual screens, which say what it is`() throws {
    let terminal = try open(["--at", "1"])
    #expect(terminal.wait(for: "besluit 1 van", thenType: "v"))
    #expect(terminal.wait(for: "Wat kiest u hier?", thenType: "\u{1B}[B\r"))
    #expect(terminal.wait(for: "Wie speelt daarna verder?", thenType: "1\r"))
    #expect(terminal.wait(for: "Wat als · vertakking van spel 1 bij besluit 1"))
    terminal.type("\r\r")
    #expect(terminal.wait(for: "Wat als · vertakking van spel 1 bij besluit 1"))
    terminal.type("\u{3}")
    #expect(terminal.wait(for: "Wat er anders liep"))
    terminal.type("\u{3}")
    #expect(terminal.waitForEnd() == .exit(130))
    #expect(terminal.isLeftClean)
    #expect(try played.store().branches(of: 1).count == 1)
  }

  @Test func `the menu offers the replay and the report of a run`() throws {
    let terminal = try PseudoTerminal(["--archive", played.archive])
    #expect(terminal.wait(for: Menu.play, thenType: "4\r"))
    #expect(terminal.wait { !$0.text.contains(Menu.play) })
    terminal.type("1\r")
    #expect(terminal.wait(for: "Hoe wilt u terugkijken?", thenType: "1\r"))
    #expect(
      terminal.wait { $0.text.contains("Terugblik op spel 1") && !$0.text.contains("Hoe wilt") }
    )
    terminal.type("\u{1B}")
    #expect(terminal.wait(for: "Hoe wilt u terugkijken?", thenType: "2\r"))
    #expect(terminal.wait(for: "Op één pagina"), "\(terminal.current.lines)")
    terminal.type("q")
    #expect(terminal.waitForEnd() == .exit(0))
  }

  // MARK: In plain lines

  @Test func `words do in plain lines what keys do on a terminal`() throws {
    let outcome = try plain([
      "volgende", "vorige", "ga naar", "3", "waarom", "", "zoals de speler", "alles tonen",
      "afspelen", "", "eind", "begin", "hulp", "", "opmerking", "Kijk.", "q",
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    for text in [
      "besluit 3 van", "Waarom de naalden verschoven.", "De rest van het spel.",
      "Wat de speler niet zag.", "Terugkijken.", "De opmerking is bewaard.",
    ] { #expect(outcome.output.contains(text), "\(text)") }
    #expect(try played.store().annotations(of: 1).map(\.text) == ["Kijk."])
    #expect(!outcome.output.utf8.contains(0x1B))
  }

  @Test func `a branch by each policy in plain lines ends, and is told apart from the run`() throws
  {
    let before = try played.record()
    var lines: [String] = []
    for player in 2...5 { lines += ["wat als", "1", "\(player)", "1"] }
    let outcome = try plain(lines + ["q"], ["--at", "2", "--lang", "nl"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("De vertakking is bewaard als spel 2."))
    #expect(outcome.output.contains("Wie won erbij, en wie betaalde."))
    let store = try played.store()
    #expect(try store.branches(of: 1).count == 4)
    for branch in try store.branches(of: 1) {
      #expect(branch.ending != nil)
      #expect(branch.header.branchedAt == (try played.run()).choices[1])
      #expect(throws: Never.self) { try store.record(of: branch.id).verified() }
    }
    #expect(try played.record() == before)
    let report = try Program.run(
      ["report", "2", "--format", "md", "--lang", "nl", "--archive", played.archive]
    )
    #expect(report.output.contains("Vertakking van spel 1 bij besluit 2"), "\(report.errors)")
  }

  @Test func `the same choice by the same choices ends in the same state`() throws {
    let run = try played.run()
    for choice in 1...run.choices.count {
      guard case .choose(let option) = run.steps[run.choices[choice - 1]].decision else {
        continue
      }
      let what = run.whatIf(choice)
      var branch = what.before
      for decision in try what.decisions(choosing: option, then: .same) {
        branch.append(try branch.decide(decision))
      }
      #expect(branch.state == run.whole.state)
      #expect(branch.events == run.whole.events)
    }
  }

  @Test(arguments: ["nl", "en"])
  func `a decision has one number, in verify, in runs and in a replay`(language: String) throws {
    let count = try played.run().choices.count
    let verified = try Program.run(
      ["verify", "1", "--archive", played.archive, "--lang", language]
    )
    #expect(
      verified.output.contains(language == "nl" ? "besluiten: \(count)," : "decisions: \(count),")
    )
    let last = language == "nl" ? "besluit \(count) van \(count)" : "decision \(count) of \(count)"
    let lines = [language == "nl" ? "wat als" : "what if", "1", "2", "1", "q"]
    let outcome = try plain(lines, ["--at", "\(count)", "--lang", language])
    #expect(outcome.output.contains(last))
    #expect(try plain(["q"], ["--at", "\(count + 1)"]).status == 64)
    let listed = try Program.run(
      ["runs", "--branches", "--archive", played.archive, "--lang", language]
    )
    #expect(
      listed.output.contains(
        language == "nl"
          ? "vertakking van 1 bij besluit \(count)" : "branch of 1 at decision \(count)"
      )
    )
    let compared = try Program.run(
      ["compare", "1", "2", "--archive", played.archive, "--lang", language]
    )
    #expect(
      compared.output.contains(
        language == "nl" ? "vertakking bij besluit \(count)" : "branch at decision \(count)"
      )
    )
  }

  @Test(arguments: ["nl", "en"])
  func `a remark is removed after asking, and leaves the run and other remarks alone`(
    language: String
  ) throws {
    let before = try played.record()
    let (write, remove) =
      language == "nl" ? ("opmerking", "opmerking weg") : ("remark", "remove remark")
    let secret = "Jan vergat de wachtlijst."
    let outcome = try plain(
      [write, secret, write, "Blijft.", remove, "1", "1", remove, "1", "2", "q"],
      ["--at", "1", "--lang", language]
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.output.contains(language == "nl" ? "De opmerking is weg." : "The remark is gone.")
    )
    #expect(try played.store().annotations(of: 1).map(\.text) == ["Blijft."])
    for name in try FileManager.default.contentsOfDirectory(atPath: played.archive) {
      let data = try Data(contentsOf: played.folder.appendingPathComponent(name))
      #expect(data.range(of: Data(secret.utf8)) == nil, "\(name)")
    }
    #expect(try played.record() == before)
  }

  @Test func `a remark is removed on a terminal too`() throws {
    let terminal = try open(["--at", "1"])
    #expect(terminal.wait(for: "besluit 1 van", thenType: "a"))
    #expect(terminal.wait(for: "Uw opmerking", thenType: "Let hier op.\r"))
    #expect(terminal.wait(for: "De opmerking is bewaard.", thenType: "x"))
    #expect(terminal.wait(for: "Deze opmerking weghalen?", thenType: "2\r"))
    #expect(terminal.wait(for: "De opmerking is weg."))
    terminal.type("q")
    #expect(terminal.waitForEnd() == .exit(0))
    #expect(try played.store().annotations(of: 1).isEmpty)
  }

  // MARK: What can go wrong

  @Test func `where nothing more can be written, no remark and no run is lost`() throws {
    let before = try played.record()
    // No file grows beyond 32 KiB, which is too little for a branch, and soon for remarks.
    let terminal = try PseudoTerminal(
      played.arguments + ["--at", "1"],
      shell: #"trap "" XFSZ; ulimit -f 64; exec "$0" "$@""#
    )
    #expect(terminal.wait(for: "besluit 1 van", thenType: "v"))
    #expect(terminal.wait(for: "Wat kiest u hier?", thenType: "\u{1B}[B\r"))
    #expect(terminal.wait(for: "Wie speelt daarna verder?", thenType: "2\r"))
    #expect(terminal.wait(for: "Fout: "))
    var kept = 0
    while kept < 20 {
      terminal.type(">")
      #expect(terminal.wait { !$0.text.contains("Fout: ") && !$0.text.contains("is bewaard") })
      terminal.type("<")
      #expect(terminal.wait(for: "besluit 1 van"))
      // Keys that come with a page that asks for something count for nothing.
      usleep(150_000)
      terminal.type("a")
      try #require(terminal.wait(for: "Uw opmerking"))
      terminal.type("Let op \(kept). " + String(repeating: "lang ", count: 600) + "\r")
      try #require(
        terminal.wait { $0.text.contains("Dit lukte niet") || $0.text.contains("is bewaard") }
      )
      if terminal.text.contains("Dit lukte niet") { break }
      kept += 1
    }
    // What was typed is shown, and can be tried again.
    #expect(terminal.wait(for: "Opmerking: Let op \(kept)."))
    for answer in ["1", "2"] {
      #expect(terminal.answerAgain("Dit lukte niet", with: answer))
    }
    #expect(terminal.wait { !$0.text.contains("Dit lukte niet") })
    terminal.type(">")
    #expect(terminal.wait(for: "besluit 1 van", thenType: "q"))
    #expect(terminal.waitForEnd() == .exit(0))
    #expect(terminal.isLeftClean)
    let store = try played.store()
    #expect(try store.annotations(of: 1).count == kept)
    #expect(try store.branches(of: 1).isEmpty)
    #expect(try played.record() == before)
  }

  @Test func `a run that is not there, and a decision that is not there, are told`() throws {
    for language in ["nl", "en"] {
      let absent = try Program.run([
        "replay", "99", "--archive", played.archive, "--lang", language,
      ])
      #expect(absent.status == 66)
      #expect(absent.errors.contains("99"))
      let late = try Program.run(played.arguments + ["--at", "999", "--lang", language])
      #expect(late.status == 64)
      #expect(late.errors.contains("\(try played.run().choices.count)"))
    }
    let empty = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: empty) }
    #expect(try Program.run(["replay", "1", "--archive", empty.path]).status == 66)
    #expect(try FileManager.default.contentsOfDirectory(atPath: empty.path).isEmpty)
  }

  @Test func `a run whose decisions were changed by hand is not shown as if it were played`() throws
  {
    let file = played.folder.appendingPathComponent("kompas.sqlite")
    var bytes = Array(try Data(contentsOf: file))
    let choice = Array(#"{"body":{"choose":{"option":"#.utf8)
    var changed = 0
    for index in bytes.indices.dropLast(choice.count)
    where bytes[index] == choice[0] && bytes[index..<index + choice.count].elementsEqual(choice) {
      let digit = index + choice.count
      bytes[digit] = bytes[digit] == UInt8(ascii: "1") ? UInt8(ascii: "2") : UInt8(ascii: "1")
      changed += 1
    }
    try #require(changed > 0)
    try Data(bytes).write(to: file)
    for (language, words) in [("nl", "veranderd sinds"), ("en", "was changed since")] {
      let outcome = try plain([], ["--lang", language])
      #expect(outcome.status == 65)
      #expect(outcome.errors.contains(words) && outcome.output.isEmpty)
    }
  }

  @Test func `a run replays with its own case, also when no case is left`() throws {
    let home = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: home) }
    for name in ["Scenarios", "Assets"] {
      try FileManager.default.createDirectory(
        at: home.appendingPathComponent(name),
        withIntermediateDirectories: false
      )
    }
    let arguments = played.arguments + ["--plain", "--at", "1"]
    let usual = try Program.run(arguments, input: "volgende\nq\n")
    let alone = try Program.run(
      arguments,
      input: "volgende\nq\n",
      environment: ["KOMPAS_HOME": home.path]
    )
    #expect(alone.status == 0)
    let unnamed = usual.output.split(separator: "\n").filter { !$0.hasPrefix("Vlaggen") }
    #expect(alone.output.split(separator: "\n") == unnamed)
  }

  @Test func `looking changes nothing in the archive`() throws {
    let file = played.folder.appendingPathComponent("kompas.sqlite")
    let before = try Data(contentsOf: file)
    #expect(try plain(["eind", "begin", "waarom", "", "q"]).status == 0)
    #expect(try Data(contentsOf: file) == before)
  }
}

import Foundation
import Glibc
import KompasEngine
import KompasJournal
import KompasPages
import KompasRuns
import KompasStorage
import KompasTestSupport
import Testing

/// `kompas table`, as a table has it: through the program, to the end.
@Suite struct TableCommandTests {
  private static let caseID = "windpark_oosterbrink"

  private func command(_ seats: Int, _ rule: String, _ archive: String) -> [String] {
    [
      "table", Self.caseID, "--seats", "\(seats)", "--rule", rule, "--show", "counts",
      seats == 5 ? "--roles" : "--no-roles", "--seed", "7", "--archive", archive,
    ]
  }

  private func script(_ seats: Int, _ rule: String) throws -> TableScript {
    let plan = TablePlan(seats: seats, rule: rule, showsCounts: true, hasRoles: seats == 5)
    return try TableScript(Self.caseID, plan, seed: 7, whims: UInt64(seats))
  }

  /// Everything in a folder, byte by byte.
  private func bytes(of folder: String) throws -> [Data] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).compactMap {
      let path = folder + "/" + $0
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      return isFolder.boolValue ? nil : try Data(contentsOf: URL(fileURLWithPath: path))
    }
  }

  private func isFound(_ text: String, in files: [Data]) -> Bool {
    files.contains { $0.range(of: Data(text.utf8)) != nil }
  }

  @Test(arguments: [(2, "chair"), (5, "consent"), (12, "majority")])
  func `a table plays in plain lines, killed in a vote, goes on, and lets go of every vote`(
    seats: Int,
    rule: String
  ) throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let archive = folder.appendingPathComponent("archief").path
    let script = try script(seats, rule)
    // Two votes are stored; the third is broken off after the first seat.
    var votes = 0
    try #require(
      script.play { page in
        if page.facts.contains("Uw stem, stoel 1") { votes += 1 }
        return votes == 3
      }
    )
    let broken = try PlainTable(command(seats, rule, archive))
    try broken.answer(script)
    try broken.type("1")
    #expect(try broken.end() == 0)
    let store = try SQLiteRunStore(ArchiveLocation(path: archive))
    let run = try #require(store.runs().first?.id)
    let ballots = try store.ballots(of: run)
    #expect(ballots.count == 3 * seats, "two votes and the compasses")
    let traces = try ballots.map { try JournalCodec().encode($0) } + ["\"mark\":"]
    for trace in traces { #expect(isFound(trace, in: try bytes(of: archive))) }
    try store.close()
    // It goes on, and the vote is asked again from its first seat.
    try script.goOn()
    _ = try script.play { _ in false }
    #expect(script.isOver)
    let whole = try PlainTable(command(seats, rule, archive))
    try whole.type("1")
    try whole.answer(script)
    try whole.type("q")
    #expect(try whole.end() == 0)
    let after = try SQLiteRunStore(ArchiveLocation(path: archive))
    #expect(try after.summary(of: run).isFinished)
    #expect(try after.ballots(of: run) == [])
    try after.close()
    // The run is an ordinary one from here on, and no file holds a vote.
    let export = folder.appendingPathComponent("uit").path
    for arguments in [
      ["verify", "1"], ["report", "1"], ["report", "1", "--format", "json"], ["runs"],
      ["report", "1", "--format", "html", "--out", folder.path + "/verslag.html"],
      ["replay", "1", "--cast", "-"], ["export", "1", "--out", export], ["cohort"],
    ] {
      let outcome = try Program.run(arguments + ["--archive", archive])
      #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
      for trace in traces { #expect(!outcome.output.contains(trace)) }
    }
    let files = try bytes(of: folder.path)
    for trace in traces { #expect(!isFound(trace, in: files), "\(trace)") }
  }

  @Test func `killed at any moment of a vote, the table goes on with what was counted`() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = try script(5, "majority")
    _ = try script.play { _ in false }
    var numbers = SplitMix(seed: 11)
    for moment in 0..<12 {
      let archive = folder.appendingPathComponent("archief\(moment)").path
      let table = try PlainTable(command(5, "majority", archive))
      let count = Int.random(in: 40...script.lines.count, using: &numbers)
      try table.answer(script, first: count)
      usleep(UInt32.random(in: 0...20_000, using: &numbers))
      table.kill()
      let location = ArchiveLocation(path: archive)
      guard FileManager.default.fileExists(atPath: location.database) else { continue }
      let store = try SQLiteRunStore(location)
      guard let run = try store.runs().first else { continue }
      let timeline = try RecordedRun(run.id, in: store).timeline
      // A ballot of each seat for every count that is kept, unless all were let go, and no ballot without its count.
      let ballots = try store.ballots(of: run.id)
      let counted = timeline.events.indices.filter {
        switch timeline.events[$0] {
        case .counted, .declared: true
        default: false
        }
      }
      if !ballots.isEmpty {
        #expect(Set(ballots.map(\.question)) == Set(counted))
        #expect(ballots.count == 5 * counted.count)
      }
    }
  }

  @Test(arguments: [(2, "chair"), (5, "majority"), (12, "majority")])
  func `in a terminal the keyboard goes round to the first decision`(
    seats: Int,
    rule: String
  ) throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = try script(seats, rule)
    var isDecided = false
    try #require(
      script.play { page in
        isDecided = isDecided || page.facts.contains("Het besluit")
        return isDecided
      }
    )
    let terminal = try PseudoTerminal(command(seats, rule, folder.path))
    for (turn, page) in script.pages.enumerated() {
      let line = script.lines[turn]
      let next = turn + 1 < script.pages.count ? script.pages[turn + 1] : nil
      try #require(terminal.wait { page.isShown(on: $0) }, "\(terminal.current.lines)")
      if page.isPrivate, let seat = page.ownSeat {
        #expect(!terminal.text.contains("Stoel \(seat) is klaar"))
      }
      // Keys that come too early decide nothing, and neither does Enter after Enter: another key comes between.
      usleep(150_000)
      let place = script.unseen[turn].flatMap { terminal.current.number(of: $0) }
      #expect((place == nil) == (script.unseen[turn] == nil), "\(terminal.current.lines)")
      terminal.type(line.isEmpty ? "x" : place ?? line)
      // Enter reads on where the page is longer than the window.
      for _ in 0..<6 {
        terminal.type("\r")
        usleep(200_000)
        let screen = terminal.current
        if next?.isShown(on: screen) ?? screen.text.contains("Het besluit") { break }
        terminal.type("x")
      }
    }
    #expect(terminal.wait(for: "Het besluit"))
    terminal.type("q")
    #expect(terminal.waitForEnd() == .exit(0))
    #expect(terminal.isLeftClean)
    let store = try SQLiteRunStore(ArchiveLocation(path: folder.path))
    let run = try #require(store.runs().first?.id)
    #expect(try store.ballots(of: run) == script.store.ballots(of: script.run))
  }

  @Test func `a table that cannot be is refused before it begins`() throws {
    for seats in ["1", "13", "veel"] {
      let outcome = try Program.run(["table", Self.caseID, "--seats", seats])
      #expect(outcome.status == 64)
    }
    #expect(try Program.run(["table", Self.caseID, "--rule", "dobbelsteen"]).status == 64)
  }
}

extension Screen {
  /// The number that stands before a choice.
  fileprivate func number(of label: String) -> String? {
    for line in lines {
      guard let range = line.range(of: label) else { continue }
      let before = line[..<range.lowerBound]
      let digits = before.reversed().drop { !$0.isNumber }.prefix { $0.isNumber }
      if !digits.isEmpty { return String(digits.reversed()) }
    }
    return nil
  }
}

extension Page {
  /// Whether it is what stands on a screen: its heading, or to whom the keyboard goes, and what it asks.
  fileprivate func isShown(on screen: Screen) -> Bool {
    let text = screen.text
    let passed = facts.first { $0.hasPrefix("Geef de laptop aan stoel") }
    if let passed { return text.contains(passed.prefix(27)) }
    if case .choose(let prompt, _) = ask, !text.contains(prompt) { return false }
    for case .heading(let heading, _) in main { return text.contains(heading.prefix(24)) }
    return false
  }

  /// The seat whose own page it is.
  fileprivate var ownSeat: Int? {
    facts.lazy.compactMap { $0.firstMatch(of: /, stoel ([0-9]+)$/).flatMap { Int($0.1) } }.first
  }
}

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

  func command(
    _ seats: Int,
    _ rule: String,
    _ archive: String,
    _ way: BallotWay = .keyboard
  ) -> [String] {
    [
      "table", Self.caseID, "--seats", "\(seats)", "--rule", rule, "--show", "counts",
      "--ballots", way.rawValue, seats == 5 ? "--roles" : "--no-roles", "--seed", "7",
      "--archive", archive,
    ]
  }

  func script(_ seats: Int, _ rule: String, _ way: BallotWay = .keyboard) throws
    -> TableScript
  {
    let plan = TablePlan(
      seats: seats,
      rule: rule,
      showsCounts: true,
      hasRoles: seats == 5,
      ways: [way]
    )
    return try TableScript(Self.caseID, plan, seed: 7, whims: UInt64(seats))
  }

  /// Everything in a folder, byte by byte.
  func bytes(of folder: String) throws -> [Data] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).compactMap {
      let path = folder + "/" + $0
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      return isFolder.boolValue ? nil : try Data(contentsOf: URL(fileURLWithPath: path))
    }
  }

  func isFound(_ text: String, in files: [Data]) -> Bool {
    files.contains { $0.range(of: Data(text.utf8)) != nil }
  }

  @Test(
    arguments: [
      (2, "chair", .keyboard), (5, "consent", .keyboard), (12, "majority", .keyboard),
      (5, "one-no", .numbered), (5, "lot", .piles), (12, "majority", .piles),
      (12, "one-no", .keyboard), (12, "lot", .numbered), (12, "consent", .piles),
    ] as [(Int, String, BallotWay)]
  )
  func `a table plays in plain lines, killed in a vote, goes on, and lets go of every vote`(
    seats: Int,
    rule: String,
    way: BallotWay
  ) throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let archive = folder.appendingPathComponent("archief").path
    let script = try script(seats, rule, way)
    // Two votes are stored; the third is broken off after the first seat, or the first pile.
    func begins(_ fact: String) -> Bool {
      switch way {
      case .keyboard: fact == "Uw stem, stoel 1"
      case .numbered: fact == "De kaart van stoel 1"
      case .piles: fact.hasPrefix("Hoeveel A. ")
      }
    }
    var votes = 0
    try #require(
      script.play { page in
        if page.facts.contains(where: begins), page.isFirstCount {
          votes += 1
        }
        return votes == 3
      }
    )
    let broken = try PlainTable(command(seats, rule, archive, way))
    try broken.answer(script)
    try broken.type("1")
    #expect(try broken.end() == 0)
    let store = try SQLiteRunStore(ArchiveLocation(path: archive))
    let run = try #require(store.runs().first?.id)
    let ballots = try store.ballots(of: run)
    let counts = try RecordedRun(run, in: store).timeline.events.count { event in
      if case .counted = event { true } else { false }
    }
    #expect(counts >= 2)
    #expect(
      ballots.count == (way == .piles ? 0 : (counts + 1) * seats),
      "the votes and the compasses, unless nobody knows whose they are"
    )
    let traces = try ballots.map { try JournalCodec().encode($0) } + ["\"mark\":"]
    for trace in traces where way != .piles {
      #expect(isFound(trace, in: try bytes(of: archive)))
    }
    try store.close()
    // It goes on, and the vote is asked again from its first seat.
    try script.goOn()
    script.savesCards = true
    _ = try script.play { _ in false }
    #expect(script.isOver)
    let whole = try PlainTable(command(seats, rule, archive, way))
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
    // Each saved its own card, which stays, and names no other seat.
    let reports = archive + "/reports/"
    let cards = try FileManager.default.contentsOfDirectory(atPath: reports)
      .filter { $0.contains("-stoel") }
    #expect(cards.count == (way == .piles ? 0 : seats))
    for card in cards {
      let own = try #require(card.firstMatch(of: /-stoel([0-9]+)-kaart\.html$/)).1
      let text = try String(contentsOfFile: reports + card, encoding: .utf8)
      #expect(text.contains("stoel \(own)"))
      #expect(text.matches(of: /[Ss]toel ([0-9]+)/).allSatisfy { $0.1 == own })
    }
    let files = try bytes(of: folder.path)
    for trace in traces { #expect(!isFound(trace, in: files), "\(trace)") }
    // To redact the run takes what is left of the cards beside the archive.
    #expect(try Program.run(["redact", "1", "--yes", "--archive", archive]).status == 0)
    let left = try FileManager.default.contentsOfDirectory(atPath: reports)
    #expect(!left.contains { $0.contains("-stoel") })
  }

  @Test(
    arguments: [(5, "majority", .keyboard), (12, "consent", .piles)] as [(Int, String, BallotWay)]
  )
  func `killed at any moment of a vote, the table goes on with what was counted`(
    seats: Int,
    rule: String,
    way: BallotWay
  ) throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = try script(seats, rule, way)
    _ = try script.play { _ in false }
    var numbers = SplitMix(seed: 11)
    for moment in 0..<12 {
      let archive = folder.appendingPathComponent("archief\(moment)").path
      let table = try PlainTable(command(seats, rule, archive, way))
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
        #expect(ballots.count == seats * counted.count)
      }
      if way == .piles {
        #expect(ballots.isEmpty)
        #expect(!isFound("\"mark\":", in: try bytes(of: archive)))
      }
    }
  }

  @Test(
    arguments: [
      (2, "chair", .keyboard), (5, "majority", .keyboard), (12, "majority", .keyboard),
      (5, "one-no", .numbered), (5, "majority", .piles),
    ] as [(Int, String, BallotWay)]
  )
  func `in a terminal the keyboard goes round to the first decision`(
    seats: Int,
    rule: String,
    way: BallotWay
  ) throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = try script(seats, rule, way)
    var isDecided = false
    try #require(
      script.play { page in
        isDecided = isDecided || page.facts.contains("Het besluit")
        return isDecided
      }
    )
    let terminal = try PseudoTerminal(command(seats, rule, folder.path, way))
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
      if case .write = page.ask {
        terminal.type(line + "\r")
        try #require(terminal.wait { next?.isShown(on: $0) ?? true }, "\(terminal.current.lines)")
        continue
      }
      terminal.type(page.wantsMove ? "=" : line.isEmpty ? "x" : place ?? line)
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

  @Test
  func `in a terminal twelve decide by consent in piles to the last page, killed in two votes`()
    throws
  {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let arguments = command(12, "consent", folder.path, .piles)
    let script = try script(12, "consent", .piles)
    // Once in a vote on the choices, and once in one on a proposal.
    for pile in ["Hoeveel A. ", "Hoeveel Ik kan ermee leven"] {
      let terminal = try open(arguments)
      try #require(
        script.play { page in
          page.isFirstCount && page.facts.contains { $0.hasPrefix(pile) }
        },
        "\(pile)"
      )
      try play(script, in: terminal, to: pile)
      try #require(terminal.wait(for: pile), "\(terminal.current.lines)")
      terminal.type("1\r")
      terminal.signal(SIGKILL)
      #expect(terminal.waitForEnd() == .signal(SIGKILL))
      try script.goOn()
    }
    let terminal = try open(arguments)
    _ = try script.play { _ in false }
    #expect(script.isOver)
    try play(script, in: terminal, to: Menu.play)
    try #require(terminal.wait(for: Menu.play), "\(terminal.current.lines)")
    terminal.type("q")
    #expect(terminal.waitForEnd() == .exit(0))
    #expect(terminal.isLeftClean)
    let store = try SQLiteRunStore(ArchiveLocation(path: folder.path))
    let run = try #require(store.runs().first?.id)
    #expect(try store.summary(of: run).isFinished)
    let counts = try RecordedRun(run, in: store).timeline.pollsByTurn.joined().map(\.count)
    #expect(counts.contains { if case .consent = $0.question { true } else { false } })
    #expect(counts.allSatisfy { $0.votes.reduce($0.passes, +) == 12 })
    #expect(
      try counts
        == RecordedRun(script.run, in: script.store).timeline.pollsByTurn.joined().map(\.count)
    )
    #expect(try store.ballots(of: run) == [])
    try store.close()
    #expect(!isFound("\"mark\":", in: try bytes(of: folder.path)))
  }

  /// Starts the program in a terminal; where it was killed before, it goes on.
  func open(_ arguments: [String]) throws -> PseudoTerminal {
    let isBegun = FileManager.default.fileExists(
      atPath: ArchiveLocation(path: try #require(arguments.last)).database
    )
    let terminal = try PseudoTerminal(arguments)
    if isBegun {
      try #require(terminal.wait(for: "Verder waar u was"), "\(terminal.current.lines)")
      terminal.type("1")
      terminal.type("\r")
    }
    return terminal
  }

  /// Answers as in a script, to a page with this text: each page is answered once it stands there as it is first drawn.
  func play(_ script: TableScript, in terminal: PseudoTerminal, to end: String) throws {
    for (turn, page) in script.pages.enumerated() {
      try #require(terminal.wait { $0.isAt(page) }, "\(page)\n\(terminal.current.lines)")
      let line = script.lines[turn]
      if case .write = page.ask {
        terminal.type(line + "\r")
        continue
      }
      // On a page for one pair of eyes the numbers are dealt anew in each program; keys that come too early are dropped there.
      if page.isPrivate { usleep(150_000) }
      let place = script.unseen[turn].flatMap { terminal.current.number(of: $0) }
      terminal.type(page.wantsMove ? "=" : line.isEmpty ? "x" : place ?? line)
      let next = turn + 1 < script.pages.count ? script.pages[turn + 1] : nil
      // Enter reads on where the page is longer than the window, and shows a roll call vote by vote.
      for _ in 0..<80 {
        // Below the line with the clock.
        let before = terminal.current.lines.dropFirst()
        terminal.type("\r")
        terminal.wait { $0.lines.dropFirst() != before }
        let isThere = terminal.wait(atMost: 0.5) { screen in
          next.map(screen.isAt) ?? screen.text.contains(end)
        }
        if isThere { break }
        terminal.type("x")
      }
    }
  }

  @Test func `a table that cannot be is refused before it begins`() throws {
    #expect(try Program.run(["table", Self.caseID, "--ballots", "duif"]).status == 64)
    for seats in ["1", "13", "veel"] {
      let outcome = try Program.run(["table", Self.caseID, "--seats", seats])
      #expect(outcome.status == 64)
    }
    #expect(try Program.run(["table", Self.caseID, "--rule", "dobbelsteen"]).status == 64)
  }
}

extension Page {
  /// Whether points must be moved first, or made even on purpose.
  fileprivate var wantsMove: Bool {
    if case .allot(let allotment) = ask { !allotment.isStartAnswer } else { false }
  }
}

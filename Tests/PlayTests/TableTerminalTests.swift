import Foundation
import Glibc
import KompasEngine
import KompasJournal
import KompasPages
import KompasStorage
import KompasTestSupport
import Testing

/// A table on a terminal, to its last page, with the laptop that goes round.
extension TableCommandTests {
  @Test(arguments: [(2, "chair"), (5, "majority")] as [(Int, String)])
  func
    `in a terminal the laptop goes round to the last page, killed in a vote, and no vote is left`(
      seats: Int,
      rule: String
    ) throws
  {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let arguments = command(seats, rule, folder.path)
    let script = try script(seats, rule)
    // One vote is stored; the second is broken off after its first seat.
    var votes = 0
    let first = "Uw stem, stoel 1"
    try #require(
      script.play { page in
        if page.facts.contains(first) { votes += 1 }
        return votes == 2
      }
    )
    let broken = try open(arguments)
    try play(script, in: broken, to: first)
    try #require(broken.wait(for: first), "\(broken.current.lines)")
    usleep(150_000)
    broken.type("1\r")
    try #require(broken.wait { !$0.text.contains(first) })
    broken.signal(SIGKILL)
    #expect(broken.waitForEnd() == .signal(SIGKILL))
    var store = try SQLiteRunStore(ArchiveLocation(path: folder.path))
    let run = try #require(store.runs().first?.id)
    let traces = try store.ballots(of: run).map { try JournalCodec().encode($0) }
    #expect(traces.count == 2 * seats, "the compasses and one vote")
    for trace in traces { #expect(isFound(trace, in: try bytes(of: folder.path))) }
    try store.close()
    try script.goOn()
    let whole = try open(arguments)
    _ = try script.play { _ in false }
    #expect(script.isOver)
    try play(script, in: whole, to: Menu.play)
    try #require(whole.wait(for: Menu.play), "\(whole.current.lines)")
    whole.type("q")
    #expect(whole.waitForEnd() == .exit(0))
    #expect(whole.isLeftClean)
    store = try SQLiteRunStore(ArchiveLocation(path: folder.path))
    #expect(try store.summary(of: run).isFinished)
    #expect(try store.ballots(of: run) == [])
    #expect(
      try RecordedRun(run, in: store).timeline.pollsByTurn.joined().map(\.count)
        == RecordedRun(script.run, in: script.store).timeline.pollsByTurn.joined().map(\.count)
    )
    try store.close()
    let files = try bytes(of: folder.path)
    for trace in traces + ["\"mark\":"] { #expect(!isFound(trace, in: files), "\(trace)") }
  }

  /// The time that the clock in the head of a page shows, in seconds; `nil` if there is none.
  private func clock(of screen: Screen) -> Int? {
    screen.text.firstMatch(of: /nog ([0-9]+):([0-9]{2})/).flatMap { match in
      Int(match.1).flatMap { minutes in Int(match.2).map { 60 * minutes + $0 } }
    }
  }

  @Test func `the clock of the talk stands still while it is about who sits there`() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = try script(2, "chair")
    let talk = "wie er zit"
    try #require(
      script.play { page in page.commands.contains { $0.label == talk } && page.timer != nil }
    )
    let table = try open(command(2, "chair", folder.path))
    try play(script, in: table, to: talk)
    try #require(table.wait { clock(of: $0) != nil }, "\(table.current.lines)")
    let before = try #require(clock(of: table.current))
    table.type("p")
    try #require(table.wait(for: "Wat verandert er?"), "\(table.current.lines)")
    usleep(3_000_000)
    table.type(try #require(table.current.number(of: "Niets")) + "\r")
    try #require(table.wait { clock(of: $0) != nil }, "\(table.current.lines)")
    let after = try #require(clock(of: table.current))
    #expect(before - after <= 2, "\(before) \(after)")
    // Behind a page that lies over it, the talk goes on.
    table.type("?")
    try #require(table.wait { clock(of: $0) == nil })
    usleep(3_000_000)
    table.type("q")
    try #require(table.wait { clock(of: $0) != nil }, "\(table.current.lines)")
    #expect(after - (clock(of: table.current) ?? 0) >= 3)
    table.signal(SIGKILL)
    _ = table.waitForEnd()
  }
}

extension Screen {
  /// Whether most of its lines are those of a page as it is first drawn; a clock and the place of a file are its own.
  func shows(_ page: Page) -> Bool {
    let view = PageLayout(words: .dutch)
      .view(of: page, cursor: PageCursor(on: page), width: 80, height: 24)
    let wanted = view.canvas.plainText.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    let full = wanted.indices.filter { !wanted[$0].isEmpty }
    let seen = lines
    return full.count { seen.indices.contains($0) && seen[$0] == wanted[$0] } * 5 >= full.count * 4
  }

  /// Whether a page stands there; of one for one pair of eyes only the heading and what it asks are known.
  func isAt(_ page: Page) -> Bool { page.isPrivate ? page.isShown(on: self) : shows(page) }

  /// The number that stands before a choice.
  func number(of label: String) -> String? {
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
  /// Whether it is no page of somebody who counts once more.
  var isFirstCount: Bool {
    !main.contains { if case .heading("Een ander telt na", _) = $0 { true } else { false } }
  }

  /// Whether it is what stands on a screen: its heading, or to whom the keyboard goes, and what it asks.
  func isShown(on screen: Screen) -> Bool {
    let text = screen.text
    let passed = facts.first { $0.hasPrefix("Geef de laptop aan stoel") }
    if let passed { return text.contains(passed.prefix(27)) }
    if case .choose(let prompt, _) = ask, !text.contains(prompt) { return false }
    if case .write(let prompt, _) = ask, !text.contains(prompt.prefix(30)) { return false }
    for case .heading(let heading, _) in main { return text.contains(heading.prefix(24)) }
    return false
  }

  /// The seat whose own page it is.
  var ownSeat: Int? {
    facts.lazy.compactMap { $0.firstMatch(of: /, stoel ([0-9]+)$/).flatMap { Int($0.1) } }.first
  }
}

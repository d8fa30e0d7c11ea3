import Foundation
import KompasPages
import KompasRuns
import KompasScenarios
import KompasTestSupport
import KompasView
import Testing

/// A whole evening in which nobody touches the keyboard.
@Suite struct MouseOnlyTests {
  private func runs(in archive: String) throws -> [[String: Any]] {
    let outcome = try Program.run(["runs", "--archive", archive, "--format", "json"])
    let list = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require((list as? [String: Any])?["runs"] as? [[String: Any]])
  }

  private func open(_ words: [String]) throws -> Mouse {
    Mouse(terminal: try PseudoTerminal(words + ["--no-motion"], columns: 100, rows: 40))
  }

  @Test func `a run is begun from the menu with clicks only, and left`() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let mouse = try open(["--archive", folder.path])
    try #require(mouse.terminal.wait(for: Menu.play))
    try mouse.choose(" 2 " + Menu.play)
    let title = try Library.load(Sitting.caseID).words(in: "nl").title
    try #require(mouse.terminal.wait(for: title))
    mouse.settle()
    try mouse.choose(" " + title)
    try #require(mouse.terminal.wait(for: "U speelt"))
    mouse.settle()
    try mouse.click("q ")
    #expect(mouse.terminal.waitForEnd() == .exit(0))
    #expect(try runs(in: folder.path).count == 1)
  }

  @Test func `a run is played with clicks only, to its card, the menu and out of the program`()
    throws
  {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let mouse = try open(["play", Sitting.caseID, "--seed", "7", "--archive", folder.path])
    let terminal = mouse.terminal
    var driver = Driver(try Library.load(Sitting.caseID), seed: 7, whims: 3)
    driver.isMute = true
    var (isOver, count) = (false, 0)
    while !isOver {
      let page = driver.page
      try mouse.arrive(at: page)
      isOver = try !driver.step()
      try mouse.answer(page, try #require(driver.lines.last))
      count += 1
    }
    #expect(count > 40)
    try #require(terminal.wait(for: Menu.play))
    mouse.settle()
    let played = try #require(try runs(in: folder.path).first)
    #expect(played["ending"] is String)
    try mouse.click("q ")
    #expect(terminal.waitForEnd() == .exit(0))
    #expect(terminal.isLeftClean && terminal.current.unknown.isEmpty)
  }

  @Test func `a table plays with clicks only`() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = Program.root.path + "/Tests/KompasScenariosTests/Fixtures/klein_dorp"
    let plan = TablePlan(
      seats: 2,
      rule: "majority",
      showsCounts: true,
      hasRoles: false,
      ways: [.keyboard]
    )
    let script = try TableScript(Library.village.get(), plan, seed: 7, whims: 2)
    script.isMute = true
    _ = try script.play { _ in false }
    #expect(script.isOver && script.pages.count > 40)
    var mouse = try open([
      "table", path, "--seats", "2", "--rule", "majority", "--show", "counts", "--ballots",
      "keyboard", "--no-roles", "--seed", "7", "--archive", folder.path,
    ])
    // Much of a table is dealt, and stands elsewhere each time.
    mouse.patience = 0.4
    for (index, page) in script.pages.enumerated() {
      try mouse.arrive(at: page)
      try mouse.answer(page, script.lines[index], label: script.unseen[index])
    }
    #expect(mouse.terminal.wait(for: Menu.play))
    #expect(try runs(in: folder.path).first?["ending"] is String)
  }
}

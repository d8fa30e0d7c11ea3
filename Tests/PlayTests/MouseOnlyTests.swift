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

  @Test func `a run is played with clicks only, from the menu to its card, and out of the program`()
    throws
  {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let terminal = try PseudoTerminal(
      ["--no-motion", "--archive", folder.path],
      columns: 100,
      rows: 40
    )
    let mouse = Mouse(terminal: terminal)
    try #require(terminal.wait(for: Menu.play))
    try mouse.click(" " + Menu.play)
    try #require(terminal.wait(for: "❯ 2"))
    try mouse.click("⏎ ")
    let loaded = try Library.load(Sitting.caseID)
    let title = loaded.words(in: "nl").title
    try #require(terminal.wait(for: title))
    try mouse.click(title)
    try #require(terminal.wait(for: "❯ "))
    mouse.settle()
    try mouse.click("⏎ ")
    try #require(terminal.wait(for: "U speelt"))
    let run = try #require(try runs(in: folder.path).first)
    var driver = Driver(loaded, seed: UInt64(try #require(run["seed"] as? Int)), whims: 3)
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
    let terminal = try PseudoTerminal(
      [
        "table", path, "--seats", "2", "--rule", "majority", "--show", "counts", "--ballots",
        "keyboard", "--no-roles", "--seed", "7", "--no-motion", "--archive", folder.path,
      ],
      columns: 100,
      rows: 40
    )
    let mouse = Mouse(terminal: terminal)
    for (index, page) in script.pages.enumerated() {
      try mouse.arrive(at: page)
      try mouse.answer(page, script.lines[index], label: script.unseen[index])
    }
    #expect(terminal.wait { $0.text.contains(Menu.play) } || terminal.hasEnded)
    #expect(try runs(in: folder.path).first?["ending"] is String)
  }
}

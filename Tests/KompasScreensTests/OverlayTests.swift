import KompasEngine
import KompasLookBack
import KompasPages
import KompasPlay
import KompasStandards
import KompasStudio
import KompasTestSupport
import Testing

@Suite struct OverlayTests {
  private func playedToSecondScene(_ phrases: Language) throws -> Table {
    try played(phrases, turns: 1)
  }

  private func played(_ phrases: Language, turns: Int) throws -> Table {
    var table = Table(phrases, seed: 3)
    while table.timeline.state.turn < turns || table.timeline.state.stage != .choosing {
      switch table.page().ask {
      case .proceed: try table.act(.proceed)
      case .choose: try table.act(.chose(0))
      case .explain: try table.act(.explained([0], "omdat"))
      case .allot(let allotment): try table.act(.allotted(allotment.start))
      case .write: try table.act(.wrote("omdat"))
      }
    }
    return table
  }

  @Test(arguments: ["nl", "en"])
  func `every overlay opens, and gives way to the same page`(language: String) throws {
    var table = try playedToSecondScene(Language.shipped(language))
    let scene = table.page()
    #expect(scene.commands.map(\.key) == ["w", "b", "k", "l", "n", "u", "?"])
    for command in scene.commands {
      try table.act(.command(command.key))
      #expect(table.page() != scene)
      check(table.page(), "overlay \(command.key)")
      try table.act(.back)
      #expect(table.page() == scene)
      try table.act(.command(command.key))
      let answer: Action =
        switch table.page().ask {
        case .write: .wrote("")
        case .choose: .chose(1)
        case .proceed, .explain, .allot: .proceed
        }
      #expect(try table.act(answer) == nil)
      #expect(table.page() == scene)
    }
  }

  @Test func `a choice is taken back only after a yes`() throws {
    var table = try playedToSecondScene(.dutch)
    try table.act(.command("u"))
    #expect(try table.act(.chose(0)) == .submit(.undo))
    #expect(table.timeline.state.turn == 0)
    #expect(table.timeline.state.stage == .choosing)
    #expect(!table.page().commands.contains { $0.key == "u" })
  }

  @Test func `a note is kept and the page stays`() throws {
    var table = try playedToSecondScene(.dutch)
    let scene = table.page()
    try table.act(.command("n"))
    #expect(try table.act(.wrote("  bel de buren ")) == .submit(.note("bel de buren")))
    #expect(table.page() == scene)
  }

  @Test func `actions that do not answer the page are ignored`() throws {
    var table = try played(.dutch, turns: 0)
    let scene = table.page()
    for action in [
      Action.proceed, .explained([0], "x"), .allotted([60]), .wrote("x"), .chose(99), .command("z"),
      .back,
    ] {
      #expect(try table.act(action) == nil)
      #expect(table.page() == scene)
    }
    #expect(try table.act(.stop) == .stop)
  }

  @Test func `steps of a stage go forward and back`() throws {
    var table = Table(.dutch, seed: 1)
    let first = table.page()
    try table.act(.proceed)
    #expect(table.page() != first)
    try table.act(.back)
    #expect(table.page() == first)
  }

  @Test func `the last page tells where the report is`() throws {
    var table = Table(.dutch, seed: 2)
    while table.timeline.state.stage != .finished {
      let page = table.page()
      switch page.ask {
      case .proceed: try table.act(.proceed)
      // Whether it is meant: the second answer is yes.
      case .choose: try table.act(.chose(page.commands.isEmpty ? 1 : 0))
      case .explain: try table.act(.explained([], ""))
      case .allot: try table.act(.allotted([20, 10, 10, 10, 5, 5]))
      case .write: try table.act(.wrote(""))
      }
    }
    #expect(table.screens.isReportDue(table.timeline))
    table.screens.report(saved: "verslag.md")
    #expect(!table.screens.isReportDue(table.timeline))
    #expect(table.page().printed.contains("verslag.md"))
    table.screens.report(failed: "de schijf is vol.")
    #expect(table.page().printed.contains("de schijf is vol. Uw spel"))
    #expect(try table.act(.command("r")) == .writeReport)
    #expect(try table.act(.proceed) == .toMenu)
  }
}

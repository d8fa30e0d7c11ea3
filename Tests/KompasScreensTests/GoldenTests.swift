import Foundation
import KompasEngine
import KompasLookBack
import KompasPages
import KompasPlay
import KompasStandards
import KompasStudio
import KompasTestSupport
import Testing

/// Compares text with a file in `Goldens`.
func expectGolden(_ text: String, _ name: String) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")
  #expect(
    try differenceFromGolden(text + "\n", folder.appending(path: "\(name).txt").path()) == nil
  )
}

@Suite struct GoldenTests {
  @Test(arguments: ["nl", "en"], [0, 1])
  func `a run reads as it did`(language: String, choice: Int) throws {
    var table = Table(Language.shipped(language), seed: 7)
    var pages: [String] = []
    var parts = 0
    while !table.isOver {
      let page = table.page()
      if parts == 0 || page.ask.texts.count < 3 { pages.append(page.printed) }
      if table.timeline.state.stage == .choosing, table.timeline.state.turn == 1,
        !page.commands.isEmpty
      {
        for key in ["w", "b", "k", "l", "n", "u", "?"] as [Character] {
          try table.act(.command(key))
          pages.append(table.page().printed)
          try table.act(.back)
        }
      }
      switch page.ask {
      case .proceed: try table.act(.proceed)
      case .choose(_, let choices) where table.timeline.state.stage == .debriefing:
        // Every part that may be skipped is read, and then skipped.
        parts += 1
        try table.act(.chose(parts < choices.count ? parts : 0))
      case .choose(_, let choices) where page.commands.isEmpty:
        // Whether it is meant: the last answer is yes.
        try table.act(.chose(choices.count - 1))
      case .choose(_, let choices):
        try table.act(.chose(choices[choice].closed == nil ? choice : 0))
      case .explain:
        try table.act(
          .explained(choice == 0 ? [0] : [], choice == 0 ? "omdat het park van iedereen is" : "")
        )
      case .allot(let allotment):
        try table.act(
          .allotted(table.timeline.state.turn > 0 ? [20, 5, 10, 10, 5, 10] : allotment.start)
        )
      case .write: try table.act(.wrote(choice == 0 ? "omdat het park van iedereen is" : ""))
      }
    }
    try expectGolden(pages.joined(separator: "\n\n"), "run-\(choice)-\(language)")
  }

  @Test(arguments: ["nl", "en"])
  func `what the choices showed reads as it did`(language: String) throws {
    var table = Table(Language.shipped(language), seed: 5)
    table.moments = RunMoments(Village.debriefing)
    var dice = Dice(state: 5)
    while table.timeline.state.stage != .debriefing { try table.act(table.page().answer(&dice)) }
    var pages: [String] = []
    var parts = 0
    while table.timeline.state.stage != .finished {
      let page = table.page()
      if parts == 0 || page.ask.texts.count < 3 { pages.append(page.printed) }
      switch page.ask {
      case .choose(_, let choices):
        parts += 1
        try table.act(.chose(parts < choices.count ? parts : 0))
      case .allot: try table.act(.allotted([14, 8, 12, 6, 8, 12]))
      case .write: try table.act(.wrote("Eerst bellen."))
      case .proceed, .explain: try table.act(.proceed)
      }
    }
    pages.append(table.page().printed)
    pages += table.screens.reportPages(LookBack(table.timeline, Village.debriefing)).map(\.printed)
    try expectGolden(pages.joined(separator: "\n\n"), "revealed-\(language)")
  }

  @Test(arguments: ["nl", "en"])
  func `the menu reads as it did`(language: String) throws {
    var menu = Menus.full(Language.shipped(language))
    var pages = [menu.page.printed]
    for item in [1, 2, 3, 4, 5] {
      #expect(menu.handle(.chose(item)) == nil)
      pages.append(menu.page.printed)
      if item == 1 {
        #expect(menu.handle(.chose(0)) == nil)
        pages.append(menu.page.printed)
        _ = menu.handle(.back)
      }
      _ = menu.handle(.back)
    }
    try expectGolden(pages.joined(separator: "\n\n"), "menu-\(language)")
  }
}

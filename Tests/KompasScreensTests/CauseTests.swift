import KompasEngine
import KompasLookBack
import KompasPages
import KompasPlay
import KompasStandards
import KompasStudio
import KompasTestSupport
import Testing

@Suite struct CauseTests {
  /// How often something was seen that must be seen at least once.
  private struct Tally {
    var moved = 0
    var hidden = 0
  }

  /// On every page that explains a move, in both languages.
  @Test(arguments: ["nl", "en"])
  func `causes add up to the move of their needle`(language: String) throws {
    var tally = Tally()
    for seed in 0..<60 as Range<UInt64> {
      var table = Table(Language.shipped(language), seed: seed)
      var dice = Dice(state: seed)
      while table.timeline.state.stage != .ended {
        if let move = table.timeline.lastMove,
          table.page().commands.contains(where: { $0.key == "w" })
        {
          try table.act(.command("w"))
          verify(table.page(), move, &tally)
          try table.act(.proceed)
        }
        try table.act(table.page().answer(&dice))
      }
    }
    #expect(tally.moved > 100)
    #expect(tally.hidden > 0)
  }

  private func verify(_ page: Page, _ move: Move, _ tally: inout Tally) {
    var tension = 0
    for (index, block) in page.main.enumerated() {
      guard case .needle(let needle) = block else { continue }
      let from = Int(wholePoints(move.before[tension]))
      let to = Int(wholePoints(move.after[tension]))
      tension += 1
      #expect(needle.position == -to)
      if let previous = needle.previous { #expect(previous == -from) }
      var sum = 0
      if index + 1 < page.main.count, case .prose(let text) = page.main[index + 1] {
        for line in text.split(separator: "\n") where line.hasPrefix("- ") {
          sum += points(String(line), needle)
          if line.hasSuffix("niet kunt zien") || line.hasSuffix("cannot see") { tally.hidden += 1 }
        }
      }
      #expect(sum == to - from, "\(page.printed)")
      if sum != 0 { tally.moved += 1 }
    }
    #expect(tension == 3)
  }

  /// The points of a cause, positive towards the pole on the left.
  private func points(_ line: String, _ needle: Needle) -> Int {
    let left = [
      needle.left, needle.left.prefix(1).lowercased() + needle.left.dropFirst(), "de raad",
      "de lastige minderheid", "de eerstgenoemde groep", "the council",
      "the difficult minority", "the group named first",
    ]
    let isLeft = left.contains { line.contains("naar \($0):") || line.contains("towards \($0):") }
    let points = Int(line.dropFirst(2).prefix { $0.isNumber }) ?? 0
    return isLeft ? points : -points
  }
}

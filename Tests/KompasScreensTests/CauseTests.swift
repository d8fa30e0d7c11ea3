import KompasEngine
import KompasPages
import KompasScreens
import Testing

@Suite struct CauseTests {
  /// In every language and on every page that explains a move, the causes add up to it.
  @Test(arguments: ["nl", "en"])
  func `causes add up to the move of their needle`(language: String) throws {
    var explained = 0
    var hidden = 0
    for seed in 0..<60 as Range<UInt64> {
      var table = Table(Phrases(language: language), seed: seed)
      var dice = Dice(state: seed)
      while table.timeline.state.stage != .ended {
        let stage = table.timeline.state.stage
        if stage == .interlude, let move = table.timeline.interludeMove {
          (explained, hidden) = verify(table.page, move, language, explained, hidden)
        }
        if !table.timeline.turns.isEmpty, table.page.commands.contains(where: { $0.key == "w" }),
          let move = table.timeline.lastMove
        {
          try table.act(.command("w"))
          (explained, hidden) = verify(table.page, move, language, explained, hidden)
          try table.act(.proceed)
        }
        try table.act(next(table.page, &dice))
      }
    }
    #expect(explained > 100)
    #expect(hidden > 0)
  }

  private func next(_ page: Page, _ dice: inout Dice) -> Action {
    switch page.ask {
    case .proceed: .proceed
    case .choose(_, let choices):
      .chose(choices.indices.filter { choices[$0].closed == nil }.randomElement(using: &dice) ?? 0)
    case .pick: .picked([])
    case .allot(let allotment): .allotted(allotment.start)
    case .write: .wrote("")
    }
  }

  private func verify(
    _ page: Page,
    _ move: Move,
    _ language: String,
    _ explained: Int,
    _ hidden: Int
  ) -> (Int, Int) {
    var (explained, hidden) = (explained, hidden)
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
          sum += signed(String(line), needle)
          if line.contains("niet kunt zien") || line.contains("cannot see") { hidden += 1 }
        }
      }
      #expect(sum == to - from, "\(page.printed)")
      explained += sum == 0 ? 0 : 1
    }
    return (explained, hidden)
  }

  /// The points of a cause, positive towards the pole on the left.
  private func signed(_ line: String, _ needle: Needle) -> Int {
    let left = [
      needle.left, "de raad", "de lastige minderheid", "de eerstgenoemde groep", "the council",
      "the difficult minority", "the group named first",
    ]
    let points = Int(line.dropFirst(2).prefix { $0.isNumber }) ?? 0
    let pole = line.drop { !$0.isNumber }.drop { $0 != "t" || $0.isNumber }
    let isLeft = left.contains {
      pole.contains("naar \($0):") || pole.contains("towards \($0):")
        || line.contains("naar \($0):")
    }
    return isLeft ? points : -points
  }
}

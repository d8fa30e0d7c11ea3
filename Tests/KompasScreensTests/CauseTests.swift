import KompasEngine
import KompasLookBack
import KompasPages
import KompasPlay
import KompasScenarios
import KompasStandards
import KompasStudio
import KompasTestSupport
import Testing

@Suite struct CauseTests {
  /// How often something was seen that must be seen at least once.
  private struct Tally {
    var moved = 0
    var hidden = 0
    /// How often what came between scenes was told first, on a page that tells of it.
    var between = 0
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
          verify(table.page(), move, between: table.timeline.interludeMove, &tally)
          try table.act(.proceed)
        }
        try table.act(table.page().answer(&dice))
      }
    }
    #expect(tally.moved > 100)
    #expect(tally.hidden > 0)
    #expect(tally.between > 0)
  }

  /// What is said of the largest cause, in front of it and behind it.
  private func mainCause(_ page: Page) -> String? {
    for case .lines(let lines) in page.main {
      for line in lines {
        if let range = line.firstRange(of: "vooral hierdoor: ") {
          return String(line[range.upperBound...].dropLast())
        }
        if line == Language.dutch.onlySight { return Language.dutch.causeSight }
      }
    }
    return nil
  }

  /// The causes on the page of causes, of the needles that are seen to move.
  private func listed(_ page: Page) -> [(points: Int, because: String)] {
    zip(page.main, page.main.dropFirst()).flatMap {
      needle,
      list -> [(points: Int, because: String)] in
      guard case .needle(let needle) = needle, needle.previous != needle.position,
        case .prose(let text) = list
      else { return [] }
      return text.split(separator: "\n").compactMap {
        line -> (points: Int, because: String)? in
        guard let colon = line.firstRange(of: ": ") else { return nil }
        let points = Int(line.dropFirst(2).prefix { $0.isNumber }) ?? 0
        return (points: points, because: String(line[colon.upperBound...]))
      }
    }
  }

  @Test func `what moved the needles most is the largest cause that is listed`() throws {
    var told = 0
    var silent = 0
    for id in ShippedRuns.ids {
      let loaded = try ShippedRuns.loaded(id)
      let game = Game(loaded.compiled)
      for seed in UInt64(0)..<25 {
        let run = try ShippedRuns.run(game, seed: seed)
        for index in run.events.indices
        where run.events[index] == .stageEntered(.consequences) {
          let moment = Timeline(game, events: Array(run.events[...index]))
          let view = WordedView(
            moment.view(for: .player),
            of: CaseOutline(game.rules),
            texts: loaded.words(in: "nl"),
            words: .dutch
          )
          let causes = listed(view.page(over: .why))
          let most = causes.map(\.points).max() ?? 0
          guard let main = mainCause(view.pages[0]) else {
            silent += 1
            continue
          }
          #expect(most >= 2, "one point is told as what moved the needles most")
          #expect(
            causes.contains { $0.points == most && $0.because == main },
            "\(id) \(seed): \(main) | \(causes)"
          )
          told += 1
        }
      }
    }
    #expect(told > 50 && silent > 0)
  }

  private func verify(_ page: Page, _ whole: Move, between: Move?, _ tally: inout Tally) {
    var tension = 0
    let count = page.main.count { if case .needle = $0 { true } else { false } }
    let moves = count == 6 ? [between ?? whole, whole] : [whole]
    if count == 6 { tally.between += 1 }
    for (index, block) in page.main.enumerated() {
      guard case .needle(let needle) = block else { continue }
      let move = moves[tension / 3]
      let from = Int(wholePoints(move.before[tension % 3]))
      let to = Int(wholePoints(move.after[tension % 3]))
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
    #expect(tension == 3 * moves.count)
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

import KompasEngine
import KompasLookBack
import KompasPages
import KompasPlay
import KompasStandards
import KompasStudio
import KompasTestSupport
import Testing

@Suite struct RandomPlayTests {
  static let seeds = (0..<10).map { UInt64($0) }

  /// Three hundred runs, half of them in each language.
  @Test(arguments: ["nl", "en"], seeds)
  func `random play reaches the end, and every page is whole`(
    language: String,
    batch: UInt64
  ) throws {
    var stages: Set<Stage> = []
    var read: Set<String> = []
    for run in 0..<15 {
      let seed = batch * 1_000 + UInt64(run)
      var dice = Dice(state: seed)
      var table = Table(Language.shipped(language), seed: seed)
      table.moments = RunMoments(Village.debriefing)
      var steps = 0
      while !table.isOver {
        stages.insert(table.timeline.state.stage)
        let page = table.page()
        check(page, "seed \(seed), \(table.timeline.state.stage)", &read)
        try table.act(action(on: page, &dice, mayOpen: steps < 400))
        steps += 1
        guard steps < 1_000 else {
          Issue.record("stuck, seed \(seed)")
          break
        }
      }
      #expect(table.timeline.state.stage == .finished)
    }
    #expect(stages.count == Stage.allCases.count)
  }

  private func action(on page: Page, _ dice: inout Dice, mayOpen: Bool) -> Action {
    if mayOpen, Int.random(in: 0..<4, using: &dice) == 0,
      let command = page.commands.randomElement(using: &dice)
    {
      return .command(command.key)
    }
    if mayOpen, Int.random(in: 0..<12, using: &dice) == 0 { return .back }
    return page.answer(&dice)
  }
}

extension Page {
  /// Some answer that fits what the page asks.
  func answer(_ dice: inout Dice) -> Action {
    switch ask {
    case .proceed: return .proceed
    case .choose(_, let choices):
      let open = choices.indices.filter { choices[$0].closed == nil }
      return .chose(open.randomElement(using: &dice) ?? 0)
    case .explain(let asked):
      let picked = asked.choices.indices.filter { _ in Bool.random(using: &dice) }
      return .explained(picked, Bool.random(using: &dice) ? "omdat het moest" : "")
    case .allot(let allotment): return .allotted(allotment.start)
    case .write: return .wrote(Bool.random(using: &dice) ? "omdat het moest" : "")
    }
  }
}

/// A page has a title and something to say, and nothing on it is empty or left unfilled.
func check(_ page: Page, _ place: Comment) {
  var read: Set<String> = []
  check(page, place, &read)
}

/// As above; texts that were read before are not read again.
func check(_ page: Page, _ place: Comment, _ read: inout Set<String>) {
  #expect(!page.title.isEmpty, place)
  #expect(!page.main.isEmpty, place)
  for text in page.texts where read.insert(text).inserted {
    let isEmpty = text.allSatisfy(\.isWhitespace)
    #expect(!isEmpty, "\(place.rawValue): empty")
    let hasNil = text.split { !$0.isLetter }.contains("nil")
    #expect(!hasNil, "\(place.rawValue): \(text)")
    for sign in ["{", "}", "%@", "%d", "Optional(", "..", "  ", " ,", "().", "‘’", "“”"] {
      #expect(!text.contains(sign), "\(place.rawValue): \(text)")
    }
  }
  for block in page.main + page.side {
    switch block {
    case .table(let table):
      #expect(table.rows.allSatisfy { $0.count == table.columns.count }, place)
    case .bars(let bars):
      #expect(bars.rows.allSatisfy { $0.values.count == bars.series.count }, place)
    case .rose(let rose):
      for series in rose.series {
        #expect(series.values.count == rose.axes.count, place)
        #expect(series.values.allSatisfy { (0...series.scale).contains($0 ?? 0) }, place)
        #expect((1...series.scale).contains(series.rim), place)
      }
    case .needle(let needle): #expect((-100...100).contains(needle.position ?? 0), place)
    case .trends(let trends):
      for panel in trends.panels {
        #expect(panel.values.count == trends.series.count, place)
        for values in panel.values {
          #expect(values.count == trends.moments.count, place)
          #expect(values.allSatisfy { trends.scale.contains($0 ?? 0) }, place)
        }
      }
    case .gauges(let gauges):
      #expect(gauges.allSatisfy { (0...100).contains($0.percent ?? 0) }, place)
    case .heading, .prose, .quote, .lines, .art, .plot, .meter, .seats, .notice, .path, .keys, .gap:
      break
    }
  }
  if case .allot(let allotment) = page.ask {
    #expect(allotment.start.reduce(0, +) == allotment.total, place)
  }
}

import KompasEngine
import KompasPages
import KompasPlay
import KompasScenarios
import KompasStandards
import KompasTestSupport
import KompasView
import Testing

/// What is told beside the choices: whom a broken word is told to, what came between, and what each of it cost.
@Suite struct TellingPagesTests {
  /// The moments of random runs of a case at a stage, until so many were met.
  private func moments(
    _ id: String,
    at stage: Stage,
    _ count: Int,
    where isMeant: (Timeline) -> Bool = { _ in true }
  ) throws -> [Timeline] {
    let game = Game(try Library.load(id).compiled)
    var found: [Timeline] = []
    for seed in UInt64(0)..<400 where found.count < count {
      _ = try game.playedByChance(seed: seed) { timeline in
        if timeline.state.stage == stage, isMeant(timeline) { found.append(timeline) }
      }
    }
    return found
  }

  private func worded(_ timeline: Timeline, _ id: String, _ language: String = "nl") throws
    -> WordedView
  {
    WordedView(
      timeline.view(for: .player),
      of: CaseOutline(timeline.game.rules),
      texts: try Library.load(id).words(in: language),
      words: .shipped(language)
    )
  }

  /// The lines of what a page says something cost or brought in.
  private func prices(_ page: Page) -> [String] {
    page.facts.filter { $0.hasPrefix("Dit kostte") || $0.hasPrefix("Dit leverde op") }
  }

  @Test(arguments: Library.names)
  func `who tells it is asked with each promise and to whom it was made, and once`(id: String)
    throws
  {
    let moments = try moments(id, at: .consequences, 12) { !$0.game.toTell($0.state).isEmpty }
    #expect(moments.count == 12)
    for var timeline in moments {
      let promises = timeline.game.toTell(timeline.state)
      let asked = try worded(timeline, id)
      #expect(asked.pages.count == 2)
      let page = try #require(asked.pages.last)
      for promise in promises {
        #expect(page.facts.contains { $0.contains(asked.promise(promise)) })
        for group in timeline.state.promisedTo[promise] {
          #expect(page.facts.contains { $0.contains(asked.shortMention(group)) })
        }
      }
      timeline.append(try timeline.decide(.tell))
      let told = try worded(timeline, id)
      #expect(told.pages.count == 2)
      #expect(!told.pages.contains { $0.facts.contains { $0.hasPrefix("Wie vertelt het") } })
      // The choice costs what it cost before, and telling its week.
      #expect(prices(told.pages[0]) == prices(asked.pages[0]))
      #expect(prices(told.pages[1]) == ["Dit kostte: 1 week."])
      timeline.append(timeline.game.consequences(of: .proceed, in: timeline.state))
      guard timeline.state.stage == .interlude else { continue }
      let arrival = try #require(timeline.view(for: .player).lastTurn).arrival
      #expect(!arrival.contains { if case .promiseTold = $0 { true } else { false } })
    }
  }

  /// What came that is told, with what it cost and brought in of each resource.
  private func came(_ arrival: [Happening]) -> [[Int: Int]] {
    var costs: [[Int: Int]] = []
    for happening in arrival {
      switch happening {
      case .event, .laterOfOption, .laterOfEvent, .promiseReturned: costs.append([:])
      case .paid(let resource, let amount):
        guard let last = costs.indices.last else { continue }
        costs[last][resource, default: 0] += amount
      default: break
      }
    }
    return costs
  }

  @Test(arguments: Library.names)
  func `what came between is told two at a time, each with what it cost`(id: String) throws {
    var most = 0
    var spreads: [Int] = []
    for timeline in try moments(id, at: .interlude, 300) {
      let view = try worded(timeline, id)
      let came = came(try #require(view.view.lastTurn).arrival)
      #expect(view.pages.count == max(1, (came.count + 1) / 2))
      let costly = came.count { $0.values.contains { $0 > 0 } }
      #expect(view.pages.flatMap(prices).count { $0.hasPrefix("Dit kostte") } == costly)
      most = max(most, came.count)
      spreads.append(view.pages.count)
    }
    #expect(most > 2, "pages with more than two things are met")
    #expect(spreads.sorted()[spreads.count * 3 / 4] == 1, "three of four times one page is enough")
  }

  @Test(arguments: Library.names)
  func `what still came at the end is told two at a time, and how it ended last`(id: String) throws
  {
    for timeline in try moments(id, at: .ended, 60) {
      let view = try worded(timeline, id)
      let came = came(try #require(view.view.lastTurn).arrival)
      #expect(view.pages.count == max(1, (came.count + 1) / 2))
      let ending = try #require(view.texts.endings.at(timeline.state.ending))
      #expect(view.pages.last?.facts.contains(ending.title) == true)
      #expect(view.pages.dropLast().allSatisfy { !$0.facts.contains(ending.title) })
    }
  }

  @Test(arguments: Library.names)
  func `why is asked on one page`(id: String) throws {
    for timeline in try moments(id, at: .motivating, 20) {
      let pages = try worded(timeline, id).pages
      #expect(pages.count == 1)
      guard case .explain(let asked) = pages[0].ask else {
        Issue.record("reasons are not asked for")
        continue
      }
      #expect(asked.choices.count == timeline.game.rules.criteria.count)
      #expect(pages[0].commands.contains { $0.key == "u" } == timeline.canUndo)
    }
  }

  @Test(arguments: Library.names, ["nl", "en"])
  func `what can run out is explained at the first choice, and only there`(
    id: String,
    language: String
  ) throws {
    for timeline in try moments(id, at: .choosing, 40) {
      let view = try worded(timeline, id, language)
      let meanings = view.texts.resources.compactMap(\.meaning)
      #expect(meanings.isEmpty == (id != "windpark_oosterbrink"))
      let page = try #require(view.pages.last)
      let isFirst = timeline.state.choices.isEmpty && timeline.state.undone == 0
      for meaning in meanings { #expect(page.facts.contains(meaning) == isFirst) }
    }
  }

  @Test(arguments: Library.names)
  func `the count of seats in the header says that it is of the council`(id: String) throws {
    var seen = 0
    for timeline in try moments(id, at: .choosing, 200)
    where timeline.view(for: .player).odds != nil {
      let context = try #require(try worded(timeline, id).pages.last).context
      #expect(context.last?.hasPrefix("raad: ") == true)
      seen += 1
    }
    #expect(seen > 10)
  }
}

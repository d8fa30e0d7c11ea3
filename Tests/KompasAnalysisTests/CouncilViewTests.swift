import Foundation
import KompasEngine
import KompasTestSupport
import Testing

@testable import KompasAnalysis

@Suite struct CouncilViewTests {
  /// The last vote that counts: its place among the counting events.
  private func lastVote(_ timeline: Timeline) -> Int? {
    timeline.counting.lastIndex { position in
      if case .voted = timeline.events[position] { true } else { false }
    }
  }

  @Test(arguments: SampleRuns.allCases, 0..<25 as Range<UInt64>)
  func `the council is seen as it stood just before its last vote`(
    played: SampleRuns,
    seed: UInt64
  ) throws {
    let timeline = try played.run(seed: seed)
    let game = timeline.game
    let vote = lastVote(timeline)
    let view = councilView(timeline)
    #expect((view == nil) == (vote == nil))
    guard let view, let vote else { return }
    let before = Timeline(
      game,
      events: timeline.counting[..<vote].map { timeline.events[$0] }
    ).state
    let support = game.truth(before).support
    for (faction, chance) in zip(view.factions, view.chances) {
      let bonus = game.rules.stakeholders[faction].isCoalition ? 1.0 : 0.0
      let argument = (Double(support[faction]) / 100 - 50) / 8 + bonus
      // The table of the engine is straight between its steps, and ends at 8.
      #expect(abs(chance - 1 / (1 + exp(-argument))) < 4e-4)
    }
    // Its figures are those of any state, but for who could have turned the vote as it was cast.
    var again = try #require(councilView(game, before))
    again.pivotal = view.pivotal
    #expect(again == view)
    guard case .voted(_, let against, let yes, let no) = timeline.events[timeline.counting[vote]]
    else { return }
    for (faction, seats) in zip(view.factions, view.seats) {
      let more = against.contains(faction) ? seats : -seats
      let turned = yes + Int32(more) > no - Int32(more)
      #expect(view.pivotal.contains(faction) == (turned != (yes > no)))
    }
  }

  @Test(arguments: SampleRuns.allCases, 30..<60 as Range<UInt64>)
  func `its figures hang together`(played: SampleRuns, seed: UInt64) throws {
    let timeline = try played.run(seed: seed)
    let game = timeline.game
    let view = try #require(councilView(game, timeline.state))
    let total = view.seats.reduce(0, +)
    #expect(view.distribution.count == total + 1)
    #expect(abs(view.distribution.reduce(0, +) - 1) < 1e-12)
    let carried = view.distribution.indices.filter { 2 * $0 > total }
    #expect(abs(carried.reduce(0) { $0 + view.distribution[$1] } - view.majority) < 1e-12)
    #expect(abs(view.power.reduce(0, +) - 1) < 1e-12)
    for (faction, power) in zip(view.factions, view.power) {
      #expect(view.powerless.contains(faction) == (power == 0))
    }
    let support = game.truth(timeline.state).support
    // Whoever has a chance of a half or more lacks nothing, and who lacks nothing has it.
    let lacking = view.cheapest.map { faction in
      let isCoalition = game.rules.stakeholders[faction].isCoalition
      return Int(max(0, (isCoalition ? 4_200 : 5_000) - support[faction]))
    }
    #expect(lacking.reduce(0, +) == view.missing)
    for (faction, lack) in zip(view.cheapest, lacking) {
      #expect((game.chanceInFavor(faction, support: support[faction]) >= 0.5) == (lack == 0))
    }
    let seats = view.cheapest.reduce(0) { $0 + Int(game.rules.stakeholders[$1].seats) }
    #expect(2 * seats > total)
    // Nobody in it can be missed.
    for faction in view.cheapest {
      #expect(2 * (seats - Int(game.rules.stakeholders[faction].seats)) <= total)
    }
  }

  @Test func `with ten seats and eleven, eleven decide`() throws {
    let game = Game(SmallCase.compiled)
    let view = try #require(councilView(game, game.blank))
    #expect(view.factions == [2, 3])
    #expect(view.seats == [10, 11])
    #expect(view.power == [0, 1])
    #expect(view.powerless == [2])
    #expect(view.decisive == [0, 1])
    #expect(view.pivotal == [3])
    #expect(view.cheapest == [3])
    #expect(view.majority == view.chances[1])
  }

  @Test func `no factions, no council`() {
    var rules = SmallCase.compiled
    for index in rules.stakeholders.indices { rules.stakeholders[index].seats = 0 }
    let game = Game(rules)
    #expect(councilView(game, game.blank) == nil)
  }

  @Test func `one faction decides alone`() throws {
    var rules = SmallCase.compiled
    rules.stakeholders[2].seats = 0
    let game = Game(rules)
    let view = try #require(councilView(game, game.blank))
    #expect(view.factions == [3])
    #expect(view.power == [1])
    #expect(view.cheapest == [3])
  }
}

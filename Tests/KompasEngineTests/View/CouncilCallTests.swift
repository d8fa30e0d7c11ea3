import KompasTestSupport
import Testing

@testable import KompasEngine

/// docs/scoring.md, section 4: the evening of the council is told as it was drawn.
@Suite struct CouncilCallTests {
  private static let cases = ["sportveld_overlinde", "windpark_oosterbrink"]

  /// Some random runs up to the vote.
  private func votes(of id: String) throws -> [Timeline] {
    let game = Game(try PlayoutTests.load("Scenarios/\(id)"))
    return (UInt64(0)..<120).compactMap { seed in
      var numbers = SplitMix(seed: seed)
      var timeline = Timeline(game, events: game.opening(seed: seed))
      while timeline.state.stage != .council {
        guard let decision = game.legalDecisions(in: timeline.state).randomElement(using: &numbers)
        else { return nil }
        timeline.append(game.consequences(of: decision, in: timeline.state))
      }
      return timeline
    }
  }

  /// The state just before the vote, without some of the events that led there.
  private func before(
    _ run: Timeline,
    without isLeftOut: (Event) -> Bool = { _ in false }
  ) -> RunState {
    var state = run.game.blank
    for index in run.counting {
      if case .voted = run.events[index] { break }
      if !isLeftOut(run.events[index]) { run.game.apply(run.events[index], to: &state) }
    }
    return state
  }

  @Test(arguments: cases)
  func `the roll is called as the factions sit, and the doubter comes last`(id: String) throws {
    for run in try votes(of: id) {
      let evening = try #require(run.councilEvening)
      let factions = run.game.factions
      let start = try #require(factions.firstIndex(of: evening.roll[0]))
      #expect(evening.roll == Array(factions[start...] + factions[..<start]))
      let weighing = evening.factions.filter(\.weighs).map(\.faction)
      let last = try #require(evening.roll.last)
      #expect(weighing.isEmpty || weighing.contains(last))
    }
  }

  @Test(arguments: cases)
  func `who weighs lies between the two chances that are as good as sure`(id: String) throws {
    for run in try votes(of: id) {
      let support = run.game.figures(before(run)).support
      for vote in try #require(run.councilEvening).factions {
        let chance = run.game.chanceInFavor(vote.faction, support: support[vote.faction])
        #expect(vote.weighs == (chance > 0.15 && chance < 0.85))
        #expect(vote.weighing == nil || vote.weighs)
        if vote.part == .credit { #expect(!vote.inFavor) }
        if vote.part == .coalition { #expect(vote.inFavor) }
      }
    }
  }

  @Test(arguments: cases)
  func `the same draws give the same vote`(id: String) throws {
    for run in try votes(of: id) {
      let evening = try #require(run.councilEvening)
      let inFavor = evening.factions.filter(\.inFavor).map(\.faction)
      #expect(run.game.inFavor(before(run)) == inFavor)
      #expect(evening.needed == (evening.seatsFor + evening.seatsAgainst) / 2 + 1)
    }
  }

  @Test(arguments: cases)
  func `what would have turned a defeat does turn it, and only a defeat`(id: String) throws {
    var turned = 0
    for run in try votes(of: id) {
      let evening = try #require(run.councilEvening)
      guard let vote = evening.turnedBy else { continue }
      turned += 1
      #expect(evening.seatsFor <= evening.seatsAgainst && vote.seatsFor > vote.seatsAgainst)
      let all = evening.seatsFor + evening.seatsAgainst
      #expect(vote.seatsFor + vote.seatsAgainst == all)
      let inFavor: [Int]
      switch vote.by {
      case .turnedByPromise:
        #expect(run.state.promises.contains(.broken))
        let kept = before(run) { event in
          switch event {
          case .processMoved(_, _, .promiseBroken), .processMoved(_, _, .witnessed),
            .trustMoved(_, _, .promiseBroken), .trustMoved(_, _, .witnessed),
            .processMoved(_, _, .told), .trustMoved(_, _, .told):
            true
          case _: false
          }
        }
        inFavor = run.game.inFavor(kept)
      case .turnedByProcess:
        // Nobody else votes otherwise.
        let faction = try #require(vote.faction)
        let voted = evening.factions.filter(\.inFavor).map(\.faction)
        #expect(!voted.contains(faction))
        #expect(!run.game.wasAsked(faction, among: run.state.choices.dropLast()))
        inFavor = (voted + [faction]).sorted()
      case _:
        Issue.record("\(vote.by)")
        continue
      }
      #expect(run.game.seats(of: inFavor) == vote.seatsFor)
    }
    #expect(turned > 0)
  }

  @Test(arguments: cases)
  func `odds are known once a faction was asked or the decision comes up, and until the vote`(
    id: String
  ) throws {
    let game = Game(try PlayoutTests.load("Scenarios/\(id)"))
    for seed in UInt64(0)..<20 {
      var numbers = SplitMix(seed: seed)
      var timeline = Timeline(game, events: game.opening(seed: seed))
      while let decision = game.legalDecisions(in: timeline.state).randomElement(using: &numbers) {
        timeline.append(game.consequences(of: decision, in: timeline.state))
        let state = timeline.state
        let asked = game.factions.filter { game.wasAsked($0, among: state.choices[...]) }
        // Whoever chose it knows that the council is not asked.
        let isOut = state.choices.contains { game.rules.options[$0].skipsCouncil }
        guard let odds = timeline.councilOdds else {
          let isOver = state.vote != .none || state.decision != .none || isOut
          #expect(isOver || state.stage == .ended || state.stage.isLookingBack || asked.isEmpty)
          continue
        }
        #expect(!isOut && state.vote == .none && (state.phase == .decision || !asked.isEmpty))
        #expect(odds.factions.filter { $0.stance != .notAsked }.map(\.faction) == asked)
        #expect(odds.factions.allSatisfy { $0.stance != .notAsked || $0.turnsOn == nil })
        if state.stage == .finished { break }
      }
    }
  }

  @Test func `sure is from 85 percent on, on both sides`() {
    let game = RuleBench().game
    let stances = [6_387, 6_388, 3_612, 3_613].map { game.stance(of: 3, support: $0) }
    #expect(stances == [.weighs, .sureFor, .sureAgainst, .weighs])
  }
}

import KompasTestSupport
import Testing

@testable import KompasEngine

/// docs/case-format.md, "Who speaks": on the evening of the council a line belongs to its vote.
@Suite struct CouncilEveningTests {
  private static let cases = ["sportveld_overlinde", "windpark_oosterbrink"]

  /// The evenings of some random runs, each with the moment just after it.
  private func evenings(of id: String) throws -> [(run: Timeline, evening: CouncilEvening)] {
    let game = Game(try PlayoutTests.load("Scenarios/\(id)"))
    return (UInt64(0)..<60).compactMap { seed in
      var numbers = SplitMix(seed: seed)
      var timeline = Timeline(game, events: game.opening(seed: seed))
      while timeline.state.stage != .council {
        guard let decision = game.legalDecisions(in: timeline.state).randomElement(using: &numbers)
        else { return nil }
        timeline.append(game.consequences(of: decision, in: timeline.state))
      }
      return timeline.councilEvening.map { (timeline, $0) }
    }
  }

  @Test(arguments: cases)
  func `a faction says a line of its own vote`(id: String) throws {
    let evenings = try evenings(of: id)
    #expect(evenings.count > 20)
    for (run, evening) in evenings {
      #expect(evening.factions.map(\.faction) == run.game.factions)
      for vote in evening.factions {
        let line = run.game.rules.lines[try #require(vote.line)]
        guard case .vote(vote.faction, vote.inFavor, _) = line.place else {
          Issue.record("\(line.place) was said by \(vote.faction)")
          continue
        }
      }
      let seats = evening.factions.filter(\.inFavor)
        .reduce(0) { $0 + Int(run.game.rules.stakeholders[$1.faction].seats) }
      #expect(evening.seatsFor == seats)
      #expect(evening.seatsFor == Int(run.state.seats[0]))
    }
  }

  @Test(arguments: cases)
  func
    `only the coalition speaks of the coalition, and of promises only who saw one kept or broken`(
      id: String
    ) throws
  {
    for (run, evening) in try evenings(of: id) {
      for vote in evening.factions {
        guard case .vote(let faction, _, let part) = run.game.rules.lines[vote.line ?? 0].place
        else { continue }
        switch part {
        case .coalition, .credit: #expect(run.game.rules.stakeholders[faction].isCoalition)
        case .promise: #expect(run.state.promises.contains { $0 == .kept || $0 == .broken })
        case .support, .process: break
        }
      }
    }
  }

  @Test(arguments: cases)
  func `an evening ends as the seats say`(id: String) throws {
    for (run, evening) in try evenings(of: id) {
      let margin = evening.seatsFor - evening.seatsAgainst
      switch evening.result {
      case .wonByOne: #expect(margin == 1)
      case .won: #expect(margin > 1 && evening.seatsAgainst > 0)
      case .wonByAll, .wonWithoutThePayer: #expect(evening.seatsAgainst == 0)
      case .lostByOne: #expect(margin == -1)
      case .lost: #expect(margin < -1)
      case .lostByOwn:
        let own = evening.factions.filter {
          !$0.inFavor && run.game.rules.stakeholders[$0.faction].isCoalition
        }
        #expect(margin < -1 && !own.isEmpty)
      case .tie: #expect(margin == 0)
      case .open, .doubter, .decidedFor, .decidedAgainst, .turnedByCredit, .turnedByPromise,
        .turnedByProcess:
        Issue.record("\(evening.result) is no end")
      }
    }
  }
}

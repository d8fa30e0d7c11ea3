import KompasEngine
import KompasScenarios
import Testing

/// What is said of the odds of a vote is so: of votes that were given about as good odds, about that part is won.
@Suite struct OddsTests {
  /// Votes that were given odds: how many, their odds together in percents, and how many were won.
  private struct Votes {
    var count = 0
    var odds = 0
    var won = 0

    mutating func add(_ chance: Int, isWon: Bool) {
      count += 1
      odds += chance
      won += isWon ? 1 : 0
    }

    /// By how many standard deviations more or fewer were won than was told.
    var error: Double {
      let told = Double(odds) / 100
      return abs(Double(won) - told) / (told * (1 - told / Double(count))).squareRoot()
    }
  }

  /// The votes of 400 runs by tens of percents: with the odds in the hall, before what the player says there, and those after it.
  private func votes(_ game: Game) throws -> (hall: [Votes], after: [Votes]) {
    var votes = (hall: [Votes](repeating: Votes(), count: 11), after: [Votes]())
    votes.after = votes.hall
    for seed in UInt64(0)..<400 {
      let run = try ShippedRuns.run(game, seed: seed)
      var moment = Timeline(game)
      var (hall, after): (Int?, Int?) = (nil, nil)
      for event in run.events {
        let state = moment.state
        switch event {
        case .chose(let scene, _) where game.rules.scenes[scene].hasCouncilVote:
          hall = game.observe(state, canUndo: false).councilChance
        case .stageEntered(.consequences):
          after = game.observe(state, canUndo: false).councilChance
        case .voted(_, _, let yes, let no):
          if let hall { votes.hall[hall / 10].add(hall, isWon: yes > no) }
          if let after { votes.after[after / 10].add(after, isWon: yes > no) }
        default: break
        }
        moment.append([event])
      }
    }
    return votes
  }

  @Test func `of votes that are given some odds about that part is won`() throws {
    for id in ShippedRuns.ids {
      let votes = try votes(Game(ShippedRuns.loaded(id).compiled))
      for (name, tens) in [("hall", votes.hall), ("after", votes.after)] {
        // Odds of 70 to 80 percent are given often, and are where a player counts on a majority.
        #expect(tens[7].count >= 30, "\(id) \(name)")
        for (ten, votes) in tens.enumerated() where votes.count >= 20 {
          #expect(votes.error < 3, "\(id) \(name) \(ten): \(votes)")
        }
      }
    }
  }
}

import KompasScoring

/// What is said on an evening of the council: a line belongs to its vote.
extension Timeline {
  /// The vote of the last turn, with what each faction says; `nil` if there was none.
  var councilEvening: CouncilEvening? {
    guard var state = turns.last?.state else { return nil }
    for event in lastTurn {
      if case .voted(let inFavor, let against, _, _) = event {
        return evening(in: state, inFavor: inFavor, against: against)
      }
      game.apply(event, to: &state)
    }
    return nil
  }

  /// An evening, told from the state just before the vote.
  private func evening(in state: RunState, inFavor: [Int], against: [Int]) -> CouncilEvening {
    let moved = promiseMoves
    let support = game.figures(state).support
    let votes = game.factions.map { faction in
      let isFor = inFavor.contains(faction)
      let part = game.part(of: faction, inFavor: isFor, in: state, moved[faction])
      var vote = FactionVote(
        faction: faction,
        inFavor: isFor,
        line: game.line(of: faction, inFavor: isFor, part, in: state),
        weighing: nil
      )
      vote.part = part
      if part == .support {
        vote.criterion = game.criterion(of: faction, inFavor: isFor, in: state)
      }
      vote.weighs = game.stance(of: faction, support: support[faction]) == .weighs
      if vote.weighs { vote.weighing = game.line(at: .weighing(faction: faction), in: state) }
      return vote
    }
    let (yes, no) = (game.seats(of: inFavor), game.seats(of: against))
    var evening = CouncilEvening(
      seatsFor: yes,
      seatsAgainst: no,
      result: game.result(yes, no, against: against, in: state),
      factions: votes
    )
    evening.roll = game.roll(votes, support: support)
    if yes <= no { evening.turnedBy = turnedBy(state) }
    return evening
  }
}

extension Game {
  /// The seats of some factions together.
  func seats(of factions: [Int]) -> Int {
    factions.reduce(0) { $0 + Int(rules.stakeholders[$1].seats) }
  }

  /// The order of the roll call: as the factions sit, begun after the one whose seats most often decide, of those who weigh if any do.
  fileprivate func roll(_ votes: [FactionVote], support: [Int32]) -> [Int] {
    let chances = votes.map { chanceInFavor($0.faction, support: support[$0.faction]) }
    let decisive = decisiveProbabilities(
      seats: votes.map { seats(of: [$0.faction]) },
      probabilities: chances
    )
    let weighing = votes.indices.filter { votes[$0].weighs }
    let doubters = weighing.isEmpty ? Array(votes.indices) : weighing
    guard let last = doubters.max(by: { decisive[$0] < decisive[$1] }) else { return [] }
    return (votes[(last + 1)...] + votes[...last]).map(\.faction)
  }

  /// How an evening ended.
  fileprivate func result(_ yes: Int, _ no: Int, against: [Int], in state: RunState) -> CouncilText
  {
    switch yes - no {
    case 0: return .tie
    case 1: return .wonByOne
    case -1: return .lostByOne
    case 1... where no == 0: return isAnyoneElseAgainst(state) ? .wonWithoutThePayer : .wonByAll
    case 1...: return .won
    case _:
      let own = against.filter { rules.stakeholders[$0].isCoalition }
        .reduce(0) { $0 + Int(rules.stakeholders[$1].seats) }
      return yes + own > no - own ? .lostByOwn : .lost
    }
  }

  /// Whether a group of people is known to be against.
  private func isAnyoneElseAgainst(_ state: RunState) -> Bool {
    let seen = estimates(state)
    return rules.stakeholders.indices.contains { group in
      rules.stakeholders[group].people > 0 && state.visibility[group] >= RuleNumbers.heardFrom
        && seen[group].mood == .against
    }
  }
}

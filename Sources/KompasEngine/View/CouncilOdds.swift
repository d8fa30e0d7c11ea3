import KompasScoring

/// How the council would vote, as far as the player may know.
extension Timeline {
  /// The odds from the day that they are known: once a faction was asked, or once the decision comes up; `nil` before, after a vote, and where a choice
  /// let the council out: whoever made it knows that no vote comes.
  var councilOdds: CouncilOdds? {
    let factions = game.factions
    guard !factions.isEmpty, state.vote == .none, state.decision == .none else { return nil }
    guard let phase = state.phase, !state.stage.isLookingBack, state.stage != .ended else {
      return nil
    }
    guard !game.tables.isCouncilOut(state) else { return nil }
    let asked = factions.map { game.wasAsked($0, among: state.choices[...]) }
    guard phase == .decision || asked.contains(true) else { return nil }
    let support = game.figures(state).support
    let moved = promiseMoves
    return CouncilOdds(
      needed: majorityQuota(seats: factions.map { game.seats(of: [$0]) }),
      factions: zip(factions, asked).map { faction, isAsked in
        FactionOdds(
          faction: faction,
          stance: isAsked ? game.stance(of: faction, support: support[faction]) : .notAsked,
          turnsOn: isAsked ? game.weightiest(of: faction, in: state, moved[faction]) : nil
        )
      }
    )
  }
}

extension Game {
  /// How sure a faction with this support is of its vote.
  func stance(of faction: Int, support: Int32) -> Stance {
    let isCoalition = rules.stakeholders[faction].isCoalition
    let chance = UInt64(yesChance(support: support, isCoalition: isCoalition)) * 100
    let all = UInt64(1) << 32
    if chance >= RuleNumbers.sureFrom * all { return .sureFor }
    return chance <= (100 - RuleNumbers.sureFrom) * all ? .sureAgainst : .weighs
  }

  /// Whether one of these choices asked a faction something.
  func wasAsked(_ faction: Int, among choices: ArraySlice<Int>) -> Bool {
    choices.contains { option in
      rules.involvements[rules.options[option].involves].contains {
        Int($0.stakeholder) == faction && $0.level.rawValue >= ParticipationLevel.consult.rawValue
      }
    }
  }
}

import KompasScoring

/// What alone would have turned a defeat: the same evening with the same draws, but for one thing.
extension Timeline {
  /// The first thing that would have.
  ///
  /// - Parameter state: the moment just before the vote.
  /// - Returns: `nil` if none would.
  func turnedBy(_ state: RunState) -> TurnedVote? {
    var kept = state
    for index in counting {
      switch events[index] {
      case .processMoved(let group, let by, let cause) where cause.isBreaking:
        kept.process[group] -= by
      case .trustMoved(let group, let by, let cause) where cause.isBreaking:
        kept.trust[group] -= by
      case _: break
      }
    }
    if let vote = game.turned(kept, from: state, by: .turnedByPromise) { return vote }
    for faction in game.factions where !game.wasAskedEarlier(faction, in: state) {
      let asked = asked(faction, state)
      if let vote = game.turned(asked, from: state, by: .turnedByProcess, faction) { return vote }
    }
    return nil
  }

  /// The moment before the vote, had a faction once been asked as it expects instead of passed over.
  private func asked(_ faction: Int, _ state: RunState) -> RunState {
    var asked = state
    for index in counting {
      guard case .processMoved(faction, let by, let cause) = events[index], by < 0 else { continue }
      switch cause {
      case .leftOut, .involved: asked.process[faction] -= by
      case _: break
      }
    }
    asked.process[faction] += RuleNumbers.processGain
    return asked
  }
}

extension Game {
  /// Which factions vote in favor in a state, by the draws of its run: exactly as the rules have it.
  func inFavor(_ state: RunState) -> [Int] {
    let support = figures(state).support
    let draws = Draws(seed: state.seed)
    return factions.filter { faction in
      let isCoalition = rules.stakeholders[faction].isCoalition
      return draws.words(.vote, scene: state.scene, index: faction).0
        < yesChance(support: support[faction], isCoalition: isCoalition)
    }
  }

  /// The vote in a state, if it adopts what was rejected in another.
  fileprivate func turned(
    _ changed: RunState,
    from state: RunState,
    by reason: CouncilText,
    _ faction: Int? = nil
  ) -> TurnedVote? {
    guard changed != state else { return nil }
    var other = changed
    other.process = other.process.map { min(RuleNumbers.top, max(0, $0)) }
    other.trust = other.trust.map { min(RuleNumbers.top, max(0, $0)) }
    let inFavor = inFavor(other)
    let yes = seats(of: inFavor)
    let no = seats(of: factions) - yes
    guard yes > no else { return nil }
    let before = self.inFavor(state)
    return TurnedVote(
      by: reason,
      faction: faction,
      seatsFor: yes,
      seatsAgainst: no,
      won: inFavor.filter { !before.contains($0) }
    )
  }

  /// Whether a faction was asked something before the last choice.
  fileprivate func wasAskedEarlier(_ faction: Int, in state: RunState) -> Bool {
    wasAsked(faction, among: state.choices.dropLast())
  }
}

extension Cause {
  /// Whether a promise was broken, or told to be.
  fileprivate var isBreaking: Bool {
    switch self {
    case .promiseBroken, .witnessed, .told: true
    case .promiseKept, .released, .option, .involved, .leftOut, .later, .event, .drift, .term,
      .notMotivated, .ending:
      false
    }
  }
}

package import KompasEngine

/// What playing a case without a player shows of it: made once, and read by whatever judges the case.
///
/// `check` and `simulate` read it as it is made, `certify` lets it play more and reads all of it: so they cannot contradict each other.
package struct CaseSurvey: Sendable {
  /// The case.
  package let game: Game
  /// What a proof from the tables alone does not rule out.
  package let possible: Reached
  /// Runs that try every choice, or look for what chance hardly meets.
  package let trials: TrialRuns
  /// Per option how it stands against the others of its scene; `nil` if it is a choice of its own.
  package let verdicts: [OptionVerdict?]
  /// Per option whether it leads to more support of every group in the end than each other of its scene.
  package let isBestForAll: [Bool]
  /// Whether each tension exists in the case, in the order of `Tension`.
  package let hasTension: [Bool]
  /// What was played beside the trial runs; `nil` if nothing was.
  private(set) var played: PlayedRuns?

  /// Looks at a case.
  ///
  /// - Parameters:
  ///   - game: the case.
  ///   - possible: what a proof from the tables alone does not rule out.
  ///   - limit: how many trial runs are played at most; 0 plays nothing.
  package init(_ game: Game, expecting possible: Reached, runs limit: Int) {
    self.game = game
    self.possible = possible
    trials = TrialRuns(game, runs: limit, expecting: possible)
    let rules = game.rules
    let ends = limit > 0 ? OptionEnds(game, seed: 1) : nil
    verdicts = OptionVerdict.all(rules, ends)
    isBestForAll = rules.options.indices.map { option in
      let scene = rules.scenes[Int(rules.options[option].scene)].options
      return scene.count > 1
        && scene.allSatisfy { $0 == option || ends?.lead(of: option, over: $0) != nil }
    }
    hasTension = game.tensions
  }

  /// Plays every way of choosing, or many runs by chance, and players with a purpose; `certify` needs them.
  ///
  /// - Parameter plan: how many runs, and how.
  /// - Returns: whether all were played; the plan may be stopped.
  package mutating func play(_ plan: RunPlan) -> Bool {
    played = PlayedRuns(game, plan)
    return played != nil
  }

  // MARK: What all runs met

  /// How many runs were played to their end.
  package var runs: Int { trials.runs + (played?.runs ?? 0) }

  /// What came up in any of them.
  package var reached: Reached {
    var reached = trials.reached
    if let played { reached += played.reached }
    return reached
  }

  /// The highest support at the end that a group came to, 0 … 10,000.
  package func most(_ group: Int) -> Int32 {
    max(trials.most[group], played?.most(group) ?? 0)
  }

  /// How far a tension lay apart at the end, in hundredths; `nil` if nothing was played.
  package func range(of tension: Tension) -> ClosedRange<Int32>? {
    let ranges = [trials.needles[tension.rawValue], played?.tally.needles[tension.rawValue]]
      .compactMap { $0 ?? nil }
    guard let low = ranges.map(\.lowerBound).min(), let high = ranges.map(\.upperBound).max()
    else { return nil }
    return low...high
  }

  /// The promises that some option is there to keep, and that no run kept that made them.
  package var promisesNeverKept: [Int] {
    let rules = game.rules
    let keepable = Set(rules.options.flatMap { rules.indices[$0.keeps] }.map(Int.init))
    return rules.promises.indices.filter {
      keepable.contains($0) && trials.made[$0] > 0 && trials.kept[$0] == 0
    }
  }
}

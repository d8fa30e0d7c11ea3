public import KompasEngine
internal import KompasScoring

/// How a choice fares under every way of weighing the groups.
///
/// Alternatives are the options that were open, criteria the groups' expected support right after each, weights uniform
/// on the simplex: 10,000 of them, always the same. Source: SMAA-2, Lahdelma & Salminen 2001,
/// DOI 10.1287/opre.49.3.444.11220.
///
/// - Parameters:
///   - turn: which choice, an index into `Timeline.turns`.
///   - timeline: the run; what comes after the choice plays no part.
/// - Returns: how robust it was; `nil` if there is no such choice, if the rules of this program close what was chosen, or if there is nobody
///   to weigh or too much.
public func robustness(of turn: Int, in timeline: Timeline) -> Debriefing.Robustness? {
  Outlook(timeline.game).robustness(of: turn, in: timeline)
}

/// The robustness of each choice of a run.
func robustness(_ timeline: Timeline) -> [Debriefing.Robustness] {
  let outlook = Outlook(timeline.game)
  return timeline.turns.indices.compactMap { outlook.robustness(of: $0, in: timeline) }
}

/// What each group may expect of each option: support right after it, without chance.
public struct Outlook: Sendable {
  /// The groups that are weighed: stakeholders with people.
  public let groups: [Int]
  private let game: Game

  /// Prepares a case.
  public init(_ game: Game) {
    var calm = game.rules
    for index in calm.effects.indices { calm.effects[index].spread = 0 }
    self.game = Game(calm)
    groups = calm.stakeholders.indices.filter { calm.stakeholders[$0].people > 0 }
  }

  /// The options that are open, and the support of each group right after each of them.
  ///
  /// - Parameter state: a run that waits for a choice; anything else is a fault of the program.
  /// - Returns: options, and options × groups, 0 … 1.
  public func values(in state: RunState) -> (options: [Int], support: [[Double]]) {
    let options = game.openOptions(in: state)
    let support = options.map { option -> [Double] in
      var after = state
      for event in game.consequences(of: .choose(option: option), in: state) {
        game.apply(event, to: &after)
      }
      let support = game.truth(after).support
      return groups.map { Double(support[$0]) / 10_000 }
    }
    return (options, support)
  }

  fileprivate func robustness(of turn: Int, in timeline: Timeline) -> Debriefing.Robustness? {
    guard timeline.turns.indices.contains(turn), timeline.state.choices.indices.contains(turn)
    else { return nil }
    let state = timeline.turns[turn].state
    let (options, support) = values(in: state)
    guard let chosen = options.firstIndex(of: timeline.state.choices[turn]),
      let weighed = weighed(support, chosen: chosen)
    else { return nil }
    return Debriefing.Robustness(
      turn: turn,
      scene: state.scene,
      options: options,
      firstRank: weighed.found.ranks.map { wholePercent($0[0]) },
      chosen: chosen,
      groups: groups,
      acceptability: weighed.found.ranks,
      centralWeights: weighed.found.centralWeights,
      confidence: weighed.found.confidence,
      limits: weighed.limits
    )
  }
}

/// How options fare under every way of weighing the groups, and between which weights the chosen one can be best.
///
/// - Parameters:
///   - values: options × groups, each row as long, 0 … 1; anything else is a fault of the program.
///   - chosen: a row of `values`.
///   - samples: how many weightings are tried.
/// - Returns: `nil` without options or groups, or with more than 250 of either.
func weighed(
  _ values: [[Double]],
  chosen: Int,
  samples: Int = 10_000
) -> (found: Acceptability, limits: [ClosedRange<Double>]?)? {
  do throws(WeighingProblem) {
    return (
      try acceptability(values, samples: samples), try weightLimits(of: chosen, values)
    )
  } catch {
    guard error.isOfSize else { preconditionFailure("a table cannot be weighed: \(error)") }
    return nil
  }
}

extension WeighingProblem {
  /// Whether there is nothing to weigh, or too much: what a case can bring about.
  var isOfSize: Bool {
    switch self {
    case .noAlternatives, .noCriteria, .tooMany: true
    case .ragged, .value, .noSamples, .cycle, .tooManyOrders, .unknownAlternative,
      .unknownCriterion:
      false
    }
  }
}

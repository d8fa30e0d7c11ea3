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
public func robustness(of turn: Int, in timeline: Timeline) -> Robustness? {
  Outlook(timeline.game).robustness(of: turn, in: timeline)
}

/// The robustness of each choice of a run.
func robustness(_ timeline: Timeline) -> [Robustness] {
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

  fileprivate func robustness(of turn: Int, in timeline: Timeline) -> Robustness? {
    guard timeline.turns.indices.contains(turn), timeline.state.choices.indices.contains(turn)
    else { return nil }
    let state = timeline.turns[turn].state
    let (options, support) = values(in: state)
    guard let chosen = options.firstIndex(of: timeline.state.choices[turn]),
      let weighed = weighed(support, chosen: chosen)
    else { return nil }
    var result = Robustness(
      turn: turn,
      scene: state.scene,
      options: options,
      firstRank: weighed.found.ranks.map { wholePercent($0[0]) },
      chosen: chosen,
      groups: groups,
      limits: weighed.limits
    )
    result.acceptability = weighed.found.ranks
    result.centralWeights = weighed.found.centralWeights
    result.confidence = weighed.found.confidence
    return result
  }
}

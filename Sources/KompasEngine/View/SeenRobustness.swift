import KompasScoring

extension Timeline {
  /// How a choice fares under every way of weighing the groups, as far as the player could know when choosing.
  ///
  /// Every weighting of the groups that were heard before the choice counts, with estimates as sharp as they were then:
  /// neither what nobody told the player, nor what the choice itself made known, plays a part (docs/adr/0011).
  ///
  /// - Parameter turn: which choice, an index into `turns`; what comes after it plays no part.
  /// - Returns: how robust it seemed; `nil` if fewer than two groups were heard, if there was nothing to choose, or if there
  ///   were more options than can be weighed.
  public func seenRobustness(of turn: Int) -> Robustness? {
    guard turns.indices.contains(turn), state.choices.indices.contains(turn) else { return nil }
    var calm = self.game.rules
    for index in calm.effects.indices { calm.effects[index].spread = 0 }
    let game = Game(calm)
    let before = turns[turn].state
    let groups = game.observe(before, canUndo: false).groups.filter {
      $0.hearing == .heard && calm.stakeholders[$0.stakeholder].people > 0
    }.map(\.stakeholder)
    let options = game.openOptions(in: before)
    guard groups.count > 1, options.count > 1,
      let chosen = options.firstIndex(of: state.choices[turn])
    else { return nil }
    let support = options.map { option -> [Double] in
      var after = before
      for event in game.consequences(of: .choose(option: option), in: before) {
        game.apply(event, to: &after)
      }
      after.visibility = before.visibility
      let seen = game.estimates(after)
      return groups.map { Double(seen[$0].middle) / 10_000 }
    }
    guard let weighed = weighed(support, chosen: chosen, samples: 1_000) else { return nil }
    return Robustness(
      turn: turn,
      scene: before.scene,
      options: options,
      firstRank: weighed.found.ranks.map { wholePercent($0[0]) },
      chosen: chosen,
      groups: groups,
      limits: weighed.limits
    )
  }
}

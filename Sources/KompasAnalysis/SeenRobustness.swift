public import KompasEngine
internal import KompasScoring

/// How a choice fares under every way of weighing the groups, as far as the player could know when choosing.
///
/// As in `robustness`, but with the groups that were heard before the choice, and with estimates as sharp as they were then:
/// neither what nobody told the player, nor what the choice itself made known, plays a part (docs/adr/0011).
///
/// - Parameters:
///   - turn: which choice, an index into `Timeline.turns`.
///   - timeline: the run; what comes after the choice plays no part.
/// - Returns: how robust it seemed; `nil` if fewer than two groups were heard, if there was nothing to choose, or if there were more
///   options than can be weighed.
public func seenRobustness(of turn: Int, in timeline: Timeline) -> Debriefing.Robustness? {
  guard timeline.turns.indices.contains(turn), timeline.state.choices.indices.contains(turn)
  else { return nil }
  var calm = timeline.game.rules
  for index in calm.effects.indices { calm.effects[index].spread = 0 }
  let game = Game(calm)
  let before = timeline.turns[turn].state
  let groups = game.observe(before, canUndo: false).groups.filter {
    $0.hearing == .heard && calm.stakeholders[$0.stakeholder].people > 0
  }.map(\.stakeholder)
  let options = game.openOptions(in: before)
  guard groups.count > 1, options.count > 1,
    let chosen = options.firstIndex(of: timeline.state.choices[turn])
  else { return nil }
  let support = options.map { option -> [Double] in
    var after = before
    for event in game.consequences(of: .choose(option: option), in: before) {
      game.apply(event, to: &after)
    }
    after.visibility = before.visibility
    let seen = game.observe(after, canUndo: false).groups
    return groups.map { Double(seen[$0].estimate) / 10_000 }
  }
  guard let weighed = weighed(support, chosen: chosen, samples: 1_000) else { return nil }
  return Debriefing.Robustness(
    turn: turn,
    scene: before.scene,
    options: options,
    firstRank: weighed.found.ranks.map { wholePercent($0[0]) },
    chosen: chosen,
    groups: groups,
    limits: weighed.limits
  )
}

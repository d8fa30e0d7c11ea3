public import KompasEngine

/// Looks back at a run.
///
/// - Parameters:
///   - timeline: a run that has ended, or any other: then it is seen up to now, without a turning point and a frontier.
///   - playouts: how many runs are simulated for the frontier; 0 leaves it out.
/// - Returns: what it shows.
public func debrief(_ timeline: Timeline, playouts: Int = Debriefing.Frontier.usualPlayouts)
  -> Debriefing
{
  let game = timeline.game
  let truth = game.truth(timeline.state)
  let asked = asked(in: timeline)
  let choices = OpenChoice.all(of: timeline)
  let revealed = RevealedCompass(
    choices,
    tellings: OpenChoice.tellings(of: timeline),
    rules: game.rules
  )
  let paid = costs(timeline)
  return Debriefing(
    revealed: revealed.values,
    trajectory: trajectory(timeline),
    supportBefore: game.truth(game.blank).support,
    supportAfter: truth.support,
    estimateAfter: game.estimates(timeline.state).map(\.middle),
    neverHeard: game.rules.stakeholders.indices.filter {
      game.rules.stakeholders[$0].people > 0 && !asked.contains($0)
    },
    turningPoint: turningPoint(timeline, compass: revealed.mean),
    robustness: robustness(timeline),
    truth: truth,
    undone: timeline.state.undone,
    contradictions: contradictions(choices, game.rules),
    style: Debriefing.Style(choices, game.rules),
    costs: paid,
    encounters: Encounters(timeline, choices, paid).chosen,
    grounds: grounds(timeline),
    repairable: repairable(timeline),
    council: councilView(timeline),
    frontier: frontier(timeline, compass: revealed.mean, playouts: playouts)
  )
}

/// The groups that a choice asked something: those it consulted, or more.
private func asked(in timeline: Timeline) -> Set<Int> {
  let rules = timeline.game.rules
  let involved = timeline.state.choices.flatMap { rules.involvements[rules.options[$0].involves] }
  let asked = involved.filter { $0.level.rawValue >= ParticipationLevel.consult.rawValue }
  return Set(asked.map { Int($0.stakeholder) })
}

/// The run turn by turn: the start, and the state after each choice and what came between.
private func trajectory(_ timeline: Timeline) -> [Debriefing.Moment] {
  var states: [(option: Int, state: RunState)] = [(-1, timeline.game.blank)]
  for (index, option) in timeline.state.choices.enumerated() {
    let isLast = index + 1 == timeline.turns.count
    states.append((option, isLast ? timeline.state : timeline.turns[index + 1].state))
  }
  return states.map { option, state in
    let truth = timeline.game.truth(state)
    return Debriefing.Moment(
      scene: option < 0 ? -1 : Int(timeline.game.rules.options[option].scene),
      option: option,
      week: Int(state.week),
      needles: truth.needles,
      seen: timeline.game.observe(state, canUndo: false).needles.map(\.value),
      support: truth.support
    )
  }
}

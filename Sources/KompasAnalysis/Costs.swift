import KompasEngine

/// What each choice did to each group right after it, beside each open option that was not taken.
///
/// The draws are the run's own, so what the chosen option did is what really happened. Exact, in hundredths.
func costs(_ timeline: Timeline) -> [Debriefing.ChoiceCost] {
  let game = timeline.game
  return zip(timeline.turns, timeline.state.choices).enumerated().map { turn, choice in
    let (moment, chosen) = (choice.0.state, choice.1)
    let before = game.truth(moment).support
    func change(_ option: Int) -> [Int32] {
      let after = game.truth(game.state(moment, choosing: option)).support
      return zip(after, before).map { $0 - $1 }
    }
    return Debriefing.ChoiceCost(
      turn: turn,
      scene: moment.scene,
      option: chosen,
      change: change(chosen),
      others: game.openOptions(in: moment).filter { $0 != chosen }.map {
        Debriefing.ChoiceCost.Other(option: $0, change: change($0))
      }
    )
  }
}

extension Game {
  /// The state right after a choice, before anything else comes; the same state if the option is closed.
  func state(_ state: RunState, choosing option: Int) -> RunState {
    var state = state
    for event in (try? decide(.choose(option: option), in: state)) ?? [] {
      apply(event, to: &state)
    }
    return state
  }
}

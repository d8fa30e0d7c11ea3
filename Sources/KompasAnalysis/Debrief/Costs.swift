import KompasEngine

/// What each choice did to each group right after it, beside each open option that was not taken.
///
/// What the chosen option did is read from the run: it is so too where the rules of this program would refuse it, as in a run of earlier
/// rules. The draws are the run's own. Exact, in hundredths.
func costs(_ timeline: Timeline) -> [Debriefing.ChoiceCost] {
  let game = timeline.game
  return zip(timeline.turns, timeline.state.choices).enumerated().map { turn, choice in
    let (moment, chosen) = (choice.0.state, choice.1)
    let before = game.truth(moment).support
    func change(_ events: [Event]) -> [Int32] {
      var after = moment
      for event in events { game.apply(event, to: &after) }
      return zip(game.truth(after).support, before).map { $0 - $1 }
    }
    return Debriefing.ChoiceCost(
      turn: turn,
      scene: moment.scene,
      option: chosen,
      change: change(timeline.brought(byChoice: choice.0)),
      others: game.openOptions(in: moment).filter { $0 != chosen }.map { option in
        let events = game.consequences(of: .choose(option: option), in: moment)
        return Debriefing.ChoiceCost.Other(option: option, change: change(events))
      }
    )
  }
}

extension Timeline {
  /// The events that a choice brought at once: before the next stage.
  func brought(byChoice turn: Turn) -> [Event] {
    let after = counting[turn.counting...].map { events[$0] }
    return Array(after.prefix { if case .stageEntered = $0 { false } else { true } })
  }
}

import KompasEngine

/// The choice that turned the case most: each is made otherwise under the same draws, and played on.
///
/// Later choices are the player's own where the same scene comes and the option is open; elsewhere the open
/// option that the revealed compass likes best. The choice with the largest mean change of
/// support over groups with people wins; the earliest of equals. `nil` before the end, or without alternatives.
func turningPoint(_ timeline: Timeline, compass: [Double]) -> Debriefing.TurningPoint? {
  guard timeline.state.ending >= 0 else { return nil }
  let game = timeline.game
  let truth = game.truth(timeline.state).support
  let groups = truth.indices.filter { game.rules.stakeholders[$0].people > 0 }
  var best: (size: Int64, point: Debriefing.TurningPoint)?
  for (turn, (moment, chosen)) in zip(timeline.turns, timeline.state.choices).enumerated() {
    let others = game.openOptions(in: moment.state).filter { $0 != chosen }
    let alternatives = others.map { option in
      playOn(timeline, from: moment.state, with: option, compass: compass)
    }
    let size =
      alternatives.map { other in
        groups.reduce(Int64(0)) { $0 + abs(Int64(other.support[$1]) - Int64(truth[$1])) }
      }.max() ?? 0
    if size > best?.size ?? 0 {
      best = (
        size,
        Debriefing.TurningPoint(
          turn: turn,
          scene: moment.state.scene,
          option: chosen,
          alternatives: alternatives
        )
      )
    }
  }
  return best?.point
}

private func playOn(
  _ timeline: Timeline,
  from start: RunState,
  with option: Int,
  compass: [Double]
) -> Debriefing.Alternative {
  let game = timeline.game
  let rules = game.rules
  var state = start
  var changed = 0
  var next = Decision.choose(option: option)
  let played = Set(timeline.state.choices)
  let motives = motives(of: timeline)
  while state.ending < 0 {
    guard let events = try? game.decide(next, in: state) else { break }
    for event in events { game.apply(event, to: &state) }
    switch state.stage {
    case .choosing:
      let open = game.openOptions(in: state)
      if let own = open.first(where: played.contains) {
        next = .choose(option: own)
      } else {
        changed += 1
        next = .choose(option: favorite(open, rules, compass))
      }
    case .motivating: next = motives[state.scene] ?? .motivate(criteria: [], text: "")
    case .declaring, .briefing, .consequences, .interlude, .council, .court, .pause, .ended,
      .debriefing, .recalibrating, .finished:
      next = .proceed
    }
  }
  return Debriefing.Alternative(
    option: option,
    ending: max(0, state.ending),
    support: game.truth(state).support,
    changedChoices: changed
  )
}

/// How the player motivated each scene that was played and still counts.
private func motives(of timeline: Timeline) -> [Int: Decision] {
  var result: [Int: Decision] = [:]
  var scene = -1
  for position in timeline.counting {
    if case .chose(let chosenIn, _) = timeline.events[position] { scene = chosenIn }
    if case .motivated(let criteria, let text) = timeline.events[position] {
      result[scene] = .motivate(criteria: criteria, text: text)
    }
  }
  return result
}

private func favorite(_ open: [Int], _ rules: CompiledCase, _ compass: [Double]) -> Int {
  let liking = open.map { option in
    zip(rules.options[option].compass, compass).reduce(0) { $0 + Double($1.0) * $1.1 }
  }
  var best = 0
  for index in liking.indices where liking[index] > liking[best] { best = index }
  return open.isEmpty ? 0 : open[best]
}

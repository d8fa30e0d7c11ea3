import KompasEngine

/// The choice that turned the case most.
///
/// At each choice every open option, the chosen one too, is taken under the same draws and played on by the
/// revealed compass: each later choice is the option it likes best, and reasons are always given. So the roads differ
/// in that one choice and what follows from it. How far they part is the spread: the largest mean difference in
/// support between any two, over groups with people. Each group counts once, however large: otherwise the largest
/// group alone would say which choice mattered. Of the choices at which another option led to another ending, the one
/// with the widest spread turned the case; of all, if there is none such; the earliest of equals. `nil` before the end, or if
/// no choice made any difference.
func turningPoint(_ timeline: Timeline, compass: [Double]) -> Debriefing.TurningPoint? {
  guard timeline.state.ending >= 0 else { return nil }
  let game = timeline.game
  let stakeholders = game.rules.stakeholders
  let groups = stakeholders.indices.filter { stakeholders[$0].people > 0 }
  var machine = Playout(game)
  var widest: (isEnding: Bool, size: Int64, point: Debriefing.TurningPoint)?
  for (turn, (moment, chosen)) in zip(timeline.turns, timeline.state.choices).enumerated() {
    let open = game.openOptions(in: moment.state)
    guard open.count > 1, let place = open.firstIndex(of: chosen) else { continue }
    var roads = open.map { machine.road($0, from: moment.state, compass: compass) }
    let size = spread(roads.map(\.support), over: groups)
    let isEnding = roads.contains { $0.ending != roads[place].ending }
    guard size > 0, isWider((isEnding, size), than: widest.map { ($0.isEnding, $0.size) })
    else { continue }
    let count = Int64(groups.count)
    let played = roads.remove(at: place)
    let point = Debriefing.TurningPoint(
      turn: turn,
      scene: moment.state.scene,
      option: chosen,
      played: played,
      alternatives: roads,
      spread: Int32((size + count / 2) / count)
    )
    widest = (isEnding, size, point)
  }
  return widest?.point
}

/// Whether a choice turned more than another: another ending goes before any spread.
private func isWider(
  _ one: (isEnding: Bool, size: Int64),
  than other: (isEnding: Bool, size: Int64)?
) -> Bool {
  guard let other else { return true }
  return one.isEnding == other.isEnding ? one.size > other.size : one.isEnding
}

/// The largest difference between any two of these, summed over groups.
private func spread(_ supports: [[Int32]], over groups: [Int]) -> Int64 {
  var largest: Int64 = 0
  for (index, one) in supports.enumerated() {
    for other in supports.dropFirst(index + 1) {
      let size = groups.reduce(Int64(0)) { $0 + abs(Int64(one[$1]) - Int64(other[$1])) }
      largest = max(largest, size)
    }
  }
  return largest
}

extension Playout {
  /// Where an option leads when the compass plays on.
  fileprivate mutating func road(
    _ option: Int,
    from state: RunState,
    compass: [Double]
  ) -> Debriefing.Alternative {
    begin(at: state)
    choose(option)
    finish(.favorite(compass), choosing: 0)
    return Debriefing.Alternative(
      option: option,
      ending: ending,
      support: game.rules.stakeholders.indices.map { support(of: $0) }
    )
  }
}

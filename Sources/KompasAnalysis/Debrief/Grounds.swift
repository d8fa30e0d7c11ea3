import KompasEngine

extension Debriefing {
  /// Why the court did not let a decision stand.
  public struct Ground: Sendable, Equatable {
    /// The defect that it named, an index into `CompiledCase.defects`.
    public var defect: Int
    /// The choice from which it came, an index into `Timeline.turns`; `nil` if it came from no choice, as where a term was not kept.
    public var turn: Int?
    /// Whether the decision would have kept its legal effects, had this been the only defect.
    public var leavesEffects: Bool
  }
}

/// The defects for which the court annulled the decision, in the order in which it named them, each with the choice from which it came.
///
/// Of a defect that was mended and arose again the last counts.
func grounds(_ timeline: Timeline) -> [Debriefing.Ground] {
  var arose: [Int: Int] = [:]
  var found: [Debriefing.Ground] = []
  for (place, position) in timeline.counting.enumerated() {
    switch timeline.events[position] {
    case .defectArose(let defect, .option):
      arose[defect] = timeline.turns.lastIndex { $0.counting <= place }
    case .defectArose(let defect, _): arose[defect] = nil
    case .defectJudged(let defect, let outcome):
      guard outcome == .annulled || outcome == .effectsKept else { continue }
      found.append(
        Debriefing.Ground(
          defect: defect,
          turn: arose[defect],
          leavesEffects: outcome == .effectsKept
        )
      )
    default: break
    }
  }
  return found
}

/// The defects that could have been repaired, where others undid the decision; in the order in which the court named them.
func repairable(_ timeline: Timeline) -> [Int] {
  guard timeline.state.court == .annulled || timeline.state.court == .effectsKept else { return [] }
  return timeline.counting.compactMap { position in
    if case .defectJudged(let defect, .repaired) = timeline.events[position] { defect } else { nil }
  }
}

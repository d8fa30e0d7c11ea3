public import KompasEngine

/// Looks back at a run.
///
/// - Parameter timeline: a run that has ended, or any other: then it is seen up to now.
public func debrief(_ timeline: Timeline) -> Debriefing {
  let game = timeline.game
  let truth = game.truth(timeline.state)
  return Debriefing(
    revealed: [], trajectory: [], supportBefore: game.truth(game.blank).support,
    supportAfter: truth.support, estimateAfter: [], neverHeard: [], turningPoint: nil,
    robustness: [], truth: truth, undone: timeline.state.undone)
}

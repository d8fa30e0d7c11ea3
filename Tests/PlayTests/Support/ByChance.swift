import KompasEngine
import KompasTestSupport
import Testing

extension Game {
  /// A run in which each decision is one of those that are open, by chance, to its ending.
  ///
  /// - Parameters:
  ///   - seed: of the run and of the choices.
  ///   - look: is shown the run after each decision.
  /// - Returns: the run, at its ending.
  /// - Throws: where no decision is open.
  func playedByChance(seed: UInt64, _ look: (Timeline) -> Void = { _ in }) throws -> Timeline {
    var numbers = SplitMix(seed: seed)
    var timeline = Timeline(self, events: opening(seed: seed))
    while timeline.state.stage != .ended {
      let decision = try #require(
        legalDecisions(in: timeline.state).randomElement(using: &numbers)
      )
      timeline.append(consequences(of: decision, in: timeline.state))
      look(timeline)
    }
    return timeline
  }
}

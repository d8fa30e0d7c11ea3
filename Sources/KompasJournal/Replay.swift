public import KompasEngine

/// Why what was recorded does not give the run that was played.
public enum ReplayError: Error, Sendable, Equatable {
  /// The event at this position speaks of something that the case does not have.
  case unfitting(position: Int)
  /// The state after the submission that begins at this position is not the one that was recorded.
  case differs(position: Int)
  /// The decision at this position would have other consequences now.
  case decidesOtherwise(position: Int)
}

/// Plays back what was recorded.
public enum Replay {
  /// The timeline that the recorded events give.
  ///
  /// - Throws: `ReplayError` at the first submission whose recorded digest is not that of the state.
  public static func timeline(
    _ game: Game,
    _ submissions: [Submission]
  ) throws(ReplayError) -> Timeline {
    var timeline = Timeline(game)
    for submission in submissions { try extend(&timeline, with: submission) }
    return timeline
  }

  /// Plays back, and decides everything again: the same rules must give the same events.
  ///
  /// A run that was played with an earlier version of the engine may rightly fail this, and still replay.
  public static func verify(_ game: Game, _ submissions: [Submission]) throws(ReplayError) {
    var timeline = Timeline(game)
    for submission in submissions {
      let position = timeline.events.count
      guard decideAgain(submission, at: timeline) == submission.events else {
        throw .decidesOtherwise(position: position)
      }
      try extend(&timeline, with: submission)
    }
  }

  private static func decideAgain(_ submission: Submission, at timeline: Timeline) -> [Event]? {
    guard let decision = submission.decision else {
      guard case .started(let seed)? = submission.events.first else { return nil }
      return timeline.game.opening(seed: seed)
    }
    return try? timeline.decide(decision)
  }

  private static func extend(
    _ timeline: inout Timeline,
    with submission: Submission
  ) throws(ReplayError) {
    let position = timeline.events.count
    for event in submission.events {
      guard event.fits(timeline.game.rules, timeline.state) else {
        throw .unfitting(position: timeline.events.count)
      }
      timeline.append([event])
    }
    guard timeline.state.digest == submission.digest else { throw .differs(position: position) }
  }
}

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

/// The first place where deciding again gives something else than what was recorded.
public struct Difference: Error, Sendable, Equatable {
  /// The number of the step, from 1: whatever was decided counts, going on too; 0 for the opening.
  public var step: Int
  /// Where that step stands among the choices.
  public var place: ChoicePlace
  /// The position of the first event of that step.
  public var start: Int
  /// The position of the event that differs.
  public var position: Int
  /// How it differs.
  public var kind: Kind

  /// How what was recorded can differ.
  public enum Kind: Sendable, Equatable {
    /// The engine refuses the decision; `nil` if the run does not begin with its opening.
    case refused(Rejection?)
    /// Another event follows; `nil` where there is none.
    case event(recorded: Event?, expected: Event?)
    /// The event speaks of something that the case does not have.
    case unfitting
    /// The state is not the one that was recorded.
    case state
  }
}

/// Plays back what was recorded.
public enum Replay {
  /// The timeline that the recorded events give.
  ///
  /// What happened is what the events say, whatever the rules are now. How a state is written down may have changed with
  /// them, so the states of a run of other rules are not compared.
  ///
  /// - Parameters:
  ///   - game: the case.
  ///   - submissions: everything that was recorded.
  ///   - rules: the version of the rules by which it was played.
  /// - Returns: the timeline.
  /// - Throws: `ReplayError` at the first event that the case does not have, or submission whose digest is not that of the state.
  public static func timeline(
    _ game: Game,
    _ submissions: [Submission],
    rules: Int = Game.rulesVersion
  ) throws(ReplayError) -> Timeline {
    var timeline = Timeline(game)
    for submission in submissions {
      try extend(&timeline, with: submission, comparesState: rules == Game.rulesVersion)
    }
    return timeline
  }

  /// Plays back a run of other rules, and looks whether every step tells of what was decided; answers the first that does not.
  ///
  /// Nothing is decided again: these rules would decide otherwise, and that says nothing of whoever played.
  public static func misfit(_ game: Game, _ submissions: [Submission]) -> Difference? {
    var timeline = Timeline(game)
    var isChoice: [Bool] = []
    for submission in submissions {
      let start = timeline.events.count
      if let decision = submission.decision { isChoice.append(decision.isChoice) }
      func difference(at position: Int, _ kind: Difference.Kind) -> Difference {
        Difference(
          step: isChoice.count,
          place: ChoicePlace(step: isChoice.count, isChoice: isChoice),
          start: start,
          position: position,
          kind: kind
        )
      }
      if let decision = submission.decision {
        guard start > 0, decision.isTold(by: submission.events) else {
          return difference(at: start, .refused(nil))
        }
      } else {
        guard start == 0, case .started? = submission.events.first else {
          return difference(at: start, .refused(nil))
        }
      }
      do throws(ReplayError) {
        try extend(&timeline, with: submission, comparesState: false)
      } catch {
        guard case .unfitting(let position) = error else { return difference(at: start, .state) }
        return difference(at: position, .unfitting)
      }
    }
    return nil
  }

  /// Plays back, and decides everything again: the same rules must give the same events.
  ///
  /// A run that was played with an earlier version of the engine may rightly fail this, and still replay.
  ///
  /// - Throws: `ReplayError` at the first difference.
  public static func verify(_ game: Game, _ submissions: [Submission]) throws(ReplayError) {
    guard let difference = difference(game, submissions) else { return }
    switch difference.kind {
    case .refused, .event: throw .decidesOtherwise(position: difference.start)
    case .unfitting: throw .unfitting(position: difference.position)
    case .state: throw .differs(position: difference.start)
    }
  }

  /// Plays back and decides everything again; answers the first difference.
  public static func difference(_ game: Game, _ submissions: [Submission]) -> Difference? {
    difference(game, submissions) { decision, timeline in
      do throws(Rejection) { return .success(try timeline.decide(decision)) } catch {
        return .failure(error)
      }
    }
  }

  /// The same with another engine, for tests.
  package static func difference(
    _ game: Game,
    _ submissions: [Submission],
    deciding: (Decision, Timeline) -> Result<[Event], Rejection>
  ) -> Difference? {
    var timeline = Timeline(game)
    var isChoice: [Bool] = []
    for submission in submissions {
      let start = timeline.events.count
      func difference(at position: Int, _ kind: Difference.Kind) -> Difference {
        Difference(
          step: isChoice.count,
          place: ChoicePlace(step: isChoice.count, isChoice: isChoice),
          start: start,
          position: position,
          kind: kind
        )
      }
      let expected: [Event]
      if let decision = submission.decision {
        isChoice.append(decision.isChoice)
        switch deciding(decision, timeline) {
        case .success(let events): expected = events
        case .failure(let rejection): return difference(at: start, .refused(rejection))
        }
      } else {
        guard start == 0, case .started(let seed)? = submission.events.first else {
          return difference(at: start, .refused(nil))
        }
        expected = game.opening(seed: seed)
      }
      for index in 0..<max(expected.count, submission.events.count) {
        let recorded = submission.events.indices.contains(index) ? submission.events[index] : nil
        let follows = expected.indices.contains(index) ? expected[index] : nil
        if recorded != follows {
          return difference(at: start + index, .event(recorded: recorded, expected: follows))
        }
      }
      do throws(ReplayError) {
        try extend(&timeline, with: submission, comparesState: true)
      } catch {
        switch error {
        case .unfitting(let position): return difference(at: position, .unfitting)
        case .differs, .decidesOtherwise: return difference(at: start, .state)
        }
      }
    }
    return nil
  }

  private static func extend(
    _ timeline: inout Timeline,
    with submission: Submission,
    comparesState: Bool
  ) throws(ReplayError) {
    let position = timeline.events.count
    for event in submission.events {
      guard event.fits(timeline.game.rules, timeline.state) else {
        throw .unfitting(position: timeline.events.count)
      }
      timeline.append([event])
    }
    guard !comparesState || timeline.state.digest == submission.digest else {
      throw .differs(position: position)
    }
  }
}

extension Decision {
  /// Whether events tell of this decision, and of no other that somebody makes.
  fileprivate func isTold(by events: [Event]) -> Bool {
    events.compactMap(\.decision) == (self == .proceed ? [] : [self])
  }
}

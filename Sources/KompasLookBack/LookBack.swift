public import KompasAnalysis
public import KompasEngine
import KompasPlay

/// A run that is looked back at, with the truth: what nobody may see while it is played.
public struct LookBack: Sendable {
  /// The run.
  public let timeline: Timeline
  /// What its choices showed and did.
  public let debriefing: Debriefing

  /// Looks back at a run; at one that has not ended as far as it goes.
  ///
  /// - Parameters:
  ///   - timeline: the run.
  ///   - debriefing: what it showed, if that was worked out already: it takes some time.
  public init(_ timeline: Timeline, _ debriefing: Debriefing? = nil) {
    self.timeline = timeline
    self.debriefing = debriefing ?? debrief(timeline)
  }
}

/// A run at a moment as its screens show it: what the role knows and, once the game is over, the truth.
public struct RunMoment: Sendable {
  /// What the role knows.
  public let view: PlayerView
  /// The truth; `nil` while the game is played.
  public let back: LookBack?
}

/// Makes the moments of a run as it goes on.
///
/// Looking back is worked out once, when the game is over.
public struct RunMoments: Sendable {
  private var debriefing: Debriefing?

  /// Begins.
  ///
  /// - Parameter debriefing: what looking back shows, if that was worked out already.
  public init(_ debriefing: Debriefing? = nil) { self.debriefing = debriefing }

  /// The moment at which a run stands.
  public mutating func now(_ timeline: Timeline) -> RunMoment {
    let view = timeline.view(for: .player)
    guard view.seen.stage.isLookingBack else { return RunMoment(view: view, back: nil) }
    let back = LookBack(timeline, debriefing)
    debriefing = back.debriefing
    return RunMoment(view: view, back: back)
  }
}

public import KompasEngine

/// One decision and everything that followed from it: recorded as a whole, or not at all.
public struct Submission: Sendable, Equatable {
  /// What the player wanted; `nil` only for the opening of a run.
  public var decision: Decision?
  /// What followed, in order.
  public var events: [Event]
  /// `RunState.digest` after the last of the events.
  public var digest: UInt64
  /// The id of the ending, if the case ended with these events.
  public var ending: String?
  /// Who answered what, unseen, where these events tell only counts: it is kept with them, and apart from them.
  ///
  /// What is read back from the chain has none; `RunArchive.ballots(of:)` has them.
  public var ballots: [Ballot] = []

  /// Makes a submission of a decision and its events.
  ///
  /// - Parameters:
  ///   - decision: what the player wanted; `nil` for the opening.
  ///   - events: what followed.
  ///   - timeline: the timeline after those events.
  ///   - ballots: who answered what, unseen.
  public init(
    _ decision: Decision?,
    _ events: [Event],
    then timeline: Timeline,
    ballots: [Ballot] = []
  ) {
    self.decision = decision
    self.events = events
    self.ballots = ballots
    digest = timeline.state.digest
    let endings = timeline.game.rules.endings
    for case .ended(let index) in events where endings.indices.contains(index) {
      ending = endings[index].id
    }
  }

  /// Makes a submission from its recorded parts.
  public init(decision: Decision?, events: [Event], digest: UInt64, ending: String? = nil) {
    self.decision = decision
    self.events = events
    self.digest = digest
    self.ending = ending
  }

  /// Whether nothing more can be decided after it.
  public var finishes: Bool { events.contains(.stageEntered(.finished)) }
}

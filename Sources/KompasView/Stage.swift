/// Where a run stands between two decisions.
///
/// Each stage is a screen, and waits for one decision.
public enum Stage: UInt8, Sendable, Equatable, Codable, CaseIterable, BitwiseCopyable,
  WireNamed
{
  /// The player divides points over the six values: `declare`.
  case declaring
  /// The player reads the briefing: `proceed`.
  case briefing
  /// A scene: `choose`.
  case choosing
  /// The player says which interests weighed: `motivate`.
  case motivating
  /// What followed from the choice: `proceed`.
  case consequences
  /// What came between scenes: `proceed`.
  case interlude
  /// The council voted: `proceed`.
  case council
  /// The court ruled, or nobody appealed: `proceed`.
  case court
  /// The stop between phases: `proceed`.
  case pause
  /// How it ended: `proceed`.
  case ended
  /// Looking back: `proceed`.
  case debriefing
  /// The player divides the points again: `recalibrate`.
  case recalibrating
  /// Nothing more can be decided.
  case finished

  /// Whether the game is over and the run is looked back at.
  public var isLookingBack: Bool {
    switch self {
    case .debriefing, .recalibrating, .finished: true
    case .declaring, .briefing, .choosing, .motivating, .consequences, .interlude, .council,
      .court, .pause, .ended:
      false
    }
  }
}

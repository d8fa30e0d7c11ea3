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
  /// Looking back: `proceed`, or `resolve`.
  case debriefing
  /// The player divides the points again: `recalibrate`.
  case recalibrating
  /// Nothing more can be decided.
  case finished
  /// The player meets moments of the run again, before anything else of it is shown: `reconsider`, then `proceed`.
  case reconsidering
}

extension Stage {
  /// What a stage waits for.
  public enum Wait: Sendable {
    /// Points over the six values: `declare` or `recalibrate`.
    case points
    /// An option: `choose`.
    case choice
    /// Reasons: `motivate`.
    case reasons
    /// Nothing but going on: `proceed`.
    case goingOn
    /// Nothing more.
    case nothing
  }

  /// All that is asked of a stage, in one table: to add a stage, add its row.
  private var row: (waitsFor: Wait, allowsUndo: Bool, isLookingBack: Bool, place: Int) {
    switch self {
    case .declaring: (.points, false, false, 0)
    case .motivating: (.reasons, true, false, 0)
    case .briefing: (.goingOn, false, false, 1)
    case .consequences: (.goingOn, true, false, 1)
    case .interlude: (.goingOn, true, false, 2)
    case .council: (.goingOn, false, false, 3)
    case .court: (.goingOn, false, false, 4)
    case .pause: (.goingOn, true, false, 5)
    case .choosing: (.choice, true, false, 6)
    case .ended: (.goingOn, false, false, 7)
    case .reconsidering: (.goingOn, false, true, 8)
    case .debriefing: (.goingOn, false, true, 9)
    case .recalibrating: (.points, false, true, 10)
    case .finished: (.nothing, false, true, 11)
    }
  }

  /// What it waits for.
  public var waitsFor: Wait { row.waitsFor }
  /// Whether the last choice may still be taken back here, as far as the stage goes.
  public var allowsUndo: Bool { row.allowsUndo }
  /// Whether the case is over and is being looked back at: nothing of it is hidden any more.
  public var isLookingBack: Bool { row.isLookingBack }
  /// Where it comes from one choice to the next, or to the end: 0 for the first.
  public var place: Int { row.place }
}

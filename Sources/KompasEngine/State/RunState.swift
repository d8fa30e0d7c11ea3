/// All that a run is between two decisions: integers only.
///
/// Points are hundredths (0 … 10,000), criteria hundredths of their unit, resources whole units, time whole
/// weeks. Two runs with equal states go on equally.
public struct RunState: Sendable, Equatable, Codable {
  /// The seed of every draw.
  public var seed: UInt64
  /// What the run waits for.
  public var stage: Stage
  /// The present or last scene; -1 before the first.
  public var scene: Int
  /// The option chosen last; -1 if none since the scene began.
  public var option: Int
  /// The present phase; `nil` before the first scene.
  public var phase: Phase?
  /// How many choices were made.
  public var turn: Int
  /// Weeks passed since the start.
  public var week: Int32
  /// What is left of each resource.
  public var resources: [Int32]
  /// Where each criterion stands.
  public var criteria: [Int32]
  /// How each group feels treated.
  public var process: [Int32]
  /// Each group's trust.
  public var trust: [Int32]
  /// How much is known of each group, 0 … 100 points.
  public var visibility: [Int32]
  /// Which flags are set.
  public var flags: [Bool]
  /// What became of each promise.
  public var promises: [PromiseState]
  /// To whom each promise was made.
  public var promisedTo: [[Int]]
  /// Which options were chosen, in order.
  public var choices: [Int]
  /// Which events happened; `nil` while the die was not thrown.
  public var events: [Bool?]
  /// Which defects the run has.
  public var defects: [Bool]
  /// Which terms were already found missed.
  public var missedTerms: [Bool]
  /// Later effects that wait: index and week, in the order in which they were put down.
  public var scheduled: [Scheduled]
  /// The week in which each phase was first entered, by `Phase.rawValue`; -1 if not yet.
  public var phaseWeeks: [Int32]
  /// Whether there is a decision.
  public var decision: DecisionOutcome
  /// What the council did.
  public var vote: VoteOutcome
  /// Seats in favor and against at the last vote.
  public var seats: [Int32]
  /// What the court did.
  public var court: CourtOutcome
  /// Whether the court was asked (also when nobody appealed).
  public var isCourtDone: Bool
  /// The scene after which the council last voted; -1 if never.
  public var voteScene: Int
  /// The ending; -1 while there is none.
  public var ending: Int
  /// The declared compass; empty before.
  public var declared: [UInt8]
  /// The recalibrated compass; empty before.
  public var recalibrated: [UInt8]
  /// How often a choice was taken back.
  public var undone: Int
  /// The promises that the last choice broke, as long as nobody was told.
  public var untold: [Int] = []
  /// The broken promises of which the player came to tell.
  public var told: [Int] = []

  /// Whether a promise was broken and the player did not come to tell.
  @inline(__always)
  func isDisappointed(_ promise: Int) -> Bool {
    promises[promise] == .broken && !told.contains(promise)
  }

  /// A later effect that waits.
  public struct Scheduled: Sendable, Equatable, Codable {
    /// Which.
    public var later: Int
    /// In which week it comes.
    public var week: Int32

    /// Makes an entry of the diary.
    public init(later: Int, week: Int32) {
      self.later = later
      self.week = week
    }
  }
}

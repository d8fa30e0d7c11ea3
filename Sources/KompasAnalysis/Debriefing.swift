public import KompasEngine

/// What looking back at a run shows.
///
/// Figures only; screens and reports find the words.
public struct Debriefing: Sendable, Equatable {
  /// What the choices showed of the compass, per value in the order of `CompassValue`.
  public var revealed: [RevealedValue]
  /// The run turn by turn; the first is the start, before any choice.
  public var trajectory: [Moment]
  /// Support at the start and at the end, per stakeholder, 0 … 10,000: the truth.
  public var supportBefore: [Int32]
  /// See `supportBefore`.
  public var supportAfter: [Int32]
  /// What the player would have estimated at the end, per stakeholder, 0 … 10,000.
  public var estimateAfter: [Int32]
  /// Groups with people that were never heard above the threshold: stakeholders.
  public var neverHeard: [Int]
  /// The choice that turned the case most, with what else could have come of it; `nil` without an alternative.
  public var turningPoint: TurningPoint?
  /// How robust each choice was, in order of play.
  public var robustness: [Robustness]
  /// The truth at the end.
  public var truth: Truth
  /// How often a choice was taken back.
  public var undone: Int

  /// What the choices say about one value of the compass.
  public struct RevealedValue: Sendable, Equatable {
    /// How strongly the choices leaned to it: mean of the posterior, standard deviations of the prior.
    public var mean: Double
    /// Lower end of the 90% interval.
    public var low: Double
    /// Upper end of the 90% interval.
    public var high: Double
    /// Whether the choices said anything: the interval is at least a quarter narrower than before.
    public var isInformed: Bool
    /// The mean on the scale of the declared compass, in points out of sixty; `nil` if not informed.
    public var points: Int?
    /// The choices (indices into `Timeline.turns`) that say most about it, strongest first, at most three.
    public var evidence: [Int]
  }

  /// The run at one moment.
  public struct Moment: Sendable, Equatable {
    /// The scene; -1 at the start.
    public var scene: Int
    /// The option that was chosen; -1 at the start.
    public var option: Int
    /// Weeks passed.
    public var week: Int
    /// The true needles after it, in hundredths; positive leans to the first-named pole.
    public var needles: [Int32]
    /// The needles as the player saw them.
    public var seen: [Int32]
    /// True support per stakeholder.
    public var support: [Int32]
  }

  /// A choice, and what would have come of it otherwise.
  public struct TurningPoint: Sendable, Equatable {
    /// Which choice: an index into `Timeline.turns`.
    public var turn: Int
    /// The scene.
    public var scene: Int
    /// The option that was chosen.
    public var option: Int
    /// What each open alternative would have led to, with all later choices as they were where still open.
    public var alternatives: [Alternative]
  }

  /// Another road.
  public struct Alternative: Sendable, Equatable {
    /// The option that was not chosen.
    public var option: Int
    /// The ending it would have led to.
    public var ending: Int
    /// Support at that end, per stakeholder, 0 … 10,000.
    public var support: [Int32]
    /// How many later choices could not be repeated, because they were closed or never came.
    public var changedChoices: Int
  }

  /// How a choice fares under every way of weighing the groups.
  public struct Robustness: Sendable, Equatable {
    /// Which choice: an index into `Timeline.turns`.
    public var turn: Int
    /// The scene.
    public var scene: Int
    /// The options that were open, in order.
    public var options: [Int]
    /// For each, in how many percent of all weightings it serves the groups best.
    public var firstRank: [Int]
    /// The chosen one's place in `options`.
    public var chosen: Int
  }
}

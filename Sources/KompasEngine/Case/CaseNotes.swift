/// What the author of a case wrote beside what is played: the names of flags, conditions as they stand in the file, what the case
/// says of itself.
///
/// For tools that help the author; no rule reads it. The order everywhere is that of `CompiledCase`.
public struct CaseNotes: Sendable, Equatable {
  /// A condition as the author wrote it, and as the engine works it out.
  public struct Condition: Sendable, Equatable {
    /// The author's text: "weeks > 40".
    public var text: String
    /// Its steps; see `Game.holds(_:in:)`.
    public var steps: [ConditionStep]

    /// Makes a condition.
    public init(text: String, steps: [ConditionStep]) {
      self.text = text
      self.steps = steps
    }
  }

  /// The ids of the flags.
  public var flags: [String] = []
  /// Per scene, what must hold, each by itself.
  public var scenes: [[Condition]] = []
  /// Per option, what must hold.
  public var options: [[Condition]] = []
  /// Per event, what must hold.
  public var events: [[Condition]] = []
  /// Per ending, what must hold.
  public var endings: [[Condition]] = []
  /// The values of the compass that the case says to show; `nil` if it does not say.
  public var shows: [CompassValue]?

  /// Makes notes without a word.
  public init() {}
}

extension Game {
  /// Whether a condition of an author holds in a state; no steps always hold.
  public func holds(_ condition: CaseNotes.Condition, in state: RunState) -> Bool {
    var step = Transition(self, state, log: NoEvents())
    return step.holds(condition.steps)
  }

  /// Whether a scene's own condition holds in a state.
  public func canCome(_ scene: Int, in state: RunState) -> Bool {
    var step = Transition(self, state, log: NoEvents())
    return step.holds(tables.conditions.scenes[scene])
  }
}

/// What the player may know: estimates with their bands, never the truth about support.
public struct Observation: Sendable, Equatable {
  /// What the run waits for.
  public var stage: Stage
  /// The present or last scene; -1 before the first.
  public var scene: Int
  /// The option chosen last in this scene; -1 if none.
  public var option: Int
  /// The present phase.
  public var phase: Phase?
  /// Weeks passed, and weeks there were at the start.
  public var week: Int
  /// Weeks there were at the start.
  public var weeksAtStart: Int
  /// What is left of each resource.
  public var resources: [Int]
  /// The options of the present scene, in order; empty outside a scene.
  public var options: [OptionView]
  /// What is known of each stakeholder, in the case's order.
  public var groups: [GroupView]
  /// The three needles, in the order of `Tension`.
  public var needles: [NeedleView]
  /// The terms that run now.
  public var terms: [TermView]
  /// What became of each promise.
  public var promises: [RunState.PromiseState]
  /// The chance of a majority in percent, if the factions were asked; `nil` otherwise or without a council.
  public var councilChance: Int?
  /// The defects that the run has, as the player could know them: indices into `CompiledCase.defects`.
  public var defects: [Int]
  /// The last vote, if one was taken.
  public var decision: DecisionOutcome
  /// What the council did.
  public var vote: VoteOutcome
  /// What the court did.
  public var court: CourtOutcome
  /// The ending; `nil` while there is none.
  public var ending: Int?
  /// Whether the last choice can be taken back now.
  public var canUndo: Bool
  /// The declared compass; empty before.
  public var declared: [UInt8]
  /// The recalibrated compass; empty before.
  public var recalibrated: [UInt8]

  /// An option, and whether it is open.
  public struct OptionView: Sendable, Equatable {
    /// Index into `CompiledCase.options`.
    public var option: Int
    /// Why it is closed; `nil` if it is open.
    public var closed: ClosedReason?
  }

  /// What is known of a group.
  public struct GroupView: Sendable, Equatable {
    /// How it is heard.
    public enum Hearing: Sendable, Equatable {
      /// It cannot speak, and nobody spoke for it yet.
      case voiceless
      /// It was not heard: nothing to show.
      case unheard
      /// It was heard, more or less.
      case heard
    }
    /// Index into `CompiledCase.stakeholders`.
    public var stakeholder: Int
    /// How it is heard.
    public var hearing: Hearing
    /// The lowest its support could be, 0 … 100.
    public var low: Int
    /// The highest its support could be, 0 … 100.
    public var high: Int
    /// The estimate, 0 … 10,000.
    public var estimate: Int32
    /// The mood that goes with the estimate.
    public var mood: Mood
  }

  /// A needle as the player sees it.
  public struct NeedleView: Sendable, Equatable {
    /// Whether it exists in this case.
    public var exists: Bool
    /// Where it stands, -10,000 … 10,000 (hundredths); positive leans to the first-named pole.
    public var value: Int32
    /// Half the width of what it could also be, in hundredths.
    public var band: Int32
    /// For `groups`: the better and the worse served group by estimate; otherwise -1.
    public var best: Int
    /// See `best`.
    public var worst: Int
    /// For `groups`: the group on the first-named (left) side; otherwise -1.
    public var left: Int
  }

  /// A term that runs.
  public struct TermView: Sendable, Equatable {
    /// Index into `Procedure.terms`.
    public var term: Int
    /// Weeks it has lasted.
    public var lasted: Int
    /// The shortest the law allows; `nil` if it sets none.
    public var min: Int?
    /// The longest it may last with extension; `nil` if the law sets none.
    public var max: Int?
  }
}

/// How a group feels about it.
public enum Mood: UInt8, Sendable, Equatable, Codable, CaseIterable {
  /// Support under 40.
  case against
  /// Support from 40 to 60.
  case torn
  /// Support over 60.
  case inFavor
}

/// The three tensions.
///
/// Each has two poles, and none is right.
public enum Tension: Int, Sendable, Equatable, Codable, CaseIterable {
  /// One group of residents against another: best-served minus worst-served.
  case groups
  /// Support in the council against support in the neighborhood.
  case council
  /// The audible minority against the silent majority.
  case audible
}

/// How the needles moved since the last choice, cause by cause; what the player may see of it.
public struct Move: Sendable, Equatable {
  /// The needles before, in hundredths, as seen.
  public var before: [Int32]
  /// The needles after, in hundredths, as seen.
  public var after: [Int32]
  /// The causes that can be seen, in the order in which they came.
  public var causes: [Contribution]
  /// What the player cannot see, per needle, in hundredths; with `causes` it adds up exactly to the move.
  public var hidden: [Int32]

  /// What one cause did to the needles.
  public struct Contribution: Sendable, Equatable {
    /// What.
    public var cause: Cause
    /// On what it worked.
    public var target: Target
    /// Its part of each needle's move, in hundredths.
    public var needles: [Int32]
  }

  /// What a cause worked on.
  public enum Target: Sendable, Equatable, Hashable {
    /// A criterion.
    case criterion(Int)
    /// How a group feels treated.
    case process(Int)
    /// A group's trust.
    case trust(Int)
    /// How much is known of a group.
    case visibility(Int)
  }
}

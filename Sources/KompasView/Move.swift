/// How the needles moved, cause by cause; what a role may see of it.
public struct Move: Sendable, Equatable, Codable {
  /// The needles before, as seen, in the order of `Tension`.
  public var needles: [Observation.NeedleView] = []
  /// Where they stood before, in hundredths, as seen.
  public var before: [Int32] = []
  /// Where they stand after, in hundredths, as seen.
  public var after: [Int32] = []
  /// The causes that can be seen, in the order in which they came.
  public var causes: [Contribution] = []
  /// What cannot be seen, per needle, in hundredths; with `causes` it adds up exactly to the move.
  public var hidden: [Int32] = []
  /// What of it moved only because more is known of groups, per needle, in hundredths: the people themselves did not change.
  public var known: [Int32] = []

  /// What really moved, per needle, in hundredths; with `known` it adds up exactly to the move.
  public var real: [Int32] { known.indices.map { after[$0] - before[$0] - known[$0] } }

  /// No move.
  package init() {}

  /// What one cause did to the needles.
  public struct Contribution: Sendable, Equatable, Codable {
    /// What.
    public var cause: SeenCause
    /// On what it worked.
    public var target: Target
    /// Its part of each needle's move, in hundredths.
    public var needles: [Int32]

    /// Whether more is known of a group, and nothing else moved.
    public var isKnowing: Bool { if case .visibility = target { true } else { false } }

    /// Makes a contribution.
    package init(cause: SeenCause, target: Target, needles: [Int32]) {
      self.cause = cause
      self.target = target
      self.needles = needles
    }
  }

  /// What a cause worked on.
  public enum Target: Sendable, Equatable, Hashable, Codable {
    /// A criterion.
    case criterion(Int)
    /// How a group feels treated.
    case process(Int)
    /// A group's trust.
    case trust(Int)
    /// How much is known of a group.
    case visibility(Int)
    /// Who counts as the neighborhood: these groups do from now on, or no longer.
    case near([Int], isNear: Bool)
  }
}

/// Why something moved, as it is told.
public enum SeenCause: Sendable, Equatable, Codable {
  /// What an option does.
  case option(Int)
  /// An option reached a group.
  case involved(option: Int)
  /// An option left a group out.
  case leftOut(option: Int)
  /// A promise was kept.
  case promiseKept(Int)
  /// A promise was broken.
  case promiseBroken(Int)
  /// A faction saw that a promise was broken.
  case witnessed(Int)
  /// The player came to tell that a promise was broken.
  case told(Int)
  /// The player asked to be let off a promise.
  case released(Int)
  /// A late consequence of an option came.
  case laterOfOption(Int)
  /// A late consequence of an event came.
  case laterOfEvent(Int)
  /// An event happened.
  case event(Int)
  /// Trust slowly follows support.
  case drift
  /// A term of the procedure was not kept.
  case term(Int)
  /// The decision was not motivated.
  case notMotivated
  /// The case ended so that something did not come about after all.
  case ending(Int)
  /// The plan fell: what was not built did not happen to anybody.
  case planGone
}

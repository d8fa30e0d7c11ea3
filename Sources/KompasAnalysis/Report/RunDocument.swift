public import KompasEngine

/// A run as programs read it: the shape of its JSON, with ids instead of titles.
///
/// docs/report.md describes every key; a key never disappears and never changes its meaning. Points are 0 … 100 with at most two
/// decimals, shares 0 … 1 with at most six.
public struct RunDocument: Sendable, Encodable {
  /// Where a run comes from: what its archive knows of it.
  public struct Origin: Sendable {
    /// The number of the run in its archive.
    public var id: Int64
    /// The language in which it was begun.
    public var language: String
    /// When it began, ISO 8601.
    public var started: String
    /// The version of the program that began it.
    public var engine: String
    /// The version of the rules by which it was played.
    public var rules: Int

    /// Tells where a run comes from.
    public init(
      id: Int64,
      language: String,
      started: String,
      engine: String,
      rules: Int = Game.rulesVersion
    ) {
      self.rules = rules
      self.id = id
      self.language = language
      self.started = started
      self.engine = engine
    }
  }

  /// One decision as it was recorded, with the events that followed; the opening of a run has none.
  public struct Submitted: Sendable {
    /// What the player wanted.
    public var decision: Decision?
    /// What followed.
    public var events: [Event]

    /// Makes a recorded decision.
    public init(_ decision: Decision?, _ events: [Event]) {
      self.decision = decision
      self.events = events
    }
  }

  struct CaseKey: Encodable {
    var id: String
    var version: String
    var digest: String
  }

  struct RunKey: Encodable {
    var id: Int64
    var seed: UInt64
    var lang: String
    var started: String
    var engine: String
    var rules: Int
    var finished: Bool
    var ending: String?
    var weeks: Int
    var choices: Int
    var undone: Int
  }

  struct Value: Encodable {
    var id: String
    var declared: Int?
    var revealed: Int?
    var low: Int?
    var high: Int?
    var recalibrated: Int?
  }

  struct DecisionKey: Encodable {
    var step: Int
    var position: Int
    var kind: String
    var counts: Bool
    var turn: Int
    var week: Int
    var phase: String
    var scene: String
    var option: String?
    var open: [String]?
    var interests: [String]?
    var points: [String: Int]?
    var text: String?
    var again: String?
    var cost: [String: Int]?
    var change: [String: Double]?
    var others: [Other]?
    var bestIn: Int?
    var limits: [String: Limits]?
  }

  struct Other: Encodable {
    var option: String
    var change: [String: Double]
    var bestIn: Int?
  }

  struct Limits: Encodable {
    var least: Double
    var most: Double
  }

  struct Step: Encodable {
    var step: Int
    var position: Int
    var counts: Bool
    var turn: Int
    var week: Int
    var needles: [NeedleKey]
    var groups: [GroupKey]
  }

  struct NeedleKey: Encodable {
    var id: String
    var exists: Bool
    var truth: Double
    var seen: Double
    var band: Double
  }

  struct GroupKey: Encodable {
    var id: String
    var kind: String
    var support: Double
    var hearing: String
    var low: Int
    var high: Int
    var estimate: Double
  }

  struct Turning: Encodable {
    var turn: Int
    var scene: String
    var roads: [Road]
  }

  struct Road: Encodable {
    var option: String
    var chosen: Bool
    var ending: String?
    var support: [String: Double]
  }

  struct Legal: Encodable {
    var decision: String
    var court: String
    var vote: String
    var seatsFor: Int
    var seatsAgainst: Int
    var defects: [String]
    var missedTerms: [String]
  }

  struct Democratic: Encodable {
    var council: Double
    var neighborhood: Double
    var worst: String?
    var gini: Double
    var neverHeard: [String]
    var promises: [String: String]
  }

  struct Contradiction: Encodable {
    var value: String
    var toward: Int
    var away: Int
  }

  struct Council: Encodable {
    var majority: Double
    var factions: [Faction]
  }

  struct Faction: Encodable {
    var id: String
    var seats: Int
    var chance: Double
    var power: Double
  }

  struct Frontier: Encodable {
    var playouts: Int
    var better: Int
    var worse: Int
    var run: End
    var front: [End]
  }

  struct End: Encodable {
    var council: Double
    var neighborhood: Double
    var worst: Double
    var ending: String?
  }

  struct Style: Encodable {
    var direct: Double
    var integrative: Double
  }

  struct Precedent: Encodable {
    var title: String
    var place: String
    var years: String
    var lesson: String
    var source: String
  }

  struct Experiment: Encodable {
    var name: String
    var text: String
    var figures: String
    var lesson: String
    var source: String
  }

  var `case`: CaseKey
  var engine: String
  var run: RunKey
  var compass: [Value]
  var decisions: [DecisionKey]
  var steps: [Step]
  var turningPoint: Turning?
  var legal: Legal
  var democratic: Democratic
  var contradictions: [Contradiction]
  var council: Council?
  var frontier: Frontier?
  var style: Style?
  var precedents: [Precedent]
  var experiments: [Experiment]
  var questions: [String]
}

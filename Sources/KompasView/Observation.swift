/// What a role may know of a moment: estimates with their bands, never the truth about support.
public struct Observation: Sendable, Equatable, Codable {
  /// What the run waits for.
  @Named public var stage: Stage = .declaring
  /// The present or last scene; -1 before the first.
  public var scene = -1
  /// The option chosen last in this scene; -1 if none.
  public var option = -1
  /// The present phase; `nil` before the first scene.
  @Named public var phase: Phase? = nil
  /// Weeks passed since the start.
  public var week = 0
  /// Weeks there were at the start.
  public var weeksAtStart = 0
  /// What is left of each resource, in whole units; negative if it ran over.
  public var resources: [Int] = []
  /// The options of the present scene, in order; empty outside a scene.
  public var options: [OptionView] = []
  /// What is known of each stakeholder, in the case's order.
  public var groups: [GroupView] = []
  /// The council taken together, by seats; `nil` without a council.
  public var council: Together?
  /// Who counts as the neighborhood now: stakeholders.
  public var near: [Int] = []
  /// Those near taken together, by heads; `nil` if nobody is.
  public var neighborhood: Together?
  /// The three needles, in the order of `Tension`.
  public var needles: [NeedleView] = []
  /// The group of residents that seems worst off; `nil` with fewer than two.
  public var worstOff: Int?
  /// The terms that run now.
  public var terms: [TermView] = []
  /// What became of each promise.
  @Named public var promises: [PromiseState] = []
  /// To whom each promise was made: stakeholders; empty if it was not made.
  public var promisedTo: [[Int]] = []
  /// The chance of a majority in percent, if the factions were asked; `nil` otherwise or without a council.
  public var councilChance: Int?
  /// Whether there is a decision.
  @Named public var decision: DecisionOutcome = .none
  /// Whether that decision refuses what was asked.
  public var isRefused = false
  /// What the council did at the last vote.
  @Named public var vote: VoteOutcome = .none
  /// What the court did.
  @Named public var court: CourtOutcome = .none
  /// The ending; `nil` while there is none.
  public var ending: Int?
  /// Whether the player may say why now, though it was not asked.
  public var canSayWhy = false
  /// The promises that were just broken, and that the player may go and tell of now.
  public var toTell: [Int] = []
  /// The promises at stake in the present scene that the player may ask to be let off, if the author says how that goes.
  public var releases: [ReleaseView] = []
  /// Whether the last choice can be taken back now.
  public var canUndo = false
  /// The declared compass; empty before.
  public var declared: [UInt8] = []
  /// The recalibrated compass; empty before.
  public var recalibrated: [UInt8] = []

  /// An observation of nothing.
  package init() {}

  /// An option of the present scene: what it costs, whom it reaches, and what it does to promises.
  public struct OptionView: Sendable, Equatable, Codable {
    /// Index into `CaseOutline.options`.
    public var option: Int
    /// What it costs of each resource, in whole units; negative when it brings in.
    public var costs: [Int] = []
    /// Whom it reaches, from the highest rung to the lowest; rungs without anyone are left out.
    public var rungs: [Rung] = []
    /// The promises that it would make.
    public var promises: [Int] = []
    /// The open promises that it would break.
    public var breaks: [Int] = []
    /// The broken promises that make it dearer, as nobody was told; `costs` has it already.
    public var waits: [Int] = []
    /// Whether the council or the court speaks right after it, so that it cannot be taken back.
    public var isFinal = false
    /// Why it is closed; `nil` if it is open.
    public var closed: ClosedReason?

    /// An option that does nothing and is open.
    package init(option: Int) { self.option = option }

    /// The groups that are reached on one rung.
    public struct Rung: Sendable, Equatable, Codable {
      /// Which rung.
      @Named public var level: ParticipationLevel
      /// Who: stakeholders.
      public var groups: [Int]

      /// Makes a rung.
      package init(level: ParticipationLevel, groups: [Int]) {
        self.level = level
        self.groups = groups
      }
    }
  }

  /// Being let off a promise.
  public struct ReleaseView: Sendable, Equatable, Codable {
    /// Which promise: an index into `CaseOutline.promises`.
    public var promise: Int
    /// What it costs of each resource, in whole units.
    public var costs: [Int]
    /// Why those to whom it was made do not let the player off; `nil` if they do.
    ///
    /// `condition` is too little trust.
    public var closed: ClosedReason?

    /// Makes a way out.
    package init(promise: Int, costs: [Int], closed: ClosedReason?) {
      self.promise = promise
      self.costs = costs
      self.closed = closed
    }
  }

  /// What is known of a group.
  public struct GroupView: Sendable, Equatable, Codable {
    /// How it is heard.
    public enum Hearing: Sendable, Equatable, CaseIterable, WireNamed {
      /// It cannot speak, and nobody spoke for it yet.
      case voiceless
      /// It was not heard: nothing to show.
      case unheard
      /// It was heard, more or less.
      case heard
    }
    /// Index into `CaseOutline.stakeholders`.
    public var stakeholder: Int
    /// How it is heard.
    @Named public var hearing: Hearing
    /// What it seems to think; `nil` if it was not heard.
    public var estimate: Estimate?

    /// What is known of a group.
    package init(stakeholder: Int, hearing: Hearing, estimate: Estimate?) {
      self.stakeholder = stakeholder
      self.hearing = hearing
      self.estimate = estimate
    }
  }

  /// What is known of several groups together.
  public struct Together: Sendable, Equatable, Codable {
    /// What they seem to think; `nil` if none of them was heard.
    public var estimate: Estimate?

    /// What is known of several groups.
    package init(_ estimate: Estimate?) { self.estimate = estimate }
  }

  /// A needle as the role sees it.
  public struct NeedleView: Sendable, Equatable, Codable {
    /// Whether it exists in this case.
    public var exists = false
    /// Where it stands, -10,000 … 10,000: how many more of a hundred people seem to say yes on the first side than on the second, in
    /// hundredths.
    public var value: Int32 = 0
    /// The least that it could be, in hundredths.
    public var low: Int32 = 0
    /// The most that it could be, in hundredths.
    public var high: Int32 = 0
    /// How many of a hundred people seem to say yes on each side, the first one first; `nil` where nobody was heard.
    public var inFavor: [Int?] = [nil, nil]
    /// For `groups`: the two groups, the one on the first (left) side first; otherwise empty.
    public var groups: [Int] = []

    /// In which fifth of its width it stands, 0 … 4 from the lowest value to the highest; see `CaseTexts.zones`.
    public var zone: Int { Self.zone(of: value) }
    /// In which fifth a value lies, -10,000 … 10,000.
    public static func zone(of value: Int32) -> Int { (Int(value) + 10_000) * 5 / 20_001 }

    /// How far from where it stands it could be at most, in hundredths.
    public var band: Int32 { max(high - value, value - low) }

    /// A needle that does not exist.
    package init() {}
  }

  /// A term that runs.
  public struct TermView: Sendable, Equatable, Codable {
    /// Index into `CaseOutline.terms`.
    public var term: Int
    /// Weeks it has lasted.
    public var lasted: Int
    /// The shortest the law allows; `nil` if it sets none.
    public var min: Int?
    /// The longest it may last with extension; `nil` if the law sets none.
    public var max: Int?

    /// Makes a term.
    package init(term: Int, lasted: Int, min: Int?, max: Int?) {
      self.term = term
      self.lasted = lasted
      self.min = min
      self.max = max
    }
  }
}

/// What support could be, as far as is known.
public struct Estimate: Sendable, Equatable, Codable {
  /// The lowest it could be, 0 … 100.
  public var low: Int
  /// The highest it could be, 0 … 100.
  public var high: Int
  /// In the middle of what it could be, 0 … 10,000.
  public var middle: Int32

  /// The mood that goes with the middle.
  public var mood: Mood { Mood(support: middle) }

  /// Makes an estimate.
  package init(low: Int, high: Int, middle: Int32) {
    self.low = low
    self.high = high
    self.middle = middle
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

  /// A group is against below this support, of 0 … 10,000.
  static let againstBelow: Int32 = 4_000
  /// A group is in favor above this support, of 0 … 10,000.
  static let inFavorAbove: Int32 = 6_000

  /// The mood that goes with a support of 0 … 10,000.
  public init(support: Int32) {
    self =
      support < Self.againstBelow
      ? .against : support <= Self.inFavorAbove ? .torn : .inFavor
  }
}

/// The three tensions.
///
/// Each has two poles, and none is right.
public enum Tension: Int, Sendable, Equatable, Codable, CaseIterable {
  /// One group against another, as the case names them.
  case groups
  /// Support in the council against support in the neighborhood.
  case council
  /// Those who are heard unasked against those who are not.
  case audible
}

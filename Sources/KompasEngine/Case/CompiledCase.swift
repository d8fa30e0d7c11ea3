/// A case as the engine plays it: flat tables and dense indices, no prose.
///
/// Indices are positions in these arrays and follow the order of the author's file. `CaseTexts` joins
/// the words by the same indices when something is drawn.
public struct CompiledCase: Sendable, Equatable, Codable {
  /// The case's id and its version, as the author wrote them.
  public var id: String
  /// The author's version of the case.
  public var version: String
  /// SHA-256 of everything it was compiled from, 64 hex digits.
  public var digest: String
  /// Whether the player may take back the last choice.
  public var allowsUndo: Bool
  /// The resources; index 0 is always weeks.
  public var resources: [Resource]
  /// The interests of the physical environment.
  public var criteria: [Criterion]
  /// Everyone with something at stake.
  public var stakeholders: [Stakeholder]
  /// Importance of each criterion per stakeholder, stakeholders × criteria, row-major; each row adds up
  /// to 10,000.
  public var weights: [Int32]
  /// Which way each stakeholder wants each criterion, stakeholders × criteria, row-major; true where
  /// the group values it the other way than `Criterion.isHigherBetter`.
  public var isMirrored: [Bool]
  /// Who stands at the ends of the needles, as the case names them; `nil`: as `Poles` finds them.
  public var poles: Poles?
  /// The promises that options can make, keep and break.
  public var promises: [Promise]
  /// How many flags there are.
  public var flagCount: Int
  /// The scenes in playing order.
  public var scenes: [Scene]
  /// The options of all scenes; each scene names its range.
  public var options: [Option]
  /// What comes between scenes.
  public var events: [CaseEvent]
  /// What comes some weeks after an option or an event.
  public var laters: [Later]
  /// The endings; the last one always holds.
  public var endings: [Ending]
  /// The legal defects of the law file that this procedure knows.
  public var defects: [Defect]
  /// The procedure's phases, terms and steps.
  public var procedure: Procedure
  /// Rows that `Consequences.effects` points into.
  public var effects: [Effect]
  /// Rows that `Consequences.groups` points into.
  public var groupChanges: [GroupChange] {
    get { trustChanges }
    set { trustChanges = newValue }
  }
  // Cases kept by earlier versions call it so.
  private var trustChanges: [GroupChange]
  /// Rows that `Consequences.costs` points into.
  public var costs: [Cost]
  /// Rows that `Option.involves` points into.
  public var involvements: [Involvement]
  /// Rows of small indices: flags, promises, defects, later effects.
  public var indices: [Int32]
  /// Code of all conditions; each `Condition` names its range.
  public var conditionCode: [ConditionStep]
  /// The lines of the story; no rule reads them.
  public var lines: [StoryLine] {
    get { story ?? [] }
    set { story = newValue.isEmpty ? nil : newValue }
  }
  // Cases kept by earlier versions do not have it.
  private var story: [StoryLine]?

  /// Makes an empty case, to be filled by the compiler.
  public init(id: String, version: String, digest: String) {
    self.id = id
    self.version = version
    self.digest = digest
    allowsUndo = true
    resources = []
    criteria = []
    stakeholders = []
    weights = []
    isMirrored = []
    promises = []
    flagCount = 0
    scenes = []
    options = []
    events = []
    laters = []
    endings = []
    defects = []
    procedure = Procedure(key: "", phases: [], hasCouncilAdvice: false, terms: [])
    effects = []
    trustChanges = []
    costs = []
    involvements = []
    indices = []
    conditionCode = []
  }
}

/// Something that runs out: weeks, money, political credit.
///
/// Whole units of the author's choosing.
public struct Resource: Sendable, Equatable, Codable {
  /// The id in the author's file.
  public var id: String
  /// How much there is at the start, in whole units.
  public var start: Int32

  /// Makes a resource.
  public init(id: String, start: Int32) {
    self.id = id
    self.start = start
  }
}

/// An interest of the physical environment, in a natural unit; values in hundredths of that unit.
public struct Criterion: Sendable, Equatable, Codable {
  /// The id in the author's file.
  public var id: String
  /// The lowest it can be, in hundredths of its unit.
  public var low: Int32
  /// The highest it can be, in hundredths of its unit.
  public var high: Int32
  /// Where it starts, in hundredths of its unit.
  public var start: Int32
  /// Where it is if nothing comes of the plan, in hundredths of its unit; `nil`: where it starts.
  public var without: Int32?
  /// Where it is if nothing comes of the plan, in hundredths of its unit.
  var withoutPlan: Int32 { without ?? start }
  /// Whether more is better for those who do not say otherwise.
  public var isHigherBetter: Bool
  /// Where the value function bends: at least two knots, by ascending `at`.
  public var knots: [Knot]

  /// A point of the value function.
  public struct Knot: Sendable, Equatable, Codable, BitwiseCopyable {
    /// Where, in hundredths of the criterion's unit.
    public var at: Int32
    /// Its value, 0 … 10,000 (hundredths of a point).
    public var value: Int32

    /// Makes a knot.
    public init(at: Int32, value: Int32) {
      self.at = at
      self.value = value
    }
  }

  /// Makes a criterion.
  public init(
    id: String,
    low: Int32,
    high: Int32,
    start: Int32,
    isHigherBetter: Bool,
    knots: [Knot]
  ) {
    self.id = id
    self.low = low
    self.high = high
    self.start = start
    self.isHigherBetter = isHigherBetter
    self.knots = knots
  }
}

/// Somebody with something at stake.
public struct Stakeholder: Sendable, Equatable, Codable {
  /// The id in the author's file.
  public var id: String
  /// What kind of stakeholder.
  public var kind: StakeholderKind
  /// How many people; 0 for a faction.
  public var people: Int32
  /// Seats in the council; 0 for all but factions.
  public var seats: Int32
  /// Whether a faction belongs to the coalition.
  public var isCoalition: Bool
  /// Whether it counts for support in the neighborhood, wherever the plan goes.
  public var isNear: Bool
  /// Flags, ascending: it counts for the neighborhood too as long as one of them is set; `nil`: none does that.
  public var nearIf: [Int32]?
  /// How much of what they think is heard unasked, 0 … 100.
  public var voice: Int32
  /// The rung they expect; `nil` if they expect nothing.
  public var expects: ParticipationLevel?
  /// How much of their support rests on how they are treated, 0 … 100 percent.
  public var procedure: Int32
  /// Trust in the municipality at the start, 0 … 10,000 (hundredths of a point).
  public var trust: Int32
  /// Whether it may count for the neighborhood in some run.
  public var mayBeNear: Bool { isNear || nearIf != nil }
  /// Whether it counts for the neighborhood with these flags.
  @inline(__always)
  func isNear(_ flags: [Bool]) -> Bool {
    guard !isNear, let nearIf else { return isNear }
    return nearIf.contains { flags[Int($0)] }
  }

  /// Whether the law counts it as an interested party (Awb 1:2); `nil`: as its kind says.
  public var isInterested: Bool?

  /// Whether it may go to court over the decision.
  public var mayAppeal: Bool { isInterested ?? kind.mayAppeal }

  /// Its voice where nothing is said of it, 0 … 100.
  public static var usualVoice: Int32 { 50 }
  /// How much of its support rests on how it is treated where nothing is said of it, in percent.
  public static var usualProcedure: Int32 { 30 }
  /// Its trust at the start where nothing is said of it, in hundredths of a point.
  public static var usualTrust: Int32 { 5_000 }

  /// Makes a stakeholder.
  public init(
    id: String,
    kind: StakeholderKind,
    people: Int32 = 0,
    seats: Int32 = 0,
    isCoalition: Bool = false,
    isNear: Bool = false,
    voice: Int32 = usualVoice,
    expects: ParticipationLevel? = nil,
    procedure: Int32 = usualProcedure,
    trust: Int32 = usualTrust
  ) {
    self.id = id
    self.kind = kind
    self.people = people
    self.seats = seats
    self.isCoalition = isCoalition
    self.isNear = isNear
    self.voice = voice
    self.expects = expects
    self.procedure = procedure
    self.trust = trust
  }
}

/// A promise: to whom it is made.
public struct Promise: Sendable, Equatable, Codable {
  /// The id in the author's file.
  public var id: String
  /// To whom: stakeholders, ascending; empty means whom the option that makes it involves.
  public var to: [Int32]
  /// The factions that mind most if it is broken: stakeholders, ascending; `nil`: all mind alike.
  public var witnesses: [Int32]?
  /// Whether the author says how it goes to tell that it is broken.
  public var canBeTold: Bool {
    get { told ?? false }
    set { told = newValue ? true : nil }
  }
  /// Whether it loses its object when nothing comes of the plan, as the author says how that goes.
  public var canReturn: Bool {
    get { returned ?? false }
    set { returned = newValue ? true : nil }
  }
  /// What it costs to be let off it, besides the weeks, if the author says how that goes; `nil`: nobody lets the player off.
  public var release: [Cost]?
  /// Whether the player may ask to be let off it.
  public var canBeReleased: Bool { release != nil }
  // Cases kept by earlier versions do not have them.
  private var told: Bool?
  private var returned: Bool?

  /// Makes a promise.
  public init(id: String, to: [Int32], witnesses: [Int32]? = nil) {
    self.id = id
    self.to = to
    self.witnesses = witnesses
  }
}

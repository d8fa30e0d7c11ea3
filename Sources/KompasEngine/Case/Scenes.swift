/// What an option, an event or a later effect brings about.
///
/// Ranges point into the case's flat tables.
public struct Consequences: Sendable, Equatable, Codable {
  /// Criteria of which nothing comes after all, into `CompiledCase.indices`: they go to where they are without the plan, before
  /// anything else.
  public var undoes: Range<Int> {
    get { undone ?? 0..<0 }
    set { undone = newValue.isEmpty ? nil : newValue }
  }
  // Cases kept by earlier versions do not have it.
  private var undone: Range<Int>?
  /// Changes of criteria, into `CompiledCase.effects`.
  public var effects: Range<Int>
  /// Changes of what is true of groups, into `CompiledCase.groupChanges`.
  public var groups: Range<Int> {
    get { trust }
    set { trust = newValue }
  }
  // Cases kept by earlier versions call it so: then trust was all that could change.
  private var trust: Range<Int>
  /// What it costs, into `CompiledCase.costs`.
  public var costs: Range<Int>
  /// Flags that are set, into `CompiledCase.indices`.
  public var sets: Range<Int>
  /// Flags that are cleared, into `CompiledCase.indices`.
  public var clears: Range<Int>
  /// Defects that arise, into `CompiledCase.indices`.
  public var defects: Range<Int>
  /// Defects that are mended, into `CompiledCase.indices`.
  public var repairs: Range<Int>
  /// Later effects that start their wait, into `CompiledCase.laters`.
  public var laters: Range<Int>

  /// Makes consequences; everything empty unless given.
  public init(
    effects: Range<Int> = 0..<0,
    groups: Range<Int> = 0..<0,
    costs: Range<Int> = 0..<0,
    sets: Range<Int> = 0..<0,
    clears: Range<Int> = 0..<0,
    defects: Range<Int> = 0..<0,
    repairs: Range<Int> = 0..<0,
    laters: Range<Int> = 0..<0
  ) {
    self.effects = effects
    trust = groups
    self.costs = costs
    self.sets = sets
    self.clears = clears
    self.defects = defects
    self.repairs = repairs
    self.laters = laters
  }
}

/// A list of ids that consequences hold.
///
/// Its name is the author's key.
public enum NamedEffect: String, Sendable, Hashable, CaseIterable {
  /// Criteria that go to where they are without the plan.
  case undoes
  /// Flags that are set.
  case sets
  /// Flags that are cleared.
  case clears
  /// Defects that arise.
  case defects
  /// Defects that are mended.
  case repairs

  /// What the ids are of.
  public enum Kind: Sendable {
    case criterion, flag, defect
  }

  /// What the ids in it are of.
  public var kind: Kind {
    switch self {
    case .undoes: .criterion
    case .sets, .clears: .flag
    case .defects, .repairs: .defect
    }
  }
}

extension Consequences {
  /// One of the lists of ids, into `CompiledCase.indices`.
  public subscript(effect: NamedEffect) -> Range<Int> {
    get { self[keyPath: Self.place(of: effect)] }
    set { self[keyPath: Self.place(of: effect)] = newValue }
  }

  private static func place(of effect: NamedEffect) -> WritableKeyPath<Self, Range<Int>> {
    switch effect {
    case .undoes: \.undoes
    case .sets: \.sets
    case .clears: \.clears
    case .defects: \.defects
    case .repairs: \.repairs
    }
  }
}

/// A change of a criterion, in hundredths of its unit.
public struct Effect: Sendable, Equatable, Codable {
  /// Which criterion.
  public var criterion: Int32
  /// The change in the middle.
  public var change: Int32
  /// Half the width of the symmetric triangular spread around it, ≥ 0.
  public var spread: Int32

  /// Makes an effect.
  public init(criterion: Int32, change: Int32, spread: Int32) {
    self.criterion = criterion
    self.change = change
    self.spread = spread
  }
}

/// What consequences can change of a group.
///
/// Its name is the author's key.
public enum GroupFigure: String, Sendable, Equatable, Codable, CaseIterable {
  /// How much it trusts the player, 0 … 100.
  case trust
  /// How much the player sees of it, 0 … 100.
  case visibility
}

/// A change of a stakeholder's figure, in hundredths of a point.
public struct GroupChange: Sendable, Equatable, Codable {
  /// Whose.
  public var stakeholder: Int32
  /// Which figure.
  public var figure: GroupFigure {
    get { other ?? .trust }
    set { other = newValue == .trust ? nil : newValue }
  }
  // Cases kept by earlier versions do not have it.
  private var other: GroupFigure?
  /// By how much.
  public var change: Int32
  /// By how much in whole points, rounded toward 0: what is seen of a group is kept so.
  public var points: Int32 { change / 100 }

  /// Makes a change.
  public init(stakeholder: Int32, _ figure: GroupFigure, change: Int32) {
    self.stakeholder = stakeholder
    self.change = change
    self.figure = figure
  }
}

/// What something costs, in whole units; negative when it brings in.
public struct Cost: Sendable, Equatable, Codable {
  /// Which resource.
  public var resource: Int32
  /// How much.
  public var amount: Int32

  /// Makes a cost.
  public init(resource: Int32, amount: Int32) {
    self.resource = resource
    self.amount = amount
  }
}

/// A group that is reached, and on which rung.
public struct Involvement: Sendable, Equatable, Codable {
  /// Who is reached.
  public var stakeholder: Int32
  /// On which rung of the ladder.
  public var level: ParticipationLevel
  /// How many points of visibility it adds, 0 … 100, by the option's method and the group's voice.
  public var reveals: Int32

  /// Makes an involvement.
  public init(stakeholder: Int32, level: ParticipationLevel, reveals: Int32) {
    self.stakeholder = stakeholder
    self.level = level
    self.reveals = reveals
  }
}

/// A moment of choice.
public struct Scene: Sendable, Equatable, Codable {
  /// The id in the author's file.
  public var id: String
  /// The phase of the procedure it belongs to.
  public var phase: Phase
  /// When it can be played.
  public var when: Condition
  /// Its options, into `CompiledCase.options`.
  public var options: Range<Int>
  /// Whether the council votes after the choice.
  public var hasCouncilVote: Bool
  /// Whether the court rules after the choice, if anyone appeals.
  public var hasCourt: Bool
  /// Whether the player is asked why, before what follows is shown.
  public var asksWhy: Bool {
    get { isAskingWhy ?? true }
    set { isAskingWhy = newValue ? nil : false }
  }
  // Cases kept by earlier versions do not have it: they ask in every scene.
  private var isAskingWhy: Bool?
  /// Whether a table that plays short gives it a whole turn.
  public var isWhole: Bool {
    get { isWholeAtTable ?? true }
    set { isWholeAtTable = newValue ? nil : false }
  }
  // Cases kept by earlier versions do not have it.
  private var isWholeAtTable: Bool?

  /// Makes a scene.
  public init(
    id: String,
    phase: Phase,
    when: Condition,
    options: Range<Int>,
    hasCouncilVote: Bool,
    hasCourt: Bool
  ) {
    self.id = id
    self.phase = phase
    self.when = when
    self.options = options
    self.hasCouncilVote = hasCouncilVote
    self.hasCourt = hasCourt
  }
}

/// Where the run goes after an option.
public enum NextScene: Sendable, Equatable, Codable {
  /// To the first scene further on whose condition holds.
  case following
  /// To this scene if its condition holds; otherwise as `following`.
  case scene(Int32)
  /// Nowhere: the case ends.
  case end
}

/// One thing the player can choose in a scene.
public struct Option: Sendable, Equatable, Codable {
  /// The id in the author's file.
  public var id: String
  /// The scene it belongs to.
  public var scene: Int32
  /// When it is open.
  public var when: Condition
  /// What follows from it.
  public var consequences: Consequences
  /// Whom it reaches, into `CompiledCase.involvements`.
  public var involves: Range<Int>
  /// Stakeholders it touches without involving them, who expect to be involved; into `CompiledCase.indices`.
  public var leavesOut: Range<Int>
  /// Promises it makes, into `CompiledCase.indices`.
  public var promises: Range<Int>
  /// Promises it keeps, into `CompiledCase.indices`.
  public var keeps: Range<Int>
  /// Promises it breaks if they were made, into `CompiledCase.indices`.
  public var breaks: Range<Int>
  /// Promises that make it dearer if they were broken and nobody was told, into `CompiledCase.indices`.
  public var waits: Range<Int> {
    get { waiting ?? 0..<0 }
    set { waiting = newValue.isEmpty ? nil : newValue }
  }
  // Cases kept by earlier versions do not have it.
  private var waiting: Range<Int>?
  /// How much it leans on each of the six values, -3 … 3, in the order of `CompassValue`.
  public var compass: [Int8]
  /// The method of participation, an index into `CaseTexts.methods`; -1 if none.
  public var method: Int32
  /// Where the run goes afterwards.
  public var next: NextScene
  /// Whether it withdraws the proposal: the procedure ends without a decision, unless one was taken before.
  public var withdraws: Bool {
    get { isWithdrawal ?? false }
    set { isWithdrawal = newValue ? true : nil }
  }
  // Cases kept by earlier versions do not have it.
  private var isWithdrawal: Bool?
  /// Whether the player says by it that the promises that it breaks are broken: nobody needs to be told of them again.
  public var tells: Bool {
    get { isTelling ?? false }
    set { isTelling = newValue ? true : nil }
  }
  // Cases kept by earlier versions do not have it.
  private var isTelling: Bool?
  /// Who asked for what it refuses, into `CompiledCase.indices`: they may go to court then, and nobody else; empty if it refuses nothing.
  public var refuses: Range<Int> {
    get { refusing ?? 0..<0 }
    set { refusing = newValue.isEmpty ? nil : newValue }
  }
  // Cases kept by earlier versions do not have it.
  private var refusing: Range<Int>?
  /// Whether it lets the council out: whoever chose it knows that no vote comes any more.
  public var skipsCouncil: Bool {
    get { isSkippingCouncil ?? false }
    set { isSkippingCouncil = newValue ? true : nil }
  }
  // Cases kept by earlier versions do not have it.
  private var isSkippingCouncil: Bool?

  /// Makes an option that does nothing yet.
  public init(id: String, scene: Int32, when: Condition) {
    self.id = id
    self.scene = scene
    self.when = when
    consequences = Consequences()
    involves = 0..<0
    leavesOut = 0..<0
    promises = 0..<0
    keeps = 0..<0
    breaks = 0..<0
    compass = [0, 0, 0, 0, 0, 0]
    method = -1
    next = .following
  }
}

/// Something that happens between scenes.
public struct CaseEvent: Sendable, Equatable, Codable {
  /// The id in the author's file.
  public var id: String
  /// When it can happen.
  public var when: Condition
  /// The chance that it happens, 0 … 100 percent, drawn once.
  public var chance: Int32
  /// What follows from it.
  public var consequences: Consequences

  /// Makes an event.
  public init(id: String, when: Condition, chance: Int32, consequences: Consequences) {
    self.id = id
    self.when = when
    self.chance = chance
    self.consequences = consequences
  }
}

/// What comes some weeks after an option or an event.
public struct Later: Sendable, Equatable, Codable {
  /// What it is a late consequence of.
  public enum Origin: Sendable, Equatable, Codable {
    /// An option of this index.
    case option(Int32)
    /// An event of this index.
    case event(Int32)
  }
  /// What it came from.
  public var origin: Origin
  /// How many weeks later.
  public var after: Int32
  /// What follows; never later effects of its own.
  public var consequences: Consequences

  /// Makes a later effect.
  public init(origin: Origin, after: Int32, consequences: Consequences) {
    self.origin = origin
    self.after = after
    self.consequences = consequences
  }
}

/// A way a case can end.
public struct Ending: Sendable, Equatable, Codable {
  /// The id in the author's file.
  public var id: String
  /// When it is this ending; the last one always holds.
  public var when: Condition
  /// Criteria of which nothing came after all: they go to where they are without the plan.
  public var undoes: [Int32] {
    get { undone ?? [] }
    set { undone = newValue.isEmpty ? nil : newValue }
  }
  /// Promises that are kept by it if they are still open, without anybody having done something for that.
  public var keeps: [Int32] {
    get { kept ?? [] }
    set { kept = newValue.isEmpty ? nil : newValue }
  }
  // Cases kept by earlier versions do not have them.
  private var undone: [Int32]?
  private var kept: [Int32]?

  /// Makes an ending.
  public init(id: String, when: Condition) {
    self.id = id
    self.when = when
  }
}

/// What everyone may know of a case: who there is, what the law asks, and ids for what has no words.
///
/// It holds no weight, interest, chance or condition. Its lists follow the author's file, and so do the indices in a view.
public struct CaseOutline: Sendable, Equatable, Codable {
  /// Ids of what runs out; index 0 is always weeks.
  public var resources: [String] = []
  /// What there is of each at the start, in whole units.
  public var starts: [Int] = []
  /// Ids of the interests.
  public var criteria: [String] = []
  /// Everyone with something at stake.
  public var stakeholders: [Party] = []
  /// Ids of the promises.
  public var promises: [String] = []
  /// The moments of choice.
  public var scenes: [SceneOutline] = []
  /// Ids of the options.
  public var options: [String] = []
  /// Ids of the events.
  public var events: [String] = []
  /// Ids of the endings.
  public var endings: [String] = []
  /// Ids of the legal defects.
  public var defects: [String] = []
  /// The phases of the procedure, in order.
  @Named public var phases: [Phase] = []
  /// Whether the council gives binding advice in it.
  public var hasCouncilAdvice = false
  /// The terms of the procedure.
  public var terms: [TermOutline] = []

  /// An empty outline.
  package init() {}

  /// Somebody with something at stake.
  public struct Party: Sendable, Equatable, Codable {
    /// The id in the author's file.
    public var id: String
    /// What kind of stakeholder.
    @Named public var kind: StakeholderKind
    /// How many people; 0 for a faction.
    public var people = 0
    /// Seats in the council; 0 for all but factions.
    public var seats = 0
    /// Whether a faction belongs to the coalition.
    public var isCoalition = false
    /// The rung of the participation ladder that they expect; `nil` if they expect nothing.
    @Named public var expects: ParticipationLevel? = nil

    /// Somebody without people or seats.
    package init(id: String, kind: StakeholderKind) {
      self.id = id
      self.kind = kind
    }
  }

  /// A moment of choice.
  public struct SceneOutline: Sendable, Equatable, Codable {
    /// The id in the author's file.
    public var id: String
    /// The phase that it belongs to.
    @Named public var phase: Phase
    /// Whether the council votes after it.
    public var hasCouncilVote: Bool

    /// Makes an outline.
    package init(id: String, phase: Phase, hasCouncilVote: Bool = false) {
      self.id = id
      self.phase = phase
      self.hasCouncilVote = hasCouncilVote
    }
  }

  /// A term of the procedure.
  public struct TermOutline: Sendable, Equatable, Codable {
    /// The id in the law files.
    public var id: String
    /// The shortest that it may last, in weeks; -1 if the law sets none.
    public var min: Int

    /// Makes an outline.
    package init(id: String, min: Int) {
      self.id = id
      self.min = min
    }
  }
}

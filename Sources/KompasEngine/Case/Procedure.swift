import KompasScoring

/// The legal procedure a case follows.
public struct Procedure: Sendable, Equatable, Codable {
  /// Its key in the law files.
  public var key: String
  /// Its phases in order; objections come before the decision in one procedure and after it in another.
  public var phases: [Phase]
  /// Whether the council gives binding advice in it.
  public var hasCouncilAdvice: Bool
  /// The terms that the game clock watches.
  public var terms: [Term]
  /// Whether the council takes the decision: then a draft that it does not adopt is no decision.
  public var isDecidedByCouncil: Bool {
    get { councilDecides ?? false }
    set { councilDecides = newValue ? true : nil }
  }
  // Runs kept by earlier versions do not have it.
  private var councilDecides: Bool?

  /// A term in whole weeks, between the start of one phase and the start of a later one.
  public struct Term: Sendable, Equatable, Codable {
    /// Its id in the law files.
    public var id: String
    /// The phase with which it starts.
    public var from: Phase
    /// The phase with which it ends.
    public var until: Phase
    /// The shortest it may last; -1 if the law sets none.
    public var min: Int32
    /// The longest it may last, without extension; -1 if the law sets none.
    public var max: Int32
    /// By how much it may be extended, once.
    public var extensionWeeks: Int32
    /// The defect that follows when it is not kept, an index into `CompiledCase.defects`; -1 if none.
    public var defect: Int32
    /// Who has to keep it; `nil` in cases kept by earlier versions, which took every term for the authority's.
    public var owner: TermOwner?

    /// Makes a term.
    public init(
      id: String,
      from: Phase,
      until: Phase,
      min: Int32,
      max: Int32,
      extensionWeeks: Int32,
      defect: Int32,
      owner: TermOwner? = nil
    ) {
      self.id = id
      self.from = from
      self.until = until
      self.min = min
      self.max = max
      self.extensionWeeks = extensionWeeks
      self.defect = defect
      self.owner = owner
    }

    /// Whether the authority itself has to keep it: no other term can be missed by it.
    public var isOwn: Bool { owner == nil || owner == .authority }
    /// Whether the authority has a bound of it to look after.
    public var isBinding: Bool { isOwn && (min > 0 || max >= 0) }
  }

  /// Makes a procedure.
  public init(key: String, phases: [Phase], hasCouncilAdvice: Bool, terms: [Term]) {
    self.key = key
    self.phases = phases
    self.hasCouncilAdvice = hasCouncilAdvice
    self.terms = terms
  }
}

/// Who has to keep a term.
public enum TermOwner: String, Sendable, Equatable, Codable, CaseIterable {
  /// The authority that decides.
  case authority
  /// Who asked for the decision.
  case applicant
  /// Who goes to court, or objects.
  case appellant
  /// Anyone who wants to give views.
  case anyone
}

/// A legal defect a run can have, and what a court may do with it.
public struct Defect: Sendable, Equatable, Codable {
  /// Its key in the law files.
  public var id: String
  /// The chances in percent of `passedOver`, `repaired`, `effectsKept` and `annulled`; they add up to 100.
  ///
  /// A design estimate of the makers, not law.
  public var chances: [Int32]

  /// Makes a defect.
  public init(id: String, chances: [Int32]) {
    self.id = id
    self.chances = chances
  }
}

extension CompassValue {
  /// The points of a compass that prefers nothing.
  static var evenPoints: [UInt8] { allCases.map { _ in UInt8(RuleNumbers.evenPoints) } }
}

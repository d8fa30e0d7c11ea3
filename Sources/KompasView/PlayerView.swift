/// Whose view it is.
///
/// A case has one seat: the one whom its text calls the role.
public enum Role: String, Sendable, Equatable, Codable, CaseIterable {
  /// The one who decides.
  case player
}

/// Everything that the pages of the game need of a run at one moment, for one role, and nothing else.
///
/// It holds no number that the role may not know: no true support, trust or weight, no seed, no die. The engine makes it from
/// the run (`Timeline.view`). It can be written and read, for instance as JSON; enums go by the names of their cases.
public struct PlayerView: Sendable, Equatable, Codable {
  /// The version of the written form; raised when an older reader would misread it.
  public static let version = 1

  /// The version in which it was written.
  public var version = Self.version
  /// Whose view it is.
  public var role: Role
  /// What is known now.
  public var seen: Observation
  /// The choices that count, in the order in which they were made.
  public var choices: [MadeChoice] = []
  /// How often a choice was taken back.
  public var undone = 0
  /// What is told around the text of the present scene.
  public var told = SceneLines()
  /// What came of the choices, told with the ending: indices into `CaseTexts.lines`.
  public var yearsOn: [Int] = []
  /// The order in which the six values are asked about, drawn for this run: what stands first gets points for standing first.
  @Named public var valueOrder: [CompassValue] = CompassValue.allCases
  /// How the council would vote, as far as its factions told; `nil` before the first of them was asked or the decision comes up,
  /// and once it voted.
  public var odds: CouncilOdds? = nil
  /// What came of the last choice; `nil` before the first.
  public var lastTurn: LastTurn?
  /// The table that plays; `nil` where one person plays.
  public var table: SeenTable?

  /// A view in which nothing has been chosen yet.
  package init(_ seen: Observation, role: Role) {
    self.seen = seen
    self.role = role
  }

  /// The lines around the text of a scene: indices into `CaseTexts.lines`, `nil` where there is none.
  public struct SceneLines: Sendable, Equatable, Codable {
    /// With what the scene opens.
    public var opening: Int?
    /// With what its text ends.
    public var callback: Int?

    /// Takes the lines.
    package init(opening: Int? = nil, callback: Int? = nil) {
      self.opening = opening
      self.callback = callback
    }
  }

  /// A choice that was made.
  public struct MadeChoice: Sendable, Equatable, Codable {
    /// The scene: an index into `CaseOutline.scenes`.
    public var scene: Int
    /// The option: an index into `CaseOutline.options`.
    public var option: Int

    /// Makes a choice.
    package init(scene: Int, option: Int) {
      self.scene = scene
      self.option = option
    }
  }
}

/// What came of the last choice, as the role saw it.
public struct LastTurn: Sendable, Equatable, Codable {
  /// The phase in which the choice was made; `nil` if there was none yet.
  @Named public var phase: Phase? = nil
  /// What happened since, in order.
  public var happened: [Happening] = []
  /// What of it happened on the way from the stage before to this one; what something cost comes right after it.
  public var arrival: [Happening] = []
  /// How the needles moved since the choice.
  public var move = Move()
  /// How the needles moved between scenes, after the consequences were shown.
  public var interlude = Move()
  /// The groups whose known support moved by half a point or more, the most first: stakeholders.
  public var moved: [Int] = []
  /// How firmly the choice stood, as far as could be known when it was made; `nil` if too little was known.
  public var firmness: SeenFirmness? = nil
  /// What somebody says about it; `nil` if nobody does, or if the case has no lines.
  public var voice: Voice? = nil
  /// Which group moved most, and why; `nil` if none moved by two points, or while the consequences are still to come.
  public var reason: SeenReason? = nil
  /// The evening of the council, if it voted; `nil` if not.
  public var council: CouncilEvening? = nil
  /// What was used up: resources.
  public var emptied: [Int] = []

  /// A turn in which nothing happened.
  package init() {}
}

/// How firmly a choice stands under every way of weighing the groups that were heard, in wide words.
public struct SeenFirmness: Sendable, Equatable, Codable {
  /// How firmly.
  @Named public var level: Firmness
  /// The group on whose weight it hangs most: a stakeholder; `nil` if there is none.
  public var hinge: Int?

  /// Makes a verdict.
  package init(level: Firmness, hinge: Int?) {
    self.level = level
    self.hinge = hinge
  }
}

/// In how many of all weightings a choice is the best.
public enum Firmness: Sendable, Equatable, CaseIterable, WireNamed {
  /// In all.
  case always
  /// In two thirds or more.
  case mostly
  /// In a third or more.
  case depends
  /// In fewer.
  case seldom
  /// In none.
  case never
}

/// Something that happened, as far as a role hears of it.
public enum Happening: Sendable, Equatable, Codable {
  /// A resource went down by so much; up if negative.
  case paid(resource: Int, amount: Int)
  /// A promise was made.
  case promised(Int)
  /// A promise was kept.
  case promiseKept(Int)
  /// A promise was broken.
  case promiseBroken(Int)
  /// The player went to tell that a promise was broken.
  case promiseTold(Int)
  /// A promise lost its object.
  case promiseReturned(Int)
  /// Those to whom a promise was made let the player off it.
  case promiseReleased(Int)
  /// A late consequence of an option came.
  case laterOfOption(later: Int, option: Int)
  /// A late consequence of an event came.
  case laterOfEvent(later: Int, event: Int)
  /// An event came about.
  case event(Int)
  /// A term was not kept: it lasted so many weeks.
  case termMissed(term: Int, lasted: Int)
  /// The council voted; these factions were in favor.
  case voted(inFavor: [Int])
  /// The proposal was withdrawn: there is no decision.
  case withdrawn
  /// The council did not adopt the draft: there is no decision.
  case notAdopted
  /// These groups went to court; empty if nobody did.
  case appealed([Int])
  /// The court dealt with a defect.
  case judged(Judgment)

  /// What the court did with a defect.
  public struct Judgment: Sendable, Equatable, Codable {
    /// Which: an index into `CaseOutline.defects`.
    public var defect: Int
    /// What it did.
    @Named public var outcome: CourtOutcome

    /// Makes a judgment.
    package init(defect: Int, outcome: CourtOutcome) {
      self.defect = defect
      self.outcome = outcome
    }
  }
}

extension PlayerView {
  /// Whether the compass can be declared anew: it was declared, and nothing was ever chosen.
  public var canRedeclare: Bool {
    (seen.stage == .briefing || seen.stage == .choosing) && choices.isEmpty && undone == 0
  }
}

extension CompassValue {
  /// Sixty points by three answers: 16 to what weighs most, 13 to what comes then, 4 to what may yield first, 9 to each other.
  ///
  /// - Parameters:
  ///   - first: what weighs most.
  ///   - second: what comes then; another value.
  ///   - yielding: what may yield first; a third one.
  /// - Returns: the points, in the order of the values.
  public static func points(first: Self, second: Self, yielding: Self) -> [UInt8] {
    allCases.map { $0 == first ? 16 : $0 == second ? 13 : $0 == yielding ? 4 : 9 }
  }
}

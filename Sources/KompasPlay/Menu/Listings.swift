import KompasStandards

/// A case in the list of cases.
public struct CaseListing: Sendable, Equatable {
  /// Its id.
  public var id: String
  /// Its title; empty if it could not be read.
  public var title: String
  /// One or two sentences.
  public var summary: String
  /// How long it takes.
  public var minutes: Int
  /// What it is about.
  public var themes: [String]
  /// What it shows of a compass, and which claims do not fit it; see `Language.notes`.
  public var notes: [String]
  /// What is wrong with it, in a few words; `nil` if it can be played.
  public var problem: String?

  /// Makes a listing.
  public init(
    id: String,
    title: String,
    summary: String,
    minutes: Int,
    themes: [String],
    notes: [String] = [],
    problem: String? = nil
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.minutes = minutes
    self.themes = themes
    self.notes = notes
    self.problem = problem
  }
}

/// A run in the list of runs.
public struct RunListing: Sendable, Equatable {
  /// Its number, as it is known everywhere.
  public var id: String
  /// The id of its case.
  public var caseID: String
  /// The title of its case.
  public var title: String
  /// What a facilitator calls it; empty if nothing.
  public var label: String
  /// When it began, as it is to be read: "12 mei 2026, 14:05".
  public var started: String
  /// The title of the scene it is at; empty if it has none.
  public var scene: String
  /// How it ended; empty while it did not: then looking back shows what the player may not know yet.
  public var ending: String
  /// Whether it was played to the end.
  public var isFinished: Bool
  /// Whether it was played by other rules, and so cannot be played on.
  public var hasOtherRules: Bool
  /// Whether a table plays it together.
  public var isOfTable: Bool

  /// Makes a listing.
  public init(
    id: String,
    caseID: String,
    title: String,
    label: String = "",
    started: String,
    scene: String,
    ending: String = "",
    isFinished: Bool,
    hasOtherRules: Bool = false,
    isOfTable: Bool = false
  ) {
    self.id = id
    self.caseID = caseID
    self.title = title
    self.label = label
    self.started = started
    self.scene = scene
    self.ending = ending
    self.isFinished = isFinished
    self.hasOtherRules = hasOtherRules
    self.isOfTable = isOfTable
  }
}

/// What a player wants of the composer while the menu is on screen.
public enum MenuIntent: Sendable, Equatable {
  /// Begin a new run of this case: alone, or as a table.
  case play(caseID: String, isOfTable: Bool = false)
  /// Go on with this run.
  case resume(runID: String)
  /// Look at this run step by step.
  case replay(runID: String)
  /// Read the report of this run.
  case lookBack(runID: String)
  /// Speak the language with this code from now on.
  case speak(language: String)
  /// Leave the program.
  case quit
}

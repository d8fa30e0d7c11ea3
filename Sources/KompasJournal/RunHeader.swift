import KompasEngine

/// What is known of a run from its first moment on, and never changes.
public struct RunHeader: Sendable, Equatable, Codable {
  /// The id of the case, as its author wrote it.
  public var caseID: String
  /// The author's version of the case.
  public var caseVersion: String
  /// SHA-256 of everything the case was compiled from, 64 hex digits.
  public var caseDigest: String
  /// What the player calls this run, if anything.
  public var title: String?
  /// The seed of every draw.
  public var seed: UInt64
  /// The language in which it was begun: "nl" or "en".
  public var language: String
  /// When it began, ISO 8601 in UTC, by the caller's clock.
  public var started: String
  /// The version of the program that began it.
  public var engineVersion: String

  /// Makes the header of a new run of a case.
  public init(
    of storedCase: StoredCase,
    title: String? = nil,
    seed: UInt64,
    language: String,
    started: String,
    engineVersion: String
  ) {
    self.init(
      caseID: storedCase.compiled.id,
      caseVersion: storedCase.compiled.version,
      caseDigest: storedCase.compiled.digest,
      title: title,
      seed: seed,
      language: language,
      started: started,
      engineVersion: engineVersion
    )
  }

  /// Makes a header from all its parts.
  public init(
    caseID: String,
    caseVersion: String,
    caseDigest: String,
    title: String?,
    seed: UInt64,
    language: String,
    started: String,
    engineVersion: String
  ) {
    self.caseID = caseID
    self.caseVersion = caseVersion
    self.caseDigest = caseDigest
    self.title = title
    self.seed = seed
    self.language = language
    self.started = started
    self.engineVersion = engineVersion
  }
}

/// A run in a list of runs: how it began and how far it got.
public struct RunSummary: Sendable, Equatable, Codable, Identifiable {
  /// The number of the run in its store, from 1; never used twice.
  public var id: Int64
  /// How it began.
  public var header: RunHeader
  /// How many events were recorded.
  public var position: Int
  /// The id of the ending; `nil` while there is none.
  public var ending: String?
  /// Whether nothing more can be decided.
  public var isFinished: Bool

  /// Makes a summary.
  public init(id: Int64, header: RunHeader, position: Int, ending: String?, isFinished: Bool) {
    self.id = id
    self.header = header
    self.position = position
    self.ending = ending
    self.isFinished = isFinished
  }
}

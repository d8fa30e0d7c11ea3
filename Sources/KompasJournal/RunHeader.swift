public import KompasEngine

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
  /// The language in which it was begun: the code of one, such as "nl".
  public var language: String
  /// When it began, ISO 8601 in UTC, by the caller's clock.
  public var started: String
  /// The version of the program that began it.
  public var engineVersion: String
  /// Of a branch: the number of the step at which it left its parent, from 1; `nil` for a run of its own.
  public var branchedAt: Int?
  /// The version of the rules by which it is played: `Game.rulesVersion` of the program that began it.
  public var rules: Int

  /// Whether it was played by other rules than those of this program: it can be looked at, and not played on.
  public var hasOtherRules: Bool { rules != Game.rulesVersion }

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

  /// Makes a header from all its parts; the rules are those of this program if none are given.
  public init(
    caseID: String,
    caseVersion: String,
    caseDigest: String,
    title: String?,
    seed: UInt64,
    language: String,
    started: String,
    engineVersion: String,
    branchedAt: Int? = nil,
    rules: Int = Game.rulesVersion
  ) {
    self.caseID = caseID
    self.caseVersion = caseVersion
    self.caseDigest = caseDigest
    self.title = title
    self.seed = seed
    self.language = language
    self.started = started
    self.engineVersion = engineVersion
    self.branchedAt = branchedAt
    self.rules = rules
  }
}

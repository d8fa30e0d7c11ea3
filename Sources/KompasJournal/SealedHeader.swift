/// The header of a run as it is chained: with commitments for what can be removed, and for the case.
public struct SealedHeader: Sendable, Equatable, Codable {
  /// The id of the case.
  public var caseID: String
  /// The author's version of the case.
  public var caseVersion: String
  /// SHA-256 of everything the case was compiled from, 64 hex digits.
  public var caseDigest: String
  /// SHA-256 of the compiled case and its words, as `JournalCodec` writes them; 64 hex digits.
  public var caseBody: String
  /// The commitment of what the player calls the run, if anything; empty for an empty title.
  public var title: String?
  /// The seed of every draw.
  public var seed: UInt64
  /// The language in which it was begun.
  public var language: String
  /// When it began, ISO 8601 in UTC.
  public var started: String
  /// The version of the program that began it.
  public var engine: String
  /// Of a branch: the number of the decision at which it left its parent, from 1.
  public var branchedAt: Int?

  /// The version of the rules by which it is played.
  ///
  /// Version 1 is not written: those headers were chained before there was a version.
  public var rules: Int {
    get { laterRules ?? 1 }
    set { laterRules = newValue == 1 ? nil : newValue }
  }
  private var laterRules: Int?

  private enum CodingKeys: String, CodingKey {
    case caseID = "case"
    case laterRules = "rules"
    case caseVersion, caseDigest, caseBody, title, seed, language, started, engine, branchedAt
  }

  /// Seals a header.
  ///
  /// - Parameters:
  ///   - header: the header.
  ///   - caseBody: the digest of the case as it is kept.
  ///   - title: the commitment of its title, if it has one.
  public init(_ header: RunHeader, caseBody: String, title: String?) {
    caseID = header.caseID
    caseVersion = header.caseVersion
    caseDigest = header.caseDigest
    self.caseBody = caseBody
    self.title = title
    seed = header.seed
    language = header.language
    started = header.started
    engine = header.engineVersion
    branchedAt = header.branchedAt
    rules = header.rules
  }

  /// The header, with the title that it commits to if that was kept.
  public func opened(title kept: PersonalText?) -> RunHeader {
    RunHeader(
      caseID: caseID,
      caseVersion: caseVersion,
      caseDigest: caseDigest,
      title: title == "" ? "" : kept?.text,
      seed: seed,
      language: language,
      started: started,
      engineVersion: engine,
      branchedAt: branchedAt,
      rules: rules
    )
  }
}

/// A line of the story: where it stands and when it fits.
///
/// The rules never read it; what is told is chosen by it (`View`). The words have the same index in `CaseTexts.lines`.
public struct StoryLine: Sendable, Equatable, Codable {
  /// Where it stands.
  public var place: LinePlace
  /// When it fits.
  public var when: Condition
  /// Who says it: an index into `StakeholderTexts.speakers`; `nil` if the group as such, or nobody.
  public var speaker: Int?
  /// The promise that it is about; `nil` if any, or none.
  public var promise: Int?

  /// Makes a line.
  public init(
    _ place: LinePlace,
    when: Condition = .always,
    speaker: Int? = nil,
    promise: Int? = nil
  ) {
    self.place = place
    self.when = when
    self.speaker = speaker
    self.promise = promise
  }
}

/// Where a line of the story can stand.
public enum LinePlace: Sendable, Hashable, Codable {
  /// With what a scene opens.
  case opening(scene: Int)
  /// At the end of a scene's text.
  case callback(scene: Int)
  /// What came of an option, told with the ending.
  case yearsOn(option: Int)
  /// Said by a group.
  case said(group: Int, Situation)
  /// Said by a faction with its vote.
  case vote(faction: Int, inFavor: Bool, VotePart)
  /// Said by a faction that has not made up its mind.
  case weighing(faction: Int)
  /// Said by a faction that divides.
  case split(faction: Int)
}

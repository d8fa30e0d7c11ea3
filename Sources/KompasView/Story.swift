/// How things stand for a group, as it speaks about them; in the order in which it does.
public enum Situation: UInt8, Sendable, Equatable, Hashable, Codable, CaseIterable, WireNamed {
  /// A promise to it was broken, in this turn or the one before.
  case broken
  /// A promise to it was kept, in this turn or the one before.
  case kept
  /// A promise was made to it in this turn.
  case promised
  /// It was involved in this turn as it expects to be.
  case heard
  /// The choice touches it, and nobody ever asked it anything.
  case passedOver
  /// It is known to stand five points better than two turns ago, or more.
  case winning
  /// It is known to stand five points worse than two turns ago, or more.
  case losing
  /// There is no plan yet.
  case noPlan
  /// The council decided otherwise than it wanted.
  case afterVote
  /// The court ruled otherwise than it wanted.
  case afterCourt
}

/// The largest part of what made a faction vote as it did.
public enum VotePart: UInt8, Sendable, Equatable, Hashable, Codable, CaseIterable, WireNamed {
  /// What the plan brings.
  case support
  /// How the faction and its voters were treated.
  case process
  /// What became of promises.
  case promise
  /// That it is one of the coalition; only in favor.
  case coalition
  /// That there is no credit left; only against, and only of the coalition.
  case credit
}

/// What somebody says in a turn.
public struct Voice: Sendable, Equatable, Codable {
  /// Which group: a stakeholder.
  public var group: Int
  /// Who of the group: an index into `StakeholderTexts.speakers`; `nil` if the group as such.
  public var speaker: Int?
  /// What: an index into `CaseTexts.lines`.
  public var line: Int

  /// Makes a voice.
  package init(group: Int, speaker: Int?, line: Int) {
    self.group = group
    self.speaker = speaker
    self.line = line
  }
}

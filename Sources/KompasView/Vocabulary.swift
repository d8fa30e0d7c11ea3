/// What kind of stakeholder somebody is.
public enum StakeholderKind: UInt8, Sendable, Equatable, Codable, CaseIterable, WireNamed {
  /// People who live somewhere.
  case residents
  /// A party in the council, with seats.
  case faction
  /// A firm.
  case business
  /// An association.
  case organisation
  /// Another government.
  case authority
  /// Who cannot speak: those who come after, animals, the landscape.
  case voiceless
}

/// The rungs of the participation ladder.
///
/// Source: the ladder that Schiedam's council uses (schiedam.nl); advice binds in principle, co-production binds.
public enum ParticipationLevel: UInt8, Sendable, Equatable, Codable, CaseIterable, WireNamed {
  /// They are told.
  case inform = 1
  /// They are asked.
  case consult
  /// They advise, and are told what became of it.
  case advise
  /// They make it together with the municipality.
  case coproduce
  /// They decide.
  case decide
}

/// The phases a case can pass through, in the order of most procedures.
public enum Phase: UInt8, Sendable, Equatable, Codable, CaseIterable, WireNamed {
  /// Looking around: there is an idea, not yet a plan.
  case exploration
  /// People take part.
  case participation
  /// The application or the draft.
  case draft
  /// Anyone gives views on the draft (or objects to the decision).
  case objections
  /// The decision.
  case decision
  /// The court.
  case court
  /// What came of it.
  case aftermath
}

/// Whether the procedure led to a decision that can be appealed.
///
/// A refusal is a decision; a proposal that is withdrawn and a draft that is not adopted are not.
public enum DecisionOutcome: UInt8, Sendable, Equatable, Codable, CaseIterable, BitwiseCopyable,
  WireNamed
{
  /// It has not come to that yet.
  case none
  /// The decision was taken.
  case taken
  /// The proposal was withdrawn: the procedure ended without a decision.
  case withdrawn
  /// The council, which decides, did not adopt the draft: the procedure ended without a decision.
  case notAdopted

  /// Whether the procedure ended without a decision: then there is no vote, no term, no appeal and no court.
  public var isWithout: Bool { self == .withdrawn || self == .notAdopted }
}

/// What the council did.
public enum VoteOutcome: UInt8, Sendable, Equatable, Codable, CaseIterable, BitwiseCopyable,
  WireNamed
{
  /// It did not vote.
  case none
  /// More than half of the seats in favor.
  case adopted
  /// Not more than half.
  case rejected
}

/// What the court did; ordered from light to heavy.
public enum CourtOutcome: UInt8, Sendable, Equatable, Codable, CaseIterable, BitwiseCopyable,
  WireNamed
{
  /// Nobody appealed, or it has not come to that yet.
  case none
  /// The decision stands.
  case upheld
  /// The court gave time to mend, and it was mended.
  case repaired
  /// Annulled, but its consequences stand.
  case effectsKept
  /// Annulled.
  case annulled
}

/// The six values of the democratic compass.
///
/// Five are named by the VNG; the sixth is output legitimacy (Scharpf 1999).
public enum CompassValue: Int, Sendable, Equatable, Codable, CaseIterable, WireNamed {
  /// Everyone counts, also who is not in the room.
  case inclusie
  /// Having a say over one's own surroundings.
  case zeggenschap
  /// Talking it through before deciding.
  case beraadslaging
  /// Showing what is done, and why.
  case transparantie
  /// Power that is checked.
  case checks
  /// Getting things done.
  case daadkracht
}

/// What became of a promise.
public enum PromiseState: UInt8, Sendable, Equatable, Codable, CaseIterable, WireNamed {
  /// It was not made.
  case unmade
  /// It was made and is open.
  case open
  /// It was kept.
  case kept
  /// It was broken.
  case broken
  /// It lost its object: what it was about did not come about, so it is neither kept nor broken.
  case returned
}

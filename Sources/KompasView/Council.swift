/// An evening of the council, as everyone in the hall hears it.
public struct CouncilEvening: Sendable, Equatable, Codable {
  /// Seats in favor.
  public var seatsFor: Int
  /// Seats against.
  public var seatsAgainst: Int
  /// How it ended.
  public var result: CouncilText
  /// What the factions say, in the order of the case.
  public var factions: [FactionVote]

  /// Makes an evening.
  package init(seatsFor: Int, seatsAgainst: Int, result: CouncilText, factions: [FactionVote]) {
    self.seatsFor = seatsFor
    self.seatsAgainst = seatsAgainst
    self.result = result
    self.factions = factions
  }
}

/// How a faction voted, and what it says.
public struct FactionVote: Sendable, Equatable, Codable {
  /// Which faction: a stakeholder.
  public var faction: Int
  /// Whether it was in favor.
  public var inFavor: Bool
  /// What it says with its vote: an index into `CaseTexts.lines`; `nil` if the author gave it no words.
  public var line: Int?
  /// What it said before, when it could still go either way: an index into `CaseTexts.lines`; `nil` if its vote was clear.
  public var weighing: Int?

  /// Makes a vote.
  package init(faction: Int, inFavor: Bool, line: Int?, weighing: Int?) {
    self.faction = faction
    self.inFavor = inFavor
    self.line = line
    self.weighing = weighing
  }
}

/// What is told of an evening of the council.
///
/// `{for}` and `{against}` in a text stand for the seats, `{faction}` for a name.
public enum CouncilText: UInt8, Sendable, Equatable, Codable, CaseIterable, WireNamed {
  /// As the roll is called.
  case open
  /// Before the faction that decides it.
  case doubter
  /// Once a majority is in favor.
  case decidedFor
  /// Once no majority can be in favor any more.
  case decidedAgainst
  /// One more credit would have turned it.
  case turnedByCredit
  /// A kept promise would have turned it.
  case turnedByPromise
  /// Asking a faction would have turned it.
  case turnedByProcess
  /// It was adopted.
  case won
  /// It was adopted by one seat.
  case wonByOne
  /// It was adopted by all, and nobody known pays for it against their will.
  case wonByAll
  /// It was adopted by all, and who is against has no seat.
  case wonWithoutThePayer
  /// It was rejected.
  case lost
  /// It was rejected by one seat.
  case lostByOne
  /// It was rejected by the votes of the coalition.
  case lostByOwn
  /// As many were in favor as against, which is no majority.
  case tie
}

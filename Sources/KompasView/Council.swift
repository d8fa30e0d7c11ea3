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
  /// The order of the roll call, as the factions sit, begun so that the one whose seats most often decide comes last: stakeholders.
  public var roll: [Int] = []
  /// What alone would have turned a defeat, with the same draws; `nil` if nothing would, or if it was adopted.
  public var turnedBy: TurnedVote?

  /// The seats that make a majority.
  public var needed: Int { (seatsFor + seatsAgainst) / 2 + 1 }

  /// Makes an evening.
  package init(seatsFor: Int, seatsAgainst: Int, result: CouncilText, factions: [FactionVote]) {
    self.seatsFor = seatsFor
    self.seatsAgainst = seatsAgainst
    self.result = result
    self.factions = factions
  }
}

/// A defeat that would have been none, had one thing been otherwise.
public struct TurnedVote: Sendable, Equatable, Codable {
  /// Which thing.
  @Named public var by: CouncilText
  /// The faction that it is about: a stakeholder; `nil` if about none.
  public var faction: Int?
  /// The seats that would have been in favor.
  public var seatsFor: Int
  /// The seats that would have been against.
  public var seatsAgainst: Int
  /// The factions that would then have been in favor, and were not: stakeholders, ascending.
  public var won: [Int]

  /// Makes one.
  package init(
    by: CouncilText,
    faction: Int? = nil,
    seatsFor: Int,
    seatsAgainst: Int,
    won: [Int] = []
  ) {
    self.by = by
    self.faction = faction
    self.won = won
    self.seatsFor = seatsFor
    self.seatsAgainst = seatsAgainst
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
  /// What weighed most of what speaks for its vote; `nil` if nothing did.
  @Named public var part: VotePart? = nil
  /// The interest that spoke most for its vote, where what the plan brings weighed most; `nil` elsewhere.
  public var criterion: Int?
  /// Whether it could still go either way, and does not say in the debate what it does.
  public var weighs: Bool = false
  /// What it said in the debate, when it could still go either way: an index into `CaseTexts.lines`.
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

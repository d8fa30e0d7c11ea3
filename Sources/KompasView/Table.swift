/// How a table answers unseen.
public enum BallotWay: String, Sendable, Equatable, Codable, CaseIterable {
  /// The keyboard goes round.
  case keyboard
  /// On paper cards that carry the number of a seat; one person keys them in.
  case numbered
  /// On paper cards without a number, which two people count in piles: nobody knows whose is whose.
  case piles
}

/// How a table sits down to play a case together; a table that changes sits down anew.
public struct TableSetup: Sendable, Equatable, Codable {
  /// How many seats can be taken.
  public static let seatRange = 2...12

  /// How many seats were taken so far, also by who left.
  public var seats: Int
  /// By which rule it decides, by its name.
  public var rule: String
  /// Whether counts are shown; otherwise only whether the table is of one mind.
  public var showsCounts: Bool
  /// Whether roles are dealt.
  public var hasRoles: Bool
  /// How it answers unseen.
  public var way: BallotWay {
    get { ballots ?? .keyboard }
    set { ballots = newValue == .keyboard ? nil : newValue }
  }
  /// Whether only the scenes that the case marks get a whole turn.
  public var isShort: Bool {
    get { short ?? false }
    set { short = newValue ? true : nil }
  }
  /// The seats that left for good, in the order in which they did.
  public var left: [Int] {
    get { gone ?? [] }
    set { gone = newValue.isEmpty ? nil : newValue }
  }
  // Tables that sat down in earlier versions do not have these.
  private var ballots: BallotWay?
  private var short: Bool?
  private var gone: [Int]?

  /// Makes a setup.
  public init(
    seats: Int,
    rule: String,
    showsCounts: Bool,
    hasRoles: Bool,
    way: BallotWay = .keyboard,
    isShort: Bool = false
  ) {
    self.seats = seats
    self.rule = rule
    self.showsCounts = showsCounts
    self.hasRoles = hasRoles
    self.way = way
    self.isShort = isShort
  }

  /// The seats at the table now, ascending.
  public var present: [Int] { (1...max(1, seats)).filter { !left.contains($0) } }

  /// With one seat more; `nil` if there is no room.
  public var joined: TableSetup? {
    var next = self
    next.seats += 1
    return Self.seatRange.contains(next.seats) ? next : nil
  }

  /// Without a seat that leaves for good; `nil` if it is not there, or too few would stay.
  public func without(_ seat: Int) -> TableSetup? {
    guard present.contains(seat), present.count > Self.seatRange.lowerBound else { return nil }
    var next = self
    next.left.append(seat)
    return next
  }

  /// The seat after another one that is there now, in a circle.
  public func seat(after seat: Int) -> Int {
    let present = present
    return present.first { $0 > seat } ?? present[0]
  }
}

/// How a vote of the table came out: counts, and nobody's vote.
public struct PollCount: Sendable, Equatable, Codable {
  /// What was asked.
  public enum Question: Sendable, Equatable, Codable {
    /// The options of the scene that were open, in order.
    case options
    /// The same, once more.
    case again
    /// Whether this option (an index into `CaseOutline.options`) can go through; the last answer is that it cannot.
    ///
    /// By consent: yes, with a concern, or a grave objection. By one no: it is let through, or held back.
    case consent(option: Int)
  }

  /// What was asked.
  public var question: Question
  /// How many chose each choice.
  public var votes: [Int]
  /// How many passed.
  public var passes: Int
  /// Of a vote that was held again: how many answered otherwise than before.
  public var moved: Int?

  /// Where it is asked whether an option can go through: how many say that it cannot.
  public var objections: Int { votes.last ?? 0 }

  /// Makes a count.
  public init(question: Question, votes: [Int], passes: Int, moved: Int? = nil) {
    self.question = question
    self.votes = votes
    self.passes = passes
    self.moved = moved
  }
}

/// The table that plays a run, as everyone at it sees it.
public struct SeenTable: Sendable, Equatable, Codable {
  /// How it sat down.
  public var setup: TableSetup
  /// The seat that is in the chair in this turn, from 1.
  public var chair: Int
  /// The seat that reads aloud in this turn, from 1.
  public var reader: Int
  /// Whether the scene gets a whole turn; otherwise the chair decides, without seeing the count.
  public var isWhole: Bool
  /// The votes since the scene began, in order.
  public var polls: [PollCount]
  /// What the rule makes of them; `nil` before the first.
  public var outcome: Outcome?

  /// Makes a table.
  package init(
    setup: TableSetup,
    chair: Int,
    reader: Int,
    isWhole: Bool = true,
    polls: [PollCount],
    outcome: Outcome?
  ) {
    self.setup = setup
    self.chair = chair
    self.reader = reader
    self.isWhole = isWhole
    self.polls = polls
    self.outcome = outcome
  }

  /// The last vote, if it found a grave objection, as it counts where nobody explains it: then that is a concern.
  ///
  /// `nil` where none was found, and where a no needs no reason.
  public var unexplained: PollCount? {
    guard var poll = polls.last, case .consent = poll.question, poll.votes.count == 3,
      poll.objections > 0
    else { return nil }
    poll.votes = [poll.votes[0], poll.votes[1] + poll.votes[2], 0]
    return poll
  }

  /// What a rule makes of the votes; options are indices into `CaseOutline.options`.
  public enum Outcome: Sendable, Equatable, Codable {
    /// This option is taken.
    case taken(Int)
    /// The chair decides, between these.
    case chair(among: [Int])
    /// Whether anybody objects is asked of one of these.
    case proposed(among: [Int])
    /// A lot decides between these.
    case lot(among: [Int])
  }
}

/// What one seat answered to one question, unseen by the others.
public struct Ballot: Sendable, Equatable, Hashable, Codable {
  /// What was answered.
  public enum Mark: Sendable, Equatable, Hashable, Codable {
    /// Nothing: the seat was asked, and passed.
    case pass
    /// One of the choices, from 0.
    case choice(Int)
    /// Points over the six values.
    case points([UInt8])
  }

  /// Whose it is: the number of the seat, from 1.
  public var seat: Int
  /// Which question: the number of the event that tells what came of it.
  public var question: Int
  /// What was answered.
  public var mark: Mark

  /// Makes a ballot.
  public init(seat: Int, question: Int, mark: Mark) {
    self.seat = seat
    self.question = question
    self.mark = mark
  }
}

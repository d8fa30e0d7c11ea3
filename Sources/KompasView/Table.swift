/// How a table sits down to play a case together.
public struct TableSetup: Sendable, Equatable, Codable {
  /// How many seats can be taken.
  public static let seatRange = 2...12

  /// How many seats there are.
  public var seats: Int
  /// By which rule it decides, by its name.
  public var rule: String
  /// Whether counts are shown; otherwise only whether the table is of one mind.
  public var showsCounts: Bool
  /// Whether roles are dealt.
  public var hasRoles: Bool

  /// Makes a setup.
  public init(seats: Int, rule: String, showsCounts: Bool, hasRoles: Bool) {
    self.seats = seats
    self.rule = rule
    self.showsCounts = showsCounts
    self.hasRoles = hasRoles
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
    /// Whether one can live with this option (an index into `CaseOutline.options`): yes, with a concern, or a grave objection.
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

  /// How many answers there are where it is asked whether one can live with an option, and which of them is to object.
  public static let (consentAnswers, objection) = (3, 2)

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
  /// The votes since the scene began, in order.
  public var polls: [PollCount]
  /// What the rule makes of them; `nil` before the first.
  public var outcome: Outcome?

  /// Makes a table.
  package init(
    setup: TableSetup,
    chair: Int,
    reader: Int,
    polls: [PollCount],
    outcome: Outcome?
  ) {
    self.setup = setup
    self.chair = chair
    self.reader = reader
    self.polls = polls
    self.outcome = outcome
  }

  /// What a rule makes of the votes; options are indices into `CaseOutline.options`.
  public enum Outcome: Sendable, Equatable, Codable {
    /// This option is taken.
    case taken(Int)
    /// The chair decides, between these.
    case chair(among: [Int])
    /// Whether anybody objects is asked of one of these.
    case proposed(among: [Int])
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

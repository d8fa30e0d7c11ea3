import KompasEngine

/// What a table is doing besides the pages of the game.
enum TableStep: Equatable {
  /// It sits down: what is not known yet is asked.
  case sitting
  /// How it goes is told.
  case told(TableSetup)
  /// It reads whom it plays.
  case opening
  /// Each declares a compass unseen.
  case compasses(SeatRound, named: [CompassValue])
  /// Together they give the points of the table.
  case common
  /// Each gets a role.
  case roles(SeatRound)
  /// Who sits where in the council, before its scene.
  case hall
  /// The scene is read and talked about.
  case talk
  /// Each votes unseen.
  case vote(SeatRound, PollCount.Question)
  /// All, or all but one, chose the same: is the count shown?
  case asked
  /// How it came out, and a minute for the smallest group.
  case split(isTold: Bool)
  /// The table decides.
  case decide
  /// What it decides cannot be undone, or breaks a promise.
  case sure(option: Int)
  /// Where the table parted.
  case parted
  /// A fact that only one role knew.
  case fact(Int)
  /// Each sees an own card.
  case cards(SeatRound)
  /// Whether it is let go who voted what.
  case lettingGo
  /// The pages of the game.
  case game
}

/// What is known beforehand of how a table sits down; the rest is asked.
public struct TablePlan: Sendable, Equatable {
  /// How many seats there are.
  public var seats: Int?
  /// By which rule it decides, by its name.
  public var rule: String?
  /// Whether counts are shown.
  public var showsCounts: Bool?
  /// Whether roles are dealt.
  public var hasRoles: Bool?

  /// Makes a plan.
  public init(
    seats: Int? = nil,
    rule: String? = nil,
    showsCounts: Bool? = nil,
    hasRoles: Bool? = nil
  ) {
    self.seats = seats
    self.rule = rule
    self.showsCounts = showsCounts
    self.hasRoles = hasRoles
  }

  /// How the table sits down; `nil` while something is not known.
  var setup: TableSetup? {
    guard let seats, let rule, let showsCounts, let hasRoles else { return nil }
    return TableSetup(seats: seats, rule: rule, showsCounts: showsCounts, hasRoles: hasRoles)
  }
}

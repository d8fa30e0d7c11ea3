import KompasEngine
public import KompasView

/// What a table is doing besides the pages of the game.
enum TableStep: Equatable {
  /// It sits down: what is not known yet is asked.
  case sitting
  /// How it goes is told.
  case told(TableSetup)
  /// It reads whom it plays.
  case opening
  /// Each declares a compass unseen.
  case compasses(SeatRound, named: [CompassValue?])
  /// Together they give the points of the table.
  case common
  /// It reads where it plays.
  case place
  /// Each gets a role.
  case roles(SeatRound)
  /// Who sits where in the council, before its scene.
  case hall
  /// The scene is read and talked about.
  case talk
  /// Who is at the table: somebody comes, or leaves for good.
  case people
  /// Who comes later is told what the others know; the table will sit so.
  case welcome(TableSetup)
  /// Whether a seat leaves for good.
  case leaving(seat: Int)
  /// Each votes unseen.
  case vote(SeatRound, PollCount.Question)
  /// Each votes on a card without a number; they are counted in piles.
  case piles(PileRound, PollCount.Question)
  /// How it came out, and a minute for the smallest group.
  case split
  /// The table decides.
  case decide
  /// What the lot picked.
  case drawn(option: Int)
  /// What it decides cannot be undone, or breaks a promise.
  case sure(option: Int)
  /// Where the table parted.
  case parted
  /// A fact that only one role knew.
  case fact(Int)
  /// Each sees an own card.
  case cards(SeatRound)
  /// A seat writes what it will do otherwise, for its own card.
  case monday(SeatRound)
  /// Whether it is let go who voted what.
  case lettingGo
  /// Whether that is sure: it cannot be undone.
  case sureToLetGo
  /// That it was let go.
  case letGo
  /// The pages of the game.
  case game
}

extension TableStep {
  /// Whether seats answer one after another, so that a round that is broken off is held again.
  var isRound: Bool {
    switch self {
    case .compasses, .vote, .piles: true
    case .sitting, .told, .opening, .common, .place, .roles, .hall, .talk, .people, .welcome,
      .leaving, .split, .decide, .drawn, .sure, .parted, .fact, .cards, .monday, .lettingGo,
      .sureToLetGo, .letGo, .game:
      false
    }
  }
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
  /// In which ways it can answer unseen; at least one.
  public var ways: [BallotWay]
  /// Whether only marked scenes get a whole turn; if `nil`, where the table is large.
  public var isShort: Bool?

  /// Makes a plan.
  public init(
    seats: Int? = nil,
    rule: String? = nil,
    showsCounts: Bool? = nil,
    hasRoles: Bool? = nil,
    ways: [BallotWay] = BallotWay.allCases,
    isShort: Bool? = nil
  ) {
    self.seats = seats
    self.rule = rule
    self.showsCounts = showsCounts
    self.hasRoles = hasRoles
    self.ways = ways
    self.isShort = isShort
  }

  /// Up to how many seats a keyboard goes round in reasonable time, and every scene gets a whole turn.
  static let mostForKeyboard = 6

  /// Whether there are more seats than that.
  private var isLarge: Bool { (seats ?? 0) > Self.mostForKeyboard }

  /// The ways to answer, the most fitting first.
  var offeredWays: [BallotWay] {
    let paper = ways.filter { $0 != .keyboard }
    let keyboard = ways.filter { $0 == .keyboard }
    return isLarge ? paper + keyboard : keyboard + paper
  }

  /// How the table sits down; `nil` while something is not known.
  var setup: TableSetup? {
    guard let seats, let rule, let showsCounts, let hasRoles, ways.count == 1 else { return nil }
    return TableSetup(
      seats: seats,
      rule: rule,
      showsCounts: showsCounts,
      hasRoles: hasRoles,
      way: ways[0],
      isShort: isShort ?? isLarge
    )
  }
}

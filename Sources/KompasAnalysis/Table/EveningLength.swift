public import KompasEngine

/// How long an evening at a table is meant to take: measured by nobody, added up from what the facilitator's page says of each part.
///
/// Of a seat: ten seconds for a vote, twenty for a talk, and a minute each for a compass and for a card. Of a turn: read aloud, the split, the
/// minute and what happened; a short one has neither split nor minute. A scene that comes under a condition counts for half.
public struct EveningLength: Sendable, Equatable {
  /// In whole minutes, rounded to five.
  public let minutes: Int

  /// How long it takes a table that sits down so.
  public init(_ rules: CompiledCase, _ setup: TableSetup) {
    let halves = rules.scenes.map { scene in
      (isWhole: scene.isWhole || !setup.isShort, count: scene.when.steps.isEmpty ? 2 : 1)
    }
    let whole = halves.filter(\.isWhole).reduce(0) { $0 + $1.count }
    let short = halves.reduce(0) { $0 + $1.count } - whole
    let seats = setup.present.count
    let turns =
      whole * (Self.wholeTurn + Self.talk * min(seats, Self.mostTalkers) + Self.vote * seats)
      + short * (Self.shortTurn + Self.vote * seats)
    let seconds = Self.rest + Self.ownPart * seats + turns / 2
    minutes = (seconds + 150) / 300 * 5
  }

  /// Seconds of a turn besides those of its seats, and of a seat.
  private static let (wholeTurn, shortTurn, talk, vote) = (270, 150, 20, 10)
  /// Up to how many seats add to a talk.
  private static let mostTalkers = 6
  /// Seconds of sitting down, a pause and looking back together, and of a seat's own part in those.
  private static let (rest, ownPart) = (5 * 60 + 5 * 60 + 19 * 60, 2 * 60)
}

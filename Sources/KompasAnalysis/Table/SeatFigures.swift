public import KompasEngine
import KompasScoring

/// What a seat's own first votes showed, for its own card.
public struct SeatFigures: Sendable, Equatable {
  /// The seat, from 1.
  public var seat: Int
  /// The compass that the seat declared; `nil` if it passed.
  public var declared: [UInt8]?
  /// What its votes showed of the compass, per value in the order of `CompassValue`.
  public var revealed: [Debriefing.RevealedValue]
  /// How many votes that rests on.
  public var votes: Int
  /// How often it chose what nobody else chose: see `VoteTally.isAlone`.
  public var alone: Int
  /// Whether no other seat stood alone as often.
  public var isMostOftenAlone: Bool

  /// Between which points out of sixty its votes place a value: see `Debriefing.revealedRange`.
  public func range(_ value: CompassValue) -> ClosedRange<Int>? {
    revealed.range(of: value.rawValue)
  }
}

/// What a table's votes came to.
public struct TableFigures: Sendable, Equatable {
  /// A choice, and the votes that led to it.
  public struct Turn: Sendable, Equatable {
    /// The scene.
    public var scene: Int
    /// What was decided: an option.
    public var option: Int
    /// The options that could be chosen.
    public var open: [Int]
    /// The first vote; `nil` if there was none.
    public var first: PollCount?
    /// The vote that was held again.
    public var again: PollCount?
    /// The options that were put to the table and did not go through, in order: there was a grave objection, or they were held back.
    public var fallen: [Int] = []
  }

  /// The choices that count, in order.
  public var turns: [Turn]
  /// In how many first votes somebody stood alone.
  public var alone: Int
  /// The seats, in order; none once it was let go who voted what.
  public var seats: [SeatFigures]

  /// Works out what a table's votes came to.
  ///
  /// - Parameters:
  ///   - timeline: a run that a table played.
  ///   - ballots: who answered what; none if that was let go.
  public init(_ timeline: Timeline, ballots: [Ballot]) {
    let polls = timeline.pollsByTurn
    let turns = zip(timeline.turns, zip(timeline.state.choices, polls)).map { turn, made in
      Turn(
        scene: turn.state.scene,
        option: made.0,
        open: timeline.game.openOptions(in: turn.state),
        first: made.1.first { $0.count.question == .options }?.count,
        again: made.1.first { $0.count.question == .again }?.count,
        fallen: made.1.reduce(into: []) { fallen, poll in
          guard case .consent(let option) = poll.count.question else { return }
          // What nobody explained was counted once more, as a concern.
          fallen.removeAll { $0 == option }
          if poll.count.objections > 0 { fallen.append(option) }
        }
      )
    }
    let firsts = polls.map { polls in polls.first { $0.count.question == .options } }
    var seats = Set(ballots.map(\.seat)).sorted().map { seat in
      let own = ballots.filter { $0.seat == seat }
      let choices = turns.enumerated().compactMap { index, turn -> OpenChoice? in
        guard let poll = firsts[index],
          let choice = own.first(where: { $0.question == poll.position })?.mark.choice,
          turn.open.indices.contains(choice)
        else { return nil }
        return OpenChoice(turn: index, options: turn.open, chosen: choice)
      }
      let declared = own.compactMap { ballot -> [UInt8]? in
        if case .points(let points) = ballot.mark { points } else { nil }
      }
      return SeatFigures(
        seat: seat,
        declared: declared.first,
        revealed: RevealedCompass(choices, rules: timeline.game.rules).values,
        votes: choices.count,
        alone: choices.count { turns[$0.turn].first?.tally.isAlone($0.chosen) ?? false },
        isMostOftenAlone: false
      )
    }
    let most = seats.map(\.alone).max() ?? 0
    if most > 0, seats.count(where: { $0.alone == most }) == 1 {
      for index in seats.indices { seats[index].isMostOftenAlone = seats[index].alone == most }
    }
    self.turns = turns
    self.seats = seats
    alone = turns.count { $0.first?.tally.hasLoner ?? false }
  }
}

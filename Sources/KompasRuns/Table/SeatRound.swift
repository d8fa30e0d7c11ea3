import KompasEngine

/// The keyboard going round: every seat in turn answers unseen.
///
/// It is not stored until all have answered: a round that was broken off is held again.
struct SeatRound: Sendable, Equatable {
  /// How many seats there are.
  let seats: Int
  /// What the seats answered so far, seat 1 first.
  private(set) var marks: [Ballot.Mark] = []
  /// Whether the seat whose turn it is has the keyboard; before that it is passed on.
  private(set) var isOpen = false

  /// Begins with seat 1.
  init(seats: Int) { self.seats = seats }

  /// Whose turn it is, from 1.
  var seat: Int { marks.count + 1 }
  /// Whether all have answered.
  var isOver: Bool { marks.count == seats }
  /// Whether the answer before can be taken back: while the keyboard is passed on, and nobody answered since.
  var canTakeBack: Bool { !isOpen && !marks.isEmpty }

  /// The seat has the keyboard.
  mutating func open() { isOpen = !isOver }

  /// The seat gives the keyboard back without an answer.
  mutating func close() { isOpen = false }

  /// The seat answers.
  mutating func mark(_ mark: Ballot.Mark) {
    guard isOpen else { return }
    marks.append(mark)
    isOpen = false
  }

  /// The seat before answers once more.
  mutating func takeBack() {
    if canTakeBack { marks.removeLast() }
  }
}

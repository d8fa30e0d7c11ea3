import KompasEngine

/// The keyboard going round: every seat in turn answers unseen.
///
/// It is not stored until all have answered: a round that was broken off is held again.
struct SeatRound: Sendable, Equatable {
  /// How many seats there are.
  let seats: Int
  /// Whether each seat is shown a card of its own, which nobody may open again.
  let showsCards: Bool
  /// What the seats answered so far, seat 1 first.
  private(set) var marks: [Ballot.Mark] = []
  /// Whether the seat whose turn it is has the keyboard; before that it is passed on.
  private(set) var isOpen = false
  /// In which order the seat that has the keyboard is offered the choices.
  private(set) var order: [Int] = []

  /// Begins with seat 1.
  init(seats: Int, showsCards: Bool = false) {
    self.seats = seats
    self.showsCards = showsCards
  }

  /// Whose turn it is, from 1.
  var seat: Int { marks.count + 1 }
  /// Whether all have answered.
  var isOver: Bool { marks.count == seats }
  /// Whether the answer before can be taken back: while the keyboard is passed on, and nobody answered since.
  var canTakeBack: Bool { !showsCards && !isOpen && !marks.isEmpty }

  /// The seat has the keyboard, and is offered the choices in this order.
  mutating func open(_ order: [Int] = []) {
    isOpen = !isOver
    self.order = isOpen ? order : []
  }

  /// The seat gives the keyboard back without an answer.
  mutating func close() { (isOpen, order) = (false, []) }

  /// The seat answers.
  mutating func mark(_ mark: Ballot.Mark) {
    guard isOpen else { return }
    marks.append(mark)
    close()
  }

  /// The seat before answers once more.
  mutating func takeBack() {
    if canTakeBack { marks.removeLast() }
  }
}

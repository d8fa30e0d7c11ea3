import KompasEngine

/// Every seat in turn answers unseen: the keyboard goes round, or one person keys in the cards of all.
///
/// It is not stored until all have answered: a round that was broken off is held again.
struct SeatRound: Sendable, Equatable {
  /// Which seats answer, in order; at least one.
  let seats: [Int]
  /// Whether each seat is shown a card of its own, which nobody may open again.
  let showsCards: Bool
  /// Among how many choices somebody keys in what stands on paper; `nil` where the keyboard goes round.
  let keyed: Int?
  /// What the seats answered so far, in order.
  private(set) var marks: [Ballot.Mark] = []
  /// How often a seat that was passed the keyboard back answered once more.
  private(set) var retaken = 0
  /// Whether the seat whose turn it is has the keyboard; before that it is passed on.
  private(set) var isOpen = false
  /// In which order the seat that has the keyboard is offered the choices.
  private(set) var order: [Int] = []

  /// Begins with the first seat.
  init(seats: [Int], showsCards: Bool = false, keyed: Int? = nil) {
    (self.seats, self.showsCards, self.keyed) = (seats, showsCards, keyed)
    close()
  }

  /// Whose turn it is, from 1; the last seat's where all have answered.
  var seat: Int { seats[min(marks.count, seats.count - 1)] }
  /// Whether all have answered.
  var isOver: Bool { marks.count == seats.count }
  /// The seat whose answer can be taken back: that before, while the keyboard is passed on and nobody answered since.
  var last: Int? {
    !showsCards && !marks.isEmpty && (keyed != nil || !isOpen) ? seats[marks.count - 1] : nil
  }

  /// The seat has the keyboard, and is offered the choices in this order.
  mutating func open(_ order: [Int] = []) {
    isOpen = !isOver
    self.order = isOpen ? order : []
  }

  /// The seat gives the keyboard back without an answer; who keys in cards keeps it.
  mutating func close() {
    (isOpen, order) = (false, [])
    if let keyed { open(Array(0..<keyed)) }
  }

  /// The seat answers.
  mutating func mark(_ mark: Ballot.Mark) {
    guard isOpen else { return }
    marks.append(mark)
    close()
  }

  /// The seat before answers once more.
  mutating func takeBack() {
    guard last != nil else { return }
    marks.removeLast()
    if keyed == nil { retaken += 1 }
    close()
  }
}

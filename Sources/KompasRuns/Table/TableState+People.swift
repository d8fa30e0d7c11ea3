import KompasAnalysis
import KompasEngine
import KompasPages
import KompasPlay
import KompasScoring

/// Who comes later, and who leaves for good.
extension TableState {
  /// The seats that can leave for good.
  var leavable: [Int] {
    guard let setup = table?.setup else { return [] }
    return setup.present.filter { setup.without($0) != nil }
  }

  /// Begins what was chosen: somebody comes, or a seat leaves, or nothing changes.
  func changePeople(_ action: Action) -> SessionStep {
    guard case .chose(var index) = action, let setup = table?.setup else { return .show }
    if let joined = setup.joined {
      if index == 0 {
        step = .welcome(joined)
        return .show
      }
      index -= 1
    }
    step = leavable.at(index).map { .leaving(seat: $0) } ?? .talk
    return .show
  }

  /// Who comes read what the others know, and gives a compass.
  func welcome(_ joined: TableSetup, _ action: Action) -> SessionStep {
    switch action {
    case .back: step = .talk
    case .proceed:
      change = joined
      // A compass on a card without a number would be nobody's.
      if way == .piles { return showRoleOfLast() }
      step = .compasses(round(of: CompassValue.allCases.count, seats: [joined.seats]), named: [])
    default: break
    }
    return .show
  }

  /// The seat that comes gets its role, if roles are dealt; then it sits down.
  func showRoleOfLast() -> SessionStep {
    guard let change, change.hasRoles else { return changeSeats() }
    step = .roles(SeatRound(seats: [change.seats], showsCards: true))
    return .show
  }

  /// A seat that leaves for good gets its card first, unless there is none.
  func leave(_ seat: Int, _ action: Action) -> SessionStep {
    guard case .chose(let index) = action else { return .show }
    guard index == 1, let next = table?.setup.without(seat) else {
      step = .talk
      return .show
    }
    change = next
    figures = TableFigures(timeline, ballots: ballots)
    guard figures?.seats.contains(where: { $0.seat == seat }) ?? false else { return changeSeats() }
    step = .cards(SeatRound(seats: [seat], showsCards: true))
    return .show
  }

  /// Stores that the table sits otherwise, with the compass of who came.
  func changeSeats() -> SessionStep {
    guard let next = change else { return .show }
    let marks = next.seats > (table?.setup.seats ?? 0) && way != .piles ? compasses : []
    (change, figures, compasses) = (nil, nil, [])
    return submit(.seat(next), unseen: marks, from: [next.seats]) { .talk }
  }

  /// The seats that held a choice back already, which each may do once.
  var seatsWithoutNo: Set<Int> {
    // By the position of a question: which answer holds back.
    var noes: [Int: Int] = [:]
    for poll in (timeline.pollsByTurn + [timeline.polls]).joined() {
      let question = poll.count.question
      if let no = self.no(to: question) { noes[poll.position] = no }
    }
    var seats: Set<Int> = []
    for ballot in ballots {
      if let no = noes[ballot.question], ballot.mark == .choice(no) { seats.insert(ballot.seat) }
    }
    return seats
  }

  /// Whether an answer holds a choice back.
  func isNo(_ mark: Ballot.Mark, _ question: PollCount.Question) -> Bool {
    no(to: question).map { mark == .choice($0) } ?? false
  }

  /// Which answer holds a choice back; `nil` if none does.
  private func no(to question: PollCount.Question) -> Int? {
    guard holdsBack, case .consent = question else { return nil }
    return timeline.choices(of: question) - 1
  }

  /// Whether the rule of this table is that a seat holds a choice back.
  var holdsBack: Bool {
    table.flatMap { VotingRule(rawValue: $0.setup.rule) }?.holdsBack == true
  }
}

import KompasAnalysis
import KompasEngine
import KompasJournal
import KompasLookBack
import KompasPages
import KompasPlay

/// What an action means in each step.
extension TableState {
  func follow(_ action: Action) -> SessionStep {
    switch step {
    case .game: return .show
    case .sitting: sit(action)
    case .told(let setup):
      if action == .command(WordedView.lengthKey) {
        plan.isShort = !setup.isShort
        step = sitting
      }
      if action == .back, known.setup == nil {
        plan = known
        step = sitting
      }
      guard action == .proceed else { return .show }
      return submit(.seat(setup)) { .opening }
    case .opening:
      if action == .proceed { step = .compasses(round(of: CompassValue.allCases.count), named: []) }
    case .compasses(let round, let named): return declare(action, round, named)
    case .common:
      guard case .allotted(let points) = action else { return .show }
      let shares = game.worded.inOrderOfValues(points).map { UInt8(clamping: $0) }
      // Compasses on cards without a number are nobody's.
      return submit(.declare(shares), unseen: way == .piles ? [] : compasses, from: present)
    case .place:
      guard action == .proceed else { return .show }
      if dealt.isEmpty { return submit(.proceed) }
      step = .roles(SeatRound(seats: present, showsCards: true))
    case .roles(var round):
      if round.isOver {
        guard action == .proceed else { return .show }
        return change == nil ? submit(.proceed) : changeSeats()
      }
      if round.isOpen, action == .chose(0) { round.mark(.pass) } else { goRound(action, &round) }
      step = .roles(round)
    case .hall:
      if action == .proceed { step = .talk }
    case .talk:
      switch action {
      case .proceed: step = asking(.options)
      case .command(WordedView.peopleKey): step = .people
      default: break
      }
    case .people: return changePeople(action)
    case .welcome(let setup): return welcome(setup, action)
    case .leaving(let seat): return leave(seat, action)
    case .vote(let round, let question): return vote(action, round, question)
    case .piles(let round, let question): return count(action, round, question)
    case .split:
      guard let unexplained = table?.unexplained else {
        if action == .proceed { step = .decide }
        return .show
      }
      if action == .chose(0) { step = .decide }
      if action == .chose(1) { return submit(.count(unexplained)) { self.shown } }
    case .decide: return decide(action)
    case .drawn(let option): if action == .proceed { return take(option) }
    case .sure(let option):
      if action == .chose(1) { return submit(.choose(option: option)) }
      if case .chose(let answer) = action,
        let decision = game.worded.release(answer, for: option)
      {
        return submit(decision)
      }
      step = .decide
    case .parted:
      if action == .proceed { step = dealt.isEmpty ? afterFacts : .fact(0) }
    case .fact(let index):
      if action == .proceed { step = index + 1 < dealt.count ? .fact(index + 1) : afterFacts }
    case .cards(let round): return readCard(action, round)
    case .monday(let round): writeMonday(action, round)
    case .lettingGo:
      guard case .chose(let index) = action else { return .show }
      // Whoever leaves without letting go is told so.
      host.farewell.heldRun = index == 0 ? nil : game.run
      step = index == 0 ? .sureToLetGo : .game
    case .sureToLetGo: return letGo(action)
    case .letGo: if action == .proceed { step = .game }
    }
    return .show
  }

  /// Takes the answers to what is asked when the table sits down.
  private func sit(_ action: Action) {
    switch action {
    case .wrote(let text) where plan.seats == nil:
      let number = Int(text.trimmed)
      plan.seats = number.flatMap { TableSetup.seatRange.contains($0) ? $0 : nil }
      isWrong = plan.seats == nil
    case .chose(let index) where plan.ways.count > 1:
      if let way = plan.offeredWays.at(index) { plan.ways = [way] }
    case .chose(let index) where plan.rule == nil: plan.rule = WordedView.rules.at(index)
    case .chose(let index) where plan.showsCounts == nil: plan.showsCounts = index == 0
    case .chose(let index): plan.hasRoles = index == 0
    default: break
    }
    step = sitting
  }

  /// What is done where the keyboard is passed on; a seat is dealt so many choices each time it takes the keyboard.
  func goRound(_ action: Action, _ round: inout SeatRound, dealing count: Int = 0) {
    switch action {
    case .proceed where !round.isOpen: round.open(host.deal(count))
    case .command(WordedView.takeBackKey): round.takeBack()
    case .back where round.isOpen: round.close()
    default: break
    }
  }

  private func declare(_ action: Action, _ round: SeatRound, _ named: [CompassValue?])
    -> SessionStep
  {
    var (round, named) = (round, named)
    if round.isOver, action == .proceed {
      compasses = round.marks
      step = .common
      return .show
    }
    switch action {
    case .chose(let index) where round.isOpen:
      let values = game.worded.ownValues(named, round.order)
      if values.indices.contains(index) {
        named.append(values[index])
      } else if named.isEmpty, index == values.count {
        // A card without a tick is keyed in at once.
        named = [CompassValue?](repeating: nil, count: WordedView.compassAnswers)
      }
      if named.count == WordedView.compassAnswers {
        round.mark(.compass(named))
        named = []
      }
    case .back where round.isOpen && !named.isEmpty: named.removeLast()
    default: goRound(action, &round, dealing: CompassValue.allCases.count + 1)
    }
    // Who came late keeps the laptop, for the role.
    if change != nil, round.isOver {
      compasses = round.marks
      return showRoleOfLast()
    }
    step = .compasses(round, named: named)
    return .show
  }

  private func vote(_ action: Action, _ round: SeatRound, _ question: PollCount.Question)
    -> SessionStep
  {
    var round = round
    if action == .back, isBeforeBallots {
      step = .talk
      return .show
    }
    if round.isOver, action == .proceed { return close(round.marks, question) }
    if case .chose(let index) = action, round.isOpen {
      let choice = round.order.at(index) ?? .max
      let mark = choice < timeline.choices(of: question) ? Ballot.Mark.choice(choice) : .pass
      if isNo(mark, question), seatsWithoutNo.contains(round.seat) { return .show }
      round.mark(mark)
    } else {
      goRound(action, &round, dealing: timeline.choices(of: question) + 1)
    }
    step = .vote(round, question)
    return .show
  }

  /// Whether the laptop is about to go round for the first vote of a turn, and nobody has it yet: then the table can read the choices once more.
  var isBeforeBallots: Bool {
    guard case .vote(let round, .options) = step else { return false }
    return way == .keyboard && !round.isOpen && round.marks.isEmpty && round.retaken == 0
  }

  /// Stores a vote: its count, and apart from it who voted what.
  private func close(_ marks: [Ballot.Mark], _ question: PollCount.Question) -> SessionStep {
    let before = question == .again ? firstMarks : nil
    let count = timeline.count(question, marks, before: before)
    return submit(.count(count), unseen: marks, from: present) { self.shown }
  }

  /// Counts cards in piles, and stores what holds.
  private func count(_ action: Action, _ round: PileRound, _ question: PollCount.Question)
    -> SessionStep
  {
    var round = round
    switch action {
    case .proceed: round.open()
    case .back: round.back()
    case .wrote(let text):
      let said = text.trimmed
      let isBack = FacePhrases(language).backWords.contains(said.lowercased())
      if isBack { round.back() } else { round.key(Int(said)) }
    default: break
    }
    step = .piles(round, question)
    guard let counts = round.result, let passes = counts.last else { return .show }
    return submit(
      .count(PollCount(question: question, votes: Array(counts.dropLast()), passes: passes))
    ) { self.shown }
  }

  /// What the seats answered the first time, seat 1 first.
  private var firstMarks: [Ballot.Mark]? {
    guard let first = timeline.polls.first else { return nil }
    let marks = ballots.filter { $0.question == first.position }.map(\.mark)
    return marks.count == present.count ? marks : nil
  }

  private func decide(_ action: Action) -> SessionStep {
    guard case .chose(let index) = action, let table else { return .show }
    guard let option = table.decisions.at(index) else {
      if table.canDraw, index == table.decisions.count,
        let drawn = timeline.drawn(among: table.decisions)
      {
        step = .drawn(option: drawn)
      } else if canVoteAgain {
        step = asking(.again)
      }
      return .show
    }
    if case .proposed? = table.outcome {
      step = asking(.consent(option: option))
      return .show
    }
    return take(option)
  }

  /// Takes an option, once it is sure that it is meant.
  private func take(_ option: Int) -> SessionStep {
    guard game.worded.confirmation(of: option) != nil else {
      return submit(.choose(option: option))
    }
    step = .sure(option: option)
    return .show
  }

  private var afterFacts: TableStep {
    // Who left has a card already.
    let seats = (figures?.seats ?? []).map(\.seat).filter(present.contains)
    return seats.isEmpty ? .game : .cards(SeatRound(seats: seats, showsCards: true))
  }

  /// Lets go who voted what, if that is sure.
  private func letGo(_ action: Action) -> SessionStep {
    step = .lettingGo
    guard action == .chose(1) else { return .show }
    do throws(StoreError) { try host.archive().letGoBallots(of: game.run) } catch {
      let words =
        if case .notWiped(let path, let why) = error {
          language.table.notWiped(path, isFull: why == .full, isBusy: why == .busy)
        } else {
          host.words(.store(error), language)
        }
      return .open(QuestionState(TroublePage.page(words, language)))
    }
    figures?.seats = []
    host.farewell.heldRun = nil
    tellOfVotes()
    step = .letGo
    return .show
  }
}

extension Ballot.Mark {
  /// A compass of three answers: what weighs most, what comes next, what may yield first; to pass where one of them is to give none.
  fileprivate static func compass(_ named: [CompassValue?]) -> Ballot.Mark {
    let given = named.compactMap(\.self)
    guard given.count == WordedView.compassAnswers else { return .pass }
    return .points(CompassValue.points(first: given[0], second: given[1], yielding: given[2]))
  }
}

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
      guard action == .proceed else { return .show }
      return submit(.seat(setup)) { .opening }
    case .opening:
      if action == .proceed { step = .compasses(SeatRound(seats: seats), named: []) }
    case .compasses(let round, let named): declare(action, round, named)
    case .common:
      guard case .allotted(let points) = action else { return .show }
      let shares = game.worded.inOrderOfValues(points).map { UInt8(clamping: $0) }
      return submit(.declare(shares), unseen: compasses)
    case .roles(var round):
      if round.isOver {
        if action == .proceed { step = .game }
        return .show
      }
      if round.isOpen, action == .proceed { round.mark(.pass) } else { goRound(action, &round) }
      step = .roles(round)
    case .hall:
      if action == .proceed { step = .talk }
    case .talk:
      if action == .proceed { step = .vote(SeatRound(seats: seats), .options) }
    case .vote(let round, let question): return vote(action, round, question)
    case .asked:
      if case .chose(let index) = action { step = .split(isTold: index == 0) }
    case .split:
      if action == .proceed { step = .decide }
    case .decide: return decide(action)
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
    case .cards(var round):
      if round.isOver {
        if action == .proceed { step = .lettingGo }
        return .show
      }
      if action == .command(WordedView.passOverKey), !round.isOpen {
        round.open()
        round.mark(.pass)
      } else if round.isOpen, action == .proceed {
        round.mark(.pass)
      } else {
        goRound(action, &round)
      }
      step = .cards(round)
    case .lettingGo: return letGo(action)
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
    case .chose(let index) where plan.rule == nil: plan.rule = WordedView.rules.at(index)
    case .chose(let index) where plan.showsCounts == nil: plan.showsCounts = index == 0
    case .chose(let index): plan.hasRoles = index == 0
    default: break
    }
    step = sitting
  }

  /// What is done where the keyboard is passed on; a seat is dealt so many choices each time it takes the keyboard.
  private func goRound(_ action: Action, _ round: inout SeatRound, dealing count: Int = 0) {
    switch action {
    case .proceed where !round.isOpen: round.open(host.deal(count))
    case .command(WordedView.takeBackKey): round.takeBack()
    case .back where round.isOpen: round.close()
    default: break
    }
  }

  private func declare(_ action: Action, _ round: SeatRound, _ named: [CompassValue]) {
    var (round, named) = (round, named)
    if round.isOver, action == .proceed {
      compasses = round.marks
      step = .common
      return
    }
    switch action {
    case .chose(let index) where round.isOpen:
      let values = game.worded.ownValues(named, round.order)
      if let value = values.at(index) {
        named.append(value)
        if named.count == 3 {
          round.mark(
            .points(CompassValue.points(first: named[0], second: named[1], yielding: named[2]))
          )
          named = []
        }
      } else if named.isEmpty, index == values.count {
        round.mark(.pass)
      }
    case .back where round.isOpen && !named.isEmpty: named.removeLast()
    default: goRound(action, &round, dealing: CompassValue.allCases.count)
    }
    step = .compasses(round, named: named)
  }

  private func vote(_ action: Action, _ round: SeatRound, _ question: PollCount.Question)
    -> SessionStep
  {
    var round = round
    if round.isOver, action == .proceed { return close(round.marks, question) }
    if case .chose(let index) = action, round.isOpen {
      round.mark(round.order.at(index).map { .choice($0) } ?? .pass)
    } else {
      goRound(action, &round, dealing: timeline.choices(of: question))
    }
    step = .vote(round, question)
    return .show
  }

  /// Stores a vote: its count, and apart from it who voted what.
  private func close(_ marks: [Ballot.Mark], _ question: PollCount.Question) -> SessionStep {
    let before = question == .again ? firstMarks : nil
    let count = timeline.count(question, marks, before: before)
    return submit(.count(count), unseen: marks) { self.shown }
  }

  /// What the seats answered the first time, seat 1 first.
  private var firstMarks: [Ballot.Mark]? {
    guard let first = timeline.polls.first else { return nil }
    let marks = ballots.filter { $0.question == first.position }.map(\.mark)
    return marks.count == seats ? marks : nil
  }

  private func decide(_ action: Action) -> SessionStep {
    guard case .chose(let index) = action, let table else { return .show }
    guard let option = table.decisions.at(index) else {
      if canVoteAgain { step = .vote(SeatRound(seats: seats), .again) }
      return .show
    }
    if case .proposed? = table.outcome {
      step = .vote(SeatRound(seats: seats), .consent(option: option))
      return .show
    }
    guard game.worded.confirmation(of: option) != nil else {
      return submit(.choose(option: option))
    }
    step = .sure(option: option)
    return .show
  }

  private var afterFacts: TableStep {
    figures?.seats.isEmpty ?? true ? .game : .cards(SeatRound(seats: seats, showsCards: true))
  }

  /// Lets go who voted what, if that is wanted.
  private func letGo(_ action: Action) -> SessionStep {
    guard case .chose(let index) = action else { return .show }
    step = .game
    guard index == 0 else { return .show }
    do throws(StoreError) { try host.archive().letGoBallots(of: game.run) } catch {
      step = .lettingGo
      let words =
        if case .notWiped(let path, let why) = error {
          language.table.notWiped(path, isFull: why == .full, isBusy: why == .busy)
        } else {
          host.words(.store(error), language)
        }
      return .open(QuestionState(TroublePage.page(words, language)))
    }
    figures?.seats = []
    return .show
  }
}

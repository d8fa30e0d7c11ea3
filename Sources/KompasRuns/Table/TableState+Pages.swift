import KompasAnalysis
import KompasEngine
import KompasLookBack
import KompasPages
import KompasPlay

/// The page of each step.
extension TableState {
  /// The page of the present step; `nil` where the game has its own.
  var ownPage: Page? {
    let run = game.worded
    switch step {
    case .game: return nil
    case .sitting: return sittingPage(run)
    case .told(let setup): return run.toldPage(setup)
    case .opening: return run.openingPage
    case .compasses(let round, let named):
      return page(of: round, run) {
        run.ownCompassPage(
          $0,
          named: named,
          order: timeline.dealt(CompassValue.allCases.count, to: $0)
        )
      }
    case .common:
      return run.commonPage(
        compasses.compactMap { if case .points(let points) = $0 { points } else { nil } }
      )
    case .roles(let round):
      return page(of: round, run) { run.rolePage($0, role: dealt.at($0 - 1)) }
    case .talk: return table.map { run.talkPage($0, dealt: dealt) }
    case .vote(let round, let question):
      return page(of: round, run) { seat in
        let order = order(of: question, for: seat)
        if case .consent(let option) = question {
          return run.consentPage(seat, to: option, order: order)
        }
        return run.ballotPage(seat, order: order)
      }
    case .asked: return table?.polls.last.map(run.askedPage)
    case .split(let isTold): return table.map { run.splitPage($0, isTold: isTold) }
    case .decide: return table.map { run.decidePage($0, canVoteAgain: canVoteAgain) }
    case .sure(let option): return run.confirmation(of: option)
    case .parted:
      return figures.map { run.partedPage($0, showsCounts: table?.setup.showsCounts ?? false) }
    case .fact(let index): return run.factPage(dealt.at(index), index + 1, of: dealt.count)
    case .cards(let round):
      return page(of: round, run, canPassOver: true) { seat in
        run.cardPage(seat, figures?.seats.first { $0.seat == seat })
      }
    case .lettingGo: return run.lettingGoPage
    }
  }

  /// The page of a round: a seat's own, or the keyboard is passed on.
  private func page(
    of round: SeatRound,
    _ run: WordedView,
    canPassOver: Bool = false,
    own: (Int) -> Page
  ) -> Page {
    let last = round.canTakeBack ? round.seat - 1 : nil
    if round.isOver { return run.allAnsweredPage(last: round.seats) }
    return round.isOpen
      ? own(round.seat)
      : run.passPage(to: round.seat, after: last, canPassOver: canPassOver)
  }

  private func sittingPage(_ run: WordedView) -> Page {
    if plan.seats == nil { return run.seatsPage(isAgain: isWrong) }
    if plan.rule == nil { return run.rulePage }
    if plan.showsCounts == nil { return run.tellingPage }
    return run.rolesPage
  }

  /// In which order a seat is offered what can be chosen.
  func order(of question: PollCount.Question, for seat: Int) -> [Int] {
    switch question {
    case .options, .again: timeline.dealt(game.worded.openOptions.count, to: seat)
    case .consent: timeline.dealt(PollCount.consentAnswers, to: seat)
    }
  }

  /// Whether the table can still vote again on this choice.
  var canVoteAgain: Bool { table?.polls.count == 1 }

  /// Whether a key belongs to the table, and not to the game.
  func isOwn(_ key: Character) -> Bool {
    switch step {
    case .compasses, .roles, .vote, .cards: true
    default: false
    }
  }
}

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
          order: round.order
        )
      }
    case .common:
      return run.commonPage(
        compasses.compactMap { if case .points(let points) = $0 { points } else { nil } }
      )
    case .roles(let round):
      return page(of: round, run) { run.rolePage($0, role: dealt.at($0 - 1)) }
    case .hall:
      var page = run.hallPage
      page.canGoBack = false
      return page
    case .talk: return table.map { run.talkPage($0, dealt: dealt) }
    case .vote(let round, let question):
      return page(of: round, run) { seat in
        if case .consent(let option) = question {
          return run.consentPage(seat, to: option, order: round.order)
        }
        return run.ballotPage(seat, order: round.order)
      }
    case .asked: return table?.polls.last.map(run.askedPage)
    case .split(let isTold): return table.map { run.splitPage($0, isTold: isTold) }
    case .decide: return table.map { run.decidePage($0, canVoteAgain: canVoteAgain) }
    case .sure(let option): return run.confirmation(of: option).map(answeredByChair)
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
    if round.isOver { return run.allAnsweredPage(last: round.canTakeBack ? round.seats : nil) }
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

  /// A page of the game that asks something says who answers: the chair of the turn, also after its choice.
  ///
  /// Reading on at the end is for all.
  func answeredByChair(_ page: Page) -> Page {
    let stage = timeline.state.stage
    guard let table, page.asksTable, stage != .debriefing, stage != .finished else { return page }
    let turns = stage == .choosing ? table.chair - 1 : timeline.state.turn - 1
    var page = page
    let place = page.main.firstIndex { if case .heading = $0 { true } else { false } } ?? -1
    page.main.insert(
      .lines([language.table.chairAnswers(max(0, turns) % seats + 1)]),
      at: place + 1
    )
    return page
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

extension Page {
  /// Whether the table answers it: not where it only goes on, nor where somebody writes a note.
  fileprivate var asksTable: Bool {
    switch ask {
    case .proceed: false
    case .choose: true
    case .pick, .allot, .write: !isPopup
    }
  }
}

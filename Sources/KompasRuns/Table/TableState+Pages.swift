import KompasAnalysis
import KompasEngine
import KompasLookBack
import KompasPages
import KompasPlay
import KompasScoring

/// The page of each step.
extension TableState {
  /// The page of the present step; `nil` where the game has its own.
  var ownPage: Page? {
    let run = game.worded
    switch step {
    case .game: return nil
    case .sitting: return sittingPage(run)
    case .told(let setup):
      return run.toldPage(
        setup,
        minutes: EveningLength(timeline.game.rules, setup).minutes,
        canGoBack: known.setup == nil
      )
    case .opening: return run.openingPage
    case .compasses(let round, let named):
      return page(of: round, run) { seat in
        way == .keyboard
          ? run.ownCompassPage(seat, named: named, order: round.order)
          : run.keyedCompassPage(compassCard(seat, round), named: named, last: round.last)
      }
    case .common:
      return run.commonPage(
        compasses.compactMap { if case .points(let points) = $0 { points } else { nil } }
      )
    case .place: return run.placePage(hasRoles: !dealt.isEmpty)
    case .roles(let round):
      let dealt = change.map { timeline.dealtRoles(of: roleCount, $0) } ?? dealt
      return page(of: round, run) { run.rolePage($0, role: dealt.at($0 - 1)) }
    case .hall:
      var page = run.hallPage
      page.canGoBack = false
      return page
    case .talk: return table.map { run.talkPage($0, dealt: dealtNow) }
    case .people: return run.peoplePage(leavable, next: table?.setup.joined?.seats)
    case .welcome(let setup): return run.welcomePage(setup)
    case .leaving(let seat): return run.leavingPage(seat, hasCard: way != .piles)
    case .vote(let round, let question):
      return page(of: round, run) { seat in
        if way == .numbered {
          return run.keyedVotePage(seat, question, answers(to: question), last: round.last)
        }
        if case .consent(let option) = question {
          return run.consentPage(seat, to: option, answers(to: question), order: round.order)
        }
        return run.ballotPage(seat, order: round.order)
      }
    case .piles(let round, let question): return pilePage(round, question, run)
    case .split: return table.map { run.splitPage($0, isTold: $0.setup.showsCounts) }
    case .decide: return table.map { run.decidePage($0, canVoteAgain: canVoteAgain) }
    case .drawn(let option): return run.drawnPage(option)
    case .sure(let option): return run.confirmation(of: option).map(saysWhoAnswers)
    case .parted:
      return figures.map { run.partedPage($0, showsCounts: table?.setup.showsCounts ?? false) }
    case .fact(let index): return run.factPage(dealt.at(index), index + 1, of: dealt.count)
    case .cards(let round):
      return page(of: round, run, canPassOver: true) { seat in
        run.cardPage(seat, figures?.seats.first { $0.seat == seat }, card)
      }
    case .monday: return run.ownMondayPage(card)
    case .lettingGo: return run.lettingGoPage
    case .sureToLetGo: return run.sureToLetGoPage
    case .letGo: return run.letGoPage
    }
  }

  /// The page of a round: a seat's own, or the keyboard is passed on.
  private func page(
    of round: SeatRound,
    _ run: WordedView,
    canPassOver: Bool = false,
    own: (Int) -> Page
  ) -> Page {
    if round.isOver {
      return run.allAnsweredPage(
        last: round.last,
        of: round.seats.count,
        areKeyed: round.keyed != nil,
        retaken: round.retaken
      )
    }
    return round.isOpen
      ? own(round.seat)
      : run.passPage(
        to: round.seat,
        after: round.last,
        canPassOver: canPassOver,
        canGoBack: isBeforeBallots
      )
  }

  /// The page on which cards are counted in piles.
  private func pilePage(_ round: PileRound, _ question: PollCount.Question, _ run: WordedView)
    -> Page
  {
    let piles = run.piles(answers(to: question))
    let trouble: String? =
      switch round.trouble {
      case .noNumber: language.table.pileNoNumber(round.left)
      case .sum(let sum):
        language.table.pileSum(piles.at(round.counts.count) ?? "", sum, of: round.cards)
      case .differs(let places): language.table.pilesDiffer(places.compactMap(piles.at))
      case nil: nil
      }
    return round.isOpen
      ? run.pilePage(
        piles,
        counted: round.counts,
        of: round.cards,
        by: round.counter,
        trouble,
        isSpoken: host.isSpoken
      )
      : run.countingPage(by: round.counter, question, trouble)
  }

  /// Whose compass is keyed in: that of a seat, or one of so many cards.
  private func compassCard(_ seat: Int, _ round: SeatRound) -> WordedView.CompassCard {
    way == .piles ? .oneOf(round.marks.count + 1, round.seats.count) : .seat(seat)
  }

  /// What can be answered, with those that a seat has no more of.
  private func answers(to question: PollCount.Question) -> [Choice] {
    let run = game.worded
    guard case .consent = question else { return run.optionAnswers }
    guard holdsBack else { return run.consentAnswers }
    var answers = run.noAnswers
    if case .vote(let round, _) = step, seatsWithoutNo.contains(round.seat) {
      answers[answers.count - 1].closed = language.table.noUsed
    }
    return answers
  }

  /// The roles of the seats that are there.
  private var dealtNow: [Int] { present.compactMap { dealt.at($0 - 1) } }

  private func sittingPage(_ run: WordedView) -> Page {
    if plan.seats == nil { return run.seatsPage(isAgain: isWrong) }
    if plan.ways.count > 1 { return run.wayPage(plan.offeredWays) }
    if plan.rule == nil { return run.rulePage }
    if plan.showsCounts == nil { return run.tellingPage(plan.seats ?? 0) }
    return run.rolesPage
  }

  /// A page of the game that asks something says who answers it.
  func saysWhoAnswers(_ page: Page) -> Page {
    guard page.asksTable, let line = whoAnswers else { return page }
    var page = page
    let place = page.main.firstIndex { if case .heading = $0 { true } else { false } } ?? -1
    page.main.insert(.lines([line]), at: place + 1)
    return page
  }

  /// Who answers what the game asks: the chair of the turn, also after its choice; looking back, whoever made the choice that is met again.
  ///
  /// `nil` where reading on is for all.
  private var whoAnswers: String? {
    let stage = timeline.state.stage
    switch stage {
    case .debriefing, .finished: return nil
    case .reconsidering: return game.met.flatMap(whoAnswers)
    case .recalibrating:
      return timeline.chair(ofTurn: timeline.state.turn).map(language.table.tableAnswers)
    default:
      return timeline.chair(ofTurn: timeline.state.turn - (stage == .choosing ? 0 : 1))
        .map(language.table.chairAnswers)
    }
  }

  /// Who answers for the choice of a turn: the seat that made it, or the table, for which its chair keys in; who left answers nothing.
  private func whoAnswers(forTurn turn: Int) -> String? {
    guard let chair = timeline.chair(ofTurn: turn), let setup = table?.setup else { return nil }
    guard setup.present.contains(chair) else {
      return language.table.tableAnswers(setup.seat(after: chair))
    }
    return timeline.decider(ofTurn: turn) == nil
      ? language.table.tableAnswers(chair) : language.table.deciderAnswers(chair)
  }

  /// Whether the table can still vote again on this choice.
  var canVoteAgain: Bool { table.map { $0.isWhole && $0.polls.count == 1 } ?? false }

  /// Whether a key belongs to the table, and not to the game.
  func isOwn(_ key: Character) -> Bool {
    switch step {
    case .compasses, .roles, .vote, .piles, .cards, .told: true
    case .talk: key == WordedView.peopleKey
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
    case .allot, .explain, .write: !isPopup
    }
  }
}

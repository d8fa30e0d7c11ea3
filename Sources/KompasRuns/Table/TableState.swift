import KompasAnalysis
import KompasEngine
public import KompasJournal
import KompasLookBack
public import KompasPages
import KompasPlay
public import KompasStandards

/// A run that a table plays together on one screen: the pages of the game, and between them what only a table does.
///
/// Who answered what is stored with the count of a vote and apart from it, once all have answered: what was broken off is asked again.
public final class TableState: SessionState {
  let game: GameState
  let host: SessionHost
  let language: Language
  var plan: TablePlan
  /// What of it is not asked.
  let known: TablePlan
  var step = TableStep.game
  /// Whether what was written last was no number of seats.
  var isWrong = false
  /// The compasses that were declared, until they are stored with that of the table.
  var compasses: [Ballot.Mark] = []
  /// How the table will sit, while somebody comes or leaves.
  var change: TableSetup?
  /// What the votes came to, once the table looks back.
  var figures: TableFigures?
  /// The card that a seat has open.
  var card = OwnCard()
  private var place: Place?
  /// Whether the run was gone on with, and nothing was done since.
  private var isResumed: Bool

  /// A run to be played by a table.
  ///
  /// - Parameters:
  ///   - playthrough: the run.
  ///   - plan: what is known of how the table sits down, if it did not yet.
  ///   - host: the program.
  ///   - language: of the pages.
  public init(
    _ playthrough: consuming Playthrough,
    _ plan: TablePlan = TablePlan(),
    _ host: SessionHost,
    _ language: Language
  ) {
    game = GameState(playthrough, host, language)
    self.host = host
    self.language = language
    self.plan = plan
    known = plan
    isResumed = game.timeline.setup != nil
  }

  /// Where the run stands; when that changes, another step begins.
  private struct Place: Equatable {
    var stage: Stage
    var scene: Int
    var turn: Int
    var undone: Int
    var returned: Int
  }

  var timeline: Timeline { game.timeline }
  /// The table as it stands; `nil` before it sat down.
  var table: SeenTable? { game.moment.view.table }
  /// The seats that are there.
  var present: [Int] { table?.setup.present ?? [] }
  /// How the table answers unseen.
  var way: BallotWay { table?.setup.way ?? .keyboard }

  /// The page that everyone sees, or the seat whose turn it is.
  public func page(for seat: Seat) -> Page {
    settle()
    if !game.isOverlaid, let page = ownPage { return saysWhatIsAskedAgain(page) }
    return saysWhoAnswers(game.page(for: seat))
  }

  /// What an action on it means.
  public func handle(_ action: Action, from seat: Seat) -> SessionStep {
    settle()
    if case .command = action {} else { isResumed = false }
    if action == .stop, !game.isOverlaid, step.isRound { host.farewell.askedAgain = .round }
    if action == .stop, !game.isOverlaid, holdsBallots { host.farewell.heldRun = game.run }
    guard action != .stop, !game.isOverlaid, let page = ownPage else {
      return game.handle(action, from: seat)
    }
    if case .command(let key) = action {
      guard page.commands.contains(where: { $0.key == key }) else { return .show }
      if !isOwn(key) { return game.handle(action, from: seat) }
    }
    return follow(action)
  }

  /// The page with a word on a round that may have been broken off, where the run was gone on with.
  private func saysWhatIsAskedAgain(_ page: Page) -> Page {
    guard isResumed else { return page }
    switch step {
    case .opening, .hall, .talk:
      var page = page
      page.main.insert(.notice(.info, language.table.resumed), at: 0)
      return page
    default: return page
    }
  }

  /// Begins the step that belongs to where the run stands, if it came elsewhere.
  private func settle() {
    let state = timeline.state
    let now = Place(
      stage: state.stage,
      scene: state.scene,
      turn: state.turn,
      undone: state.undone,
      returned: state.promises.count { $0 == .returned }
    )
    guard now != place else { return }
    place = now
    step = firstStep
    if state.stage == .finished { tellOfVotes() }
  }

  /// Lets the last page say what became of who voted what.
  func tellOfVotes() { game.tell(holdsBallots ? .held : way == .piles ? .none : .letGo) }

  private var firstStep: TableStep {
    switch timeline.state.stage {
    case .declaring: return timeline.setup == nil ? sitting : .opening
    case .briefing: return .place
    case .choosing where table?.polls.isEmpty ?? true:
      return game.worded.isCouncilScene ? .hall : .talk
    case .choosing: return shown
    case .finished where holdsBallots: return .lettingGo
    case let stage where stage.isLookingBack && figures == nil:
      figures = TableFigures(timeline, ballots: ballots)
      return .parted
    default: return .game
    }
  }

  /// What is asked when the table sits down; if all is known, how it goes.
  var sitting: TableStep {
    if game.worded.texts.roles == nil { plan.hasRoles = false }
    return plan.setup.map(TableStep.told) ?? .sitting
  }

  /// The roles that were dealt, seat 1 first; indices into the roles of the case.
  var dealt: [Int] { timeline.dealtRoles(of: roleCount) }
  /// How many roles the case has.
  var roleCount: Int { game.worded.texts.roles?.count ?? 0 }

  /// Who answered what, as far as it was not let go.
  var ballots: [Ballot] {
    do throws(StoreError) { return try host.archive().ballots(of: game.run) } catch { return [] }
  }

  var holdsBallots: Bool { !ballots.isEmpty }

  /// How the last vote is shown: always alike, for what is asked of some votes only tells of them.
  var shown: TableStep {
    guard let table, !table.polls.isEmpty else { return .talk }
    // In a short turn the chair decides without seeing it.
    return table.isWhole ? .split : .decide
  }

  /// Decides something; where it was stored, the table goes on with a step, unless the run came elsewhere.
  func submit(
    _ decision: Decision,
    unseen marks: [Ballot.Mark] = [],
    from seats: [Int]? = nil,
    then next: @escaping () -> TableStep = { .game }
  ) -> SessionStep {
    game.submit(decision, unseen: marks, from: seats) { [self] in step = next() }
  }

  /// A round in which the seats that are there answer among so many choices.
  func round(of choices: Int, seats: [Int]? = nil) -> SeatRound {
    SeatRound(seats: seats ?? present, keyed: way == .keyboard ? nil : choices)
  }

  /// How a question is put to the table.
  func asking(_ question: PollCount.Question) -> TableStep {
    let choices = timeline.choices(of: question)
    return way == .piles
      ? .piles(PileRound(piles: choices + 1, cards: present.count), question)
      : .vote(round(of: choices), question)
  }
}

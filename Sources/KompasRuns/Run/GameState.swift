import KompasAnalysis
public import KompasEngine
public import KompasJournal
import KompasLookBack
public import KompasPages
public import KompasStandards
import KompasPlay

/// A run that is being played.
///
/// Every decision is stored before a page shows what came of it.
public final class GameState: SessionState {
  /// What is otherwise where a run branches off another one.
  struct Branch {
    /// What the branch begins with.
    var decision: Decision
    /// What stands above its pages.
    var title: String
  }

  private let host: SessionHost
  private let language: Language
  private let branch: Branch?
  private var playthrough: Playthrough
  private var screens: RunScreens
  private var moments: RunMoments
  private(set) var moment: RunMoment
  private var drafts: Drafts
  /// Whether the page that is shown takes writing.
  private var isWriting = false
  /// Whether a branch was begun: its first decision was stored, or refused by the rules.
  private(set) var isBegun = false

  /// A run to be played until the player leaves it.
  ///
  /// - Parameters:
  ///   - playthrough: the run.
  ///   - host: the program.
  ///   - language: of the pages.
  public convenience init(
    _ playthrough: consuming Playthrough,
    _ host: SessionHost,
    _ language: Language
  ) {
    self.init(playthrough, host, language, branch: nil)
  }

  /// A run to be played; a branch until looking back would begin.
  init(
    _ playthrough: consuming Playthrough,
    _ host: SessionHost,
    _ language: Language,
    branch: Branch?
  ) {
    self.host = host
    self.language = language
    self.branch = branch
    screens = Self.screens(playthrough, language)
    var moments = RunMoments()
    moment = moments.now(playthrough.timeline)
    self.moments = moments
    let drafts = Drafts(of: playthrough.run, host)
    screens.open(drafts[Drafts.bookmark].picked, moment)
    self.drafts = drafts
    self.playthrough = playthrough
  }

  /// The run as it stands.
  public var timeline: Timeline { playthrough.timeline }

  /// The number of the run.
  public var run: Int64 { playthrough.run }

  /// The card of a seat at a table, to be written.
  func card(of seat: Int, _ page: Page) -> SessionHost.SeatCard {
    SessionHost.SeatCard(
      seat: seat,
      title: screens.cardTitle,
      facts: screens.cardFacts(
        RunTag(number: run, label: nil, started: wallClock(playthrough.header.started))
      ),
      page: page,
      header: playthrough.header,
      digest: timeline.state.digest
    )
  }

  /// The choice that is met again on the page of the moment, by its turn; `nil` if none is.
  var met: Int? { screens.met(moment) }

  /// Whether something lies over the page of the moment.
  var isOverlaid: Bool { screens.isOverlaid }

  /// The moment, with the words to show it.
  var worded: WordedView { screens.worded(moment) }

  private static func screens(_ playthrough: borrowing Playthrough, _ language: Language)
    -> RunScreens
  {
    RunScreens(
      playthrough.timeline.game.rules,
      texts: playthrough.texts(language.code),
      phrases: language
    )
  }

  /// Begins: a branch with its first decision.
  public func begin() -> SessionStep {
    if let branch { return submit(branch.decision) }
    return shown()
  }

  /// Tells what became of who voted what; the last page says it.
  func tell(_ votes: RunScreens.HeldVotes) { screens.votes = votes }

  /// The page of the moment.
  public func page(for seat: Seat) -> Page {
    var page = screens.page(moment)
    if let branch { page.title = branch.title }
    isWriting = page.ask.takesWriting
    if isWriting { page.draft = drafts[screens.writing(moment).place] }
    return page
  }

  /// How long nobody writes on before it is kept; lines that are typed whole are never in the making.
  public var patience: Duration? { isWriting && !host.isSpoken ? .seconds(2) : nil }

  /// Keeps what is being written, for when the page comes again.
  public func keep(_ draft: Draft, from seat: Seat) {
    drafts.keep(draft, at: screens.writing(moment).place)
  }

  /// What an action on it means.
  public func handle(_ action: Action, from seat: Seat) -> SessionStep {
    let page = page(for: seat)
    let writing = screens.writing(moment)
    switch screens.handle(action, moment) {
    case nil:
      // An empty line that was meant so.
      if page.ask.takesWriting, action.isWritten { drafts.keep(Draft(), at: writing.place) }
      drafts.keep(Draft(picked: screens.bookmark(moment)), at: Drafts.bookmark)
      return .show
    case .toMenu: return left(.leave)
    case .stop:
      if branch == nil {
        host.farewell.isUnfinished = timeline.state.stage != .finished
        if page.ask.takesWriting, !drafts[writing.place].isEmpty {
          host.farewell.draft = writing.kind
          host.farewell.isDraftLost = drafts.isLost
        }
      }
      return left(.end)
    case .writeReport:
      if branch == nil { writeReport() }
      return .show
    case .bring(let outlet):
      bring(to: outlet)
      return .show
    case .submit(let decision):
      guard page.ask.takesWriting else { return submit(decision) }
      return submit(decision) { [self] in drafts.keep(Draft(), at: writing.place) }
    }
  }

  /// Shows the run as it now is; a branch is over where looking back begins.
  private func shown() -> SessionStep {
    if branch != nil { return timeline.state.stage.isLookingBack ? .leave : .show }
    if screens.isReportDue(timeline) { writeReport() }
    return .show
  }

  /// Leaves a branch for the replay of its run, and any other run as is wanted.
  private func left(_ step: SessionStep) -> SessionStep {
    if branch != nil { return .leave }
    // Figures that are not kept now are worked out when somebody asks for them.
    do throws(StoreError) { try RunFigures.cache.keep(of: run, in: try host.archive()) } catch {}
    return step
  }
}

// MARK: - Decisions

extension GameState {
  /// Stores a decision, and only then goes on; on trouble asks what to do.
  ///
  /// - Parameters:
  ///   - decision: what is decided.
  ///   - marks: what each seat answered unseen, where a table decides.
  ///   - seats: which seats those are; all from 1 if `nil`.
  ///   - stored: what is done once it is stored.
  /// - Returns: what follows.
  func submit(
    _ decision: Decision,
    unseen marks: [Ballot.Mark] = [],
    from seats: [Int]? = nil,
    stored: @escaping () -> Void = {}
  ) -> SessionStep {
    do throws(SubmitError) {
      try playthrough.submit(decision, unseen: marks, from: seats)
      moment = moments.now(timeline)
      stored()
    } catch {
      if case .notRecorded(let trouble) = error {
        return ask(about: trouble) {
          self.submit(decision, unseen: marks, from: seats, stored: stored)
        }
      }
    }
    isBegun = true
    return shown()
  }

  /// Says what went wrong; the player may try again.
  ///
  /// Where the run was played on elsewhere, trying again would never work: the player may go on from there.
  private func ask(
    about trouble: StoreError,
    again: @escaping () -> SessionStep
  ) -> SessionStep {
    if case .notFound = trouble {
      let page = TroublePage.page(language.phrase("play.trouble.gone", ["run": run]), language)
      return .open(QuestionState(page)) { [self] in left(.leave) }
    }
    let isConflict = if case .conflict = trouble { true } else { false }
    let words = host.words(.store(trouble), language)
    let page = TroublePage.page(words, language, isConflict ? .openAgain : .tryAgain)
    // Going back is no answer here: either do it, or stop.
    let question = QuestionState(page, isBackAnswer: false)
    return .open(question) { [self] in
      guard question.answer == .chose(0) else { return try given(up: trouble) }
      return isConflict ? reload() : again()
    }
  }

  /// Stops because something could not be stored: so says the status of the program; a branch leaves for the replay of its run.
  private func given(up trouble: StoreError) throws -> SessionStep {
    guard branch != nil else { throw trouble }
    return left(.end)
  }

  /// Opens the run as it is now; says so and stops if that cannot be.
  private func reload() -> SessionStep {
    do throws(ResumeError) { try playthrough.reload() } catch {
      let page = TroublePage.page(host.words(error, language), language)
      return .open(QuestionState(page)) { [self] in
        if case .store(let trouble) = error { return try given(up: trouble) }
        return left(.end)
      }
    }
    screens = Self.screens(playthrough, language)
    moments = RunMoments()
    moment = moments.now(timeline)
    isBegun = true
    return shown()
  }

  /// Writes the report; the last page says where, or why not.
  private func writeReport() {
    let back = moment.back ?? LookBack(timeline)
    do throws(StoreError) {
      let summary = try host.archive().summary(of: run)
      let report = try host.report(screens, back, summary, language)
      screens.report(saved: report.place)
      let farewell = host.farewell
      if let card = report.card {
        screens.card(saved: card)
        if !farewell.cards.contains(card.path) { farewell.cards.append(card.path) }
      }
      if !farewell.reports.contains(report.path) { farewell.reports.append(report.path) }
    } catch {
      screens.report(failed: host.words(.store(error), language))
    }
  }

  /// Brings the card somewhere; the last page says where, or why not.
  private func bring(to outlet: CardOutlet) {
    guard let card = screens.card else { return }
    screens.card(came: host.bring(card.path, outlet, language))
  }
}

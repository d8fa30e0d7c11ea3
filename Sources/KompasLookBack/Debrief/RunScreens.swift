import KompasAnalysis
public import KompasEngine
public import KompasPages
public import KompasPlay
public import KompasStandards

/// The screens of a whole run: those of the game and, once it is over, those of looking back.
public struct RunScreens: Sendable {
  /// Where the report went.
  enum Report: Sendable, Equatable {
    case saved(String)
    case failed(String)
    case withheld(String)
  }

  /// What became of who voted what.
  package enum HeldVotes: Sendable {
    /// No table voted, or it counted cards on paper: nobody knows it.
    case none
    /// It is still kept.
    case held
    /// The table let it go.
    case letGo
  }

  private(set) var texts: CaseTexts
  let words: Language
  private var play: PlayScreens
  private var report: Report?
  /// The card to take home; `nil` before it was written.
  package internal(set) var card: Card?
  /// What the last page says of who voted what.
  package var votes = HeldVotes.none
  /// The part of looking back that is open besides the main ones, and those that were.
  private var part: Int?
  private var readParts: Set<Int> = []
  /// Where the player is among the moments that are met again.
  private var encounters = EncounterPlace()

  /// Makes the screens of a run.
  ///
  /// - Parameters:
  ///   - rules: the case.
  ///   - texts: the words of the case.
  ///   - phrases: the words of the interface, in the same language if there is a choice.
  public init(_ rules: CompiledCase, texts: CaseTexts, phrases: Language) {
    self.texts = texts
    words = phrases
    play = PlayScreens(CaseOutline(rules), texts: texts, phrases: phrases)
  }

  /// Goes on in a changed case at the same moment: the page that is open stays open.
  package mutating func goOn(in rules: CompiledCase, texts: CaseTexts, at moment: RunMoment) {
    self.texts = texts
    play.goOn(in: CaseOutline(rules), texts: texts, at: moment.view)
  }

  /// The page to show now.
  public mutating func page(_ moment: RunMoment) -> Page {
    settle(moment)
    let run = play.run(moment.view)
    if let part, play.overlay == nil { return run.page(ofPart: part, moment.back) }
    var page = play.page(
      run,
      pages(of: run, moment),
      firmness: moment.back.flatMap { run.firmness($0.debriefing) }
    )
    if play.overlay == nil, encounters.answer != nil { page.canGoBack = true }
    return page
  }

  /// What an action on the present page means: a change of page, or something for the composer.
  ///
  /// Actions that do not answer the present page are ignored.
  public mutating func handle(_ action: Action, _ moment: RunMoment) -> Intent? {
    settle(moment)
    let run = play.run(moment.view)
    if let part, play.overlay == nil, action != .stop {
      let page = run.page(ofPart: part, moment.back)
      if case .command(let key) = action { return play.command(key, on: page) }
      if action == .back || action == .proceed { self.part = nil }
      return nil
    }
    let pages = pages(of: run, moment)
    if play.overlay == nil, let back = moment.back {
      switch (run.seen.stage, action, play.open(pages).ask) {
      case (_, .stop, _), (_, .command, _): break
      case (.reconsidering, _, let ask): return reconsider(action, ask, run, back)
      case (.debriefing, .wrote(let text), .write):
        return .submit(text.trimmed.isEmpty ? .proceed : .resolve(text.trimmed))
      default: break
      }
    }
    if run.seen.stage == .finished, play.overlay == nil, case .command(let key) = action,
      let outlet = card?.outlets.first(where: { $0.key == key })
    {
      return .bring(outlet)
    }
    if run.seen.stage == .debriefing, play.overlay == nil, case .chose(let index) = action,
      index > 0, case .choose = play.open(pages).ask
    {
      part = index - 1
      readParts.insert(index - 1)
      return nil
    }
    return play.handle(action, run, pages)
  }

  /// The choice that is met again on the page that is open, by its turn; `nil` if none is.
  package func met(_ moment: RunMoment) -> Int? {
    let run = play.run(moment.view)
    guard run.seen.stage == .reconsidering, let back = moment.back,
      !run.beginsWithTurning(back, encounters)
    else { return nil }
    return run.next(back, encounters)?.0.turn
  }

  /// Which page is open while looking back, and which moments were passed over: what is not worth recording, and worth coming back to.
  package func bookmark(_ moment: RunMoment) -> [Int] {
    let stage = moment.view.seen.stage
    guard stage.isLookingBack else { return [] }
    let marks = [play.step, (part ?? -1) + 1, encounters.isBegun ? 1 : 0]
    let skipped = encounters.skipped.sorted()
    return marks == [0, 0, 0] && skipped.isEmpty ? [] : [Int(stage.rawValue)] + marks + skipped
  }

  /// Opens the page of a bookmark, if it is of the stage where the run stands.
  package mutating func open(_ bookmark: [Int], _ moment: RunMoment) {
    guard bookmark.count > 3, bookmark[0] == Int(moment.view.seen.stage.rawValue),
      moment.view.seen.stage.isLookingBack
    else { return }
    settle(moment)
    play.open(bookmark[1], moment.view)
    part = bookmark[2] > 0 ? bookmark[2] - 1 : nil
    encounters.isBegun = bookmark[3] == 1
    encounters.skipped = Set(bookmark.dropFirst(4))
  }

  /// What is written where the run stands.
  public enum Writing: String, Sendable, Equatable, CaseIterable {
    /// A note, which can be opened everywhere.
    case note
    /// Why, said unasked.
    case motive
    /// What a page asks.
    case page
  }

  /// What can be written now, and where that is, for whoever keeps what is not finished; a note is about all of the run.
  package func writing(_ moment: RunMoment) -> (kind: Writing, place: String) {
    if play.overlay == .note { return (.note, "note") }
    let seen = moment.view.seen
    let kind = play.overlay == .motive ? Writing.motive : .page
    let met = met(moment).map { "\($0) \(encounters.answer?.rawValue ?? 0)" } ?? ""
    return (
      kind,
      "\(kind) \(seen.stage.rawValue) \(moment.view.choices.count) \(moment.view.undone) \(met)"
    )
  }

  /// What an action means at the moments that are met again.
  private mutating func reconsider(
    _ action: Action,
    _ ask: Ask,
    _ run: WordedView,
    _ back: LookBack
  ) -> Intent? {
    let encounter = run.next(back, encounters)?.0
    switch (action, ask) {
    case (.proceed, .proceed):
      guard run.beginsWithTurning(back, encounters) else { return .submit(.proceed) }
      encounters.isBegun = true
    case (.chose(let index), .choose):
      guard let encounter else { return nil }
      if let again = Again.allCases.at(index) {
        encounters.answer = again
      } else if index == Again.allCases.count {
        encounters.skipped.insert(encounter.turn)
      }
    case (.back, .write): encounters.answer = nil
    case (.wrote(let text), .write):
      guard let encounter, let again = encounters.answer else { return nil }
      encounters.answer = nil
      return .submit(.reconsider(turn: encounter.turn, again: again, text: text.trimmed))
    default: break
    }
    return nil
  }

  /// Whether the run is over and its report was not written yet: time to write it and tell where.
  public func isReportDue(_ timeline: Timeline) -> Bool {
    timeline.state.stage == .finished && report == nil
  }

  /// Tells where the report is; the last page shows it.
  ///
  /// - Parameter path: where, as the player can find it.
  public mutating func report(saved path: String) { report = .saved(path) }

  /// Tells that the report could not be written; the last page says so and why.
  ///
  /// - Parameter reason: why, in the player's language.
  public mutating func report(failed reason: String) { report = .failed(reason) }

  /// Tells that no report is made; the last page says why.
  package mutating func report(withheld reason: String) {
    report = .withheld(reason)
    play.isKept = reason.isEmpty
  }

  /// Whether something lies over the page: one that a key opened, or a question whether a decision is meant.
  package var isOverlaid: Bool { play.isOverlaid }

  /// A moment with the words to show it.
  package func worded(_ moment: RunMoment) -> WordedView { play.run(moment.view) }

  /// Forgets what belonged to an earlier stage.
  private mutating func settle(_ moment: RunMoment) {
    if play.settle(moment.view) { (part, readParts, encounters) = (nil, [], EncounterPlace()) }
  }

  private func pages(of run: WordedView, _ moment: RunMoment) -> [Page] {
    run.pages(moment.back, report, card, votes, read: readParts, encounters)
  }
}

extension WordedView {
  /// The pages of any stage, in order; never empty.
  ///
  /// - Parameters:
  ///   - back: the truth; looking back shows little without it.
  ///   - report: where the report went; `nil` if there is none yet.
  ///   - card: the card to take home; `nil` if there is none yet.
  ///   - votes: what became of who voted what.
  ///   - read: the parts of looking back that were opened.
  ///   - place: where the player is among the moments that are met again.
  /// - Returns: the pages.
  func pages(
    _ back: LookBack?,
    _ report: RunScreens.Report?,
    _ card: Card? = nil,
    _ votes: RunScreens.HeldVotes = .none,
    read: Set<Int> = [],
    _ place: EncounterPlace = EncounterPlace()
  ) -> [Page] {
    switch seen.stage {
    case .reconsidering:
      [back.map { encounterPage($0, place) } ?? page([], ask: .proceed(label: words.next))]
    case .debriefing: debriefingPages(back, read: read)
    case .recalibrating: [recalibratingPage(back)]
    case .finished: [finishedPage(back, report, card, votes)]
    default: pages
    }
  }
}

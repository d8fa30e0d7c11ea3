import Foundation
import KompasEngine
import KompasJournal
import KompasLookBack
public import KompasPages
import KompasPlay
public import KompasStandards

/// The menu, and the runs that are started from it.
public final class MenuState: SessionState {
  private let host: SessionHost
  /// The language of the pages: that of who plays.
  public private(set) var language: Language
  private let seed: UInt64?
  /// The case that was asked for by name, until it is played, and its seed.
  private var asked: (case: SessionHost.PlayableCase, seed: UInt64?)?
  /// What is known of how a table sits down to play what was asked for; `nil` where one person plays.
  private var table: TablePlan?
  /// The case that was just played to its end.
  private var played: String?
  /// Made anew after each run.
  private var screens: MenuScreens?
  /// What stood open when a run was looked back at, to be found again.
  private var earlier: MenuScreens?

  /// The menu.
  ///
  /// - Parameters:
  ///   - host: the program.
  ///   - language: of the pages, until the player chooses another.
  ///   - seed: of every run that is begun; by chance if `nil`.
  ///   - table: what is known of how a table sits down, which chooses a case first; `nil` where one person plays.
  public init(
    _ host: SessionHost,
    _ language: Language,
    seed: UInt64? = nil,
    table: TablePlan? = nil
  ) {
    self.host = host
    self.language = language
    self.seed = seed
    self.table = table
  }

  /// A case that was asked for: it is played at once, unless there is an unfinished run of it to go on with.
  ///
  /// - Parameters:
  ///   - host: the program.
  ///   - language: of the pages, until the player chooses another.
  ///   - asked: the case.
  ///   - seed: of the run; by chance if `nil`.
  ///   - table: what is known of how a table sits down to play it; `nil` where one person plays.
  public convenience init(
    _ host: SessionHost,
    _ language: Language,
    playing asked: SessionHost.PlayableCase,
    seed: UInt64?,
    table: TablePlan? = nil
  ) {
    self.init(host, language, table: table)
    self.asked = (asked, seed)
  }

  /// Shows the menu, or plays what was asked for.
  ///
  /// - Throws: `StoreError`, and what the host throws.
  public func begin() throws -> SessionStep {
    guard let asked else {
      if table != nil {
        var screens = try freshScreens()
        screens.seatTable()
        self.screens = screens
      }
      return .show
    }
    let archive = try host.archive()
    let unfinished = try archive.unfinished(case: asked.case.id, seed: asked.seed)
      .filter { try table == nil || archive.events(of: $0.id).isOfTable }
    guard let run = unfinished.first(where: { !$0.header.hasOtherRules }) ?? unfinished.first else {
      return start(asked.case, seed: asked.seed, table: table)
    }
    var screens = try freshScreens()
    screens.offer(listing(run, in: archive))
    self.screens = screens
    return .show
  }

  /// The page that is open.
  public func page(for seat: Seat) throws -> Page {
    let screens = try self.screens ?? freshScreens()
    self.screens = screens
    return screens.page
  }

  /// What an action on it means.
  public func handle(_ action: Action, from seat: Seat) throws -> SessionStep {
    switch screens?.handle(action) {
    case nil: return .show
    case .quit: return .end
    case .speak(let code):
      language = host.language(code) ?? language
      screens?.speak(language)
      return .speak(FacePhrases(language))
    case .play(let id, let isOfTable): return try play(id, isOfTable: isOfTable)
    case .resume(let id):
      return open(id) { (run, host) throws(ResumeError) in
        let playthrough = try Playthrough.resume(run: run, store: try host.opened())
        return playthrough.timeline.setup == nil
          ? GameState(playthrough, host, self.language)
          : TableState(playthrough, TablePlan(), host, self.language)
      }
    case .replay(let id):
      return open(id, toLookBack: true) { (run, host) throws(ResumeError) in
        ReplayState(
          try ReplayMaterial(run, in: try host.opened()),
          host,
          self.language,
          canLeave: true
        )
      }
    case .lookBack(let id):
      return open(id, toLookBack: true) { (run, host) throws(ResumeError) in
        try self.report(of: RecordedRun(run, in: try host.opened()))
      }
    }
  }
}

// MARK: - Runs

extension MenuState {
  private func play(_ id: String, isOfTable: Bool) throws -> SessionStep {
    if let asked, asked.case.id == id {
      return start(asked.case, seed: asked.seed, table: table)
    }
    switch try host.load(id, language) {
    case .found(let found):
      return start(found, seed: seed, table: isOfTable ? table ?? TablePlan() : nil)
    case .broken(let words): return .open(QuestionState(TroublePage.page(words, language)))
    case .absent: return .show
    }
  }

  private func start(
    _ playable: SessionHost.PlayableCase,
    seed: UInt64?,
    table: TablePlan?
  ) -> SessionStep {
    let stored = playable.stored
    let header = RunHeader(
      of: stored,
      title: stored.texts(language.code, else: playable.language).title.sanitized(),
      seed: seed ?? UInt64.random(in: 0..<1_000_000),
      language: language.code,
      started: Date.now.formatted(.iso8601),
      engineVersion: host.version
    )
    return open("") { (_, host) throws(ResumeError) in
      do throws(StoreError) {
        let playthrough = try Playthrough.start(stored, header: header, store: try host.archive())
        if let table { return TableState(playthrough, table, host, self.language) }
        return GameState(playthrough, host, self.language)
      } catch { throw .store(error) }
    }
  }

  /// Opens a run, or says why that cannot be; afterwards the menu is made anew, and after looking back it stands where it stood.
  private func open(
    _ id: String,
    toLookBack: Bool = false,
    _ state: (Int64, SessionHost) throws(ResumeError) -> any SessionState
  ) -> SessionStep {
    asked = nil
    let again = { () -> SessionStep in
      self.earlier = toLookBack ? self.screens : nil
      self.screens = nil
      return .show
    }
    do throws(ResumeError) {
      let opened = try state(Int64(id) ?? 0, host)
      return .open(opened) {
        self.played = (opened as? any PlayedState)?.finishedCase ?? self.played
        return again()
      }
    } catch {
      let question = QuestionState(TroublePage.page(host.words(error, language), language))
      return .open(question) {
        guard question.answer == .stop else { return again() }
        // Whoever stops here got no run: so says the status of the program.
        if case .store(let trouble) = error { throw trouble }
        return .end
      }
    }
  }

  private func report(of run: RecordedRun) -> PagesState {
    let screens = RunScreens(
      run.timeline.game.rules,
      texts: run.texts(language.code),
      phrases: language
    )
    return PagesState(screens.reportPages(LookBack(run.timeline)))
  }
}

// MARK: - What there is

extension MenuState {
  private func freshScreens() throws -> MenuScreens {
    let archive = try host.archive()
    var screens = MenuScreens(
      phrases: language,
      languages: host.languages,
      cases: try host.cases(language),
      runs: try archive.runs().map { listing($0, in: archive) }
    )
    screens.played = played
    if let earlier { screens.goBack(to: earlier) }
    return screens
  }

  private func listing(_ run: RunSummary, in archive: any RunArchive) -> RunListing {
    // Whether a run that cannot be read is of a table does not matter: what is wrong with it is told to who opens it.
    let events = run.isFinished ? nil : try? archive.events(of: run.id)
    return RunListing(
      id: String(run.id),
      caseID: run.header.caseID,
      title: run.header.title ?? run.caseTitle(language.code),
      label: run.label ?? "",
      started: moment(run.header.started),
      scene: "",
      ending: run.endingTitle(language.code) ?? "",
      isFinished: run.isFinished,
      hasOtherRules: run.header.hasOtherRules,
      isOfTable: events?.isOfTable ?? false
    )
  }

  /// The day and the time of a moment; whatever else it is, as it stands.
  private func moment(_ moment: String) -> String {
    let parts = wallClock(moment).split(separator: " ").map(String.init)
    guard parts.count == 2 else { return moment }
    return language.phrase("menu.moment", ["day": language.day(parts[0]), "time": parts[1]])
  }
}

/// A state in which a run is played.
private protocol PlayedState: SessionState {
  var timeline: Timeline { get }
}

extension PlayedState {
  /// The id of its case, once it was played to its end.
  fileprivate var finishedCase: String? {
    timeline.state.stage == .finished ? timeline.game.rules.id : nil
  }
}

extension GameState: PlayedState {}
extension TableState: PlayedState {}

extension [Event] {
  /// Whether a table sat down to play.
  fileprivate var isOfTable: Bool {
    contains { if case .seated = $0 { true } else { false } }
  }
}

extension SessionHost.PlayableCase {
  fileprivate var id: String { stored.compiled.id }
}

extension SessionHost {
  /// The archive, where trouble with it is trouble with a run.
  func opened() throws(ResumeError) -> any RunArchive {
    do throws(StoreError) { return try archive() } catch { throw .store(error) }
  }
}

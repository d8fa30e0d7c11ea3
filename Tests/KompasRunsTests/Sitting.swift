import KompasEngine
import KompasJournal
import KompasLookBack
import KompasPages
import KompasPlay
import KompasRuns
import KompasStandards
import KompasTestSupport
import Synchronization
import Testing

/// A session of one seat over an archive in memory, without a terminal.
final class Sitting {
  let store: InMemoryStore
  /// Where reports are written.
  let reports = Reports()
  /// Trouble that the archive has.
  let troubles = Troubles()
  /// Every page that was shown.
  private(set) var shown: [Page] = []
  private(set) var isOver = false
  private(set) var words: [FacePhrases] = []
  private var session: Session?
  let host: SessionHost

  /// A sitting over an archive.
  ///
  /// - Parameters:
  ///   - store: the archive.
  ///   - dealing: in which order a seat is offered choices.
  ///   - seatCard: what writes the card of a seat.
  init(
    _ store: InMemoryStore = InMemoryStore(),
    dealing: Dealing = .repeatable,
    seatCard: ((SessionHost.SeatCard, Language) throws(StoreError) -> Card)? = nil
  ) {
    self.store = store
    let small = SessionHost.PlayableCase(.small, language: "nl")
    var host = SessionHost(
      version: "test",
      archive: { [troubles] () throws(StoreError) in TroubledStore(store, troubles) },
      languages: [Language.dutch.header, Language.english.header],
      language: { ["nl": .dutch, "en": .english][$0] },
      cases: { _ in
        ["klein", "stuk", "weg"].map {
          CaseListing(id: $0, title: $0, summary: "", minutes: 10, themes: [])
        }
      },
      load: { id, _ in id == "klein" ? .found(small) : id == "stuk" ? .broken("Fout.") : .absent },
      notes: { _ in CaseNotes() },
      report: { [reports] (_, _, run, _) throws(StoreError) in
        guard let place = reports.place else { throw .full(path: "/") }
        return SessionHost.WrittenReport(place: place, path: "/\(place)/\(run.header.seed)")
      },
      words: { error, language in "\(language.code): \(error)" }
    )
    var numbers = SplitMix(seed: 3)
    switch dealing {
    case .repeatable: host.deal = { Array(0..<$0).shuffled(using: &numbers) }
    case .fresh: break
    case .by(let deal): host.deal = deal
    }
    if let seatCard { host.seatCard = seatCard }
    self.host = host
  }

  /// How choices are dealt to seats.
  enum Dealing {
    /// By chance, and in every sitting alike.
    case repeatable
    /// As the program does it.
    case fresh
    /// So, by how many there are.
    case by((Int) -> [Int])
  }

  /// The page that is shown.
  var page: Page { shown[shown.count - 1] }

  /// Begins in a state.
  func begin(_ state: any SessionState) throws {
    var session = Session(state)
    take(try session.start())
    self.session = session
  }

  /// Begins as a table that sits down to the small case.
  func begin(aTable plan: TablePlan) throws {
    let header = RunHeader(
      of: .small,
      seed: 7,
      language: "nl",
      started: "2026-01-02T03:04:05Z",
      engineVersion: "test"
    )
    let playthrough = try Playthrough.start(.small, header: header, store: host.archive())
    try begin(TableState(playthrough, plan, host, .dutch))
  }

  /// Acts, or lets time go by.
  func act(_ action: Action?) throws {
    take(try session?.handle(action.map { .acted($0, .only) } ?? .waited) ?? [])
  }

  /// Has something in the making on the page.
  func write(_ picked: [Int] = [], _ text: String) {
    session?.keep(Draft(picked: picked, text: text), from: .only)
  }

  /// How long the page stays by itself.
  var patience: Duration? { session?.patience }

  private func take(_ outputs: [SessionOutput]) {
    for output in outputs {
      switch output {
      case .show(let page, _): shown.append(page)
      case .speak(let words): self.words.append(words)
      case .ended: isOver = true
      }
    }
  }

  /// Does what the page asks until something holds; whether it came to that.
  func play(until isThere: () throws -> Bool) throws -> Bool {
    for _ in 0..<200 where !isOver {
      if try isThere() { return true }
      try act(page.usualAnswer)
    }
    return try isThere()
  }

  /// The run that was begun last.
  func lastRun() throws -> RunSummary { try #require(store.runs().first) }

  /// The state of the run that was begun last.
  func state() throws -> RunState { try RecordedRun(lastRun().id, in: store).timeline.state }
}

extension Page {
  /// The first answer that is open.
  var usualAnswer: Action {
    switch ask {
    case .proceed: .proceed
    // Whether it is meant: the second answer is yes.
    case .choose(_, let choices) where focus == 0 && commands.isEmpty && choices.count == 2:
      .chose(1)
    case .choose(_, let choices): .chose(choices.firstIndex { $0.closed == nil } ?? 0)
    case .explain: .explained([0], "Omdat het moet.")
    case .allot(let allotment): .allotted(allotment.start)
    case .write: .wrote("Omdat het moet.")
    }
  }

  /// What can be chosen.
  var offered: [Choice] {
    if case .choose(_, let choices) = ask { choices } else { [] }
  }

  /// All headings.
  var headings: [String] {
    main.compactMap { if case .heading(let text, _) = $0 { text } else { nil } }
  }
}

/// Where reports are written; `nil` if they cannot be.
final class Reports {
  var place: String? = "reports"
}

/// Trouble that an archive has with what it is asked to write next, once each.
final class Troubles: Sendable {
  private let waiting = Mutex<[StoreError]>([])

  /// Waits for what is written next.
  func add(_ trouble: StoreError) { waiting.withLock { $0.append(trouble) } }

  fileprivate func next() throws(StoreError) {
    if let trouble = waiting.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) { throw trouble }
  }
}

/// The archive in memory, with trouble where the test wants it.
private struct TroubledStore: RunArchive {
  let store: InMemoryStore
  let troubles: Troubles

  init(_ store: InMemoryStore, _ troubles: Troubles) {
    (self.store, self.troubles) = (store, troubles)
  }

  func append(_ submission: Submission, to run: Int64, after position: Int) throws(StoreError) {
    try troubles.next()
    try store.append(submission, to: run, after: position)
  }

  func create(
    _ header: RunHeader,
    storedCase: StoredCase,
    opening: Submission
  ) throws(StoreError) -> Int64 {
    try troubles.next()
    return try store.create(header, storedCase: storedCase, opening: opening)
  }
  func submissions(of run: Int64) throws(StoreError) -> [Submission] {
    try store.submissions(of: run)
  }
  func storedCase(of run: Int64) throws(StoreError) -> StoredCase { try store.storedCase(of: run) }
  func summary(of run: Int64) throws(StoreError) -> RunSummary { try store.summary(of: run) }
  func runs() throws(StoreError) -> [RunSummary] { try store.runs() }
  func unfinished(case id: String, seed: UInt64?) throws(StoreError) -> [RunSummary] {
    try store.unfinished(case: id, seed: seed)
  }
  func runs(_ filter: RunFilter) throws(StoreError) -> [RunSummary] { try store.runs(filter) }
  func label(_ run: Int64, _ label: String?) throws(StoreError) { try store.label(run, label) }
  func branch(
    of run: Int64,
    at step: Int,
    started: String,
    engineVersion: String
  ) throws(StoreError) -> Int64 {
    try store.branch(of: run, at: step, started: started, engineVersion: engineVersion)
  }
  func branches(of run: Int64) throws(StoreError) -> [RunSummary] { try store.branches(of: run) }
  func annotate(
    _ run: Int64,
    at position: Int,
    text: String,
    written: String
  ) throws(StoreError) -> Int64 {
    try troubles.next()
    return try store.annotate(run, at: position, text: text, written: written)
  }
  func annotations(of run: Int64) throws(StoreError) -> [Annotation] {
    try store.annotations(of: run)
  }
  func removeAnnotation(_ id: Int64, of run: Int64) throws(StoreError) {
    try store.removeAnnotation(id, of: run)
  }
  func record(of run: Int64) throws(StoreError) -> RunRecord { try store.record(of: run) }
  func add(_ records: [RunRecord]) throws(StoreError) -> [Addition] { try store.add(records) }
  func known(_ records: [RunRecord]) throws(StoreError) -> [Int64?] { try store.known(records) }
  func personal(in run: Int64) throws(StoreError) -> PersonalContents {
    try store.personal(in: run)
  }
  func ballots(of run: Int64) throws(StoreError) -> [Ballot] { try store.ballots(of: run) }
  func drafts(of run: Int64) throws(StoreError) -> [KeptDraft] { try store.drafts(of: run) }
  func keep(_ draft: KeptDraft, of run: Int64) throws(StoreError) {
    try troubles.next()
    try store.keep(draft, of: run)
  }
  func letGoBallots(of run: Int64) throws(StoreError) {
    try troubles.next()
    try store.letGoBallots(of: run)
  }
  func redact(_ runs: [Int64]) throws(StoreError) { try store.redact(runs) }
  func forget(_ runs: [Int64]) throws(StoreError) { try store.forget(runs) }
  func digests(of run: Int64) throws(StoreError) -> Set<String> { try store.digests(of: run) }
  func finishedCases() throws(StoreError) -> [String] { try store.finishedCases() }
  func figures(_ filter: RunFilter, form: Int) throws(StoreError) -> [KeptFigures] {
    try store.figures(filter, form: form)
  }
  func keep(figures: [(run: Int64, figures: String)], form: Int) throws(StoreError) {
    try store.keep(figures: figures, form: form)
  }
}

public import KompasAnalysis
public import KompasEngine
public import KompasPages

/// The screens of one run: what each stage shows, and what the player's actions mean there.
///
/// It holds only what is not worth recording: which page of a stage is open, what lies over it. The run
/// itself is the `Timeline`, which the composer owns.
public struct RunScreens: Sendable {
  /// Where the report went.
  enum Report: Sendable, Equatable {
    case saved(String)
    case failed(String)
    case withheld(String)
  }

  /// A stage of the run that waits for one decision; when it changes, its first page is shown.
  struct Place: Sendable, Equatable {
    var stage = Stage.declaring
    var scene = -1
    var turn = 0
    var undone = 0

    init() {}

    init(_ state: RunState) {
      (stage, scene, turn, undone) = (state.stage, state.scene, state.turn, state.undone)
    }
  }

  private(set) var texts: CaseTexts
  let words: any Wording
  private var place = Place()
  private var step = 0
  private var picked: [Int] = []
  private var overlay: Overlay?
  private var report: Report?
  /// The part of looking back that is open besides the main ones, and those that were.
  private var part: Int?
  private var readParts: Set<Int> = []

  /// What looking back shows, if the composer worked it out already; otherwise it is worked out when needed,
  /// once.
  public var debriefing: Debriefing?

  /// Makes the screens of a run.
  ///
  /// - Parameters:
  ///   - texts: the words of the case.
  ///   - phrases: the words of the interface, in the same language if there is a choice.
  public init(texts: CaseTexts, phrases: Phrases) {
    self.texts = texts
    words = phrases.words
  }

  /// Goes on with other words for the same moment: the page that is open stays open.
  mutating func goOn(with texts: CaseTexts, at timeline: Timeline) {
    self.texts = texts
    place = Place(timeline.state)
    picked = picked.filter(timeline.game.rules.criteria.indices.contains)
    debriefing = nil
  }

  /// The page to show now.
  public mutating func page(_ timeline: Timeline) -> Page {
    settle(timeline)
    let view = view(of: timeline)
    if let overlay { return view.page(over: overlay) }
    return open(view, pages(of: view))
  }

  /// What an action on the present page means: a change of page, or something for the composer.
  ///
  /// Actions that do not answer the present page are ignored.
  public mutating func handle(_ action: Action, _ timeline: Timeline) -> Intent? {
    settle(timeline)
    if action == .stop { return .stop }
    let view = view(of: timeline)
    if let overlay { return handle(action, over: overlay) }
    let pages = pages(of: view)
    let page = open(view, pages)
    switch (action, page.ask) {
    case (.command(let key), _): return command(key, on: page)
    case (.back, _) where part != nil, (.proceed, .proceed) where part != nil: part = nil
    case (.back, _): step = max(0, min(step, pages.count - 1) - 1)
    case (.proceed, .proceed) where step + 1 < pages.count: step += 1
    case (.proceed, .proceed):
      if place.stage == .ended { debriefing = debriefing ?? debrief(timeline) }
      return place.stage == .finished ? .toMenu : .submit(.proceed)
    case (.chose(0), .choose) where place.stage == .debriefing: step += 1
    case (.chose(let index), .choose) where place.stage == .debriefing:
      part = index - 1
      readParts.insert(index - 1)
    case (.chose(let index), .choose):
      guard let option = view.seen.options.at(index), option.closed == nil else { return nil }
      return .submit(.choose(option: option.option))
    case (.picked(let indices), .pick):
      picked = indices
      step += 1
    case (.wrote(let text), .write):
      return .submit(.motivate(criteria: picked, text: text.trimmed))
    case (.allotted(let points), .allot):
      let shares = points.map { UInt8(clamping: $0) }
      return .submit(place.stage == .declaring ? .declare(shares) : .recalibrate(shares))
    case (.proceed, _), (.chose, _), (.picked, _), (.wrote, _), (.allotted, _), (.stop, _): break
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
  mutating func report(withheld reason: String) { report = .withheld(reason) }

  private mutating func handle(_ action: Action, over overlay: Overlay) -> Intent? {
    switch (action, overlay) {
    case (.wrote(let text), .note):
      self.overlay = nil
      return text.trimmed.isEmpty ? nil : .submit(.note(text.trimmed))
    case (.chose(let index), .undo):
      self.overlay = nil
      return index == 0 ? .submit(.undo) : nil
    case (.proceed, .why), (.proceed, .who), (.proceed, .compass), (.proceed, .law),
      (.proceed, .help), (.back, _):
      self.overlay = nil
    case (.proceed, _), (.chose, _), (.wrote, _), (.picked, _), (.allotted, _), (.command, _),
      (.stop, _):
      break
    }
    return nil
  }

  private mutating func command(_ key: Character, on page: Page) -> Intent? {
    guard page.commands.contains(where: { $0.key == key }) else { return nil }
    if key == RunView.reportKey { return .writeReport }
    overlay = Overlay(key: key)
    return nil
  }

  /// Opens the page that is due; what belonged to an earlier stage is forgotten.
  private mutating func settle(_ timeline: Timeline) {
    let state = timeline.state
    let now = Place(state)
    if now != place {
      place = now
      step = 0
      picked = []
      overlay = nil
      part = nil
      readParts = []
    }
    switch state.stage {
    case .debriefing, .recalibrating, .finished:
      debriefing = debriefing ?? debrief(timeline)
    case .declaring, .briefing, .choosing, .motivating, .consequences, .interlude, .council,
      .court, .pause, .ended:
      break
    }
  }

  private func view(of timeline: Timeline) -> RunView {
    RunView(
      timeline,
      texts: texts,
      words: words,
      debriefing: debriefing,
      report: report,
      readParts: readParts
    )
  }

  /// The pages of the stage; none while a part is open that lies beside them, for looking back takes long to put into words.
  private func pages(of view: RunView) -> [Page] { part == nil ? view.pages : [] }

  private func open(_ view: RunView, _ pages: [Page]) -> Page {
    if let part { return view.page(ofPart: part) }
    let index = min(step, pages.count - 1)
    var page = pages[index]
    page.canGoBack = index > 0
    return page
  }
}

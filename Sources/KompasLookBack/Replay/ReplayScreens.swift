public import KompasAnalysis
public import KompasEngine
public import KompasPages
import KompasPlay
public import KompasStandards

/// The screens of a replay: those that the player saw, moment by moment, with what the player could not see.
public struct ReplayScreens: Sendable {
  /// Where a replay was opened.
  public struct Setting: Sendable {
    /// The number of the run.
    public var run: Int64
    /// The run it branched from, if any.
    public var parent: Int64?
    /// Whether it is a branch, also of a run that is not there.
    public var isBranch = false
    /// Whether it was played by other rules, which these screens cannot play on.
    public var hasOtherRules = false
    /// Whether there is something to go back to.
    public var canLeave = false
    /// Whether lines are read aloud; nothing moves by itself then.
    public var isSpoken = false
    /// The names of the flags; empty if they are not known.
    public var notes = CaseNotes()

    /// A setting for a run, by its number.
    public init(run: Int64) { self.run = run }
  }

  /// What lies over the moment.
  enum Overlay: Sendable, Equatable {
    case why, list, rest, remark, help
    case part(Int)
    case option(choice: Int)
    case player(choice: Int, option: Int)
    case comparison(Page)
    case removal
    case confirmation(ReplayRemark)
    case notKept(position: Int, text: String, trouble: String)
  }

  let run: ReplaySteps
  let setting: Setting
  let texts: CaseTexts
  let words: Language
  var replay: ReplayPhrases { words.replay }
  private(set) var moment = 0
  private(set) var step = 0
  private(set) var overlay: Overlay?
  /// The remarks, as they were written.
  public var remarks: [ReplayRemark] = []
  private var told: [Block] = []
  private(set) var isPlaying = false
  private(set) var isHiddenShown = true
  private(set) var pace = 2
  /// What looking back shows, if it was worked out already; otherwise it is worked out when needed, once.
  public var debriefing: Debriefing?
  /// The run at the moment that was shown last.
  private var present: (moment: Int, timeline: Timeline)?

  /// How many seconds a screen stays, from slow to fast.
  static let paces = [20, 10, 5, 3, 2, 1]

  /// Makes the screens of a replay, at the beginning of the run.
  public init(_ run: ReplaySteps, texts: CaseTexts, phrases: Language, setting: Setting) {
    self.run = run
    self.setting = setting
    self.texts = texts
    words = phrases
  }

  /// Goes to a choice, from 1; whether there is one.
  @discardableResult
  public mutating func go(toChoice choice: Int) -> Bool {
    guard run.choices.indices.contains(choice - 1) else { return false }
    (moment, step, overlay) = (run.choices[choice - 1] - 1, 0, nil)
    return true
  }

  /// How long the present page stays when the run plays on by itself, in seconds; `nil` if it does not.
  public var pause: Int? { isPlaying && overlay == nil ? Self.paces[pace] : nil }

  /// Goes on by itself: to the next page, or stops playing at the end.
  public mutating func playOn() {
    told = []
    if !goOn() { isPlaying = false }
  }

  /// Tells something until the next action.
  public mutating func tell(_ kind: NoticeKind, _ text: String) { told = [.notice(kind, text)] }

  /// Takes in a remark that was kept, and tells so.
  public mutating func kept(_ remark: ReplayRemark) {
    remarks.append(remark)
    tell(.info, replay.remarkKept)
  }

  /// Asks what to do about a remark that could not be kept; its text is not lost.
  public mutating func couldNotKeep(_ text: String, at position: Int, because trouble: String) {
    overlay = .notKept(position: position, text: text, trouble: trouble)
  }

  /// Takes out a remark that was removed, and tells so.
  public mutating func removed(remark id: Int64) {
    remarks.removeAll { $0.id == id }
    tell(.info, replay.remarkRemoved)
  }

  /// What a page of this moment says.
  private func view(_ moment: Int) -> WordedView { view(of: timeline(at: moment)) }

  /// The run at a moment, which may be the one that is shown.
  func timeline(at moment: Int) -> Timeline {
    present.flatMap { $0.moment == moment ? $0.timeline : nil } ?? run.timeline(at: moment)
  }

  /// What the player knew of a run, with the words to show it.
  func view(of timeline: Timeline) -> WordedView {
    WordedView(
      timeline.view(for: .player),
      of: CaseOutline(timeline.game.rules),
      texts: texts,
      words: words
    )
  }

  /// The truth, as far as it was worked out.
  var back: LookBack? { debriefing.map { LookBack(timeline(at: moment), $0) } }

  /// The pages of a moment, in order.
  func pages(of view: WordedView) -> [Page] {
    if view.seen.stage == .reconsidering, let back {
      return view.encounterPages(back, run.decision(at: moment))
    }
    let pages = view.pages(back, .withheld(""))
    // Of the questions that led to a compass only the points are recorded.
    if view.seen.stage == .declaring, let role = pages.first, let points = pages.last {
      return [role, points]
    }
    return pages
  }

  /// The page to show now.
  public mutating func page() -> Page {
    settle()
    let view = view(moment)
    var page = overlay.map { self.page(over: $0, view) } ?? page(of: view)
    page.main = told + page.main
    return page
  }

  /// What an action on the present page means.
  public mutating func handle(_ action: Action) -> ReplayIntent? {
    if action == .stop { return .stop }
    settle()
    told = []
    if let overlay { return handle(action, over: overlay) }
    switch action {
    case .proceed:
      if !goOn() {
        if setting.canLeave { return .leave }
        (moment, step) = (0, 0)
      }
    case .back: return setting.canLeave ? .leave : nil
    case .command(let key): command(key)
    case .chose(let index): chose(index)
    case .stop, .allotted, .explained, .wrote: break
    }
    return nil
  }

  /// Every page that comes after the present one, as it is shown to whoever leafs on.
  func rest() -> [Page] {
    var walker = self
    (walker.overlay, walker.told, walker.isPlaying) = (nil, [], false)
    var pages: [Page] = []
    while walker.goOn() {
      walker.settle()
      pages.append(walker.page(of: walker.view(walker.moment)))
    }
    return pages
  }

  /// Every page of the run in order, with a label where a choice (from 1) is made: for a recording.
  public mutating func recording() -> [(page: Page, marker: String?)] {
    var pages: [(page: Page, marker: String?)] = []
    (moment, step, overlay, told, isPlaying) = (0, 0, nil, [], false)
    repeat {
      settle()
      let view = view(moment)
      var page = page(of: view)
      page.commands = []
      page.canGoBack = false
      let isChoice = step == 0 && run.choices.contains(moment + 1)
      let place = replay.count(run.choice(at: moment), of: run.choices.count)
      pages.append((page, isChoice ? "\(place): \(view.scene(view.seen.scene))" : nil))
    } while goOn()
    return pages
  }
}

// MARK: - Leafing

extension ReplayScreens {
  /// Brings the run to the moment, and works out what looking back shows, once, where it is shown.
  private mutating func settle() {
    if var shown = present, shown.moment == moment - 1 {
      present = nil
      shown.timeline.append(run.steps[moment].events)
      present = (moment, shown.timeline)
    } else if present?.moment != moment {
      present = (moment, run.timeline(at: moment))
    }
    if debriefing == nil, view(moment).seen.stage.isLookingBack { workOut() }
  }

  /// Works out what looking back shows, once: of the run as it was when looking back began.
  private mutating func workOut() {
    guard debriefing == nil else { return }
    let first = run.steps.firstIndex { step in
      step.events.contains {
        if case .stageEntered(let stage) = $0 { stage.isLookingBack } else { false }
      }
    }
    debriefing = debrief(run.timeline(at: first ?? run.steps.count - 1))
  }

  /// Goes to the next page; whether there is one.
  private mutating func goOn() -> Bool {
    if step + 1 < pages(of: view(moment)).count {
      step += 1
    } else if moment + 1 < run.steps.count {
      (moment, step) = (moment + 1, 0)
    } else {
      return false
    }
    return true
  }

  private mutating func goBack() {
    if step > 0 {
      step -= 1
    } else if moment > 0 {
      moment -= 1
      settle()
      step = max(0, pages(of: view(moment)).count - 1)
    }
  }

  private mutating func command(_ key: Character) {
    switch key {
    case ReplayKey.play where setting.isSpoken: overlay = .rest
    case ReplayKey.play: isPlaying.toggle()
    case ReplayKey.faster: pace = min(Self.paces.count - 1, pace + 1)
    case ReplayKey.slower: pace = max(0, pace - 1)
    case ReplayKey.hidden: isHiddenShown.toggle()
    case _:
      isPlaying = false
      leaf(key)
    }
  }

  private mutating func leaf(_ key: Character) {
    switch key {
    case ReplayKey.next: _ = goOn()
    case ReplayKey.previous: goBack()
    case ReplayKey.begin: (moment, step) = (0, 0)
    case ReplayKey.end:
      moment = run.steps.count - 1
      settle()
      step = max(0, pages(of: view(moment)).count - 1)
    case ReplayKey.goTo:
      if canHaveMarks { workOut() }
      overlay = .list
    case ReplayKey.mark: goToMark()
    case ReplayKey.why: overlay = .why
    case ReplayKey.annotate: overlay = .remark
    case ReplayKey.remove:
      let here = remarks(at: moment)
      overlay =
        here.count == 1 ? here.first.map(Overlay.confirmation) : here.isEmpty ? nil : .removal
    case ReplayKey.help: overlay = .help
    case ReplayKey.whatIf:
      let choice = run.choice(at: moment)
      if choice > 0 { ask(.option(choice: choice)) }
    case _: break
    }
  }

  /// Goes to the turning point, and then to the choices that stood least firmly.
  private mutating func goToMark() {
    guard canHaveMarks else { return }
    workOut()
    guard let mark = nextMark else { return tell(.info, replay.noMarks) }
    go(toChoice: mark.choice)
    tell(.info, mark.isTurningPoint ? replay.atTurningPoint : replay.atWeakest)
  }

  /// Enter on an option: on, if it is what the player chose, else what if.
  private mutating func chose(_ index: Int) {
    isPlaying = false
    let view = view(moment)
    if view.seen.stage == .debriefing {
      if index == 0 { _ = goOn() } else { overlay = .part(index - 1) }
      return
    }
    guard case .choose(let chosen) = run.decision(at: moment),
      let option = view.seen.options.at(index), option.closed == nil
    else {
      _ = goOn()
      return
    }
    if option.option == chosen {
      _ = goOn()
    } else {
      ask(.player(choice: run.choice(at: moment), option: option.option))
    }
  }

  /// Asks what if, unless there are no rules to answer that by.
  private mutating func ask(_ question: Overlay) {
    guard !setting.hasOtherRules else { return tell(.warning, replay.noWhatIf) }
    overlay = question
  }

  private mutating func handle(_ action: Action, over overlay: Overlay) -> ReplayIntent? {
    self.overlay = nil
    switch (action, overlay) {
    case (.wrote(let text), .remark):
      guard !text.trimmed.isEmpty else { return nil }
      return .annotate(position: run.position(of: moment + 1), text: text.trimmed)
    case (.chose(let index), .list): go(toChoice: index + 1)
    case (.chose(let index), .option(let choice)):
      let options = view(run.choices[choice - 1] - 1).seen.options
      guard let option = options.at(index), option.closed == nil else { break }
      self.overlay = .player(choice: choice, option: option.option)
    case (.chose(let index), .player(let choice, let option)):
      guard let player = players.at(index) else { break }
      return .branch(choice: choice, option: option, player)
    case (.chose(1), .comparison): return .lookAtBranch
    case (.chose(let index), .removal):
      self.overlay = remarks(at: moment).at(index).map(Overlay.confirmation)
    case (.chose(1), .confirmation(let remark)): return .removeRemark(id: remark.id)
    case (.chose(0), .notKept(let position, let text, _)):
      return .annotate(position: position, text: text)
    // Going back is no answer there: what was written would be lost.
    case (.back, .notKept): self.overlay = overlay
    case (.back, .player(let choice, _)): self.overlay = .option(choice: choice)
    case (.command, _): self.overlay = overlay
    case (_, _): break
    }
    return nil
  }

  /// Shows how a branch compares.
  mutating func show(_ comparison: Page) { overlay = .comparison(comparison) }

  /// Who can play a branch on, in the order shown.
  private var players: [ReplayIntent.Player] {
    [
      .hand, .policy(.same), .policy(.revealed), .policy(.declared), .policy(.random(seed: 0)),
    ]
  }
}

/// The keys of a replay; those of a page that can be opened while playing are the same.
package enum ReplayKey {
  static let previous: Character = "<"
  static let next: Character = ">"
  static let begin: Character = "b"
  static let end: Character = "e"
  static let goTo: Character = "g"
  /// The turning point, and the choices that stood least firmly.
  static let mark: Character = "k"
  static let why = Overlay.why.key
  static let whatIf: Character = "v"
  static let annotate: Character = "a"
  static let remove: Character = "x"
  /// Shows what the player could not see, and hides it again.
  package static let hidden: Character = "t"
  static let play: Character = "p"
  static let faster: Character = "+"
  static let slower: Character = "-"
  static let help = Overlay.help.key
}

import KompasAnalysis
import KompasEngine
import KompasPages

/// A run at one moment with the words to show it; every screen is a function of this.
struct RunView {
  static let reportKey: Character = "r"

  let timeline: Timeline
  let texts: CaseTexts
  let words: any Wording
  let seen: Observation
  let debriefing: Debriefing?
  let report: RunScreens.Report?
  /// The parts of looking back that were opened.
  let readParts: Set<Int>

  init(
    _ timeline: Timeline,
    texts: CaseTexts,
    words: any Wording,
    debriefing: Debriefing?,
    report: RunScreens.Report?,
    readParts: Set<Int> = []
  ) {
    self.timeline = timeline
    self.texts = texts
    self.words = words
    self.debriefing = debriefing
    self.report = report
    self.readParts = readParts
    seen = timeline.observation
  }

  var rules: CompiledCase { timeline.game.rules }
  var state: RunState { timeline.state }

  /// Whether what the player writes comes in a report: not in a trial, which has a reason to give none.
  var isKept: Bool {
    if case .withheld(let reason) = report { reason.isEmpty } else { true }
  }

  /// The pages of the present stage, in order; never empty.
  var pages: [Page] {
    switch seen.stage {
    case .declaring: declaringPages
    case .briefing: briefingPages
    case .choosing: [scenePage]
    case .motivating: motivatingPages
    case .consequences: consequencesPages
    case .interlude: [interludePage]
    case .council: [councilPage]
    case .court: [courtPage]
    case .pause: [pausePage]
    case .ended: [endPage]
    case .debriefing: debriefingPages
    case .recalibrating: [recalibratingPage]
    case .finished: [finishedPage]
    }
  }

  func page(over overlay: Overlay) -> Page {
    switch overlay {
    case .why: whyPage
    case .who: whoPage
    case .compass: compassPage
    case .law: lawPage
    case .note: notePage
    case .undo: undoPage
    case .help: helpPage
    }
  }

  /// A page with the title, the context and the commands that belong to this moment.
  func page(_ main: [Block], side: [Block] = [], ask: Ask, isOverlay: Bool = false) -> Page {
    Page(
      title: title,
      context: context,
      main: main,
      side: side,
      ask: ask,
      commands: isOverlay ? [] : commands(for: ask)
    )
  }

  private var title: String {
    texts.municipality.isEmpty ? texts.title : "\(texts.title) · \(texts.municipality)"
  }

  private var context: [String] {
    switch seen.stage {
    case .debriefing, .recalibrating, .finished: return [words.lookingBack]
    case .declaring, .briefing, .choosing, .motivating, .consequences, .interlude, .council,
      .court, .pause, .ended:
      guard let phase = seen.phase else { return [words.preparation] }
      return [name(of: phase), words.weekContext(seen.week, of: seen.weeksAtStart)]
    }
  }

  /// The keys that work here; none where the player writes, for there every key is a letter.
  private func commands(for ask: Ask) -> [Command] {
    if case .write = ask { return [] }
    var commands = [
      Command(key: Overlay.who.key, label: words.commandWho),
      Command(key: Overlay.compass.key, label: words.commandCompass),
      Command(key: Overlay.law.key, label: words.commandLaw),
      Command(key: Overlay.note.key, label: words.commandNote),
    ]
    if !timeline.turns.isEmpty {
      commands.insert(Command(key: Overlay.why.key, label: words.commandWhy), at: 0)
    }
    if seen.canUndo { commands.append(Command(key: Overlay.undo.key, label: words.commandUndo)) }
    if seen.stage == .finished {
      commands.append(Command(key: Self.reportKey, label: words.commandReport))
    }
    return commands + [Command(key: Overlay.help.key, label: words.commandHelp)]
  }
}

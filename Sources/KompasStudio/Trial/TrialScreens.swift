public import KompasEngine
import KompasLookBack
public import KompasPages
import KompasPlay
public import KompasStandards

/// What an author wants who tries a case.
public enum TrialIntent: Sendable, Equatable {
  /// Decide this.
  case submit(Decision)
  /// Begin the trial anew.
  case restart
  /// Stop.
  case stop
}

/// The screens of a trial: those of a run, with what only an author may see.
///
/// Every page says that nothing is kept.
public struct TrialScreens: Sendable {
  private static let restartKey: Character = "h"

  private var run: RunScreens
  private var moments = RunMoments()
  private var rules: CompiledCase
  private var texts: CaseTexts
  private let phrases: Language
  private var notes: CaseNotes
  /// How many choices there were before the trial began; those cannot be taken back.
  private var firstTurn: Int
  private var notices: [TrialNotice] = []
  private var isHiddenOpen = false

  /// Makes the screens of a trial.
  ///
  /// - Parameters:
  ///   - rules: the case.
  ///   - texts: the words of the case.
  ///   - phrases: the words of the interface.
  ///   - notes: what the author wrote of flags and conditions.
  ///   - firstTurn: how many choices were set before the trial began.
  public init(
    _ rules: CompiledCase,
    texts: CaseTexts,
    phrases: Language,
    notes: CaseNotes,
    firstTurn: Int
  ) {
    self.rules = rules
    run = RunScreens(rules, texts: texts, phrases: phrases)
    run.report(withheld: phrases.trial.noReport)
    self.texts = texts
    self.phrases = phrases
    self.notes = notes
    self.firstTurn = firstTurn
  }

  /// Goes on with a changed case.
  ///
  /// - Parameters:
  ///   - texts: its words.
  ///   - notes: what the author wrote of flags and conditions.
  ///   - firstTurn: how many choices were set before the trial began.
  ///   - timeline: the trial in it.
  ///   - isSame: whether it stands at the same moment, so that the page that is open can stay open.
  public mutating func goOn(
    with texts: CaseTexts,
    notes: CaseNotes,
    firstTurn: Int,
    at timeline: Timeline,
    isSame: Bool
  ) {
    guard isSame else {
      self = TrialScreens(
        timeline.game.rules,
        texts: texts,
        phrases: phrases,
        notes: notes,
        firstTurn: firstTurn
      )
      return
    }
    (self.texts, self.notes, self.firstTurn) = (texts, notes, firstTurn)
    rules = timeline.game.rules
    moments = RunMoments()
    run.goOn(in: rules, texts: texts, at: moments.now(timeline))
  }

  /// Tells these until the author has acted.
  public mutating func tell(_ notices: [TrialNotice]) { self.notices = notices }

  /// The page to show now.
  public mutating func page(_ timeline: Timeline) -> Page {
    var page = isHiddenOpen ? hiddenPage(timeline) : run.page(moments.now(timeline))
    let words = phrases.trial
    page.title = "\(words.title) · \(texts.title)"
    page.commands.removeAll {
      $0.key == WordedView.reportKey
        || ($0.key == Overlay.undo.key && timeline.turns.count <= firstTurn)
    }
    if !page.commands.isEmpty {
      page.commands += [
        Command(key: ReplayKey.hidden, label: words.commandHidden),
        Command(key: Self.restartKey, label: words.commandRestart),
      ]
    }
    rewrite(&page, timeline)
    let told = notices.map { notice in
      Block.notice(
        notice.kind,
        words.words(notice, group: group, scene: scene)
      )
    }
    page.main = told + page.main
    return page
  }

  /// What an action on the present page means.
  public mutating func handle(_ action: Action, _ timeline: Timeline) -> TrialIntent? {
    if action == .stop { return .stop }
    notices = []
    if isHiddenOpen {
      isHiddenOpen = false
      return nil
    }
    if action == .command(Self.restartKey) { return .restart }
    if action == .command(ReplayKey.hidden) {
      isHiddenOpen = true
      return nil
    }
    return switch run.handle(action, moments.now(timeline)) {
    case nil, .writeReport, .bring: nil
    case .submit(let decision): .submit(decision)
    case .toMenu: .restart
    case .stop: .stop
    }
  }

  /// What a usual page says that is not so in a trial.
  private func rewrite(_ page: inout Page, _ timeline: Timeline) {
    let state = timeline.state
    if state.stage == .finished, case .proceed = page.ask, !page.commands.isEmpty {
      page.ask = .proceed(label: phrases.trial.again)
    }
    if state.stage == .choosing, !page.commands.isEmpty,
      timeline.game.openOptions(in: state).isEmpty
    {
      page.main.insert(.notice(.warning, phrases.trial.nothingOpen), at: 0)
    }
    if page.main.first == .heading(phrases.helpTitle, level: 1) {
      page.main = page.main.map { block in
        guard case .keys = block else { return block }
        return phrases.keys(andThen: phrases.trial.help)
      }
    }
  }

  private func hiddenPage(_ timeline: Timeline) -> Page {
    let view = WordedView(
      timeline.view(for: .player),
      of: CaseOutline(rules),
      texts: texts,
      words: phrases
    )
    return view.hiddenPage(timeline, notes, phrases.trial)
  }

  private func group(_ index: Int) -> String {
    let ids = rules.stakeholders
    return (texts.stakeholders.at(index)?.name ?? "").orElse(ids.at(index)?.id ?? "")
  }

  private func scene(_ index: Int) -> String {
    let ids = rules.scenes
    return (texts.scenes.at(index)?.title ?? "").orElse(ids.at(index)?.id ?? "")
  }
}

extension TrialNotice {
  /// How strongly it speaks.
  fileprivate var kind: NoticeKind {
    switch self {
    case .same, .restarted: .info
    case .choiceGone, .elsewhere, .otherStage, .support, .sceneWouldNotCome, .sceneGone, .leftOut:
      .warning
    case .broken: .failure
    }
  }
}

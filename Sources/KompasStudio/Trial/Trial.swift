import KompasEngine
import KompasJournal
public import KompasPages
import KompasPlay
public import KompasScenarios
public import KompasStandards

/// A trial that goes on while the case is being written.
public final class Trial: SessionState {
  private let wish: TrialBeginning.Wish
  private let language: Language
  private let reading: () -> CaseReading?
  private var loaded: LoadedCase
  private var beginning: TrialBeginning
  private var timeline: Timeline
  private var screens: TrialScreens
  /// What was last said of a case that is not sound; `nil` while it is.
  private var mistake: TrialNotice?

  /// A trial of a case.
  ///
  /// - Parameters:
  ///   - loaded: the case.
  ///   - wish: how it should begin.
  ///   - beginning: how it does.
  ///   - language: of the pages.
  ///   - reading: the case, read again if its folder changed since this was asked last.
  public init(
    _ loaded: LoadedCase,
    _ wish: TrialBeginning.Wish,
    _ beginning: TrialBeginning,
    _ language: Language,
    reading: @escaping () -> CaseReading?
  ) {
    self.wish = wish
    self.language = language
    self.reading = reading
    self.loaded = loaded
    self.beginning = beginning
    timeline = Timeline(Game(loaded.compiled), events: beginning.events)
    screens = Self.screens(loaded, timeline, language)
    screens.tell(beginning.remarks.map(\.notice))
  }

  /// The folder is looked at twice a second.
  public var patience: Duration? { .milliseconds(500) }

  /// The page of the moment.
  public func page(for seat: Seat) -> Page { screens.page(timeline) }

  /// What an action means.
  ///
  /// - Throws: `Rejection` if the rules refuse what a page offered, which is a fault of the program.
  public func handle(_ action: Action, from seat: Seat) throws -> SessionStep {
    switch screens.handle(action, timeline) {
    case nil: break
    case .stop: return .end
    case .restart: restart()
    // The page was made of this very timeline, so what it offers is open.
    case .submit(let decision): timeline.append(try timeline.decide(decision))
    }
    return .show
  }

  /// Reads the case again if something in its folder was saved.
  public func waited() -> SessionStep {
    guard let reading = reading() else { return .stay }
    guard let changed = reading.loaded else {
      let notice = notice(of: reading)
      guard notice != mistake else { return .stay }
      mistake = notice
      screens.tell([notice])
      return .show
    }
    let wasBroken = mistake != nil
    mistake = nil
    if changed != loaded {
      goOn(with: changed)
    } else if wasBroken {
      screens.tell([.same])
    } else {
      return .stay
    }
    return .show
  }

  private static func screens(
    _ loaded: LoadedCase,
    _ beginning: Timeline,
    _ language: Language
  ) -> TrialScreens {
    TrialScreens(
      loaded.compiled,
      texts: loaded.words(in: language.code),
      phrases: language,
      notes: loaded.notes,
      firstTurn: beginning.turns.count
    )
  }

  private func restart() {
    timeline = Timeline(Game(loaded.compiled), events: beginning.events)
    screens = Self.screens(loaded, timeline, language)
    screens.tell([.restarted] + beginning.remarks.map(\.notice))
  }
}

// MARK: - A changed case

extension Trial {
  /// The first mistake, in short.
  private func notice(of reading: CaseReading) -> TrialNotice {
    let errors = reading.diagnostics.filter { $0.severity == .error }
    guard let first = errors.first else { return .broken(mistake: "", mend: "", more: 0) }
    let words = DiagnosticCatalogue.words(for: first, language: language)
    let mistake = language.phrase(
      "try.mistake",
      ["file": first.span.file, "line": first.span.line, "text": words.message]
    )
    return .broken(
      mistake: mistake,
      mend: words.mend,
      more: errors.count - 1
    )
  }

  /// Goes on in the changed case, as near to where the trial stood as that allows.
  private func goOn(with changed: LoadedCase) {
    let old = (timeline: timeline, words: loaded.words(in: language.code), loaded: loaded)
    let start = beginning.events.count
    let before = beginning.remarks
    loaded = changed
    beginning = TrialBeginning.begin(
      again: changed,
      wish,
      earlier: old.loaded.compiled.scenes.map(\.id)
    )
    let retracing = Retracing(
      old.timeline,
      after: start,
      in: Game(changed.compiled),
      beginning: beginning.events
    )
    timeline = retracing.timeline
    let fresh = Timeline(retracing.timeline.game, events: beginning.events)
    screens.goOn(
      with: changed.words(in: language.code),
      notes: changed.notes,
      firstTurn: fresh.turns.count,
      at: timeline,
      isSame: retracing.outcome == .same
    )
    let remarks = beginning.remarks.filter { !before.contains($0) }
    screens.tell(
      [Self.notice(of: retracing.outcome, old.loaded.compiled, old.words)] + remarks.map(\.notice)
    )
  }

  private static func notice(
    of outcome: Retracing.Outcome,
    _ rules: CompiledCase,
    _ words: CaseTexts
  ) -> TrialNotice {
    func title(_ id: String) -> String {
      let index = rules.scenes.firstIndex { $0.id == id } ?? 0
      return words.scenes[index].title
    }
    switch outcome {
    case .same: return .same
    case .otherStage: return .otherStage
    case .elsewhere(let scene): return .elsewhere(scene: title(scene))
    case .choiceGone(let scene, let id):
      let index = rules.options.firstIndex {
        $0.id == id && rules.scenes[Int($0.scene)].id == scene
      }
      return .choiceGone(scene: title(scene), option: words.options[index ?? 0].label)
    }
  }
}

extension TrialRemark {
  /// As the screens tell it.
  fileprivate var notice: TrialNotice {
    switch self {
    case .support(let group, let wanted, let became):
      .support(group: group, wanted: wanted, became: became)
    case .sceneWouldNotCome(let scene, let because):
      .sceneWouldNotCome(scene: scene, because: because)
    case .sceneGone(let id): .sceneGone(id)
    case .leftOut(let setting): .leftOut(setting)
    }
  }
}

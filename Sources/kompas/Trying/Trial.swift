import KompasEngine
import KompasJournal
import KompasLookBack
import KompasPlay
import KompasScenarios
import KompasStandards
import KompasStudio
import KompasTerminal

/// A trial that goes on while the case is being written.
final class Trial {
  private let path: String
  private let wish: TrialBeginning.Wish
  private let language: Language
  private let reader: CaseReader
  private var loaded: LoadedCase
  private var beginning: TrialBeginning
  private var timeline: Timeline
  private var screens: TrialScreens
  private var seen: FolderSnapshot
  /// What was last said of a case that is not sound; `nil` while it is.
  private var mistake: TrialNotice?

  init(
    _ loaded: LoadedCase,
    at path: String,
    _ wish: TrialBeginning.Wish,
    _ beginning: TrialBeginning,
    _ language: Language,
    _ reader: CaseReader
  ) {
    self.path = path
    self.wish = wish
    self.language = language
    self.reader = reader
    self.loaded = loaded
    self.beginning = beginning
    seen = FolderSnapshot([path], onlyVisible: true)
    timeline = Timeline(Game(loaded.compiled), events: beginning.events)
    screens = Self.screens(loaded, timeline, language)
    screens.tell(beginning.remarks.map(\.notice))
  }

  /// Plays until the author stops.
  func play(on face: any Face) throws {
    while true {
      let page = screens.page(timeline)
      guard let action = try face.ask(page, unless: { self.isOutdated() }) else { continue }
      switch screens.handle(action, timeline) {
      case nil: continue
      case .stop: return
      case .restart: restart()
      case .submit(let decision):
        // The page was made of this very timeline, so what it offers is open.
        timeline.append(try timeline.decide(decision))
      }
    }
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

  /// Reads the case again if something in its folder was saved; whether there is something new to show.
  private func isOutdated() -> Bool {
    guard let now = FolderSnapshot.settled([path], unlike: seen, onlyVisible: true) else {
      return false
    }
    seen = now
    let reading = reader.load(path)
    guard let changed = reading.loaded else { return isNew(notice(of: reading)) }
    let wasBroken = mistake != nil
    mistake = nil
    guard changed != loaded else {
      if wasBroken { screens.tell([.same]) }
      return wasBroken
    }
    goOn(with: changed)
    return true
  }

  private func isNew(_ notice: TrialNotice) -> Bool {
    guard notice != mistake else { return false }
    mistake = notice
    screens.tell([notice])
    return true
  }

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

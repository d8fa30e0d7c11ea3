package import KompasPages
package import KompasStandards
package import KompasView

/// A moment of a run with the words to show it; every page of the game is a function of this.
package struct WordedView {
  package static let reportKey: Character = "r"

  package let view: PlayerView
  package let outline: CaseOutline
  package let texts: CaseTexts
  package let words: Language
  /// Whether what the player writes comes in a report.
  package let isKept: Bool
  /// The values that were named so far, as the compass is made in three keys: what weighs most, what comes then, what may yield.
  package let named: [CompassValue]

  /// Joins a view with words.
  package init(
    _ view: PlayerView,
    of outline: CaseOutline,
    texts: CaseTexts,
    words: Language,
    isKept: Bool = true,
    named: [CompassValue] = []
  ) {
    self.view = view
    self.outline = outline
    self.texts = texts
    self.words = words
    self.isKept = isKept
    self.named = named
  }

  package var seen: Observation { view.seen }

  /// The pages of the present stage, in order; never empty.
  package var pages: [Page] {
    switch seen.stage {
    case .declaring: declaringPages
    case .briefing: briefingPages
    case .choosing:
      releasedPages
        + (isCouncilScene && releasedPages.isEmpty ? [hallPage, scenePage] : [scenePage])
    case .motivating: [motivatingPage]
    case .consequences: consequencesPages
    case .interlude: interludePages
    case .council: councilPages
    case .court: [courtPage]
    case .pause: [pausePage]
    // Who may know the truth has other pages to look back with.
    case .ended, .reconsidering, .debriefing, .recalibrating, .finished: endPages
    }
  }

  /// The page of an overlay; `firmness` tells how firmly the last choice stands, if more is known than in the view.
  package func page(over overlay: Overlay, firmness: [Block]? = nil) -> Page {
    switch overlay {
    case .why: whyPage(firmness ?? self.firmness)
    case .who: whoPage
    case .compass: compassPage
    case .law: lawPage
    case .note: notePage
    case .motive: motivePage
    case .undo: undoPage
    case .help: helpPage
    }
  }

  /// A page with the title, the context and the commands that belong to this moment.
  package func page(
    _ main: [Block],
    frames: [[Block]] = [],
    side: [Block] = [],
    ask: Ask,
    isOverlay: Bool = false
  ) -> Page {
    var page = Page(
      title: title,
      context: context,
      main: main,
      frames: frames,
      side: side,
      ask: ask,
      commands: isOverlay ? [] : commands(for: ask),
      isPopup: isOverlay
    )
    switch seen.stage {
    case .declaring, .briefing: break
    case let stage: page.beside = stage.isLookingBack || stage == .ended ? lookedBackAt : atHand
    }
    return page
  }

  private var title: String {
    texts.municipality.isEmpty ? texts.title : "\(texts.title) · \(texts.municipality)"
  }

  private var context: [String] {
    switch seen.stage {
    case let stage where stage.isLookingBack: return [words.lookingBack]
    default:
      guard let phase = seen.phase else { return [words.preparation] }
      return [name(of: phase), words.weekContext(seen.week, of: seen.weeksAtStart)] + odds
    }
  }

  /// The keys that work here; none where the player writes, for there every key is a letter.
  private func commands(for ask: Ask) -> [Command] {
    if case .write = ask { return [] }
    let help = Command(key: Overlay.help.key, label: words.commandHelp)
    // Before there is a compass, there is nothing yet to look at.
    if seen.stage == .declaring { return [help] }
    var commands = [
      Command(key: Overlay.who.key, label: words.commandWho),
      Command(key: Overlay.compass.key, label: words.commandCompass),
    ]
    if seen.stage == .briefing { return commands + [help] }
    commands += [
      Command(key: Overlay.law.key, label: words.commandLaw),
      Command(key: Overlay.note.key, label: words.commandNote),
    ]
    if !view.choices.isEmpty {
      commands.insert(Command(key: Overlay.why.key, label: words.commandWhy), at: 0)
    }
    if seen.canSayWhy {
      commands.append(Command(key: Overlay.motive.key, label: words.commandMotive))
    }
    if seen.canUndo { commands.append(Command(key: Overlay.undo.key, label: words.commandUndo)) }
    if seen.stage == .finished {
      commands.append(Command(key: Self.reportKey, label: words.commandReport))
    }
    return commands + [help]
  }
}

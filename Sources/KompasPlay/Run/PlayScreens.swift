public import KompasPages
public import KompasStandards
public import KompasView

/// The screens of a game: what each stage shows, and what the player's actions mean there.
///
/// It holds only what is not worth recording: which page of a stage is open, what lies over it. The run
/// itself is not known here; each page is made from the view of the moment.
public struct PlayScreens: Sendable {
  /// A stage of the run that waits for one decision; when it changes, its first page is shown.
  private struct Place: Sendable, Equatable {
    var stage = Stage.declaring
    var scene = -1
    var turn = 0
    var undone = 0
    var returned = 0

    init() {}

    init(_ view: PlayerView) {
      (stage, scene) = (view.seen.stage, view.seen.scene)
      (turn, undone) = (view.choices.count, view.undone)
      returned = view.seen.promises.count { $0 == .returned }
    }
  }

  /// A decision that may not be meant.
  private enum Doubt: Sendable, Equatable {
    /// To choose this option, by its place in the scene.
    case option(Int)
    /// To declare that all values weigh the same.
    case even([UInt8])
  }

  private var outline: CaseOutline
  private var texts: CaseTexts
  private let words: Language
  private var place = Place()
  /// Which page of a stage is open, from 0.
  package private(set) var step = 0
  /// The values that were named so far.
  private var named: [CompassValue] = []
  /// What is asked about once more before it is decided.
  private var doubt: Doubt?
  /// What lies over the page.
  package private(set) var overlay: Overlay?
  /// Whether something lies over the page, or is asked about it.
  package var isOverlaid: Bool { overlay != nil || doubt != nil }
  /// Whether what the player writes comes in a report.
  package var isKept = true

  /// Makes the screens of a game.
  ///
  /// - Parameters:
  ///   - outline: what everyone may know of the case.
  ///   - texts: the words of the case.
  ///   - phrases: the words of the interface, in the same language if there is a choice.
  public init(_ outline: CaseOutline, texts: CaseTexts, phrases: Language) {
    self.outline = outline
    self.texts = texts
    words = phrases
  }

  /// Goes on in a changed case at the same moment: the page that is open stays open.
  package mutating func goOn(in outline: CaseOutline, texts: CaseTexts, at view: PlayerView) {
    (self.outline, self.texts) = (outline, texts)
    place = Place(view)
  }

  /// Opens a page of the stage, from 0.
  package mutating func open(_ step: Int, _ view: PlayerView) {
    settle(view)
    self.step = max(0, step)
  }

  /// The page to show now.
  public mutating func page(_ view: PlayerView) -> Page {
    settle(view)
    let run = run(view)
    return page(run, run.pages)
  }

  /// What an action on the present page means: a change of page, or something for whoever keeps the run.
  ///
  /// Actions that do not answer the present page are ignored.
  public mutating func handle(_ action: Action, _ view: PlayerView) -> Intent? {
    settle(view)
    let run = run(view)
    return handle(action, run, run.pages)
  }

  /// Forgets what belonged to an earlier stage; whether there was one.
  @discardableResult
  package mutating func settle(_ view: PlayerView) -> Bool {
    let now = Place(view)
    guard now != place else { return false }
    (place, step, overlay, doubt, named) = (now, 0, nil, nil, [])
    return true
  }

  /// A view with the words to show it.
  package func run(_ view: PlayerView) -> WordedView {
    WordedView(view, of: outline, texts: texts, words: words, isKept: isKept, named: named)
  }

  /// The page that is open, of those of a stage; or what lies over it.
  package func page(
    _ run: WordedView,
    _ pages: @autoclosure () -> [Page],
    firmness: [Block]? = nil
  ) -> Page {
    switch doubt {
    case .option(let index):
      if let option = run.seen.options.at(index) { return run.surePage(option) }
    case .even: return run.evenPage
    case nil: break
    }
    return overlay.map { run.page(over: $0, firmness: firmness) } ?? open(pages())
  }

  /// The page that is open, of those of a stage.
  package func open(_ pages: [Page]) -> Page {
    let index = min(step, pages.count - 1)
    var page = pages[index]
    page.canGoBack = index > 0
    return page
  }

  /// What an action means on the page that is open.
  package mutating func handle(
    _ action: Action,
    _ run: WordedView,
    _ pages: @autoclosure () -> [Page]
  ) -> Intent? {
    if action == .stop { return .stop }
    if let doubt { return handle(action, doubt, run) }
    if let overlay { return handle(action, over: overlay, run) }
    let pages = pages()
    let page = open(pages)
    switch (action, page.ask) {
    case (.command(let key), _): return command(key, on: page)
    case (.back, _): step = max(0, min(step, pages.count - 1) - 1)
    case (.proceed, .proceed) where step + 1 < pages.count: step += 1
    case (.proceed, .proceed): return place.stage == .finished ? .toMenu : .submit(.proceed)
    case (.chose(let index), .choose) where place.stage == .declaring:
      guard let value = run.valuesLeft(after: step - 1).at(index) else { return nil }
      named = named.prefix(step - 1) + [value]
      step += 1
    // What is offered before the last page of a stage is to go on, or something beside it.
    case (.chose(0), .choose) where step + 1 < pages.count: step += 1
    case (.chose(let index), .choose) where place.stage == .consequences:
      return .submit(index == 0 ? .tell : .proceed)
    case (.chose(let index), .choose):
      guard let option = run.seen.options.at(index), option.closed == nil else { return nil }
      if option.isFinal || !option.breaks.isEmpty {
        doubt = .option(index)
        return nil
      }
      return .submit(.choose(option: option.option))
    case (.explained(let indices, let text), .explain):
      return .submit(.motivate(criteria: indices, text: text.trimmed))
    case (.wrote(let text), .write):
      return .submit(.motivate(criteria: [], text: text.trimmed))
    case (.allotted(let points), .allot):
      if place.stage == .declaring { return declare(points, run) }
      return .submit(.recalibrate(points.map { UInt8(clamping: $0) }))
    case (.proceed, _), (.chose, _), (.explained, _), (.wrote, _), (.allotted, _),
      (.stop, _):
      break
    }
    return nil
  }

  /// What an action means on a page with these commands.
  package mutating func command(_ key: Character, on page: Page) -> Intent? {
    guard page.commands.contains(where: { $0.key == key }) else { return nil }
    if key == WordedView.reportKey { return .writeReport }
    overlay = Overlay(key: key)
    return nil
  }

  /// Declares these points, given in the order in which the values were asked about; asks once more if all are the same.
  private mutating func declare(_ points: [Int], _ run: WordedView) -> Intent? {
    let shares = run.inOrderOfValues(points).map { UInt8(clamping: $0) }
    guard Set(shares).count > 1 else {
      doubt = .even(shares)
      return nil
    }
    overlay = nil
    return .submit(.declare(shares))
  }

  /// An answer to the question whether a decision is meant: the second one is yes, what follows asks to be let off a promise.
  private mutating func handle(_ action: Action, _ doubt: Doubt, _ run: WordedView) -> Intent? {
    if case .chose(let index) = action, index > 1, case .option(let option) = doubt {
      guard let view = run.seen.options.at(option),
        let decision = run.release(index, for: view.option)
      else { return nil }
      self.doubt = nil
      return .submit(decision)
    }
    guard action == .back || action == .chose(0) || action == .chose(1) else { return nil }
    self.doubt = nil
    guard action == .chose(1) else { return nil }
    switch doubt {
    case .option(let index):
      return run.seen.options.at(index).map { .submit(.choose(option: $0.option)) }
    case .even(let shares):
      overlay = nil
      return .submit(.declare(shares))
    }
  }

  private mutating func handle(_ action: Action, over overlay: Overlay, _ run: WordedView)
    -> Intent?
  {
    switch (action, overlay) {
    case (.allotted(let points), .compass): return declare(points, run)
    case (.wrote(let text), .motive):
      self.overlay = nil
      return text.trimmed.isEmpty ? nil : .submit(.motivate(criteria: [], text: text.trimmed))
    case (.wrote(let text), .note):
      self.overlay = nil
      return text.trimmed.isEmpty ? nil : .submit(.note(text.trimmed))
    case (.chose(let index), .undo):
      self.overlay = nil
      return index == 0 ? .submit(.undo) : nil
    case (.proceed, .why), (.proceed, .who), (.proceed, .compass), (.proceed, .law),
      (.proceed, .help), (.back, _):
      self.overlay = nil
    case (.proceed, _), (.chose, _), (.explained, _), (.wrote, _), (.allotted, _),
      (.command, _), (.stop, _):
      break
    }
    return nil
  }
}

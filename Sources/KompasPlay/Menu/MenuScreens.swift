public import KompasPages
public import KompasStandards

/// The menu and the pages behind it.
///
/// Fed by the composer; decides nothing itself.
public struct MenuScreens: Sendable {
  /// The pages of the menu.
  enum Place: Sendable, Equatable {
    case menu
    case cases(isOfTable: Bool)
    case offer(RunListing)
    case unfinished
    case runs
    case reveal(RunListing)
    case run(RunListing)
    case facilitators
    case settings
    case help
  }

  /// What stands in the menu, in order.
  enum Item: CaseIterable {
    case resume
    case play
    case playTogether
    case lookBack
    case facilitators
    case settings
    case help
    case quit
  }

  private(set) var words: Language
  /// The languages that can be chosen, in the order shown.
  let languages: [Language.Header]
  /// The cases, in the order shown.
  public var cases: [CaseListing]
  /// The runs, newest first.
  public var runs: [RunListing]
  /// The id of the case that was just played to its end; `nil` if none was.
  public var played: String?
  private var place = Place.menu
  /// What is looked for among the runs.
  private(set) var search = ""

  /// Makes the menu.
  ///
  /// - Parameters:
  ///   - phrases: the words of the interface.
  ///   - languages: that can be chosen, in the order shown.
  ///   - cases: in the order shown.
  ///   - runs: newest first.
  public init(
    phrases: Language,
    languages: [Language.Header],
    cases: [CaseListing],
    runs: [RunListing]
  ) {
    words = phrases
    self.languages = languages
    self.cases = cases
    self.runs = runs
  }

  /// Speaks another language from now on, on the same page.
  public mutating func speak(_ phrases: Language) { words = phrases }

  /// Stands where the menu stood before a run was looked back at: at the page of that run, with what was looked for.
  ///
  /// - Parameter earlier: the menu then.
  public mutating func goBack(to earlier: MenuScreens) {
    guard case .run(let looked) = earlier.place else { return }
    search = earlier.search
    place = runs.first { $0.id == looked.id }.map { Place.run($0) } ?? .runs
  }

  /// Lets a table choose a case.
  public mutating func seatTable() { place = .cases(isOfTable: true) }

  /// Offers to go on with an unfinished run of a case that was asked for.
  public mutating func offer(_ run: RunListing) { place = .offer(run) }

  /// The page to show now; one that is read and closed lies over the menu, so that `q` closes it too.
  public var page: Page {
    var page = pageOfPlace
    page.isPopup = [.facilitators, .help].contains(place)
    return page
  }

  private var pageOfPlace: Page {
    switch place {
    case .menu: menuPage
    case .cases(let isOfTable): casesPage(isOfTable: isOfTable)
    case .offer(let run): offerPage(run)
    case .unfinished: runsPage(unfinished, isToGoOn: true)
    case .runs: runsPage(runs)
    case .reveal(let run): revealPage(run)
    case .run(let run): runPage(run)
    case .facilitators: textPage(words.menuFacilitators, words.facilitatorsProse)
    case .settings: settingsPage
    case .help: helpPage
    }
  }

  /// What an action on the present page means.
  public mutating func handle(_ action: Action) -> MenuIntent? {
    switch (action, page.ask) {
    case (.stop, _): return .quit
    case (.back, _), (.proceed, .proceed):
      place = place == .menu ? .menu : previous
      if place == .menu { search = "" }
    case (.wrote(let text), .choose): search = text
    case (.command(Overlay.help.key), _) where place == .menu: place = .help
    case (.chose(let index), .choose(_, let choices)):
      guard let choice = choices.at(index), choice.closed == nil else { return nil }
      return chose(index)
    case (.proceed, _), (.chose, _), (.command, _), (.allotted, _), (.explained, _),
      (.wrote, _):
      break
    }
    return nil
  }

  private var previous: Place {
    switch place {
    case .offer(let run): .cases(isOfTable: run.isOfTable)
    case .reveal, .run: .runs
    case .menu, .cases, .unfinished, .runs, .facilitators, .settings, .help: .menu
    }
  }

  private mutating func chose(_ index: Int) -> MenuIntent? {
    switch place {
    case .menu: return Item.allCases.at(index).flatMap { open($0) }
    case .cases(let isOfTable):
      guard let chosen = cases.at(index) else { return nil }
      let begun = unfinished.filter { $0.caseID == chosen.id && $0.isOfTable == isOfTable }
      guard let run = begun.first(where: { !$0.hasOtherRules }) ?? begun.first else {
        return .play(caseID: chosen.id, isOfTable: isOfTable)
      }
      place = .offer(run)
    case .offer(let run):
      return index == 0
        ? .resume(runID: run.id) : .play(caseID: run.caseID, isOfTable: run.isOfTable)
    case .unfinished: return found(in: unfinished).at(index).map { .resume(runID: $0.id) }
    case .runs:
      guard let run = found(in: runs).at(index) else { return nil }
      place = run.ending.isEmpty ? .reveal(run) : .run(run)
    case .reveal(let run):
      if index == 0 { return .resume(runID: run.id) }
      place = .run(run)
    case .run(let run): return index == 0 ? .replay(runID: run.id) : .lookBack(runID: run.id)
    case .settings: return languages.at(index).map { .speak(language: $0.code) }
    case .facilitators, .help: break
    }
    return nil
  }

  private mutating func open(_ item: Item) -> MenuIntent? {
    switch item {
    case .resume:
      if let only = unfinished.first, unfinished.count == 1 { return .resume(runID: only.id) }
      place = .unfinished
    case .play: place = .cases(isOfTable: false)
    case .playTogether: place = .cases(isOfTable: true)
    case .lookBack: place = .runs
    case .facilitators: place = .facilitators
    case .settings: place = .settings
    case .help: place = .help
    case .quit: return .quit
    }
    return nil
  }

  var unfinished: [RunListing] { runs.filter { !$0.isFinished } }

  /// After a case that was played to its end, another one: if there is one, one that was not played to its end yet.
  var another: CaseListing? {
    guard let played else { return nil }
    let others = cases.filter { $0.id != played && $0.problem == nil }
    return others.first { other in !runs.contains { $0.caseID == other.id && $0.isFinished } }
      ?? others.first
  }
}

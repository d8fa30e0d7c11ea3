import Foundation
import KompasEngine
import KompasJournal
import KompasLookBack
import KompasPages
import KompasPlay
import KompasScenarios
import KompasStandards
import KompasTestSupport

/// The cases of the library, read once.
enum Library {
  static let reader = CaseReader(assets: AssetLibrary(root: Program.root.path + "/Assets"))
  static let names: [String] = ScenarioLibrary(root: Program.root.path + "/Scenarios")
    .entries(language: "nl").map(\.id)
  private static let cases: [String: LoadedCase] = Dictionary(
    uniqueKeysWithValues: names.compactMap { name in
      reader.load(Program.root.path + "/Scenarios/" + name).loaded.map { (name, $0) }
    }
  )

  static func load(_ name: String) throws -> LoadedCase {
    guard let loaded = cases[name] else { throw CocoaError(.fileReadCorruptFile) }
    return loaded
  }

  /// A small case that has a bit of everything, and of which the words stay as they are.
  static let village = Result {
    let path = Program.root.path + "/Tests/KompasScenariosTests/Fixtures/klein_dorp"
    guard let loaded = reader.load(path).loaded else { throw CocoaError(.fileReadCorruptFile) }
    return loaded
  }
}

/// Plays a run through its screens, as a player does, and writes down each answer as a line.
struct Driver: Sendable {
  private var numbers: SplitMix
  private(set) var screens: RunScreens
  private var moments = RunMoments()
  private(set) var timeline: Timeline
  /// The answers so far, as lines for the linear face.
  private(set) var lines: [String] = []
  /// Whether the player looks at the pages behind the keys now and then.
  var isCurious = false
  /// Whether the player has no keyboard: nothing is written, and points stay as they stand.
  var isMute = false

  init(_ loaded: LoadedCase, seed: UInt64, whims: UInt64, language: String = "nl") {
    numbers = SplitMix(seed: whims)
    screens = RunScreens(
      loaded.compiled,
      texts: loaded.words(in: language),
      phrases: Language.shipped(language)
    )
    let game = Game(loaded.compiled)
    timeline = Timeline(game, events: game.opening(seed: seed))
  }

  /// The page that a key opens over the one on screen; `nil` if it opens none.
  func page(behind key: Character) -> Page? {
    var (screens, moments) = (screens, moments)
    let moment = moments.now(timeline)
    guard screens.handle(.command(key), moment) == nil, screens.isOverlaid else { return nil }
    return screens.page(moment)
  }

  /// The page on screen.
  var page: Page { mutating get { screens.page(moments.now(timeline)) } }

  /// Answers the page on screen; false when the run is over and the player leaves it.
  mutating func step() throws -> Bool {
    if screens.isReportDue(timeline) { screens.report(saved: "verslag.md") }
    let page = page
    let (action, line) = answer(page)
    lines.append(line)
    switch screens.handle(action, moments.now(timeline)) {
    case nil, .writeReport, .bring: return true
    case .stop, .toMenu: return false
    case .submit(let decision):
      timeline.append(try timeline.decide(decision))
      return true
    }
  }

  /// Plays to the end.
  mutating func finish(each look: (Page, Timeline) throws -> Void = { _, _ in }) throws {
    repeat { try look(page, timeline) } while try step()
  }

  private mutating func answer(_ page: Page) -> (Action, String) {
    if isCurious, !page.commands.isEmpty, Int.random(in: 0..<6, using: &numbers) == 0,
      let command = page.commands.filter({ $0.key != "r" }).randomElement(using: &numbers)
    {
      return (.command(command.key), String(command.key))
    }
    switch page.ask {
    case .proceed: return (.proceed, "")
    case .choose(_, let choices):
      let open = choices.indices.filter { choices[$0].closed == nil }
      let chosen = open.randomElement(using: &numbers) ?? 0
      return (.chose(chosen), "\(chosen + 1)")
    case .explain(let asked):
      let picked = asked.choices.indices.filter { _ in Bool.random(using: &numbers) }
      let text = reason()
      let line = picked.map { "\($0 + 1)" } + [text]
      return (.explained(picked, text), line.filter { !$0.isEmpty }.joined(separator: " "))
    case .allot(let allotment):
      let points = isMute ? allotment.start : [20, 0, 15, 5, 8, 12]
      return (
        .allotted(points),
        points.prefix(allotment.items.count).map(String.init).joined(separator: " ")
      )
    case .write:
      let text = reason()
      return (.wrote(text), text)
    }
  }

  private mutating func reason() -> String {
    !isMute && Bool.random(using: &numbers)
      ? "Omdat het dorp wacht, en de stad ook: één keer goed." : ""
  }
}

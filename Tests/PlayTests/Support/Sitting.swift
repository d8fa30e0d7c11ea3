import Foundation
import KompasEngine
import KompasPages
import KompasScreens
import KompasStorage
import Testing

/// A run of the windpark in an archive of its own, stopped somewhere, and a terminal to go on in.
final class Sitting {
  static let caseID = "windpark_oosterbrink"

  let folder: URL
  private(set) var driver: Driver

  /// Plays in plain lines until a page is reached, and stops there.
  init(
    seed: UInt64 = 7,
    whims: UInt64 = 3,
    at isThere: (Page, Timeline) -> Bool = { $1.state.stage == .choosing }
  ) throws {
    folder = try Program.temporaryFolder()
    driver = Driver(try Library.load(Self.caseID), seed: seed, whims: whims)
    while !isThere(driver.page, driver.timeline) { try #require(try driver.step()) }
    let outcome = try Program.run(
      ["play", Self.caseID, "--plain", "--seed", "\(seed)", "--archive", archive],
      input: driver.lines.map { $0 + "\n" }.joined()
    )
    try #require(outcome.status == 0)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var archive: String { folder.appendingPathComponent("archief").path }

  /// The command line that opens the menu on this archive.
  var arguments: [String] { ["--archive", archive] }

  /// The beginning of the heading of the page the run stands at.
  var heading: String { beginning(ofHeading: driver.page) }

  /// The beginning of the heading of the page behind a key.
  func heading(behind key: Character) -> String {
    var screens = driver.screens
    _ = screens.handle(.command(key), driver.timeline)
    return beginning(ofHeading: screens.page(driver.timeline))
  }

  /// Opens the menu in a terminal, and from there the run.
  func open(
    columns: UInt16 = 80,
    rows: UInt16 = 24,
    environment: [String: String] = [:],
    shell: String? = nil
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      arguments,
      columns: columns,
      rows: rows,
      environment: environment,
      shell: shell
    )
    try #require(terminal.wait(for: Menu.play), "\(terminal.current.lines)")
    terminal.type("1\r")
    try #require(terminal.wait(for: heading), "\(terminal.current.lines)")
    return terminal
  }

  /// The runs in the archive, as programs read them.
  func runs() throws -> [[String: Any]] {
    let outcome = try Program.run(["runs", "--archive", archive, "--format", "json"])
    try #require(outcome.status == 0)
    let list = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require(list as? [[String: Any]])
  }

  /// How far the only run is.
  func position() throws -> Int {
    let runs = try runs()
    try #require(runs.count == 1)
    return try #require(runs[0]["position"] as? Int)
  }
}

/// Words of the menu.
enum Menu {
  /// The second thing to choose in the menu.
  static var play: String {
    let menu = MenuScreens(phrases: .dutch, cases: [], runs: [])
    guard case .choose(_, let choices) = menu.page.ask, choices.count > 1 else { return "" }
    return choices[1].label
  }
}

/// The first words of a page's heading, few enough to stand on one line anywhere.
func beginning(ofHeading page: Page) -> String {
  for case .heading(let text, _) in page.main {
    let words = text.split(separator: " ")
    var beginning = words.first.map(String.init) ?? ""
    for word in words.dropFirst() where beginning.count + word.count < 24 {
      beginning += " " + word
    }
    return beginning
  }
  return page.title
}

import Foundation
import KompasEngine
import KompasLookBack
import KompasPages
import KompasPlay
import KompasStandards
import KompasStorage
import KompasTestSupport
import Testing

/// A run of the windpark in an archive of its own, stopped somewhere, and a terminal to go on in.
final class Sitting {
  static let caseID = "windpark_oosterbrink"

  /// Where a run can stand.
  enum Moment {
    /// At the first scene.
    case scene
    /// At the first stop between phases.
    case pause
  }

  /// A run that was played once in plain lines, of which every sitting gets a copy.
  private struct Template: Sendable {
    var driver: Driver
    var archive: [String: Data] = [:]

    init(_ stage: Stage) throws {
      driver = Driver(try Library.load(Sitting.caseID), seed: 7, whims: 3)
      while driver.timeline.state.stage != stage { try #require(try driver.step()) }
      let folder = try Program.temporaryFolder()
      defer { try? FileManager.default.removeItem(at: folder) }
      let outcome = try Program.run(
        ["play", Sitting.caseID, "--plain", "--seed", "7", "--archive", folder.path],
        input: driver.lines.map { $0 + "\n" }.joined()
      )
      try #require(outcome.status == 0)
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
        archive[name] = try Data(contentsOf: folder.appendingPathComponent(name))
      }
    }
  }

  private static let scene = Result { try Template(.choosing) }
  private static let pause = Result { try Template(.pause) }

  let folder: URL
  private(set) var driver: Driver

  /// Stops at this moment of a run.
  init(at moment: Moment = .scene) throws {
    let template =
      switch moment {
      case .scene: try Self.scene.get()
      case .pause: try Self.pause.get()
      }
    driver = template.driver
    folder = try Program.temporaryFolder()
    let place = URL(fileURLWithPath: archive)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
    for (name, data) in template.archive {
      try data.write(to: place.appendingPathComponent(name))
    }
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
    var moments = RunMoments()
    let moment = moments.now(driver.timeline)
    _ = screens.handle(.command(key), moment)
    return beginning(ofHeading: screens.page(moment))
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
    return try #require((list as? [String: Any])?["runs"] as? [[String: Any]])
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
    let menu = MenuScreens(phrases: .dutch, languages: [], cases: [], runs: [])
    guard case .choose(_, let choices) = menu.page.ask, choices.count > 1 else { return "" }
    return choices[1].label
  }
}

/// The first words of a page's heading, few enough to stand on one line anywhere.
func beginning(ofHeading page: Page) -> String {
  for case .heading(let text, _) in page.main {
    let words = text.split(separator: " ")
    var beginning = words.first.map(String.init) ?? ""
    for word in words.dropFirst() {
      guard beginning.count + word.count < 24 else { break }
      beginning += " " + word
    }
    return beginning
  }
  return page.title
}

import Foundation
import KompasScenarios
import KompasStandards

/// Where the fixtures and the shipped assets are.
enum Place {
  static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  static let fixtures = tests.appendingPathComponent("Fixtures")
  static let root = tests.deletingLastPathComponent().deletingLastPathComponent()
  static let assets = AssetLibrary(root: root.appendingPathComponent("Assets").path)
  static let village = fixtures.appendingPathComponent("klein_dorp")

  static var reader: CaseReader { CaseReader(assets: assets, today: CalendarDay("2026-12-01")) }

  /// The text of the valid case.
  static func villageText() throws -> String {
    try String(contentsOf: village.appendingPathComponent("case.yaml"), encoding: .utf8)
  }
}

/// A folder that is gone after the test.
final class TemporaryFolder {
  let url: URL

  /// Makes a folder called `name`, holding these files.
  init(named name: String = "klein_dorp", _ files: [String: Data] = [:]) throws {
    let parent = FileManager.default.temporaryDirectory
      .appendingPathComponent("kompas-\(UUID().uuidString)")
    url = parent.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (file, data) in files { try data.write(to: url.appendingPathComponent(file)) }
  }

  /// Makes a folder with the case text, and the map it names.
  convenience init(named name: String = "klein_dorp", case text: String) throws {
    try self.init(named: name, ["case.yaml": Data(text.utf8), "kaart.txt": Data("plein\n".utf8)])
  }

  deinit { try? FileManager.default.removeItem(at: url.deletingLastPathComponent()) }
}

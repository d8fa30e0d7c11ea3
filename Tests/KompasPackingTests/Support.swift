import Foundation
import KompasPacking
import KompasScenarios
import KompasStandards

/// Where the fixtures and the shipped assets are.
enum Place {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let village = root.appendingPathComponent("Tests/KompasScenariosTests/Fixtures/klein_dorp")
  static let reader = CaseReader(
    assets: AssetLibrary(root: root.appendingPathComponent("Assets").path),
    today: CalendarDay("2026-12-01")
  )

  /// A package of the village.
  static func package(license: String? = "CC BY 4.0") throws -> CasePackage {
    try CasePackage(of: village.path, reading: reader.load(village.path), license: license)
  }
}

/// A folder that is gone after the test.
final class Folder {
  let url: URL
  var path: String { url.path }

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("kompas-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Everything in it, hidden files too, by path.
  var all: [String] {
    (FileManager.default.subpaths(atPath: path) ?? []).sorted()
  }

  /// A copy of the village in it, changed.
  func village(_ change: (String) -> String) throws -> String {
    let copy = url.appendingPathComponent("klein_dorp")
    try FileManager.default.copyItem(at: Place.village, to: copy)
    let file = copy.appendingPathComponent("case.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data(change(text).utf8).write(to: file)
    return copy.path
  }
}

import Foundation
import KompasScenarios
import KompasTestSupport
import Testing

/// Copies of the files of the game with something changed in them.
enum ChangedAssets {
  /// A folder with these files, in one of which the first place that has a text has another one; to be removed after use.
  static func folder(
    _ files: [AssetFiles.File],
    _ changed: AssetFiles.File,
    _ old: String,
    _ new: String
  ) throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("kompas-assets-\(UUID().uuidString)")
    for file in files {
      let path = folder.appendingPathComponent(file.rawValue)
      try FileManager.default.createDirectory(
        at: path.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      var text = try text(of: file)
      if file == changed {
        try #require(text.contains(old))
        text = text.replacing(old, with: new, maxReplacements: 1)
      }
      try Data(text.utf8).write(to: path)
    }
    return folder
  }

  /// What stands in a file as it ships.
  static func text(of file: AssetFiles.File) throws -> String {
    try String(
      contentsOf: Place.root.appendingPathComponent("Assets/" + file.rawValue),
      encoding: .utf8
    )
  }
}

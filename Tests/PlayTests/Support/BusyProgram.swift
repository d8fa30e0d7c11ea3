import Foundation
import Glibc
import Testing

/// The program while it waits to be read: standard output is a pipe that is full, and nobody types.
final class BusyProgram {
  private let process = Process()
  private var ends: [FileHandle] = []
  private let errors: URL
  private let folder: URL

  /// Starts it.
  init(_ arguments: [String]) throws {
    folder = try Program.temporaryFolder()
    errors = folder.appendingPathComponent("err")
    _ = FileManager.default.createFile(atPath: errors.path, contents: nil)
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = arguments
    process.environment = Program.plainEnvironment
    let (input, output) = (Pipe(), Pipe())
    let end = output.fileHandleForWriting.fileDescriptor
    let flags = fcntl(end, F_GETFL)
    _ = fcntl(end, F_SETFL, flags | O_NONBLOCK)
    var chunk = [UInt8](repeating: 0, count: 4_096)
    while write(end, &chunk, chunk.count) > 0 {}
    while write(end, &chunk, 1) > 0 {}
    _ = fcntl(end, F_SETFL, flags)
    process.standardInput = input
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errors)
    ends = [input.fileHandleForWriting, output.fileHandleForReading]
    try process.run()
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Waits until it does nothing any more, sends it ^C, and waits for its end.
  ///
  /// - Returns: its status, as a shell tells it.
  func interrupt() throws -> Int32 {
    var before = try work()
    var rests = 0
    for _ in 0..<600 where rests < 4 && process.isRunning {
      usleep(50_000)
      let now = try work()
      rests = now == before ? rests + 1 : 0
      before = now
    }
    try #require(process.isRunning, "it ended by itself: \(said)")
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
      ? 128 + process.terminationStatus : process.terminationStatus
  }

  /// What it said on standard error.
  var said: String { (try? String(contentsOf: errors, encoding: .utf8)) ?? "" }

  /// How long it worked so far, as the system counts.
  private func work() throws -> String {
    let path = "/proc/\(process.processIdentifier)/stat"
    let fields = (try? String(contentsOfFile: path, encoding: .utf8))?.split(separator: " ") ?? []
    return fields.count > 15 ? fields[13] + " " + fields[14] : ""
  }
}

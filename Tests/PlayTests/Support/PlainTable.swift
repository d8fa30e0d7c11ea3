import Foundation
import Glibc
import KompasPages
import Testing

/// The program with a table in plain lines, which reads a seat's own page before it answers.
final class PlainTable {
  private let process = Process()
  private let input = Pipe()
  private let folder: URL
  private let output: URL
  /// What was written so far, and how many bytes of it were read.
  private var text = ""
  private var read = 0

  /// Starts the program.
  ///
  /// - Parameter arguments: its command line, without `--plain`.
  /// - Throws: what keeps it from starting.
  init(_ arguments: [String]) throws {
    folder = try Program.temporaryFolder()
    output = folder.appendingPathComponent("out")
    _ = FileManager.default.createFile(atPath: output.path, contents: nil)
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = arguments + ["--plain"]
    process.environment = Program.plainEnvironment
    process.standardInput = input
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  deinit {
    if process.isRunning { Glibc.kill(process.processIdentifier, SIGKILL) }
    try? FileManager.default.removeItem(at: folder)
  }

  /// Answers as in a script, as far as so many pages.
  func answer(_ script: TableScript, first count: Int = .max) throws {
    for (index, line) in script.lines.prefix(count).enumerated() {
      guard let label = script.unseen[index] else {
        try type(line)
        continue
      }
      try type(
        try #require(number(of: label, on: script.pages[index]), "\(label): \(text.suffix(600))")
      )
    }
  }

  /// Types a line.
  func type(_ line: String) throws {
    try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
  }

  /// Ends its input; the status with which it ends.
  func end() throws -> Int32 {
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Kills it.
  func kill() {
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    try? input.fileHandleForWriting.close()
  }

  /// The number of a choice on a seat's own page, once all of that page is there.
  private func number(of label: String, on page: Page) -> String? {
    guard case .choose(_, let choices) = page.ask else { return nil }
    let deadline = Date.now + PseudoTerminal.patience
    while Date.now < deadline {
      if let place = place(of: choices.count, label, on: page) { return place }
      usleep(1_000)
      text = (try? String(contentsOf: output, encoding: .utf8)) ?? text
    }
    return nil
  }

  /// The number before a label, in the lines of the choices after what was read.
  private func place(of count: Int, _ label: String, on page: Page) -> String? {
    var start = text.utf8.index(text.startIndex, offsetBy: read)
    if let vote = page.facts.first(where: {
      $0.hasPrefix("Uw stem, stoel") || $0.hasPrefix("De kaart van stoel")
    }) {
      guard let heading = text.range(of: vote, range: start..<text.endIndex) else { return nil }
      start = heading.upperBound
    }
    var found: String?
    var number = 1
    for line in text[start...].split(separator: "\n") where number <= count {
      guard line.hasPrefix("\(number): ") else { continue }
      if line.dropFirst("\(number): ".count).hasPrefix(label) { found = "\(number)" }
      number += 1
      if number > count, found != nil {
        read = text.utf8.distance(from: text.startIndex, to: line.endIndex)
      }
    }
    return number > count ? found : nil
  }
}

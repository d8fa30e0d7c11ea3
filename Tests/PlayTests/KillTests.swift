import Foundation
import Glibc
import KompasEngine
import KompasJournal
import KompasScenarios
import KompasStorage
import KompasTestSupport
import Testing

/// The program is killed at any moment; nothing that the player was told of may be lost.
@Suite struct KillTests {
  /// Plays through a pipe, one answer at a time, and is killed after a while.
  ///
  /// - Returns: how many decisions had been acknowledged when it was killed: their consequences were on screen.
  private func killOnce(
    _ lines: [String],
    archive: String,
    after moment: Int,
    pause: UInt32
  ) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = [
      "play", "windpark_oosterbrink", "--plain", "--seed", "7", "--archive", archive,
    ]
    process.environment = Program.plainEnvironment
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    for line in lines.prefix(moment) {
      try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
    }
    usleep(pause)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    try? input.fileHandleForWriting.close()
    return String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
  }

  @Test func `killed at sixty moments, a run goes on with everything that was shown`() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    var driver = Driver(try Library.load("windpark_oosterbrink"), seed: 7, whims: 11)
    var labels: [String] = []
    var scenes = 0
    try driver.finish { _, timeline in scenes = timeline.state.turn }
    let texts = try Library.load("windpark_oosterbrink").words(in: "nl")
    let options = driver.timeline.state.choices
    labels = options.map { texts.options[$0].outcome }
    var numbers = SplitMix(seed: 2026)
    for moment in 0..<60 {
      let archive = folder.appendingPathComponent("archive\(moment)").path
      let count = Int.random(in: 1...driver.lines.count, using: &numbers)
      let shown = try killOnce(
        driver.lines,
        archive: archive,
        after: count,
        pause: UInt32.random(in: 5_000...400_000, using: &numbers)
      )
      let location = ArchiveLocation(path: archive)
      guard FileManager.default.fileExists(atPath: location.database) else { continue }
      let store = try SQLiteRunStore(location)
      guard let run = try store.runs().first else { continue }
      // Resuming replays everything and compares every digest.
      let play = try Playthrough.resume(run: run.id, store: store)
      let choices = play.timeline.state.choices
      // None applied twice, none invented: what is recorded is the beginning of what was played.
      #expect(choices == Array(options.prefix(choices.count)))
      // None lost: every outcome that was on screen was recorded.
      let acknowledged = labels.filter { outcome in
        let opening = outcome.prefix(while: { $0 != "\n" && $0 != "*" }).prefix(60)
        return opening.count > 20 && shown.contains(opening)
      }.count
      #expect(choices.count >= acknowledged)
      try store.close()
      // And the program itself goes on from there to the end.
      let rest = try Program.run(
        ["play", "windpark_oosterbrink", "--plain", "--seed", "7", "--archive", archive],
        input: "1\nq\n"
      )
      #expect(rest.status == 0)
    }
    #expect(scenes == options.count)
  }
}

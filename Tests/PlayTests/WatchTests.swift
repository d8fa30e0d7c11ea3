import Foundation
import Glibc
import Testing

/// `kompas check --watch` and `kompas explain`, as they are used.
@Suite final class WatchTests {
  private let folder: URL
  private let place: URL

  init() throws {
    folder = try Program.temporaryFolder()
    place = folder.appendingPathComponent("klein")
    try FileManager.default.copyItem(at: Self.sound, to: place)
  }
  deinit { try? FileManager.default.removeItem(at: folder) }

  private static let sound = Program.root
    .appendingPathComponent("Tests/KompasScenariosTests/Fixtures/klein")

  private func save(_ old: String, _ new: String) throws {
    let file = place.appendingPathComponent("case.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing(old, with: new).write(to: file, atomically: true, encoding: .utf8)
  }

  @Test func `watching checks again on each save, survives a vanished folder, and stops at ^C`()
    throws
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["check", "--watch", place.path]
    process.environment = Program.plainEnvironment
    let output = folder.appendingPathComponent("out")
    _ = FileManager.default.createFile(atPath: output.path, contents: nil)
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    defer { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    /// Waits until so many checks have ended, as the last lines say.
    func waits(for checks: Int) throws -> [String] {
      for _ in 0..<1_200 {
        let text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
        let verdicts = text.split(separator: "\n").map(String.init)
          .filter { $0.hasPrefix(place.path + ": ") }
        if verdicts.count >= checks { return verdicts }
        guard process.isRunning else { return verdicts }
        usleep(50_000)
      }
      return []
    }
    #expect(try waits(for: 1).last?.hasSuffix("in orde") == true)
    try save("minutes: 10", "minutes: tien")
    #expect(try waits(for: 2).last?.contains("fouten: 1") == true)
    let away = folder.appendingPathComponent("weg")
    try FileManager.default.moveItem(at: place, to: away)
    #expect(try waits(for: 3).last?.contains("fouten: 1") == true)
    try FileManager.default.moveItem(at: away, to: place)
    #expect(try waits(for: 4).count == 4)
    try save("minutes: tien", "minutes: 10")
    #expect(try waits(for: 5).last?.hasSuffix("in orde") == true)
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 130)
    let all = String(decoding: try Data(contentsOf: output), as: UTF8.self)
    #expect(!all.contains("\u{1B}"), "Nothing is cleared where nobody looks")
  }

  @Test func `explain tells about one code, lists them all, and knows what was meant`() throws {
    let one = try Program.run(["explain", "KMP0201"])
    #expect(one.status == 0 && one.output.contains("Goed:") && one.output.contains("minutes: 50"))
    let english = try Program.run(["explain", "201", "--lang", "en"])
    #expect(english.status == 0 && english.output.contains("Right:"))
    let all = try Program.run(["explain"])
    #expect(all.output.split(separator: "\n").count > 120 && all.output.contains("KMP0801  "))
    let slip = try Program.run(["explain", "KMP0140"])
    #expect(slip.status == 66 && slip.errors.contains("Bedoelde u KMP0104?"))
    let none = try Program.run(["explain", "hallo", "--lang", "en"])
    #expect(none.status == 66 && none.errors.contains("There is no code hallo."))
  }

  @Test func `check writes SARIF`() throws {
    try save("minutes: 10", "minutes: tien")
    let outcome = try Program.run(["check", place.path, "--format", "sarif"])
    #expect(outcome.status == 1)
    let log = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let run = try #require((log?["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["ruleId"] as? String } == ["KMP0205"])
    let sound = try Program.run(["check", Self.sound.path, "--format", "sarif"])
    #expect(sound.status == 0 && sound.output.contains("\"results\" : ["))
  }
}

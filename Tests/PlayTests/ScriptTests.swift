import Foundation
import KompasStorage
import KompasPages
import Testing

/// Runs scripted through standard input, in a process of their own.
@Suite struct ScriptTests {
  private let folder: URL

  init() throws { folder = try Program.temporaryFolder() }

  /// The answers of a player of these whims, to the end and out of the menu.
  private func answers(whims: UInt64, language: String = "nl") throws -> String {
    var driver = Driver(
      try Library.load("windpark_oosterbrink"),
      seed: 7,
      whims: whims,
      language: language
    )
    try driver.finish()
    return (driver.lines + ["q"]).joined(separator: "\n") + "\n"
  }

  private func play(_ input: String, archive: String, _ more: [String] = []) throws
    -> Program.Outcome
  {
    try Program.run(
      [
        "play", "windpark_oosterbrink", "--plain", "--seed", "7", "--archive",
        folder.appendingPathComponent(archive).path,
      ] + more,
      input: input,
      in: folder
    )
  }

  private func runs(_ archive: String) throws -> [[String: Any]] {
    let outcome = try Program.run([
      "runs", "--archive", folder.appendingPathComponent(archive).path, "--format", "json",
    ])
    #expect(outcome.status == 0)
    let list = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require((list as? [String: Any])?["runs"] as? [[String: Any]])
  }

  @Test func `the same answers give the same bytes in two processes, others another ending`()
    throws
  {
    var endings: Set<String> = []
    for whims in [1, 2, 3, 4, 5] as [UInt64] {
      let input = try answers(whims: whims)
      let first = try play(input, archive: "a\(whims)")
      let second = try play(input, archive: "b\(whims)")
      #expect(first.status == 0)
      // But for where the card is, which the last page says in full.
      let moved = second.output.replacing("/b\(whims)/reports/", with: "/a\(whims)/reports/")
      #expect(first.output == moved)
      #expect(first.output.contains("Uw verslag"))
      let run = try #require(try runs("a\(whims)").first)
      #expect(
        Set(run.keys) == [
          "id", "case", "seed", "lang", "started", "position", "ending", "label", "title", "parent",
          "branchedAtStep", "branchedAtDecision", "redacted", "finished", "seal", "rules",
        ]
      )
      #expect(run["case"] as? String == "windpark_oosterbrink")
      #expect(run["seed"] as? Int == 7)
      endings.insert(try #require(run["ending"] as? String))
      let reports = folder.appendingPathComponent("a\(whims)/reports")
      let names = try FileManager.default.contentsOfDirectory(atPath: reports.path).sorted()
      try #require(names.count == 3)
      #expect(zip(names, ["-kaart.html", ".html", ".md"]).allSatisfy { $0.hasSuffix($1) })
      #expect(first.output.contains("\(reports.path)/\(names[0])"))
      // Where the report is, is told on leaving, beside the transcript.
      #expect(
        first.errors
          == "Uw verslag: \(reports.path)/\(names[1])\nUw kaart om mee te nemen: \(reports.path)/\(names[0])\n"
      )
      let report = try String(
        contentsOf: reports.appendingPathComponent(names[2]),
        encoding: .utf8
      )
      #expect(report.hasPrefix("# Verslag: Windpark Oosterbrink"))
      #expect(report.contains("## Uw keuzes"))
    }
    #expect(endings.count >= 2)
  }

  @Test func `the whole game in English`() throws {
    let outcome = try play(
      try answers(whims: 3, language: "en"),
      archive: "en",
      ["--lang", "en"]
    )
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Your report"))
    #expect(try runs("en").first?["ending"] as? String != nil)
  }

  @Test func `end of input stops as q does, and the run goes on exactly there`() throws {
    let lines = try answers(whims: 2).split(separator: "\n", omittingEmptySubsequences: false)
    for count in [0, 3, 9, 20] {
      let archive = "stop\(count)"
      let begin = lines.prefix(count).joined(separator: "\n") + (count > 0 ? "\n" : "")
      let stopped = try play(begin, archive: archive)
      #expect(stopped.status == 0)
      #expect(
        stopped.output.wholeMatch(
          of: /.*\nUw spel is bewaard. Met `kompas --archive \S+` gaat u verder waar u was.\n/
            .dotMatchesNewlines()
        ) != nil
      )
      let before = try #require(try runs(archive).first?["position"] as? Int)
      let resumed = try play("1\nq\n", archive: archive)
      #expect(resumed.status == 0)
      #expect(try runs(archive).count == 1)
      #expect(try runs(archive).first?["position"] as? Int == before)
    }
  }

  @Test func `a wrong answer is explained, and nothing is lost`() throws {
    let input = "\nabc\n99 99\n" + "10 10 10 10 10 10\n\n\n\n7\n0\nx\n-1\n\u{1B}[31m\n1\n"
    let outcome = try play(input, archive: "wrong")
    #expect(outcome.status == 0)
    #expect(!outcome.output.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
    #expect(try runs("wrong").count == 1)
  }

  @Test func `a run can be finished when its case was changed or thrown away`() throws {
    let own = folder.appendingPathComponent("windpark_oosterbrink")
    try FileManager.default.copyItem(
      at: Program.root.appendingPathComponent("Scenarios/windpark_oosterbrink"),
      to: own
    )
    let archive = folder.appendingPathComponent("own").path
    var driver = Driver(try Library.load("windpark_oosterbrink"), seed: 7, whims: 5)
    // Halfway is where a choice is asked: there the run is opened again at the same page.
    var half = 0
    repeat {
      if half == 0, driver.lines.count >= 25, case .choose(_, let options) = driver.page.ask,
        !options.isEmpty
      {
        half = driver.lines.count
      }
    } while try driver.step()
    let begin = try Program.run(
      ["play", own.path, "--plain", "--seed", "7", "--archive", archive],
      input: driver.lines.prefix(half).joined(separator: "\n") + "\n",
      in: folder
    )
    #expect(begin.status == 0)
    try FileManager.default.removeItem(at: own)
    // From the menu: go on with the only unfinished run.
    let rest = (["1"] + driver.lines.dropFirst(half) + ["q"]).joined(separator: "\n") + "\n"
    let end = try Program.run(["--plain", "--archive", archive], input: rest, in: folder)
    #expect(end.status == 0)
    #expect(try runs("own").first?["ending"] as? String != nil)
  }
}

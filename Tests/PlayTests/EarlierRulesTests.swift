import Foundation
import KompasEngine
import KompasJournal
import KompasStorage
import Testing

/// Runs that were played by rules 1, as the program of then kept them: in an archive and in a file.
///
/// 1: the court annuls; 2: to the end, with a note; 3: the council says no, and an appeal follows (by later rules there is none); 23 and 25 stopped
/// at the third scene.
@Suite final class EarlierRulesTests {
  static let fixtures = Program.root.appendingPathComponent("Tests/Fixtures/rules-1")
  static let file = fixtures.appendingPathComponent("runs.kompas-run").path
  static let runs: [(number: Int64, ending: String?, choices: Int, steps: Int)] = [
    (1, "vernietigd", 6, 32), (2, "gewone_molens", 14, 62), (3, "nee_van_de_raad", 5, 30),
    (23, nil, 2, 8), (25, nil, 2, 7),
  ]

  private let folder: URL
  private var archive: [String] { ["--archive", folder.path] }

  init() throws {
    folder = try Program.temporaryFolder()
    try FileManager.default.copyItem(
      atPath: Self.fixtures.appendingPathComponent("archive.sqlite").path,
      toPath: folder.appendingPathComponent("kompas.sqlite").path
    )
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func store() throws -> SQLiteRunStore {
    try SQLiteRunStore(ArchiveLocation(path: folder.path))
  }

  @Test func `the fixtures are of rules 1, and tell of no machine`() throws {
    #expect(Game.rulesVersion > 1)
    for run in try store().runs() { #expect(run.header.rules == 1) }
    for name in ["archive.sqlite", "runs.kompas-run"] {
      let bytes = try Data(contentsOf: Self.fixtures.appendingPathComponent(name))
      let text = String(decoding: bytes, as: UTF8.self)
      for path in ["/home/", "/root/", "/srv/", "/tmp/", "file://"] {
        #expect(!text.contains(path), "\(name) \(path)")
      }
    }
  }

  @Test func `they open, and replay to where they stood`() throws {
    let store = try store()
    for (number, ending, choices, steps) in Self.runs {
      let run = try RecordedRun(number, in: store)
      #expect(run.summary.header.hasOtherRules)
      #expect(run.summary.ending == ending)
      #expect(run.submissions.compactMap(\.decision).count == steps)
      #expect(run.timeline.turns.count == choices, "\(number)")
      let rules = run.timeline.game.rules
      let reached = run.timeline.state.ending
      #expect((reached < 0 ? nil : rules.endings[reached].id) == ending)
    }
  }

  @Test func `what was decided by the rules of then is told as it was`() throws {
    // A proposal that the council did not adopt, and yet an appeal: that was so by rules 1.
    let events = try RecordedRun(3, in: store()).timeline.events
    let hasAppeal = events.contains { if case .appealed = $0 { true } else { false } }
    #expect(hasAppeal)
    let report = try Program.run(["report", "3", "--format", "md"] + archive)
    #expect(report.status == 0, "\(report.errors)")
    #expect(report.output.contains("eerdere spelregels (versie 1"))
    #expect(report.output.contains("Negentien mensen, te weinig vingers"))
  }

  @Test(arguments: ["md", "html", "json"])
  func `they report, finished or not`(format: String) throws {
    for (number, ending, _, _) in Self.runs {
      let outcome = try Program.run(
        ["report", "\(number)", "--format", format, "--so-far", "--lang", "en"] + archive
      )
      #expect(outcome.status == 0, "\(number) \(outcome.errors)")
      let mark = format == "json" ? #""rules" : 1"# : "earlier rules (version 1"
      #expect(outcome.output.contains(mark), "\(number)")
      if format == "json", let ending { #expect(outcome.output.contains(#""\#(ending)""#)) }
    }
  }

  @Test func `they replay, compare and count, and say by which rules`() throws {
    for (number, _, _, _) in Self.runs {
      let replay = try Program.run(["replay", "\(number)", "--plain"] + archive, input: "e\nq\n")
      #expect(replay.status == 0, "\(replay.errors)")
      let cast = folder.appendingPathComponent("cast-\(number)").path
      let recording = try Program.run(["replay", "\(number)", "--cast", cast] + archive)
      #expect(recording.status == 0, "\(recording.errors)")
    }
    let compared = try Program.run(["compare", "1", "3", "--lang", "en"] + archive)
    #expect(compared.status == 0, "\(compared.errors)")
    #expect(compared.output.contains("Run 1: Played by earlier rules"))
    let cohort = try Program.run(["cohort", "--case", "sportveld_overlinde"] + archive)
    #expect(cohort.status == 0, "\(cohort.errors)")
  }

  @Test func `verify says by which rules they were played, and never that somebody cheated`() throws
  {
    for language in ["nl", "en"] {
      for subject in Self.runs.map({ "\($0.number)" }) + [Self.file] {
        let outcome = try Program.run(["verify", subject, "--lang", language] + archive)
        #expect(outcome.status == 0, "\(subject) \(outcome.errors)")
        #expect(outcome.errors.isEmpty)
        let words = language == "nl" ? "eerdere spelregels (versie 1" : "earlier rules (version 1"
        #expect(outcome.output.contains(words), "\(outcome.output)")
        #expect(!outcome.output.contains(language == "nl" ? ": klopt" : ": right"))
      }
    }
    let json = try Program.run(["verify", Self.file, "--format", "json"])
    #expect(json.status == 0)
    #expect(json.output.components(separatedBy: #""decidedAgain" : false"#).count == 6)
  }

  @Test func `tampering is found by the chain all the same`() throws {
    let text = try String(contentsOfFile: Self.file, encoding: .utf8)
    let changed = text.replacing(#""chose":{"option":"#, with: #""chose":{"option":1"#)
    let path = folder.appendingPathComponent("veranderd.kompas-run").path
    try changed.write(toFile: path, atomically: true, encoding: .utf8)
    let outcome = try Program.run(["verify", path])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("volgt niet op de vorige"), "\(outcome.errors)")
    #expect(try Program.run(["import", path] + archive).status == 65)
  }

  @Test func `a forged chain is caught where the events do not tell of the decisions`() throws {
    var record = try store().record(of: 1)
    let index = try #require(record.entries.firstIndex { $0.payload.contains(#""choose":"#) })
    let option = try #require(record.entries[index].payload.firstMatch(of: /"option":(\d+)/))
    let other = Int(option.1) == 0 ? 1 : 0
    record.entries[index].payload = record.entries[index].payload
      .replacing(/"option":\d+/, with: "\"option\":\(other)")
    #expect(throws: RunProblem.self) { try record.verified() }
    var late = try store().record(of: 1)
    let events = late.entries.indices.filter { late.entries[$0].payload.contains(#""chose":"#) }
    late.entries[events[0]].payload = late.entries[events[0]].payload
      .replacing(/"option":\d+/, with: "\"option\":99999")
    #expect(throws: RunProblem.self) { try late.verified() }
  }

  @Test func `later rules are told from earlier ones, and nobody hides behind them`() throws {
    var record = try store().record(of: 1)
    record.header.rules = Game.rulesVersion + 1
    var writer = RunFileWriter()
    let lines = try writer.add(record)
    let path = folder.appendingPathComponent("later.kompas-run").path
    try (lines + writer.end()).write(toFile: path, atomically: true, encoding: .utf8)
    let verified = try Program.run(["verify", path])
    #expect(verified.status == 1)
    #expect(verified.errors.contains("nieuwere spelregels"), "\(verified.errors)")
    #expect(try Program.run(["import", path] + archive).status == 65)
  }

  @Test func `they are taken elsewhere, and keep their seal and their rules`() throws {
    let other = folder.appendingPathComponent("elders").path
    let imported = try Program.run(["import", Self.file, "--archive", other])
    #expect(imported.status == 0, "\(imported.errors)")
    let seals = try store().runs().map(\.seal)
    let copy = try SQLiteRunStore(ArchiveLocation(path: other), access: .readOnly)
    #expect(Set(try copy.runs().map(\.seal)) == Set(seals))
    #expect(try copy.runs().allSatisfy { $0.header.rules == 1 })
    let again = folder.appendingPathComponent("opnieuw").path
    let numbers = Self.runs.map { "\($0.number)" }
    #expect(try Program.run(["export"] + numbers + ["--out", again] + archive).status == 0)
    // Byte for byte the file that the program of then wrote.
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: again))
        == Data(contentsOf: URL(fileURLWithPath: Self.file))
    )
  }

  // MARK: Playing on

  @Test func `none of them is played on, and the archive stays as it was`() throws {
    let store = try store()
    var filter = RunFilter()
    filter.includesBranches = true
    let before = try store.runs(filter)
    for (number, _, _, _) in Self.runs {
      #expect(throws: ResumeError.otherRules(run: number, version: 1)) {
        _ = try Playthrough.resume(run: number, store: store)
      }
      #expect(throws: ResumeError.otherRules(run: number, version: 1)) {
        _ = try Playthrough.branch(
          of: number,
          at: 2,
          started: "2026-12-01T12:00:00Z",
          engineVersion: "1",
          in: store
        )
      }
    }
    #expect(try store.runs(filter) == before)
  }

  @Test func `play says that the run that was begun cannot go on, and begins anew if asked`() throws
  {
    for (language, words) in [
      ("nl", "de spelregels zijn veranderd sinds u begon"),
      ("en", "the rules have changed since you began"),
    ] {
      let arguments = ["play", "windpark_oosterbrink", "--plain", "--lang", language] + archive
      let refused = try Program.run(arguments, input: "1\nq\n")
      #expect(refused.status == 0, "\(refused.errors)")
      #expect(refused.output.contains(words), "\(refused.output)")
    }
    #expect(try store().runs().count == Self.runs.count)
    let anew = try Program.run(
      ["play", "windpark_oosterbrink", "--plain"] + archive,
      input: "2\nq\n"
    )
    #expect(anew.status == 0)
    #expect(try store().runs().count == Self.runs.count + 1)
    #expect(try store().runs().first?.header.rules == Game.rulesVersion)
  }

  @Test func `the menu says so too, and looks back at it`() throws {
    // Without any run of these rules, there is nothing to go on with; looking back is the third.
    let outcome = try Program.run(["menu", "--plain"] + archive, input: "1\n3\n1\n1\nq\n")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("de spelregels zijn veranderd sinds u begon"))
    #expect(outcome.output.contains("volgens andere spelregels dan die van nu"))
  }

  @Test func `nothing else can be tried in them`() throws {
    let before = try store().branches(of: 1)
    let outcome = try Program.run(
      ["replay", "1", "--plain", "--at", "2"] + archive,
      input: "v\nq\n"
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("Iets anders proberen kan alleen met de regels van toen"))
    #expect(try store().branches(of: 1) == before)
  }
}

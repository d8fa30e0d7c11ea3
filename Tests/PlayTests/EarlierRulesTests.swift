import Foundation
import KompasEngine
import KompasJournal
import KompasStorage
import Testing

/// Runs that were played by earlier rules, as the program of then kept them: in an archive and in a file.
struct EarlierRules: Sendable, CustomTestStringConvertible {
  /// The version of those rules.
  let version: Int
  /// Per run: its number, how it ended, how many choices and how many decisions it has.
  let runs: [(number: Int64, ending: String?, choices: Int, steps: Int)]
  /// Two finished runs of one case.
  let alike: (Int64, Int64)

  static let all = [
    // 1: the court annuls; 2: to the end, with a note; 3: the council says no, and an appeal follows (by later rules there is none);
    // 23 and 25 stopped at the third scene.
    EarlierRules(
      version: 1,
      runs: [
        (1, "vernietigd", 6, 32), (2, "gewone_molens", 14, 62), (3, "nee_van_de_raad", 5, 30),
        (23, nil, 2, 8), (25, nil, 2, 7),
      ],
      alike: (1, 3)
    ),
    // 4: to the end, with a note; 5: withdrawn; 13: the council says no; 14: the court annuls, and the points were not divided again;
    // 17 and 18 stopped on their way.
    EarlierRules(
      version: 2,
      runs: [
        (4, "gewone_molens", 12, 55), (5, "het_veld_blijft", 10, 42),
        (13, "nee_van_de_raad", 10, 45), (14, "vernietigd", 12, 55), (17, nil, 3, 14),
        (18, nil, 4, 17),
      ],
      alike: (5, 13)
    ),
  ].filter { $0.version < Game.rulesVersion }

  var testDescription: String { "rules \(version)" }
  var folder: URL { Program.root.appendingPathComponent("Tests/Fixtures/rules-\(version)") }
  var file: String { folder.appendingPathComponent("runs.kompas-run").path }
}

/// A copy of an archive of earlier rules, in a folder of its own.
private final class EarlierArchive {
  let folder: URL
  var arguments: [String] { ["--archive", folder.path] }

  init(_ earlier: EarlierRules) throws {
    folder = try Program.temporaryFolder()
    try FileManager.default.copyItem(
      atPath: earlier.folder.appendingPathComponent("archive.sqlite").path,
      toPath: folder.appendingPathComponent("kompas.sqlite").path
    )
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func store() throws -> SQLiteRunStore { try SQLiteRunStore(ArchiveLocation(path: folder.path)) }
}

@Suite struct EarlierRulesTests {
  @Test(arguments: EarlierRules.all)
  func `the fixtures are of their rules, and tell of no machine`(earlier: EarlierRules) throws {
    let archive = try EarlierArchive(earlier)
    for run in try archive.store().runs() { #expect(run.header.rules == earlier.version) }
    for name in ["archive.sqlite", "runs.kompas-run"] {
      let bytes = try Data(contentsOf: earlier.folder.appendingPathComponent(name))
      let text = String(decoding: bytes, as: UTF8.self)
      for path in ["/home/", "/root/", "/srv/", "/tmp/", "file://"] {
        #expect(!text.contains(path), "\(name) \(path)")
      }
    }
  }

  @Test(arguments: EarlierRules.all)
  func `they open, and replay to where they stood`(earlier: EarlierRules) throws {
    let archive = try EarlierArchive(earlier)
    let store = try archive.store()
    for (number, ending, choices, steps) in earlier.runs {
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
    let archive = try EarlierArchive(EarlierRules.all[0])
    // A proposal that the council did not adopt, and yet an appeal: that was so by rules 1.
    let events = try RecordedRun(3, in: archive.store()).timeline.events
    let hasAppeal = events.contains { if case .appealed = $0 { true } else { false } }
    #expect(hasAppeal)
    let report = try Program.run(["report", "3", "--format", "md"] + archive.arguments)
    #expect(report.status == 0, "\(report.errors)")
    #expect(report.output.contains("eerdere spelregels (versie 1"))
    #expect(report.output.contains("Negentien mensen, te weinig vingers"))
  }

  @Test(arguments: EarlierRules.all, ["md", "html", "json"])
  func `they report, finished or not`(earlier: EarlierRules, format: String) throws {
    let archive = try EarlierArchive(earlier)
    for (number, ending, _, _) in earlier.runs {
      let outcome = try Program.run(
        ["report", "\(number)", "--format", format, "--reveal", "--lang", "en"] + archive.arguments
      )
      #expect(outcome.status == 0, "\(number) \(outcome.errors)")
      let mark =
        format == "json"
        ? #""rules" : \#(earlier.version)"# : "earlier rules (version \(earlier.version)"
      #expect(outcome.output.contains(mark), "\(number)")
      if format == "json", let ending { #expect(outcome.output.contains(#""\#(ending)""#)) }
    }
  }

  @Test(arguments: EarlierRules.all)
  func `they replay, compare and count, and say by which rules`(earlier: EarlierRules) throws {
    let archive = try EarlierArchive(earlier)
    for (number, _, _, _) in earlier.runs {
      let replay = try Program.run(
        ["replay", "\(number)", "--plain", "--reveal"] + archive.arguments,
        input: "e\nq\n"
      )
      #expect(replay.status == 0, "\(replay.errors)")
      let cast = archive.folder.appendingPathComponent("cast-\(number)").path
      let recording = try Program.run(
        ["replay", "\(number)", "--reveal", "--cast", cast] + archive.arguments
      )
      #expect(recording.status == 0, "\(recording.errors)")
    }
    let compared = try Program.run(
      ["compare", "\(earlier.alike.0)", "\(earlier.alike.1)", "--reveal", "--lang", "en"]
        + archive.arguments
    )
    #expect(compared.status == 0, "\(compared.errors)")
    #expect(compared.output.contains("Run \(earlier.alike.0): Played by earlier rules"))
    let cohort = try Program.run(["cohort", "--case", "sportveld_overlinde"] + archive.arguments)
    #expect(cohort.status == 0, "\(cohort.errors)")
  }

  @Test(arguments: EarlierRules.all)
  func `verify says by which rules they were played, and never that somebody cheated`(
    earlier: EarlierRules
  ) throws {
    let archive = try EarlierArchive(earlier)
    for language in ["nl", "en"] {
      for subject in earlier.runs.map({ "\($0.number)" }) + [earlier.file] {
        let outcome = try Program.run(["verify", subject, "--lang", language] + archive.arguments)
        #expect(outcome.status == 0, "\(subject) \(outcome.errors)")
        #expect(outcome.errors.isEmpty)
        let words =
          language == "nl"
          ? "eerdere spelregels (versie \(earlier.version)"
          : "earlier rules (version \(earlier.version)"
        #expect(outcome.output.contains(words), "\(outcome.output)")
        #expect(!outcome.output.contains(language == "nl" ? ": klopt" : ": right"))
      }
    }
    let json = try Program.run(["verify", earlier.file, "--format", "json"])
    #expect(json.status == 0)
    #expect(
      json.output.components(separatedBy: #""decidedAgain" : false"#).count == earlier.runs.count
        + 1
    )
  }

  @Test(arguments: EarlierRules.all)
  func `tampering is found by the chain all the same`(earlier: EarlierRules) throws {
    let archive = try EarlierArchive(earlier)
    let text = try String(contentsOfFile: earlier.file, encoding: .utf8)
    let changed = text.replacing(#""chose":{"option":"#, with: #""chose":{"option":1"#)
    let path = archive.folder.appendingPathComponent("veranderd.kompas-run").path
    try changed.write(toFile: path, atomically: true, encoding: .utf8)
    let outcome = try Program.run(["verify", path])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("volgt niet op de vorige"), "\(outcome.errors)")
    #expect(try Program.run(["import", path] + archive.arguments).status == 65)
  }

  @Test(arguments: EarlierRules.all)
  func `a forged chain is caught where the events do not tell of the decisions`(
    earlier: EarlierRules
  ) throws {
    let archive = try EarlierArchive(earlier)
    var record = try archive.store().record(of: earlier.runs[0].number)
    let index = try #require(record.entries.firstIndex { $0.payload.contains(#""choose":"#) })
    let option = try #require(record.entries[index].payload.firstMatch(of: /"option":(\d+)/))
    let other = Int(option.1) == 0 ? 1 : 0
    record.entries[index].payload = record.entries[index].payload
      .replacing(/"option":\d+/, with: "\"option\":\(other)")
    #expect(throws: RunProblem.self) { try record.verified() }
    var late = try archive.store().record(of: earlier.runs[0].number)
    let events = late.entries.indices.filter { late.entries[$0].payload.contains(#""chose":"#) }
    late.entries[events[0]].payload = late.entries[events[0]].payload
      .replacing(/"option":\d+/, with: "\"option\":99999")
    #expect(throws: RunProblem.self) { try late.verified() }
  }

  @Test(arguments: EarlierRules.all)
  func `later rules are told from earlier ones, and nobody hides behind them`(earlier: EarlierRules)
    throws
  {
    let archive = try EarlierArchive(earlier)
    var record = try archive.store().record(of: earlier.runs[0].number)
    record.header.rules = Game.rulesVersion + 1
    var writer = RunFileWriter()
    let lines = try writer.add(record)
    let path = archive.folder.appendingPathComponent("later.kompas-run").path
    try (lines + writer.end()).write(toFile: path, atomically: true, encoding: .utf8)
    let verified = try Program.run(["verify", path])
    #expect(verified.status == 1)
    #expect(verified.errors.contains("nieuwere spelregels"), "\(verified.errors)")
    #expect(try Program.run(["import", path] + archive.arguments).status == 65)
  }

  @Test(arguments: EarlierRules.all)
  func `they are taken elsewhere, and keep their seal and their rules`(earlier: EarlierRules) throws
  {
    let archive = try EarlierArchive(earlier)
    let other = archive.folder.appendingPathComponent("elders").path
    let imported = try Program.run(["import", earlier.file, "--archive", other])
    #expect(imported.status == 0, "\(imported.errors)")
    let seals = try archive.store().runs().map(\.seal)
    let copy = try SQLiteRunStore(ArchiveLocation(path: other), access: .readOnly)
    #expect(Set(try copy.runs().map(\.seal)) == Set(seals))
    #expect(try copy.runs().allSatisfy { $0.header.rules == earlier.version })
    let again = archive.folder.appendingPathComponent("opnieuw").path
    let numbers = earlier.runs.map { "\($0.number)" }
    // The program of then left labels behind.
    for number in numbers {
      _ = try Program.run(["label", number, "--remove"] + archive.arguments)
    }
    #expect(
      try Program.run(["export"] + numbers + ["--out", again] + archive.arguments).status == 0
    )
    // Byte for byte the file that the program of then wrote.
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: again))
        == Data(contentsOf: URL(fileURLWithPath: earlier.file))
    )
  }

  // MARK: Playing on

  @Test(arguments: EarlierRules.all)
  func `none of them is played on, and the archive stays as it was`(earlier: EarlierRules) throws {
    let archive = try EarlierArchive(earlier)
    let store = try archive.store()
    var filter = RunFilter()
    filter.includesBranches = true
    let before = try store.runs(filter)
    for (number, _, _, _) in earlier.runs {
      #expect(throws: ResumeError.otherRules(run: number, version: earlier.version)) {
        _ = try Playthrough.resume(run: number, store: store)
      }
      #expect(throws: ResumeError.otherRules(run: number, version: earlier.version)) {
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

  @Test(arguments: EarlierRules.all)
  func `play says that the run that was begun cannot go on, and begins anew if asked`(
    earlier: EarlierRules
  ) throws {
    let archive = try EarlierArchive(earlier)
    for (language, words) in [
      ("nl", "de spelregels zijn veranderd sinds u begon"),
      ("en", "the rules have changed since you began"),
    ] {
      let arguments =
        ["play", "windpark_oosterbrink", "--plain", "--lang", language] + archive.arguments
      let refused = try Program.run(arguments, input: "1\nq\n")
      #expect(refused.status == 0, "\(refused.errors)")
      #expect(refused.output.contains(words), "\(refused.output)")
    }
    #expect(try archive.store().runs().count == earlier.runs.count)
    let anew = try Program.run(
      ["play", "windpark_oosterbrink", "--plain"] + archive.arguments,
      input: "2\nq\n"
    )
    #expect(anew.status == 0)
    #expect(try archive.store().runs().count == earlier.runs.count + 1)
    #expect(try archive.store().runs().first?.header.rules == Game.rulesVersion)
  }

  @Test(arguments: EarlierRules.all)
  func `the menu says so too, and looks back at it`(earlier: EarlierRules) throws {
    let archive = try EarlierArchive(earlier)
    // Without any run of these rules, there is nothing to go on with; looking back is the fourth.
    let outcome = try Program.run(
      ["menu", "--plain"] + archive.arguments,
      input: "1\n4\n\(earlier.runs[0].number)\n2\nq\n"
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("de spelregels zijn veranderd sinds u begon"))
    #expect(outcome.output.contains("volgens andere spelregels dan die van nu"))
  }

  @Test(arguments: EarlierRules.all)
  func `nothing else can be tried in them`(earlier: EarlierRules) throws {
    let archive = try EarlierArchive(earlier)
    let before = try archive.store().branches(of: earlier.runs[0].number)
    let outcome = try Program.run(
      ["replay", "\(earlier.runs[0].number)", "--plain", "--reveal", "--at", "2"]
        + archive.arguments,
      input: "v\nq\n"
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("Iets anders proberen kan alleen met de regels van toen"))
    #expect(try archive.store().branches(of: earlier.runs[0].number) == before)
  }
}

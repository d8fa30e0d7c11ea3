import Foundation
import Glibc
import KompasEngine
import KompasJournal
import KompasStorage
import KompasTestSupport
import Testing

/// Finding, taking elsewhere, verifying and removing runs, as its users do.
@Suite final class ArchiveCommandTests {
  private let folder: URL
  private let archive: String
  /// What the player wrote in run 1 of the fixture.
  private static let written = [
    "Tafel drie, zaal Rozenhof", "De zaal was vol; iedereen had iets te zeggen.",
    "Na lang wikken toch de bomen.", "Omdat het dorp al zo lang wacht.",
  ]
  private static let klein = Program.root.path + "/Tests/KompasScenariosTests/Fixtures/klein"

  init() throws {
    folder = try Program.temporaryFolder()
    archive = folder.path + "/archief"
    try FileManager.default.createDirectory(atPath: archive, withIntermediateDirectories: false)
    try FileManager.default.copyItem(
      atPath: Program.root.path + "/Tests/KompasStorageTests/Fixtures/archive-v1.sqlite",
      toPath: archive + "/kompas.sqlite"
    )
  }
  deinit { try? FileManager.default.removeItem(at: folder) }

  private func kompas(
    _ arguments: String...,
    input: String = "",
    in archive: String? = nil
  ) throws -> Program.Outcome {
    try Program.run(
      arguments + ["--archive", archive ?? self.archive],
      input: input,
      environment: ["TZ": "Europe/Amsterdam"]
    )
  }

  private func place(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// Which words stand in some file below a folder.
  private func found(_ words: [String], below path: String) throws -> [String] {
    let names = try #require(FileManager.default.enumerator(atPath: path)).compactMap {
      $0 as? String
    }
    let data = names.compactMap { FileManager.default.contents(atPath: path + "/" + $0) }
    return words.filter { word in data.contains { $0.range(of: Data(word.utf8)) != nil } }
  }

  @Test func `runs are listed in columns, with what people call things`() throws {
    let dutch = try kompas("runs")
    #expect(
      dutch.output == """
        nr  begonnen          zaak   label  afloop
        2   2026-11-22 05:56  Klein         nog bezig
        1   2026-11-22 05:56  Klein         Goed

        """
    )
    let english = try kompas("runs", "--lang", "en", "--finished")
    #expect(english.output.hasPrefix("no  begun"))
    #expect(english.output.contains("\n1 ") && !english.output.contains("\n2 "))
  }

  @Test func `runs are found by what is known of them`() throws {
    #expect(try kompas("label", "2", "dinsdag, tafel 3").status == 0)
    let expectations: [([String], [Int])] = [
      (["--case", "klein"], [2, 1]), (["--case", "groot"], []),
      (["--since", "2026-11-22"], [2, 1]), (["--since", "2026-11-23"], []),
      (["--until", "2026-11-22"], [2, 1]), (["--until", "2026-11-21"], []),
      (["--ending", "goed"], [1]), (["--label", "Dinsdag, tafel 3"], [2]),
      (["--finished"], [1]), (["--unfinished"], [2]), (["--unfinished", "--ending", "goed"], []),
    ]
    for (conditions, wanted) in expectations {
      let outcome = try Program.run(
        ["runs", "--format", "json", "--archive", archive] + conditions
      )
      let list = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      let runs = (list as? [String: Any])?["runs"]
      let ids = try #require(runs as? [[String: Any]]).map { $0["id"] as? Int }
      #expect(ids == wanted, "\(conditions)")
    }
    #expect(try kompas("label", "2", "--remove").output == "Spel 2 heeft geen label meer.\n")
    #expect(try kompas("runs", "--label", "dinsdag, tafel 3").output.contains("geen spellen"))
    for wrong in [
      ["--since", "gisteren"], ["--until", "2026-02-30"], ["--finished", "--unfinished"],
    ] {
      #expect(try Program.run(["runs", "--archive", archive] + wrong).status == 64)
    }
    #expect(try kompas("label", "9", "x").status == 66)
  }

  @Test func `a run goes elsewhere, and is the same there`() throws {
    let file = place("uit.kompas-run")
    #expect(try kompas("export", "1", "2", "--out", file).status == 0)
    #expect(try kompas("verify", file).output.contains("klopt"))
    let elsewhere = place("elders")
    #expect(
      try kompas("import", file, in: elsewhere).output
        == "Spel 1 is toegevoegd.\nSpel 2 is toegevoegd.\n"
    )
    #expect(
      try kompas("import", file, in: elsewhere).output == "Spel 1 was er al.\nSpel 2 was er al.\n"
    )
    let again = place("terug.kompas-run")
    #expect(try kompas("export", "1", "2", "--out", again, in: elsewhere).status == 0)
    #expect(FileManager.default.contentsEqual(atPath: file, andPath: again))
    var status = stat()
    #expect(stat(file, &status) == 0 && status.st_mode & 0o077 == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == ["archief", "elders", "terug.kompas-run", "uit.kompas-run"])
  }

  @Test func `a file of runs can be looked into as it is, and nothing is kept in it`() throws {
    let file = place("uit.kompas-run")
    #expect(try kompas("export", "1", "2", "--out", file).status == 0)
    let before = try Data(contentsOf: URL(filePath: file))
    for command in [
      ["report", "1", "--format", "json"], ["compare", "1", "2", "--reveal", "--format", "json"],
    ] {
      let (kept, filed) = (
        try Program.run(command + ["--archive", archive]),
        try Program.run(command + ["--archive", file])
      )
      #expect(filed.status == 0, "\(command): \(filed.errors)")
      #expect(filed.output == kept.output)
    }
    #expect(try kompas("runs", in: file).status == 0)
    #expect(try kompas("verify", "2", in: file).output.contains("klopt"))
    #expect(try kompas("report", "3", in: file).status == 66)
    for command in [["label", "1", "x"], ["forget", "1", "--yes"], ["import", file]] {
      let refused = try Program.run(command + ["--archive", file])
      #expect(refused.status == 65, "\(command)")
      #expect(refused.errors.contains("u kunt het bekijken, maar er niets in bewaren"))
    }
    #expect(try Data(contentsOf: URL(filePath: file)) == before)
    try Data(before.dropLast(40)).write(to: URL(filePath: file))
    #expect(try kompas("runs", in: file).status == 65)
  }

  @Test func `a file that was changed is refused with its line, and nothing of it is taken`() throws
  {
    let file = place("uit.kompas-run")
    #expect(try kompas("export", "1", "2", "--out", file).status == 0)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try text.replacing(#""seed":6"#, with: #""seed":7"#)
      .write(toFile: file, atomically: true, encoding: .utf8)
    let verified = try kompas("verify", file)
    #expect(verified.status == 1)
    #expect(verified.errors.contains("regel 57:"))
    let elsewhere = place("elders")
    let imported = try kompas("import", file, "--lang", "en", in: elsewhere)
    #expect(imported.status == 65)
    #expect(imported.errors.contains("line 57:"))
    #expect(!FileManager.default.fileExists(atPath: elsewhere))
    for wrong in [place("geen"), folder.path, "/dev/zero"] {
      #expect(try kompas("verify", wrong).status == 66)
      #expect(try kompas("import", wrong).status == 66)
    }
  }

  /// Plays the small case by the rules of today; the number of that run.
  private func fresh() throws -> String {
    let input = String(repeating: "\n1\n", count: 60)
    #expect(try kompas("play", Self.klein, "--plain", "--seed", "7", input: input).status == 0)
    return "3"
  }

  /// What `verify` says to programs, and its exit code.
  private func verified(_ subject: String, _ more: [String] = []) throws
    -> (status: Int32, found: [String: Any], runs: [[String: Any]])
  {
    let outcome = try Program.run(
      ["verify", subject, "--format", "json", "--archive", archive] + more
    )
    try #require(outcome.output.hasPrefix("{"), "\(outcome)")
    let read = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let found = try #require(read as? [String: Any])
    return (outcome.status, found, try #require(found["runs"] as? [[String: Any]]))
  }

  @Test func `a case in the library that cannot be read is not called absent`() throws {
    let cases = folder.appendingPathComponent("data/kompas/cases/klein")
    try FileManager.default.createDirectory(at: cases, withIntermediateDirectories: true)
    try Data("kompas: 1\nid: klein\n".utf8).write(to: cases.appendingPathComponent("case.yaml"))
    let verified = try Program.run(
      ["verify", "1", "--archive", archive],
      environment: ["XDG_DATA_HOME": place("data")]
    )
    #expect(verified.status == 0 && verified.output.contains("is niet te lezen"), "\(verified)")
    #expect(!verified.output.contains("staat niet in uw bibliotheek"))
  }

  @Test func `programs read what verify found: what is right, and the first thing that is not`()
    throws
  {
    let file = place("uit.kompas-run")
    #expect(try kompas("export", "1", "2", "--out", file).status == 0)
    let right = try verified(file)
    #expect(right.status == 0 && right.found["sound"] as? Bool == true)
    #expect(right.runs.map { $0["line"] as? Int } == [1, 57])
    #expect(right.runs.allSatisfy { $0["case"] as? String == "klein" && $0["problem"] == nil })
    let one = try verified("1")
    #expect(one.status == 0)
    let run = try #require(one.runs.first)
    #expect(run["run"] as? Int == 1 && run["decisions"] as? Int == 2)
    #expect(try #require(run["steps"] as? Int) > 2)
    let same = try verified(try fresh(), ["--against", Self.klein])
    let compared = try #require(same.runs.first?["against"] as? [String: Any])
    #expect((compared["changes"] as? [Any])?.isEmpty == true && compared["parting"] == nil)
    // How a run of earlier rules would go today says nothing of the case.
    let earlier = try #require(try verified("1", ["--against", Self.klein]).runs.first)
    #expect((earlier["against"] as? [String: Any])?["parting"] == nil)
    // A changed line breaks the chain of the file.
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try text.replacing(#""seed":6"#, with: #""seed":7"#)
      .write(toFile: file, atomically: true, encoding: .utf8)
    let broken = try verified(file)
    #expect(broken.status == 1 && broken.found["sound"] as? Bool == false && broken.runs.isEmpty)
    let problem = try #require(broken.found["problem"] as? [String: Any])
    #expect(problem["line"] as? Int == 57 && problem["kind"] as? String == "broken")
    #expect(try kompas("verify", "9", "--format", "json").status == 66)
  }

  @Test func `an edited event is named by its decision, with what was found and what was expected`()
    throws
  {
    let store = try SQLiteRunStore(ArchiveLocation(path: archive))
    let stored = try store.storedCase(of: 1)
    var forged = try store.submissions(of: 1)
    func isMove(_ event: Event) -> Bool {
      if case .criterionMoved = event { true } else { false }
    }
    let step = try #require(
      forged.firstIndex { $0.decision?.isChoice == true && $0.events.contains(where: isMove) }
    )
    let place = try #require(forged[step].events.firstIndex(where: isMove))
    let number = forged[...step].count { $0.decision?.isChoice == true }
    guard case .criterionMoved(let criterion, let by, let cause) = forged[step].events[place]
    else { return }
    forged[step].events[place] = .criterionMoved(criterion: criterion, by: by + 1, cause: cause)
    // A run of other rules is not decided again.
    var header = try store.summary(of: 1).header
    header.rules = Game.rulesVersion
    let run = try store.forge(forged, header, stored)
    let (status, found, runs) = try verified("\(run)")
    #expect(status == 1 && found["sound"] as? Bool == false)
    let problem = try #require(runs.first?["problem"] as? [String: Any])
    #expect(problem["kind"] as? String == "event")
    #expect(problem["step"] as? Int == step && problem["atDecision"] as? Int == number)
    #expect(problem["afterDecision"] == nil && problem["line"] == nil)
    #expect(
      problem["position"] as? Int == forged[..<step].flatMap(\.events).count + place
    )
    let words = try #require(problem["found"] as? String)
    #expect(words.hasPrefix("criterionMoved(") && problem["expected"] as? String != words)
    let told = try kompas("verify", "\(run)")
    #expect(told.status == 1 && told.output.isEmpty)
    #expect(
      told.errors.contains("spel \(run): bij besluit \(number) staat \(words)"),
      "\(told.errors)"
    )
    let english = try kompas("verify", "\(run)", "--lang", "en")
    #expect(english.errors.contains("run \(run): at decision \(number) it says \(words)"))
  }

  @Test func `exports that cannot be are refused`() throws {
    #expect(try kompas("export", "9", "--out", place("x")).status == 66)
    #expect(try kompas("export", "1", "--out", place("geen/x")).status == 73)
    #expect(try kompas("export", "1", "--out", "/dev/full").status == 73)
    #expect(try kompas("verify", "9").status == 66)
    #expect(try kompas("verify", "1", "--against", "geen").status == 66)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["archief"])
  }

  @Test func `against an edited case it says what changed, and where the roads part`() throws {
    let run = try fresh()
    #expect(try kompas("verify", run, "--against", Self.klein).output.contains("niet veranderd"))
    let edited = folder.appendingPathComponent("klein")
    try FileManager.default.createDirectory(at: edited, withIntermediateDirectories: false)
    let source = try String(contentsOfFile: Self.klein + "/case.yaml", encoding: .utf8)
    let changed = source.replacing("voice: 80", with: "voice: 70")
      .replacing("label: Bomen, effects: {rust: 20", with: "label: Eiken, effects: {rust: 25")
    try changed.write(
      to: edited.appendingPathComponent("case.yaml"),
      atomically: true,
      encoding: .utf8
    )
    let outcome = try kompas("verify", run, "--against", edited.path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("Veranderd in de zaak:"))
    for line in ["groep dorp", "keuze een/bomen", "woorden nl"] {
      #expect(outcome.output.contains("  anders: \(line)\n"))
    }
    let parting = "Hier lopen de wegen uiteen: bij besluit 1 (choose een/bomen).\n"
    #expect(outcome.output.contains(parting))
    #expect(outcome.output.contains("  toen: criterionMoved(rust +"))
    let earlier = try kompas("verify", "1", "--against", edited.path)
    #expect(earlier.status == 0 && earlier.output.contains("eerdere spelregels"))
    #expect(!earlier.output.contains("Hier lopen de wegen uiteen"))
  }

  @Test func `redacting shows what goes, asks, and leaves no byte of it`() throws {
    let reports = archive + "/reports"
    try FileManager.default.createDirectory(atPath: reports, withIntermediateDirectories: false)
    // A report of the state at the end, and one of another run.
    let file = place("uit.kompas-run")
    _ = try kompas("export", "1", "--out", file)
    let digests = try String(contentsOfFile: file, encoding: .utf8).split(separator: #""digest":""#)
    let last = try #require(digests.last).prefix(16).drop { $0 == "0" }.prefix(6)
    try FileManager.default.removeItem(atPath: file)
    for name in ["klein-5-\(last).md", "klein-5-\(last).html"] {
      try Data(Self.written[1].utf8).write(to: URL(fileURLWithPath: reports + "/" + name))
    }
    try Data("x".utf8).write(to: URL(fileURLWithPath: reports + "/klein-6-abcdef.md"))
    #expect(try found(Self.written, below: archive) == Self.written)
    for answer in ["nee\n", "", "\n", "misschien\n"] {
      let outcome = try kompas("redact", "1", input: answer)
      #expect(outcome.status == 0)
      for text in Self.written { #expect(outcome.output.contains(text)) }
      #expect(outcome.output.hasSuffix("Er is niets verwijderd.\n"))
      #expect(try found(Self.written, below: archive) == Self.written)
    }
    let outcome = try kompas("redact", "1", input: "ja\n")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasSuffix("Het is weg.\n"))
    #expect(try found(Self.written, below: archive) == [])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: reports) == ["klein-6-abcdef.md"]
    )
    #expect(try kompas("verify", "1").status == 0)
    #expect(try kompas("export", "1", "--out", file).status == 0)
    #expect(try found(Self.written, below: folder.path) == [])
    #expect(try kompas("verify", file).status == 0)
    #expect(try kompas("redact", "1").output == "Er staat niets meer om te verwijderen.\n")
    #expect(try kompas("redact", "9", "--yes").status == 66)
  }

  @Test func `forgetting shows what goes, asks, and leaves no byte of it`() throws {
    #expect(
      try kompas("forget", "--older-than", "36500d").output == "Er zijn geen spellen die zo zijn.\n"
    )
    #expect(try kompas("forget", "1", input: "nee\n").output.contains("Er is niets verwijderd."))
    #expect(try kompas("forget", "1", "9", "--yes").status == 66)
    #expect(try found(Self.written, below: archive) == Self.written)
    let outcome = try kompas("forget", "1", "--yes")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Klein"))
    #expect(try found(Self.written, below: archive) == [])
    #expect(try kompas("verify", "2").status == 0)
    #expect(try kompas("forget", "--all", "--yes").status == 0)
    #expect(try kompas("runs").output == "Er zijn nog geen spellen.\n")
    for wrong in [[], ["1", "--all"], ["--older-than", "lang"]] {
      #expect(try Program.run(["forget", "--archive", archive] + wrong).status == 64)
    }
  }

  @Test func `without texts, an export holds none, and verifies`() throws {
    let file = place("kaal.kompas-run")
    #expect(try kompas("export", "1", "--without-texts", "--out", file).status == 0)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    for written in Self.written { #expect(!text.contains(written)) }
    #expect(try kompas("verify", file).status == 0)
    #expect(try found(Self.written, below: archive) == Self.written)
  }
}

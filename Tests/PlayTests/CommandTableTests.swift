import Foundation
import Glibc
import Testing

/// Every command against what can be wrong with what it is given: exit code, stream and language.
@Suite struct CommandTableTests {
  typealias Place = OutputTroubleTests.Place

  /// A command that reads something: where `READS` stands, what that usually is, and how it ends if that is not there, is an empty folder, an
  /// empty standard input, or one letter.
  struct Reading: CustomTestStringConvertible {
    var words: [String]
    var usual: String
    /// How it ends as it should be: 1 where that is a verdict.
    var status: Int32 = 0
    var absent: Int32 = 66
    var folder: Int32 = 66
    var dash: Int32 = 66
    var letter: Int32 = 66

    var testDescription: String { words.joined(separator: " ") }
  }

  /// Every command that is given something to read, with the case, the file, the run or the name that it reads.
  static let readings: [Reading] =
    ([
      (["play", "READS", "--plain"], 66), (["table", "READS", "--plain"], 66),
      (["try", "READS"], 66),
      (["graph", "READS", "--playouts", "0"], 65), (["simulate", "READS", "--playouts", "5"], 65),
      (["weigh", "READS", "--scene", "begin", "--samples", "10"], 65),
      (["pack", "READS", "--license", "x", "--out", "FOLDER/uit"], 66),
      (["migrate", "READS"], 66), (["translate", "READS", "--to", "fr"], 66),
    ] as [([String], Int32)])
    .map { Reading(words: $0.0, usual: "COPY", dash: $0.1) } + [
      // What is no case is looked at too: that is what is wrong with it.
      Reading(words: ["check", "READS"], usual: "COPY", status: 1, folder: 1, dash: 1),
      Reading(
        words: ["certify", "READS", "--playouts", "10"],
        usual: "COPY",
        status: 1,
        dash: 65
      ),
      Reading(words: ["weigh", "--matrix", "READS"], usual: "TABLE", dash: 65),
      Reading(words: ["install", "READS", "--into", "FOLDER/zaken"], usual: "PACKAGE", dash: 65),
      Reading(
        words: ["new", "nieuwe_zaak", "--answers", "READS", "--into", "FOLDER"],
        usual: "ANSWERS",
        dash: 65
      ),
      Reading(
        words: ["translate", "COPY", "--to", "fr", "--csv-in", "READS"],
        usual: "SHEET",
        dash: 65
      ),
      Reading(
        words: ["simulate", "COPY", "--policy", "compass=READS"],
        usual: "COMPASS",
        dash: 65
      ),
      Reading(words: ["import", "READS"], usual: "RUNS", dash: 65),
      Reading(words: ["verify", "READS"], usual: "RUNS", dash: 1),
      Reading(words: ["languages", "READS"], usual: "nl"),
      Reading(words: ["explain", "READS"], usual: "201"),
      Reading(
        words: ["settings", "set", "READS", "plain"],
        usual: "face",
        absent: 64,
        folder: 64,
        dash: 64,
        letter: 64
      ),
    ]
    + [
      ["replay", "READS", "--plain"], ["compare", "READS", "2", "--reveal"], ["report", "READS"],
      ["label", "READS", "tafel"], ["export", "READS", "--out", "FOLDER/uit"],
      ["redact", "READS", "--yes"], ["forget", "READS", "--yes"],
    ].map { Reading(words: $0, usual: "1", absent: 64, folder: 64, dash: 64, letter: 64) }

  /// Commands that are given nothing to read but an archive, or nothing at all.
  private static let alone = ["menu", "cases", "schema", "cohort", "runs"]

  /// How a command with an archive ends: if the archive is only to be read, and if there is none yet.
  struct Archived: CustomTestStringConvertible {
    var words: [String]
    var isWriting = false
    var absent: Int32 = 66
    /// Where there is no archive but a text.
    var text: Int32 = 65

    var testDescription: String { words.joined(separator: " ") }
  }

  /// Every command that takes an archive.
  static let archived: [Archived] = [
    Archived(words: ["menu", "--plain"], isWriting: true, absent: 0),
    Archived(words: ["play", "COPY", "--plain"], isWriting: true, absent: 0),
    Archived(words: ["table", "COPY", "--plain"], isWriting: true, absent: 0),
    Archived(words: ["replay", "1", "--plain"]),
    Archived(words: ["compare", "1", "2", "--reveal"]), Archived(words: ["cohort"]),
    Archived(words: ["report", "1"]), Archived(words: ["runs"]),
    Archived(words: ["label", "1", "x"], isWriting: true),
    Archived(words: ["export", "--all", "--out", "-"]),
    Archived(words: ["import", "RUNS"], isWriting: true, absent: 0),
    Archived(words: ["verify", "1"]),
    Archived(words: ["redact", "1", "--yes"], isWriting: true),
    Archived(words: ["forget", "1", "--yes"], isWriting: true),
  ]

  /// A place with everything that a row names.
  private func place() throws -> Place {
    let place = try Place(copyOf: Place.template.get())
    try "naam,a,b\nx,1,0\ny,0,1\n".write(
      toFile: place.path("tabel"),
      atomically: true,
      encoding: .utf8
    )
    let points =
      #"{"inclusie":10,"zeggenschap":10,"beraadslaging":10,"transparantie":10,"checks":10,"daadkracht":10}"#
    try points.write(toFile: place.path("kompas.json"), atomically: true, encoding: .utf8)
    let questions = try Program.run(["new", "--questions"]).output
    try questions.replacing(/id: .*/, with: "id: nieuwe_zaak")
      .write(toFile: place.path("antwoorden"), atomically: true, encoding: .utf8)
    try FileManager.default.createDirectory(
      atPath: place.path("leeg"),
      withIntermediateDirectories: false
    )
    return place
  }

  private func arguments(_ words: [String], reading: String = "", in place: Place) -> [String] {
    place.arguments(words.map { $0.replacing("READS", with: reading) }).map {
      $0.replacing("TABLE", with: place.path("tabel"))
        .replacing("COMPASS", with: place.path("kompas.json"))
        .replacing("ANSWERS", with: place.path("antwoorden"))
        .replacing("SHEET", with: place.path("blad.csv"))
    }
  }

  /// Runs a command line in both languages, each in a place of its own, and holds how it ends.
  private func expect(
    _ status: Int32,
    _ what: String,
    _ line: (Place) throws -> (arguments: [String], input: String)
  ) throws {
    var said: [String] = []
    for language in ["nl", "en"] {
      let place = try place()
      let (arguments, input) = try line(place)
      let outcome = try Program.run(
        arguments + ["--lang", language],
        input: input,
        environment: ["XDG_CONFIG_HOME": place.path("instellingen")],
        in: place.folder
      )
      let told = "\(what), \(language): \(outcome.status) \(outcome.errors)"
      #expect(!outcome.wasKilled && outcome.status == status, "\(told)")
      // A refusal stands on standard error and nowhere else.
      if status > 1 {
        #expect(outcome.output.isEmpty && !outcome.errors.isEmpty, "\(told)")
        said.append(outcome.errors.replacing(place.folder.path, with: ""))
      }
      let left = try FileManager.default.subpathsOfDirectory(atPath: place.folder.path)
      #expect(!left.contains { $0.contains(".kompas-") }, "\(told): \(left)")
    }
    if status > 1 { #expect(said[0] != said[1], "\(what) is told in one language: \(said)") }
  }

  @Test func `the tables name every command, and the README every exit code`() throws {
    let named = Set(Self.readings.map { $0.words[0] } + Self.alone)
    #expect(named == Set(try OutputTroubleTests.names()).subtracting(["help"]))
    let taking = try OutputTroubleTests.names().filter { name in
      let help = try Program.run([name, "--help"]).output
      return name != "help" && help.contains("--archive")
    }
    #expect(Set(taking) == Set(Self.archived.map { $0.words[0] }))
    let readme = try String(
      contentsOf: Program.root.appendingPathComponent("README.md"),
      encoding: .utf8
    )
    let codes = Set(readme.matches(of: /(?m)^\| ([0-9]+) \|/).map { Int32($0.output.1) ?? -1 })
    let read = Self.readings.flatMap { row -> [Int32] in
      [row.status, row.absent, row.folder, row.dash, row.letter]
    }
    let used = read + [73, 130]
    #expect(Set(used).isSubset(of: codes))
  }

  @Test(arguments: readings)
  func `what is to be read is absent, a folder, a dash or a letter`(row: Reading) throws {
    let sheet = { (place: Place) in
      _ = try Program.run(
        place.arguments(["translate", "COPY", "--to", "fr", "--csv-out", place.path("blad.csv")])
      )
    }
    try expect(row.status, "as it should be") { place in
      if row.usual == "SHEET" { try sheet(place) }
      return (arguments(row.words, reading: row.usual, in: place), "")
    }
    for (what, reading, status) in [
      ("absent", "FOLDER/er-niet", row.absent), ("a folder", "FOLDER/leeg", row.folder),
      ("a dash", "-", row.dash), ("a letter", "x", row.letter),
    ] {
      try expect(status, what) { (arguments(row.words, reading: reading, in: $0), "") }
    }
  }

  @Test(arguments: archived)
  func `the archive is absent, a text, a loop, a device, a dash, only to be read, or closed`(
    row: Archived
  ) throws {
    func words(_ archive: String, _ place: Place) -> [String] {
      Array(arguments(row.words, in: place).dropLast()) + [archive]
    }
    try expect(row.absent, "absent") { (words($0.path("er-niet"), $0), "") }
    try expect(row.text, "a text") { place in
      try "Beste wethouder,".write(toFile: place.path("brief"), atomically: true, encoding: .utf8)
      return (words(place.path("brief"), place), "")
    }
    try expect(73, "a loop") { place in
      symlink("lus", place.path("lus"))
      return (words(place.path("lus"), place), "")
    }
    try expect(73, "a device") { (words("/dev/full", $0), "") }
    try expect(row.text, "an empty dash") { (words("-", $0), "") }
    try expect(row.isWriting ? 65 : 0, "runs on a dash") { place in
      let export = ["export", "1", "--out", "-", "--archive", place.folder.path]
      let one = try Program.run(export).output
      let both = ["export", "--all", "--out", "-", "--archive", place.folder.path]
      return (words("-", place), try row.words[0] == "compare" ? Program.run(both).output : one)
    }
  }

  /// The program as it is run by somebody to whom not everything is open; `nil` if that cannot be.
  private static let asSomebody: [String]? = {
    let nobody = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    let command = (geteuid() == 0 ? nobody : []) + [Program.path]
    let outcome = try? Program.run(Array(command.dropFirst()) + ["--version"], program: command[0])
    return outcome?.status == 0 ? command : nil
  }()

  @Test(
    .enabled(if: asSomebody != nil, "To the superuser everything is open"),
    arguments: archived
  )
  func `an archive that may only be read is read, and one that is closed is told`(row: Archived)
    throws
  {
    for (mode, status) in [(0o444, row.isWriting ? 73 : 0), (0o000, 73)] as [(mode_t, Int32)] {
      for language in ["nl", "en"] {
        let place = try place()
        let archive = place.path("archief")
        mkdir(archive, 0o755)
        rename(place.path("kompas.sqlite"), archive + "/kompas.sqlite")
        chmod(archive + "/kompas.sqlite", mode)
        for path in [place.folder.path, archive] { chmod(path, 0o555) }
        chmod(place.path("spellen"), 0o444)
        let command = try #require(Self.asSomebody)
        let outcome = try Program.run(
          command.dropFirst() + arguments(row.words, in: place).dropLast()
            + [archive, "--lang", language],
          in: place.folder,
          program: command[0]
        )
        let told = "\(mode) \(language): \(outcome.status) \(outcome.errors)"
        #expect(!outcome.wasKilled && outcome.status == status, "\(told)")
        if status == 73 {
          #expect(outcome.output.isEmpty && outcome.errors.contains(archive), "\(told)")
        }
        for path in [place.folder.path, archive] { chmod(path, 0o755) }
      }
    }
  }

  @Test func `what is for programs says in which form it is`() throws {
    let lines = [
      ["check", "COPY"], ["simulate", "COPY", "--playouts", "5"],
      ["simulate", "COPY", "--playouts", "5", "--policy", "all"],
      ["weigh", "COPY", "--scene", "begin", "--samples", "10"],
      ["certify", "COPY", "--playouts", "10"], ["compare", "1", "2", "--reveal"], ["cohort"],
      ["report", "1"], ["runs"], ["verify", "1"],
    ]
    let known = try OutputTroubleTests.names().filter { name in
      let help = try Program.run([name, "--help", "--lang", "en"]).output
      return name != "help" && help.contains("--format <") && help.contains("json")
    }
    #expect(Set(known) == Set(lines.map { $0[0] }))
    let place = try place()
    for line in lines {
      let outcome = try Program.run(arguments(line, in: place) + ["--format", "json"])
      let read = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      #expect((read as? [String: Any])?["format"] as? Int == 1, "\(line)")
    }
  }

  @Test func `an unknown option is refused, and help is given, by every command in its language`()
    throws
  {
    for name in try OutputTroubleTests.names() where name != "help" {
      var said: [String] = []
      for language in ["nl", "en"] {
        let wrong = try Program.run([name, "--onzin", "--lang", language])
        #expect(wrong.status == 64 && wrong.output.isEmpty, "\(name)")
        let help = try Program.run([name, "--help", "--lang", language])
        #expect(help.status == 0 && help.errors.isEmpty, "\(name)")
        said += [wrong.errors, help.output]
      }
      #expect(Set(said).count == 4, "\(name)")
    }
  }

  @Test(arguments: OutputTroubleTests.commands)
  func `a stop with Ctrl-C ends every command, and leaves nothing half done`(command: [String])
    throws
  {
    let place = try place()
    let busy = try BusyProgram(place.arguments(command))
    #expect(try busy.interrupt() == 130, "\(busy.said)")
    let left = try FileManager.default.subpathsOfDirectory(atPath: place.folder.path)
    #expect(!left.contains { $0.contains(".kompas-") }, "\(left)")
    let after = try Program.run(["verify", "1", "--archive", place.folder.path])
    #expect(after.status == 0, "\(after.errors)")
  }
}

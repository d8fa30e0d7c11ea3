import Foundation
import Testing

/// How `kompas report` deals with what is asked of it.
@Suite final class ReportCommandTests {
  private let run: ArchivedRun
  private let folder: URL
  private let files = FileManager.default

  init() throws {
    run = try ArchivedRun.windpark.get()
    folder = try Program.temporaryFolder()
  }

  deinit { try? files.removeItem(at: folder) }

  private func place(_ name: String) -> String { folder.appendingPathComponent(name).path }

  private func report(_ arguments: [String], environment: [String: String] = [:]) throws
    -> Program.Outcome
  {
    try Program.run(
      ["report"] + arguments + ["--archive", run.archive],
      environment: environment
    )
  }

  @Test func `what cannot be is explained in both languages`() throws {
    let expectations: [(Int32, [String], String, String)] = [
      (66, ["99"], "Er is geen spel 99", "There is no run 99"),
      (64, ["eerste"], "geen nummer van een spel", "not the number of a run"),
      (64, ["0"], "geen nummer", "not the number"), (64, ["--format", "pdf"], "", ""),
      (64, ["--format", "csv"], "Geef met --out een map", "Give a folder with --out"),
      (65, ["2"], "nog niet af", "not finished"),
      (66, ["--templates", place("geen")], "map met sjablonen is er niet", "no such folder"),
      (66, ["--templates", run.archive], "geen sjablonen", "no templates"),
      (73, ["--out", place("geen/x.html")], "die map is er niet", "no such folder"),
      (73, ["--out", folder.path], "dat is een map", "that is a folder"),
      (73, ["--out", "/dev/full"], "de schijf is vol", "the disk is full"),
      (
        73, ["--format", "csv", "--out", place("geen/map")], "die map is er niet", "no such folder"
      ),
      (73, ["--format", "csv", "--out", "/proc/self"], "", ""),
    ]
    for (status, arguments, dutch, english) in expectations {
      for (language, words) in [("nl", dutch), ("en", english)] {
        let outcome = try report(arguments + ["--lang", language])
        #expect(outcome.status == status, "\(arguments): \(outcome.errors)")
        #expect(outcome.output.isEmpty && !outcome.errors.isEmpty && !outcome.wasKilled)
        #expect(words.isEmpty || outcome.errors.contains(words), "\(outcome.errors)")
      }
    }
    #expect(try files.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func `an archive without a finished run says so`() throws {
    for arguments in [["report"], ["report", "latest"], ["report", "1"]] {
      let outcome = try Program.run(arguments + ["--archive", place("leeg")])
      #expect(outcome.status == 66 && outcome.output.isEmpty)
      #expect(outcome.errors.contains("kompas"))
    }
    #expect(!files.fileExists(atPath: place("leeg")))
  }

  @Test(arguments: ["Pacific/Kiritimati", "Europe/Amsterdam", "Pacific/Pago_Pago"])
  func `a report is of the day on which the list has the run`(zone: String) throws {
    let environment = ["TZ": zone]
    let listed = try Program.run(["runs", "--archive", run.archive], environment: environment)
    let row = try #require(listed.output.split(separator: "\n").first { $0.hasPrefix("1 ") })
    let day = try #require(Int(row.split(separator: " ")[1].suffix(2)))
    for form in [["--format", "md"], ["--summary", "--format", "md"]] {
      let told = try report(["1", "--lang", "nl"] + form, environment: environment)
      #expect(told.output.contains("Gespeeld op \(day) "), "\(row)")
    }
  }

  @Test func `a report and a card say of which run they are, and what it is called`() throws {
    let copy = place("kopie")
    try files.createDirectory(atPath: copy, withIntermediateDirectories: false)
    try files.copyItem(atPath: run.archive + "/kompas.sqlite", toPath: copy + "/kompas.sqlite")
    func printed(_ form: [String], _ language: String) throws -> String {
      let words = ["report", "1", "--archive", copy, "--lang", language]
      return try Program.run(words + form).output
    }
    let forms = [[], ["--format", "md"], ["--summary"], ["--summary", "--format", "md"]]
    for (language, run) in [("nl", "Spel 1"), ("en", "Game 1")] {
      for form in forms { #expect(try printed(form, language).contains(run), "\(form)") }
    }
    let label = "laptop 2, tafel 3"
    #expect(try Program.run(["label", "1", label, "--archive", copy]).status == 0)
    for (language, run) in [("nl", "Spel 1, \(label)"), ("en", "Game 1, \(label)")] {
      for form in forms { #expect(try printed(form, language).contains(run), "\(form)") }
    }
  }

  @Test func `a run that is not finished is told so far, if that is asked`() throws {
    for format in ["html", "md"] {
      let outcome = try report(["2", "--reveal", "--format", format])
      #expect(outcome.status == 0 && outcome.output.contains("Dit spel is nog niet af"))
      #expect(outcome.output.contains("Uw keuzes") && !outcome.output.contains("Hoe het afliep"))
    }
  }

  @Test func `a file is written whole over an older one, and nothing is left beside it`() throws {
    for format in ["html", "md", "json"] {
      let path = place("verslag.\(format)")
      try "oud".write(toFile: path, atomically: true, encoding: .utf8)
      let outcome = try report(["--format", format, "--out", path])
      #expect(outcome.status == 0 && outcome.output.isEmpty && outcome.errors.isEmpty)
      let printed = try report(["--format", format]).output
      #expect(try String(contentsOfFile: path, encoding: .utf8) == printed)
    }
    try files.createDirectory(atPath: place("csv"), withIntermediateDirectories: false)
    try "oud".write(toFile: place("csv/runs.csv"), atomically: true, encoding: .utf8)
    try "mijn".write(toFile: place("csv/eigen.txt"), atomically: true, encoding: .utf8)
    #expect(try report(["--format", "csv", "--out", place("csv")]).status == 0)
    let names = try files.contentsOfDirectory(atPath: place("csv"))
    #expect(names.count == 7 && !names.contains { $0.hasPrefix(".") })
    let bytes = try Data(contentsOf: URL(fileURLWithPath: place("csv/runs.csv")))
    #expect(bytes.starts(with: Data("\u{FEFF}run,".utf8)))
    #expect(try String(contentsOfFile: place("csv/eigen.txt"), encoding: .utf8) == "mijn")
  }

  @Test func `asking for a report changes nothing in the archive`() throws {
    func bytes() throws -> Data {
      try Data(contentsOf: run.folder.appendingPathComponent("kompas.sqlite"))
    }
    let before = try bytes()
    for format in ["html", "md", "json"] { _ = try report(["1", "--format", format]) }
    #expect(try bytes() == before)
  }

  @Test func `an organisation's own templates go before ours, and a broken one is pointed at`()
    throws
  {
    let own = place("eigen")
    try files.createDirectory(atPath: own, withIntermediateDirectories: false)
    try "h1 { color: #123456; }".write(
      toFile: own + "/style.mustache",
      atomically: true,
      encoding: .utf8
    )
    let asked = try report(["--templates", own])
    #expect(asked.status == 0 && asked.output.contains("h1 { color: #123456; }"))
    #expect(!asked.output.contains("--paper") && asked.output.contains("Vragen voor maandag"))
    let always = try report([], environment: ["KOMPAS_TEMPLATES": own])
    #expect(always.output == asked.output)
    try "<p>\n{{#text}}\n</p>{{/other}}".write(
      toFile: own + "/heading.mustache",
      atomically: true,
      encoding: .utf8
    )
    for (language, words) in [("nl", "dit sjabloon klopt niet"), ("en", "is not right")] {
      let broken = try report(["--templates", own, "--lang", language])
      #expect(broken.status == 65 && broken.output.isEmpty)
      #expect(broken.errors.contains("\(own)/heading.mustache:3: "), "\(broken.errors)")
      #expect(broken.errors.contains(words))
    }
    try Data([0xFF, 0xFE, 0x00]).write(to: URL(fileURLWithPath: own + "/heading.mustache"))
    let unreadable = try report(["--templates", own])
    #expect(unreadable.status == 65 && unreadable.errors.contains("UTF-8"))
  }

  @Test func `the end of a game leaves the same card, page and text beside the archive`() throws {
    let reports = run.folder.appendingPathComponent("reports")
    let names = try files.contentsOfDirectory(atPath: reports.path).sorted()
    try #require(names.count == 3)
    let written = [("-kaart.html", ["--summary"]), (".html", []), (".md", ["--format", "md"])]
    for (name, (ending, options)) in zip(names, written) {
      let text = try String(contentsOf: reports.appendingPathComponent(name), encoding: .utf8)
      #expect(name.hasSuffix(ending))
      #expect(try report(["1"] + options).output == text)
    }
  }
}

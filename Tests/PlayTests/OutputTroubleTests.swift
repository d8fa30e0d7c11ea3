import Foundation
import Glibc
import Testing

/// Standard output that takes nothing: a word on standard error and exit code 73, in every command.
@Suite struct OutputTroubleTests {
  private static let village = Program.root.appendingPathComponent(
    "Tests/KompasScenariosTests/Fixtures/klein_dorp"
  ).path

  /// A command line of every command that writes something to standard output.
  static let commands: [[String]] = [
    ["menu", "--plain"], ["cases"], ["languages"], ["play", "windpark_oosterbrink", "--plain"],
    ["table", "windpark_oosterbrink", "--plain"], ["new", "--questions"], ["check", village],
    ["check", village, "--format", "json"],
    ["check", village, "--format", "sarif"], ["check", village, "--watch"], ["explain"],
    ["explain", "201"], ["try", village], ["graph", village, "--playouts", "0"],
    ["graph", village, "--playouts", "0", "--out", "-"],
    ["simulate", village, "--playouts", "10"],
    ["simulate", village, "--playouts", "10", "--format", "json"],
    ["weigh", "windpark_oosterbrink", "--scene", "eerste_stap", "--samples", "100"],
    ["certify", village, "--playouts", "10"], ["translate", "COPY", "--to", "en"],
    ["translate", "COPY", "--to", "fr", "--csv-out", "-"],
    ["pack", village, "--license", "x", "--out", "FOLDER/p"],
    ["pack", village, "--license", "x", "--out", "-"],
    ["install", "PACKAGE", "--into", "FOLDER/zaken"],
    ["migrate", village], ["schema"], ["schema", "--path"], ["settings"], ["settings", "reset"],
    ["replay", "1", "--plain"],
    ["replay", "1", "--cast", "-"], ["compare", "1", "2", "--reveal"],
    ["cohort"], ["cohort", "--format", "json"], ["report", "1"],
    ["report", "1", "--format", "md"], ["report", "1", "--format", "json"], ["runs"],
    ["runs", "--format", "json"], ["label", "1", "tafel 1"],
    ["export", "1", "--out", "FOLDER/export"], ["export", "1", "--out", "-"],
    ["import", "RUNS"], ["verify", "1"], ["verify", "1", "--format", "json"], ["verify", "RUNS"],
    ["redact", "2"], ["redact", "2", "--yes"], ["forget", "2"], ["forget", "2", "--yes"],
  ]

  /// The names of all commands, as the program knows them.
  static func names() throws -> [String] {
    struct Tool: Decodable {
      struct Command: Decodable {
        var commandName: String
        var subcommands: [Command]?
      }
      var command: Command
    }
    let dump = try Program.run(["--experimental-dump-help"]).output
    let tool = try JSONDecoder().decode(Tool.self, from: Data(dump.utf8))
    return (tool.command.subcommands ?? []).map(\.commandName)
  }

  /// A folder of its own with an archive of two runs, a case, a package and a file of runs.
  final class Place: Sendable {
    /// Made once.
    static let template = Result { try Place() }

    let folder: URL

    init(copyOf other: Place) throws {
      folder = try Program.temporaryFolder()
      for name in try FileManager.default.contentsOfDirectory(atPath: other.folder.path) {
        try FileManager.default.copyItem(atPath: other.path(name), toPath: path(name))
      }
    }

    init() throws {
      folder = try Program.temporaryFolder()
      let files = FileManager.default
      let run = try ArchivedRun.windpark.get()
      for name in try files.contentsOfDirectory(atPath: run.archive)
      where name.hasPrefix("kompas.sqlite") {
        try files.copyItem(
          atPath: run.archive + "/" + name,
          toPath: folder.appendingPathComponent(name).path
        )
      }
      try files.copyItem(
        atPath: OutputTroubleTests.village,
        toPath: folder.appendingPathComponent("klein_dorp").path
      )
      for command in [
        ["pack", OutputTroubleTests.village, "--license", "x", "--out", path("pakket")],
        ["export", "1", "--out", path("spellen"), "--archive", folder.path],
      ] { try #require(try Program.run(command).status == 0) }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// The command line with the places in it.
    func arguments(_ command: [String]) -> [String] {
      let words = command.map {
        $0.replacing("FOLDER", with: folder.path).replacing("PACKAGE", with: path("pakket"))
          .replacing("RUNS", with: path("spellen")).replacing("COPY", with: path("klein_dorp"))
      }
      let archived = [
        "menu", "play", "table", "replay", "compare", "cohort", "report", "runs", "label", "export",
        "import",
        "verify", "redact", "forget",
      ]
      return words + (archived.contains(command[0]) ? ["--archive", folder.path] : [])
    }
  }

  @Test func `everything goes by the one place that notices`() throws {
    let folder = Program.root.appendingPathComponent("Sources/kompas").path
    var files = 0
    for case let name as String in try #require(FileManager.default.enumerator(atPath: folder))
    where name.hasSuffix(".swift") {
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      for other in [/(?:^|[^A-Za-z.])print\(/, /fputs\(/, /standardOutput\.write/] {
        #expect(text.firstMatch(of: other) == nil, "\(name)")
      }
      files += 1
    }
    #expect(files > 50)
  }

  @Test func `the table names every command`() throws {
    #expect(Set(Self.commands.map { $0[0] }) == Set(try Self.names()).subtracting(["help"]))
  }

  @Test(arguments: commands)
  func `a full disk is told`(command: [String]) throws {
    let place = try Place(copyOf: Place.template.get())
    let outcome = try Program.run(
      place.arguments(command) + ["--lang", "en"],
      output: "/dev/full"
    )
    #expect(!outcome.wasKilled && outcome.status == 73, "\(command) \(outcome.errors)")
    let words = "The output was not written"
    #expect(outcome.errors.contains(words), "\(command) \(outcome.errors)")
  }

  @Test func `in the language that was asked for`() throws {
    for (options, environment, words) in [
      (["--lang=nl"], "en_US.UTF-8", "De uitvoer is niet"),
      (["--lang", "en"], "nl_NL.UTF-8", "The output was"),
      ([], "en_US.UTF-8", "The output was"), ([], "nl_NL.UTF-8", "De uitvoer is niet"),
    ] {
      let outcome = try Program.run(
        ["cases"] + options,
        environment: ["LANG": environment],
        output: "/dev/full"
      )
      #expect(outcome.errors.contains(words), "\(options) \(environment)")
    }
  }

  @Test func `help and version are told too, and what is wrong with a command comes first`() throws
  {
    for name in [[]] + (try Self.names().map { [$0] }) {
      let outcome = try Program.run(name + ["--help"], output: "/dev/full")
      #expect(outcome.status == 73 && !outcome.errors.isEmpty, "\(name)")
    }
    for words in [
      ["--version"], ["help"], ["help", "play"], ["--generate-completion-script=bash"],
    ] {
      let outcome = try Program.run(words, output: "/dev/full")
      #expect(outcome.status == 73 && !outcome.errors.isEmpty, "\(words)")
    }
    for (words, status) in [
      (["--onzin"], 64), (["check", "is-er-niet"], 66), (["report", "x"], 64),
      (["compare", "1"], 64), (["explain", "9999"], 66),
    ] {
      let outcome = try Program.run(words, output: "/dev/full")
      #expect(outcome.status == Int32(status), "\(words) \(outcome.errors)")
    }
  }

  /// How a command ends whose reader left at once, or whose output is closed.
  private func ending(_ command: [String], _ shell: String) throws -> Program.Outcome {
    try Program.run(
      ["-c", "trap '' USR1; \(shell)", Program.path] + command,
      program: "/bin/bash"
    )
  }

  @Test(arguments: commands.filter { !$0.contains("--watch") })
  func `a reader that leaves is no trouble`(command: [String]) throws {
    let place = try Place(copyOf: Place.template.get())
    let outcome = try ending(
      place.arguments(command),
      #""$0" "$@" | :; exit ${PIPESTATUS[0]}"#
    )
    #expect(!outcome.errors.contains("De uitvoer"), "\(command) \(outcome.errors)")
    #expect([0, 1, 128 + 13].contains(outcome.status), "\(command) \(outcome.errors)")
  }

  @Test func `output that is closed is told, and nothing else takes its place`() throws {
    let place = try Place(copyOf: Place.template.get())
    for command in [["runs"], ["report", "1"], ["verify", "1"], ["cases"]] {
      let outcome = try ending(place.arguments(command), #""$0" "$@" >&-"#)
      #expect(outcome.status == 73, "\(command)")
      #expect(outcome.errors.contains("De uitvoer is niet"), "\(command) \(outcome.errors)")
    }
    let after = try Program.run(place.arguments(["verify", "1"]))
    #expect(after.status == 0, "\(after.errors)")
  }

  @Test func `what was played before the disk was full is kept`() throws {
    let place = try Place(copyOf: Place.template.get())
    let full = try Program.run(
      ["play", "windpark_oosterbrink", "--plain", "--seed", "99", "--archive", place.folder.path],
      input: "\n\n\n",
      output: "/dev/full"
    )
    #expect(full.status == 73)
    let runs = try Program.run(place.arguments(["runs", "--unfinished"]))
    #expect(runs.status == 0)
    #expect(runs.output.split(separator: "\n").count == 3, "\(runs.output)")
  }
}

import Foundation
import Glibc
import Testing

/// Every option that takes a path takes any path: a word and an exit code, and never a crash.
@Suite struct PathOptionTests {
  private static let village = Program.root.appendingPathComponent(
    "Tests/KompasScenariosTests/Fixtures/klein_dorp"
  ).path

  /// Paths that people type, with and without meaning.
  static let paths = [
    "-", "x", "é b", "", "map", "is/er/niet", "/dev/null", "/dev/full",
  ]

  /// Command lines that end with an option or an argument that takes a path.
  static let options: [[String]] = [
    ["report", "1", "--format", "html", "--out"], ["report", "1", "--format", "md", "--out"],
    ["report", "1", "--format", "csv", "--out"], ["report", "1", "--format", "json", "--out"],
    ["report", "1", "--templates"], ["export", "1", "--out"], ["import"], ["verify"],
    ["verify", "1", "--against"], ["replay", "1", "--cast"], ["cohort", "--out"],
    ["compare", "1", "2", "--reveal", "--out"], ["certify", village, "--playouts", "10", "--out"],
    ["graph", village, "--playouts", "0", "--out"], ["pack", village, "--license", "x", "--out"],
    ["pack"], ["install"], ["install", "pakket", "--into"], ["new", "nieuw", "--answers"],
    ["new", "nieuw", "--answers", "bestand", "--into"],
    ["new", "nieuw", "--answers", "bestand", "--from"], ["check"], ["migrate", "--check"],
    ["simulate", "--playouts", "10"], ["weigh", "--samples", "10", "--matrix"],
    ["translate", "klein_dorp", "--to", "en", "--csv-out"],
    ["translate", "klein_dorp", "--to", "en", "--csv-in"], ["try"], ["play", "--plain"],
    ["runs", "--archive"], ["play", village, "--plain", "--archive"],
    ["replay", "1", "--plain", "--archive"], ["forget", "1", "--archive"],
    ["redact", "1", "--archive"],
  ]

  /// A folder with an archive of two runs, a case, a package, a folder and a file.
  private func prepared() throws -> URL {
    let folder = try Program.temporaryFolder()
    let files = FileManager.default
    let run = try ArchivedRun.windpark.get()
    let archive = folder.appendingPathComponent("data/kompas")
    try files.createDirectory(at: archive, withIntermediateDirectories: true)
    for name in try files.contentsOfDirectory(atPath: run.archive)
    where name.hasPrefix("kompas.sqlite") {
      try files.copyItem(
        atPath: run.archive + "/" + name,
        toPath: archive.appendingPathComponent(name).path
      )
    }
    try files.copyItem(
      atPath: Self.village,
      toPath: folder.appendingPathComponent("klein_dorp").path
    )
    try files.createDirectory(
      at: folder.appendingPathComponent("map"),
      withIntermediateDirectories: false
    )
    try Data("niets".utf8).write(to: folder.appendingPathComponent("bestand"))
    let packing = ["pack", Self.village, "--license", "x", "--out", "pakket"]
    try #require(try Program.run(packing, in: folder).status == 0)
    return folder
  }

  @Test(arguments: options)
  func `any path is taken, or refused with a word`(option: [String]) throws {
    let folder = try prepared()
    defer { try? FileManager.default.removeItem(at: folder) }
    for path in Self.paths {
      let outcome = try Program.run(
        option + [path],
        environment: ["XDG_DATA_HOME": folder.appendingPathComponent("data").path],
        in: folder
      )
      #expect(!outcome.wasKilled, "\(option) '\(path)' \(outcome.errors)")
      #expect(
        [0, 1, 64, 65, 66, 73].contains(outcome.status),
        "\(option) '\(path)': \(outcome.status) \(outcome.errors)"
      )
      let isQuiet = outcome.output.isEmpty && outcome.errors.isEmpty
      // Whoever writes a file need not say so; whoever refuses says why.
      #expect(outcome.status < 2 || !isQuiet, "\(option) '\(path)'")
      #expect(!outcome.errors.contains("Fatal error"), "\(option) '\(path)' \(outcome.errors)")
    }
  }

  @Test(arguments: ["x", "-x", "é", "日", "a b", ".x", "x.", "map/x", "./x", "cafe\u{301}.html"])
  func `a name is the name of the file`(path: String) throws {
    let folder = try prepared()
    defer { try? FileManager.default.removeItem(at: folder) }
    for format in ["html", "md", "json"] {
      let outcome = try Program.run(
        ["report", "1", "--format", format, "--out=" + path],
        environment: ["XDG_DATA_HOME": folder.appendingPathComponent("data").path],
        in: folder
      )
      #expect(outcome.status == 0, "\(outcome.errors)")
      var status = stat()
      #expect(stat(folder.path + "/" + path, &status) == 0)
      #expect(status.st_size > 1_000)
    }
  }

  @Test func `a dash is standard output, and no file`() throws {
    let folder = try prepared()
    defer { try? FileManager.default.removeItem(at: folder) }
    let before = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    for command in [
      ["report", "1", "--format", "md", "--out"], ["export", "1", "--out"],
      ["replay", "1", "--cast"],
      ["compare", "1", "2", "--reveal", "--out"], ["cohort", "--out"],
      ["graph", Self.village, "--playouts", "0", "--out"],
      ["pack", Self.village, "--license", "x", "--out"],
    ] {
      let outcome = try Program.run(
        command + ["-"],
        environment: ["XDG_DATA_HOME": folder.appendingPathComponent("data").path],
        in: folder
      )
      #expect(outcome.status == 0, "\(command) \(outcome.errors)")
      #expect(!outcome.output.isEmpty, "\(command)")
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == before.sorted()
    )
  }
}

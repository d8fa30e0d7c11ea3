import Foundation
import Glibc
import Testing

/// Files that hold what somebody wrote or chose are for their owner alone, whatever the umask is.
@Suite struct OwnerOnlyTests {
  private func mode(_ path: String) throws -> mode_t {
    var status = stat()
    try #require(stat(path, &status) == 0, "\(path)")
    return status.st_mode & 0o777
  }

  private func kompas(_ umask: String, _ arguments: [String], input: String = "") throws {
    let outcome = try Program.run(
      ["-c", "umask \(umask); exec \"$0\" \"$@\"", Program.path] + arguments,
      input: input,
      program: "/bin/bash"
    )
    #expect(outcome.status == 0, "\(arguments) \(outcome.errors)")
  }

  /// The archive that is read, and its log, are the last thing to be written over.
  @Test func `no output takes the place of an archive`() throws {
    let run = try PlayedRun()
    let database = run.archive + "/kompas.sqlite"
    let before = try Data(contentsOf: URL(fileURLWithPath: database))
    // Nor that of a log, also when there is none now.
    for log in ["-wal", "-shm", "-journal"] {
      let outcome = try Program.run([
        "export", "1", "--out", database + log, "--archive", run.archive,
      ])
      #expect(outcome.status == 73, "\(log)")
    }
    for command in [
      ["export", "1", "--out"], ["report", "1", "--out"], ["replay", "1", "--cast"],
      ["cohort", "--out"], ["pack", "sportveld_overlinde", "--out"],
      ["graph", "sportveld_overlinde", "--playouts", "0", "--out"],
    ] {
      let archive = ["pack", "graph"].contains(command[0]) ? [] : ["--archive", run.archive]
      let outcome = try Program.run(command + [database, "--lang", "en"] + archive)
      #expect(outcome.status == 73 && outcome.errors.contains("is not overwritten"), "\(command)")
      #expect(try Data(contentsOf: URL(fileURLWithPath: database)) == before, "\(command)")
    }
  }

  @Test(arguments: ["000", "022", "077", "277"])
  func `every file about a run`(umask: String) throws {
    let run = try PlayedRun()
    let archive = ["--archive", run.archive]
    let out = run.archive + "/uit"
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: false)
    for (name, command) in [
      ("a.html", ["report", "1", "--out"]), ("a.md", ["report", "1", "--format", "md", "--out"]),
      ("a.json", ["report", "1", "--format", "json", "--out"]),
      ("map", ["report", "1", "--format", "csv", "--out"]), ("a.run", ["export", "1", "--out"]),
      ("a.cast", ["replay", "1", "--cast"]), ("b.html", ["cohort", "--format", "html", "--out"]),
    ] { try kompas(umask, command + [out + "/" + name] + archive) }
    var seen = 0
    for case let name as String in try #require(FileManager.default.enumerator(atPath: out)) {
      let isFolder = name == "map"
      #expect(try mode(out + "/" + name) == (isFolder ? 0o700 : 0o600), "\(umask) \(name)")
      seen += 1
    }
    #expect(seen > 10)
  }

  @Test func `also in the place of a file that others could read`() throws {
    let run = try PlayedRun()
    let path = run.archive + "/verslag.html"
    try Data("oud".utf8).write(to: URL(fileURLWithPath: path))
    #expect(chmod(path, 0o666) == 0)
    try kompas("000", ["report", "1", "--out", path, "--archive", run.archive])
    #expect(try mode(path) == 0o600)
    // A folder that is there stays as its owner made it.
    let folder = run.archive + "/map"
    #expect(mkdir(folder, 0o755) == 0 && chmod(folder, 0o755) == 0)
    try kompas(
      "000",
      ["report", "1", "--format", "csv", "--out", folder, "--archive", run.archive]
    )
    #expect(try mode(folder) == 0o755)
    #expect(try mode(folder + "/codebook.csv") == 0o600)
  }

  @Test func `what is about a case alone is for whoever the system lets`() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path + "/zaak.dot"
    try kompas("022", ["graph", Sitting.caseID, "--playouts", "0", "--out", path])
    #expect(try mode(path) == 0o644)
  }

  @Test func `the archive and its reports, too`() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let archive = folder.path + "/archief"
    var driver = Driver(try Library.load(Sitting.caseID), seed: 7, whims: 3)
    try driver.finish()
    try kompas(
      "000",
      ["play", Sitting.caseID, "--plain", "--seed", "7", "--archive", archive],
      input: driver.lines.map { $0 + "\n" }.joined()
    )
    #expect(try mode(archive) == 0o700)
    for case let name as String in try #require(FileManager.default.enumerator(atPath: archive)) {
      #expect(try mode(archive + "/" + name) == (name == "reports" ? 0o700 : 0o600), "\(name)")
    }
  }
}

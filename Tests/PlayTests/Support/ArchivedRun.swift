import Foundation
import KompasEngine
import KompasJournal
import KompasStorage
import Testing

/// Runs that were played once with the program, in an archive that tests only read.
final class ArchivedRun: Sendable {
  /// What the player gives as reasons, one after the other: things a spreadsheet or a browser would take up.
  static let reasons = [
    "=HYPERLINK(\"http://voorbeeld.nl\",\"klik\")", "<script>alert(1)</script> & 'klaar'",
    "+31 6 bellen", "Wie, \"zegt u\", betaalt dit? {{titel}}", "@wethouder", "-1 is ook een getal",
  ]

  /// A finished run of the windpark, number 1, and one that stopped at the first scene, number 2.
  static let windpark = Result { try ArchivedRun() }

  let folder: URL
  var archive: String { folder.path }

  private init() throws {
    folder = try Program.temporaryFolder()
    let loaded = try Library.load(Sitting.caseID)
    var driver = Driver(loaded, seed: 7, whims: 3)
    try driver.finish()
    var given = 0
    let lines = driver.lines.map { line -> String in
      guard line.hasPrefix("Omdat") else { return line }
      given += 1
      return Self.reasons[(given - 1) % Self.reasons.count]
    }
    try play(lines + ["q"])
    var short = Driver(loaded, seed: 8, whims: 3)
    while short.timeline.turns.count < 2 { try #require(try short.step()) }
    try play(short.lines, seed: 8)
  }

  private func play(_ lines: [String], seed: Int = 7) throws {
    let outcome = try Program.run(
      ["play", Sitting.caseID, "--plain", "--seed", "\(seed)", "--archive", folder.path],
      input: lines.map { $0 + "\n" }.joined()
    )
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  /// Everything that was recorded of a run.
  func submissions(of run: Int64) throws -> [Submission] {
    try SQLiteRunStore(ArchiveLocation(path: folder.path), access: .readOnly).submissions(of: run)
  }

  /// The case as it was when a run began.
  func rules(of run: Int64) throws -> CompiledCase {
    try SQLiteRunStore(ArchiveLocation(path: folder.path), access: .readOnly)
      .storedCase(of: run).compiled
  }
}

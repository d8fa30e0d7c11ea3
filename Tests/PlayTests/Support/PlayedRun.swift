import Foundation
import KompasEngine
import KompasJournal
import KompasLookBack
import KompasPlay
import KompasScenarios
import KompasStandards
import KompasStorage
import KompasTestSupport
import Testing

/// A whole run of a case in an archive of its own, played once in plain lines; each has a copy.
final class PlayedRun {
  private struct Template: Sendable {
    var archive: [String: Data] = [:]

    init() throws {
      var driver = Driver(try Library.load(Sitting.caseID), seed: 7, whims: 3)
      try driver.finish()
      let folder = try Program.temporaryFolder()
      defer { try? FileManager.default.removeItem(at: folder) }
      let outcome = try Program.run(
        ["play", Sitting.caseID, "--plain", "--seed", "7", "--archive", folder.path],
        input: driver.lines.map { $0 + "\n" }.joined()
      )
      try #require(outcome.status == 0, "\(outcome.errors)")
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
      where name.hasPrefix("kompas.sqlite") {
        archive[name] = try Data(contentsOf: folder.appendingPathComponent(name))
      }
    }
  }

  private static let template = Result { try Template() }

  let folder: URL
  var archive: String { folder.path }

  init() throws {
    folder = try Program.temporaryFolder()
    for (name, data) in try Self.template.get().archive {
      try data.write(to: folder.appendingPathComponent(name))
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var arguments: [String] { ["replay", "1", "--archive", archive] }

  /// The archive, opened to be read.
  func store() throws -> SQLiteRunStore {
    try SQLiteRunStore(ArchiveLocation(path: archive), access: .readOnly)
  }

  /// Everything that is kept of the run itself.
  func record() throws -> RunRecord { try store().record(of: 1) }

  /// The run as it is to be looked back at.
  func run(_ number: Int64 = 1) throws -> ReplaySteps {
    let store = try store()
    return ReplaySteps(
      Game(try store.storedCase(of: number).compiled),
      try store.submissions(of: number).map {
        ReplaySteps.Step(decision: $0.decision, events: $0.events)
      }
    )
  }

  /// Its screens.
  func screens(_ language: String = "nl") throws -> ReplayScreens {
    let texts = try store().storedCase(of: 1).texts[language]
    var setting = ReplayScreens.Setting(run: 1)
    setting.notes = try Library.load(Sitting.caseID).notes
    return ReplayScreens(
      try run(),
      texts: try #require(texts),
      phrases: Language.shipped(language),
      setting: setting
    )
  }
}

import Foundation
import KompasScenarios
import Testing

/// The road from an older format, by a format 0 that never was: `kompas: 0`, where `duration` said `minutes`.
@Suite struct MigrationTests {
  private static let step = MigrationStep(from: 0) { file, root in
    guard file == "case.yaml", let key = root.mapping?.first(where: { $0.key.value == "duration" })
    else { return [] }
    return [.rename(key.key, to: "minutes")]
  }

  private func old(_ text: String) -> String {
    text.replacing("kompas: 1", with: "kompas: 0")
      .replacing("minutes: 10", with: "duration: 10  # met pauze")
  }

  private func oldVillage(lineEnd: String = "\n") throws -> TemporaryFolder {
    var files: [String: Data] = [:]
    for name in ["case.yaml", "texts.en.yaml", "kaart.txt", "map.en.txt"] {
      let text = try String(
        contentsOf: Place.village.appendingPathComponent(name),
        encoding: .utf8
      )
      files[name] = Data(old(text).replacing("\n", with: lineEnd).utf8)
    }
    return try TemporaryFolder(files)
  }

  private func text(_ folder: TemporaryFolder, _ name: String) throws -> String {
    try String(contentsOf: folder.url.appendingPathComponent(name), encoding: .utf8)
  }

  @Test(arguments: ["\n", "\r\n"])
  func `an older case becomes one that can be played, and keeps its comments and its layout`(
    lineEnd: String
  ) throws {
    let folder = try oldVillage(lineEnd: lineEnd)
    #expect(Place.reader.load(folder.url.path).loaded == nil)
    let before = try text(folder, "case.yaml")
    let migration = Migration(folder.url.path, steps: [Self.step])
    let changes = try migration.plan()
    #expect(changes.map(\.file) == ["texts.en.yaml", "case.yaml"])
    #expect(changes.allSatisfy { $0.from == 0 && $0.steps.map(\.from) == [0] })
    #expect(try text(folder, "case.yaml") == before)
    try migration.carryOut(changes)
    #expect(
      try text(folder, "case.yaml")
        == before.replacing("kompas: 0", with: "kompas: 1")
        .replacing("duration: 10", with: "minutes: 10")
    )
    #expect(try Data(contentsOf: folder.url.appendingPathComponent("kaart.txt")).isEmpty == false)
    let loaded = try #require(Place.reader.load(folder.url.path).loaded)
    let village = try #require(Place.reader.load(Place.village.path).loaded)
    #expect(loaded.texts == village.texts)
    #expect(try migration.plan().isEmpty)
  }

  @Test func `what was stopped between two files goes on where it was`() throws {
    let folder = try oldVillage()
    let migration = Migration(folder.url.path, steps: [Self.step])
    try migration.carryOut(Array(try migration.plan().prefix(1)))
    #expect(try migration.plan().map(\.file) == ["case.yaml"])
    try migration.carryOut(try migration.plan())
    #expect(Place.reader.load(folder.url.path).loaded != nil)
  }

  private func problem(_ text: String, steps: [MigrationStep] = MigrationStep.all) throws -> String
  {
    let folder = try TemporaryFolder(case: text)
    do throws(Migration.Problem) {
      return "\(try Migration(folder.url.path, steps: steps).plan().count)"
    } catch {
      switch error {
      case .unreadable: return "unreadable"
      case .versionMissing: return "missing"
      case .newer(_, let version): return "newer \(version)"
      case .unknown(_, let version): return "unknown \(version)"
      case .broken(_, let from): return "broken \(from)"
      case .system: return "system"
      }
    }
  }

  @Test(arguments: [
    ("kompas: 1\n", "0"), ("kompas: 2\n", "newer 2"), ("kompas: 99\n", "newer 99"),
    ("kompas: 0\n", "unknown 0"), ("kompas: -3\n", "unknown -3"), ("kompas: een\n", "missing"),
    ("id: x\n", "missing"), ("kompas: [\n", "unreadable"), ("", "unreadable"),
  ])
  func `what cannot be brought up to date says why`(text: String, expected: String) throws {
    #expect(try problem(text) == expected)
  }

  @Test func `a step that makes something unreadable changes nothing`() throws {
    let step = MigrationStep(from: 0) { _, root in
      root.mapping?.last.map { [TextEdit(at: $0.value.span, length: 1, by: "[")] } ?? []
    }
    #expect(try problem("kompas: 0\nid: x\n", steps: [step]) == "broken 0")
  }

  @Test func `there is a step from every version before the present one`() {
    #expect(MigrationStep.all.map(\.from) == Array(1..<Migration.current))
  }
}

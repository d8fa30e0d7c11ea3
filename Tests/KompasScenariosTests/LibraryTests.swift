import Foundation
import KompasScenarios
import Testing

@Suite("The library of cases")
struct LibraryTests {
  @Test("Lists folders with a case, broken ones too, by id")
  func list() throws {
    let folder = try TemporaryFolder(named: "cases")
    let root = folder.url
    let files = FileManager.default
    try files.copyItem(at: Place.village, to: root.appendingPathComponent("klein_dorp"))
    for (name, text) in [("alles_stuk", "title: [\n"), ("andere_naam", "id: x\n"), ("leeg", nil)] {
      let path = root.appendingPathComponent(name)
      try files.createDirectory(at: path, withIntermediateDirectories: false)
      guard let text else { continue }
      try Data(text.utf8).write(to: path.appendingPathComponent("case.yaml"))
    }
    let library = ScenarioLibrary(root: root.path)
    let entries = library.entries(language: "en")
    #expect(entries.map(\.id) == ["alles_stuk", "andere_naam", "klein_dorp"])
    #expect(entries.map { $0.header == nil } == [true, true, false])
    let header = try #require(entries.last?.header)
    #expect(header.title == "Small Village" && header.minutes == 10 && header.isFictional)
    #expect(header.languages == ["nl", "en"] && header.themes.isEmpty)
    let dutch = CaseHeader(folder: root.path + "/klein_dorp", language: "nl")
    #expect(dutch?.title == "Klein Dorp" && dutch?.themes == ["plein", "parkeren"])
    #expect(library.find("klein_dorp") == root.path + "/klein_dorp")
    #expect(library.find(root.path + "/klein_dorp/case.yaml") == root.path + "/klein_dorp")
    #expect(library.find("klein_drop") == nil && library.find("") == nil)
    #expect(library.find("../klein_dorp") == nil)
    #expect(library.suggestion(for: "klein_drop") == "klein_dorp")
    #expect(ScenarioLibrary(root: "/nonexistent").entries(language: "nl").isEmpty)
  }

  @Test("A header is read without the rest, even if the rest is broken")
  func head() throws {
    let text = try Place.villageText()
    let start = try #require(text.range(of: "\nbriefing:"))
    let folder = try TemporaryFolder(case: String(text[..<start.lowerBound]) + "\nbriefing: [[[\n")
    let header = CaseHeader(folder: folder.url.path, language: "en")
    #expect(header?.title == "Klein Dorp" && header?.languages == ["nl"])
  }
}

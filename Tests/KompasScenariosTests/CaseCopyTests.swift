import Foundation
import KompasEngine
import KompasScenarios
import Testing

/// A case that begins as another.
@Suite struct CaseCopyTests {
  private static func copy(of path: String, id: String, title: String) -> CaseCopy? {
    CaseCopy(
      of: path,
      reading: Place.reader.load(path),
      id: id,
      title: title,
      schema: { "schema/\($0).json" }
    )
  }

  private static func text(_ copy: CaseCopy, _ name: String) throws -> String {
    let file = try #require(copy.files.first { $0.name == name })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  private static func folder(_ copy: CaseCopy, _ id: String) throws -> TemporaryFolder {
    try TemporaryFolder(
      named: id,
      Dictionary(uniqueKeysWithValues: copy.files.map { ($0.name, Data($0.bytes)) })
    )
  }

  @Test func `a shipped case is copied with everything but its id, title and version`() throws {
    let path = Place.root.appendingPathComponent("Scenarios/windpark_oosterbrink").path
    let title = "Mijn \"wind\": 1 # \\ 🌬️"
    let copy = try #require(Self.copy(of: path, id: "mijn_wind", title: title))
    #expect(
      copy.files.map(\.name) == [
        "case.yaml", "kaart.txt", "map.en.txt", "story.yaml", "texts.en.yaml",
      ]
    )
    for (name, _) in copy.files {
      let old = try String(contentsOfFile: path + "/" + name, encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false)
      let new = try Self.text(copy, name).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(old.count == new.count)
      let changed = zip(old, new).filter { $0 != $1 }.map(\.1)
      switch name {
      case "case.yaml":
        #expect(changed.count == 4)
        #expect(changed.first == "# yaml-language-server: $schema=schema/case.json")
        #expect(changed.contains("id: mijn_wind") && changed.contains("version: 0.1.0"))
      case "texts.en.yaml":
        #expect(changed.count == 2)
        #expect(changed.first == "# yaml-language-server: $schema=schema/texts.json")
      default: #expect(changed.isEmpty)
      }
    }
    let folder = try Self.folder(copy, "mijn_wind")
    let reading = Place.reader.load(folder.url.path)
    #expect(reading.diagnostics.isEmpty)
    let loaded = try #require(reading.loaded)
    #expect(loaded.words(in: "nl").title == title && loaded.words(in: "en").title == title)
    #expect(loaded.compiled.version == "0.1.0" && loaded.compiled.id == "mijn_wind")
    let precedents = try #require(Place.reader.load(path).loaded).words(in: "nl").precedents
    #expect(loaded.words(in: "nl").precedents == precedents && !precedents.isEmpty)
  }

  static let titles = [
    "title: Oud # een uitleg", "title: \"Oud \\\" met: #\" # een uitleg",
    "title: 'Oud ''n titel' # een uitleg",
    "title: |\n  Oud\n\n  Oudewat\n# een uitleg", "title: >-\n  Oud\n# een uitleg",
    "title: \"Oud\n  over twee regels\" # een uitleg", "title:\n  Oud # een uitleg",
    "title: Oud\n# een uitleg", "\"title\": Oud # een uitleg",
  ]

  @Test(arguments: titles)
  func `the old title goes and the rest of the lines stay`(title: String) throws {
    let text = try Place.villageText()
    let old = try #require(text.split(separator: "\n").first { $0.hasPrefix("title: ") })
    let folder = try TemporaryFolder(case: text.replacing(old, with: title))
    let copy = try #require(Self.copy(of: folder.url.path, id: "nieuw", title: "Nieuw"))
    let new = try Self.text(copy, "case.yaml")
    #expect(new.contains("# een uitleg"))
    #expect(!new.contains("Oud"))
    let place = try Self.folder(copy, "nieuw")
    let reading = Place.reader.load(place.url.path)
    #expect(reading.loaded?.words(in: "nl").title == "Nieuw", "\(reading.diagnostics)")
  }

  @Test func `line ends stay what they were, and a title over two lines is given up`() throws {
    let text = try Place.villageText()
    let folder = try TemporaryFolder(case: text.replacing("\n", with: "\r\n"))
    let copy = try #require(Self.copy(of: folder.url.path, id: "nieuw", title: "Nieuw"))
    let new = try Self.text(copy, "case.yaml")
    #expect(new.utf8.filter { $0 == 13 }.count == new.utf8.filter { $0 == 10 }.count)
    let old = try #require(text.split(separator: "\n").first { $0.hasPrefix("title: ") })
    let wrapped = try TemporaryFolder(case: text.replacing(old, with: "title: Een oude\n  titel"))
    #expect(Place.reader.load(wrapped.url.path).loaded != nil)
    #expect(Self.copy(of: wrapped.url.path, id: "nieuw", title: "Nieuw") == nil)
  }
}

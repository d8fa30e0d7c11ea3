import Foundation
import KompasEngine
import KompasScenarios
import KompasTestSupport
import Testing

/// docs/case-format.md: `story.yaml` adds what is told to what is played.
@Suite struct StoryFileTests {
  private static let story = """
    stakeholders:
      plein:
        speakers: [de bakker]
        says:
          heard: [{speaker: de bakker, text: Er is ons iets gevraagd.}]
    scenes:
      begin:
        openings:
          - {when: ["weeks > 5"], text: Het regent.}
          - {text: De zon schijnt.}
    """

  private static func reading(_ story: String) throws -> CaseReading {
    let folder = try TemporaryFolder([
      "case.yaml": Data(try Place.villageText().utf8), "kaart.txt": Data("plein\n".utf8),
      "story.yaml": Data(story.utf8),
    ])
    return Place.reader.load(folder.url.path)
  }

  private static func errors(_ story: String) throws -> [DiagnosticCode] {
    try reading(story).diagnostics.filter { $0.severity == .error }.map(\.code)
  }

  @Test func `what stands in the story is what would stand in the case`() throws {
    let reading = try Self.reading(Self.story)
    let loaded = try #require(reading.loaded)
    #expect(
      loaded.words(in: "nl").lines == [
        "Het regent.", "De zon schijnt.", "Er is ons iets gevraagd.",
      ]
    )
    #expect(
      loaded.compiled.lines.map(\.place) == [
        .opening(scene: 0), .opening(scene: 0), .said(group: 0, .heard),
      ]
    )
    #expect(loaded.compiled.lines.map(\.speaker) == [nil, nil, 0])
    #expect(loaded.words(in: "nl").stakeholders[0].speakers == ["de bakker"])
    // What was there stays.
    #expect(loaded.words(in: "nl").stakeholders[0].against == "Niet zo.")
  }

  @Test func `a condition of a line is checked where it stands`() throws {
    let wrong = try Self.reading(
      "scenes: {begin: {openings: [{when: [\"week > 5\"], text: Nee.}]}}"
    )
    let found = try #require(wrong.diagnostics.first { $0.code == .unknownName })
    #expect(found.span.file == "story.yaml")
    #expect(found.span.line == 1)
    #expect(found.suggestion == "weeks")
  }

  @Test func `nothing is written twice, and nothing is added to what is not there`() throws {
    #expect(try Self.errors("title: Anders") == [.duplicateKey])
    #expect(try Self.errors("scenes: {begin: {title: Anders}}") == [.duplicateKey])
    #expect(try Self.errors("scenes: {begn: {callbacks: [{text: Ja.}]}}") == [.addedToNothing])
    #expect(try Self.errors("scenes: [{id: begin}]") == [.duplicateKey])
    #expect(try !Self.errors("- een lijst").isEmpty)
  }

  @Test func `who speaks is one of the group's speakers`() throws {
    let text =
      "stakeholders: {plein: {speakers: [de bakker], says: {heard: [{speaker: de baker, text: Ja.}]}}}"
    let found = try #require(
      try Self.reading(text).diagnostics.first { $0.code == .unknownSpeaker }
    )
    #expect(found.arguments == ["de baker", "plein"])
    #expect(found.suggestion == "de bakker")
  }

  @Test func `a line is about a promise that exists`() throws {
    let text = "stakeholders: {plein: {says: {kept: [{promise: bank, text: Ja.}]}}}"
    #expect(try Self.errors(text) == [.unknownPromise])
  }
}

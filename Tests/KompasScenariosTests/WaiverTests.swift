import Foundation
import KompasEngine
import KompasScenarios
import KompasStandards
import KompasTestSupport
import Testing

/// What a case says of itself: which values of the compass it shows, and which claims do not fit it.
@Suite struct WaiverTests {
  /// The village, with lines at the top of its file or at the end, and of its translation.
  private func village(_ lines: String, atEnd: Bool = false, english: String? = nil) throws
    -> TemporaryFolder
  {
    let text = try Place.villageText()
    let start = try #require(text.range(of: "\nauthority:"))
    let whole =
      atEnd
      ? text + "\n" + lines + "\n"
      : text[..<start.lowerBound] + "\n" + lines + text[start.lowerBound...]
    let folder = try TemporaryFolder(case: String(whole))
    if let english {
      let name = "texts.en.yaml"
      let translation = try String(
        contentsOf: Place.village.appendingPathComponent(name),
        encoding: .utf8
      )
      let place = folder.url.appendingPathComponent(name)
      try Data((translation + "\n" + english + "\n").utf8).write(to: place)
      try Data("square\n".utf8).write(to: folder.url.appendingPathComponent("map.en.txt"))
    }
    return folder
  }

  private func findings(_ folder: TemporaryFolder) -> [Diagnostic] {
    Place.reader.load(folder.url.path).diagnostics
  }

  @Test func `a waiver and what is shown are read, in both languages`() throws {
    let folder = try village(
      "shows: [daadkracht, inclusie]\nwaives: {scarcity: Er is genoeg., measures: Te kort.}",
      english: "waives: {measures: Too short., scarcity: There is plenty.}"
    )
    #expect(findings(folder).isEmpty)
    let loaded = try #require(Place.reader.load(folder.url.path).loaded)
    #expect(loaded.notes.shows == [.inclusie, .daadkracht])
    #expect(
      loaded.words(in: "nl").waivers == [
        CaseTexts.Waiver(claim: .measures, reason: "Te kort."),
        CaseTexts.Waiver(claim: .scarcity, reason: "Er is genoeg."),
      ]
    )
    #expect(loaded.words(in: "en").waivers?.map(\.reason) == ["Too short.", "There is plenty."])
    // A case that says nothing of the kind keeps the words that it had.
    let silent = try #require(Place.reader.load(Place.village.path).loaded)
    #expect(silent.notes.shows == nil && silent.words(in: "nl").waivers == nil)
  }

  @Test func `an unknown claim is told with all that there are`() throws {
    let found = findings(try village("waives: {schaarste: Er is genoeg.}"))
    #expect(found.map(\.code) == [.unknownKey])
    let message = DiagnosticCatalogue.words(for: try #require(found.first), language: .dutch)
    let said = message.message + message.mend
    for claim in CaseClaim.allCases where claim.canBeWaived {
      #expect(said.contains(claim.rawValue), "\(claim.rawValue)")
    }
    // What check finds cannot be waived.
    #expect(findings(try village("waives: {sound: Het is goed zo.}")).map(\.code) == [.unknownKey])
    #expect(!CaseClaim.sound.canBeWaived)
  }

  @Test(arguments: [
    ("waives: {scarcity: \"\"}", DiagnosticCode.emptyText),
    ("waives: {scarcity: \"  \"}", .emptyText), ("waives: {scarcity: }", .valueMissing),
    ("waives: {scarcity: \u{200B}}", .emptyText),
    ("waives: {scarcity: \"\u{2060} \u{AD}\"}", .emptyText),
    ("waives: {scarcity: \u{2800}}", .emptyText), ("waives: {scarcity: \u{3164}}", .emptyText),
    ("waives: [scarcity]", .expectedMapping), ("waives: {scarcity: [a]}", .expectedText),
    ("shows: daadkracht", .expectedList),
  ])
  func `a waiver needs a reason`(lines: String, code: DiagnosticCode) throws {
    #expect(findings(try village(lines)).map(\.code) == [code])
  }

  @Test func `only values of the compass can be shown, and none will do`() throws {
    #expect(findings(try village("shows: [moed]")).count == 1)
    let none = try village("shows: []")
    #expect(findings(none).isEmpty)
    #expect(Place.reader.load(none.url.path).loaded?.notes.shows == [])
  }

  @Test func `a reason without a translation is told, and one too many`() throws {
    let missing = try village("waives: {scarcity: Er is genoeg.}", english: "")
    #expect(findings(missing).map(\.code) == [.translationMissing])
    let other = try village(
      "waives: {scarcity: Er is genoeg.}",
      english: "waives: {measures: Too short.}"
    )
    #expect(Set(findings(other).map(\.code)) == [.translationMissing, .translationUnknown])
    let extra = try village("", english: "waives: {measures: Too short.}")
    #expect(findings(extra).map(\.code) == [.translationUnknown])
  }

  @Test(
    arguments: [
      "shows: [checks]\nwaives: {scarcity: Er is genoeg., roads_: x}\n",
      "shows:\n- checks\nwaives:\n  # Om deze reden.\n\n  scarcity: >\n    Er is genoeg.\n",
    ],
    [false, true]
  )
  func `the list of cases knows them, wherever they stand`(lines: String, atEnd: Bool) throws {
    let folder = try village(lines, atEnd: atEnd, english: "waives: {scarcity: There is plenty.}")
    let dutch = try #require(CaseHeader(folder: folder.url.path, language: "nl"))
    #expect(dutch.shows == [.checks])
    #expect(dutch.waivers == [CaseTexts.Waiver(claim: .scarcity, reason: "Er is genoeg.")])
    let english = try #require(CaseHeader(folder: folder.url.path, language: "en"))
    #expect(english.waivers.map(\.reason) == ["There is plenty."] && english.shows == [.checks])
    let silent = try #require(CaseHeader(folder: Place.village.path, language: "nl"))
    #expect(silent.shows == nil && silent.waivers.isEmpty)
  }

  @Test func `a translation gets a place for the reason, and keeps it`() throws {
    let folder = try village("waives: {scarcity: Er is genoeg.}")
    let translator = Translator(folder.url.path)
    var translation = try translator.translation(into: "en")
    let entry = translation.entries.first { $0.name == "waives.scarcity" }
    #expect(entry?.state == .new && entry?.source == "Er is genoeg.")
    let isFilled = translation.fill(
      "waives.scarcity",
      with: "There is plenty.",
      for: "Er is genoeg."
    )
    #expect(isFilled)
    let path = translator.path(of: "en")
    try Data(try translator.file(of: translation, .dutch).utf8).write(
      to: URL(fileURLWithPath: path)
    )
    let loaded = try #require(Place.reader.load(folder.url.path).loaded)
    #expect(loaded.words(in: "en").waivers?.map(\.reason) == ["There is plenty."])
    let again = try translator.translation(into: "en")
    #expect(again.entries.first { $0.name == "waives.scarcity" }?.state == .ok)
  }
}

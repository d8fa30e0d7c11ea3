import Foundation
import KompasReview
import KompasScenarios
import KompasTestSupport
import Testing

/// One mistake is told once: what only follows from it is not told beside it.
@Suite struct CauseOnlyTests {
  private func told(_ changes: [(String, String)], named: String = "klein") throws -> [Diagnostic] {
    var text = BrokenCase.sound
    for (old, new) in changes {
      #expect(text.contains(old))
      text = text.replacing(old, with: new, maxReplacements: 1)
    }
    let folder = try TemporaryFolder(named: named, ["case.yaml": Data(text.utf8)])
    return Place.reader.load(folder.url.path).diagnostics
  }

  private static let group =
    "dorp: {name: Het dorp, kind: residents, people: 100, interests: {rust: 1}}"
  private static let faction =
    "\n  partij: {name: De partij, kind: faction, seats: 9, interests: {rust: 1}}"
  private static let option = "- {id: ja, label: Ja, effects: {rust: 5}, sets: [gedaan]}"

  @Test(arguments: [
    ("people: 2.200", DiagnosticCode.expectedInteger), ("people: veel", .expectedInteger),
    ("people: 0", nil),
  ])
  func `people that cannot be read are not nobody`(people: String, code: DiagnosticCode?) throws {
    let needles = "needles: {loud: [dorp], silent: [stad]}\nscenes:"
    let city = "\n  stad: {name: De stad, kind: residents, people: 100, interests: {rust: 1}}"
    let found = try told([
      (Self.group, Self.group.replacing("people: 100", with: people) + city), ("scenes:", needles),
    ])
    #expect(found.map(\.code) == [code ?? .needleWithoutPeople])
  }

  @Test(arguments: [
    ("seats: elf", DiagnosticCode.expectedInteger), ("kind: fractie, seats: 9", .notOneOf),
    ("seats: 10", .councilSizeUnknown), ("seats: 0", .factionWithoutSeats),
  ])
  func `seats that cannot be read are not none`(seats: String, code: DiagnosticCode) throws {
    let old = seats.hasPrefix("kind") ? "kind: faction, seats: 9" : "seats: 9"
    let found = try told([(Self.group, Self.group + Self.faction.replacing(old, with: seats))])
    #expect(found.map(\.code) == [code])
  }

  @Test(arguments: [
    ("title: Klein", "titel: Klein", "title"), ("scenes:", "scènes:", "scenes"),
    ("stakeholders:", "belanghebbenden:", "stakeholders"), ("options:", "opties:", "options"),
    ("minutes: 10", "minuts: 10", "minutes"),
  ])
  func `a key in another language is told once, and read`(old: String, new: String, meant: String)
    throws
  {
    let found = try told([(old, new)])
    #expect(found.map(\.code) == [.unknownKey])
    #expect(found.first?.suggestion == meant)
  }

  @Test func `what stands there already is not suggested once more`() throws {
    let found = try told([("minutes: 10", "minutes: 10\nminuten: 20")])
    #expect(found.map(\.code) == [.unknownKey])
    #expect(found.first?.suggestion == nil)
  }

  @Test(arguments: [
    ("minutes: 10", "minutes: 7,4", "7"), ("minutes: 10", "minutes: 7.5", "8"),
    ("minutes: 10", "minutes: \"7\"", "7"), ("people: 100", "people: 2.200", "2200"),
    ("people: 100", "people: 2.200,5", "none"), ("people: 100", "people: veel", "none"),
  ])
  func `of a whole number one message says what to write`(old: String, new: String, meant: String)
    throws
  {
    let found = try told([(old, new)])
    #expect(found.map(\.code) == [.expectedInteger])
    #expect(found.first?.arguments.last == meant)
  }

  @Test(arguments: [("title: Klein", "title:", "required"), ("summary:", nil, "optional")])
  func `an empty line may be taken away where it may be left out`(
    old: String,
    new: String?,
    kind: String
  ) throws {
    let found = try told([new.map { (old, $0) } ?? ("minutes: 10", "minutes: 10\nmap:")])
    #expect(found.map(\.code) == [.valueMissing])
    #expect(found.first?.arguments.last == kind)
  }

  @Test func `a municipality of which the size cannot be read is not one of nobody`() throws {
    let changes = [(Self.group, Self.group + Self.faction.replacing("seats: 9", with: "seats: 10"))]
    let place = ("briefing: Kort.", "briefing: Kort.\nplace: {inhabitants: 26.400}")
    #expect(try told(changes + [place]).map(\.code) == [.expectedInteger])
  }

  @Test(arguments: [
    ("involves: [dorp]", [DiagnosticCode.expectedMapping]),
    ("involves: {dorp: raadplegen}", [.notOneOf]), ("cost: {weeks: 1}", [.methodWithoutInvolves]),
  ])
  func `whom a choice involves in words that cannot be read`(
    involves: String,
    codes: [DiagnosticCode]
  ) throws {
    let option = Self.option.replacing("sets:", with: "method: open_evening, \(involves), sets:")
    let found = try told([(Self.option, option)])
    #expect(found.map(\.code) == codes)
    if codes == [.notOneOf] { #expect(found.first?.suggestion == "consult") }
  }

  @Test(arguments: [("keeps", "een", 26), ("breaks", "een", 26)])
  func `a promise is not settled before it is made`(key: String, scene: String, line: Int) throws {
    let found = try told([
      ("sets: [gedaan]}", "sets: [gedaan], \(key): [bankje]}"),
      ("- {id: wel, label: Wel}", "- {id: wel, label: Wel, promises: [bankje]}"),
    ])
    #expect(found.map(\.code) == [.settledBeforeMade])
    #expect(found.first?.span.line == line && found.first?.arguments == ["bankje", "twee"])
    // The other way round is as it should be.
    let sound = try told([
      ("sets: [gedaan]}", "sets: [gedaan]}\n      - {id: zo, label: Zo, promises: [bankje]}"),
      ("- {id: wel, label: Wel}", "- {id: wel, label: Wel, \(key): [bankje]}"),
    ])
    #expect(sound.isEmpty, "\(sound)")
  }

  @Test func `where a promise is kept too early, nobody is told to look at conditions`() throws {
    let text = BrokenCase.sound.replacing(
      "sets: [gedaan]}",
      with: "sets: [gedaan], keeps: [bankje]}"
    )
    .replacing("- {id: wel, label: Wel}", with: "- {id: wel, label: Wel, promises: [bankje]}")
    let folder = try TemporaryFolder(named: "klein", ["case.yaml": Data(text.utf8)])
    let found = Place.reader.review(folder.url.path, runs: 60).diagnostics.map(\.code)
    #expect(found.contains(.settledBeforeMade) && !found.contains(.promiseNeverKept))
  }

  @Test(arguments: [
    ("veld", "schrijf hier `id: veld`"), ("veld - kopie", "Geef de map de naam `klein`."),
  ])
  func `a folder with another name`(folder: String, words: String) throws {
    let found = try told([], named: folder)
    #expect(found.map(\.code) == [.folderNameDiffers])
    let mend = DiagnosticCatalogue.words(for: try #require(found.first), language: .dutch).mend
    #expect(mend.contains(words) && mend.contains("id: veld - kopie") == false)
  }
}

import Foundation
import KompasEngine
import KompasReview
import KompasScenarios
import KompasStandards
import KompasTestSupport
import Testing

@Suite("Loading a case")
struct LoadingTests {
  private let loaded: LoadedCase

  init() throws {
    let reading = Place.reader.load(Place.village.path)
    let text = DiagnosticText(sources: reading.sources, language: .dutch)
    try #require(reading.diagnostics.isEmpty, "\(text.render(reading.diagnostics))")
    loaded = try #require(reading.loaded)
  }

  @Test("Tables follow the order of the file, with weeks in front")
  func tables() {
    let compiled = loaded.compiled
    #expect(compiled.id == "klein_dorp" && compiled.version == "1.0" && !compiled.allowsUndo)
    #expect(
      compiled.resources == [Resource(id: "weeks", start: 60), Resource(id: "budget", start: 50)]
    )
    #expect(compiled.criteria.map(\.id) == ["groen", "rust", "parkeren"])
    #expect(compiled.stakeholders.map(\.id) == ["plein", "winkels", "bomen", "lokaal", "samen"])
    #expect(compiled.stakeholders.map(\.voice) == [80, 50, 0, 100, 100])
    #expect(compiled.stakeholders.map(\.seats) == [0, 0, 0, 7, 4])
    #expect(compiled.stakeholders[0].trust == 4_500 && compiled.stakeholders[1].trust == 5_000)
    #expect(compiled.scenes.map(\.options) == [0..<2, 2..<4, 4..<6])
    #expect(
      compiled.promises == [Promise(id: "bankje", to: [0]), Promise(id: "parkeergarage", to: [])]
    )
    #expect(compiled.flagCount == 2)
  }

  @Test(
    "Importance adds up to 10,000; what is left goes to the largest remainder, then to the earlier"
  )
  func weights() {
    let compiled = loaded.compiled
    let rows = stride(from: 0, to: compiled.weights.count, by: 3).map {
      Array(compiled.weights[$0..<($0 + 3)])
    }
    #expect(
      rows == [
        [3_636, 5_455, 909], [0, 0, 10_000], [10_000, 0, 0], [3_334, 3_333, 3_333],
        [7_000, 3_000, 0],
      ]
    )
    #expect(compiled.isMirrored.indices.filter { compiled.isMirrored[$0] } == [2])
  }

  @Test("Value functions rise by level, in hundredths; a straight line if none is given")
  func knots() {
    let rust = loaded.compiled.criteria[1]
    #expect([rust.low, rust.high, rust.start] == [0, 60_000, 15_050])
    #expect(!rust.isHigherBetter)
    #expect(rust.knots.map(\.at) == [0, 5_000, 20_000, 60_000])
    #expect(rust.knots.map(\.value) == [10_000, 8_000, 3_000, 0])
    let groen = loaded.compiled.criteria[0]
    #expect(groen.knots == [.init(at: 0, value: 0), .init(at: 10_000, value: 10_000)])
  }

  @Test("Effects, trust, costs and later effects stand in ranges of their owner")
  func consequences() {
    let compiled = loaded.compiled
    let evening = compiled.options[0].consequences
    #expect(
      Array(compiled.effects[evening.effects]) == [
        Effect(criterion: 1, change: -2_000, spread: 1_000)
      ]
    )
    #expect(
      Array(compiled.groupChanges[evening.groups]) == [
        GroupChange(stakeholder: 0, .trust, change: 500),
        GroupChange(stakeholder: 1, .trust, change: -250),
      ]
    )
    #expect(
      Array(compiled.costs[evening.costs]) == [
        Cost(resource: 0, amount: 4), Cost(resource: 1, amount: 10),
      ]
    )
    #expect(Array(compiled.indices[evening.sets]) == [0])
    #expect(evening.laters == 0..<1)
    #expect(compiled.laters.map(\.origin) == [.option(0), .event(0)])
    #expect(compiled.laters.map(\.after) == [8, 2])
    let late = compiled.laters[0].consequences
    #expect(Array(compiled.effects[late.effects]) == [Effect(criterion: 0, change: 250, spread: 0)])
    #expect(Array(compiled.indices[late.sets]) == [1])
    #expect(compiled.events[0].consequences.laters == 1..<2 && compiled.events[0].chance == 60)
    let trees = compiled.options[2].consequences
    #expect(compiled.effects[trees.effects].map(\.spread) == [50])
    let cars = compiled.options[3].consequences
    #expect(Array(compiled.indices[cars.clears]) == [0])
    let defect = compiled.indices[cars.defects].map { compiled.defects[Int($0)].id }
    #expect(defect == ["belangen_niet_gewogen"])
  }

  /// Only `near_if` asks for the flag, so nobody may say that nobody does; the group is an interested party, and not by another way.
  @Test func `who is near as long as a flag is set may appeal, and is reached at the door`() throws
  {
    let small = Place.fixtures.appendingPathComponent("klein/case.yaml")
    let text = try String(contentsOf: small, encoding: .utf8)
      .replacing("people: 900,", with: "people: 900, near_if: [langs, langs],")
      .replacing("parkeren: 20}, compass", with: "parkeren: 20}, sets: [langs], compass")
      .replacing(
        "rust: 20, parkeren: -10},",
        with: "rust: 20, parkeren: -10}, method: door_to_door, involves: {wijk_west: advise},"
      )
    let folder = try TemporaryFolder(named: "klein", ["case.yaml": Data(text.utf8)])
    let reading = Place.reader.review(folder.url.path, runs: 0)
    #expect(reading.diagnostics.isEmpty)
    let near = try #require(reading.loaded).compiled
    #expect(near.stakeholders.map(\.nearIf) == [nil, [1], nil])
    #expect(near.stakeholders.map(\.isNear) == [true, false, false])
    #expect(near.stakeholders.map(\.mayAppeal) == [true, true, false])
    let far = try TemporaryFolder(
      named: "klein",
      ["case.yaml": Data(text.replacing("near_if: [langs, langs],", with: "").utf8)]
    )
    let without = try #require(Place.reader.load(far.url.path).loaded).compiled
    #expect(without.stakeholders[1].nearIf == nil && !without.stakeholders[1].mayAppeal)
    let (door, street) = (near.involvements[0].reveals, without.involvements[0].reveals)
    #expect(door / 4 == street && street > 0)
  }

  @Test("Who is reached, what that shows, and who is left out")
  func involvement() {
    let compiled = loaded.compiled
    let evening = compiled.options[0]
    // An open evening reaches 10 and shows 40; voice 80 makes a share of 8, voice 0 one of 3.
    #expect(
      Array(compiled.involvements[evening.involves]) == [
        Involvement(stakeholder: 0, level: .advise, reveals: 3),
        Involvement(stakeholder: 2, level: .inform, reveals: 1),
      ]
    )
    #expect(compiled.indices[evening.leavesOut].isEmpty)
    let nothing = compiled.options[1]
    // No method: being consulted shows 10. The square is touched in its trees, and not asked.
    #expect(compiled.involvements[nothing.involves].map(\.reveals) == [10])
    #expect(Array(compiled.indices[nothing.leavesOut]) == [0])
    // Parking is all that the shops care about.
    #expect(Array(compiled.indices[compiled.options[3].leavesOut]) == [1])
    #expect(evening.compass == [-1, 0, 2, 0, 0, 0])
    #expect(evening.method == 0 && nothing.method == -1)
  }

  @Test("Where the run goes, and when")
  func flow() {
    let compiled = loaded.compiled
    #expect(
      compiled.options.map(\.next)
        == [.following, .scene(2), .following, .following, .end, .following]
    )
    #expect(compiled.scenes[0].when == .always && compiled.scenes[2].hasCouncilVote)
    #expect(
      Array(compiled.conditionCode[compiled.scenes[1].when.steps]) == [
        .resource(0), .push(40), .binary(.greater), .flag(1), .not, .figure(.raad), .push(50),
        .binary(.less), .binary(.or), .binary(.and),
      ]
    )
    #expect(
      Array(compiled.conditionCode[compiled.endings[0].when.steps]) == [
        .court, .push(4), .binary(.equal),
      ]
    )
    #expect(compiled.endings.last?.when == .always)
    #expect(Array(compiled.indices[compiled.options[4].keeps]) == [0])
    #expect(Array(compiled.indices[compiled.options[4].breaks]) == [1])
  }

  @Test("The procedure comes from the law file, its terms with their defects")
  func procedure() {
    let compiled = loaded.compiled
    #expect(compiled.procedure.key == "bopa_extended")
    #expect(compiled.procedure.phases.contains(.objections))
    #expect(!compiled.procedure.terms.isEmpty)
    for term in compiled.procedure.terms where term.defect >= 0 {
      #expect(compiled.defects.indices.contains(Int(term.defect)))
    }
    for defect in compiled.defects { #expect(defect.chances.reduce(0, +) == 100) }
    for texts in loaded.texts.values {
      #expect(texts.terms.count == compiled.procedure.terms.count)
      #expect(texts.defects.count == compiled.defects.count)
      #expect((texts.terms + texts.defects + texts.methods).allSatisfy { !$0.title.isEmpty })
      #expect(!texts.procedure.may.isEmpty && !texts.procedure.objection.isEmpty)
      #expect(texts.procedure.law.allSatisfy { !$0.text.isEmpty })
      #expect(texts.scenes[0].law.map(\.title) == ["Ow 16.55 lid 6"])
      #expect(!texts.experiments[0].lesson.isEmpty)
    }
  }

  @Test("Words join by index, in both languages")
  func words() throws {
    let dutch = loaded.words(in: "nl")
    let english = loaded.words(in: "en")
    #expect(Set(loaded.texts.keys) == ["nl", "en"] && loaded.words(in: "fr") == dutch)
    #expect(dutch.resources.map(\.name) == ["Tijd", "Geld"])
    #expect(english.resources.map(\.name) == ["Time", "Money"])
    #expect(dutch.briefing.hasSuffix("blijven.") && english.title == "Small Village")
    #expect(dutch.laters == ["Er wordt gemopperd.", "De krant belt."])
    #expect(english.laters == ["There is grumbling.", "The newspaper calls."])
    #expect(dutch.promises == ["Er komt een bankje", "Parkeergarage"])
    #expect(english.options.map(\.label).last == "No")
    #expect(english.stakeholders[0].inFavor == "Fine!" && english.stakeholders[0].face == "(•_•)")
    #expect(english.map[1] == "|  square   |" && dutch.map.count == 3)
    #expect(
      english.precedents[0].lesson == "Ask first." && english.precedents[0].years == "2020-2022"
    )
    #expect(english.endings[0].more.hasPrefix("Five years"))
    #expect(english.inhabitants == 4_200 && english.legalDate == "2026-07-01")
    #expect(dutch.procedure.name != english.procedure.name)
  }

  @Test("The digest names what the case was made of")
  func digest() throws {
    #expect(loaded.compiled.digest.count == 64)
    #expect(Place.reader.load(Place.village.path).loaded == loaded)
    let text = try Place.villageText()
    let same = try TemporaryFolder(case: text)
    let other = try TemporaryFolder(case: text + "# een opmerking\n")
    let digests = [same, other].map { Place.reader.load($0.url.path).loaded?.compiled.digest }
    #expect(digests[0] != nil && digests[1] != nil && digests[0] != digests[1])
  }

  @Test("Without its asset files nothing loads")
  func assets() {
    let reader = CaseReader(assets: AssetLibrary(root: "/nonexistent"))
    let reading = reader.load(Place.village.path)
    #expect(reading.loaded == nil)
    #expect(reading.diagnostics.contains { $0.code == .assetMissing })
  }
}

import Foundation
import KompasEngine
import KompasTestSupport
import Testing

@testable import KompasAnalysis

/// docs/compare.md: the numbers of a cohort, and how programs read them; by hand, of the small case.
@Suite struct CohortNumbersTests {
  private let game = Game(SmallCase.compiled)

  /// A run that talks, builds and defends; ten points on every value, between 5 and 15; supported in the end.
  private func run(_ change: (inout RunFigures) -> Void = { _ in }) throws -> RunFigures {
    let ten = "10,10,10,10,10,10"
    let text = "0,3,5;\(ten);\(ten);\(ten);5,5,5,5,5,5;15,15,15,15,15,15;0,0,0;0,0,0,0;2,1,0,1"
    var figures = try #require(RunFigures(text, rules: game.rules))
    change(&figures)
    return figures
  }

  /// So many runs, some of which differ.
  private func cohort(
    _ count: Int,
    _ change: (Int, inout RunFigures) -> Void = { _, _ in }
  ) throws -> Cohort {
    let runs = try (0..<count).map { number in try run { change(number, &$0) } }
    return try #require(Cohort(runs, game: game))
  }

  @Test func `every number that is hidden is counted, of cells and of means`() throws {
    func hidden(_ count: Int, _ change: (Int, inout RunFigures) -> Void = { _, _ in }) throws -> Int
    {
      let cohort = try cohort(count, change)
      #expect(cohort.isAnythingHidden == (cohort.hidden > 0))
      return cohort.hidden
    }
    #expect(try hidden(10) == 0)
    // Three against seven: nothing of this scene is left, its three options and two cells more.
    #expect(try hidden(10) { if $0 < 3 { $1.choices[0] = 1 } } == 5)
    // Four, six and ten: the four, and the six with them.
    #expect(
      try hidden(20) { $1.choices[0] = $0 < 4 ? 0 : $0 < 10 ? 1 : 2 } == 2
    )
    // Nobody recalibrated: six means. Of one value too little is known: one.
    #expect(try hidden(10) { $1.recalibrated = [] } == 6)
    #expect(try hidden(10) { $1.revealed[2] = nil } == 1)
    #expect(
      try hidden(10) {
        if $0 < 3 { $1.choices[0] = 1 }
        $1.recalibrated = []
        $1.revealed[2] = nil
      } == 12
    )
  }

  @Test func `the range of one run is on average from the mean least to the mean most`() throws {
    let cohort = try cohort(10) { number, figures in
      figures.revealedRanges[0] = number < 5 ? 2...21 : 5...24
      if number < 5 { (figures.revealed[1], figures.revealedRanges[1]) = (nil, nil) }
      figures.revealedRanges[1] = figures.revealedRanges[1].map { _ in 0...9 }
      if number < 6 { figures.revealed[2] = nil }
    }
    // 3.5 and 22.5, in whole points; of the second value half of the runs tell, of the third too few.
    #expect(cohort.revealedRanges == [4...23, 0...9, nil, 5...15, 5...15, 5...15])
    #expect(cohort.revealed.map { $0?.count } == [10, 5, nil, 10, 10, 10])
  }

  @Test func `of groups it counts how far apart they stood, whichever was better served`() throws {
    let cohort = try cohort(10) { $1.needles = $0 < 5 ? [1_000, 1_000, 0] : [-3_000, -3_000, 0] }
    #expect(cohort.needles.map { $0?.count } == [10, 10, 10])
    #expect(cohort.needles[0]?.mean == 20 && cohort.needles[0]?.deviation == 10)
    #expect(cohort.needles[1]?.mean == -10 && cohort.needles[1]?.deviation == 20)
  }

  // MARK: As programs read it

  private func json(_ document: CohortDocument) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(document), as: UTF8.self)
  }

  @Test func `of too few runs there is nothing but that`() throws {
    #expect(
      try json(CohortDocument(tooFewOf: "klein", minimum: 5))
        == #"{"case":"klein","minimum":5,"tooFew":true,"version":"","versions":0}"#
    )
  }

  @Test func `numbers stand by their ids, and a hidden one is null`() throws {
    let cohort = try cohort(10) { number, figures in
      if number < 3 { figures.choices[1] = 4 }
      figures.declared = number < 5 ? [2, 18, 10, 10, 10, 10] : [5, 15, 10, 10, 10, 10]
      figures.recalibrated = []
    }
    let document = CohortDocument(cohort, of: game.rules, versions: 2)
    #expect(document.case == "klein" && document.version == "1.0" && document.versions == 2)
    #expect(document.runs == 10 && document.minimum == 5 && !document.tooFew)
    func cells(_ cells: [CohortDocument.Cell]?) -> [String] {
      (cells ?? []).map { "\($0.id) \($0.runs.map(String.init) ?? "-")" }
    }
    #expect(cells(document.endings) == ["vernietigd 0", "verdeeld 0", "gedragen 10", "gone 0"])
    #expect(cells(document.turningPoints) == ["gesprek 0", "besluit 10", "beroep 0", "none 0"])
    #expect(cells(document.council) == ["none 0", "adopted 10", "rejected 0"])
    #expect(
      cells(document.court)
        == ["none 10", "upheld 0", "repaired 0", "effectsKept 0", "annulled 0"]
    )
    let declared = document.compass?.declared["inclusie"].flatMap(\.self)
    // 3.5 ± 1.5 in whole points.
    #expect(declared?.runs == 10 && declared?.mean == 4 && declared?.deviation == 2)
    #expect(document.needles.map { Set($0.keys) } == ["groups", "council", "audible"])
    let text = try json(document)
    for part in [
      #"{"gone":{"id":"gone","runs":0},"id":"gesprek","notReached":{"id":"notReached","runs":0},"#
        + #""options":[{"id":"praten","runs":10},{"id":"tekenen","runs":0},"#
        + #"{"id":"wachten","runs":0}]}"#,
      #"{"gone":{"id":"gone","runs":null},"id":"besluit","notReached":"#
        + #"{"id":"notReached","runs":null},"#
        + #""options":[{"id":"bouwen","runs":null},{"id":"sparen","runs":null}]}"#,
      #""recalibrated":{"beraadslaging":null,"checks":null,"daadkracht":null,"inclusie":null,"#
        + #""transparantie":null,"zeggenschap":null}"#,
      #""revealedRange":{"beraadslaging":[5,15],"#, #""tooFew":false"#,
    ] { #expect(text.contains(part)) }
  }

  @Test func `runs that never came to a scene stand by that scene, and by no option of it`() throws
  {
    let cohort = try cohort(10) { _, figures in figures.choices = Array(figures.choices.prefix(2)) }
    let document = CohortDocument(cohort, of: game.rules, versions: 1)
    let last = try #require(document.scenes?.last)
    #expect(last.notReached.runs == 10 && last.gone.runs == 0)
    #expect(last.options.map(\.runs) == last.options.map { _ in 0 })
  }
}

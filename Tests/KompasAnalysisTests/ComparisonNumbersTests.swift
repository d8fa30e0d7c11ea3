import Foundation
import KompasEngine
import KompasTestSupport
import Testing

@testable import KompasAnalysis

/// docs/compare.md: what is compared, by hand, of the small case.
@Suite struct ComparisonNumbersTests {
  /// A finished run of the small case.
  private func finished() throws -> ComparisonSide {
    ComparisonSide(try SampleRuns.small.run(seed: 1))
  }

  /// Things stand differently from this moment on; before which choice that is told, if both runs ended and if not.
  @Test(arguments: 0...3)
  func `things stand differently before the first choice that shows it, or at the end`(
    moment: Int
  ) throws {
    var run = try finished()
    #expect(run.choices.count == 3 && run.states.count == 4 && run.ending >= 0)
    func other(_ change: (inout ComparisonSide) -> Void = { _ in }) -> RunComparison {
      var other = run
      for index in moment..<other.states.count { other.states[index].week += 1 }
      change(&other)
      return RunComparison([run, other])
    }
    let comparison = other()
    #expect(comparison.parting == nil && comparison.otherwise == moment)
    // As many as there are choices, and one more from 1 on: at the end.
    #expect(ComparisonDocument(comparison, numbers: [1, 2]).otherwise == moment + 1)
    // After they part nothing is told, and where they stand only if all came to an end.
    let parted = other { $0.choices[1].option = 7 - $0.choices[1].option }
    #expect(parted.parting == RunComparison.Parting(choice: 1, kind: .option))
    #expect(parted.otherwise == (moment <= 1 ? moment : nil))
    run.ending = -1
    #expect(other().otherwise == (moment < 3 ? moment : nil))
  }

  @Test func `runs that are the same throughout stand differently nowhere`() throws {
    let run = try finished()
    #expect(RunComparison([run, run, run]).otherwise == nil)
    #expect(ComparisonDocument(RunComparison([run, run]), numbers: [1, 2]).otherwise == nil)
  }

  @Test func `runs part by scene, by option, or because one has no choice more`() throws {
    let run = try finished()
    func parting(_ change: (inout ComparisonSide) -> Void) -> RunComparison.Parting? {
      var other = run
      change(&other)
      #expect(RunComparison([run, other]).isSameCase && RunComparison([run, other]).isSameSeed)
      return RunComparison([run, other]).parting
    }
    #expect(parting { $0.choices[1].scene = 2 } == RunComparison.Parting(choice: 1, kind: .scene))
    #expect(parting { $0.choices[2].option = 3 } == RunComparison.Parting(choice: 2, kind: .option))
    #expect(parting { $0.choices.removeLast() } == RunComparison.Parting(choice: 2, kind: .length))
    #expect(parting { _ in } == nil)
    var other = run
    other.seed += 1
    other.rules.digest = "f"
    #expect(!RunComparison([run, other]).isSameSeed && !RunComparison([run, other]).isSameCase)
    #expect(RunComparison([run, other]).otherwise == nil)
    #expect(RunComparison.limits == 2...12)
  }

  /// A run of two choices, the second of which is the third that was made.
  private func byHand() throws -> ComparisonSide {
    var run = try finished()
    run.seed = 9
    run.choices = [(0, 1), (1, 3)].map { ComparisonSide.Choice(scene: $0, option: $1) }
    (run.made, run.undone, run.turning) = ([1, 3], 1, 0)
    run.needles = [[-1_260, 4_951, -49], [-1_240, 4_949, -51], [0, -10_000, 10_000]]
    run.weeks = [0, 4, 9]
    run.declared = [20, 5, 15, 8, 2, 10]
    run.revealed = [20, nil, nil, nil, nil, 0]
    run.revealedRanges = [15...25, nil, nil, nil, nil, 0...3]
    run.recalibrated = []
    run.supportBefore = [4_000, 4_949, 4_951, 0]
    run.supportAfter = [10_000, 5_000, 49, 51]
    (run.ending, run.vote, run.seats, run.court) = (2, .adopted, [12, 9], .effectsKept)
    return run
  }

  @Test func `choices are numbered from one, and all figures are whole points`() throws {
    let (one, two) = (try byHand(), try byHand())
    var other = two
    other.choices[1].option = 4
    other.seed = 8
    (other.ending, other.turning, other.vote) = (-1, nil, .none)
    let document = ComparisonDocument(RunComparison([one, other]), numbers: [3, 8])
    #expect(document.case == "klein" && document.sameCase && !document.sameSeed)
    #expect(document.parting?.choice == 2 && document.parting?.kind == "option")
    #expect(document.runs.map(\.run) == [3, 8] && document.runs.map(\.seed) == [9, 8])
    #expect(document.runs.map(\.turningPoint) == [1, nil])
    #expect(document.runs.map(\.ending) == ["gedragen", nil])
    let run = try #require(document.runs.first)
    #expect(run.choices.map(\.decision) == [1, 3] && run.undone == 1)
    #expect(run.choices.map(\.scene) == ["gesprek", "besluit"])
    #expect(run.choices.map(\.option) == ["tekenen", "bouwen"])
    #expect(run.needles.map(\.choice) == [0, 1, 2] && run.needles.map(\.week) == [0, 4, 9])
    #expect(
      run.needles.map(\.needles) == [
        ["groups": 13, "council": 50, "audible": 0], ["groups": 12, "council": 49, "audible": -1],
        ["groups": 0, "council": -100, "audible": 100],
      ]
    )
    #expect(run.support.map(\.group) == ["buren", "zoekers", "groenlijst", "bouwlijst"])
    #expect(run.support.map(\.before) == [40, 49, 50, 0])
    #expect(run.support.map(\.after) == [100, 50, 0, 1])
    #expect(run.council.outcome == "adopted" && run.court == "effectsKept")
    #expect(run.council.inFavor == 12 && run.council.against == 9)
  }

  @Test func `what is not known is null, and a compass that was not said is left out`() throws {
    let run = try byHand()
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let document = ComparisonDocument(RunComparison([run, run]), numbers: [1, 2])
    let text = String(decoding: try encoder.encode(document), as: UTF8.self)
    let compass = [
      #""compass":{"declared":{"beraadslaging":15,"checks":2,"daadkracht":10,"inclusie":20,"#,
      #""transparantie":8,"zeggenschap":5},"#,
      #""revealed":{"beraadslaging":null,"checks":null,"daadkracht":0,"inclusie":20,"#,
      #""transparantie":null,"zeggenschap":null},"#,
      #""revealedRange":{"beraadslaging":null,"checks":null,"daadkracht":[0,3],"#,
      #""inclusie":[15,25],"transparantie":null,"zeggenschap":null}}"#,
    ].joined()
    #expect(text.contains(compass))
    #expect(!text.contains("parting") && !text.contains("otherwise"))
  }
}

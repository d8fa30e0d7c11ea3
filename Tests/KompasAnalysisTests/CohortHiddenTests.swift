import KompasEngine
import KompasTestSupport
import Testing

@testable import KompasAnalysis

/// docs/compare.md: what is added up and compared before a number is shown, and how much is hidden.
@Suite struct CohortHiddenTests {
  private func set(_ runs: some Sequence<Int>, of count: Int) -> RunSet {
    var set = RunSet(outOf: count)
    for run in runs { set.insert(run) }
    return set
  }

  /// A table of so many cells of six runs each, and one that lays two of them, with one run more, against the others.
  private func hidden(cells: Int) -> [Bool] {
    let runs = cells * 6
    let first = (0..<cells).map { set($0 * 6..<$0 * 6 + 6, of: runs) }
    let pair = 0..<13
    let second = [set(pair, of: runs), set(13..<runs, of: runs)]
    return CellSuppression([first, second], runs: runs, minimum: 5).isHidden.flatMap { $0 }
  }

  @Test func `of six cells every sum is compared, of more each and all but each`() {
    #expect(hidden(cells: 6).contains(true))
    #expect(!hidden(cells: 7).contains(true))
    // All but the first of seven cells are 36 runs, and the other table tells of 35 of those.
    let runs = 42
    let first = (0..<7).map { set($0 * 6..<$0 * 6 + 6, of: runs) }
    let second = [set(7..<runs, of: runs), set(0..<7, of: runs)]
    let hidden = CellSuppression([first, second], runs: runs, minimum: 5).isHidden
    #expect(hidden.flatMap { $0 }.contains(true))
  }

  @Test func `sets of runs hold as many as were put in, over more than one word`() {
    for count in [1, 63, 64, 65, 128, 129] {
      let all = set(0..<count, of: count)
      #expect(all.count == count)
      #expect(set([count - 1], of: count).isSubset(of: all))
      #expect(!all.isSubset(of: set(0..<count - 1, of: count)))
    }
  }

  /// Ten runs that are the same but for what their choices showed of the first value.
  private func cohort(knowing: Int) throws -> Cohort {
    var figures = RunFigures(try SampleRuns.small.run(seed: 1))
    figures.declared = [10, 10, 10, 10, 10, 10]
    figures.recalibrated = figures.declared
    figures.revealed = figures.declared
    figures.revealedRanges = figures.declared.map { $0 - 1...$0 + 1 }
    var unknown = figures
    unknown.revealed[0] = nil
    unknown.revealedRanges[0] = nil
    let runs = (0..<10).map { $0 < knowing ? figures : unknown }
    return try #require(Cohort(runs, game: Game(SmallCase.compiled)))
  }

  @Test(arguments: [(10, 0), (5, 0), (0, 1)])
  func `one number that is not told is hidden`(knowing: Int, hidden: Int) throws {
    let cohort = try cohort(knowing: knowing)
    #expect(cohort.hidden == hidden && cohort.isAnythingHidden == (hidden > 0))
    #expect(cohort.revealed[0]?.count == (knowing > 0 ? knowing : nil))
    #expect(cohort.revealedRanges[0] == (knowing > 0 ? 9...11 : nil))
    #expect(cohort.revealedRanges.dropFirst().allSatisfy { $0 == 9...11 })
  }

  /// Of four choices one is no longer in the case; whoever made none of the others did not come to the scene.
  @Test func `what the case no longer has is a cell of its own, and so is not having come`() throws
  {
    var figures = RunFigures(try SampleRuns.small.run(seed: 1))
    func split(_ choices: [Int], ending: Int = 0, turning: Int = 0) throws -> Cohort {
      (figures.choices, figures.ending, figures.turning) = (choices, ending, turning)
      return try #require(
        Cohort(Array(repeating: figures, count: 5), game: Game(SmallCase.compiled))
      )
    }
    #expect(
      try split([1, 3]).scenes.map(\.counts) == [[0, 5, 0, 0, 0], [5, 0, 0, 0], [0, 0, 0, 5]]
    )
    #expect(try split([-1, 3]).scenes[0].counts == [0, 0, 0, 5, 0])
    #expect(try split([0, 2, 3]).scenes[0].counts == [0, 0, 5, 0, 0])
    #expect(try split([0], ending: 0).endings.counts == [5, 0, 0, 0])
    #expect(try split([0], ending: -1).endings.counts == [0, 0, 0, 5])
    #expect(try split([0], turning: 0).turning.counts == [5, 0, 0, 0])
    #expect(try split([0], turning: -1).turning.counts == [0, 0, 0, 5])
    #expect(try !split([0]).endings.isAllHidden)
  }
}

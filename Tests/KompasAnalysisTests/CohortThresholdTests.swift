import KompasEngine
import KompasTestSupport
import Testing

@testable import KompasAnalysis

/// What a cohort shows and hides, on both sides of each edge.
@Suite struct CohortThresholdTests {
  private func set(_ runs: Range<Int>, of count: Int) -> RunSet {
    var set = RunSet(outOf: count)
    for run in runs { set.insert(run) }
    return set
  }

  /// Two tables of forty runs whose first cells differ by so many runs: whoever subtracts them reads a group of that size.
  @Test(arguments: 0...8, [3, 5, 7])
  func `a difference of fewer runs than the minimum cannot be read`(difference: Int, minimum: Int) {
    let tables = [10, 10 + difference].map { size in
      [set(0..<size, of: 40), set(size..<40, of: 40)]
    }
    let hidden = CellSuppression(tables, runs: 40, minimum: minimum).isHidden
    #expect(hidden.joined().contains(true) == (1..<minimum).contains(difference))
  }

  @Test(arguments: 0...8, [3, 5, 7])
  func `a cell of fewer runs than the minimum is not shown, an empty one is`(
    size: Int,
    minimum: Int
  ) {
    let cells = [set(0..<size, of: 40), set(size..<25, of: 40), set(25..<40, of: 40)]
    let hidden = CellSuppression([cells], runs: 40, minimum: minimum).isHidden[0]
    #expect(hidden[0] == (1..<minimum).contains(size))
    // What is hidden is never one cell alone.
    #expect(hidden.count { $0 } != 1)
  }

  /// The whole is known too: a cell that leaves fewer than the minimum of it out is hidden.
  @Test(arguments: [(35, false), (36, true), (39, true), (40, false)])
  func `what a cell leaves of the whole is a group as well`(size: Int, isHidden: Bool) {
    let cells = [set(0..<size, of: 40), set(size..<40, of: 40)]
    let hidden = CellSuppression([cells], runs: 40, minimum: 5).isHidden[0]
    #expect(hidden[0] == isHidden)
  }

  /// The first two cells of one table make fifteen runs together, and a cell of the other holds those and one more: of what was added
  /// up, the smallest is hidden.
  @Test func `of two sums that must not be subtracted, the smallest cell is hidden`() {
    let first = [
      set(0..<10, of: 60), set(10..<15, of: 60), set(15..<21, of: 60), set(21..<60, of: 60),
    ]
    let second = [set(0..<16, of: 60), set(16..<60, of: 60)]
    let hidden = CellSuppression([first, second], runs: 60, minimum: 5).isHidden
    // With it goes the next smallest, for one hidden cell alone could be found from the total.
    #expect(hidden[0] == [false, true, true, false])
  }

  /// A run that declared this.
  private func figures(declared: [Int]) throws -> RunFigures {
    var figures = RunFigures(try SampleRuns.small.run(seed: 1))
    figures.declared = declared
    return figures
  }

  /// 2, 4, 4, 4, 5, 5, 7 and 9 have a mean of 5, and lie 2 from it when all of them are the group that is told of.
  @Test func `the spread is that of these runs, not of others they might stand for`() throws {
    let runs = try [2, 4, 4, 4, 5, 5, 7, 9].map { points throws in
      try figures(declared: [points, 60 - points, 0, 0, 0, 0])
    }
    let cohort = try #require(Cohort(runs, game: Game(SmallCase.compiled)))
    let declared = try #require(cohort.declared[0])
    #expect(declared.count == 8 && declared.mean == 5 && declared.deviation == 2)
    #expect(Cohort.Spread([3]).deviation == 0 && Cohort.Spread([]).deviation == 0)
  }

  @Test(arguments: [(1, 3), (2, 3), (3, 3), (4, 4), (5, 5)])
  func `a cohort is of three runs at least`(asked: Int, minimum: Int) throws {
    let one = try figures(declared: [10, 10, 10, 10, 10, 10])
    let game = Game(SmallCase.compiled)
    let enough = Array(repeating: one, count: minimum)
    #expect(Cohort(enough, game: game, minimum: asked)?.minimum == minimum)
    #expect(Cohort(Array(enough.dropLast()), game: game, minimum: asked) == nil)
    #expect(Cohort.usualMinimum == 5)
  }

  /// Five runs of which so many declared a compass.
  @Test(arguments: [(10, true), (5, true), (4, false)])
  func `a compass is told of where enough runs declared one`(declaring: Int, isTold: Bool) throws {
    let with = try figures(declared: [20, 0, 10, 10, 10, 10])
    let without = try figures(declared: [])
    let all = (0..<10).map { $0 < declaring ? with : without }
    let cohort = try #require(Cohort(all, game: Game(SmallCase.compiled)))
    #expect((cohort.declared[0] != nil) == isTold)
    #expect(cohort.declared[0]?.count ?? declaring == declaring)
  }
}

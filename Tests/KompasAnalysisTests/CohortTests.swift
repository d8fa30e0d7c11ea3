import KompasEngine
import KompasTestSupport
import Testing

@testable import KompasAnalysis

/// What a group of runs shows, and what it hides.
@Suite struct CohortTests {
  /// Worked out once.
  private static let played = Dictionary(
    uniqueKeysWithValues: SampleRuns.allCases.map { which in
      (which, (1...80).compactMap { try? RunFigures(which.run(seed: $0)) })
    }
  )

  /// The figures of so many runs by chance.
  private func figures(_ runs: Int, _ which: SampleRuns = .windFarm) throws -> [RunFigures] {
    let figures = try #require(Self.played[which])
    #expect(figures.count == 80)
    return Array(figures.prefix(runs))
  }

  // MARK: Figures

  @Test(arguments: SampleRuns.allCases, [1, 2, 3, 4, 5] as [UInt64])
  func `figures read back as they were written`(which: SampleRuns, seed: UInt64) throws {
    let game = try which.game
    let figures = RunFigures(try which.run(seed: seed))
    #expect(RunFigures(figures.text, rules: game.rules) == figures)
    #expect(figures.text.allSatisfy { $0.isNumber || ",;-".contains($0) })
  }

  @Test func `what are no figures of the case is not read`() throws {
    let game = try SampleRuns.windFarm.game
    let text = RunFigures(try SampleRuns.windFarm.run(seed: 1)).text
    for wrong in [
      "", ";", "x" + text, text + ";", text + ",", "999," + text, "-1," + text, text + "9",
      text.replacing(";", with: ","), "-" + text, "99999999999999999999" + text,
      String(text.dropLast(4)),
    ] {
      #expect(RunFigures(wrong, rules: game.rules) == nil, "\(wrong)")
    }
  }

  @Test func `a margin that does not hold its point is not read`() throws {
    let game = try SampleRuns.windFarm.game
    let figures = RunFigures(try SampleRuns.windFarm.run(seed: 1))
    let value = try #require(figures.revealed.firstIndex { $0 != nil })
    let point = try #require(figures.revealed[value])
    for (range, isRead) in [
      (point...point, true), (0...point, true), (point...60, true), (0...(point - 1), false),
      ((point + 1)...60, false), (nil, false),
    ] as [(ClosedRange<Int>?, Bool)] {
      var other = figures
      other.revealedRanges[value] = range
      #expect(
        (RunFigures(other.text, rules: game.rules) == other) == isRead,
        "\(String(describing: range))"
      )
    }
  }

  // MARK: Sums

  @Test func `the margin of one run goes with what was chosen`() throws {
    let game = try SampleRuns.windFarm.game
    let cohort = try #require(Cohort(try figures(60), game: game))
    for (chosen, range) in zip(cohort.revealed, cohort.revealedRanges) {
      #expect((chosen == nil) == (range == nil))
      guard let chosen, let range else { continue }
      #expect(range.contains(Int(chosen.mean.rounded())) && range.count > 5)
    }
  }

  @Test func `what is shown adds up to what was played`() throws {
    let game = try SampleRuns.windFarm.game
    let figures = try figures(60)
    let cohort = try #require(Cohort(figures, game: game))
    #expect(cohort.runs == 60 && cohort.minimum == 5)
    for (scene, split) in zip(game.rules.scenes, cohort.scenes) {
      for (option, count) in zip(scene.options, split.counts) {
        guard let count else { continue }
        #expect(count == figures.count { $0.choices.contains(option) })
      }
    }
    let declared = try #require(cohort.declared[0])
    let values = figures.map { Double($0.declared[0]) }
    let mean = values.reduce(0, +) / 60
    #expect(declared.count == 60 && abs(declared.mean - mean) < 1e-9)
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 60
    #expect(abs(declared.deviation * declared.deviation - variance) < 1e-9)
  }

  @Test func `the order of the runs does not matter`() throws {
    let game = try SampleRuns.small.game
    let figures = try figures(30, .small)
    #expect(Cohort(figures, game: game)?.scenes == Cohort(figures.reversed(), game: game)?.scenes)
  }

  // MARK: Hiding

  @Test func `fewer runs than the minimum give nothing at all`() throws {
    let game = try SampleRuns.small.game
    let figures = try figures(7, .small)
    #expect(Cohort(Array(figures.prefix(4)), game: game) == nil)
    #expect(Cohort(Array(figures.prefix(5)), game: game) != nil)
    #expect(Cohort(figures, game: game, minimum: 8) == nil)
    // Lower than three is three.
    #expect(Cohort(Array(figures.prefix(2)), game: game, minimum: 1) == nil)
    #expect(Cohort(Array(figures.prefix(3)), game: game, minimum: 1)?.minimum == 3)
  }

  @Test(arguments: SampleRuns.allCases, [5, 9, 14, 30, 80])
  func `no small group is shown, and none can be found by subtracting`(
    which: SampleRuns,
    runs: Int
  ) throws {
    let figures = try figures(runs, which)
    for minimum in [3, 5, 8] where figures.count >= minimum {
      let cohort = try #require(Cohort(figures, game: try which.game, minimum: minimum))
      for split in cohort.scenes + [cohort.endings, cohort.turning, cohort.votes, cohort.court] {
        let shown = split.counts.compactMap(\.self)
        #expect(shown.allSatisfy { $0 == 0 || $0 >= minimum })
        let hidden = split.counts.count - shown.count
        let left = cohort.runs - shown.reduce(0, +)
        #expect(hidden == 0 ? left == 0 : hidden >= 2 && left >= minimum)
      }
      for spread in (cohort.declared + cohort.revealed + cohort.recalibrated).compactMap(\.self) {
        #expect(spread.count >= minimum)
        #expect(spread.count == cohort.runs || cohort.runs - spread.count >= minimum)
      }
    }
  }

  @Test(
    arguments: [
      ([12, 8, 0], [false, false, false]),
      // One small cell: the smallest other one goes with it.
      ([3, 9, 8], [true, false, true]),
      // Nothing that holds runs is left, so neither is the zero.
      ([0, 1, 19], [true, true, true]),
      // Together the minimum: enough.
      ([2, 3, 9], [true, true, false]),
      // Together less than the minimum: a third goes too.
      ([1, 1, 9, 7], [true, true, false, true]),
      ([4, 6, 6], [true, true, false]),
    ] as [([Int], [Bool])]
  )
  func `a small cell takes another with it`(counts: [Int], hidden: [Bool]) {
    let runs = counts.reduce(0, +)
    #expect(CellSuppression([table(counts)], runs: runs, minimum: 5).isHidden == [hidden])
  }

  @Test func `two tables cannot be subtracted from each other`() {
    // The first hides 3 and 8, together 11, and shows 9. The second would show those 9 and the 3 as 12.
    let first = table([3, 8, 9])
    let second = [set(0..<3, of: 20, and: 11..<20), set(3..<11, of: 20)]
    #expect(
      CellSuppression([first], runs: 20, minimum: 5).isHidden == [[true, true, false]]
    )
    let both = CellSuppression([first, second], runs: 20, minimum: 5).isHidden
    #expect(both == [[true, true, true], [false, false]])
  }

  /// A table of runs that follow each other.
  private func table(_ counts: [Int]) -> [RunSet] {
    let runs = counts.reduce(0, +)
    var start = 0
    return counts.map { count in
      defer { start += count }
      return set(start..<(start + count), of: runs)
    }
  }

  private func set(_ runs: Range<Int>, of count: Int, and more: Range<Int> = 0..<0) -> RunSet {
    var set = RunSet(outOf: count)
    for run in Array(runs) + Array(more) { set.insert(run) }
    return set
  }

  // MARK: Versions

  @Test func `runs of another version count by their ids`() throws {
    let old = try SampleRuns.windFarm.game.rules
    var new = old
    new.digest = String(repeating: "0", count: 64)
    let figures = RunFigures(try SampleRuns.windFarm.run(seed: 3))
    #expect(CasePlaces(from: old, to: new).moved(figures) == figures)
    let option = figures.choices[0]
    new.options[option].id = "an_option_that_was_renamed"
    let moved = CasePlaces(from: old, to: new).moved(figures)
    #expect(moved.choices[0] == -1 && moved.choices.dropFirst() == figures.choices.dropFirst())
    let cohort = try #require(
      Cohort(Array(repeating: moved, count: 6), game: Game(new))
    )
    let scene = try #require(new.scenes.firstIndex { $0.options.contains(option) })
    let options = new.scenes[scene].options.count
    #expect(cohort.scenes[scene].counts[options] == 6)
  }
}

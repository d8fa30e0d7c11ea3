public import KompasEngine

/// What a group of runs of one case shows together; no number in it is about fewer runs than the minimum.
public struct Cohort: Sendable, Equatable {
  /// How many runs a group must have when nothing else is asked for.
  public static let usualMinimum = 5
  /// How few that may be at the least: with two, either knows the other.
  public static let leastMinimum = 3

  /// How runs divide over cells; `nil` for a cell that is hidden.
  public struct Split: Sendable, Equatable {
    /// Per cell, the number of runs.
    public var counts: [Int?]
    /// Whether all of it is hidden.
    public var isAllHidden: Bool { counts.allSatisfy { $0 == nil } }
  }

  /// A mean, and how far runs lie from it.
  public struct Spread: Sendable, Equatable {
    /// How many runs it is of.
    public var count: Int
    /// The mean.
    public var mean: Double
    /// The standard deviation of these runs.
    public var deviation: Double
  }

  /// How many runs there are.
  public var runs: Int
  /// The smallest group that is shown.
  public var minimum: Int
  /// Per scene: each of its options, then options that the case no longer has, then runs that did not come there.
  ///
  /// Of a scene that came more than once in a run, the last choice counts.
  public var scenes: [Split]
  /// Per ending, then endings that the case no longer has.
  public var endings: Split
  /// Per scene in how many runs its choice turned the case most, then runs without such a choice.
  public var turning: Split
  /// Per `VoteOutcome`.
  public var votes: Split
  /// Per `CourtOutcome`.
  public var court: Split
  /// The declared compass, points out of sixty per value; `nil` if too few declared one.
  public var declared: [Spread?]
  /// What the choices showed, points out of sixty per value, of the runs that say enough; `nil` if too few do.
  public var revealed: [Spread?]
  /// Between which points the choices of one run place a value, on average over these runs; `nil` as above.
  public var revealedRanges: [ClosedRange<Int>?]
  /// The recalibrated compass, points out of sixty per value; `nil` if too few recalibrated.
  public var recalibrated: [Spread?]
  /// The true needles at the end, in points, -100 … 100; `nil` for one that the case does not have.
  ///
  /// Of `Tension.groups` how far apart they stood, whichever was better served: 0 … 100.
  public var needles: [Spread?]

  /// Adds up runs; `nil` if they are fewer than the minimum.
  ///
  /// - Parameters:
  ///   - figures: of each run, in the indices of `game`.
  ///   - game: the case.
  ///   - minimum: the smallest group that is shown; lower than `leastMinimum` counts as that.
  public init?(_ figures: [RunFigures], game: Game, minimum: Int = usualMinimum) {
    let minimum = max(minimum, Self.leastMinimum)
    guard figures.count >= minimum else { return nil }
    let rules = game.rules
    let values = CompassValue.allCases.indices
    runs = figures.count
    self.minimum = minimum

    var tables = CohortTables(figures, rules: rules)
    let sceneTables = rules.scenes.indices.map { tables.addScene($0) }
    let endingTable = tables.add(rules.endings.count + 1) {
      $0.ending < 0 ? rules.endings.count : $0.ending
    }
    let turningTable = tables.add(rules.scenes.count + 1) {
      $0.turning < 0 ? rules.scenes.count : $0.turning
    }
    let voteTable = tables.add(VoteOutcome.allCases.count, \.vote)
    let courtTable = tables.add(CourtOutcome.allCases.count, \.court)
    let declaredTable = tables.add(2) { $0.declared.isEmpty ? 1 : 0 }
    let recalibratedTable = tables.add(2) { $0.recalibrated.isEmpty ? 1 : 0 }
    let revealedTables = values.map { value in
      tables.add(2) { $0.revealed[value] == nil ? 1 : 0 }
    }

    let splits = tables.splits(minimum: minimum)
    scenes = sceneTables.map { splits[$0] }
    (endings, turning) = (splits[endingTable], splits[turningTable])
    (votes, court) = (splits[voteTable], splits[courtTable])
    func spread(_ table: Int, _ figure: (RunFigures) -> Double?) -> Spread? {
      guard let count = splits[table].counts[0], count >= minimum else { return nil }
      return Spread(figures.compactMap(figure))
    }
    declared = values.map { value in
      spread(declaredTable) { $0.declared.isEmpty ? nil : Double($0.declared[value]) }
    }
    recalibrated = values.map { value in
      spread(recalibratedTable) { $0.recalibrated.isEmpty ? nil : Double($0.recalibrated[value]) }
    }
    revealed = values.map { value in
      spread(revealedTables[value]) { $0.revealed[value].map(Double.init) }
    }
    revealedRanges = values.map { value in
      let ends = [\ClosedRange<Int>.lowerBound, \ClosedRange<Int>.upperBound].map { end in
        spread(revealedTables[value]) { $0.revealedRanges[value].map { Double($0[keyPath: end]) } }
      }
      guard let low = ends[0], let high = ends[1] else { return nil }
      return Int(low.mean.rounded())...Int(high.mean.rounded())
    }
    let hasNeedle = game.observe(game.blank, canUndo: false).needles.map(\.exists)
    needles = Tension.allCases.map { tension in
      guard hasNeedle[tension.rawValue] else { return nil }
      let values = figures.map { Double($0.needles[tension.rawValue]) / 100 }
      return Spread(tension == .groups ? values.map(abs) : values)
    }
  }

  /// How many numbers are hidden.
  public var hidden: Int {
    (scenes + [endings, turning, votes, court]).reduce(0) { sum, split in
      sum + split.counts.count { $0 == nil }
    } + (declared + revealed + recalibrated).count { $0 == nil }
  }

  /// Whether a number is hidden anywhere.
  public var isAnythingHidden: Bool { hidden > 0 }
}

extension Cohort.Spread {
  init(_ figures: [Double]) {
    count = figures.count
    mean = figures.reduce(0, +) / Double(max(1, figures.count))
    let center = mean
    let squares = figures.reduce(0) { $0 + ($1 - center) * ($1 - center) }
    deviation = (squares / Double(max(1, figures.count))).squareRoot()
  }
}

/// The tables of a cohort, each as sets of runs.
private struct CohortTables {
  private let figures: [RunFigures]
  private let rules: CompiledCase
  private var tables: [[RunSet]] = []

  init(_ figures: [RunFigures], rules: CompiledCase) {
    self.figures = figures
    self.rules = rules
  }

  /// Divides all runs over so many cells; answers the number of the table.
  mutating func add(_ cells: Int, _ cell: (RunFigures) -> Int) -> Int {
    var table = Array(repeating: RunSet(outOf: figures.count), count: cells)
    for (index, run) in figures.enumerated() { table[cell(run)].insert(index) }
    tables.append(table)
    return tables.count - 1
  }

  /// Divides all runs over the options of a scene, and two cells more.
  mutating func addScene(_ scene: Int) -> Int {
    let options = rules.scenes[scene].options
    return add(options.count + 2) { run in
      guard let option = run.choices.last(where: { options.contains($0) }) else {
        // A choice that the case no longer has may have been one of this scene.
        return options.count + (run.choices.contains(-1) ? 0 : 1)
      }
      return option - options.lowerBound
    }
  }

  func splits(minimum: Int) -> [Cohort.Split] {
    let hidden = CellSuppression(tables, runs: figures.count, minimum: minimum).isHidden
    return zip(tables, hidden).map { table, hidden in
      Cohort.Split(counts: zip(table, hidden).map { $1 ? nil : $0.count })
    }
  }
}

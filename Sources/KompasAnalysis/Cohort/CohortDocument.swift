public import KompasEngine

/// A cohort as programs read it: the shape of its JSON, with ids instead of titles.
///
/// docs/compare.md describes every key; a key never disappears and never changes its meaning. A number that is hidden is null. Means and
/// deviations are in whole points.
public struct CohortDocument: Sendable, Encodable {
  struct Cell: Encodable {
    var id: String
    var runs: Int?

    init(_ id: String, _ runs: Int?) { (self.id, self.runs) = (id, runs) }

    private enum Key: String, CodingKey { case id, runs }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(id, forKey: .id)
      // A hidden number says so: the key is always there.
      try container.encode(runs, forKey: .runs)
    }
  }

  struct Scene: Encodable {
    var id: String
    var options: [Cell]
    var gone: Cell
    var notReached: Cell
  }

  struct Spread: Encodable {
    var runs: Int
    var mean: Int
    var deviation: Int

    init(_ spread: Cohort.Spread) {
      runs = spread.count
      mean = Int(spread.mean.rounded())
      deviation = Int(spread.deviation.rounded())
    }
  }

  struct Compass: Encodable {
    var declared: [String: Spread?]
    var revealed: [String: Spread?]
    /// The mean least and the mean most of the ranges of single runs.
    var revealedRange: [String: [Int]?]
    var recalibrated: [String: Spread?]
  }

  var `case`: String
  var version: String
  var versions: Int
  var minimum: Int
  /// `nil` if there are too few; then there is nothing else.
  var runs: Int?
  var tooFew: Bool
  var scenes: [Scene]?
  var endings: [Cell]?
  var turningPoints: [Cell]?
  var council: [Cell]?
  var court: [Cell]?
  var compass: Compass?
  var needles: [String: Spread]?

  /// Says that there are too few runs.
  public init(tooFewOf id: String, minimum: Int) {
    `case` = id
    version = ""
    versions = 0
    self.minimum = minimum
    tooFew = true
  }

  /// Writes down a cohort.
  ///
  /// - Parameters:
  ///   - cohort: the cohort.
  ///   - rules: the case, in its newest version.
  ///   - versions: of how many versions the runs are.
  public init(_ cohort: Cohort, of rules: CompiledCase, versions: Int) {
    `case` = rules.id
    version = rules.version
    self.versions = versions
    minimum = cohort.minimum
    runs = cohort.runs
    tooFew = false
    scenes = zip(rules.scenes, cohort.scenes).map { scene, split in
      let options = scene.options.map { rules.options[$0].id }
      return Scene(
        id: scene.id,
        options: zip(options, split.counts).map { Cell($0, $1) },
        gone: Cell("gone", split.counts[options.count]),
        notReached: Cell("notReached", split.counts[options.count + 1])
      )
    }
    func cells(_ names: [String], _ split: Cohort.Split) -> [Cell] {
      zip(names, split.counts).map { Cell($0, $1) }
    }
    endings = cells(rules.endings.map(\.id) + ["gone"], cohort.endings)
    turningPoints = cells(rules.scenes.map(\.id) + ["none"], cohort.turning)
    council = cells(VoteOutcome.allCases.map { "\($0)" }, cohort.votes)
    court = cells(CourtOutcome.allCases.map { "\($0)" }, cohort.court)
    func spreads(_ spreads: [Cohort.Spread?]) -> [String: Spread?] {
      named(spreads.map { $0.map { Spread($0) } }) ?? [:]
    }
    compass = Compass(
      declared: spreads(cohort.declared),
      revealed: spreads(cohort.revealed),
      revealedRange: named(
        cohort.revealedRanges.map { $0.map { [$0.lowerBound, $0.upperBound] } }
      ) ?? [:],
      recalibrated: spreads(cohort.recalibrated)
    )
    var needles: [String: Spread] = [:]
    for (tension, spread) in zip(Tension.allCases, cohort.needles) {
      if let spread { needles["\(tension)"] = Spread(spread) }
    }
    self.needles = needles
  }
}

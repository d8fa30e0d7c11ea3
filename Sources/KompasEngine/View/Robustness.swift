import KompasScoring

/// How a choice fares under every way of weighing the groups.
public struct Robustness: Sendable, Equatable {
  /// Which choice: an index into `Timeline.turns`.
  public var turn: Int
  /// The scene.
  public var scene: Int
  /// The options that were open, in order.
  public var options: [Int]
  /// For each, in how many percent of all weightings it gives the groups together the most support right after it.
  ///
  /// Each is rounded by itself, so that equals are equal; together they need not be 100.
  public var firstRank: [Int]
  /// The chosen one's place in `options`.
  public var chosen: Int
  /// The groups that are weighed: stakeholders.
  public var groups: [Int] = []
  /// For each option the share of weightings that gives it each rank, best first: options × ranks, 0 … 1.
  public var acceptability: [[Double]] = []
  /// For each option the mean of the weightings in which it is best: options × groups, each adding up to 1;
  /// `nil` if it never is.
  public var centralWeights: [[Double]?] = []
  /// For each option how surely it is best for its own central weights, 0 … 1; `nil` if it never is.
  public var confidence: [Double?] = []
  /// Per group the least and the greatest share of the weight with which the chosen option can still be best,
  /// 0 … 1; `nil` if it never is.
  public var limits: [ClosedRange<Double>]?

  /// Makes a finding.
  package init(
    turn: Int,
    scene: Int,
    options: [Int],
    firstRank: [Int],
    chosen: Int,
    groups: [Int] = [],
    limits: [ClosedRange<Double>]? = nil
  ) {
    self.turn = turn
    self.scene = scene
    self.options = options
    self.firstRank = firstRank
    self.chosen = chosen
    self.groups = groups
    self.limits = limits
  }

  /// Whether no weighting at all makes the chosen option the best.
  public var isNeverFirst: Bool { groups.isEmpty ? firstRank[chosen] == 0 : limits == nil }

  /// Whether every weighting makes it the best, alone or with others: where it is for whoever counts alone, it is for any mix of them.
  public var isAlwaysFirst: Bool {
    groups.isEmpty
      ? firstRank[chosen] == 100 : limits?.allSatisfy { $0.upperBound > 1 - 1e-9 } == true
  }
}

extension Robustness {
  /// Between which shares of the weight a choice can be the best.
  package struct Limits {
    /// The groups that may not weigh more than so many percent, the tightest first.
    package var most: [(group: Int, percent: Int)]
    /// The group that must weigh at least so many percent, if there is one.
    package var least: (group: Int, percent: Int)?
  }

  /// The groups on whose weight the choice hangs, at most so many that may not weigh more.
  package func limits(naming count: Int) -> Limits {
    let named = zip(groups, limits ?? []).map { (group: $0, share: wholePercents($1)) }
    return Limits(
      most: named.filter { $0.share.upperBound < 100 }
        .sorted { ($0.share.upperBound, $0.group) < ($1.share.upperBound, $1.group) }
        .prefix(count).map { ($0.group, $0.share.upperBound) },
      least: named.filter { $0.share.lowerBound > 0 }
        .max { ($0.share.lowerBound, $1.group) < ($1.share.lowerBound, $0.group) }
        .map { ($0.group, $0.share.lowerBound) }
    )
  }

  /// The same in wide words, with the one group on which it hangs most.
  var firmness: SeenFirmness {
    let limits = limits(naming: 1)
    if isAlwaysFirst { return SeenFirmness(level: .always, hinge: nil) }
    return switch firstRank[chosen] {
    case 66...: SeenFirmness(level: .mostly, hinge: limits.most.first?.group)
    case 34...: SeenFirmness(level: .depends, hinge: limits.most.first?.group)
    case _ where isNeverFirst: SeenFirmness(level: .never, hinge: nil)
    case _: SeenFirmness(level: .seldom, hinge: limits.least?.group)
    }
  }
}

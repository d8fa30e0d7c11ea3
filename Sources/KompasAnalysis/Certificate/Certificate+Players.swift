public import KompasEngine

// What players of one mind show of a case, and the bounds that they are held to.
extension Certificate {
  /// How well a case measures simulated players whose compass is known.
  public struct CompassMeasure: Sendable, Equatable {
    /// How many players there were.
    public var players: Int
    /// Per value of how many players enough came out to show it.
    public var shown: [Int]
    /// Per value for how many of these the 90% range held the true share of sixty.
    public var held: [Int]
    /// By how much the share that was held may be off by chance, 0 … 1: 1.96 standard errors, counting each player's values together.
    public var margin: Double
    /// Of how many players at least one value was shown.
    public var ranked: Int
    /// For how many of these the highest shown value was truly the highest of all six.
    public var rightlyRanked: Int

    /// The part of all shown ranges that held the truth, 0 … 1; `nil` if nothing was shown.
    public var coverage: Double? {
      let all = shown.reduce(0, +)
      return all > 0 ? Double(held.reduce(0, +)) / Double(all) : nil
    }

    /// Whether a value was shown often enough: of at least half of the players.
    public func isShown(_ value: Int) -> Bool { shown[value] * 2 >= players }

    /// Whether the ranges held the truth about as often as they say, but for chance.
    public var isCovered: Bool {
      guard let coverage else { return true }
      return coverage >= Certificate.covered.lowerBound - margin
        && coverage <= Certificate.covered.upperBound + margin
    }

    /// The values on which it fails.
    var failing: [Int] {
      shown.indices.filter { value in
        guard isShown(value) else { return true }
        // If all ranges together lie outside, those of some value do.
        return !isCovered
          && !Certificate.covered.contains(Double(held[value]) / Double(shown[value]))
      }
    }

    /// Whether so many players show that a value is shown, or is not, but for chance at 95%.
    func contradicts(_ isSaid: Bool, _ value: Int) -> Bool {
      let share = Double(shown[value]) / Double(max(1, players))
      let doubt = 1.96 * (0.25 / Double(max(1, players))).squareRoot()
      return isSaid ? share < 0.5 - doubt : share > 0.5 + doubt
    }
  }

  /// Where one way of playing leads.
  public struct Road: Sendable, Equatable {
    /// How is chosen.
    public var policy: SimulationPolicy
    /// How many runs were played so.
    public var runs: Int
    /// Per ending in how many of them.
    public var endings: [Int]
    /// In how many the court annulled the decision.
    public var annulled: Int
    /// In how many the procedure ended without a decision.
    public var undecided: Int
    /// Per option: in which part of its scene's runs it was chosen, 0 … 1; 0 where the scene never came.
    public var chosen: [Double]
    /// Per option whether it is what this policy picks: more often than not, in a scene with more than one way to go on.
    public var isPick: [Bool]

    /// The ending that came most often; the earlier one where two are equal.
    public var usual: Int { endings.indices.max { endings[$0] < endings[$1] } ?? 0 }

    /// Whether more than two thirds of the runs end in one way.
    public var isOneWay: Bool { (endings.max() ?? 0) * 3 > runs * 2 }

    /// Whether fewer than a third of the runs end within the law.
    ///
    /// A run is within the law unless the court annulled its decision: what stands, what was repaired, and a procedure
    /// that ended without a decision all count.
    public var isUnlawful: Bool { (runs - annulled) * 3 < runs }
  }

  /// How much of a resource runs use.
  public struct Used: Sendable, Equatable {
    /// How much there is at the start.
    public var start: Int32
    /// What the run in the middle used, in whole percents of the start, rounded down; 100 where there is nothing at the start.
    public var median: Int

    /// Whether it is not scarce.
    public var isPlenty: Bool { median < Certificate.scarce }
  }

  /// How often a 90% range must hold the truth: leave some for the model, none for vanity.
  public static let covered = 0.85...0.95
  /// What a run in the middle must use of a resource at least, in percents of what there is.
  public static let scarce = 70
  /// Options of a scene differ too little in a value to tell players apart below this, in points of lean.
  public static let telling = 2

  /// The policies that play for somebody who is in the case.
  static func policiesForSomebody(_ rules: CompiledCase) -> [SimulationPolicy] {
    let groups = rules.stakeholders
    var policies: [SimulationPolicy] = []
    if groups.contains(where: { $0.seats > 0 }) { policies.append(.greedyCouncil) }
    if groups.contains(where: { $0.mayBeNear && $0.people > 0 }) {
      policies.append(.greedyNeighborhood)
    }
    if groups.contains(where: { $0.people > 0 }) { policies.append(.worstFirst) }
    return policies
  }

  /// The options that each of several policies that play for somebody picks.
  ///
  /// - Parameters:
  ///   - roads: where ways of playing lead, these policies among them.
  ///   - rules: the case.
  /// - Returns: options; none where fewer than two such policies play for somebody who is in the case.
  public static func commonPicks(_ roads: [Road], _ rules: CompiledCase) -> [Int] {
    let policies = policiesForSomebody(rules)
    let roads = roads.filter { policies.contains($0.policy) }
    guard roads.count > 1 else { return [] }
    return rules.options.indices.filter { option in roads.allSatisfy { $0.isPick[option] } }
  }

  /// The scenes whose options differ too little in a value.
  ///
  /// - Returns: scenes with more than one option, and how far their options lie apart, 0 … `telling` − 1.
  public static func flatScenes(
    _ value: CompassValue,
    _ rules: CompiledCase
  ) -> [(scene: Int, spread: Int)] {
    rules.scenes.enumerated().compactMap { scene, row in
      let leans = row.options.map { Int(rules.options[$0].compass[value.rawValue]) }
      guard leans.count > 1, let low = leans.min(), let high = leans.max(),
        high - low < telling
      else { return nil }
      return (scene, high - low)
    }
  }
}

extension Certificate.Road {
  /// Where a way of playing leads, from the totals of its runs.
  public init(_ policy: SimulationPolicy, _ totals: SimulationTotals, _ rules: CompiledCase) {
    self.policy = policy
    runs = totals.runs
    endings = totals.endings
    annulled = totals.courts[Int(CourtOutcome.annulled.rawValue)]
    undecided = totals.undecided
    chosen = rules.options.map { _ in 0 }
    isPick = rules.options.map { _ in false }
    for scene in rules.scenes {
      let played = totals.played(scene)
      // A scene that hardly comes says nothing of how somebody plays.
      guard played > 0, played * 100 >= runs else { continue }
      for option in scene.options {
        chosen[option] = Double(totals.chosen[option]) / Double(played)
        let isFree = scene.options.contains { $0 != option && totals.opened[$0] * 2 > played }
        isPick[option] = isFree && totals.chosen[option] * 2 > played
      }
    }
  }
}

public import KompasEngine
import KompasScoring

/// How the runs of a simulation are played.
public enum SimulationPolicy: Sendable, Equatable {
  /// Every open option equally likely.
  case random
  /// Each run by a compass of its own: sixty points drawn over six values, all divisions equally likely.
  case declared
  /// What pleases the council most, each time.
  case greedyCouncil
  /// What pleases those near most, each time.
  case greedyNeighborhood
  /// What is best for the worst-off group of residents, each time.
  case worstFirst
  /// All runs by this compass: points per value, in the order of `CompassValue`.
  case compass(points: [Int])

  /// The policies that need nothing more than a name, in the order in which they are shown.
  public static let named: [SimulationPolicy] = [
    .random, .declared, .greedyCouncil, .greedyNeighborhood, .worstFirst,
  ]

  /// All sixty points on one value.
  public static func only(_ value: CompassValue) -> SimulationPolicy {
    .compass(points: CompassValue.allCases.map { $0 == value ? RuleNumbers.compassPoints : 0 })
  }

  /// The value that has all the points; `nil` if there is no such one.
  public var onlyValue: CompassValue? { CompassValue.allCases.first { self == .only($0) } }

  /// What the command line calls it: the value that has all the points, else its `id`.
  public var name: String { onlyValue.map { "\($0)" } ?? id }

  /// All that can be laid beside each other: those that need nothing more, and those of one value.
  public static let all = named + CompassValue.allCases.map(only)

  /// Its name on the command line and in data.
  public var id: String {
    switch self {
    case .random: "random"
    case .declared: "declared"
    case .greedyCouncil: "greedy_council"
    case .greedyNeighborhood: "greedy_neighborhood"
    case .worstFirst: "worst_first"
    case .compass: "compass"
    }
  }

  /// What a declared compass seeks: θ per value, for `Policy.compass`.
  ///
  /// The inverse of how a revealed compass is brought to points, which are in proportion to exp(θ). A value without
  /// points counts as half a point; θ is centered on zero, for only differences matter.
  ///
  /// - Parameter points: one number per value, not negative.
  /// - Returns: as many numbers.
  public static func sought(by points: [Int]) -> [Double] {
    let logarithms = points.map { logarithm(max(Double($0), 0.5)) }
    let mean = logarithms.reduce(0, +) / Double(max(1, points.count))
    return logarithms.map { $0 - mean }
  }

  /// How a run with these seeds is played.
  func policy(of run: RunSeeds) -> Policy {
    switch self {
    case .random: .random
    case .declared: .compass(Self.sought(by: run.points))
    case .greedyCouncil: .greedyCouncil
    case .greedyNeighborhood: .greedyNeighborhood
    case .worstFirst: .worstFirst
    case .compass(let points): .compass(Self.sought(by: points))
    }
  }
}

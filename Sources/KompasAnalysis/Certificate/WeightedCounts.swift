/// How often each whole number from zero upward was seen, by weight.
struct WeightedCounts: Sendable, Equatable {
  private var weights: [Double] = []

  /// Counts a value; one below zero counts as zero.
  mutating func add(_ value: Int, _ weight: Double) {
    let value = max(0, value)
    if value >= weights.count {
      weights += Array(repeating: 0, count: value + 1 - weights.count)
    }
    weights[value] += weight
  }

  /// Adds what others counted.
  static func += (sum: inout WeightedCounts, other: WeightedCounts) {
    for (value, weight) in other.weights.enumerated() where weight > 0 { sum.add(value, weight) }
  }

  /// The lowest, the middle and the highest value that was seen; zeros if none was.
  var length: Certificate.Length {
    let total = weights.reduce(0, +)
    var sum = 0.0
    let middle = weights.firstIndex { weight in
      sum += weight
      // Rounding may leave half a hair's breadth short of half.
      return weight > 0 && sum * 2 >= total * (1 - 1e-9)
    }
    return Certificate.Length(
      shortest: weights.firstIndex { $0 > 0 } ?? 0,
      typical: middle ?? 0,
      longest: weights.lastIndex { $0 > 0 } ?? 0
    )
  }
}

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

  /// The lowest value that was seen up to which this part of the weight lies, 0 … 1; 0 if none was seen.
  func value(at part: Double) -> Int {
    let total = weights.reduce(0, +)
    var sum = 0.0
    return weights.firstIndex { weight in
      sum += weight
      // Rounding may leave a part a hair's breadth short.
      return weight > 0 && sum >= total * part * (1 - 1e-9)
    } ?? 0
  }

  /// The lowest, the middle and the highest value that was seen; zeros if none was.
  var length: Certificate.Length {
    Certificate.Length(
      shortest: weights.firstIndex { $0 > 0 } ?? 0,
      typical: value(at: 0.5),
      longest: weights.lastIndex { $0 > 0 } ?? 0
    )
  }
}

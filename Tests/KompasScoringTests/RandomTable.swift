import KompasScoring

/// Tables and orders by chance, always the same for a number.
struct RandomTable {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// A number from 0 to 1.
  mutating func number() -> Double {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Double(state >> 11) / 9_007_199_254_740_992
  }

  /// A whole number below a limit.
  mutating func below(_ limit: Int) -> Int { Int(number() * Double(limit)) }

  /// Values of alternatives on criteria.
  mutating func values(_ alternatives: Int, _ criteria: Int) -> [[Double]] {
    (0..<alternatives).map { _ in (0..<criteria).map { _ in number() } }
  }

  /// Some orders without a circle.
  mutating func orders(_ count: Int, criteria: Int) -> [WeightOrder] {
    var line = Array(0..<criteria)
    for index in line.indices { line.swapAt(index, below(criteria)) }
    return (0..<count).map { _ in
      let first = below(criteria - 1)
      let second = first + 1 + below(criteria - 1 - first)
      return WeightOrder(heavier: line[first], lighter: line[second])
    }
  }
}

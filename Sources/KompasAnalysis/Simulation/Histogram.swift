/// How often each whole number was seen, within a fixed range.
///
/// Adding two histograms is exact, and the order does not matter.
public struct Histogram: Sendable, Equatable {
  /// The lowest value that is told apart; whatever is lower counts as this.
  public let lowest: Int
  /// How often each value was seen, from `lowest` upward; whatever is higher counts as the last.
  public private(set) var counts: [Int]

  /// Makes an empty histogram of these values.
  public init(_ values: ClosedRange<Int>) {
    lowest = values.lowerBound
    counts = Array(repeating: 0, count: values.count)
  }

  /// Counts a value once more.
  public mutating func count(_ value: Int) {
    counts[min(max(value - lowest, 0), counts.count - 1)] += 1
  }

  /// Adds what another histogram of the same values counted.
  public static func += (sum: inout Histogram, other: Histogram) {
    precondition(sum.lowest == other.lowest && sum.counts.count == other.counts.count)
    for index in other.counts.indices { sum.counts[index] += other.counts[index] }
  }

  /// How many values were counted.
  public var total: Int { counts.reduce(0, +) }

  /// The values that were seen, in ascending order, and how often.
  public var bars: [(value: Int, count: Int)] {
    counts.indices.filter { counts[$0] > 0 }.map { (lowest + $0, counts[$0]) }
  }

  /// The mean; `nil` if nothing was counted.
  public var mean: Double? {
    let total = total
    guard total > 0 else { return nil }
    return Double(bars.reduce(0) { $0 + $1.value * $1.count }) / Double(total)
  }

  /// The lowest seen value that at least this share does not exceed; `nil` if nothing was counted.
  ///
  /// The nearest-rank definition: always a value that was seen (Hyndman & Fan 1996, type 1,
  /// DOI 10.1080/00031305.1996.10473566).
  ///
  /// - Parameter percent: 0 … 100; 50 is the median.
  /// - Returns: a value that was seen, or `nil`.
  public func percentile(_ percent: Int) -> Int? {
    let needed = max(1, total * percent)
    var sum = 0
    for (value, count) in bars {
      sum += count
      if sum * 100 >= needed { return value }
    }
    return nil
  }
}

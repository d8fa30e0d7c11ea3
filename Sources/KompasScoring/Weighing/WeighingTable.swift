/// A table that can be weighed: checked, and its alternatives in an order of their own.
///
/// That order runs from the largest sum of values to the smallest. So the answer does not depend on the order in which
/// alternatives are given, equals stand side by side, and of two that rounding makes equal the one that is
/// nowhere worse comes first.
struct WeighingTable {
  /// The most alternatives or criteria.
  static let limit = 250
  /// Values are told apart down to one part in this many: 2⁴⁰.
  static let resolution = 1_099_511_627_776.0

  /// How many criteria there are.
  let criteria: Int
  /// The alternatives in this order: rows as they were given.
  let order: [Int]
  /// Their values.
  let rows: [[Double]]
  /// Which of `rows` have the same values: neighbors.
  let equals: [Range<Int>]

  /// Checks and orders a table.
  init(_ values: [[Double]]) throws(WeighingProblem) {
    guard let first = values.first else { throw .noAlternatives }
    criteria = first.count
    guard criteria > 0 else { throw .noCriteria }
    guard values.count <= Self.limit, criteria <= Self.limit else {
      throw .tooMany(limit: Self.limit)
    }
    for (row, numbers) in values.enumerated() {
      guard numbers.count == criteria else {
        throw .ragged(row: row, count: numbers.count, expected: criteria)
      }
      for (column, number) in numbers.enumerated() where !(number >= 0 && number <= 1) {
        throw .value(row: row, column: column)
      }
    }
    let whole = values.map { row in row.map { Int64(($0 * Self.resolution).rounded()) } }
    let sums = whole.map { $0.reduce(0, +) }
    let order = whole.indices.sorted {
      sums[$0] != sums[$1]
        ? sums[$0] > sums[$1] : whole[$1].lexicographicallyPrecedes(whole[$0])
    }
    var equals: [Range<Int>] = []
    for place in order.indices {
      if let last = equals.last, whole[order[last.lowerBound]] == whole[order[place]] {
        equals[equals.count - 1] = last.lowerBound..<place + 1
      } else {
        equals.append(place..<place + 1)
      }
    }
    self.order = order
    self.equals = equals
    rows = order.map { index in whole[index].map { Double($0) / Self.resolution } }
  }

  /// What each alternative is worth more than the first, per criterion: alternatives × criteria.
  var differences: [Double] {
    rows.flatMap { row in zip(row, rows[0]).map { $0 - $1 } }
  }

  /// Whether two alternatives lie so close together that numbers of 32 bits could confuse them.
  var isClose: Bool {
    let distinct = equals.map { rows[$0.lowerBound] }
    return distinct.indices.contains { index in
      distinct[..<index].contains { other in
        zip(other, distinct[index]).allSatisfy { abs($0 - $1) < 1 / 128 }
      }
    }
  }

  /// Turns counts into shares, and gives equals what they share.
  func acceptability(_ tally: Tally, _ plan: WeighingPlan) -> Acceptability {
    let count = rows.count
    let places = tally.completed(samples: UInt64(plan.samples))
    var result = Acceptability(
      ranks: Array(repeating: [], count: count),
      centralWeights: Array(repeating: nil, count: count),
      confidence: Array(repeating: nil, count: count),
      samples: plan.samples
    )
    for group in equals {
      let together = (0..<count).map { place in
        group.reduce(UInt64(0)) { $0 + places[$1 * count + place] }
      }
      let whole = Double(plan.samples) * Double(group.count)
      let ranks = together.map { Double($0) / whole }
      let weights = plan.centralWeights(tally, of: group.lowerBound)
      let confidence = weights.map { self.confidence(of: group, at: $0) }
      for place in group {
        result.ranks[order[place]] = ranks
        result.centralWeights[order[place]] = weights
        result.confidence[order[place]] = confidence
      }
    }
    return result
  }

  /// The chance that one of these equals is best under these weights.
  private func confidence(of group: Range<Int>, at weights: [Double]) -> Double {
    let utilities = rows.map { row in zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 } }
    let best = utilities.max() ?? 0
    return utilities[group.lowerBound] >= best - 1e-9 ? 1 / Double(group.count) : 0
  }
}

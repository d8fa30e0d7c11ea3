/// What was counted over samples: whole numbers, so that the order of adding does not matter.
struct Tally: Sendable {
  /// How many alternatives there are.
  let alternatives: Int
  /// How many marks are summed.
  let marks: Int
  /// How often each alternative but the last takes each place but the last.
  var places: [UInt64]
  /// How often each alternative is best: alternatives.
  var best: [UInt64]
  /// The sum of the marks above one where an alternative is best, in parts of 2²³: alternatives × marks.
  var sums: [UInt64]

  /// Nothing counted yet.
  init(alternatives: Int, marks: Int) {
    self.alternatives = alternatives
    self.marks = marks
    places = Array(repeating: 0, count: (alternatives - 1) * (alternatives - 1))
    best = Array(repeating: 0, count: alternatives)
    sums = Array(repeating: 0, count: alternatives * marks)
  }

  /// Adds what was counted elsewhere.
  mutating func add(_ other: Tally) {
    for index in places.indices { places[index] += other.places[index] }
    for index in best.indices { best[index] += other.best[index] }
    for index in sums.indices { sums[index] += other.sums[index] }
  }

  /// The places with the last row and the last column, that follow from the others: alternatives × places.
  func completed(samples: UInt64) -> [UInt64] {
    let count = alternatives
    let inner = count - 1
    var result = [UInt64](repeating: 0, count: count * count)
    for row in 0..<inner {
      for column in 0..<inner {
        result[row * count + column] = places[row * inner + column]
      }
      result[row * count + inner] =
        samples - places[row * inner..<(row + 1) * inner].reduce(0, +)
    }
    for column in 0..<count {
      result[inner * count + column] =
        samples - (0..<inner).reduce(0) { $0 + result[$1 * count + column] }
    }
    return result
  }
}

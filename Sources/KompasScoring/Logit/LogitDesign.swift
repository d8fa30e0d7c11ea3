/// The choices as one flat table: for each alternative that was not taken, what it offers beyond the one that was.
///
/// With rows D the log-likelihood is −Σ ln(1 + Σ exp(D·θ)), the outer sum over choices, the inner over rows.
struct LogitDesign {
  /// How many values there are.
  let dimension: Int
  /// Rows × dimensions, row-major, times the sharpness.
  private(set) var rows: [Double] = []
  /// Where the rows of each choice end; choices without rows or with nothing but equals are left out.
  private(set) var ends: [Int] = []

  /// Checks the choices and lays them out.
  init(_ choices: [LogitChoice], dimension: Int, sharpness: Double) throws(LogitError) {
    guard (1...16).contains(dimension) else { throw .dimension(dimension) }
    guard sharpness > 0, sharpness.isFinite else { throw .sharpness }
    self.dimension = dimension
    for (index, choice) in choices.enumerated() {
      guard choice.alternatives.indices.contains(choice.chosen) else {
        throw .noSuchAlternative(choice: index)
      }
      for (alternative, offer) in choice.alternatives.enumerated() {
        guard offer.count == dimension else {
          throw .width(choice: index, alternative: alternative)
        }
        guard offer.allSatisfy({ abs($0 * sharpness) <= 1e6 }) else {
          throw .outOfRange(choice: index, alternative: alternative)
        }
      }
      append(choice, sharpness)
    }
  }

  private mutating func append(_ choice: LogitChoice, _ sharpness: Double) {
    let own = choice.alternatives[choice.chosen]
    guard choice.alternatives.contains(where: { $0 != own }) else { return }
    for (alternative, offer) in choice.alternatives.enumerated() where alternative != choice.chosen
    {
      for value in 0..<dimension { rows.append((offer[value] - own[value]) * sharpness) }
    }
    ends.append(rows.count / dimension)
  }

  /// The logarithm of prior times likelihood, up to a constant.
  func logDensity(_ theta: [Double]) -> Double {
    var result = theta.reduce(0) { $0 - $1 * $1 / 2 }
    var start = 0
    for end in ends {
      let utilities = (start..<end).map { utility($0, theta) }
      let highest = max(0, utilities.max() ?? 0)
      let sum = utilities.reduce(exponential(-highest)) { $0 + exponential($1 - highest) }
      result -= highest + logarithm(sum)
      start = end
    }
    return result
  }

  /// The first derivatives of `logDensity`, and minus the second ones: dimensions × dimensions, row-major.
  func derivatives(_ theta: [Double]) -> (gradient: [Double], precision: [Double]) {
    var gradient = theta.map { -$0 }
    var precision = [Double](repeating: 0, count: dimension * dimension)
    for value in 0..<dimension { precision[value * dimension + value] = 1 }
    var start = 0
    for end in ends {
      let utilities = (start..<end).map { utility($0, theta) }
      let highest = max(0, utilities.max() ?? 0)
      var chances = utilities.map { exponential($0 - highest) }
      let sum = chances.reduce(exponential(-highest), +)
      for index in chances.indices { chances[index] /= sum }
      var mean = [Double](repeating: 0, count: dimension)
      for (row, chance) in zip(start..<end, chances) {
        for value in 0..<dimension {
          let moment = chance * rows[row * dimension + value]
          mean[value] += moment
          for other in 0...value {
            precision[value * dimension + other] += moment * rows[row * dimension + other]
          }
        }
      }
      for value in 0..<dimension {
        gradient[value] -= mean[value]
        for other in 0...value { precision[value * dimension + other] -= mean[value] * mean[other] }
      }
      start = end
    }
    for value in 0..<dimension {
      for other in 0..<value {
        precision[other * dimension + value] = precision[value * dimension + other]
      }
    }
    return (gradient, precision)
  }

  private func utility(_ row: Int, _ theta: [Double]) -> Double {
    var sum = 0.0
    for value in 0..<dimension { sum += rows[row * dimension + value] * theta[value] }
    return sum
  }
}

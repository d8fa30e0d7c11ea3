/// Points drawn from a normal distribution, weighed by how much more likely they are under the posterior.
///
/// Source: importance sampling, Kloek & van Dijk 1978, DOI 10.2307/1913641; self-normalized. The points are not
/// random but Sobol's, through the normal quantile, and each also mirrored in the center (antithetic).
struct ImportanceSample {
  /// How many values there are.
  let dimension: Int
  /// The points: for each dimension in turn, a lane per point.
  private(set) var points: [Lanes]
  /// The weight of each point, not normalized.
  private(set) var weights: [Lanes]

  /// Weighs 2ᵐ⁺¹ points.
  ///
  /// - Parameters:
  ///   - design: the choices.
  ///   - peak: the logarithm of the posterior at its mode; keeps the weights within range.
  ///   - center: of the normal distribution.
  ///   - spread: a lower triangle A, row-major; A·Aᵀ is the covariance.
  ///   - bits: m, at least 2.
  init(_ design: LogitDesign, peak: Double, center: [Double], spread: [Double], bits: Int) {
    dimension = design.dimension
    let blocks = 1 << (bits - 2)
    points = Array(repeating: .zero, count: dimension * 2 * blocks)
    weights = Array(repeating: .zero, count: 2 * blocks)
    let rows = LogitRows(design, center: center, spread: spread)
    var sobol = SobolPoints(dimension: dimension, bits: bits)
    let quantiles = Self.quantiles(bits)
    var normal = [Lanes](repeating: .zero, count: dimension)
    for block in 0..<blocks {
      for lane in 0..<4 {
        for value in 0..<dimension { normal[value][lane] = quantiles[sobol.cells[value]] }
        sobol.advance()
      }
      var (square, above, below) = (Lanes.zero, Lanes.zero, Lanes.zero)
      for value in 0..<dimension {
        var shift = Lanes.zero
        for other in 0...value { shift += normal[other] * spread[value * dimension + other] }
        let (plus, minus) = (center[value] + shift, center[value] - shift)
        points[(value * 2) * blocks + block] = plus
        points[(value * 2 + 1) * blocks + block] = minus
        square += normal[value] * normal[value]
        above += plus * plus
        below += minus * minus
      }
      let (ahead, behind) = rows.likelihoods(normal)
      let start = square * 0.5 - peak
      weights[block] = ahead.times(exponential: start - above * 0.5)
      weights[blocks + block] = behind.times(exponential: start - below * 0.5)
    }
  }

  /// The lanes of one dimension, in the order of `weights`.
  func values(_ dimension: Int) -> ArraySlice<Lanes> {
    points[dimension * weights.count..<(dimension + 1) * weights.count]
  }

  /// The sum of the weights, and how many equally weighed points would say as much: (Σw)² / Σw².
  ///
  /// Source: Kong 1992.
  var total: (weight: Double, effective: Double) {
    var (sum, squares) = (Lanes.zero, Lanes.zero)
    for weight in weights {
      sum += weight
      squares += weight * weight
    }
    return (sum.sum(), squares.sum() > 0 ? sum.sum() * sum.sum() / squares.sum() : 0)
  }

  /// The weighted mean per dimension.
  var mean: [Double] {
    let whole = total.weight
    return (0..<dimension).map { dimension in
      var sum = Lanes.zero
      for (value, weight) in zip(values(dimension), weights) { sum += value * weight }
      return sum.sum() / whole
    }
  }

  /// The weighted covariance: dimensions × dimensions, row-major.
  func covariance(around mean: [Double]) -> [Double] {
    let whole = total.weight
    var result = [Double](repeating: 0, count: dimension * dimension)
    for row in 0..<dimension {
      for column in 0...row {
        var sum = Lanes.zero
        for ((first, second), weight) in zip(zip(values(row), values(column)), weights) {
          sum += (first - mean[row]) * (second - mean[column]) * weight
        }
        result[row * dimension + column] = sum.sum() / whole
        result[column * dimension + row] = sum.sum() / whole
      }
    }
    return result
  }

  /// The normal quantiles of the middles of 2ᵐ equal cells.
  private static func quantiles(_ bits: Int) -> [Double] {
    let count = 1 << bits
    let upper = (count / 2..<count).map { normalQuantile((Double($0) + 0.5) / Double(count)) }
    return upper.reversed().map { -$0 } + upper
  }
}

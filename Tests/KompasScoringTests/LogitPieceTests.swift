import Foundation
import Testing

@testable import KompasScoring

/// The pieces of a posterior, each against its definition: points, weights, derivatives, matrices.
@Suite struct LogitPieceTests {
  private let choices = [
    LogitChoice(alternatives: [[3, -1, 2], [0, 2, -3], [-2, 1, 1]], chosen: 0),
    LogitChoice(alternatives: [[1, 0, -2], [-1, 3, 0]], chosen: 1),
    LogitChoice(alternatives: [[0, -3, 1], [2, 2, 2], [1, 0, 0], [-1, -1, 3]], chosen: 2),
  ]
  private let theta = [0.3, -0.7, 0.2]

  private func design() throws -> LogitDesign {
    try LogitDesign(choices, dimension: 3, sharpness: 0.5)
  }

  // MARK: Density

  /// The logarithm of prior times likelihood, up to a constant, as docs/scoring.md has it.
  private func logDensity(_ theta: [Double]) -> Double {
    var result = -theta.reduce(0) { $0 + $1 * $1 } / 2
    for choice in choices {
      let powers = choice.alternatives.map { lean in
        exp(0.5 * zip(lean, theta).reduce(0) { $0 + $1.0 * $1.1 })
      }
      result += log(powers[choice.chosen] / powers.reduce(0, +))
    }
    return result
  }

  private func moved(_ value: Int, by step: Double) -> [Double] {
    var moved = theta
    moved[value] += step
    return moved
  }

  @Test func `the density is prior times likelihood, its derivatives are how it moves`() throws {
    let design = try design()
    #expect(abs(design.logDensity(theta) - logDensity(theta)) < 1e-12)
    let (gradient, precision) = design.derivatives(theta)
    let step = 1e-4
    for value in 0..<3 {
      let (up, down) = (moved(value, by: step), moved(value, by: -step))
      let slope = (logDensity(up) - logDensity(down)) / (2 * step)
      #expect(abs(gradient[value] - slope) < 1e-6)
      let bent = zip(design.derivatives(up).gradient, design.derivatives(down).gradient)
        .map { ($0 - $1) / (2 * step) }
      for other in 0..<3 {
        #expect(abs(precision[value * 3 + other] + bent[other]) < 1e-6)
        #expect(precision[value * 3 + other] == precision[other * 3 + value])
      }
    }
  }

  @Test func `at the mode nothing pulls any more`() throws {
    let design = try design()
    let mode = LogitMode(design)
    #expect(design.derivatives(mode.mode).gradient.allSatisfy { abs($0) < 1e-12 })
    #expect(mode.precision == design.derivatives(mode.mode).precision)
    #expect(abs(mode.logDensity - logDensity(mode.mode)) < 1e-12)
    for value in 0..<3 {
      for step in [-0.01, 0.01] {
        var beside = mode.mode
        beside[value] += step
        #expect(design.logDensity(beside) < mode.logDensity)
      }
    }
  }

  // MARK: Matrices

  @Test func `a matrix is its lower triangle times the mirror image of that`() throws {
    let matrix: [Double] = [4, 2, -1, 2, 5, 3, -1, 3, 6]
    let factors = try #require(Cholesky(matrix, count: 3))
    for row in 0..<3 {
      for column in 0..<3 {
        let sum = (0..<3).reduce(0) {
          $0 + factors.lower[row * 3 + $1] * factors.lower[column * 3 + $1]
        }
        #expect(abs(sum - matrix[row * 3 + column]) < 1e-12)
        if column > row { #expect(factors.lower[row * 3 + column] == 0) }
        let unit = (0..<3).reduce(0) {
          $0 + matrix[row * 3 + $1] * factors.inverse[$1 * 3 + column]
        }
        #expect(abs(unit - (row == column ? 1 : 0)) < 1e-12)
      }
    }
    let solved = factors.solve([1, 2, 3])
    for row in 0..<3 {
      let right = (0..<3).reduce(0) { $0 + matrix[row * 3 + $1] * solved[$1] }
      #expect(abs(right - Double(row + 1)) < 1e-12)
    }
  }

  @Test(
    arguments: [
      ([0.5], true), ([1e-300], true), ([0], false), ([-1], false), ([.infinity], false),
      ([1, 1, 1, 1], false), ([1, 0.999, 0.999, 1], true), ([1, 2, 2, 1], false),
    ] as [([Double], Bool)]
  )
  func `only what is positive definite can be taken apart`(matrix: [Double], isFine: Bool) {
    let count = matrix.count == 1 ? 1 : 2
    #expect((Cholesky(matrix, count: count) != nil) == isFine)
  }

  // MARK: Points

  private func numbers(_ lanes: some Sequence<Lanes>) -> [Double] {
    lanes.flatMap { lane in (0..<4).map { lane[$0] } }
  }

  /// 2⁹ points and their mirror images: in each dimension the middles of 512 cells that are equally likely, twice.
  @Test func `points are the middles of equal cells, laid out as the normal distribution lies`()
    throws
  {
    let (center, spread) = ([5.0, -1], [2.0, 0, 1, 3])
    let sample = ImportanceSample(
      try LogitDesign([], dimension: 2, sharpness: 1),
      peak: 0.25,
      center: center,
      spread: spread,
      bits: 9
    )
    let middles = (0..<512).map { normalQuantile((Double($0) + 0.5) / 512) }
    let first = numbers(sample.values(0)).map { ($0 - 5) / 2 }
    let second = zip(numbers(sample.values(1)), first).map { ($0 + 1 - $1) / 3 }
    #expect(first.count == 1_024 && sample.weights.count == 256)
    for found in [first, second] {
      let sorted = found.sorted()
      for (place, middle) in middles.enumerated() {
        #expect(abs(sorted[2 * place] - middle) < 1e-12)
        #expect(abs(sorted[2 * place + 1] - middle) < 1e-12)
      }
    }
    // The second half holds the mirror images, in the same order.
    for point in 0..<512 {
      #expect(abs(first[point] + first[point + 512]) < 1e-12)
      #expect(abs(second[point] + second[point + 512]) < 1e-12)
    }
    // Without choices a weight is the prior over the density that the point was drawn from, but for the peak.
    let weights = numbers(sample.weights)
    for point in 0..<1_024 {
      let (one, other) = (first[point], second[point])
      let (x, y) = (5 + 2 * one, -1 + one + 3 * other)
      let wanted = exp((one * one + other * other - x * x - y * y) / 2 - 0.25)
      #expect(abs(weights[point] / wanted - 1) < 1e-10)
    }
  }

  /// The first point of each dimension is the first bits of a multiple of the golden ratio, so that none sits in the corner.
  @Test(arguments: [2, 6, 9, 12]) func `no point sits in the corner`(bits: Int) {
    let ratio: UInt64 = 0x9e37_79b9_7f4a_7c15
    let first = (1...16).map { Int(($0 &* ratio) >> UInt64(64 - bits)) }
    #expect(SobolPoints(dimension: 16, bits: bits).cells == first)
    #expect(SobolPoints(dimension: 16, bits: bits, isFlipped: false).cells.allSatisfy { $0 == 0 })
  }

  @Test func `means and covariances are weighed`() throws {
    let sample = ImportanceSample(
      try design(),
      peak: LogitMode(try design()).logDensity,
      center: [0.5, -0.5, 0],
      spread: [1, 0, 0, 0.2, 0.8, 0, -0.1, 0.3, 0.9],
      bits: 6
    )
    let (weights, values) = (numbers(sample.weights), (0..<3).map { numbers(sample.values($0)) })
    #expect(weights.count == 128)
    let whole = weights.reduce(0, +)
    #expect(abs(sample.total.weight / whole - 1) < 1e-12)
    let squares = weights.reduce(0) { $0 + $1 * $1 }
    #expect(abs(sample.total.effective / (whole * whole / squares) - 1) < 1e-12)
    let mean = values.map { zip($0, weights).reduce(0) { $0 + $1.0 * $1.1 } / whole }
    for value in 0..<3 { #expect(abs(sample.mean[value] - mean[value]) < 1e-12) }
    let covariance = sample.covariance(around: mean)
    for row in 0..<3 {
      for column in 0..<3 {
        let wanted =
          weights.indices.reduce(0) {
            $0 + (values[row][$1] - mean[row]) * (values[column][$1] - mean[column]) * weights[$1]
          } / whole
        #expect(abs(covariance[row * 3 + column] - wanted) < 1e-12)
      }
    }
    // Each weight is the posterior over the density of the point.
    for point in weights.indices {
      let place = values.map { $0[point] }
      let drawn = try #require(
        Cholesky([1, 0.2, -0.1, 0.2, 0.68, 0.22, -0.1, 0.22, 0.91], count: 3)
      )
      let apart = zip(place, [0.5, -0.5, 0]).map { $0 - $1 }
      let square = zip(apart, drawn.solve(apart)).reduce(0) { $0 + $1.0 * $1.1 }
      let peak = LogitMode(try design()).logDensity
      let wanted = exp(logDensity(place) + square / 2 - peak)
      #expect(abs(weights[point] / wanted - 1) < 1e-9)
    }
  }

  /// The smallest value at which the weights of all values up to it reach the share.
  @Test(arguments: [0.001, 0.05, 0.25, 0.5, 0.95, 0.999])
  func `a quantile is the first value up to which the weights reach the share`(share: Double) throws
  {
    let sample = ImportanceSample(
      try design(),
      peak: LogitMode(try design()).logDensity,
      center: [0.5, -0.5, 0],
      spread: [1, 0, 0, 0.2, 0.8, 0, -0.1, 0.3, 0.9],
      bits: 9
    )
    let weights = numbers(sample.weights)
    for value in 0..<3 {
      let points = zip(numbers(sample.values(value)), weights).sorted { $0.0 < $1.0 }
      var sum = 0.0
      let wanted = points.first { point in
        sum += point.1
        return sum >= share * weights.reduce(0, +) * (1 - 1e-12)
      }
      #expect(sample.quantiles([share], of: value)[0] == wanted?.0)
    }
    // The parts of each point are exp(θ) ÷ Σ exp(θ).
    let count = sample.weights.count
    let parts = numbers(sample.parts)
    for point in 0..<count * 4 {
      let powers = (0..<3).map { exp(numbers(sample.values($0))[point]) }
      for value in 0..<3 {
        let found = parts[value * count * 4 + point]
        #expect(abs(found - powers[value] / powers.reduce(0, +)) < 1e-12)
      }
      if point > 40 { break }
    }
  }

  @Test func `where all points are the same, so is every quantile`() throws {
    let sample = ImportanceSample(
      try LogitDesign([], dimension: 1, sharpness: 1),
      peak: 0,
      center: [2],
      spread: [0],
      bits: 4
    )
    #expect(sample.quantiles([0.05, 0.5, 0.95], of: 0) == [2, 2, 2])
    #expect(numbers(sample.parts).allSatisfy { $0 == 1 })
  }

  // MARK: Powers

  /// Where utilities are too large for one exponent another road is taken; both give the side of zero, and nothing else.
  @Test(arguments: [60, 100, 130, 140, 150, 170, 200, 300, 500, 700] as [Double])
  func `a large lean only tells the side, on whichever road`(lean: Double) throws {
    let choice = LogitChoice(alternatives: [[lean], [0], [-lean]], chosen: 0)
    let posterior = try LogitPosterior([choice], dimension: 1)
    #expect(abs(posterior.mean[0] - 0.797_88) < 0.02)
    #expect(abs(posterior.low[0] - 0.062_7) < 0.02)
    #expect(abs(posterior.high[0] - 1.959_96) < 0.02)
  }

  /// Of the exponential of four numbers at once the doc comment promises a relative error below 10⁻¹⁵.
  @Test func `the exponential of four numbers errs by less than one part in ten to the fifteenth`()
  {
    for index in -7_000...7_000 {
      let x = Double(index) / 20_000
      let four = exponential(Lanes(x, 3 * x, 40 * x, 1_000 * x))
      for (lane, factor) in [1.0, 3, 40, 1_000].enumerated() {
        #expect(abs(four[lane] / exp(factor * x) - 1) < 1e-15)
      }
    }
  }

  @Test func `a number is split into a power of two and a part from one to two`() {
    let (power, mantissa) = split(Lanes(1, 3, 0.375, 1_024))
    #expect(power == Lanes(0, 1, -2, 10) && mantissa == Lanes(1, 1.5, 1.5, 1))
  }
}

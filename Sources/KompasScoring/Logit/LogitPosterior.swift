/// What choices say about the values behind them: the posterior of a multinomial logit.
///
/// P(k) ∝ exp(β · θ·φ(k)): φ(k) what alternative k offers, θ what the chooser seeks, β how sharply it counts; θ has a
/// standard normal prior. Source: Luce 1959; McFadden 1974. Found by Newton's method and the Laplace approximation,
/// then corrected by importance sampling over a fixed set of points in two rounds or more, each around what the one
/// before found. Deterministic, also across machines: no function of a C library takes part.
public struct LogitPosterior: Sendable, Equatable {
  /// Where the posterior is highest, per dimension.
  public let mode: [Double]
  /// The covariance of the Laplace approximation around the mode: dimensions × dimensions, row-major.
  public let covariance: [Double]
  /// The mean, per dimension.
  public let mean: [Double]
  /// The lower end of the 90% interval per dimension: a twentieth of the posterior lies below it.
  public let low: [Double]
  /// The upper end of the 90% interval per dimension: a twentieth of the posterior lies above it.
  public let high: [Double]
  /// The lower end of the 90% interval of each dimension's part in the sum, exp(θ) ÷ Σ exp(θ); 0 where the choices say nothing.
  public let lowPart: [Double]
  /// The upper end of it; 1 where the choices say nothing.
  public let highPart: [Double]
  /// How many independent draws the weighted points are worth, up to `samples`; few means that the rest is rough.
  public let effectiveSamples: Double
  /// How many points were weighed in the last round; 0 where the choices say nothing and the prior is exact.
  public let samples: Int

  /// The width of the 90% interval of the standard normal prior.
  public static let priorWidth = 2 * 1.644_853_626_951_472_7

  /// Reads choices.
  ///
  /// Choices with one alternative, or with nothing but equals, say nothing; without any other the posterior is the
  /// prior. O(points × alternatives × dimensions).
  ///
  /// - Parameters:
  ///   - choices: in any order.
  ///   - dimension: how many values there are, 1 … 16.
  ///   - sharpness: β, above zero.
  /// - Throws: `LogitError` where a choice makes no sense.
  public init(
    _ choices: [LogitChoice],
    dimension: Int,
    sharpness: Double = 1
  ) throws(LogitError) {
    let design = try LogitDesign(choices, dimension: dimension, sharpness: sharpness)
    let laplace = LogitMode(design)
    mode = laplace.mode
    covariance = Cholesky(laplace.precision, count: dimension)?.inverse ?? laplace.precision
    guard !design.ends.isEmpty else {
      mean = mode
      low = mode.map { _ in -Self.priorWidth / 2 }
      high = mode.map { _ in Self.priorWidth / 2 }
      lowPart = mode.map { _ in 0 }
      highPart = mode.map { _ in 1 }
      (samples, effectiveSamples) = (0, 0)
      return
    }
    let sample = Self.sample(design, laplace)
    mean = sample.mean
    let ends = (0..<dimension).map { sample.quantiles([0.05, 0.95], of: $0) }
    low = ends.map { $0[0] }
    high = ends.map { $0[1] }
    let parts = sample.parts
    let count = sample.weights.count
    let partEnds = (0..<dimension).map {
      sample.quantiles([0.05, 0.95], of: parts[$0 * count..<($0 + 1) * count])
    }
    lowPart = partEnds.map { $0[0] }
    highPart = partEnds.map { $0[1] }
    effectiveSamples = sample.total.effective
    samples = sample.weights.count * 4
  }

  /// Whether the choices said something about a dimension: its interval is at least a quarter narrower than before.
  public func isInformed(_ dimension: Int) -> Bool {
    high[dimension] - low[dimension] <= 0.75 * Self.priorWidth
  }

  /// Weighed points, in two rounds or more.
  ///
  /// The first round is drawn around the mode, with half the curvature that the choices add, so that it is wider than
  /// the Laplace approximation where they say something and never wider than the prior. Each next one has the mean of
  /// the one before and 1.3 times its deviations, until the points are worth half their number. The last, with more
  /// points, takes 1.1 times: wide enough for the tails, and centered where a lopsided posterior has its mass.
  private static func sample(_ design: LogitDesign, _ laplace: LogitMode) -> ImportanceSample {
    let dimension = design.dimension
    var wide = laplace.precision.map { $0 / 2 }
    for value in 0..<dimension { wide[value * dimension + value] += 0.5 }
    let inverse = Cholesky(wide, count: dimension)?.inverse
    // Never missing, but for rounding with leans beyond all measure; then the spread of the prior will do.
    let spread =
      inverse.flatMap { Cholesky($0, count: dimension)?.lower }
      ?? wide.indices.map { $0 % (dimension + 1) == 0 ? 1 : 0 }
    func round(_ center: [Double], _ spread: [Double], bits: Int) -> ImportanceSample {
      ImportanceSample(
        design,
        peak: laplace.logDensity,
        center: center,
        spread: spread,
        bits: bits
      )
    }
    func again(_ sample: ImportanceSample, _ width: Double, bits: Int) -> ImportanceSample {
      let mean = sample.mean
      guard let found = Cholesky(sample.covariance(around: mean), count: dimension) else {
        return sample
      }
      return round(mean, found.lower.map { $0 * width }, bits: bits)
    }
    var sample = round(laplace.mode, spread, bits: 9)
    for _ in 0..<8 where sample.total.effective * 2 <= Double(sample.weights.count * 4) {
      sample = again(sample, 1.3, bits: 9)
    }
    return again(sample, 1.1, bits: 12)
  }
}

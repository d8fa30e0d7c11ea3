/// The most likely values after choices, and the normal distribution that touches the posterior there (Laplace).
package struct LogitMode {
  /// The mode, per dimension.
  package private(set) var mode: [Double]
  /// Minus the second derivatives at the mode: dimensions × dimensions, row-major.
  package private(set) var precision: [Double]
  /// The logarithm of prior times likelihood at the mode.
  private(set) var logDensity: Double

  /// Newton's method from zero; a step that goes down is halved until it goes up.
  ///
  /// The logarithm of the posterior is strictly concave, so there is one mode and every start leads to it.
  init(_ design: LogitDesign) {
    mode = [Double](repeating: 0, count: design.dimension)
    logDensity = design.logDensity(mode)
    var (gradient, precision) = design.derivatives(mode)
    for _ in 0..<200 {
      guard let factors = Cholesky(precision, count: design.dimension) else { break }
      let step = factors.solve(gradient)
      let rise = zip(step, gradient).reduce(0) { $0 + $1.0 * $1.1 }
      var length = 1.0
      var next = zip(mode, step).map { $0 + $1 }
      var reached = design.logDensity(next)
      // Close to the mode rounding hides whether a step goes up, but there a full step is right.
      while rise > 1e-9, length > 1e-12, !(reached >= logDensity) {
        length /= 2
        next = zip(mode, step).map { $0 + length * $1 }
        reached = design.logDensity(next)
      }
      mode = next
      logDensity = reached
      (gradient, precision) = design.derivatives(mode)
      if rise < 1e-24 { break }
    }
    self.precision = precision
  }

  /// Reads choices; only what the Laplace approximation needs.
  ///
  /// - Throws: `LogitError`, as `LogitPosterior` does.
  package init(_ choices: [LogitChoice], dimension: Int, sharpness: Double) throws(LogitError) {
    self.init(try LogitDesign(choices, dimension: dimension, sharpness: sharpness))
  }
}

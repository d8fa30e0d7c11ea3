/// How options fare under every way of weighing the groups, and between which weights the chosen one can be best.
///
/// - Parameters:
///   - values: options × groups, each row as long, 0 … 1; anything else is a fault of the program.
///   - chosen: a row of `values`.
///   - samples: how many weightings are tried.
/// - Returns: `nil` without options or groups, or with more than 250 of either.
package func weighed(
  _ values: [[Double]],
  chosen: Int,
  samples: Int = 10_000
) -> (found: Acceptability, limits: [ClosedRange<Double>]?)? {
  do throws(WeighingProblem) {
    return (
      try acceptability(values, samples: samples), try weightLimits(of: chosen, values)
    )
  } catch {
    guard error.isOfSize else { preconditionFailure("a table cannot be weighed: \(error)") }
    return nil
  }
}

extension WeighingProblem {
  /// Whether there is nothing to weigh, or too much: what a case can bring about.
  package var isOfSize: Bool {
    switch self {
    case .noAlternatives, .noCriteria, .tooMany: true
    case .ragged, .value, .noSamples, .cycle, .tooManyOrders, .unknownAlternative,
      .unknownCriterion:
      false
    }
  }
}

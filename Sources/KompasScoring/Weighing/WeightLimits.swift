/// Between which weights of each criterion an alternative can be best, alone or with others.
///
/// The bounds are exact: outside of them no weighting of the other criteria makes it best. Each comes from a linear program over all weightings
/// in which it is best: not negative, adding up to one, fitting the orders. Why this, and not one weight moved with
/// the others in proportion: docs/adr/0007.
/// Complexity: criteria × a linear program of alternatives × criteria.
///
/// - Parameters:
///   - alternative: a row of `values`.
///   - values: alternatives × criteria, 0 … 1, more is better; at most 250 of each.
///   - orders: which criterion weighs at least as much as which; no circles.
/// - Returns: per criterion the least and the greatest weight, 0 … 1; `nil` if it can never be best.
/// - Throws: `WeighingProblem` if the table or the orders make no sense, or there is no such alternative.
public func weightLimits(
  of alternative: Int,
  _ values: [[Double]],
  orders: [WeightOrder] = []
) throws(WeighingProblem) -> [ClosedRange<Double>]? {
  let table = try WeighingTable(values)
  _ = try OrderedWeightings.checked(orders, criteria: table.criteria)
  guard let place = table.order.firstIndex(of: alternative) else {
    throw .unknownAlternative(alternative)
  }
  // Of equals one is enough, and its own equals ask nothing.
  var rows = table.equals.filter { !$0.contains(place) }.map { group in
    zip(values[alternative], values[table.order[group.lowerBound]]).map { $0 - $1 }
  }
  for order in orders where order.heavier != order.lighter {
    var row = [Double](repeating: 0, count: table.criteria)
    row[order.heavier] = 1
    row[order.lighter] = -1
    rows.append(row)
  }
  // What is nowhere better asks nothing.
  rows.removeAll { row in row.allSatisfy { $0 >= 0 } }
  guard let weightings = SimplexTableau(notNegative: rows, variables: table.criteria) else {
    return nil
  }
  return (0..<table.criteria).map { criterion in
    let low = -weightings.greatest(of: criterion, times: -1)
    let high = weightings.greatest(of: criterion, times: 1)
    // A minus before nought would be a figure of its own where it is written down.
    let least = low > 0 ? min(low, 1) : 0
    return least...max(least, min(high, 1))
  }
}

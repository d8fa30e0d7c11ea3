/// Divides `total` in proportion to `weights`, by largest remainder; the first of equals comes first.
///
/// All weights zero count as all equal. Weights below zero count as zero.
/// `apportion` of KompasScoring does the same: that target and this one may not know each other. A test sees that they agree.
/// Source: the method of Hamilton, or Hare quota with largest remainders (Balinski & Young 1982, *Fair Representation*).
func apportioned(_ total: Int, by weights: [Int]) -> [Int] {
  guard !weights.isEmpty else { return [] }
  let known = weights.map { max(0, $0) }
  let shares = known.allSatisfy { $0 == 0 } ? known.map { _ in 1 } : known
  let sum = shares.reduce(0, +)
  var result = shares.map { total * $0 / sum }
  let remainders = shares.map { total * $0 % sum }
  let order = remainders.indices.sorted {
    (remainders[$1], $0) < (remainders[$0], $1)
  }
  for index in order.prefix(total - result.reduce(0, +)) { result[index] += 1 }
  return result
}

/// Divides `total` over parts in proportion, by largest remainder; ties go to the earlier part.
///
/// The result adds up to `total` exactly. All parts zero: everything evenly.
/// `apportioned` of KompasPages does the same: that target and this one may not know each other. A test sees that they agree.
/// Source: the method of Hamilton, or Hare quota with largest remainders (Balinski & Young 1982, *Fair Representation*).
///
/// - Parameters:
///   - parts: not negative.
///   - total: not negative.
/// - Returns: whole numbers that add up to `total`.
public func apportion(_ parts: [Int], total: Int) -> [Int] {
  guard !parts.isEmpty else { return [] }
  let sum = parts.reduce(0, +)
  let shares = sum > 0 ? parts : Array(repeating: 1, count: parts.count)
  let whole = sum > 0 ? sum : parts.count
  var result = shares.map { Int((Int64($0) * Int64(total)) / Int64(whole)) }
  let remainders = shares.map { (Int64($0) * Int64(total)) % Int64(whole) }
  let order = shares.indices.sorted {
    remainders[$0] != remainders[$1] ? remainders[$0] > remainders[$1] : $0 < $1
  }
  for index in order.prefix(total - result.reduce(0, +)) { result[index] += 1 }
  return result
}

/// Rounds hundredths to whole points so that the rounded parts add up to `total`; ties go to the earlier part.
///
/// Each part is rounded down or up, nearest first (halves away from zero); what is still missing goes to the parts with
/// the largest rounding error.
///
/// - Parameters:
///   - parts: signed, in hundredths.
///   - total: in whole points, within half a point per part of the sum of the parts.
/// - Returns: whole points, as many as parts.
public func roundToWhole(_ parts: [Int32], total: Int) -> [Int] {
  var result = parts.map { Int(($0 >= 0 ? $0 + 50 : $0 - 50) / 100) }
  var missing = total - result.reduce(0, +)
  while missing != 0, !parts.isEmpty {
    let step = missing > 0 ? 1 : -1
    let errors = parts.indices.map { (Int(parts[$0]) - result[$0] * 100) * step }
    var chosen = 0
    for index in errors.indices where errors[index] > errors[chosen] { chosen = index }
    result[chosen] += step
    missing -= step
  }
  return result
}

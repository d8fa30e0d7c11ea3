/// The natural logarithm, by splitting off the power of two and a series: the same on every machine, which a C
/// library's is not.
///
/// x = 2ⁿ·m with m in √½ … √2; ln m = 2·artanh((m − 1) / (m + 1)).
///
/// - Parameter x: finite, above zero.
/// - Returns: ln x, error below 10⁻¹⁵ or relatively below 10⁻¹⁵; not a number for what has no logarithm.
public func logarithm(_ x: Double) -> Double {
  guard x > 0, x.isFinite else { return .nan }
  var power = Double(x.exponent)
  var mantissa = x.significand
  if mantissa > 1.414_213_562_373_095_1 {
    mantissa /= 2
    power += 1
  }
  let ratio = (mantissa - 1) / (mantissa + 1)
  let square = ratio * ratio
  var series = 0.0
  for odd in stride(from: 21, through: 1, by: -2) { series = series * square + 1 / Double(odd) }
  // ln 2 in two parts, the first short enough to be multiplied by a power without rounding.
  return power * 0x1.62e42feep-1 + (power * 0x1.a39ef35793c76p-33 + 2 * ratio * series)
}

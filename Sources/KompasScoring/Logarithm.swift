/// The natural logarithm, by splitting off the power of two and the series of the inverse hyperbolic tangent: the
/// same on every machine, which a C library's is not.
///
/// x = 2ⁿ·m with m between √½ and √2; ln m = 2·artanh((m − 1) / (m + 1)). Source: Abramowitz & Stegun 1964, 4.1.27.
///
/// - Parameter x: above zero; of zero the logarithm is minus infinity, of infinity infinity, and of less than zero
///   there is none (not a number).
/// - Returns: ln x, error below 10⁻¹⁵ of it or of 1, whichever is larger.
public func logarithm(_ x: Double) -> Double {
  guard x > 0, x.isFinite else { return x == 0 ? -.infinity : x > 0 ? .infinity : .nan }
  var power = Double(x.exponent)
  var mantissa = x.significand
  if mantissa > 1.414_213_562_373_095_1 {
    mantissa /= 2
    power += 1
  }
  let ratio = (mantissa - 1) / (mantissa + 1)
  let square = ratio * ratio
  // |ratio| is at most 0.1716, so the first term left out is below 10⁻¹⁸.
  var series = 0.0
  for odd in stride(from: 23, through: 1, by: -2) { series = series * square + 1 / Double(odd) }
  // ln 2 in two parts, the first short enough to be multiplied by a power without rounding.
  return power * 0x1.62e42feep-1 + (power * 0x1.a39ef35793c76p-33 + 2 * ratio * series)
}

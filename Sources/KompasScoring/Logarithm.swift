/// The natural logarithm by a series for the inverse hyperbolic tangent: the same on every machine, which a C
/// library's is not.
///
/// x = m · 2ᵉ with m between √½ and √2; ln m = 2·artanh(s) with s = (m − 1) / (m + 1), |s| < 0.172, by its power
/// series up to s²³. Source: Abramowitz & Stegun 1964, 4.1.27.
///
/// - Parameter x: finite; of zero the logarithm is minus infinity, of less there is none (not a number).
/// - Returns: ln x, error below 10⁻¹³ of it or of 1, whichever is larger.
public func logarithm(_ x: Double) -> Double {
  guard x > 0, x.isFinite else { return x == 0 ? -.infinity : x > 0 ? .infinity : .nan }
  var mantissa = x.significand
  var exponent = Double(x.exponent)
  if mantissa > 1.414_213_562_373_095_1 {
    mantissa /= 2
    exponent += 1
  }
  let small = (mantissa - 1) / (mantissa + 1)
  let square = small * small
  var sum = 0.0
  var power = 23.0
  while power >= 1 {
    sum = sum * square + 1 / power
    power -= 2
  }
  return exponent * 0.693_147_180_559_945_3 + 2 * small * sum
}

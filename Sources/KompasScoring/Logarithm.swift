/// The natural logarithm, by the series of the inverse hyperbolic tangent: the same on every machine, which a
/// C library's is not.
///
/// With x = m·2ᵉ and m between √½ and √2, ln x = e·ln 2 + 2·artanh((m − 1)/(m + 1)).
///
/// - Parameter x: positive; zero gives -∞, +∞ itself, anything else no number.
/// - Returns: ln x, error below 10⁻¹³ of it, or of 1 where it is smaller.
public func logarithm(_ x: Double) -> Double {
  guard x > 0, x.isFinite else { return x == 0 ? -.infinity : x > 0 ? x : .nan }
  var power = Double(x.exponent)
  var mantissa = x.significand
  if mantissa > 1.414_213_562_373_095_1 {
    mantissa /= 2
    power += 1
  }
  let ratio = (mantissa - 1) / (mantissa + 1)
  let square = ratio * ratio
  // |ratio| is at most 0.1716, so the first term left out is below 10⁻¹⁹.
  var sum = 0.0
  for odd in stride(from: 23.0, through: 1, by: -2) { sum = sum * square + 1 / odd }
  // ln 2 in two parts, the first with few enough bits that its product with the exponent is exact.
  return power * 0.693_147_180_369_123_8 + (2 * ratio * sum + power * 1.908_214_929_270_587_7e-10)
}

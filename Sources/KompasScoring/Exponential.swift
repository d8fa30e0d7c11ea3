/// e to the power x, by halving the argument and a Taylor series: the same on every machine, which a C
/// library's is not.
///
/// - Parameter x: kept within -700 … 700.
/// - Returns: eˣ, relative error below 2·10⁻¹².
public func exponential(_ x: Double) -> Double {
  let clamped = min(max(x, -700), 700)
  var halvings = 0
  var small = clamped
  while abs(small) > 0.25 {
    small /= 2
    halvings += 1
  }
  var term = 1.0
  var sum = 1.0
  for power in 1...14 {
    term *= small / Double(power)
    sum += term
  }
  for _ in 0..<halvings { sum *= sum }
  return sum
}

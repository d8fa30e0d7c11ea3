/// A share in whole percents: the nearest, and half a percent upward.
///
/// Each share by itself, so that equal shares are equal percents. Several of them together can differ from 100: three thirds
/// are three times 33.
///
/// - Parameter share: 0 … 1.
/// - Returns: 0 … 100.
public func wholePercent(_ share: Double) -> Int { Int((share * 100).rounded()) }

/// Between which whole percents a share lies, rounded outward: outside of them it lies for certain.
///
/// What a sum of floating-point numbers is off, a ten-millionth of a percent, does not count.
///
/// - Parameter range: within 0 … 1.
/// - Returns: within 0 … 100.
public func wholePercents(_ range: ClosedRange<Double>) -> ClosedRange<Int> {
  let low = (range.lowerBound * 100 + 1e-7).rounded(.down)
  let high = (range.upperBound * 100 - 1e-7).rounded(.up)
  return Int(max(0, low))...Int(min(100, max(high, max(0, low))))
}

/// Hundredths rounded to whole points, half away from zero.
@inlinable
public func wholePoints(_ hundredths: Int32) -> Int32 {
  (hundredths >= 0 ? hundredths + 50 : hundredths - 50) / 100
}

public import KompasEngine
import KompasScoring

extension Debriefing {
  /// Between which points out of sixty the choices place a value of the compass: the 90% interval on the scale of the declared one.
  ///
  /// Nine times in ten it holds the value's share of sixty, if people choose as the model says; it always holds `RevealedValue.points`.
  ///
  /// - Parameter value: which.
  /// - Returns: the range within 0 … 60; `nil` if the choices said too little about it.
  public func revealedRange(_ value: CompassValue) -> ClosedRange<Int>? {
    revealed.range(of: value.rawValue)
  }
}

extension [Debriefing.RevealedValue] {
  /// See `Debriefing.revealedRange`.
  func range(of value: Int) -> ClosedRange<Int>? {
    guard let points = at(value)?.points else { return nil }
    let part = self[value].part
    let all = Double(RuleNumbers.compassPoints)
    let (low, high) = (all * part.lowerBound, all * part.upperBound)
    return Swift.min(Int(low.rounded()), points)...Swift.max(Int(high.rounded()), points)
  }
}

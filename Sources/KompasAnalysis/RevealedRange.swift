public import KompasEngine
internal import KompasScoring

extension Debriefing {
  /// Between which points out of sixty the choices place a value of the compass: the 90% interval on the scale of the declared one.
  ///
  /// The other values stay at their means, so each range is about one value at a time. It holds `RevealedValue.points`.
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
    let rest = indices.filter { $0 != value }.reduce(0) { $0 + exponential(self[$1].mean) }
    func place(_ lean: Double) -> Int {
      let own = exponential(lean)
      return Int((60 * own / (own + rest)).rounded())
    }
    let (low, high) = (self[value].low, self[value].high)
    return Swift.min(place(low), points)...Swift.max(place(high), points)
  }
}

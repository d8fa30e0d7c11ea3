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
    Self.revealedRange(value, in: revealed)
  }

  /// The same, of revealed values by themselves, in the order of `CompassValue`.
  static func revealedRange(
    _ value: CompassValue,
    in revealed: [RevealedValue]
  ) -> ClosedRange<Int>? {
    guard revealed.indices.contains(value.rawValue), let points = revealed[value.rawValue].points
    else { return nil }
    let rest = revealed.indices.filter { $0 != value.rawValue }
      .reduce(0) { $0 + exponential(revealed[$1].mean) }
    func place(_ lean: Double) -> Int {
      let own = exponential(lean)
      return Int((60 * own / (own + rest)).rounded())
    }
    let (low, high) = (revealed[value.rawValue].low, revealed[value.rawValue].high)
    return min(place(low), points)...max(place(high), points)
  }
}

import KompasScoring

/// What the player may know of support: an estimate that leans towards what is audible.
extension CompiledCase {
  /// Half the width of the interval around a group's estimate: 30 points when nothing is known, 0 when all is.
  static func halfWidth(visibility: Int32) -> Int32 {
    RuleNumbers.widestHalf * (RuleNumbers.mostVisible - visibility)
  }

  /// Estimates of support: the truth, pulled towards what is audible as far as the interval
  /// allows.
  ///
  /// The truth never lies outside the interval.
  func estimates(support: [Int32], visibility: [Int32], loud: Int32) -> [Int32] {
    support.indices.map { group in
      let half = Self.halfWidth(visibility: visibility[group])
      return support[group] + min(max(loud - support[group], -half), half)
    }
  }

  /// The needles as the player sees them.
  func seenNeedles(support: [Int32], visibility: [Int32]) -> [Int32] {
    let means = stakeholders.means(support)
    let loud = means.loud ?? means.silent ?? RuleNumbers.middle
    return needles(
      support: estimates(support: support, visibility: visibility, loud: loud),
      loud: loud
    )
  }

  /// Half the width of what each seen needle could also be, in hundredths.
  func bands(visibility: [Int32], best: Int, worst: Int) -> [Int32] {
    let halves = visibility.map { Self.halfWidth(visibility: $0) }
    let groups = best >= 0 ? halves[best] + halves[worst] : 0
    let means = stakeholders.means(halves)
    let council = (means.raad ?? 0) + (means.wijk ?? 0)
    return [min(groups, RuleNumbers.top), min(council, RuleNumbers.top), means.silent ?? 0]
  }
}

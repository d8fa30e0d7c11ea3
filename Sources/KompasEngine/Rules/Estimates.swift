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
}

extension Game {
  /// The needles as the player sees them.
  func seenNeedles(support: [Int32], visibility: [Int32], flags: [Bool]) -> [Int32] {
    let means = rules.stakeholders.means(support, flags)
    let loud = means.loud ?? means.silent ?? RuleNumbers.middle
    return tables.needles(
      rules.estimates(support: support, visibility: visibility, loud: loud),
      flags
    )
  }

  /// What each seen needle could also be, in hundredths: from the first side at its lowest and the second at its highest, to the
  /// other way round.
  ///
  /// Not as far below what is seen as above it, because the number of people who say yes does not grow evenly with support.
  func ranges(seen: [Int32], visibility: [Int32], flags: [Bool]) -> [ClosedRange<Int32>] {
    tables.sides.map { pair in
      guard let pair else { return 0...0 }
      func end(_ side: NeedleSide, _ sign: Int32) -> Int32 {
        tables.inFavor(side, flags) {
          seen[$0] + sign * CompiledCase.halfWidth(visibility: visibility[$0])
        } ?? 0
      }
      return
        (end(pair.first, -1) - end(pair.second, 1))...(end(pair.first, 1) - end(pair.second, -1))
    }
  }
}

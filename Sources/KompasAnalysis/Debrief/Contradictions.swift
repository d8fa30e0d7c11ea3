import KompasEngine

/// From how far above and below the mean of the open options two choices pull a value both ways.
///
/// In points of lean: half of what an option can lean at most. An option that leans to a value among two that do not
/// lies one or two points above the mean; one that leans away from it as far below.
private let pull = 1.5

/// Pairs of choices that pull a value both ways, the strongest first; at most one per value, at most three.
///
/// In one the chosen option leans to the value by at least one and a half points more than the open options on
/// average, in the other by as much less, and neither option itself leans the other way. A pair is as strong as the weaker of its two; of equals the earlier pair
/// counts. It is no judgment: two choices may differ for good reasons; so a choice that makes a defect is in no pair.
func contradictions(_ choices: [OpenChoice], _ rules: CompiledCase) -> [Debriefing.Contradiction] {
  let found = CompassValue.allCases.compactMap { value in
    contradiction(
      value,
      choices.filter { $0.isLawful(rules) }.map {
        ($0.turn, RevealedCompass.pull($0, rules, value.rawValue))
      }
    )
  }
  let sorted = found.sorted { first, second in
    if first.strength != second.strength { return first.strength > second.strength }
    let (one, other) = (first.pair, second.pair)
    return (one.span.0, one.span.1, one.value.rawValue)
      < (other.span.0, other.span.1, other.value.rawValue)
  }
  return sorted.prefix(3).map(\.pair)
}

/// The strongest pair on one value; `nil` without one.
///
/// - Parameters:
///   - value: which.
///   - scores: per choice how far the chosen option lies above the mean of the open ones.
/// - Returns: the pair, and how strong it is.
func contradiction(
  _ value: CompassValue,
  _ scores: [(turn: Int, score: Double)]
) -> (pair: Debriefing.Contradiction, strength: Double)? {
  var best: (pair: Debriefing.Contradiction, strength: Double)?
  for toward in scores where toward.score >= pull {
    for away in scores where away.score <= -pull {
      let pair = Debriefing.Contradiction(value: value, toward: toward.turn, away: away.turn)
      let strength = min(toward.score, -away.score)
      guard let present = best else {
        best = (pair, strength)
        continue
      }
      let isEarlier = pair.span < present.pair.span
      if strength > present.strength || (strength == present.strength && isEarlier) {
        best = (pair, strength)
      }
    }
  }
  return best
}

extension Debriefing.Contradiction {
  /// The earlier of the two choices, and the later.
  fileprivate var span: (Int, Int) { (min(toward, away), max(toward, away)) }
}

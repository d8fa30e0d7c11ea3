import KompasEngine
import KompasScoring

/// What the choices showed of the six values: multinomial logit with a standard normal prior.
///
/// P(k) ∝ exp(β·θ·φ_k) over the options that were open, φ the leans of an option; posterior by Laplace
/// approximation around its mode. The declared compass plays no part. Source: McFadden 1974; Luce 1959.
struct RevealedCompass {
  /// β: how strongly one point of lean weighs.
  static let sharpness = 0.5

  /// What is known per value, in the order of `CompassValue`.
  var values: [Debriefing.RevealedValue]
  /// The mode of the posterior.
  var mean: [Double]

  private struct Choice {
    var leans: [[Double]]
    var chosen: Int
  }

  /// Reads the compass from the choices of a run that still count.
  init(_ timeline: Timeline) {
    let count = CompassValue.allCases.count
    let options = timeline.game.rules.options
    let choices = zip(timeline.turns, timeline.state.choices).map { turn, option in
      let open = timeline.game.openOptions(in: turn.state)
      return Choice(
        leans: open.map { options[$0].compass.map { Double($0) * Self.sharpness } },
        chosen: open.firstIndex(of: option) ?? 0
      )
    }
    var theta = [Double](repeating: 0, count: count)
    var precision = Self.identity(count)
    for _ in 0..<30 {
      var gradient = theta.map { -$0 }
      precision = Self.identity(count)
      for choice in choices {
        let chances = Self.chances(choice.leans, theta)
        let expected = Self.expectation(choice.leans, chances)
        for value in 0..<count {
          gradient[value] += choice.leans[choice.chosen][value] - expected[value]
          for other in 0..<count {
            for option in chances.indices {
              precision[value][other] +=
                chances[option] * (choice.leans[option][value] - expected[value])
                * (choice.leans[option][other] - expected[other])
            }
          }
        }
      }
      let step = solve(precision, gradient)
      for value in 0..<count { theta[value] += step[value] }
      if step.allSatisfy({ abs($0) < 1e-10 }) { break }
    }
    mean = theta
    let mode = theta
    let deviations = (0..<count).map { value in
      var unit = [Double](repeating: 0, count: count)
      unit[value] = 1
      return solve(precision, unit)[value].squareRoot()
    }
    let points = apportion(
      theta.map { Int((exponential($0) * 1_000_000).rounded()) },
      total: 60
    )
    values = (0..<count).map { value in
      let isInformed = deviations[value] <= 0.75
      let weights = choices.map { choice -> Double in
        let expected = Self.expectation(choice.leans, Self.chances(choice.leans, mode))
        return abs(choice.leans[choice.chosen][value] - expected[value])
      }
      let evidence = weights.indices.filter { weights[$0] > 0.1 }.sorted {
        weights[$0] != weights[$1] ? weights[$0] > weights[$1] : $0 < $1
      }
      return Debriefing.RevealedValue(
        mean: mode[value],
        low: mode[value] - 1.645 * deviations[value],
        high: mode[value] + 1.645 * deviations[value],
        isInformed: isInformed,
        points: isInformed ? points[value] : nil,
        evidence: Array(evidence.prefix(3))
      )
    }
  }

  private static func identity(_ count: Int) -> [[Double]] {
    (0..<count).map { row in (0..<count).map { $0 == row ? 1 : 0 } }
  }

  private static func chances(_ leans: [[Double]], _ theta: [Double]) -> [Double] {
    let utilities = leans.map { lean in zip(lean, theta).reduce(0) { $0 + $1.0 * $1.1 } }
    let highest = utilities.max() ?? 0
    let weights = utilities.map { exponential($0 - highest) }
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }

  private static func expectation(_ leans: [[Double]], _ chances: [Double]) -> [Double] {
    CompassValue.allCases.indices.map { value in
      chances.indices.reduce(0) { $0 + chances[$1] * leans[$1][value] }
    }
  }
}

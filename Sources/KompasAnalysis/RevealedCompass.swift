import KompasEngine
import KompasScoring

/// What the choices showed of the six values: `LogitPosterior` over the options that were open.
///
/// β is `Policy.sharpness`, φ the leans of an option. The declared compass plays no part.
struct RevealedCompass {
  /// What is known per value, in the order of `CompassValue`.
  var values: [Debriefing.RevealedValue]
  /// The mean of the posterior.
  var mean: [Double]

  /// From how far above or below the mean of the open options a lean is evidence.
  static let evident = 1.0

  /// Reads the compass from the choices of a run.
  init(_ choices: [OpenChoice], rules: CompiledCase) {
    let count = CompassValue.allCases.count
    let posterior = try? LogitPosterior(
      choices.map { choice in
        LogitChoice(
          alternatives: choice.options.map { rules.options[$0].compass.map(Double.init) },
          chosen: choice.chosen
        )
      },
      dimension: count,
      sharpness: Policy.sharpness
    )
    let mean = posterior?.mean ?? Array(repeating: 0, count: count)
    let half = LogitPosterior.priorWidth / 2
    let points = apportion(mean.map { Int((exponential($0) * 1_000_000).rounded()) }, total: 60)
    self.mean = mean
    values = (0..<count).map { value in
      let isInformed = posterior?.isInformed(value) ?? false
      let evidence = Self.evidence(choices, rules, value)
      return Debriefing.RevealedValue(
        mean: mean[value],
        low: posterior?.low[value] ?? -half,
        high: posterior?.high[value] ?? half,
        part: posterior.map { $0.lowPart[value]...$0.highPart[value] } ?? 0...1,
        isInformed: isInformed,
        points: isInformed ? points[value] : nil,
        evidence: evidence.map(\.turn),
        isToward: evidence.map { $0.score > 0 }
      )
    }
  }

  /// The choices that leaned most to a value or away from it, strongest first, at most three.
  private static func evidence(
    _ choices: [OpenChoice],
    _ rules: CompiledCase,
    _ value: Int
  ) -> [(turn: Int, score: Double)] {
    let all = choices.map { ($0.turn, $0.centered(leans($0, rules, value))) }
    let evident = all.filter { abs($0.1) >= Self.evident }
    return Array(evident.sorted { (-abs($0.1), $0.0) < (-abs($1.1), $1.0) }.prefix(3))
  }

  /// How much each open option leans to a value.
  static func leans(_ choice: OpenChoice, _ rules: CompiledCase, _ value: Int) -> [Double] {
    choice.options.map { Double(rules.options[$0].compass[value]) }
  }
}

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

  /// How much going to tell that a promise is broken leans to transparency, as an option of a scene would.
  static let tellingLean = 2.0

  /// Reads the compass from the choices of a run.
  ///
  /// - Parameters:
  ///   - choices: what was chosen, of what.
  ///   - tellings: each time that a promise could be told to be broken, whether it was.
  ///   - rules: the case.
  init(_ choices: [OpenChoice], tellings: [Bool] = [], rules: CompiledCase) {
    let count = CompassValue.allCases.count
    let posterior = Self.posterior(
      choices.map { choice in
        LogitChoice(
          alternatives: choice.options.map { rules.options[$0].compass.map(Double.init) },
          chosen: choice.chosen
        )
      } + tellings.map(Self.telling)
    )
    let points = apportion(
      posterior.mean.map { Int((exponential($0) * 1_000_000).rounded()) },
      total: RuleNumbers.compassPoints
    )
    mean = posterior.mean
    values = (0..<count).map { value in
      let isInformed = posterior.isInformed(value)
      let evidence = Self.evidence(choices, rules, value)
      return Debriefing.RevealedValue(
        mean: posterior.mean[value],
        low: posterior.low[value],
        high: posterior.high[value],
        part: posterior.lowPart[value]...posterior.highPart[value],
        isInformed: isInformed,
        points: isInformed ? points[value] : nil,
        evidence: evidence.map(\.turn),
        isToward: evidence.map { $0.score > 0 }
      )
    }
  }

  /// What these choices tell of the six values.
  ///
  /// Options have one lean per value, and what was chosen is among them; anything else is a fault of the program.
  private static func posterior(_ choices: [LogitChoice]) -> LogitPosterior {
    do throws(LogitError) {
      return try LogitPosterior(
        choices,
        dimension: CompassValue.allCases.count,
        sharpness: Policy.sharpness
      )
    } catch { preconditionFailure("the choices of a run cannot be read: \(error)") }
  }

  /// Going to tell, or letting it be read, as a choice of two.
  private static func telling(_ isTold: Bool) -> LogitChoice {
    let still = CompassValue.allCases.map { _ in 0.0 }
    var told = still
    told[CompassValue.transparantie.rawValue] = tellingLean
    return LogitChoice(alternatives: [told, still], chosen: isTold ? 0 : 1)
  }

  /// The choices that pulled most to a value and those that pulled most away from it: at most three each, strongest first.
  private static func evidence(
    _ choices: [OpenChoice],
    _ rules: CompiledCase,
    _ value: Int
  ) -> [(turn: Int, score: Double)] {
    let all = choices.map { (turn: $0.turn, score: pull($0, rules, value)) }
      .sorted { (-abs($0.score), $0.turn) < (-abs($1.score), $1.turn) }
    let toward = all.filter { $0.score >= evident }.prefix(3)
    let away = all.filter { $0.score <= -evident }.prefix(3)
    return (toward + away)
      .sorted { (-abs($0.score), $0.turn) < (-abs($1.score), $1.turn) }
  }

  /// How much a choice pulled to a value: how far the chosen option leans to it beyond the mean of the open ones.
  ///
  /// Nought where that would be quoted for something else than what the option does. Who takes the least harmful of three options that all lean away from a value
  /// does not choose for it, nor who takes one that does nothing for it. Who takes the second best of three that lean to it does not choose
  /// against it; who passes by two that lean to it does.
  static func pull(_ choice: OpenChoice, _ rules: CompiledCase, _ value: Int) -> Double {
    let leans = leans(choice, rules, value)
    let score = choice.centered(leans)
    let lean = leans[choice.chosen]
    return score > 0 && lean <= 0 || score < 0 && lean > 0 ? 0 : score
  }

  /// How much each open option leans to a value.
  static func leans(_ choice: OpenChoice, _ rules: CompiledCase, _ value: Int) -> [Double] {
    choice.options.map { Double(rules.options[$0].compass[value]) }
  }
}

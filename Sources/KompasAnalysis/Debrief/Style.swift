import KompasEngine

/// What an option says of the two questions behind Hendriks' styles: who decides, and how.
struct StyleScore: Equatable {
  /// Residents themselves (above nought) or those they elected.
  var direct: Double
  /// Talking until most can live with it (above nought) or counting and cutting the knot.
  var integrative: Double

  /// Reads an option.
  ///
  /// - Direct: how much it leans to zeggenschap; plus one if a group of residents makes it together with the
  ///   municipality, two if residents decide; minus one if a faction is asked or more. Lower rungs leave the decision
  ///   where it was, so for residents they count nothing; of factions any of them says that those elected take part.
  /// - Integrative: how much it leans to beraadslaging, plus how many kinds of stakeholders advise on it or
  ///   make it together, beyond the first kind, minus half of how much it leans to daadkracht. One kind among
  ///   themselves is no search for agreement: a coalition that settles it, a developer who draws the map. Daadkracht
  ///   counts half, for cutting the knot is how counting ends a dispute, but one can also agree quickly.
  init(_ option: Option, _ rules: CompiledCase) {
    var (residents, factions) = (0.0, 0.0)
    var together: Set<StakeholderKind> = []
    for involvement in rules.involvements[option.involves] {
      let kind = rules.stakeholders[Int(involvement.stakeholder)].kind
      let level = involvement.level
      if kind == .residents, level == .coproduce { residents = max(residents, 1) }
      if kind == .residents, level == .decide { residents = 2 }
      if kind == .faction, level != .inform { factions = 1 }
      if level == .advise || level == .coproduce { together.insert(kind) }
    }
    direct = Self.lean(.zeggenschap, option) + residents - factions
    integrative =
      Self.lean(.beraadslaging, option) + Double(max(0, together.count - 1))
      - Self.lean(.daadkracht, option) / 2
  }

  /// Makes a score by hand.
  init(direct: Double, integrative: Double) {
    self.direct = direct
    self.integrative = integrative
  }

  private static func lean(_ value: CompassValue, _ option: Option) -> Double {
    Double(option.compass[value.rawValue])
  }
}

extension Debriefing.Style {
  /// How many choices must say something about each axis.
  private static let needed = 4

  /// Where choices lie; `nil` if fewer than four say something about one of the axes.
  ///
  /// On each axis the distances of the chosen options from the mean of the open ones are added up, and divided by
  /// what they would have been had every choice gone as far out as it could: so -1 … 1, and about nought for who
  /// chooses blindly. A choice says something about an axis if it could go a point or more out.
  ///
  /// - Parameter choices: each with the scores of its open options.
  init?(_ choices: [(choice: OpenChoice, scores: [StyleScore])]) {
    let rows = choices.map { choice, scores in
      (
        turn: choice.turn,
        direct: Self.reading(choice, scores.map(\.direct)),
        integrative: Self.reading(choice, scores.map(\.integrative))
      )
    }
    guard rows.count(where: { $0.direct.reach >= 1 }) >= Self.needed,
      rows.count(where: { $0.integrative.reach >= 1 }) >= Self.needed
    else { return nil }
    direct =
      rows.reduce(0) { $0 + $1.direct.score } / rows.reduce(0) { $0 + $1.direct.reach }
    integrative =
      rows.reduce(0) { $0 + $1.integrative.score } / rows.reduce(0) { $0 + $1.integrative.reach }
    // How far each pulled in the direction in which all of them together lie; who pulled the other way on the axis
    // on which they lie furthest out is no evidence.
    let furthest = max(abs(direct), abs(integrative))
    let (across, up) = furthest > 0 ? (integrative / furthest, direct / furthest) : (0, 0)
    let isAcross = abs(integrative) > abs(direct)
    let pulls = rows.map { row in
      (
        turn: row.turn, size: row.integrative.score * across + row.direct.score * up,
        furthest: isAcross ? row.integrative.score * across : row.direct.score * up
      )
    }
    evidence = pulls.filter { $0.size >= 1 && $0.furthest > 0 }
      .sorted { $0.size != $1.size ? $0.size > $1.size : $0.turn < $1.turn }
      .prefix(4).map(\.turn)
  }

  /// Where the choices of a run lie.
  init?(_ choices: [OpenChoice], _ rules: CompiledCase) {
    self.init(
      choices.map { choice in
        (choice, choice.options.map { StyleScore(rules.options[$0], rules) })
      }
    )
  }

  /// How far the chosen option lies from the mean of the open ones, and how far one could go.
  private static func reading(
    _ choice: OpenChoice,
    _ scores: [Double]
  ) -> (score: Double, reach: Double) {
    let mean = scores.reduce(0, +) / Double(scores.count)
    return (choice.centered(scores), scores.map { abs($0 - mean) }.max() ?? 0)
  }
}

package import KompasEngine

/// The certificate of a case: what a survey of it comes to.
///
/// - Parameters:
///   - survey: of the case, with everything played by the same plan.
///   - texts: the words of the case, for which claims it waives and how long it says to take.
///   - findings: how many things `kompas check` found by the same survey.
///   - shows: the values of the compass that the case says to show; `nil` if it does not say.
///   - pace: what a run asks of a player's time; `nil` if it was not measured.
///   - plan: how many runs, and how.
/// - Returns: the certificate; `nil` if it was stopped, or if the survey was not played.
package func certify(
  _ survey: CaseSurvey,
  texts: CaseTexts,
  findings: Int,
  shows: [CompassValue]? = nil,
  pace: Certificate.Pace? = nil,
  plan: RunPlan
) -> Certificate? {
  guard let played = survey.played else { return nil }
  return Certifying(survey: survey, played: played, plan: plan).certificate(
    AuthorsWord(
      findings: findings,
      waives: (texts.waivers ?? []).map(\.claim),
      shows: shows,
      minutes: texts.minutes
    ),
    pace
  )
}

/// The work of making a certificate.
struct Certifying: Sendable {
  let survey: CaseSurvey
  let played: PlayedRuns
  let plan: RunPlan

  /// No more players than this are measured: a compass takes a millisecond or two to read.
  static let mostPlayers = 10_000

  var game: Game { survey.game }
  var rules: CompiledCase { game.rules }

  func certificate(_ word: AuthorsWord, _ pace: Certificate.Pace?) -> Certificate? {
    let roads = roads()
    guard !plan.isStopped(), let players = players(), let sampled = sample() else { return nil }
    plan.progress(1_000)
    var result = CertificateBuilder(
      survey: survey,
      played: played,
      sampled: sampled,
      compass: Certificate.CompassMeasure(players),
      roads: roads
    ).certificate(seed: plan.seed)
    result.pace = pace
    result.claim(rules, word)
    return result
  }

  /// Where players go who seek one value alone, and those who play for somebody, whose runs are there.
  private func roads() -> [Certificate.Road] {
    let led = CompassValue.allCases.map { value in
      defer { plan.progress(460 + (value.rawValue + 1) * 15) }
      return Certificate.Road(.only(value), plan.totals(of: game, .only(value)), rules)
    }
    return led
      + zip(PlayedRuns.ways, played.others).filter { $0.0 != .declared }
      .map { Certificate.Road($0.0, $0.1, rules) }
  }

  /// How many players with a known compass are measured.
  private var playerCount: Int { min(max(1, plan.playouts / 20), Self.mostPlayers) }

  private func players() -> [CompassPlayer.Sighting]? {
    plan.inParallel(playerCount, from: 550) { [game] in
      CompassPlayer(game)
    } each: { [plan] player, number in
      player.play(RunSeeds(seed: plan.seed, number: number))
    }
  }

  private func sample() -> SampledRuns? {
    var sampled = SampledRuns(game)
    for number in 0..<SampledRuns.optionRuns {
      guard !plan.isStopped() else { return nil }
      sampled.play(RunSeeds(seed: plan.seed, number: number), number: number)
      plan.progress(950 + number * 50 / SampledRuns.optionRuns)
    }
    return sampled
  }
}

extension Certificate.Method {
  /// Whether every way of choosing was played.
  var isComplete: Bool {
    if case .everyChoice = self { return true }
    return false
  }
}

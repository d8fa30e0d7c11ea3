import KompasEngine

/// Turns what was played into the figures of a certificate.
struct CertificateBuilder {
  let survey: CaseSurvey
  let played: PlayedRuns
  let sampled: SampledRuns
  let compass: Certificate.CompassMeasure
  let roads: [Certificate.Road]

  /// What means of sampled runs may be off by: half a point.
  private static let samplingMargin = 0.005

  private var rules: CompiledCase { survey.game.rules }
  private var tally: RunTally { played.tally }
  private var others: [SimulationTotals] { played.others }

  func certificate(seed: UInt64) -> Certificate {
    Certificate(
      method: played.method,
      seed: seed,
      otherRuns: others.first?.runs ?? 0,
      claims: [],
      scenes: rules.scenes.indices.map { scene in
        share(tally.scenes[scene]) { $0.played(rules.scenes[scene]) }
      },
      options: rules.options.indices.map { option in
        share(tally.opened[option]) { $0.opened[option] }
      },
      events: rules.events.indices.map { event in
        share(tally.events[event]) { $0.events[event] }
      },
      endings: rules.endings.indices.map { ending in
        share(tally.endings[ending]) { $0.endings[ending] }
      },
      standings: standings,
      most: rules.stakeholders.indices.map(most),
      tensions: Tension.allCases.map { tension in
        let swings = tally.swings[tension.rawValue]
        return Certificate.Reach(
          exists: survey.hasTension[tension.rawValue],
          range: range(of: tension),
          middle: (swings.value(at: 0.25) - 100)...(swings.value(at: 0.75) - 100),
          below: part(tally.below[tension.rawValue]),
          above: part(tally.above[tension.rawValue])
        )
      },
      values: CompassValue.allCases.map(measured),
      length: tally.lengths.length,
      weeks: tally.weeks.length,
      influence: rules.scenes.map { Certificate.Influence(scene: $0, tally) },
      compass: compass,
      roads: roads,
      resources: zip(rules.resources, tally.used).map {
        Certificate.Used(start: $0.start, median: $1.length.typical)
      },
      votes: Certificate.Votes(
        held: part(tally.voted),
        lost: tally.voted > 0 ? min(1, tally.lost / tally.voted) : 0
      ),
      breaks: sampled.breaks.found,
      promises: rules.promises.indices.map { promise in
        let made = tally.made[promise]
        func part(_ weight: Double) -> Double { made > 0 ? min(1, weight / made) : 0 }
        return Certificate.Promised(
          made: self.part(made),
          kept: part(tally.kept[promise]),
          broken: part(tally.broken[promise])
        )
      },
      defects: tally.flawed.map(part)
    )
  }

  /// A weight as a part of all runs; rounding may make a whole a hair's breadth more than one.
  private func part(_ weight: Double) -> Double {
    tally.weight > 0 ? min(1, weight / tally.weight) : 0
  }

  private func share(_ weight: Double, _ count: (SimulationTotals) -> Int) -> Certificate.Share {
    let byChance = part(weight)
    let best = others.filter { $0.runs > 0 }.map { Double(count($0)) / Double($0.runs) }
    return Certificate.Share(
      byChance: byChance,
      best: min(1, max(byChance, best.max() ?? 0))
    )
  }

  /// What the runs of the survey show; what trial runs alone found counts where it decides.
  private func most(_ group: Int) -> Int32 {
    let most = played.most(group)
    return most < Certificate.served ? survey.most(group) : most
  }

  private func range(of tension: Tension) -> ClosedRange<Int32> {
    let range = tally.needles[tension.rawValue] ?? 0...0
    let isMoved = range.upperBound - range.lowerBound >= Certificate.moved
    return isMoved ? range : survey.range(of: tension) ?? range
  }

  private var standings: [Certificate.Standing] {
    var standings = sampled.best.standings(
      tally,
      rules,
      margin: played.method.isComplete ? 0 : Self.samplingMargin
    )
    for option in standings.indices {
      standings[option].worseThan = survey.verdicts[option]?.better
      standings[option].isBestForAllInTheEnd = survey.isBestForAll[option]
    }
    return standings
  }

  private func measured(_ value: CompassValue) -> Certificate.Measured {
    Certificate.Measured(
      scenes: rules.scenes.filter { scene in
        Set(scene.options.map { rules.options[$0].compass[value.rawValue] }).count > 1
      }.count,
      informed: sampled.informed[value.rawValue],
      runs: sampled.runs
    )
  }
}

/// What is known of a case beside how it plays: what `kompas check` found, and what its author says of it.
struct AuthorsWord: Sendable {
  /// How many things `kompas check` found.
  var findings: Int
  /// The claims that do not fit the case.
  var waives: [CaseClaim] = []
  /// The values of the compass that it says to show; `nil` if it does not say.
  var shows: [CompassValue]?
  /// How many minutes it says to take; 0 if it does not say.
  var minutes = 0
}

extension Certificate {
  /// Draws the claims from the figures.
  mutating func claim(_ rules: CompiledCase, _ word: AuthorsWord) {
    claims = ClaimKind.allCases.map { kind in
      let failing = failing(kind, rules, word)
      let isPassed = kind == .choicesMatter ? matters : failing.isEmpty
      return Claim(
        kind: kind,
        isPassed: isPassed,
        failing: failing,
        isWaived: word.waives.contains(kind)
      )
    }
  }

  private func failing(_ kind: ClaimKind, _ rules: CompiledCase, _ word: AuthorsWord) -> [Int] {
    func hardly(_ shares: [Share]) -> [Int] {
      shares.indices.filter { shares[$0].best < Self.hardly }
    }
    switch kind {
    case .sound: return Array(0..<word.findings)
    case .scenesReached: return hardly(scenes)
    case .optionsReached:
      // An option is hardly open if that is so whenever its scene comes; a scene that hardly comes is told once.
      return options.indices.filter { option in
        let scene = scenes[Int(rules.options[option].scene)]
        return scene.best >= Self.hardly && options[option].best < scene.best * Self.hardly
      }
    case .eventsReached: return hardly(events)
    case .endingsReached: return hardly(endings)
    case .bestForSomebody: return standings.indices.filter { !standings[$0].isBestForSomebody }
    case .notBestForAll: return standings.indices.filter { standings[$0].isBestForEverybody }
    case .groupsServed: return most.indices.filter { most[$0] < Self.served }
    case .tensionsMeasured:
      return tensions.indices.filter { index in
        let (reach, range) = (tensions[index], tensions[index].range)
        return !reach.exists || range.upperBound - range.lowerBound < Self.moved
      }
    case .valuesMeasured:
      return values.indices.filter { values[$0].scenes == 0 || values[$0].informed == 0 }
    case .choicesMatter: return []
    case .measures: return compass.failing
    case .roads:
      return roads.indices.filter { roads[$0].policy.onlyValue != nil }
        .filter { roads[$0].isOneWay || roads[$0].isUnlawful }
    case .noFirstPick: return Self.commonPicks(roads, rules)
    case .scarcity: return resources.indices.filter { resources[$0].isPlenty }
    case .votesCanBeLost: return votes.isOpen ? [] : [0]
    case .needlesSwing:
      return tensions.indices.filter { tensions[$0].exists && !tensions[$0].isSwinging }
    case .breakingNeverPays: return breaks.indices.filter { breaks[$0].pays }
    case .promisesBothWays: return promises.indices.filter { !promises[$0].goesBothWays }
    case .defectsAvoidable: return defects.indices.filter { defects[$0] > 1 - Self.hardly }
    case .lasts: return pace.map { $0.isLonger(than: word.minutes) ? [0] : [] } ?? []
    case .shows:
      guard let shows = word.shows else { return [] }
      return CompassValue.allCases.filter { compass.contradicts(shows.contains($0), $0.rawValue) }
        .map(\.rawValue)
    }
  }

  private var matters: Bool { influence.contains { $0.shift >= Self.matters } }
}

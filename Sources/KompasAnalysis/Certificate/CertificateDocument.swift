public import KompasEngine

/// A certificate as programs read it: the shape of its JSON, with ids instead of titles.
///
/// docs/certify.md describes every key; a key never disappears and never changes its meaning. Shares are rounded to six decimals.
public struct CertificateDocument: Sendable, Encodable {
  struct CaseKey: Encodable {
    var id: String
    var version: String
    var digest: String
  }

  struct MethodKey: Encodable {
    var kind: String
    var seeds: Int?
    var states: Int?
    var ways: Double?
    var chance: Bool?
    var playouts: Int?
    var otherRuns: Int
  }

  struct Claim: Encodable {
    var id: String
    var passed: Bool
    var failing: [String]
    var waived: String?
  }

  struct Share: Encodable {
    var id: String
    var byChance: Double
    var best: Double
  }

  struct Option: Encodable {
    var id: String
    var byChance: Double
    var best: Double
    var looked: Int
    var bestAtOnce: Bool
    var bestInTheEnd: Bool?
    var bestForEverybody: Bool
    var worseThan: String?
  }

  struct Group: Encodable {
    var id: String
    var most: Double
  }

  struct Tension: Encodable {
    var id: String
    var exists: Bool
    var low: Double
    var high: Double
    var quarter: Int
    var threeQuarters: Int
    var below: Double
    var above: Double
  }

  struct Votes: Encodable {
    var held: Double
    var lost: Double
  }

  struct Breaking: Encodable {
    var scene: String
    var looked: Int
    var gain: Double
  }

  struct Promise: Encodable {
    var id: String
    var made: Double
    var kept: Double
    var broken: Double
  }

  struct Defect: Encodable {
    var id: String
    var byChance: Double
  }

  struct Value: Encodable {
    var id: String
    var scenes: Int
    var informed: Int
    var runs: Int
  }

  struct Length: Encodable {
    var shortest: Int
    var typical: Int
    var longest: Int

    init(_ length: Certificate.Length) {
      (shortest, typical, longest) = (length.shortest, length.typical, length.longest)
    }
  }

  struct Pace: Encodable {
    struct Reading: Encodable {
      var pages: Int
      var words: Int
      var minutes: Length

      init(_ reading: Certificate.Pace.Reading) {
        (pages, words, minutes) = (reading.pages, reading.words, Length(reading.minutes))
      }
    }

    var runs: Int
    var screen: Reading
    var plain: Reading

    init(_ pace: Certificate.Pace) {
      (runs, screen, plain) = (pace.runs, Reading(pace.screen), Reading(pace.plain))
    }
  }

  struct Influence: Encodable {
    var scene: String
    var bits: Double
    var shift: Double
    var between: [String]
    var options: [Chosen]
  }

  struct Chosen: Encodable {
    var id: String
    var chosen: Double
    var endings: [String: Double]
  }

  var `case`: CaseKey
  var engine: String
  var seed: UInt64
  var passed: Bool
  var method: MethodKey
  var claims: [Claim]
  var scenes: [Share]
  var options: [Option]
  var events: [Share]
  var endings: [Share]
  var groups: [Group]
  var tensions: [Tension]
  var values: [Value]
  var lengthInScenes: Length
  var lengthInWeeks: Length
  var lengthInMinutes: Length?
  var pace: Pace?
  var influence: [Influence]
  var compass: Compass
  var roads: [Road]
  var resources: [Used]
  var votes: Votes
  var breaks: [Breaking]
  var promises: [Promise]
  var defects: [Defect]

  /// The certificate of a case, as programs read it.
  ///
  /// - Parameters:
  ///   - certificate: the certificate.
  ///   - rules: the case.
  ///   - texts: its words, for why claims do not fit it.
  ///   - findings: what `kompas check` found, each with its place.
  ///   - engine: the version of the program.
  public init(
    _ certificate: Certificate,
    _ rules: CompiledCase,
    texts: CaseTexts,
    findings: [String],
    engine: String
  ) {
    let names = CertificateNames(rules, findings: findings)
    self.engine = engine
    `case` = CaseKey(id: rules.id, version: rules.version, digest: rules.digest)
    seed = certificate.seed
    passed = certificate.isPassed
    method = Self.method(certificate)
    claims = certificate.claims.map { claim in
      Claim(
        id: claim.kind.rawValue,
        passed: claim.isPassed,
        failing: claim.failing.map { names.name($0, in: claim.kind) },
        waived: texts.waivers?.first { $0.claim == claim.kind }?.reason
      )
    }
    func shares(_ shares: [Certificate.Share], _ ids: [String]) -> [Share] {
      zip(ids, shares).map {
        Share(id: $0, byChance: rounded($1.byChance), best: rounded($1.best))
      }
    }
    scenes = shares(certificate.scenes, rules.scenes.map(\.id))
    events = shares(certificate.events, rules.events.map(\.id))
    endings = shares(certificate.endings, rules.endings.map(\.id))
    options = rules.options.indices.map { option in
      let (share, standing) = (certificate.options[option], certificate.standings[option])
      return Option(
        id: names.option(option),
        byChance: rounded(share.byChance),
        best: rounded(share.best),
        looked: standing.looked,
        bestAtOnce: standing.isBestAtOnce,
        bestInTheEnd: standing.isBestInTheEnd,
        bestForEverybody: standing.isBestForAll,
        worseThan: standing.worseThan.map(names.option)
      )
    }
    groups = zip(rules.stakeholders, certificate.most).map {
      Group(id: $0.id, most: Double($1) / 100)
    }
    tensions = zip(KompasEngine.Tension.allCases, certificate.tensions).map {
      Tension(
        id: "\($0)",
        exists: $1.exists,
        low: Double($1.range.lowerBound) / 100,
        high: Double($1.range.upperBound) / 100,
        quarter: $1.middle.lowerBound,
        threeQuarters: $1.middle.upperBound,
        below: rounded($1.below),
        above: rounded($1.above)
      )
    }
    values = zip(CompassValue.allCases, certificate.values).map {
      Value(id: "\($0)", scenes: $1.scenes, informed: $1.informed, runs: $1.runs)
    }
    lengthInScenes = Length(certificate.length)
    lengthInWeeks = Length(certificate.weeks)
    lengthInMinutes = certificate.pace.map { Length($0.screen.minutes) }
    pace = certificate.pace.map(Pace.init)
    compass = Compass(certificate.compass, rules)
    roads = certificate.roads.map { Road($0, rules, names) }
    resources = zip(rules.resources, certificate.resources).map { Used($1, id: $0.id) }
    votes = Votes(held: rounded(certificate.votes.held), lost: rounded(certificate.votes.lost))
    promises = zip(rules.promises, certificate.promises).map {
      Promise(
        id: $0.id,
        made: rounded($1.made),
        kept: rounded($1.kept),
        broken: rounded($1.broken)
      )
    }
    defects = zip(rules.defects, certificate.defects).map {
      Defect(id: $0.id, byChance: rounded($1))
    }
    breaks = zip(rules.scenes, certificate.breaks).filter { $1.looked > 0 }.map {
      Breaking(scene: $0.id, looked: $1.looked, gain: rounded($1.gain))
    }
    influence = zip(rules.scenes, certificate.influence).map { scene, influence in
      Influence(
        scene: scene.id,
        bits: rounded(influence.bits),
        shift: rounded(influence.shift),
        between: influence.options.map(names.option),
        options: zip(scene.options, zip(influence.chosen, influence.endings)).map { option, seen in
          Chosen(
            id: names.option(option),
            chosen: rounded(seen.0),
            endings: Dictionary(
              uniqueKeysWithValues: zip(rules.endings.map(\.id), seen.1.map(rounded))
            )
          )
        }
      )
    }
  }

  private static func method(_ certificate: Certificate) -> MethodKey {
    switch certificate.method {
    case .everyChoice(let seeds, let states, let ways, let hasChance):
      MethodKey(
        kind: "every_choice",
        seeds: seeds,
        states: states,
        ways: ways,
        chance: hasChance,
        otherRuns: certificate.otherRuns
      )
    case .playouts(let playouts):
      MethodKey(kind: "playouts", playouts: playouts, otherRuns: certificate.otherRuns)
    }
  }
}

/// To six decimals.
func rounded(_ value: Double) -> Double { (value * 1_000_000).rounded() / 1_000_000 }

/// What the indices of a claim stand for, by id.
struct CertificateNames {
  private let rules: CompiledCase
  private let findings: [String]

  init(_ rules: CompiledCase, findings: [String]) {
    self.rules = rules
    self.findings = findings
  }

  func option(_ index: Int) -> String {
    let option = rules.options[index]
    return "\(rules.scenes[Int(option.scene)].id).\(option.id)"
  }

  func name(_ index: Int, in kind: Certificate.ClaimKind) -> String {
    switch kind {
    case .sound: findings.indices.contains(index) ? findings[index] : "\(index)"
    case .scenesReached: rules.scenes[index].id
    case .optionsReached, .bestForSomebody, .notBestForAll, .noFirstPick: option(index)
    case .eventsReached: rules.events[index].id
    case .endingsReached: rules.endings[index].id
    case .groupsServed: rules.stakeholders[index].id
    case .breakingNeverPays: rules.scenes[index].id
    case .promisesBothWays: rules.promises[index].id
    case .defectsAvoidable: rules.defects[index].id
    case .votesCanBeLost: "council"
    case .tensionsMeasured, .needlesSwing: "\(Tension.allCases[index])"
    case .valuesMeasured, .measures, .roads, .shows: "\(CompassValue.allCases[index])"
    case .scarcity: rules.resources[index].id
    case .choicesMatter: ""
    case .lasts: "minutes"
    }
  }
}

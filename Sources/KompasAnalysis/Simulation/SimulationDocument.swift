public import KompasEngine

/// A simulation as programs read it: the shape of its JSON, with ids instead of titles.
///
/// docs/simulate.md describes every key; a key never disappears and never changes its meaning.
public struct SimulationDocument: Sendable, Encodable {
  struct CaseKey: Encodable {
    var id: String
    var version: String
    var digest: String
  }

  struct Share: Encodable {
    var id: String
    var count: Int
    var share: Double
  }

  struct Distribution: Encodable {
    var mean: Double
    var p5: Int
    var p25: Int
    var p50: Int
    var p75: Int
    var p95: Int
    var histogram: [String: Int]

    init(_ counted: Histogram) {
      mean = ((counted.mean ?? 0) * 100).rounded() / 100
      p5 = counted.percentile(5) ?? 0
      p25 = counted.percentile(25) ?? 0
      p50 = counted.percentile(50) ?? 0
      p75 = counted.percentile(75) ?? 0
      p95 = counted.percentile(95) ?? 0
      histogram = Dictionary(uniqueKeysWithValues: counted.bars.map { (String($0), $1) })
    }
  }

  struct Needle: Encodable {
    var id: String
    var exists: Bool
    var end: Distribution
  }

  struct Group: Encodable {
    var id: String
    var support: Distribution
    var best: Int
    var worst: Int
  }

  struct SceneRow: Encodable {
    var id: String
    var played: Int
    var options: [OptionRow]
  }

  struct OptionRow: Encodable {
    var id: String
    var opened: Int
    var chosen: Int
  }

  var `case`: CaseKey
  var playouts: Int
  var runs: Int
  var stopped: Bool
  var seed: UInt64
  var policy: String
  var compass: [String: Int]?
  var decisions: Int
  var endings: [Share]
  var needles: [Needle]
  var raad: Distribution
  var wijk: Distribution
  var worst: Distribution
  var groups: [Group]
  var vote: [Share]
  var court: [Share]
  var decision: [Share]
  var weeks: Distribution
  var scenes: [SceneRow]
  var events: [Share]

  /// The simulation of a case, as programs read it.
  public init(_ simulation: Simulation, _ game: Game) {
    let (totals, rules) = (simulation.totals, game.rules)
    func share(_ id: String, _ count: Int) -> Share {
      let share = totals.runs > 0 ? Double(count) / Double(totals.runs) : 0
      return Share(id: id, count: count, share: (share * 10_000).rounded() / 10_000)
    }
    `case` = CaseKey(id: rules.id, version: rules.version, digest: rules.digest)
    playouts = simulation.asked
    runs = totals.runs
    stopped = simulation.isStopped
    seed = simulation.seed
    policy = simulation.policy.id
    if case .compass(let points) = simulation.policy {
      compass = Dictionary(
        uniqueKeysWithValues: zip(CompassValue.allCases.map { "\($0)" }, points)
      )
    }
    decisions = totals.decisions
    endings = zip(rules.endings, totals.endings).map { share($0.id, $1) }
    let exists = game.observe(game.blank, canUndo: false).needles.map(\.exists)
    needles = Tension.allCases.map { tension in
      Needle(
        id: "\(tension)",
        exists: exists[tension.rawValue],
        end: Distribution(totals.needles[tension.rawValue])
      )
    }
    raad = Distribution(totals.raad)
    wijk = Distribution(totals.wijk)
    worst = Distribution(totals.worst)
    groups = rules.stakeholders.indices.map { group in
      Group(
        id: rules.stakeholders[group].id,
        support: Distribution(totals.supports[group]),
        best: totals.bestOff[group],
        worst: totals.worstOff[group]
      )
    }
    vote = zip(VoteOutcome.allCases, totals.votes).map { share($0.id, $1) }
    court = zip(CourtOutcome.allCases, totals.courts).map { share($0.id, $1) }
    decision = zip(DecisionOutcome.allCases, totals.outcomes).map { share($0.id, $1) }
    weeks = Distribution(totals.weeks)
    scenes = rules.scenes.map { scene in
      SceneRow(
        id: scene.id,
        played: totals.played(scene),
        options: scene.options.map {
          OptionRow(
            id: rules.options[$0].id,
            opened: totals.opened[$0],
            chosen: totals.chosen[$0]
          )
        }
      )
    }
    events = zip(rules.events, totals.events).map { share($0.id, $1) }
  }
}

extension VoteOutcome {
  /// As conditions of a case name it.
  fileprivate var id: String {
    switch self {
    case .none: "none"
    case .adopted: "for"
    case .rejected: "against"
    }
  }
}

extension CourtOutcome {
  /// As conditions of a case name it.
  fileprivate var id: String {
    switch self {
    case .none: "none"
    case .upheld: "upheld"
    case .repaired: "repaired"
    case .effectsKept: "effects_kept"
    case .annulled: "annulled"
    }
  }
}

extension DecisionOutcome {
  /// As conditions of a case name it.
  fileprivate var id: String {
    switch self {
    case .none: "none"
    case .taken: "taken"
    case .withdrawn: "withdrawn"
    case .notAdopted: "not_adopted"
    }
  }
}

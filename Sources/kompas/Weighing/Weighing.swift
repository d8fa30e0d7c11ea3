import KompasScoring

/// A table that was weighed, with names.
struct Weighing: Encodable {
  /// One alternative.
  struct Alternative: Encodable {
    var name: String
    /// The share of weightings that gives it each rank, best first.
    var acceptability: [Double]
    var centralWeights: [Double]?
    var confidence: Double?
    /// Per criterion, in its order, between which weights it can be best.
    var limits: [ClosedRange<Double>]?
    var criteria: [String]

    private enum Key: String, CodingKey {
      case name, acceptability, confidence
      case centralWeights = "central_weights"
      case limits = "weight_limits"
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(name, forKey: .name)
      try container.encode(acceptability, forKey: .acceptability)
      // What there is none of says so: the keys are always there.
      try container.encode(centralWeights, forKey: .centralWeights)
      try container.encode(confidence, forKey: .confidence)
      let named = limits.map { limits in
        Dictionary(
          zip(criteria, limits.map { [$0.lowerBound, $0.upperBound] }),
          uniquingKeysWith: { first, _ in first }
        )
      }
      try container.encode(named, forKey: .limits)
    }
  }

  /// The moment in a case that was weighed.
  struct Moment {
    var caseID: String
    var scene: String
    var title: String
    var seed: UInt64
  }

  var alternatives: [Alternative]
  var criteria: [String]
  var samples: Int
  /// Whether something was known of what weighs more.
  let isOrdered: Bool
  /// Where the table came from, if not from a file.
  var moment: Moment?

  /// Weighs a table.
  init(
    _ sheet: WeighingSheet,
    orders: [WeightOrder],
    samples: Int,
    jobs: Int
  ) throws(WeighingProblem) {
    let found = try acceptability(sheet.values, orders: orders, samples: samples, jobs: jobs)
    var alternatives: [Alternative] = []
    for (index, name) in sheet.alternatives.enumerated() {
      alternatives.append(
        Alternative(
          name: name,
          acceptability: found.ranks[index],
          centralWeights: found.centralWeights[index],
          confidence: found.confidence[index],
          limits: try weightLimits(of: index, sheet.values, orders: orders),
          criteria: sheet.criteria
        )
      )
    }
    self.alternatives = alternatives
    criteria = sheet.criteria
    self.samples = samples
    isOrdered = !orders.isEmpty
  }

  private enum Key: String, CodingKey {
    case alternatives, criteria, samples, scene, seed
    case caseID = "case"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(alternatives, forKey: .alternatives)
    try container.encode(criteria, forKey: .criteria)
    try container.encode(samples, forKey: .samples)
    try container.encodeIfPresent(moment?.caseID, forKey: .caseID)
    try container.encodeIfPresent(moment?.scene, forKey: .scene)
    try container.encodeIfPresent(moment?.seed, forKey: .seed)
  }
}

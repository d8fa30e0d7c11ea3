import KompasEngine

/// What players of one mind showed, and what is scarce.
extension CertificateDocument {
  struct Compass: Encodable {
    var players: Int
    var coverage: Double?
    var margin: Double
    var ranked: Int
    var rightlyRanked: Int
    var values: [Shown]

    init(_ compass: Certificate.CompassMeasure, _ rules: CompiledCase) {
      players = compass.players
      coverage = compass.coverage.map(rounded)
      margin = rounded(compass.margin)
      ranked = compass.ranked
      rightlyRanked = compass.rightlyRanked
      values = CompassValue.allCases.map { value in
        Shown(
          id: "\(value)",
          shown: compass.shown[value.rawValue],
          held: compass.held[value.rawValue],
          flat: Certificate.flatScenes(value, rules).map { rules.scenes[$0.scene].id }
        )
      }
    }
  }

  struct Shown: Encodable {
    var id: String
    var shown: Int
    var held: Int
    var flat: [String]
  }

  struct Road: Encodable {
    var id: String
    var runs: Int
    var lawful: Double
    var undecided: Double
    var endings: [String: Double]
    var options: [Picked]

    init(_ road: Certificate.Road, _ rules: CompiledCase, _ names: CertificateNames) {
      let runs = Double(max(1, road.runs))
      self.runs = road.runs
      id = road.policy.name
      lawful = rounded(Double(road.runs - road.annulled) / runs)
      undecided = rounded(Double(road.undecided) / runs)
      endings = Dictionary(
        uniqueKeysWithValues: zip(rules.endings, road.endings).map {
          ($0.id, rounded(Double($1) / runs))
        }
      )
      options = rules.options.indices.map { option in
        Picked(
          id: names.option(option),
          chosen: rounded(road.chosen[option]),
          pick: road.isPick[option]
        )
      }
    }
  }

  struct Picked: Encodable {
    var id: String
    var chosen: Double
    var pick: Bool
  }

  struct Used: Encodable {
    var id: String
    var start: Int
    var used: Double

    init(_ used: Certificate.Used, id: String) {
      self.id = id
      start = Int(used.start)
      self.used = Double(used.median) / 100
    }
  }
}

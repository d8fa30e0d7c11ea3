import KompasEngine
import KompasScoring

/// Plays runs by players whose compass is known, and reads it back from their choices as the debriefing does.
///
/// Their values are drawn from a standard normal distribution and their choices by the logit: the model of `RevealedCompass` itself.
/// So this says how much a case shows, and whether the arithmetic is right, not that people choose so.
struct CompassPlayer {
  /// What came out of one player.
  struct Sighting: Sendable {
    /// Per value whether enough came out to show it.
    var shown: [Bool]
    /// Per value whether its range held the true share of sixty; false where it is not shown.
    var held: [Bool]
    /// Whether the highest shown value is truly the highest; `nil` if nothing is shown.
    var isRightlyRanked: Bool?
  }

  private var machine: Playout
  private let game: Game

  init(_ game: Game) {
    self.game = game
    machine = Playout(game)
  }

  /// Plays one run and reads it.
  mutating func play(_ seeds: RunSeeds) -> Sighting {
    let sought = seeds.compass
    machine.play(seed: seeds.dice, .compass(sought), choosing: seeds.choices)
    let made = machine.choices
    machine.begin(seed: seeds.dice)
    var choices: [OpenChoice] = []
    for (turn, option) in made.enumerated() {
      let open = machine.open
      guard let place = open.firstIndex(of: option) else { break }
      choices.append(OpenChoice(turn: turn, options: open, chosen: place))
      machine.choose(option)
    }
    return Self.sighting(RevealedCompass(choices, rules: game.rules).values, of: sought)
  }

  /// What revealed values say of a player who seeks this.
  static func sighting(_ revealed: [Debriefing.RevealedValue], of sought: [Double]) -> Sighting {
    let parts = sought.map { exponential($0) }
    let whole = parts.reduce(0, +)
    let ranges = revealed.indices.map(revealed.range)
    let held = zip(ranges, parts).map { range, part in
      guard let range else { return false }
      let share = Double(RuleNumbers.compassPoints) * part / whole
      return Double(range.lowerBound) <= share && share <= Double(range.upperBound)
    }
    let highest = revealed.indices.filter { ranges[$0] != nil }
      .max { revealed[$0].mean < revealed[$1].mean }
    let truly = sought.indices.max { sought[$0] < sought[$1] }
    return Sighting(
      shown: ranges.map { $0 != nil },
      held: held,
      isRightlyRanked: highest.map { $0 == truly }
    )
  }
}

extension Certificate.CompassMeasure {
  /// Adds up what came out of players.
  init(_ sightings: [CompassPlayer.Sighting]) {
    players = sightings.count
    shown = CompassValue.allCases.map { value in sightings.count { $0.shown[value.rawValue] } }
    held = CompassValue.allCases.map { value in sightings.count { $0.held[value.rawValue] } }
    ranked = sightings.count { $0.isRightlyRanked != nil }
    rightlyRanked = sightings.count { $0.isRightlyRanked == true }
    margin = 1
    guard let coverage, players > 1 else { return }
    // The values of one player hang together, so players are what is drawn: the ratio estimator of Cochran 1977, § 6.3.
    var squares = 0.0
    for sighting in sightings {
      let (count, hits) = (sighting.shown.count { $0 }, sighting.held.count { $0 })
      let apart = Double(hits) - coverage * Double(count)
      squares += apart * apart
    }
    let (drawn, all) = (Double(players), Double(shown.reduce(0, +)))
    margin = 1.96 * (squares * drawn / (drawn - 1)).squareRoot() / all
  }
}

public import KompasEngine

/// What looking back at a run shows.
///
/// Figures only; screens and reports find the words.
public struct Debriefing: Sendable, Equatable {
  /// What the choices showed of the compass, per value in the order of `CompassValue`.
  public var revealed: [RevealedValue]
  /// The run turn by turn; the first is the start, before any choice.
  public var trajectory: [Moment]
  /// Support at the start and at the end, per stakeholder, 0 … 10,000: the truth.
  public var supportBefore: [Int32]
  /// See `supportBefore`.
  public var supportAfter: [Int32]
  /// What the player would have estimated at the end, per stakeholder, 0 … 10,000.
  public var estimateAfter: [Int32]
  /// Groups with people that no choice asked anything: stakeholders.
  public var neverHeard: [Int]
  /// The choice that turned the case most, with what else could have come of it; `nil` without an alternative.
  public var turningPoint: TurningPoint?
  /// How robust each choice was, in order of play.
  public var robustness: [Robustness]
  /// The truth at the end.
  public var truth: Truth
  /// How often a choice was taken back.
  public var undone: Int
  /// Pairs of choices that pull a value both ways, the strongest first; at most one per value.
  public var contradictions: [Contradiction] = []
  /// Where the choices put the player among styles of democracy; `nil` if they say too little.
  public var style: Style?
  /// What each choice did to each group, beside each option that was not taken; in order of play.
  public var costs: [ChoiceCost] = []
  /// Choices that the player meets again, at most three; in order of play.
  public var encounters: [Encounter] = []
  /// Why the court annulled the decision; empty if it did not.
  public var grounds: [Ground] = []
  /// The defects that the court would have let be repaired, where it annulled the decision for others.
  public var repairable: [Int] = []
  /// The council as it stood before its last vote; `nil` if it never voted.
  public var council: CouncilView?
  /// How far one could get, and where this run lies; `nil` before the end.
  public var frontier: Frontier?

  /// What the choices say about one value of the compass.
  public struct RevealedValue: Sendable, Equatable {
    /// How strongly the choices leaned to it: mean of the posterior, standard deviations of the prior.
    public var mean: Double
    /// Lower end of the 90% interval: a twentieth of the posterior lies below it.
    public var low: Double
    /// Upper end of the 90% interval.
    public var high: Double
    /// The 90% interval of its part in all six, exp(θ) ÷ Σ exp(θ), 0 … 1.
    public var part: ClosedRange<Double>
    /// Whether the choices said anything: the interval is at least a quarter narrower than before.
    public var isInformed: Bool
    /// The mean on the scale of the declared compass, in points out of sixty; `nil` if not informed.
    public var points: Int?
    /// The choices (indices into `Timeline.turns`) that pulled most to it and most away from it, strongest first, at most
    /// three either way.
    public var evidence: [Int]
    /// For each of these, whether it pulled to the value; otherwise it pulled away from it.
    ///
    /// It pulled to the value if the chosen option leans to it more than the open ones on average, and does not lean away from it.
    public var isToward: [Bool] = []
  }

  /// The run at one moment.
  public struct Moment: Sendable, Equatable {
    /// The scene; -1 at the start.
    public var scene: Int
    /// The option that was chosen; -1 at the start.
    public var option: Int
    /// Weeks passed.
    public var week: Int
    /// The true needles after it, in hundredths; positive leans to the first-named pole.
    public var needles: [Int32]
    /// The needles as the player saw them, in hundredths.
    public var seen: [Int32]
    /// True support per stakeholder, 0 … 10,000 (hundredths of a point).
    public var support: [Int32]
  }

  /// A choice, and what would have come of it otherwise.
  public struct TurningPoint: Sendable, Equatable {
    /// Which choice: an index into `Timeline.turns`.
    public var turn: Int
    /// The scene.
    public var scene: Int
    /// The option that was chosen.
    public var option: Int
    /// Where the chosen option leads when the revealed compass plays on: what the alternatives are compared with.
    ///
    /// Not the run itself, unless every later choice was the compass's favorite and every reason was given.
    public var played: Alternative
    /// Where each other open option leads when the revealed compass plays on.
    public var alternatives: [Alternative]
    /// How far the roads part: the largest mean difference in support between two of them, over groups with
    /// people, in hundredths of a point.
    public var spread: Int32
  }

  /// Where an option leads, under the same draws, when the revealed compass makes all later choices.
  public struct Alternative: Sendable, Equatable {
    /// The option.
    public var option: Int
    /// The ending it leads to.
    public var ending: Int
    /// Support at that end, per stakeholder, 0 … 10,000.
    public var support: [Int32]
  }

  /// Two choices that pull a value both ways.
  public struct Contradiction: Sendable, Equatable {
    /// The value.
    public var value: CompassValue
    /// The choice toward it: an index into `Timeline.turns`.
    public var toward: Int
    /// The choice away from it: an index into `Timeline.turns`.
    public var away: Int
  }

  /// Where the choices lie in Hendriks' quadrant.
  ///
  /// Source: Hendriks 2006, Vitale democratie; consensus, pendulum, voter and participatory democracy.
  public struct Style: Sendable, Equatable {
    /// -1 (representative) … 1 (direct).
    public var direct: Double
    /// -1 (aggregative: counting votes) … 1 (integrative: seeking agreement).
    public var integrative: Double
    /// The choices (indices into `Timeline.turns`) that pulled most to the corner where they lie, strongest first, at most four.
    public var evidence: [Int]
  }

  /// What a choice did to each group right after it, beside each option that was not taken, under the same draws.
  public struct ChoiceCost: Sendable, Equatable {
    /// Which choice: an index into `Timeline.turns`.
    public var turn: Int
    /// The scene.
    public var scene: Int
    /// The option that was chosen.
    public var option: Int
    /// Support gained by it, per stakeholder, in hundredths; negative: lost.
    public var change: [Int32]
    /// The same for each open option that was not taken.
    public var others: [Other]

    /// An option that was not taken.
    public struct Other: Sendable, Equatable {
      /// Which.
      public var option: Int
      /// Support gained by it, per stakeholder, in hundredths; negative: lost.
      public var change: [Int32]
    }
  }

  /// The council before a vote.
  ///
  /// Lists run along `factions`.
  public struct CouncilView: Sendable, Equatable {
    /// The factions: stakeholders.
    public var factions: [Int]
    /// Seats of each.
    public var seats: [Int]
    /// The chance that each votes for, 0 … 1.
    public var chances: [Double]
    /// The chance of each number of seats in favor; element k is for k seats, not for a faction.
    public var distribution: [Double]
    /// The chance of a majority, 0 … 1.
    public var majority: Double
    /// Each faction's share of all swings (the normalized Banzhaf index), 0 … 1.
    public var power: [Double]
    /// The majority that asks least: stakeholders.
    public var cheapest: [Int]
    /// What is missing in that majority: support under 50, summed over its factions, in hundredths.
    public var missing: Int
    /// The chance that a faction's own vote decides: that the others fall short without it and not with it, 0 … 1.
    public var decisive: [Double] = []
    /// Who alone could turn the vote, as it was cast; as the factions lean where it was not: stakeholders.
    public var pivotal: [Int] = []
    /// Who has no power at all, because no coalition needs them: stakeholders.
    public var powerless: [Int] = []
  }

  /// The ends that simulated play reached with this run's own draws, and other choices.
  public struct Frontier: Sendable, Equatable {
    /// An end: support in the council, nearby, and of the worst-off group of residents, 0 … 10,000.
    ///
    /// With fewer than two groups of residents, of the worst-off of all.
    public struct End: Sendable, Hashable {
      /// Support in the council, in hundredths of a point.
      public var raad: Int32
      /// Support nearby, in hundredths of a point.
      public var wijk: Int32
      /// Support of the worst-off group, in hundredths of a point.
      public var worst: Int32
      /// Which ending.
      public var ending: Int
    }
    /// How many runs are simulated when nothing else is asked for: so few that nobody waits for them.
    public static let usualPlayouts = 2_000

    /// How many runs were simulated.
    public var playouts: Int
    /// The ends, this run's too, that no other end beats on all three, from most to least support in the council.
    public var front: [End]
    /// This run.
    public var run: End
    /// How many of the simulated runs did at least as well on all three and better on one.
    public var better: Int
    /// How many of the simulated runs did no better on any and worse on one.
    public var worse: Int
  }
}

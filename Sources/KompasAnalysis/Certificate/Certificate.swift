public import KompasEngine
import KompasScoring

/// What is known of a case before anyone plays it: claims, each with what it rests on.
///
/// Figures and indices only; screens and documents find the words. docs/certify.md explains every claim.
public struct Certificate: Sendable, Equatable {
  /// How it was found.
  public var method: Method
  /// The seed from which all chance follows.
  public var seed: UInt64
  /// How many runs each of the other ways of playing got.
  public var otherRuns: Int
  /// The claims, in the order of `ClaimKind`.
  public var claims: [Claim]
  /// Per scene, option, event and ending how often it came.
  public var scenes: [Share]
  /// Per option how often it could be chosen; see `scenes`.
  public var options: [Share]
  /// Per event; see `scenes`.
  public var events: [Share]
  /// Per ending; see `scenes`.
  public var endings: [Share]
  /// Per option whom it is best for.
  public var standings: [Standing]
  /// Per stakeholder the highest support at the end of any run, 0 … 10,000.
  public var most: [Int32]
  /// Per tension how far it can go, in the order of `Tension`.
  public var tensions: [Reach]
  /// Per value of the compass what runs tell about it, in the order of `CompassValue`.
  public var values: [Measured]
  /// How long a run is, in scenes.
  public var length: Length
  /// How long a run is, in weeks of the case.
  public var weeks: Length
  /// What a run asks of a player's time; `nil` if it was not measured.
  public var pace: Pace?
  /// Per scene how much its choice matters for the ending.
  public var influence: [Influence]
  /// How well simulated players with a known compass are measured.
  public var compass: CompassMeasure
  /// Where players go who seek one value alone, in the order of `CompassValue`, and then those who play for somebody.
  public var roads: [Road]
  /// Per resource how much of it is used.
  public var resources: [Used]
  /// How often the council votes, and says no.
  public var votes: Votes
  /// Per scene what breaking a promise in it does to a majority.
  public var breaks: [Breaking]
  /// Per promise how it ends.
  public var promises: [Promised]
  /// Per defect in which part of the runs by chance it is there at the end, 0 … 1.
  public var defects: [Double]

  /// How a certificate was found.
  public enum Method: Sendable, Equatable {
    /// Every way of choosing was played, with so many throws of the dice.
    ///
    /// `states`: how many different states were met; `ways`: how many ways to play there were; `hasChance`: whether the case throws dice
    /// at all. Without chance nothing is left out.
    case everyChoice(seeds: Int, states: Int, ways: Double, hasChance: Bool)
    /// So many runs were played, each open option equally likely.
    case playouts(Int)
  }

  /// How often something came.
  public struct Share: Sendable, Equatable {
    /// In which part of the runs by chance, 0 … 1.
    public var byChance: Double
    /// The largest part over all ways of playing, 0 … 1.
    public var best: Double
  }

  /// Whom an option is best for, of those that are open beside it.
  public struct Standing: Sendable, Equatable {
    /// In how many choices it was looked at.
    public var looked: Int
    /// Whether some weighting of the groups makes it the best right after the choice.
    public var isBestAtOnce: Bool
    /// Whether some weighting of the groups makes it the best at the end, on average; `nil` if it was chosen too seldom to tell.
    public var isBestInTheEnd: Bool?
    /// Whether it was the best for every group right after the choice, each time.
    public var isBestForAll: Bool
    /// Whether it leads to more support of every group in the end than each other option of its scene.
    public var isBestForAllInTheEnd = false
    /// Another option of its scene that is better for everybody, in the end or whatever the state; `nil` if there is none.
    public var worseThan: Int?

    /// Whether some weighting makes it the best, at once or in the end, and no other is better for everybody; what could not be
    /// looked at counts as best.
    public var isBestForSomebody: Bool {
      worseThan == nil && (looked == 0 || isBestAtOnce || isBestInTheEnd == true)
    }

    /// Whether it is no dilemma: the best for everybody in the end, or at once and not worse in the end.
    public var isBestForEverybody: Bool {
      isBestForAllInTheEnd || (isBestForAll && worseThan == nil)
    }
  }

  /// How far a tension went at the end of runs.
  public struct Reach: Sendable, Equatable {
    /// Whether it exists in this case.
    public var exists: Bool
    /// The lowest and the highest it came, -10,000 … 10,000.
    public var range: ClosedRange<Int32>
    /// Between which values the middle half of the runs by chance end, in whole points, -100 … 100.
    public var middle: ClosedRange<Int>
    /// In which part of them it ends clearly below where it began, 0 … 1; see `Certificate.swung`.
    public var below: Double
    /// In which part it ends clearly above.
    public var above: Double

    /// Whether it swings over a large part of its width, and both ways.
    public var isSwinging: Bool {
      middle.upperBound - middle.lowerBound >= Certificate.swing
        && min(below, above) >= Certificate.bothWays
    }
  }

  /// How often the council votes in runs by chance, and says no.
  public struct Votes: Sendable, Equatable {
    /// In which part of the runs it votes, 0 … 1.
    public var held: Double
    /// In which part of these it says no at last, 0 … 1.
    public var lost: Double

    /// Whether it can say no without mostly doing so; also where it hardly ever votes.
    public var isOpen: Bool { held < Certificate.hardly || Certificate.lostVotes.contains(lost) }
  }

  /// What breaking a promise in a scene does to the chance of a majority.
  public struct Breaking: Sendable, Equatable {
    /// At how many moments before the vote it was looked at.
    public var looked: Int
    /// How much higher the chance is after breaking than after the other open options, on average, -1 … 1.
    public var gain: Double

    /// Whether breaking makes a majority likelier.
    public var pays: Bool { looked >= Certificate.enoughBreaks && gain > 0 }
  }

  /// How a promise ends in runs by chance.
  public struct Promised: Sendable, Equatable {
    /// In which part of the runs it is made, 0 … 1.
    public var made: Double
    /// In which part of these it is kept, 0 … 1.
    public var kept: Double
    /// In which part of these it is broken, 0 … 1.
    public var broken: Double

    /// Whether it is now kept and now broken; also where it is hardly ever made.
    public var goesBothWays: Bool {
      made < Certificate.hardly || min(kept, broken) >= Certificate.hardly
    }
  }

  /// What runs tell about a value of the compass.
  public struct Measured: Sendable, Equatable {
    /// In how many scenes the options differ in it.
    public var scenes: Int
    /// After how many of the runs that were looked at the debriefing could say something about it.
    public var informed: Int
    /// How many runs were looked at.
    public var runs: Int
  }

  /// How long runs are.
  public struct Length: Sendable, Equatable {
    /// The shortest.
    public var shortest: Int
    /// The one in the middle.
    public var typical: Int
    /// The longest.
    public var longest: Int
  }

  /// How much the choice in a scene matters for the ending.
  public struct Influence: Sendable, Equatable {
    /// What knowing the choice tells about the ending, in bits (mutual information, Shannon 1948,
    /// DOI 10.1002/j.1538-7305.1948.tb01338.x).
    public var bits: Double
    /// How much of the endings lies elsewhere between the two options that differ most, 0 … 1 (total variation).
    public var shift: Double
    /// The two options that differ most; empty with fewer than two that were chosen often enough.
    public var options: [Int]
    /// Per option of the scene in which part of the runs with this scene it was chosen, 0 … 1.
    public var chosen: [Double]
    /// Per option the part of its runs that ended so: options × endings, 0 … 1; nothing where it was never chosen.
    public var endings: [[Double]]
  }
}

extension Certificate {
  /// What a certificate claims.
  public typealias ClaimKind = CaseClaim

  /// A claim, and whether it holds.
  public struct Claim: Sendable, Equatable {
    /// What is claimed.
    public var kind: ClaimKind
    /// Whether it holds.
    public var isPassed: Bool
    /// What it fails on: indices of scenes, options, events, endings, stakeholders, tensions, values or resources; of findings
    /// for `sound`.
    public var failing: [Int]
    /// Whether the case says that the claim does not fit it.
    public var isWaived = false

    /// Whether it stands in the way of a certificate.
    public var isInTheWay: Bool { !isPassed && !isWaived }
  }

  /// Whether every claim holds, but for those that the case waives.
  public var isPassed: Bool { !claims.contains(where: \.isInTheWay) }

  /// Below this part of the runs something is hardly reached, whichever way was played.
  public static let hardly = 0.01
  /// How many runs the shares by chance rest on: those that were played, or the throws of the dice; `nil` where nothing is left out.
  public var sampled: Int? {
    switch method {
    case .playouts(let runs): runs
    case .everyChoice(let seeds, _, _, let hasChance): hasChance ? seeds : nil
    }
  }

  /// What a share of so many runs may be off by, with a probability of 95%: the normal approximation of the binomial distribution.
  public static func margin(_ share: Double, of runs: Double) -> Double {
    runs > 0 ? 1.96 * (share * (1 - share) / runs).squareRoot() : 1
  }

  /// A group counts as served from this support at the end on, 0 … 10,000.
  public static let served = RuleNumbers.served
  /// What a tension must move at least to be measured, in hundredths.
  public static let moved: Int32 = 100
  /// How far apart the quarters of the runs must lie at which a needle ends, in whole points.
  public static let swing = 25
  /// A needle ends clearly beside where it began from this distance on, in hundredths.
  public static let swung: Int32 = 300
  /// In this part of the runs at least a needle must end so, on either side.
  public static let bothWays = 0.2
  /// Which part of the votes by chance may be lost.
  public static let lostVotes = 0.2...0.45
  /// At fewer moments than this nothing is said of what breaking a promise does.
  public static let enoughBreaks = 10
  /// The ending depends on the choices if in some scene at least this part of the endings shifts.
  public static let matters = 0.05
}

public import KompasEngine

/// What many runs of a case add up to: whole numbers only.
///
/// Adding two totals of the same case is exact, and neither order nor grouping matters; so totals do not depend
/// on how the runs were divided over threads.
public struct SimulationTotals: Sendable, Equatable {
  /// How many runs were played to their end.
  public var runs = 0
  /// How many choices were made in them.
  public var decisions = 0
  /// Per ending: how many runs ended so.
  public var endings: [Int]
  /// The needles at the end, per tension, in whole points from −100 to 100; positive leans to the first-named pole.
  public var needles: [Histogram]
  /// Support in the council at the end, counted by seats, in whole points from 0 to 100.
  public var raad = Histogram(0...100)
  /// Support among those near at the end, counted by heads, in whole points from 0 to 100.
  public var wijk = Histogram(0...100)
  /// Support of the worst-off group of residents at the end, in whole points from 0 to 100; of all groups if there
  /// are fewer than two of residents.
  public var worst = Histogram(0...100)
  /// Support at the end per stakeholder, in whole points from 0 to 100.
  public var supports: [Histogram]
  /// Per stakeholder: in how many runs it ended as the best-off of several groups of residents.
  public var bestOff: [Int]
  /// Per stakeholder: in how many runs it ended as the worst-off of several groups of residents.
  public var worstOff: [Int]
  /// What the council did last, by `VoteOutcome.rawValue`.
  public var votes: [Int]
  /// What the court did, by `CourtOutcome.rawValue`.
  public var courts: [Int]
  /// Whether there is a decision, by `DecisionOutcome.rawValue`.
  public var outcomes: [Int]
  /// How many weeks the runs took; more than 1,999 count as 1,999.
  public var weeks = Histogram(0...1_999)
  /// Per option: in how many runs it was open.
  public var opened: [Int]
  /// Per option: in how many runs it was chosen.
  public var chosen: [Int]
  /// Per event: in how many runs it happened.
  public var events: [Int]

  /// The totals of no runs of this case.
  public init(_ rules: CompiledCase) {
    func none(_ rows: some Collection) -> [Int] { rows.map { _ in 0 } }
    endings = none(rules.endings)
    needles = Tension.allCases.map { _ in Histogram(-100...100) }
    supports = rules.stakeholders.map { _ in Histogram(0...100) }
    bestOff = none(rules.stakeholders)
    worstOff = bestOff
    votes = none(VoteOutcome.allCases)
    courts = none(CourtOutcome.allCases)
    outcomes = none(DecisionOutcome.allCases)
    opened = none(rules.options)
    chosen = opened
    events = none(rules.events)
  }

  /// Adds other runs of the same case.
  public static func += (sum: inout SimulationTotals, other: SimulationTotals) {
    sum.runs += other.runs
    sum.decisions += other.decisions
    sum.raad += other.raad
    sum.wijk += other.wijk
    sum.worst += other.worst
    sum.weeks += other.weeks
    for index in other.needles.indices { sum.needles[index] += other.needles[index] }
    for index in other.supports.indices { sum.supports[index] += other.supports[index] }
    for part: WritableKeyPath<SimulationTotals, [Int]> in [
      \.endings, \.bestOff, \.worstOff, \.votes, \.courts, \.outcomes,
      \.opened, \.chosen, \.events,
    ] {
      for index in other[keyPath: part].indices {
        sum[keyPath: part][index] += other[keyPath: part][index]
      }
    }
  }

  /// In how many runs the procedure ended without a decision.
  public var undecided: Int {
    DecisionOutcome.allCases.filter(\.isWithout).reduce(0) { $0 + outcomes[Int($1.rawValue)] }
  }

  /// In how many runs a scene was played: in each of those, one of its options was chosen.
  public func played(_ scene: Scene) -> Int { chosen[scene.options].reduce(0, +) }
}

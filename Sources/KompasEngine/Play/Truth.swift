import KompasScoring

/// What nobody could see during play: true support and true needles.
///
/// For the debriefing only.
public struct Truth: Sendable, Equatable {
  /// Support per stakeholder, 0 … 10,000.
  public var support: [Int32]
  /// The needles, -10,000 … 10,000, in the order of `Tension`; how many more of a hundred people say yes on the first side.
  public var needles: [Int32]
  /// Seat-weighted support in the council, 0 … 10,000.
  public var raad: Int32
  /// Head-count support of those near, 0 … 10,000.
  public var wijk: Int32
  /// The worst-off group of residents; -1 with fewer than two groups.
  public var worst: Int
  /// The Gini coefficient of support over residents, 0 … 1.
  public var gini: Double
  /// Nash welfare: the geometric mean of support over residents, 0 … 10,000; 0 without any.
  public var nash: Double
  /// The support of every group of residents, lowest first (the leximin order): indices.
  public var leximin: [Int]
}

extension Game {
  /// The truth of a state.
  public func truth(_ state: RunState) -> Truth {
    let figures = self.figures(state)
    let residents = rules.stakeholders.indices.filter {
      rules.stakeholders[$0].kind == .residents
    }
    let support = residents.map { figures.support[$0] }
    let people = residents.map { Int64(rules.stakeholders[$0].people) }
    return Truth(
      support: figures.support,
      needles: tables.needles(figures.support, state.flags),
      raad: figures.raad,
      wijk: figures.wijk,
      worst: figures.worst,
      gini: gini(support, people: people),
      nash: nashWelfare(support, people: people),
      leximin: leximinOrder(support).map { residents[$0] }
    )
  }
}

/// One line of a figure's ledger: a signed part of it, and where it comes from.
public struct LedgerEntry: Sendable, Equatable {
  /// Where a part of support comes from.
  public enum Source: Sendable, Equatable {
    /// What a criterion is worth to the group.
    case criterion(Int)
    /// How the group feels treated.
    case process
    /// Trust above or below the middle.
    case trust
    /// What clamping to 0 … 100 took off, and what rounding did.
    case bounds
  }
  /// Where it comes from.
  public var source: Source
  /// Its part, in millionths of a hundredth of a point.
  public var millionths: Int64
}

extension Game {
  /// The ledger of a group's support: parts that add up to it exactly, in millionths of a hundredth.
  public func ledger(of group: Int, in state: RunState) -> [LedgerEntry] {
    let share = Int64(rules.stakeholders[group].procedure)
    let row = group * rules.criteria.count
    var entries = rules.criteria.indices.map { index in
      let worth = rules.criteria[index].value(at: state.criteria[index])
      let value = rules.isMirrored[row + index] ? RuleNumbers.top - worth : worth
      return LedgerEntry(
        source: .criterion(index),
        millionths: (100 - share) * Int64(rules.weights[row + index]) * Int64(value)
      )
    }
    entries.append(
      LedgerEntry(source: .process, millionths: share * Int64(state.process[group]) * 10_000)
    )
    let trust =
      Int64(state.trust[group] - RuleNumbers.middle) * Int64(RuleNumbers.trustShare) * 10_000
    entries.append(
      LedgerEntry(source: .trust, millionths: trust)
    )
    let total = Int64(figures(state).support[group]) * 1_000_000
    entries.append(
      LedgerEntry(
        source: .bounds,
        millionths: total - entries.reduce(0) { $0 + $1.millionths }
      )
    )
    return entries
  }
}

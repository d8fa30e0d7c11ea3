import KompasScoring

/// What each group gets: the weighed sum of the values it cares about, kept up to date one criterion at a time.
struct Substance: Sendable {
  /// Per criterion: its value, 0 … 10,000.
  private(set) var worth: [Int32]
  /// Per stakeholder: weights times values, 0 … 10⁸.
  private(set) var sums: [Int64]

  /// - Parameters:
  ///   - tables: the case.
  ///   - criteria: where each criterion stands.
  init(_ tables: RuleTables, _ criteria: [Int32]) {
    let groups = tables.rules.stakeholders.indices
    worth = criteria.map { _ in 0 }
    // Where every criterion is worth nothing, a group has what it wants of those that it values the other way.
    sums = groups.map { group in
      criteria.indices.reduce(0) { sum, criterion in
        let slope = tables.slopes[criterion * groups.count + group]
        return sum + (slope < 0 ? -slope * Int64(RuleNumbers.top) : 0)
      }
    }
    for criterion in criteria.indices { follow(criterion, tables, to: criteria[criterion]) }
  }

  /// Brings the sums up to date after a criterion moved.
  @inline(__always)
  mutating func follow(_ criterion: Int, _ tables: RuleTables, to place: Int32) {
    let value = tables.rules.criteria[criterion].value(at: place)
    let change = Int64(value - worth[criterion])
    worth[criterion] = value
    let row = criterion * sums.count
    for group in sums.indices { sums[group] &+= tables.slopes[row &+ group] &* change }
  }

  /// Becomes equal to another of the same case, without asking for memory.
  mutating func refill(_ other: Substance) {
    worth.refill(other.worth)
    sums.refill(other.sums)
  }
}

/// The figures of a state: everyone's support, and what follows from it for all together.
struct Figures: Equatable, Sendable {
  /// Support per stakeholder, 0 … 10,000.
  var support: [Int32]
  /// Audible support.
  var loud: Int32 = RuleNumbers.middle
  /// Head-count support.
  var silent: Int32 = RuleNumbers.middle
  /// Seat-weighted support in the council; 5,000 without a council.
  var raad: Int32 = RuleNumbers.middle
  /// Head-count support of those near; 5,000 if nobody is.
  var wijk: Int32 = RuleNumbers.middle
  /// The best-served group of residents; -1 with fewer than two groups.
  var best = -1
  /// The worst-served group of residents; -1 with fewer than two groups.
  var worst = -1

  /// Support of the worst-served group of residents, or with fewer than two of those of the worst-served group.
  var worstSupport: Int32 { worst >= 0 ? support[worst] : support.min() ?? 0 }

  /// Works out everything else from support, and from the flags that say who is near.
  mutating func weigh(_ stakeholders: [Stakeholder], _ flags: [Bool]) {
    let means = stakeholders.means(support, flags)
    silent = means.silent ?? RuleNumbers.middle
    loud = means.loud ?? silent
    raad = means.raad ?? RuleNumbers.middle
    wijk = means.wijk ?? RuleNumbers.middle
    (best, worst) = stakeholders.extremes(support)
  }
}

/// What groups together say, each kind of mean rounded half up; `nil` where no group has any weight in it.
struct Means {
  /// Audible: everyone weighed by people, voice and strength of feeling.
  var loud: Int32?
  /// By heads.
  var silent: Int32?
  /// By seats in the council.
  var raad: Int32?
  /// By heads of those near.
  var wijk: Int32?
}

extension Criterion {
  /// Its value where it stands at `x`, 0 … 10,000, clamped at both ends.
  func value(at x: Int32) -> Int32 {
    let last = knots.count - 1
    guard last >= 0 else { return 0 }
    guard x > knots[0].at else { return knots[0].value }
    guard x < knots[last].at else { return knots[last].value }
    var index = 1
    while knots[index].at < x { index += 1 }
    let (from, to) = (knots[index - 1], knots[index])
    return interpolate(x, from: (from.at, from.value), to: (to.at, to.value))
  }
}

extension [Stakeholder] {
  /// What all groups together say of something that each says, 0 … 10,000.
  func means(_ values: [Int32], _ flags: [Bool]) -> Means {
    var (loud, silent) = (WeightedMean(), WeightedMean())
    var (raad, wijk) = (WeightedMean(), WeightedMean())
    for group in values.indices {
      let value = values[group]
      let (people, seats) = (self[group].people, self[group].seats)
      if people > 0 {
        let voice = self[group].voice
        loud.add(value, audibility(people: people, voice: voice, support: value))
        silent.add(value, Int64(people))
        if self[group].isNear(flags) { wijk.add(value, Int64(people)) }
      }
      if seats > 0 { raad.add(value, Int64(seats)) }
    }
    return Means(loud: loud.value, silent: silent.value, raad: raad.value, wijk: wijk.value)
  }

  /// The best- and the worst-served group of residents, the earlier one where two are equal; (-1, -1) with
  /// fewer than two groups.
  func extremes(_ support: [Int32]) -> (best: Int, worst: Int) {
    var (count, best, worst) = (0, -1, -1)
    for group in support.indices where self[group].kind == .residents {
      count += 1
      if best < 0 || support[group] > support[best] { best = group }
      if worst < 0 || support[group] < support[worst] { worst = group }
    }
    return count > 1 ? (best, worst) : (-1, -1)
  }
}

extension Game {
  /// All figures of a state.
  func figures(_ state: RunState) -> Figures {
    var step = Transition(self, state, log: NoEvents())
    step.refresh()
    return step.figures
  }
}

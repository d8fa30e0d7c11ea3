import KompasScoring

/// The figures of a state: everyone's support, and what follows from it for all together.
struct Figures: Equatable {
  /// Support per stakeholder, 0 … 10,000.
  var support: [Int32]
  /// Audible support.
  var loud: Int32
  /// Head-count support.
  var silent: Int32
  /// Seat-weighted support in the council; 5,000 without a council.
  var raad: Int32
  /// Head-count support of those near; 5,000 if nobody is.
  var wijk: Int32
  /// The best-served group of residents; -1 with fewer than two groups.
  var best: Int
  /// The worst-served group of residents; -1 with fewer than two groups.
  var worst: Int
}

extension CompiledCase {
  /// The value of a criterion, 0 … 10,000, clamped at both ends.
  func value(of criterion: Int, at x: Int32) -> Int32 {
    let knots = criteria[criterion].knots
    guard let first = knots.first, let last = knots.last else { return 0 }
    guard x > first.at else { return first.value }
    guard x < last.at else { return last.value }
    var index = 1
    while knots[index].at < x { index += 1 }
    let (from, to) = (knots[index - 1], knots[index])
    return interpolate(x, from: (from.at, from.value), to: (to.at, to.value))
  }

  /// Support of every stakeholder.
  func supports(criteria values: [Int32], process: [Int32], trust: [Int32]) -> [Int32] {
    let worth = criteria.indices.map { value(of: $0, at: values[$0]) }
    return stakeholders.indices.map { group in
      var weighed: Int64 = 0
      let row = group * criteria.count
      for index in worth.indices {
        let value = isMirrored[row + index] ? RuleNumbers.top - worth[index] : worth[index]
        weighed += Int64(weights[row + index]) * Int64(value)
      }
      return support(
        weighed: weighed,
        process: process[group],
        trust: trust[group],
        share: stakeholders[group].procedure
      )
    }
  }

  /// What is audible: everyone weighed by people, voice and strength of feeling; `nil` if nobody can be heard.
  func loudSupport(_ support: [Int32]) -> Int32? {
    weightedMean(
      support,
      weights: stakeholders.indices.map {
        audibility(
          people: stakeholders[$0].people,
          voice: stakeholders[$0].voice,
          support: support[$0]
        )
      }
    )
  }

  /// Head-count support; `nil` without people.
  func silentSupport(_ support: [Int32]) -> Int32? {
    weightedMean(support, weights: stakeholders.map { Int64($0.people) })
  }

  /// Seat-weighted support in the council; `nil` without seats.
  func raadSupport(_ support: [Int32]) -> Int32? {
    weightedMean(support, weights: stakeholders.map { Int64($0.seats) })
  }

  /// Head-count support of those near; `nil` if nobody is.
  func wijkSupport(_ support: [Int32]) -> Int32? {
    weightedMean(support, weights: stakeholders.map { $0.isNear ? Int64($0.people) : 0 })
  }

  /// The best- and the worst-served group of residents, the earlier one where two are equal; (-1, -1) with
  /// fewer than two groups.
  func extremes(_ support: [Int32]) -> (best: Int, worst: Int) {
    let residents = stakeholders.indices.filter { stakeholders[$0].kind == .residents }
    guard residents.count > 1, var best = residents.first, var worst = residents.first else {
      return (-1, -1)
    }
    for group in residents {
      if support[group] > support[best] { best = group }
      if support[group] < support[worst] { worst = group }
    }
    return (best, worst)
  }

  /// All figures of a state.
  func figures(_ state: RunState) -> Figures {
    let support = supports(criteria: state.criteria, process: state.process, trust: state.trust)
    let silent = silentSupport(support) ?? RuleNumbers.middle
    let (best, worst) = extremes(support)
    return Figures(
      support: support,
      loud: loudSupport(support) ?? silent,
      silent: silent,
      raad: raadSupport(support) ?? RuleNumbers.middle,
      wijk: wijkSupport(support) ?? RuleNumbers.middle,
      best: best,
      worst: worst
    )
  }
}

import KompasEngine

/// Plays runs on one thread, and adds up what came of them.
struct RunCounter {
  private let residents: [Int]
  private var machine: Playout
  private var sum: SimulationTotals

  /// - Parameters:
  ///   - game: the case.
  ///   - isFrank: whether the player tells of broken promises, and asks to be let off one, wherever that can be.
  init(_ game: Game, isFrank: Bool) {
    residents = game.rules.stakeholders.indices.filter {
      game.rules.stakeholders[$0].kind == .residents
    }
    machine = Playout(game)
    machine.isFrank = isFrank
    sum = SimulationTotals(game.rules)
  }

  /// The totals of the runs so far.
  var totals: SimulationTotals {
    var totals = sum
    totals.decisions = machine.decisions
    totals.opened = machine.opened
    totals.chosen = machine.chosen
    return totals
  }

  /// Plays one run and counts it.
  mutating func play(_ policy: SimulationPolicy, _ seeds: RunSeeds) {
    machine.play(seed: seeds.dice, policy.policy(of: seeds), choosing: seeds.choices)
    count()
  }

  private mutating func count() {
    sum.runs += 1
    sum.endings[machine.ending] += 1
    sum.votes[Int(machine.vote.rawValue)] += 1
    sum.courts[Int(machine.court.rawValue)] += 1
    sum.outcomes[Int(machine.decision.rawValue)] += 1
    sum.weeks.count(Int(machine.week))
    sum.raad.count(points(machine.raad))
    sum.wijk.count(points(machine.wijk))
    let needles = machine.needles
    sum.needles[Tension.groups.rawValue].count(points(needles.groups))
    sum.needles[Tension.council.rawValue].count(points(needles.council))
    sum.needles[Tension.audible.rawValue].count(points(needles.audible))
    for group in sum.supports.indices {
      sum.supports[group].count(points(machine.support(of: group)))
    }
    sum.worst.count(points(machine.worstSupport))
    countExtremes()
    for event in sum.events.indices where machine.hasHappened(event) { sum.events[event] += 1 }
  }

  /// The best-off and the worst-off group of residents, the earlier one where two are equal.
  private mutating func countExtremes() {
    guard residents.count > 1, var best = residents.first, var worst = residents.first else {
      return
    }
    for group in residents {
      let support = machine.support(of: group)
      if support > machine.support(of: best) { best = group }
      if support < machine.support(of: worst) { worst = group }
    }
    sum.bestOff[best] += 1
    sum.worstOff[worst] += 1
  }

  private func points(_ hundredths: Int32) -> Int { Int(wholePoints(hundredths)) }
}

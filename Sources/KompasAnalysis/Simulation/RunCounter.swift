import KompasEngine

/// Plays runs on one thread, and adds up what came of them.
struct RunCounter {
  private let game: Game
  private let residents: [Int]
  private var machine: Playout
  private var sum: SimulationTotals

  init(_ game: Game) {
    self.game = game
    residents = game.rules.stakeholders.indices.filter {
      game.rules.stakeholders[$0].kind == .residents
    }
    machine = Playout(game)
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
    machine.begin(seed: seeds.dice)
    machine.finish(policy.policy(of: seeds), choosing: seeds.choices)
    count()
  }

  private mutating func count() {
    let state = machine.state
    let truth = game.truth(state)
    sum.runs += 1
    sum.endings[state.ending] += 1
    sum.votes[Int(state.vote.rawValue)] += 1
    sum.courts[Int(state.court.rawValue)] += 1
    sum.weeks.count(Int(state.week))
    sum.raad.count(points(truth.raad))
    sum.wijk.count(points(truth.wijk))
    for (index, needle) in truth.needles.enumerated() { sum.needles[index].count(points(needle)) }
    for (group, support) in truth.support.enumerated() {
      sum.supports[group].count(points(support))
    }
    for (event, happened) in state.events.enumerated() where happened == true {
      sum.events[event] += 1
    }
    countExtremes(truth.support)
  }

  private mutating func countExtremes(_ support: [Int32]) {
    guard residents.count > 1, var best = residents.first, var worst = residents.first else {
      sum.worst.count(points(support.min() ?? 0))
      return
    }
    for group in residents {
      if support[group] > support[best] { best = group }
      if support[group] < support[worst] { worst = group }
    }
    sum.bestOff[best] += 1
    sum.worstOff[worst] += 1
    sum.worst.count(points(support[worst]))
  }

  /// Hundredths in whole points, halves away from zero.
  private func points(_ hundredths: Int32) -> Int {
    Int((hundredths >= 0 ? hundredths + 50 : hundredths - 50) / 100)
  }
}

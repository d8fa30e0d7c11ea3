import KompasAnalysis
import KompasEngine

extension Measurement {
  /// Simulating by chance on two threads, against one: how many times as many decisions a second.
  static func simulatingTogether(_ game: Game, runs: Int) -> Measurement {
    var decisions = [1: 0.0, 2: 0.0]
    // In turns, so that whatever else the machine does falls on both.
    for _ in 0..<5 {
      for jobs in [1, 2] {
        decisions[jobs] = max(decisions[jobs] ?? 0, rate(game, runs: runs, jobs: jobs))
      }
    }
    return Measurement(
      name: "simulating the wind-farm case on two threads",
      unit: "decisions a second",
      value: decisions[2] ?? 0,
      baseline: "on one",
      baselineValue: decisions[1] ?? 1
    )
  }

  private static func rate(_ game: Game, runs: Int, jobs: Int) -> Double {
    let start = ContinuousClock.now
    let totals = simulate(game, playouts: runs, policy: .random, seed: 1, jobs: jobs).totals
    return Double(totals.decisions) * 1_000_000 / microseconds(since: start)
  }

  /// A simulated run with everything that is counted, against the bare playouts.
  static func counting(_ game: Game, runs: Int) -> Measurement {
    var machine = Playout(game)
    let bare = median(5) {
      let start = ContinuousClock.now
      for run in 0..<UInt64(runs) {
        machine.play(seed: run, .random, choosing: run)
      }
      return microseconds(since: start) / Double(runs)
    }
    let counted = median(5) {
      let start = ContinuousClock.now
      let totals = simulate(game, playouts: runs, policy: .random, seed: 1).totals
      return microseconds(since: start) / Double(max(1, totals.runs))
    }
    return Measurement(
      name: "a simulated run of the wind-farm case, counted",
      unit: "µs",
      value: counted,
      baseline: "the playout alone",
      baselineValue: bare
    )
  }
}

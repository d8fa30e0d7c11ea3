import KompasEngine

extension Measurement {
  /// A decision of a playout by chance, against the bare adding up of effects, and against the same with `Game`.
  static func playingOut(_ game: Game, runs: Int) -> [Measurement] {
    var machine = Playout(game)
    var flat = FlatLoop(game.rules)
    var times = (playout: Double.infinity, flat: Double.infinity, game: Double.infinity)
    // In turns, and the best of them, so that whatever else the machine does falls on none.
    for _ in 0..<7 {
      times.playout = min(times.playout, time { playOut(&machine, runs: runs) })
      times.flat = min(times.flat, time { flat.play(runs: runs) })
      times.game = min(times.game, time { playWithGame(game, runs: max(1, runs / 200)) })
    }
    let name = "a decision of a playout of the wind-farm case"
    return [
      Measurement(
        name: name,
        unit: "ns",
        value: times.playout,
        baseline: "adding up effects of an option by chance, without a game",
        baselineValue: times.flat
      ),
      Measurement(
        name: name + ", by `Game`",
        unit: "ns",
        value: times.game,
        baseline: "by `Playout`",
        baselineValue: times.playout
      ),
      Measurement(
        name: "decisions of playouts on one core",
        unit: "million a second",
        value: 1_000 / times.playout,
        baseline: "the figure to beat",
        baselineValue: 1
      ),
    ]
  }

  /// Plays so many runs by chance; answers how many decisions there were.
  static func playOut(_ machine: inout Playout, runs: Int) -> Int {
    let before = machine.decisions
    for run in 0..<UInt64(runs) {
      machine.play(seed: run, .random, choosing: run)
    }
    return machine.decisions - before
  }

  /// The same with `decide` and `apply`; answers how many choices there were.
  static func playWithGame(_ game: Game, runs: Int) -> Int {
    var count = 0
    for run in 0..<UInt64(runs) {
      var state = game.blank
      for event in game.opening(seed: run) { game.apply(event, to: &state) }
      while state.stage != .ended {
        let open = game.legalDecisions(in: state)
        guard !open.isEmpty else { break }
        if state.stage == .choosing { count += 1 }
        let die = philox(
          counter: (UInt32(state.turn), UInt32(state.scene + 1), 0, 9),
          key: (UInt32(truncatingIfNeeded: run), 0)
        )
        for event in game.consequences(of: open[Int(die.0) % open.count], in: state) {
          game.apply(event, to: &state)
        }
      }
    }
    return count
  }

  /// Nanoseconds per decision.
  private static func time(_ play: () -> Int) -> Double {
    let start = ContinuousClock.now
    let count = play()
    return microseconds(since: start) * 1_000 / Double(max(1, count))
  }
}

/// What is left of a game without the game: in every scene an option by chance, and its effects added up.
private struct FlatLoop {
  private var effects: [[(criterion: Int, change: Int32)]]
  private let scenes: [Range<Int>]
  private var criteria: [Int32]
  private var state: UInt64 = 1

  init(_ rules: CompiledCase) {
    effects = rules.options.map { option in
      rules.effects[option.consequences.effects].map { (Int($0.criterion), $0.change) }
    }
    scenes = rules.scenes.map(\.options)
    criteria = rules.criteria.map(\.start)
  }

  /// Goes so many times through the scenes; answers how many options were taken.
  mutating func play(runs: Int) -> Int {
    for _ in 0..<runs {
      for options in scenes {
        state = state &* 6_364_136_223_846_793_005 &+ 1
        let option = options.lowerBound + Int((state >> 33) % UInt64(options.count))
        for effect in effects[option] { criteria[effect.criterion] &+= effect.change }
      }
    }
    return runs * scenes.count
  }
}

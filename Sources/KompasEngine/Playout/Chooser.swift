import KompasScoring

/// Chooses among the open options of a run by a policy, and keeps the room that it needs for that.
struct Chooser: Sendable {
  private var seed: UInt64 = 0
  /// The words of four turns, and which turns: divided by four.
  private var words: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
  private var draw = -1
  private var liking: [Double] = []
  /// The state before an option is tried.
  private var kept: RunState
  private var keptSubstance: Substance

  init(_ run: Transition<NoEvents>) {
    kept = run.state
    keptSubstance = run.substance
  }

  /// Begins anew, with the draws of this seed.
  mutating func start(_ seed: UInt64) {
    self.seed = seed
    draw = -1
  }

  /// The option that a policy takes; there must be open ones.
  mutating func pick(_ policy: Policy, _ run: inout Transition<NoEvents>) -> Int {
    switch policy {
    case .random:
      run.open[word(run.state.turn).place(among: run.open.count)]
    case .compass(let compass): byChance(compass, &run)
    case .favorite, .greedyCouncil, .greedyNeighborhood, .worstFirst: best(policy, &run)
    }
  }

  private mutating func word(_ turn: Int) -> UInt32 {
    if draw != turn / 4 {
      draw = turn / 4
      words = Draws(seed: seed).words(.choice, scene: 0, index: draw)
    }
    return switch turn % 4 {
    case 0: words.0
    case 1: words.1
    case 2: words.2
    default: words.3
    }
  }

  private mutating func byChance(_ compass: [Double], _ run: inout Transition<NoEvents>) -> Int {
    liking.removeAll(keepingCapacity: true)
    var sum = 0.0
    for option in run.open {
      let weight = exponential(Policy.sharpness * likes(option, compass, run.rules))
      liking.append(weight)
      sum += weight
    }
    var left = Double(word(run.state.turn)) / 4_294_967_296 * sum
    for place in liking.indices {
      if left < liking[place] { return run.open[place] }
      left -= liking[place]
    }
    return run.open[run.open.count - 1]
  }

  private func likes(_ option: Int, _ compass: [Double], _ rules: CompiledCase) -> Double {
    var sum = 0.0
    for value in 0..<min(compass.count, rules.options[option].compass.count) {
      sum += Double(rules.options[option].compass[value]) * compass[value]
    }
    return sum
  }

  /// The open option that measures most; the earliest of equals.
  private mutating func best(_ policy: Policy, _ run: inout Transition<NoEvents>) -> Int {
    var best = run.open[0]
    var most = measure(best, policy, &run)
    for place in run.open.indices.dropFirst() {
      let this = measure(run.open[place], policy, &run)
      if this > most { (best, most) = (run.open[place], this) }
    }
    return best
  }

  private mutating func measure(
    _ option: Int,
    _ policy: Policy,
    _ run: inout Transition<NoEvents>
  ) -> Double {
    switch policy {
    case .random: 0
    case .compass(let compass), .favorite(let compass): likes(option, compass, run.rules)
    case .greedyCouncil: Double(after(option, &run).raad)
    case .greedyNeighborhood: Double(after(option, &run).wijk)
    case .worstFirst: Double(after(option, &run).worstSupport)
    }
  }

  /// The figures after this option, before anything else; then all is as it was.
  private mutating func after(_ option: Int, _ run: inout Transition<NoEvents>) -> Figures {
    kept.refill(run.state)
    keptSubstance.refill(run.substance)
    run.choose(option)
    run.refresh()
    let figures = run.figures
    run.state.refill(kept)
    run.substance.refill(keptSubstance)
    run.isSupportFresh = false
    return figures
  }
}

import KompasEngine

/// Runs of a case: every way of choosing, or by chance where there are too many ways, and of players with a purpose.
///
/// All chance follows from the seed, and the parts are added up in an order that does not depend on the threads: so the same
/// case and plan give the same runs.
struct PlayedRuns: Sendable {
  let rules: CompiledCase
  /// How the runs of `tally` were found.
  let method: Certificate.Method
  /// What every way of choosing, or runs by chance, add up to.
  let tally: RunTally
  /// What each of `ways` adds up to, and behind those runs by chance of which the player tells and asks.
  let others: [SimulationTotals]

  /// So many choices are tried at most where every way is played; about a second on one processor.
  static let mostChoices = 120_000
  /// With so many throws of the dice at least, if there is chance.
  static let leastSeeds = 100
  static let mostSeeds = 1_000
  /// The other ways of playing, which show whether what chance hardly meets is met on purpose.
  static let ways: [SimulationPolicy] = [
    .declared, .greedyCouncil, .greedyNeighborhood, .worstFirst,
  ]

  /// How many runs these are; every way with the same throws of the dice counts as one.
  var runs: Int { Int(tally.weight.rounded()) + others.reduce(0) { $0 + $1.runs } }

  /// What came up in any of them.
  var reached: Reached {
    func any(_ weights: [Double], _ counts: [[Int]]) -> [Bool] {
      weights.indices.map { index in weights[index] > 0 || counts.contains { $0[index] > 0 } }
    }
    var reached = Reached(noneOf: rules)
    reached.scenes = any(tally.scenes, others.map { rules.scenes.map($0.played) })
    reached.options = any(tally.opened, others.map(\.opened))
    reached.events = any(tally.events, others.map(\.events))
    reached.endings = any(tally.endings, others.map(\.endings))
    return reached
  }

  /// The highest support at the end that a group came to, 0 … 10,000.
  func most(_ group: Int) -> Int32 {
    let points = others.compactMap { $0.supports[group].percentile(100) }.max() ?? 0
    // Whole points are rounded, so one less half is what they surely were.
    return max(tally.most[group], Int32(points * 100 - 50))
  }
}

// MARK: - Playing

extension PlayedRuns {
  /// Plays; `nil` if the plan was stopped.
  init?(_ game: Game, _ plan: RunPlan) {
    let (method, tally) =
      Self.everyChoice(game, plan)
      ?? (.playouts(plan.playouts), Self.byChance(game, plan))
    guard let tally, !plan.isStopped() else { return nil }
    let others =
      Self.ways.enumerated().map { index, way in
        defer { plan.progress(400 + (index + 1) * 15) }
        return plan.totals(of: game, way)
      } + [plan.totals(of: game, .random, isFrank: true)]
    guard !plan.isStopped() else { return nil }
    self.init(rules: game.rules, method: method, tally: tally, others: others)
  }

  /// Every way of choosing; `nil` if there are too many.
  private static func everyChoice(
    _ game: Game,
    _ plan: RunPlan
  ) -> (Certificate.Method, RunTally?)? {
    let hasChance = game.rules.hasChance
    var first = EveryChoice(game)
    let most = hasChance ? mostChoices / leastSeeds : mostChoices
    guard let probe = first.play(seed: plan.dice(0), mostChoices: most) else { return nil }
    let affordable = mostChoices / max(1, probe.tried)
    let seeds = hasChance ? max(1, min(plan.playouts, mostSeeds, affordable)) : 1
    // Other throws may open more ways; not many times as many, or runs by chance it is.
    let outcomes = plan.inParallel(seeds) {
      EveryChoice(game)
    } each: { player, number in
      player.play(seed: plan.dice(number), mostChoices: 20 * most)
    }
    guard let outcomes else { return (.playouts(0), nil) }
    var tally = RunTally(game.rules)
    var (states, ways) = (0, 0.0)
    for outcome in outcomes {
      guard let outcome else { return nil }
      tally += outcome.tally
      states += outcome.states
      ways += outcome.ways
    }
    return (.everyChoice(seeds: seeds, states: states, ways: ways, hasChance: hasChance), tally)
  }

  private static func byChance(
    _ game: Game,
    _ plan: RunPlan
  ) -> RunTally? {
    let playouts = plan.playouts
    // A thread takes not so few runs at a time that there are more than a thousand parts to keep.
    let block = max(64, playouts / 1_000)
    let parts = plan.inParallel((playouts + block - 1) / block) {
      ChanceRuns(game)
    } each: { player, index in
      let first = index * block
      return player.play(first..<min(first + block, playouts), seed: plan.seed)
    }
    guard let parts else { return nil }
    var tally = RunTally(game.rules)
    for part in parts { tally += part }
    return tally
  }
}

extension RunPlan {
  /// What a tenth as many runs by a policy add up to.
  func totals(
    of game: Game,
    _ policy: SimulationPolicy,
    isFrank: Bool = false
  ) -> SimulationTotals {
    simulate(
      game,
      playouts: max(1, playouts / 10),
      policy: policy,
      seed: seed,
      jobs: jobs,
      isFrank: isFrank,
      isStopped: isStopped
    ).totals
  }
}

extension CompiledCase {
  /// Whether a run can go otherwise with the same choices.
  var hasChance: Bool {
    effects.contains { $0.spread > 0 }
      || events.contains { (1...99).contains($0.chance) }
      || stakeholders.contains { $0.seats > 0 }
      || defects.contains { defect in defect.chances.filter { $0 > 0 }.count > 1 }
  }
}

/// Plays runs by chance on one thread.
private struct ChanceRuns {
  private var machine: Playout

  init(_ game: Game) { machine = Playout(game) }

  mutating func play(_ numbers: Range<Int>, seed: UInt64) -> RunTally {
    let rules = machine.game.rules
    var tally = RunTally(rules)
    let before = machine.opened
    for number in numbers {
      let seeds = RunSeeds(seed: seed, number: number)
      machine.begin(seed: seeds.dice)
      machine.finish(.random, choosing: seeds.choices)
      let choices = machine.choices
      let end = RunEnd(machine, scenes: choices.count)
      tally.count(end, choices: choices, of: rules)
    }
    for (option, count) in machine.opened.enumerated() {
      tally.opened[option] = Double(count - before[option])
    }
    return tally
  }
}

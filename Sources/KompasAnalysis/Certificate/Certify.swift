import Dispatch
public import KompasEngine
import Synchronization

/// The certificate of a case: what every way of choosing comes to, or many runs where there are too many ways.
///
/// All chance follows from the seed, and the parts are added up in an order that does not depend on the threads: so the same
/// case, numbers and seed give the same certificate.
///
/// - Parameters:
///   - game: the case.
///   - texts: its words, for how long reading takes, and which claims it waives.
///   - findings: how many things `kompas check` found.
///   - shows: the values of the compass that the case says to show; `nil` if it does not say.
///   - playouts: how many runs, and with how many throws of the dice every way is tried at most.
///   - seed: which throws of the dice.
///   - jobs: on how many threads at most.
///   - progress: told now and then, on any of the threads, what part is done, 0 … 1,000.
///   - isStopped: asked now and then, on any of the threads; true: stop.
/// - Returns: the certificate; `nil` if it was stopped.
public func certify(
  _ game: Game,
  texts: CaseTexts,
  findings: Int,
  shows: [CompassValue]? = nil,
  playouts: Int,
  seed: UInt64,
  jobs: Int = 1,
  progress: @escaping @Sendable (Int) -> Void = { _ in },
  isStopped: @escaping @Sendable () -> Bool = { false }
) -> Certificate? {
  let certifying = Certifying(
    game: game,
    reading: ReadingTime(game.rules, texts),
    playouts: playouts,
    seed: seed,
    jobs: max(1, jobs),
    progress: progress,
    isStopped: isStopped
  )
  return certifying.certificate(
    AuthorsWord(findings: findings, waives: (texts.waivers ?? []).map(\.claim), shows: shows)
  )
}

/// The work of making a certificate.
struct Certifying: Sendable {
  let game: Game
  let reading: ReadingTime
  let playouts: Int
  let seed: UInt64
  let jobs: Int
  let progress: @Sendable (Int) -> Void
  let isStopped: @Sendable () -> Bool

  /// So many choices are tried at most where every way is played; about a second on one processor.
  static let mostChoices = 120_000
  /// With so many throws of the dice at least, if there is chance.
  static let leastSeeds = 100
  static let mostSeeds = 1_000
  /// No more players than this are measured: a compass takes a millisecond or two to read.
  static let mostPlayers = 10_000
  /// How many runs a thread takes at a time: not so few that there are more than a thousand parts to keep.
  private var block: Int { max(64, playouts / 1_000) }
  /// The other ways of playing, which show whether what chance hardly meets is met on purpose.
  private static let ways: [SimulationPolicy] = [
    .declared, .greedyCouncil, .greedyNeighborhood, .worstFirst,
  ]

  var rules: CompiledCase { game.rules }

  /// Whether a run can go otherwise with the same choices.
  var hasChance: Bool {
    rules.effects.contains { $0.spread > 0 }
      || rules.events.contains { (1...99).contains($0.chance) }
      || rules.stakeholders.contains { $0.seats > 0 }
      || rules.defects.contains { defect in defect.chances.filter { $0 > 0 }.count > 1 }
  }

  func certificate(_ word: AuthorsWord) -> Certificate? {
    let (method, tally) = everyChoice() ?? (.playouts(playouts), byChance())
    guard let tally, !isStopped() else { return nil }
    let others = otherWays()
    guard !isStopped() else { return nil }
    let roads = roads(others)
    guard !isStopped(), let players = players() else { return nil }
    guard let sampled = sample() else { return nil }
    progress(1_000)
    var result = CertificateBuilder(
      rules: rules,
      tally: tally,
      others: others,
      sampled: sampled,
      compass: Certificate.CompassMeasure(players),
      roads: roads
    ).certificate(
      method: method,
      seed: seed,
      exists: game.observe(game.blank, canUndo: false).needles.map(\.exists)
    )
    result.most = served(result.most, isComplete: method.isComplete)
    result.claim(rules, word)
    return result
  }

  // MARK: Every choice

  /// Every way of choosing, if there are few enough.
  private func everyChoice() -> (Certificate.Method, RunTally?)? {
    var first = EveryChoice(game, reading)
    let most = hasChance ? Self.mostChoices / Self.leastSeeds : Self.mostChoices
    guard let probe = first.play(seed: dice(0), mostChoices: most) else { return nil }
    let affordable = Self.mostChoices / max(1, probe.tried)
    let seeds = hasChance ? max(1, min(playouts, Self.mostSeeds, affordable)) : 1
    // Other throws may open more ways; not many times as many, or runs by chance it is.
    let outcomes = inParallel(seeds) {
      EveryChoice(game, reading)
    } each: { player, number in
      player.play(seed: dice(number), mostChoices: 20 * most)
    }
    guard let outcomes else { return (.playouts(0), nil) }
    var tally = RunTally(rules)
    var (states, ways) = (0, 0.0)
    for outcome in outcomes {
      guard let outcome else { return nil }
      tally += outcome.tally
      states += outcome.states
      ways += outcome.ways
    }
    return (
      .everyChoice(seeds: seeds, states: states, ways: ways, hasChance: hasChance), tally
    )
  }

  private func dice(_ number: Int) -> UInt64 { RunSeeds(seed: seed, number: number).dice }

  // MARK: By chance

  private func byChance() -> RunTally? {
    let blocks = (playouts + block - 1) / block
    let parts = inParallel(blocks) {
      ChanceRuns(game, reading)
    } each: { player, index in
      let first = index * block
      return player.play(first..<min(first + block, playouts), seed: seed)
    }
    guard let parts else { return nil }
    var tally = RunTally(rules)
    for part in parts { tally += part }
    return tally
  }

  /// Works through numbers on several threads, and gives what came of each in order; `nil` if it was stopped.
  private func inParallel<Worker, Result: Sendable>(
    _ count: Int,
    from start: Int = 0,
    _ worker: @escaping @Sendable () -> Worker,
    each: @escaping @Sendable (inout Worker, Int) -> Result
  ) -> [Result]? {
    let next = Atomic(0)
    let done = Atomic(0)
    let results = Mutex([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: min(jobs, max(1, count))) { _ in
      var worker = worker()
      while !isStopped() {
        let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard number < count else { break }
        let result = each(&worker, number)
        results.withLock { $0[number] = result }
        progress(start + done.wrappingAdd(1, ordering: .relaxed).newValue * 400 / count)
      }
    }
    let all = results.withLock { $0 }.compactMap(\.self)
    return all.count == count ? all : nil
  }

  private func otherWays() -> [SimulationTotals] {
    Self.ways.enumerated().map { index, way in
      defer { progress(400 + (index + 1) * 15) }
      return totals(way)
    }
  }

  private func totals(_ way: SimulationPolicy) -> SimulationTotals {
    simulate(
      game,
      playouts: max(1, playouts / 10),
      policy: way,
      seed: seed,
      jobs: jobs,
      isStopped: isStopped
    ).totals
  }

  /// Where players go who seek one value alone, and those who play for somebody, whose runs are there.
  private func roads(_ others: [SimulationTotals]) -> [Certificate.Road] {
    let led = CompassValue.allCases.map { value in
      defer { progress(460 + (value.rawValue + 1) * 15) }
      return Certificate.Road(.only(value), totals(.only(value)), rules)
    }
    return led
      + zip(Self.ways, others).filter { $0.0 != .declared }
      .map { Certificate.Road($0.0, $0.1, rules) }
  }

  /// How many players with a known compass are measured.
  private var playerCount: Int { min(max(1, playouts / 20), Self.mostPlayers) }

  private func players() -> [CompassPlayer.Sighting]? {
    inParallel(playerCount, from: 550) {
      CompassPlayer(game)
    } each: { player, number in
      player.play(RunSeeds(seed: seed, number: number))
    }
  }

  private func sample() -> SampledRuns? {
    var sampled = SampledRuns(game)
    for number in 0..<SampledRuns.optionRuns {
      guard !isStopped() else { return nil }
      sampled.play(RunSeeds(seed: seed, number: number), number: number)
      progress(950 + number * 50 / SampledRuns.optionRuns)
    }
    return sampled
  }

  /// For groups that came off badly, runs in which every choice is the best for that group.
  private func served(_ most: [Int32], isComplete: Bool) -> [Int32] {
    guard !isComplete else { return most }
    var serving = ServingRuns(game)
    return most.enumerated().map { group, support in
      var support = support
      for number in 0..<4 where support < Certificate.served {
        support = max(support, serving.support(of: group, seed: dice(number)))
      }
      return support
    }
  }
}

extension Certificate.Method {
  /// Whether every way of choosing was played.
  var isComplete: Bool {
    if case .everyChoice = self { return true }
    return false
  }
}

/// Plays runs by chance on one thread.
private struct ChanceRuns {
  private var machine: Playout
  private let reading: ReadingTime

  init(_ game: Game, _ reading: ReadingTime) {
    machine = Playout(game)
    self.reading = reading
  }

  mutating func play(_ numbers: Range<Int>, seed: UInt64) -> RunTally {
    let rules = machine.game.rules
    var tally = RunTally(rules)
    let before = machine.opened
    for number in numbers {
      let seeds = RunSeeds(seed: seed, number: number)
      machine.begin(seed: seeds.dice)
      machine.finish(.random, choosing: seeds.choices)
      let choices = machine.choices
      let seconds = choices.reduce(0) { $0 + reading.scenes[Int(rules.options[$1].scene)] }
      let end = RunEnd(machine, scenes: choices.count, seconds: seconds, reading)
      tally.count(end, choices: choices, of: rules)
    }
    for (option, count) in machine.opened.enumerated() {
      tally.opened[option] = Double(count - before[option])
    }
    return tally
  }
}

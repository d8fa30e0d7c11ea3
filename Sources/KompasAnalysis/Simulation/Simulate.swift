import Dispatch
public import KompasEngine
import Synchronization

/// A simulation: what was asked, and the totals of what was done.
public struct Simulation: Sendable, Equatable {
  /// How many runs were asked for.
  public var asked: Int
  /// How the runs were played.
  public var policy: SimulationPolicy
  /// The seed from which every run has its own.
  public var seed: UInt64
  /// What the runs add up to: those with the numbers 0 up to `totals.runs`.
  public var totals: SimulationTotals

  /// Whether it was stopped before all runs were done; asking for as many as were done gives the same totals.
  public var isStopped: Bool { totals.runs < asked }
}

/// How many runs a thread takes at a time.
private let block = 32

/// Plays a case many times over without a player.
///
/// Run i draws from seeds that depend on `seed` and i alone, and totals are whole numbers; so the number of threads
/// changes nothing. When it is stopped, blocks of runs that were begun are finished and no more are begun: what was
/// done are the first so many runs, without a gap.
///
/// - Parameters:
///   - game: the case.
///   - playouts: how many runs.
///   - policy: how they are played.
///   - seed: the same seed gives the same totals.
///   - jobs: on how many threads at most; no more run at once than there are processors.
///   - isFrank: whether the player goes to tell of broken promises, and asks to be let off one before breaking it, wherever that can be.
///   - progress: told now and then, on any of the threads, how many runs are done.
///   - isStopped: asked before each block of runs, on any of the threads; true: begin no more.
/// - Returns: the totals of what was done.
public func simulate(
  _ game: Game,
  playouts: Int,
  policy: SimulationPolicy,
  seed: UInt64,
  jobs: Int = 1,
  isFrank: Bool = false,
  progress: @escaping @Sendable (Int) -> Void = { _ in },
  isStopped: @escaping @Sendable () -> Bool = { false }
) -> Simulation {
  let next = Atomic(0)
  let done = Atomic(0)
  let sum = Mutex(SimulationTotals(game.rules))
  DispatchQueue.concurrentPerform(iterations: max(1, jobs)) { _ in
    var counter = RunCounter(game, isFrank: isFrank)
    while !isStopped() {
      let first = next.wrappingAdd(block, ordering: .relaxed).oldValue
      guard first < playouts else { break }
      let last = min(first + block, playouts)
      for number in first..<last { counter.play(policy, RunSeeds(seed: seed, number: number)) }
      progress(done.wrappingAdd(last - first, ordering: .relaxed).newValue)
    }
    sum.withLock { $0 += counter.totals }
  }
  return Simulation(
    asked: playouts,
    policy: policy,
    seed: seed,
    totals: sum.withLock { $0 }
  )
}

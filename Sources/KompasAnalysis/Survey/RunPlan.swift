import Dispatch
import Synchronization

/// How many runs are played, with which throws of the dice, on how many threads, and who hears how far they are.
package struct RunPlan: Sendable {
  package let playouts: Int
  package let seed: UInt64
  let jobs: Int
  let progress: @Sendable (Int) -> Void
  let isStopped: @Sendable () -> Bool

  /// A plan.
  ///
  /// - Parameters:
  ///   - playouts: how many runs, and with how many throws of the dice every way is tried at most.
  ///   - seed: which throws of the dice.
  ///   - jobs: on how many threads at most.
  ///   - progress: told now and then, on any of the threads, what part is done, 0 … 1,000.
  ///   - isStopped: asked now and then, on any of the threads; true: stop.
  package init(
    playouts: Int,
    seed: UInt64,
    jobs: Int = 1,
    progress: @escaping @Sendable (Int) -> Void = { _ in },
    isStopped: @escaping @Sendable () -> Bool = { false }
  ) {
    self.playouts = playouts
    self.seed = seed
    self.jobs = max(1, jobs)
    self.progress = progress
    self.isStopped = isStopped
  }

  /// The same, of which nobody hears how far it is.
  package var unseen: RunPlan {
    RunPlan(playouts: playouts, seed: seed, jobs: jobs, isStopped: isStopped)
  }

  /// The throws of the dice of a run.
  func dice(_ number: Int) -> UInt64 { RunSeeds(seed: seed, number: number).dice }

  /// Works through numbers on several threads, and gives what came of each in order; `nil` if it was stopped.
  package func inParallel<Worker, Result: Sendable>(
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
}

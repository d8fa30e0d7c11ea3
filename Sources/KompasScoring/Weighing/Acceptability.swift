internal import Dispatch
internal import Synchronization

/// How alternatives fare over all weightings of the criteria.
///
/// Source: SMAA-2, Lahdelma & Salminen 2001, DOI 10.1287/opre.49.3.444.11220.
public struct Acceptability: Sendable, Equatable {
  /// The share of weightings that gives each alternative each rank, best first: alternatives × ranks, 0 … 1.
  ///
  /// Rows and columns add up to one; equals share the ranks that they take together.
  public var ranks: [[Double]]
  /// The mean of the weightings in which an alternative is best: alternatives × criteria, each adding up to one.
  ///
  /// `nil` if it is best in none of the samples.
  public var centralWeights: [[Double]?]
  /// The chance that an alternative is best if its own central weights hold, 0 … 1; `nil` without such weights.
  ///
  /// Values are certain here, so it is one, shared by equals.
  public var confidence: [Double?]
  /// How many weightings were drawn.
  public var samples: Int
}

/// How alternatives fare over all weightings of the criteria, uniform on the simplex or on a part of it.
///
/// The sample is fixed: the same table and the same number of samples give the same bits, on every processor and with any
/// number of jobs. Its standard error is that of independent draws: at most 0.5 / √samples for a rank.
/// Values are told apart down to 2⁻⁴⁰; alternatives with the same values share their ranks.
/// Complexity: samples × alternatives × (alternatives + criteria).
///
/// - Parameters:
///   - values: alternatives × criteria, 0 … 1, more is better; at most 250 of each.
///   - orders: which criterion weighs at least as much as which; no circles.
///   - samples: how many weightings, at least one.
///   - jobs: how many threads may work at it.
/// - Returns: the share of every rank, and the weightings that speak for each alternative.
/// - Throws: `WeighingProblem` if the table or the orders make no sense.
public func acceptability(
  _ values: [[Double]],
  orders: [WeightOrder] = [],
  samples: Int = 10_000,
  jobs: Int = 1
) throws(WeighingProblem) -> Acceptability {
  try acceptability(values, orders: orders, samples: samples, jobs: jobs, with: .fastest)
}

/// The same with a choice of arithmetic, for tests.
package func acceptability(
  _ values: [[Double]],
  orders: [WeightOrder],
  samples: Int,
  jobs: Int,
  with arithmetic: Arithmetic
) throws(WeighingProblem) -> Acceptability {
  let table = try WeighingTable(values)
  let weightings = try OrderedWeightings(orders, criteria: table.criteria)
  guard samples > 0 else { throw .noSamples }
  let plan = WeighingPlan(
    table: table,
    weightings: weightings,
    samples: samples,
    arithmetic: table.isClose && arithmetic == .fastest ? .double : arithmetic
  )
  let blocks = (samples - 1) / Workspace.block + 1
  let workers = max(1, min(jobs, blocks))
  if workers == 1 {
    return table.acceptability(plan.tally(first: 0, every: 1, of: blocks), plan)
  }
  let sum = Mutex(Tally(alternatives: table.rows.count, marks: plan.marks))
  DispatchQueue.concurrentPerform(iterations: workers) { worker in
    let part = plan.tally(first: worker, every: workers, of: blocks)
    sum.withLock { $0.add(part) }
  }
  return table.acceptability(sum.withLock { $0 }, plan)
}

/// Which arithmetic ranks the alternatives of a sample.
package enum Arithmetic: Sendable, Equatable {
  /// The kernel on the best instruction set; numbers of 64 bits if alternatives lie close together.
  case fastest
  /// The kernel on this instruction set, if the processor has it.
  case kernel(Int32)
  /// The same sums as the kernel, in Swift.
  case single
  /// The same samples, ranked in numbers of 64 bits.
  case double

  /// The kernel on each instruction set that this processor has.
  package static var kernels: [Arithmetic] { (0...Workspace.best).map { .kernel($0) } }
}

internal import CPlayoutKernels
import KompasScoring

/// Figures over all groups at once, by kernels, in numbers with a point that stay exact.
///
/// Sums and products are whole numbers that fit; a quotient is moved away from where rounding could go either way
/// before it is rounded. A support of `KompasScoring` is the floor of (S + 10⁴·(ρ·P + 20·T) − 10⁹ + 5·10⁵) / 10⁶
/// within its bounds; as the rest is a multiple of 10⁴, the floor of S / 10⁴ says all, and short numbers will do.
extension PlayoutMachine {
  /// Moves trust and treatment by the layers of an option, settles its promises if there are any to settle, and lets
  /// trust drift.
  @inline(__always)
  func treatAndDrift(_ layers: Stretch, settles: Bool, _ settle: () -> Void) {
    if !head.isRested { rest() }
    // All but the last layer: for a group that is named more than once.
    var layer = layers.start
    let last = layers.end &- Int32(truncatingIfNeeded: 2 &* counts.lanes)
    while layer < last {
      treat(layer, rows: 2)
      layer &+= Int32(truncatingIfNeeded: 2 &* counts.lanes)
    }
    if settles {
      treat(last, rows: 2)
      settle()
      unsafe kompas_drift(groupLanes.address, trust.address, instructions)
    } else {
      unsafe kompas_treat_and_drift(
        groupLanes.address,
        trust.address,
        self.layers.address + Int(last),
        instructions
      )
    }
  }

  /// Adds a layer to trust, and one to treatment if there are two.
  @inline(__always)
  func treat(_ layer: Int32, rows: Int) {
    unsafe kompas_treat(
      trust.address,
      layers.address + Int(layer),
      Int32(truncatingIfNeeded: rows &* counts.lanes),
      instructions
    )
  }

  /// Adds what a change of a criterion's value means to each group.
  @inline(__always)
  func add(_ change: Double, toValueOf criterion: Int32) {
    head.isRested = false
    unsafe kompas_move(
      groupLanes.address,
      substance.address,
      slopes.address + Int(criterion) &* counts.lanes,
      change,
      instructions
    )
  }

  @inline(__always)
  private func rest() {
    unsafe kompas_rest(groupLanes.address, trust.address, substance.address, instructions)
    head.isRested = true
  }

  /// Brings every figure up to date with the state.
  @inline(__always)
  func refresh() {
    if !head.isFresh { refreshNow() }
  }

  @inline(never)
  private func refreshNow() {
    if !head.isRested { rest() }
    unsafe kompas_weigh(groupLanes.address, trust.address, figures.address, instructions)
    if !constants.isExact { reckon() }
    head.isFresh = true
  }

  /// What all groups say, with the rules themselves, for places with more people or groups than fit.
  private func reckon() {
    var sums = (loud: Int64(0), silent: Int64(0), raad: Int64(0), wijk: Int64(0))
    var totals = sums
    var (best, worst) = (-1, -1)
    for group in 0..<counts.groups {
      let (support, count) = (Int32(support[group]), people[group])
      let voice = count == 0 ? 0 : Int32(voices[group] / count)
      let weight = audibility(people: Int32(count), voice: voice, support: support)
      let (heads, near, seats) = (Int64(count), Int64(near[group]), Int64(seats[group]))
      totals = (
        totals.loud + weight, totals.silent + heads, totals.raad + seats, totals.wijk + near
      )
      sums.loud += weight * Int64(support)
      sums.silent += heads * Int64(support)
      sums.raad += seats * Int64(support)
      sums.wijk += near * Int64(support)
      guard worstKeys[group] != PlayoutTables.outOfRank else { continue }
      if best < 0 || self.support[group] > self.support[best] { best = group }
      if worst < 0 || self.support[group] < self.support[worst] { worst = group }
    }
    func mean(_ sum: Int64, _ total: Int64) -> Double? {
      total > 0 ? Double((sum + total / 2) / total) : nil
    }
    let silent = mean(sums.silent, totals.silent) ?? Double(RuleNumbers.middle)
    let loud = mean(sums.loud, totals.loud) ?? silent
    let raad = mean(sums.raad, totals.raad)
    let wijk = mean(sums.wijk, totals.wijk)
    let hasRanks = constants.hasRanks
    let distance = hasRanks ? Double(support[best] - support[worst]) : 0
    var council = 0.0
    if let raad, let wijk { council = raad - wijk }
    figures[0] = kompas_figures(
      best: hasRanks ? Int32(best) : -1,
      worst: hasRanks ? Int32(worst) : -1,
      worst_support: worst < 0 ? 0 : Double(support[worst]),
      silent: silent,
      raad: raad ?? Double(RuleNumbers.middle),
      wijk: wijk ?? Double(RuleNumbers.middle),
      loud: loud,
      needles: (best < worst ? distance : -distance, council, loud - silent)
    )
  }
}

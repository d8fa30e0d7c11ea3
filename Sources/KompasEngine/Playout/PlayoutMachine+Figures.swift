import KompasScoring

/// Figures over all groups, two at a time, in numbers with a point that stay exact.
///
/// All are whole numbers below 2⁵², so sums and products are exact; a quotient is rounded after it was moved away
/// from where rounding could go either way.
extension PlayoutMachine {
  /// One and a half times 2⁵²: adding it to a small number rounds that number to a whole one.
  @inline(__always) private static var shift: Double { 6_755_399_441_055_744 }

  /// The nearest whole number.
  @inline(__always)
  private static func nearest(_ x: Pair) -> Pair { (x + Pair(repeating: shift)) - shift }
  @inline(__always)
  private static func nearest(_ x: Double) -> Double { (x + shift) - shift }

  /// The bits of two numbers, to work on their signs.
  @inline(__always)
  private static func bits(_ x: Pair) -> SIMD2<UInt64> {
    unsafe unsafeBitCast(x, to: SIMD2<UInt64>.self)
  }
  /// Two numbers out of their bits.
  @inline(__always)
  private static func pair(_ bits: SIMD2<UInt64>) -> Pair {
    unsafe unsafeBitCast(bits, to: Pair.self)
  }

  /// Support of a pair of groups, as `support` in KompasScoring.
  @inline(__always)
  private func supports(_ pair: Int) -> Pair {
    let millionths =
      substance[pair] + processPairs[pair] * processSlope[pair] + trustPairs[pair] * 200_000
    let hundredths = PlayoutMachine.nearest(millionths * 1e-6)
    let top = Pair(repeating: 10_000)
    let low = hundredths.replacing(with: top, where: top .< hundredths)
    return low.replacing(with: Pair.zero, where: low .< Pair.zero)
  }

  /// Trust moves a tenth of the way to support, rounded towards where it was.
  @inline(__always)
  func drift() {
    for pair in 0..<counts.pairs {
      let trust = trustPairs[pair]
      let way = supports(pair) - trust
      let sign = PlayoutMachine.bits(way) & SIMD2(repeating: 1 << 63)
      let back = PlayoutMachine.pair(PlayoutMachine.bits(Pair(repeating: 0.45)) | sign)
      trustPairs[pair] = trust + PlayoutMachine.nearest(way * 0.1 - back)
    }
  }

  /// Brings every figure up to date with the state.
  @inline(__always)
  func refresh() {
    if !head.isFresh { refreshNow() }
  }

  @inline(never)
  private func refreshNow() {
    for pair in 0..<counts.pairs { supportPairs[pair] = supports(pair) }
    rank()
    if constants.isExact { weigh() } else { weighSlowly() }
    let groups = support(head.best) - support(head.worst)
    head.needles = (
      head.best < head.worst ? groups : -groups,
      constants.seats > 0 && constants.near > 0 ? head.raad - head.wijk : 0,
      head.loud - head.silent
    )
    head.isFresh = true
  }

  @inline(__always)
  private func support(_ group: Int32) -> Double { group < 0 ? 0 : support[group] }

  /// The best and the worst served.
  @inline(__always)
  private func rank() {
    var most = Pair(repeating: -PlayoutTables.outOfRank)
    var least = Pair(repeating: PlayoutTables.outOfRank)
    for pair in spans.ranked.indices {
      let height = supportPairs[pair] * PlayoutTables.rankStep
      let (high, low) = (height + bestKeys[pair], height + worstKeys[pair])
      most = high.replacing(with: most, where: high .< most)
      least = low.replacing(with: least, where: least .< low)
    }
    let step = 1 / PlayoutTables.rankStep
    let worst = min(least[0], least[1])
    let worstSupport = PlayoutMachine.nearest(worst * step - 0.499_999_5)
    head.worstSupport = spans.ranked.isEmpty ? 0 : worstSupport
    guard constants.hasRanks else { return }
    let best = max(most[0], most[1])
    let bestSupport = PlayoutMachine.nearest(best * step - 0.499_999_5)
    head.best = Int32(counts.groups) &- whole(best - bestSupport * PlayoutTables.rankStep)
    head.worst = whole(worst - worstSupport * PlayoutTables.rankStep)
  }

  /// What is audible, what heads say, the council and those near.
  @inline(__always)
  private func weigh() {
    var loud = (sum: Pair.zero, total: Pair.zero)
    var silent = Pair.zero
    for pair in spans.people.indices {
      let support = supportPairs[pair]
      let way = PlayoutMachine.bits(support - 5_000) & SIMD2(repeating: ~(1 << 63))
      let feeling = PlayoutMachine.nearest(PlayoutMachine.pair(way) * 0.015 - 0.4975)
      let weight = (feeling + 25) * voices[pair]
      loud.total += weight
      loud.sum += weight * support
      silent += people[pair] * support
    }
    var raad = Pair.zero
    for pair in spans.seats.indices { raad += seats[pair] * supportPairs[pair] }
    var wijk = Pair.zero
    for pair in spans.near.indices { wijk += near[pair] * supportPairs[pair] }
    head.silent = mean(silent.sum(), constants.people) ?? 5_000
    head.loud = mean(loud.sum.sum(), loud.total.sum()) ?? head.silent
    head.raad = mean(raad.sum(), constants.seats) ?? 5_000
    head.wijk = mean(wijk.sum(), constants.near) ?? 5_000
  }

  /// A mean rounded half up, as `weightedMean`; `nil` without weights.
  @inline(__always)
  private func mean(_ sum: Double, _ total: Double) -> Double? {
    guard total > 0 else { return nil }
    let half = PlayoutMachine.nearest(total * 0.5 - 0.25)
    return PlayoutMachine.nearest((sum + half + 0.5) / total - 0.5)
  }

  /// The same in whole numbers, one group after the other, for places with more people than fit.
  private func weighSlowly() {
    var sums = (loud: Int64(0), silent: Int64(0), raad: Int64(0), wijk: Int64(0))
    var totals = sums
    for group in 0..<counts.groups {
      let (pair, lane) = (group / 2, group % 2)
      let (support, count) = (whole(support[group]), people[pair][lane])
      let voice = count == 0 ? 0 : whole(voices[pair][lane] / count)
      let weight = audibility(people: whole(count), voice: voice, support: support)
      let heads = (
        Int64(whole(count)), Int64(whole(seats[pair][lane])), Int64(whole(near[pair][lane]))
      )
      totals = (
        totals.loud + weight, totals.silent + heads.0, totals.raad + heads.1, totals.wijk + heads.2
      )
      sums.loud += weight * Int64(support)
      sums.silent += heads.0 * Int64(support)
      sums.raad += heads.1 * Int64(support)
      sums.wijk += heads.2 * Int64(support)
    }
    func mean(_ sum: Int64, _ total: Int64) -> Double? {
      total > 0 ? Double((sum + total / 2) / total) : nil
    }
    head.silent = mean(sums.silent, totals.silent) ?? 5_000
    head.loud = mean(sums.loud, totals.loud) ?? head.silent
    head.raad = mean(sums.raad, totals.raad) ?? 5_000
    head.wijk = mean(sums.wijk, totals.wijk) ?? 5_000
  }

  /// A small whole number out of its form with a point.
  @inline(__always)
  func whole(_ x: Double) -> Int32 {
    Int32(
      truncatingIfNeeded: (x + PlayoutMachine.shift).bitPattern &- PlayoutMachine.shift.bitPattern
    )
  }
}

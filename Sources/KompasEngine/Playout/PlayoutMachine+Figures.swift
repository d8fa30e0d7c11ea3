import KompasScoring

/// Figures over all groups, two or four at a time, in numbers with a point that stay exact.
///
/// Sums and products are whole numbers that fit; a quotient is moved away from where rounding could go either way
/// before it is rounded. A support of `KompasScoring` is the floor of (S + 10⁴·(ρ·P + 20·T) − 10⁹ + 5·10⁵) / 10⁶
/// within its bounds; as the rest is a multiple of 10⁴, the floor of S / 10⁴ says all, and four groups fit in one vector.
extension PlayoutMachine {
  /// One and a half times 2⁵²: adding it to a small number rounds that number to a whole one.
  @inline(__always) static var shift: Double { 6_755_399_441_055_744 }
  /// One and a half times 2²³, for short numbers.
  @inline(__always) private static var shortShift: Float { 12_582_912 }

  /// The nearest whole numbers.
  @inline(__always)
  private static func nearest(_ x: Pair) -> Pair { (x + Pair(repeating: shift)) - shift }
  @inline(__always)
  private static func nearest(_ x: Quad) -> Quad { (x + Quad(repeating: shortShift)) - shortShift }

  /// The smaller and the larger of each two.
  @inline(__always)
  static func smaller(_ x: Quad, _ y: Quad) -> Quad { x.replacing(with: y, where: y .< x) }
  @inline(__always)
  static func larger(_ x: Quad, _ y: Quad) -> Quad { x.replacing(with: y, where: x .< y) }

  /// Brings what rests on criteria alone up to date with them.
  @inline(__always)
  private func restIfNeeded() {
    if !head.isRested { restNow() }
  }

  @inline(never)
  private func restNow() {
    var pair = 0
    while pair < counts.quads &* 2 {
      let whole = PlayoutMachine.nearest(substance[pair] * 1e-4 - 0.499_95)
      rest2[pair] = SIMD2<Float>(whole - 99_999.5)
      pair &+= 1
    }
    head.isRested = true
  }

  /// Support of four groups, as `support` in KompasScoring, with `shortShift` added: its last bits are the number.
  @inline(__always)
  private func shifted(_ quad: Int, _ trust: Quad) -> Quad {
    let hundredths = rest4[quad] + process4[quad] * share[quad] + trust * 20
    let points = hundredths * 0.01 + Quad(repeating: PlayoutMachine.shortShift)
    let top = Quad(repeating: PlayoutMachine.shortShift + 10_000)
    let low = PlayoutMachine.smaller(points, top)
    return PlayoutMachine.larger(low, Quad(repeating: PlayoutMachine.shortShift))
  }

  /// Puts down the support of four groups, in short and in long form.
  @inline(__always)
  private func putSupport(_ quad: Int) {
    let shifted = shifted(quad, trust4[quad])
    support4[quad] = shifted - PlayoutMachine.shortShift
    // Behind the upper half of the form of 2⁵², the bits of a short number are so many above 2⁵².
    let bits = PlayoutMachine.bits(shifted)
    let head: UInt32 = 0x4330_0000
    supportPairs[2 &* quad] = PlayoutMachine.long(SIMD4(bits[0], head, bits[1], head))
    supportPairs[2 &* quad &+ 1] = PlayoutMachine.long(SIMD4(bits[2], head, bits[3], head))
  }

  @inline(__always)
  private static func long(_ bits: SIMD4<UInt32>) -> Pair {
    let above = unsafe unsafeBitCast(bits, to: Pair.self)
    return above - Pair(repeating: 4_503_599_627_370_496 + Double(0x4b40_0000))
  }

  /// Numbers kept between 0 and a top.
  @inline(__always)
  static func within(_ top: Float, _ x: Quad) -> Quad {
    larger(smaller(x, Quad(repeating: top)), .zero)
  }

  /// Trust moves a tenth of the way to support, rounded towards where it was.
  @inline(__always)
  func drift() {
    restIfNeeded()
    var quad = 0
    while quad < counts.quads {
      let trust = trust4[quad]
      let way = shifted(quad, trust) - PlayoutMachine.shortShift - trust
      let sign = PlayoutMachine.bits(way) & SIMD4(repeating: 1 << 31)
      let back = PlayoutMachine.quad(PlayoutMachine.bits(Quad(repeating: 0.45)) | sign)
      trust4[quad] = trust + PlayoutMachine.nearest(way * 0.1 - back)
      quad &+= 1
    }
  }

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
  /// The bits of four numbers, to work on their signs.
  @inline(__always)
  private static func bits(_ x: Quad) -> SIMD4<UInt32> {
    unsafe unsafeBitCast(x, to: SIMD4<UInt32>.self)
  }
  /// Four numbers out of their bits.
  @inline(__always)
  private static func quad(_ bits: SIMD4<UInt32>) -> Quad {
    unsafe unsafeBitCast(bits, to: Quad.self)
  }

  /// Brings every figure up to date with the state.
  @inline(__always)
  func refresh() {
    if !head.isFresh { refreshNow() }
  }

  @inline(never)
  private func refreshNow() {
    restIfNeeded()
    var quad = 0
    while quad < counts.quads {
      putSupport(quad)
      quad &+= 1
    }
    if constants.isExact {
      rank()
      weigh()
    } else {
      reckon()
    }
    let groups = constants.hasRanks ? support[head.best] - support[head.worst] : 0
    head.needles = SIMD4(
      Double(head.best < head.worst ? groups : -groups),
      constants.hasCouncilNeedle ? head.silentRaad[1] - head.loudWijk[1] : 0,
      head.loudWijk[0] - head.silentRaad[0],
      0
    )
    head.isFresh = true
  }

  /// The best and the worst served: support and place in one number, so that the earlier of equals wins.
  @inline(__always)
  private func rank() {
    var most = Quad(repeating: -PlayoutTables.outOfRank)
    var least = Quad(repeating: PlayoutTables.outOfRank)
    var quad = Int(spans.ranked.start)
    while quad < Int(spans.ranked.end) {
      let height = support4[quad] * PlayoutTables.rankStep
      most = PlayoutMachine.larger(height + bestKeys[quad], most)
      least = PlayoutMachine.smaller(height + worstKeys[quad], least)
      quad &+= 1
    }
    let worst = whole(Double(PlayoutMachine.smallest(least)))
    head.worstSupport = counts.groups > 0 ? Float(worst &>> 10) : 0
    guard constants.hasRanks else { return }
    let best = whole(-Double(PlayoutMachine.smallest(Quad.zero - most)))
    head.worst = worst & 1_023
    head.best = 1_023 &- best & 1_023
  }

  /// The smallest of four.
  @inline(__always)
  private static func smallest(_ x: Quad) -> Float {
    let half = x.lowHalf.replacing(with: x.highHalf, where: x.highHalf .< x.lowHalf)
    return half[0] < half[1] ? half[0] : half[1]
  }

  /// What is audible, what heads say, the council and those near.
  @inline(__always)
  private func weigh() {
    var loud = Pair.zero
    var loudTotal = Pair.zero
    var silent = Pair.zero
    var pair = Int(spans.people.start)
    while pair < Int(spans.people.end) {
      let support = supportPairs[pair]
      let way = PlayoutMachine.pair(
        PlayoutMachine.bits(support - 5_000) & SIMD2(repeating: ~(1 << 63))
      )
      // Rounded, and 25 more, in one.
      let strength = (way * 0.015 - 0.4975 + PlayoutMachine.shift) - (PlayoutMachine.shift - 25)
      let weight = strength * voices[pair]
      loudTotal += weight
      loud += weight * support
      silent += people[pair] * support
      pair &+= 1
    }
    var raad = Pair.zero
    pair = Int(spans.seats.start)
    while pair < Int(spans.seats.end) {
      raad += seats[pair] * supportPairs[pair]
      pair &+= 1
    }
    var wijk = Pair.zero
    pair = Int(spans.near.start)
    while pair < Int(spans.near.end) {
      wijk += near[pair] * supportPairs[pair]
      pair &+= 1
    }
    let sums = Pair(silent[0] + silent[1], raad[0] + raad[1])
    let means = (sums + constants.silentRaadHalf) / constants.silentRaad
    head.silentRaad = PlayoutMachine.nearest(means - 0.5)
    let total = loudTotal[0] + loudTotal[1]
    let half = (total * 0.5 - 0.25 + PlayoutMachine.shift) - PlayoutMachine.shift + 0.5
    let others = Pair(loud[0] + loud[1] + half, wijk[0] + wijk[1] + constants.nearHalf)
    let divided = others / Pair(constants.hasVoices ? total : 1, constants.near)
    head.loudWijk = PlayoutMachine.nearest(divided - 0.5)
    if !constants.hasVoices { head.loudWijk[0] = head.silentRaad[0] }
  }

  /// The same with the rules themselves, for places with more people or groups than fit.
  private func reckon() {
    var sums = (loud: Int64(0), silent: Int64(0), raad: Int64(0), wijk: Int64(0))
    var totals = sums
    var (best, worst, ranked): (Int32, Int32, Int) = (-1, -1, 0)
    for group in 0..<counts.groups {
      let (pair, lane) = (group / 2, group % 2)
      let (support, count) = (whole(Double(support[group])), people[pair][lane])
      let voice = count == 0 ? 0 : whole(voices[pair][lane] / count)
      let weight = audibility(people: whole(count), voice: voice, support: support)
      let heads = Int64(whole(count))
      let seats = Int64(whole(self.seats[pair][lane]))
      let near = Int64(whole(near[pair][lane]))
      totals = (
        totals.loud + weight, totals.silent + heads, totals.raad + seats, totals.wijk + near
      )
      sums.loud += weight * Int64(support)
      sums.silent += heads * Int64(support)
      sums.raad += seats * Int64(support)
      sums.wijk += near * Int64(support)
      guard worstKeys[group / 4][group % 4] != PlayoutTables.outOfRank else { continue }
      ranked += 1
      if best < 0 || self.support[group] > self.support[best] { best = Int32(group) }
      if worst < 0 || self.support[group] < self.support[worst] { worst = Int32(group) }
    }
    func mean(_ sum: Int64, _ total: Int64) -> Double? {
      total > 0 ? Double((sum + total / 2) / total) : nil
    }
    let silent = mean(sums.silent, totals.silent) ?? 5_000
    head.silentRaad = Pair(silent, mean(sums.raad, totals.raad) ?? 5_000)
    head.loudWijk = Pair(
      mean(sums.loud, totals.loud) ?? silent,
      mean(sums.wijk, totals.wijk) ?? 5_000
    )
    head.worstSupport = worst < 0 ? 0 : self.support[worst]
    if constants.hasRanks { (head.best, head.worst) = (best, worst) }
  }

  /// A small whole number out of its form with a point.
  @inline(__always)
  func whole(_ x: Double) -> Int32 {
    Int32(
      truncatingIfNeeded: (x + PlayoutMachine.shift).bitPattern
        &- PlayoutMachine.shift.bitPattern
    )
  }
}

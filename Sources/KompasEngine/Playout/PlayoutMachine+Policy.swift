internal import CPlayoutKernels
import KompasScoring

/// Choosing among the open options.
extension PlayoutMachine {
  /// A policy without what it carries.
  enum Way {
    case random, compass, favorite, greedyCouncil, greedyNeighborhood, worstFirst

    init(_ policy: Policy) {
      self =
        switch policy {
        case .random: .random
        case .compass: .compass
        case .favorite: .favorite
        case .greedyCouncil: .greedyCouncil
        case .greedyNeighborhood: .greedyNeighborhood
        case .worstFirst: .worstFirst
        }
    }
  }

  /// Makes ready for choosing by a policy.
  func prepare(_ policy: Policy, choosing seed: UInt64) {
    setKeys(seed, choosingKeys)
    choiceWords[4] = .max
    switch policy {
    case .compass(let compass), .favorite(let compass):
      for value in 0..<counts.values { theta[value] = value < compass.count ? compass[value] : 0 }
    case .random, .greedyCouncil, .greedyNeighborhood, .worstFirst: break
    }
  }

  /// Plays on while there is something to choose; false where there is no room for more.
  func finish(_ way: Way) -> Bool {
    while head.stage == .choosing, head.openCount > 0 {
      guard hasRoom else { return false }
      go(pick(way))
    }
    return true
  }

  /// Makes a choice, if there is room for it.
  func choose(_ option: Int32) -> Bool {
    guard hasRoom else { return false }
    var isOpen = false
    for place in 0..<head.openCount where openOption(place) == option { isOpen = true }
    precondition(head.stage == .choosing && isOpen, "This option is closed.")
    go(option)
    return true
  }

  /// An open option by its place among those that are open.
  @inline(__always)
  private func openOption(_ place: Int32) -> Int32 {
    head.firstOpen >= 0 ? head.firstOpen &+ place : open[place]
  }

  @inline(__always)
  private var hasRoom: Bool {
    head.made < counts.choices && Int(head.waiting) &+ counts.mostLaters <= counts.diary
  }

  /// Counts a choice, makes it, and goes on to the next.
  @inline(__always)
  private func go(_ option: Int32) {
    decisions[0] &+= 1
    chosen[option] &+= 1
    if head.firstOpen >= 0 {
      openedAll[head.scene] &+= 1
    } else {
      for place in 0..<head.openCount { opened[open[place]] &+= 1 }
    }
    take(option)
    giveReasons()
    comeBetween()
    speak()
    refresh()
  }

  /// The option that a policy takes; there must be open ones.
  @inline(__always)
  private func pick(_ way: Way) -> Int32 {
    if way == .random {
      return openOption(Int32(truncatingIfNeeded: (choiceWord() &* UInt64(head.openCount)) &>> 32))
    }
    return pickByMeasure(way)
  }

  @inline(never)
  private func pickByMeasure(_ way: Way) -> Int32 {
    switch way {
    case .random, .compass: byChance()
    case .favorite: best { likes($0) }
    case .greedyCouncil: best { after($0) { figures[0].raad } }
    case .greedyNeighborhood: best { after($0) { figures[0].wijk } }
    case .worstFirst: best { after($0) { figures[0].worst_support } }
    }
  }

  private func byChance() -> Int32 {
    var sum = 0.0
    for place in 0..<head.openCount {
      liking[place] = exponential(Policy.sharpness * likes(openOption(place)))
      sum += liking[place]
    }
    var left = Double(choiceWord()) / 4_294_967_296 * sum
    for place in 0..<head.openCount {
      if left < liking[place] { return openOption(place) }
      left -= liking[place]
    }
    return openOption(head.openCount - 1)
  }

  private func likes(_ option: Int32) -> Double {
    var sum = 0.0
    let start = Int(option) * counts.values
    for value in 0..<counts.values { sum += Double(leans[start + value]) * theta[value] }
    return sum
  }

  /// The open option that measures most; the earliest of equals.
  @inline(__always)
  private func best(_ measure: (Int32) -> Double) -> Int32 {
    let count = head.openCount
    var best = openOption(0)
    var most = measure(best)
    for place in 1..<max(count, 1) {
      let option = openOption(place)
      let this = measure(option)
      if this > most { (best, most) = (option, this) }
    }
    return best
  }

  /// Remembers the present state as the one with which runs open.
  func keepOpening() {
    for word in 0..<counts.block { opening[word] = blockRow[word] }
  }

  /// Goes to the first choice of a run with this seed: what comes before it is the same for every seed.
  @inline(__always)
  func open(_ seed: UInt64) {
    for word in 0..<counts.block { blockRow[word] = opening[word] }
    head.seed = seed
    setKeys(seed, keys)
  }

  /// A figure after this option, before anything else; then all is as it was.
  ///
  /// Only what is put down behind the last choice and the last entry of the diary stays, and nothing reads that.
  @inline(__always)
  private func after(_ option: Int32, _ measure: () -> Double) -> Double {
    for word in 0..<counts.block { keptBlock[word] = blockRow[word] }
    take(option)
    refresh()
    let result = measure()
    for word in 0..<counts.block { blockRow[word] = keptBlock[word] }
    return result
  }
}

/// Philox4x32-10: a random function of a counter and a key, the same on every machine.
///
/// Source: Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3",
/// DOI 10.1145/2063384.2063405. Ten rounds.
public func philox(
  counter: (UInt32, UInt32, UInt32, UInt32),
  key: (UInt32, UInt32)
) -> (UInt32, UInt32, UInt32, UInt32) {
  var (c0, c1, c2, c3) = counter
  var (k0, k1) = key
  for round in 0..<10 {
    if round > 0 {
      k0 = k0 &+ 0x9E37_79B9
      k1 = k1 &+ 0xBB67_AE85
    }
    let product0 = UInt64(c0) &* 0xD251_1F53
    let product1 = UInt64(c2) &* 0xCD9E_8D57
    let high0 = UInt32(truncatingIfNeeded: product0 >> 32)
    let high1 = UInt32(truncatingIfNeeded: product1 >> 32)
    (c0, c1, c2, c3) = (
      high1 ^ c1 ^ k0, UInt32(truncatingIfNeeded: product1),
      high0 ^ c3 ^ k1, UInt32(truncatingIfNeeded: product0)
    )
  }
  return (c0, c1, c2, c3)
}

extension UInt32 {
  /// A throw of the dice as one of so many places, 0 ..< count, uniform up to 2⁻³².
  ///
  /// - Parameter count: how many there are; at least 1.
  /// - Returns: the place.
  package func place(among count: Int) -> Int { Int((UInt64(self) * UInt64(count)) >> 32) }
}

/// What a draw is for.
///
/// Each purpose has its own draws: changing one never shifts another.
enum DrawPurpose: UInt32 {
  case effect = 1
  case event
  case vote
  case court
  case choice
  case opening
  case values
  case roles
  case lot
}

/// The draws of a run: functions of the seed, never a stream.
struct Draws {
  let seed: UInt64

  /// Four random words for a purpose, a scene and an index.
  func words(_ purpose: DrawPurpose, scene: Int, index: Int) -> (UInt32, UInt32, UInt32, UInt32) {
    philox(
      counter: (
        purpose.rawValue, UInt32(truncatingIfNeeded: scene), UInt32(truncatingIfNeeded: index), 0
      ),
      key: (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    )
  }

  /// A whole number of percents, 0 … 99, uniform up to 2⁻³².
  func percent(_ purpose: DrawPurpose, scene: Int, index: Int) -> Int32 {
    Int32(words(purpose, scene: scene, index: index).0.place(among: 100))
  }

  /// So many places in an order of chance, each as likely.
  ///
  /// Source: Fisher and Yates, as Durstenfeld (1964) has it.
  func order(_ count: Int, _ purpose: DrawPurpose, scene: Int) -> [Int] {
    var order = Array(0..<count)
    for last in order.indices.reversed().dropLast() {
      order.swapAt(last, words(purpose, scene: scene, index: last).0.place(among: last + 1))
    }
    return order
  }

  /// The six values in an order of chance, each as likely.
  func order(of values: [CompassValue]) -> [CompassValue] {
    order(values.count, .values, scene: 0).map { values[$0] }
  }

  /// A symmetric triangular deviation between -spread and spread, rounded towards zero.
  func triangular(spread: Int32, scene: Int, index: Int) -> Int32 {
    guard spread > 0 else { return 0 }
    let (first, second, _, _) = words(.effect, scene: scene, index: index)
    let centered = Int64(first) + Int64(second) - Int64(UInt32.max)
    return Int32(Int64(spread) * centered / Int64(UInt32.max))
  }
}

/// xoshiro128+: a stream of random words of 32 bits, of which the upper ones are the best.
///
/// Source: Blackman & Vigna 2021, DOI 10.1145/3460772; started from SplitMix64, as its authors advise.
struct Xoshiro: Sendable {
  /// How many streams a block of samples has at most.
  static let perBlock: UInt64 = 64

  /// The state.
  var state: (UInt32, UInt32, UInt32, UInt32)

  /// A stream with this state.
  init(state: (UInt32, UInt32, UInt32, UInt32)) { self.state = state }

  /// The stream of a block of samples: a function of both numbers.
  init(block: UInt64, stream: UInt64) {
    let index = (block * Self.perBlock + stream) * 2
    let (first, second) = (Self.splitMix(index + 1), Self.splitMix(index + 2))
    state = (
      UInt32(truncatingIfNeeded: first), UInt32(truncatingIfNeeded: first >> 32),
      UInt32(truncatingIfNeeded: second), UInt32(truncatingIfNeeded: second >> 32)
    )
  }

  /// The next word.
  mutating func next() -> UInt32 {
    let result = state.0 &+ state.3
    let shifted = state.1 << 9
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = (state.3 << 11) | (state.3 >> 21)
    return result
  }

  /// The output of SplitMix64 at a place.
  ///
  /// Source: Steele, Lea & Flood 2014, DOI 10.1145/2660193.2660195.
  private static func splitMix(_ place: UInt64) -> UInt64 {
    var z = place &* 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

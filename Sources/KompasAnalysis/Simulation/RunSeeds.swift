import KompasEngine
import KompasScoring

/// The seeds of one run of a simulation: functions of the simulation's seed and the run's number alone.
struct RunSeeds {
  /// Of the dice of the case.
  let dice: UInt64
  /// Of the choices.
  let choices: UInt64
  private let seed: UInt64
  private let number: UInt64

  init(seed: UInt64, number: Int) {
    self.seed = seed
    self.number = UInt64(number)
    let words = Self.words(seed, self.number, 1)
    dice = UInt64(words.0) << 32 | UInt64(words.1)
    choices = UInt64(words.2) << 32 | UInt64(words.3)
  }

  /// Sixty points over six values, every division equally likely: five bars among sixty stars.
  ///
  /// Five different places out of 65 by Floyd's method (Bentley & Floyd 1987, DOI 10.1145/30401.315746); the points
  /// are the gaps between them.
  var points: [Int] {
    let (first, second) = (Self.words(seed, number, 2), Self.words(seed, number, 3))
    var bars: [Int] = []
    let stars = RuleNumbers.compassPoints
    for (place, word) in zip(stars..<stars + 5, [first.0, first.1, first.2, first.3, second.0]) {
      let drawn = Int((UInt64(word) * UInt64(place + 1)) >> 32)
      bars.append(bars.contains(drawn) ? place : drawn)
    }
    bars.sort()
    return zip(bars + [stars + 5], [-1] + bars).map { $0 - $1 - 1 }
  }

  /// What a player seeks, per value: six draws from a standard normal distribution.
  var compass: [Double] {
    let (first, second) = (Self.words(seed, number, 4), Self.words(seed, number, 5))
    return [first.0, first.1, first.2, first.3, second.0, second.1].map {
      normalQuantile((Double($0) + 0.5) / 4_294_967_296)
    }
  }

  private static func words(
    _ seed: UInt64,
    _ number: UInt64,
    _ purpose: UInt32
  ) -> (UInt32, UInt32, UInt32, UInt32) {
    philox(
      counter: (
        purpose, UInt32(truncatingIfNeeded: number), UInt32(truncatingIfNeeded: number >> 32),
        0x5349_4D55
      ),
      key: (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    )
  }
}

import KompasScoring
import Testing

/// Parts in hundredths become whole points that add up to the rounded whole.
@Suite struct RoundToWholeTests {
  /// Parts, their total, and the points: each part goes to its nearest point first.
  @Test(
    arguments: [
      // −3.40 is nearest to −3, 1.49 to 1; the missing point goes to 1.49, which is 0.49 off.
      ([-340, 149], -1, [-3, 2]), ([340, -149], 1, [3, -2]),
      // −3.40 and −3.40 are −6.80: one of them takes the seventh point, the earlier one.
      ([-340, -340], -7, [-4, -3]), ([340, 340], 7, [4, 3]),
      // Halves go away from zero, and are left there where the total allows it.
      ([350, -350], 0, [4, -4]), ([-350, 350], 0, [-4, 4]),
      ([49, -49], 0, [0, 0]), ([50, -50], 0, [1, -1]), ([51, -51], 0, [1, -1]),
    ] as [([Int32], Int, [Int])]
  )
  func `nearest first, and what is missing goes where the rounding error is largest`(
    parts: [Int32],
    total: Int,
    points: [Int]
  ) {
    #expect(roundToWhole(parts, total: total) == points)
  }
}

import KompasScenarios
import Testing

/// How large a council is, on both sides of every step of the law.
@Suite struct CouncilSizeTests {
  /// Up to so many inhabitants, so many seats, and from one more on.
  ///
  /// Source: Gemeentewet, article 8.
  @Test(arguments: [
    (3_000, 9, 11), (6_000, 11, 13), (10_000, 13, 15), (15_000, 15, 17), (20_000, 17, 19),
    (25_000, 19, 21), (30_000, 21, 23), (35_000, 23, 25), (40_000, 25, 27), (45_000, 27, 29),
    (50_000, 29, 31), (60_000, 31, 33), (70_000, 33, 35), (80_000, 35, 37), (100_000, 37, 39),
    (200_000, 39, 45),
  ])
  func `a council has the seats that the law gives it`(most: Int, seats: Int, next: Int) {
    #expect(CouncilSize.seats(inhabitants: most) == seats)
    #expect(CouncilSize.seats(inhabitants: most + 1) == next)
    #expect(CouncilSize.all.contains(seats) && !CouncilSize.all.contains(seats + 1))
  }

  @Test func `it is always odd, and from nine to forty-five`() {
    #expect(CouncilSize.all.allSatisfy { $0 % 2 == 1 })
    #expect(CouncilSize.all.min() == 9 && CouncilSize.all.max() == 45)
    for strange in [7, 41, 43, 47] { #expect(!CouncilSize.all.contains(strange)) }
  }
}

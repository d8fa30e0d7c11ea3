import KompasScoring
import Testing

@Suite struct SupportTests {
  @Test func `support is the weighed mean of substance and process, with trust on top`() {
    // (1 − 0.35)·60 + 0.35·40 + (45 − 50)/5 = 39 + 14 − 1 = 52
    #expect(support(weighed: 60_000_000, process: 4_000, trust: 4_500, share: 35) == 5_200)
  }

  @Test func `support stays within its scale`() {
    #expect(support(weighed: 0, process: 0, trust: 0, share: 50) == 0)
    #expect(support(weighed: 100_000_000, process: 10_000, trust: 10_000, share: 50) == 10_000)
  }

  /// With one percent of the support in substance, in millionths of a hundredth.
  @Test(
    arguments: [
      (0, 0), (499_999, 0), (500_000, 1), (1_499_999, 1), (1_500_000, 2), (9_999_499_999, 9_999),
      (9_999_500_000, 10_000), (10_500_000_000, 10_000),
    ] as [(Int64, Int32)]
  )
  func `support is rounded once, and a half goes up`(weighed: Int64, wanted: Int32) {
    #expect(support(weighed: weighed, process: 0, trust: 5_000, share: 99) == wanted)
  }

  @Test(
    arguments: [
      (0, 0), (50, 50), (100, 100), (25, 25), (-10, -10),
    ] as [(Int32, Int32)]
  )
  func `a straight line is itself`(x: Int32, y: Int32) {
    #expect(interpolate(x, from: (0, 0), to: (100, 100)) == y)
  }

  @Test func `a falling line rounds half up`() {
    // From 100 at 0 to 0 at 8: at 1 it is 87.5.
    #expect(interpolate(1, from: (0, 100), to: (8, 0)) == 88)
    #expect(interpolate(3, from: (0, 100), to: (8, 0)) == 63)
    #expect(interpolate(2, from: (0, 100), to: (8, 0)) == 75)
  }

  @Test func `the mean follows the weights`() {
    #expect(weightedMean([0, 10_000], weights: [3, 1]) == 2_500)
    #expect(weightedMean([1, 2], weights: [1, 1]) == 2)
    #expect(weightedMean([5], weights: [0]) == nil)
    #expect(weightedMean([5, 9], weights: [1, 0]) == 5)
    #expect(weightedMean([], weights: []) == nil)
  }

  @Test func `the angry and the delighted are heard four times as well as the indifferent`() {
    let torn = audibility(people: 1_000, voice: 50, support: 5_000)
    #expect(audibility(people: 1_000, voice: 50, support: 0) == 4 * torn)
    #expect(audibility(people: 1_000, voice: 50, support: 10_000) == 4 * torn)
    #expect(audibility(people: 1_000, voice: 0, support: 0) == 0)
  }
}

@Suite struct ApportionmentTests {
  @Test func `points add up, and the largest remainder gets the odd one`() {
    #expect(apportion([1, 1, 1], total: 10) == [4, 3, 3])
    #expect(apportion([1, 0, 0], total: 10) == [10, 0, 0])
    #expect(apportion([], total: 10) == [])
    #expect(apportion([0, 0, 0, 0, 0, 0], total: 60) == [10, 10, 10, 10, 10, 10])
    #expect(apportion([30, 30, 0, 0, 0, 60], total: 60) == [15, 15, 0, 0, 0, 30])
    #expect(apportion([], total: 60).isEmpty)
  }

  /// Balinski & Young, "Fair Representation" (1982): the Alabama paradox of 1880 in small.
  @Test func `the published Alabama example`() {
    #expect(apportion([6, 6, 2], total: 10) == [4, 4, 2])
    #expect(apportion([6, 6, 2], total: 11) == [5, 5, 1])
  }

  @Test func `rounded parts add up to the rounded whole`() {
    #expect(roundToWhole([149, 149, 149], total: 4).reduce(0, +) == 4)
    #expect(roundToWhole([-50, 50], total: 0).reduce(0, +) == 0)
    #expect(roundToWhole([120, -340], total: -2) == [1, -3])
    #expect(roundToWhole([], total: 0).isEmpty)
  }
}

import KompasScoring
import Testing

@Suite struct WholePercentTests {
  @Test(
    arguments: [
      (0.0, 0), (0.004_999, 0), (0.005, 1), (1.0 / 3, 33), (0.334_999, 33), (0.335, 34), (0.5, 50),
      (0.994_999, 99), (0.995, 100), (1, 100),
    ] as [(Double, Int)]
  )
  func `a share is the nearest whole percent`(share: Double, percent: Int) {
    #expect(wholePercent(share) == percent)
  }

  @Test func `equal shares are equal percents`() {
    let third: Double = 1.0 / 3
    let percents: [Int] = [third, third, third].map(wholePercent)
    #expect(percents == [33, 33, 33])
  }

  @Test(
    arguments: [
      (0.0...0.0, 0...0), (0.0...1e-12, 0...0), (0.0...0.000_1, 0...1), (0.25...0.404, 25...41),
      (0.25...0.4, 25...40), (0.254...1, 25...100), (0.999_9...1, 99...100), (0.41...0.41, 41...41),
    ] as [(ClosedRange<Double>, ClosedRange<Int>)]
  )
  func `bounds are rounded outward, but not for what a sum is off`(
    range: ClosedRange<Double>,
    percents: ClosedRange<Int>
  ) {
    #expect(wholePercents(range) == percents)
  }

  @Test func `no bound of a weight is less than nothing`() throws {
    let tables: [[[Double]]] = [
      [[0.8, 0.2], [0.2, 0.5]], [[1, 0, 0.5], [0, 1, 0.5]], [[0.3, 0.3], [0.3, 0.3]],
    ]
    for values in tables {
      for alternative in values.indices {
        for limit in try weightLimits(of: alternative, values) ?? [] {
          #expect(limit.lowerBound.sign == .plus && limit.upperBound.sign == .plus)
        }
      }
    }
  }
}

import KompasScoring
import Testing

/// Acceptability where the answer is known, or follows from another one.
@Suite struct AcceptabilityTests {
  /// Whether two shares agree within five standard errors of so many samples.
  private func agree(_ share: Double, _ exact: Double, _ samples: Int) -> Bool {
    abs(share - exact) <= 5 * (exact * (1 - exact) / Double(samples)).squareRoot() + 1e-6
  }

  /// With two criteria the weighting is one number, uniform on 0 … 1: each alternative wins on an interval.
  ///
  /// (0.8, 0.2) beats (0.2, 0.5) where 0.8w + 0.2(1−w) > 0.2w + 0.5(1−w), that is for w > 1/3. There the mean weight
  /// is 2/3, elsewhere 1/6. Closed form of Lahdelma & Salminen 2001, DOI 10.1287/opre.49.3.444.11220.
  @Test func `two criteria have a closed form`() throws {
    let found = try acceptability([[0.8, 0.2], [0.2, 0.5]], samples: 100_000)
    #expect(agree(found.ranks[0][0], 2 / 3, found.samples))
    #expect(agree(found.ranks[1][0], 1 / 3, found.samples))
    let first = try #require(found.centralWeights[0])
    let second = try #require(found.centralWeights[1])
    #expect(abs(first[0] - 2 / 3) < 0.005 && abs(second[0] - 1 / 6) < 0.005)
    #expect(found.confidence == [1, 1])
  }

  /// Three alternatives on a line of weights: the middle one wins between the points where it meets the others.
  ///
  /// (1, 0), (0.7, 0.6) and (0, 1): the first wins for w > 2/3, the last for w < 4/11.
  @Test func `three alternatives share two criteria`() throws {
    let values = [[1, 0], [0.7, 0.6], [0, 1]]
    let found = try acceptability(values, samples: 100_000, jobs: 2)
    #expect(agree(found.ranks[0][0], 1.0 / 3, found.samples))
    #expect(agree(found.ranks[1][0], 2.0 / 3 - 4.0 / 11, found.samples))
    #expect(agree(found.ranks[2][0], 4.0 / 11, found.samples))
    #expect(found.ranks[1][2] == 0)
    // The middle one is second wherever it is not first; the first is last for w < 1/2.
    #expect(agree(found.ranks[0][2], 0.5, found.samples))
  }

  /// The weights of three criteria form a triangle, and shares are areas.
  @Test func `three criteria are a triangle`() throws {
    // Each is best where its own weight is the largest: a third, by symmetry.
    let corners = try acceptability([[1, 0, 0], [0, 1, 0], [0, 0, 1]], samples: 100_000)
    for row in 0..<3 {
      for rank in 0..<3 { #expect(agree(corners.ranks[row][rank], 1.0 / 3, corners.samples)) }
      // The largest of three weights is 11/18 on average, the others share the rest.
      let weights = try #require(corners.centralWeights[row])
      #expect(abs(weights[row] - 11.0 / 18) < 0.005)
    }
    // (1, 0, 0) against a certain half: where the first weight exceeds a half, a triangle of a quarter of the area.
    let half = try acceptability([[1, 0, 0], [0.5, 0.5, 0.5]], samples: 100_000)
    #expect(agree(half.ranks[0][0], 0.25, half.samples))
    // (1, 0, 0) against a third: where it exceeds a third, (2/3)² of the area.
    let third = try acceptability([[1, 0, 0], [0.25, 0.25, 0.25]], samples: 100_000)
    #expect(agree(third.ranks[0][0], 9.0 / 16, third.samples))
  }

  @Test func `an order cuts the weightings down to those that fit it`() throws {
    let values: [[Double]] = [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    // The first weighs at least as much as both others: it always wins.
    let top = [WeightOrder(heavier: 0, lighter: 1), WeightOrder(heavier: 0, lighter: 2)]
    #expect(try acceptability(values, orders: top).ranks[0] == [1, 0, 0])
    // Only a chain: sorted uniform weights have means 11/18, 5/18 and 2/18.
    let chain = [WeightOrder(heavier: 2, lighter: 0), WeightOrder(heavier: 0, lighter: 1)]
    let sorted = try acceptability(values, orders: chain, samples: 50_000)
    #expect(sorted.ranks == [[0, 1, 0], [0, 0, 1], [1, 0, 0]])
    let weights = try #require(sorted.centralWeights[2])
    for (weight, mean) in zip(weights, [5.0 / 18, 2.0 / 18, 11.0 / 18]) {
      #expect(abs(weight - mean) < 0.005)
    }
    // One order between two criteria: the third is free and wins a third of the time.
    let one = [WeightOrder(heavier: 0, lighter: 1)]
    let partly = try acceptability(values, orders: one, samples: 50_000)
    #expect(agree(partly.ranks[0][0], 2.0 / 3, 50_000))
    #expect(partly.ranks[1][0] == 0)
    #expect(agree(partly.ranks[2][0], 1.0 / 3, 50_000))
  }

  @Test func `equals share, and a better one wins always`() throws {
    let equal = try acceptability([[0.3, 0.3], [0.3, 0.3]])
    #expect(equal.ranks == [[0.5, 0.5], [0.5, 0.5]])
    #expect(equal.confidence == [0.5, 0.5])
    #expect(equal.centralWeights[0] == equal.centralWeights[1])
    let better = try acceptability([[0.3, 0.3], [0.4, 0.4], [0.1, 0.1], [0.3, 0.3]])
    #expect(better.ranks[1] == [1, 0, 0, 0])
    #expect(better.ranks[2] == [0, 0, 0, 1])
    #expect(better.ranks[0] == [0, 0.5, 0.5, 0] && better.ranks[3] == better.ranks[0])
    #expect(better.centralWeights[0] == nil && better.confidence[0] == nil)
    // Sums that differ only by rounding are equal too.
    let rounded = try acceptability([[0.1 + 0.2, 0.5], [0.3, 0.5]])
    #expect(rounded.ranks == [[0.5, 0.5], [0.5, 0.5]])
  }

  @Test func `a hair is enough to be better`() throws {
    let hair = 1e-9
    let found = try acceptability([
      [0.5, 0.2, 0.7], [0.5 + hair, 0.2, 0.7], [0.5, 0.2, 0.7 + hair],
    ])
    #expect(found.ranks[0] == [0, 0, 1])
    #expect(agree(found.ranks[1][0], 0.5, found.samples))
  }

  @Test func `one alternative, one criterion`() throws {
    let alone = try acceptability([[0.2, 0.9, 0]])
    #expect(alone.ranks == [[1]] && alone.confidence == [1])
    for weight in try #require(alone.centralWeights[0]) { #expect(abs(weight - 1.0 / 3) < 0.02) }
    let single = try acceptability([[0.2], [0.9], [0.9]], samples: 1)
    #expect(single.ranks == [[0, 0, 1], [0.5, 0.5, 0], [0.5, 0.5, 0]])
    #expect(single.centralWeights == [nil, [1], [1]])
    #expect(try acceptability([[0.5]], orders: [], samples: 5_000).ranks == [[1]])
  }

  @Test func `a criterion on which all are equal changes nothing for the others`() throws {
    let found = try acceptability([[0.8, 0.6, 0.2], [0.2, 0.6, 0.5]], samples: 50_000)
    #expect(agree(found.ranks[0][0], 2.0 / 3, found.samples))
  }
}

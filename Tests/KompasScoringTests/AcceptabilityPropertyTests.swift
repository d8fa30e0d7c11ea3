import KompasScoring
import Testing

/// What holds of every table.
@Suite struct AcceptabilityPropertyTests {
  private static let shapes = [
    (1, 1), (2, 1), (1, 2), (2, 2), (3, 2), (6, 8), (8, 6), (9, 9), (5, 13), (17, 3), (32, 64),
    (64, 64), (100, 2), (2, 250),
  ]

  @Test(arguments: shapes)
  func `rows and columns add up to one`(alternatives: Int, criteria: Int) throws {
    var random = RandomTable(UInt64(alternatives * 1_000 + criteria))
    var values = random.values(alternatives, criteria)
    // Equals, and one that is nowhere better.
    if alternatives > 2 { values[1] = values[0] }
    if alternatives > 3 { values[2] = values[3].map { $0 * 0.9 } }
    let found = try acceptability(values, samples: 700)
    for row in found.ranks { #expect(abs(row.reduce(0, +) - 1) < 1e-9) }
    for rank in 0..<alternatives {
      #expect(abs(found.ranks.reduce(0) { $0 + $1[rank] } - 1) < 1e-9)
    }
    if alternatives > 2 { #expect(found.ranks[0] == found.ranks[1]) }
    if alternatives > 3 { #expect(found.ranks[2][0] == 0) }
    for (weights, ranks) in zip(found.centralWeights, found.ranks) {
      #expect((weights == nil) == (ranks[0] == 0))
      if let weights { #expect(abs(weights.reduce(0, +) - 1) < 1e-9) }
    }
  }

  /// The samples are the same whoever ranks them, so every count is.
  @Test(arguments: shapes)
  func `every instruction set gives the same bits as plain Swift`(
    alternatives: Int,
    criteria: Int
  ) throws {
    var random = RandomTable(UInt64(alternatives + criteria * 1_000))
    let values = random.values(alternatives, criteria)
    let samples = alternatives * criteria > 500 ? 260 : alternatives == 6 ? 4_200 : 900
    let orders = criteria > 2 ? random.orders(2, criteria: criteria) : []
    for orders in [[], orders] {
      let plain = try acceptability(
        values,
        orders: orders,
        samples: samples,
        jobs: 1,
        with: .single
      )
      for arithmetic in Arithmetic.kernels {
        let found = try acceptability(
          values,
          orders: orders,
          samples: samples,
          jobs: 1,
          with: arithmetic
        )
        #expect(found == plain, "\(arithmetic)")
      }
    }
  }

  @Test func `numbers of 64 bits rank as those of 32 bits do, save for a sample in many`() throws {
    var random = RandomTable(8)
    let values = random.values(6, 8)
    let short = try acceptability(values, orders: [], samples: 20_000, jobs: 1, with: .kernel(0))
    let long = try acceptability(values, orders: [], samples: 20_000, jobs: 1, with: .double)
    for (row, other) in zip(short.ranks, long.ranks) {
      for (share, exact) in zip(row, other) { #expect(abs(share - exact) <= 2.1 / 20_000) }
    }
  }

  @Test(arguments: [1, 255, 256, 257, 4_096, 4_097, 30_001])
  func `any number of jobs gives the same bits`(samples: Int) throws {
    var random = RandomTable(UInt64(samples))
    let values = random.values(5, 7)
    let orders = random.orders(3, criteria: 7)
    for orders in [[], orders] {
      let one = try acceptability(values, orders: orders, samples: samples)
      #expect(one.samples == samples)
      for jobs in [0, 2, 3, 4, 64] {
        #expect(try acceptability(values, orders: orders, samples: samples, jobs: jobs) == one)
      }
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `the order of alternatives changes nothing`(seed: UInt64) throws {
    var random = RandomTable(seed)
    let values = random.values(2 + random.below(6), 2 + random.below(7))
    let found = try acceptability(values, samples: 2_000)
    let turned = try acceptability(values.reversed(), samples: 2_000)
    #expect(turned.ranks == found.ranks.reversed())
    #expect(turned.centralWeights == found.centralWeights.reversed())
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `scale and origin change nothing`(seed: UInt64) throws {
    var random = RandomTable(seed)
    let values = random.values(2 + random.below(6), 2 + random.below(7))
    let smaller = values.map { row in row.map { 0.25 + $0 / 2 } }
    let found = try acceptability(values, samples: 5_000)
    let scaled = try acceptability(smaller, samples: 5_000)
    for (row, other) in zip(found.ranks, scaled.ranks) {
      for (share, same) in zip(row, other) { #expect(abs(share - same) <= 2.1 / 5_000) }
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `who is nowhere better is never first`(seed: UInt64) throws {
    var random = RandomTable(seed)
    var values = random.values(4, 5)
    // Worse by a little on one criterion only.
    values[3] = values[0]
    values[3][random.below(5)] *= 0.99
    let found = try acceptability(values, samples: 4_000)
    #expect(found.ranks[3][0] == 0)
    #expect(found.ranks[0][0] > 0 || found.centralWeights[0] == nil)
  }

  /// The standard error over separate stretches of the sample is that of independent draws: p(1 − p) / n.
  @Test func `the samples are as good as independent ones`() throws {
    var random = RandomTable(3)
    let values = random.values(4, 8)
    let stretch = 256
    let whole = try acceptability(values, samples: 100 * stretch)
    var squares = [Double](repeating: 0, count: 4)
    var before = [Double](repeating: 0, count: 4)
    for stretches in 1...100 {
      let found = try acceptability(values, samples: stretches * stretch)
      for row in 0..<4 {
        let wins = found.ranks[row][0] * Double(stretches * stretch)
        let share = (wins - before[row]) / Double(stretch)
        squares[row] += (share - whole.ranks[row][0]) * (share - whole.ranks[row][0])
        before[row] = wins
      }
    }
    for row in 0..<4 {
      let share = whole.ranks[row][0]
      let ratio = squares[row] / 99 / (share * (1 - share) / Double(stretch))
      // Chi-squared with 99 degrees of freedom: within three and a half standard deviations of one.
      #expect(ratio > 0.5 && ratio < 1.5, "\(ratio)")
    }
  }
}

import Testing

@testable import KompasScoring

/// The sample that alternatives are weighed by is fixed: which words of which streams it is made of.
@Suite struct WeighingStreamTests {
  /// The first words of the reference program of the authors, from the state 1, 2, 3, 4.
  @Test func `the stream is xoshiro128+`() {
    var stream = Xoshiro(state: (1, 2, 3, 4))
    let words = (0..<10).map { _ in stream.next() }
    #expect(
      words == [
        5, 12_295, 25_178_119, 27_286_542, 39_879_690, 1_140_358_681, 3_276_312_097,
        4_110_231_701, 399_823_256, 2_144_435_200,
      ]
    )
  }

  /// SplitMix64 from nought gives e220a8397b1dcdaf, 6e789e6aa1b965f4, 06c45d188009454f, f88bb8a8724c81ec; each block has 64 streams of
  /// two of its numbers.
  @Test(
    arguments: [
      (0, 0, [0x7b1d_cdaf, 0xe220_a839, 0xa1b9_65f4, 0x6e78_9e6a]),
      (0, 1, [0x8009_454f, 0x06c4_5d18, 0x724c_81ec, 0xf88b_b8a8]),
      (1, 0, [0xd20f_0841, 0x9899_202f, 0x57e7_74b8, 0xe9c7_1918]),
    ] as [(UInt64, UInt64, [UInt32])]
  )
  func `a stream starts from SplitMix64, by block and by number`(
    block: UInt64,
    stream: UInt64,
    words: [UInt32]
  ) {
    let state = Xoshiro(block: block, stream: stream).state
    #expect([state.0, state.1, state.2, state.3] == words)
  }

  /// The first border of a sample, 1 … 2: of sample s the word s / 32 of stream s % 32 of its block.
  private func border(_ sample: Int) -> Float {
    let place = sample % Workspace.block
    var stream = Xoshiro(
      block: UInt64(sample / Workspace.block),
      stream: UInt64(place % Workspace.streamCount)
    )
    for _ in 0..<place / Workspace.streamCount { _ = stream.next() }
    return Float(bitPattern: stream.next() >> 9 | 0x3F80_0000)
  }

  /// Two alternatives that each have one criterion: the first is best where its criterion has more than half of the weight.
  @Test(arguments: [1, 31, 32, 33, 255, 256, 257, 4_096, 4_097, 5_000])
  func `a sample is the words of 32 streams in turn, and a block 4,096 samples`(samples: Int) throws
  {
    #expect(Workspace.block == 4_096 && Workspace.streamCount == 32)
    let borders = (0..<samples).map { Double(border($0)) }
    // The row with the second value comes first where sums are equal; which one is best does not hang on that.
    let found = try acceptability([[1, 0], [0, 1]], samples: samples)
    let wins = borders.filter { $0 - 1 > 0.5 }
    #expect(found.ranks[0][0] == Double(wins.count) / Double(samples))
    #expect(found.ranks[0][1] == Double(samples - wins.count) / Double(samples))
    let mean = wins.isEmpty ? nil : wins.reduce(0) { $0 + $1 - 1 } / Double(wins.count)
    let central = found.centralWeights[0]?[0]
    #expect((central == nil) == (mean == nil))
    if let central, let mean { #expect(abs(central - mean) < 1e-12) }
    for jobs in [2, 3] {
      #expect(try acceptability([[1, 0], [0, 1]], samples: samples, jobs: jobs) == found)
    }
    for arithmetic in [Arithmetic.single, .double] + Arithmetic.kernels {
      let other = try acceptability(
        [[1, 0], [0, 1]],
        orders: [],
        samples: samples,
        jobs: 1,
        with: arithmetic
      )
      #expect(other == found, "\(arithmetic)")
    }
  }

  /// Under an order the larger of the two weights goes to the heavier criterion.
  @Test func `an order gives the largest weight to the heaviest`() throws {
    let orders = [WeightOrder(heavier: 1, lighter: 0)]
    let found = try acceptability([[0.75, 0], [0, 0.25]], orders: orders, samples: 1_000)
    let heavy = (0..<1_000).map { sample -> Double in
      let weight = Double(border(sample)) - 1
      return max(weight, 1 - weight)
    }
    let wins = heavy.filter { 0.25 * $0 > 0.75 * (1 - $0) }
    #expect(found.ranks[1][0] == Double(wins.count) / 1_000)
    let mean = wins.reduce(0, +) / Double(wins.count)
    let central = try #require(found.centralWeights[1])
    #expect(abs(central[1] - mean) < 1e-12 && abs(central[0] - (1 - mean)) < 1e-12)
  }

  // MARK: Tables

  private func order(_ values: [[Double]]) throws -> [Int] { try WeighingTable(values).order }

  @Test func `alternatives stand by the sum of their values, and equal sums by the first value`()
    throws
  {
    #expect(try order([[0.1, 0.2], [0.5, 0.5], [0.2, 0.2]]) == [1, 2, 0])
    #expect(try order([[0.25, 0.75], [0.75, 0.25], [0.5, 0.5]]) == [1, 2, 0])
    let table = try WeighingTable([[0.5, 0.5], [0, 0.25], [0.5, 0.5], [0, 0.25], [0, 0.25]])
    #expect(table.equals == [0..<2, 2..<5])
    #expect(table.differences == [0, 0, 0, 0, -0.5, -0.25, -0.5, -0.25, -0.5, -0.25])
  }

  /// Rows that nowhere differ by more than one part in 128 are ranked in numbers of 64 bits; equals are no such rows.
  @Test(
    arguments: [
      ([[0.5, 0.5], [0.5, 0.507]], true), ([[0.5, 0.5], [0.5, 0.5078125]], false),
      ([[0.5, 0.5], [0.5, 0.5]], false), ([[0.5, 0.5], [0.9, 0.9], [0.505, 0.505]], true),
      ([[0.5, 0.5], [0.507, 0.9]], false),
    ] as [([[Double]], Bool)]
  )
  func `alternatives are close where no value differs by a part in 128`(
    values: [[Double]],
    isClose: Bool
  ) throws { #expect(try WeighingTable(values).isClose == isClose) }

  /// Where two share the place of the best, so do their chances.
  @Test func `equals share the confidence in them`() throws {
    let found = try acceptability([[1, 0], [1, 0], [0, 1]], samples: 500)
    #expect(found.confidence == [0.5, 0.5, 1])
    // They are first and second, or second and third: half of each.
    #expect(found.ranks[0] == found.ranks[1] && found.ranks[0][1] == 0.5)
    #expect(abs(found.ranks[0][0] * 2 + found.ranks[2][0] - 1) < 1e-12)
    #expect(found.ranks[2][1] == 0)
    #expect(try acceptability([[0.5, 0.5], [0.4, 0.4]], samples: 50).confidence == [1, nil])
  }
}

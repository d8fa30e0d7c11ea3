import Foundation
import KompasScoring
import Testing

@Suite struct CouncilTests {
  @Test func `two coins of two and three seats`() {
    let distribution = seatDistribution(seats: [2, 3], probabilities: [0.5, 0.25])
    #expect(distribution == [0.375, 0, 0.375, 0.125, 0, 0.125])
    #expect(majorityProbability(seats: [2, 3], probabilities: [0.5, 0.25]) == 0.25)
  }

  /// With equal chances and one seat each it is the binomial distribution: 3 of 5 at ½ is 10/32.
  @Test func `single seats give the binomial distribution`() {
    let distribution = seatDistribution(
      seats: [1, 1, 1, 1, 1],
      probabilities: [0.5, 0.5, 0.5, 0.5, 0.5]
    )
    #expect(distribution == [1, 5, 10, 10, 5, 1].map { $0 / 32 })
  }

  /// Chances 1, 1/2 … 1/n count the records in a random order.
  ///
  /// Unsigned Stirling numbers of the first kind over the factorial of n: Rényi 1962, Théorie des éléments saillants d'une suite d'observations.
  @Test func `chances of one over i give Stirling numbers`() {
    let distribution = seatDistribution(
      seats: [1, 1, 1, 1, 1],
      probabilities: [1, 1 / 2.0, 1 / 3.0, 1 / 4.0, 1 / 5.0]
    )
    for (found, wanted) in zip(distribution, [0, 24, 50, 35, 10, 1]) {
      #expect(abs(found - Double(wanted) / 120) < 1e-15)
    }
  }

  /// Hong 2013, DOI 10.1016/j.csda.2012.10.006, equation 7: the discrete Fourier transform of the characteristic
  /// function, here with seats in the exponents.
  @Test(arguments: 0..<30 as Range<UInt64>)
  func `agrees with the Fourier transform of Hong`(seed: UInt64) {
    var numbers = Numbers(seed: seed)
    let count = Int.random(in: 1...12, using: &numbers)
    let seats = (0..<count).map { _ in
      seed < 15 ? 1 : Int.random(in: 1...9, using: &numbers)
    }
    let chances = seats.map { _ in Double.random(in: 0...1, using: &numbers) }
    let size = seats.reduce(0, +) + 1
    let found = seatDistribution(seats: seats, probabilities: chances)
    #expect(found.count == size)
    for k in 0..<size {
      var sum = 0.0
      for l in 0..<size {
        var (real, imaginary) = (1.0, 0.0)
        for (seat, chance) in zip(seats, chances) {
          let angle = 2 * Double.pi * Double(l * seat) / Double(size)
          let (a, b) = (1 - chance + chance * cos(angle), chance * sin(angle))
          (real, imaginary) = (real * a - imaginary * b, real * b + imaginary * a)
        }
        let angle = -2 * Double.pi * Double(l * k) / Double(size)
        sum += real * cos(angle) - imaginary * sin(angle)
      }
      #expect(abs(found[k] - sum / Double(size)) < 1e-12)
    }
  }

  @Test func `mean and variance are those of independent votes`() {
    let (seats, chances) = ([5, 4, 5, 6, 4, 3], [0.9, 0.2, 0.45, 0.61, 0.08, 0.5])
    let distribution = seatDistribution(seats: seats, probabilities: chances)
    let mean = distribution.indices.reduce(0.0) { $0 + Double($1) * distribution[$1] }
    let square = distribution.indices.reduce(0.0) { $0 + Double($1 * $1) * distribution[$1] }
    let expected = zip(seats, chances).reduce(0.0) { $0 + Double($1.0) * $1.1 }
    let variance = zip(seats, chances).reduce(0.0) {
      $0 + Double($1.0 * $1.0) * $1.1 * (1 - $1.1)
    }
    #expect(abs(distribution.reduce(0, +) - 1) < 1e-14)
    #expect(abs(mean - expected) < 1e-12)
    #expect(abs(square - mean * mean - variance) < 1e-10)
  }

  @Test func `half of the seats is no majority`() {
    #expect(majorityProbability(seats: [3, 3], probabilities: [1, 0]) == 0)
    #expect(majorityProbability(seats: [3, 3], probabilities: [1, 1]) == 1)
    #expect(majorityProbability(seats: [], probabilities: []) == 0)
    #expect(majorityProbability(seats: [0], probabilities: [1]) == 0)
    #expect(majorityProbability(seats: [7], probabilities: [0.25]) == 0.25)
    #expect(majorityQuota(seats: [3, 3]) == 4)
    #expect(majorityQuota(seats: [4, 3]) == 4)
  }

  @Test func `a faction decides where the others fall short without it and not with it`() {
    // Two of three carry it: each decides where the other two differ.
    let chances = decisiveProbabilities(seats: [1, 1, 1], probabilities: [0.5, 0.9, 0.2])
    let expected = [0.9 * 0.8 + 0.1 * 0.2, 0.5 * 0.8 + 0.5 * 0.2, 0.5 * 0.1 + 0.5 * 0.9]
    for (found, wanted) in zip(chances, expected) { #expect(abs(found - wanted) < 1e-15) }
    #expect(decisiveProbabilities(seats: [3, 1, 1], probabilities: [0.1, 0.2, 0.3]) == [1, 0, 0])
    #expect(decisiveProbabilities(seats: [4], probabilities: [0.1]) == [1])
  }

  @Test func `who could turn a vote`() {
    // 7 of 13 carry it. 7 in favor: each of the two can break it; the other can add nothing.
    #expect(pivotalFactions(seats: [5, 2, 6], inFavor: [true, true, false]) == [0, 1])
    #expect(pivotalFactions(seats: [5, 2, 6], inFavor: [false, false, true]) == [0, 1])
    #expect(pivotalFactions(seats: [5, 2, 6], inFavor: [true, true, true]).isEmpty)
    #expect(pivotalFactions(seats: [4], inFavor: [false]) == [0])
    #expect(pivotalFactions(seats: [], inFavor: []).isEmpty)
    // Three against three is lost; anyone who comes over carries it.
    #expect(pivotalFactions(seats: [3, 3], inFavor: [true, false]) == [1])
  }
}

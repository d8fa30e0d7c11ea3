import Foundation
import KompasScoring
import Testing

/// What NumPy and SciPy find by trying everything: `Tests/Oracles/council.py`.
private struct CouncilOracle: Decodable {
  struct Council: Decodable {
    struct Cheapest: Decodable {
      var factions: [Int]
      var seats: Int
      var price: Int
    }
    var seats: [Int]
    var prices: [Int]
    var chances: [Double]
    var swings: [UInt64]
    var distribution: [Double]
    var majority: Double
    var decisive: [Double]
    var cheapest: Cheapest
  }
  struct Distribution: Decodable {
    var values: [Int32]
    var people: [Int64]
    var gini: Double
    var nash: Double
  }
  var councils: [Council]
  var distributions: [Distribution]

  static func read() throws -> CouncilOracle {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
    let data = try Data(contentsOf: tests.appendingPathComponent("Oracles/Fixtures/council.json"))
    return try JSONDecoder().decode(CouncilOracle.self, from: data)
  }
}

private func areClose(_ found: [Double], _ wanted: [Double]) -> Bool {
  found.count == wanted.count && zip(found, wanted).allSatisfy { abs($0 - $1) < 1e-12 }
}

@Suite struct CouncilOracleTests {
  @Test func `councils are as NumPy finds them by trying every coalition`() throws {
    let councils = try CouncilOracle.read().councils
    #expect(councils.count >= 30)
    for council in councils {
      let (seats, chances) = (council.seats, council.chances)
      #expect(BanzhafIndex(seats: seats)?.swings == council.swings)
      let distribution = seatDistribution(seats: seats, probabilities: chances)
      #expect(areClose(distribution, council.distribution))
      let decisive = decisiveProbabilities(seats: seats, probabilities: chances)
      #expect(areClose(decisive, council.decisive))
      let majority = majorityProbability(seats: seats, probabilities: chances)
      #expect(abs(majority - council.majority) < 1e-12)
      let cheapest = council.cheapest
      #expect(
        cheapestCoalition(seats: seats, prices: council.prices)
          == Coalition(
            factions: cheapest.factions,
            seats: cheapest.seats,
            price: cheapest.price
          )
      )
    }
  }

  @Test func `distributions are as NumPy and SciPy find them over single persons`() throws {
    let distributions = try CouncilOracle.read().distributions
    #expect(distributions.count >= 30)
    for row in distributions {
      #expect(abs(gini(row.values, people: row.people) - row.gini) < 1e-12)
      let nash = nashWelfare(row.values, people: row.people)
      #expect(abs(nash - row.nash) < 1e-10 * row.nash)
    }
  }
}

import Foundation
import KompasScoring
import Testing

/// What NumPy finds in 10⁸ samples by another way of drawing, and SciPy by linear programs.
@Suite struct WeighingOracleTests {
  private struct Fixture: Decodable {
    var samples: Double
    var instances: [Instance]
  }

  /// A table, and what is true of it.
  struct Instance: Decodable, Sendable {
    /// Alternatives × criteria.
    var values: [[Double]]
    /// Pairs of criteria, the heavier one first.
    var orders: [[Int]]
    /// Alternatives × ranks.
    var acceptability: [[Double]]
    /// Alternatives × criteria.
    var centralWeights: [[Double]?]
    /// Of how many samples each row of `centralWeights` is the mean.
    var wins: [Double]
    /// Alternatives × criteria × the two ends.
    var limits: [[[Double]]?]

    private enum CodingKeys: String, CodingKey {
      case values, orders, acceptability, wins, limits
      case centralWeights = "central_weights"
    }

    fileprivate var weightOrders: [WeightOrder] {
      orders.map { WeightOrder(heavier: $0[0], lighter: $0[1]) }
    }
  }

  private static func read() throws -> Fixture {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Oracles/Fixtures/smaa.json")
    return try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: file))
  }

  /// Whether two numbers agree within five standard errors of both samples together.
  private func agree(_ found: Double, _ exact: Double, variance: Double) -> Bool {
    abs(found - exact) <= 5 * variance.squareRoot() + 1e-6
  }

  @Test func `every rank comes as often as NumPy finds`() throws {
    let fixture = try Self.read()
    #expect(fixture.instances.count >= 30)
    for (number, instance) in fixture.instances.enumerated() {
      // Under orders much is done in Swift, and slowly so in a debug build.
      let samples = instance.orders.isEmpty ? 1_000_000 : 200_000
      let found = try acceptability(
        instance.values,
        orders: instance.weightOrders,
        samples: samples,
        jobs: 2
      )
      for (row, exact) in zip(found.ranks, instance.acceptability) {
        for (share, oracle) in zip(row, exact) {
          let spread = max(oracle * (1 - oracle), 1 / Double(samples))
          let variance = spread * (1 / Double(samples) + 1 / fixture.samples)
          #expect(agree(share, oracle, variance: variance), "instance \(number)")
        }
      }
      for (index, exact) in instance.centralWeights.enumerated() {
        guard let exact, let weights = found.centralWeights[index] else { continue }
        let own = found.ranks[index][0] * Double(samples)
        for (weight, oracle) in zip(weights, exact) {
          // A number between 0 and 1 with this mean has at most this variance.
          let variance = oracle * (1 - oracle) * (1 / own + 1 / instance.wins[index])
          #expect(agree(weight, oracle, variance: variance), "instance \(number)")
        }
      }
    }
  }

  @Test func `the limits of weights are those that linear programs find`() throws {
    for (number, instance) in try Self.read().instances.enumerated() {
      for alternative in instance.values.indices {
        let found = try weightLimits(
          of: alternative,
          instance.values,
          orders: instance.weightOrders
        )
        let exact = instance.limits[alternative]
        #expect((found == nil) == (exact == nil), "instance \(number), \(alternative)")
        for (range, ends) in zip(found ?? [], exact ?? []) {
          #expect(abs(range.lowerBound - ends[0]) < 1e-6, "instance \(number), \(alternative)")
          #expect(abs(range.upperBound - ends[1]) < 1e-6, "instance \(number), \(alternative)")
        }
      }
    }
  }
}

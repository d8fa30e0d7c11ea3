import Foundation
import Testing

@testable import KompasScoring

/// What SciPy and NumPy find: `Tests/Oracles/logit.py`.
private struct LogitFixture: Decodable {
  struct Choice: Decodable {
    var leans: [[Double]]
    var chosen: Int
  }
  struct Instance: Decodable {
    var dimension: Int
    var choices: [Choice]
    var mode: [Double]
    var mean: [Double]
    var low: [Double]
    var high: [Double]
    var standardError: Double
  }
  struct Point: Decodable {
    var x: Double
    var y: Double
  }
  var sharpness: Double
  var instances: [Instance]
  var normalQuantiles: [Point]
  var logarithms: [Point]
  var sobol: [[Int]]

  static func read() throws -> LogitFixture {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Oracles/Fixtures/logit.json")
    return try JSONDecoder().decode(LogitFixture.self, from: Data(contentsOf: file))
  }
}

@Suite struct LogitOracleTests {
  /// How far means and quantiles may be off, in standard deviations of the prior.
  ///
  /// The points leave an error of their own, up to about 0.005 in a mean and 0.015 in a quantile where the posterior is
  /// wide and lopsided; four standard errors of the oracle come on top.
  private static let tolerance = 0.02

  @Test func `the posterior is what SciPy and NumPy find, in every instance`() throws {
    let fixture = try LogitFixture.read()
    #expect(fixture.instances.count >= 30)
    for (index, instance) in fixture.instances.enumerated() {
      let posterior = try LogitPosterior(
        instance.choices.map { LogitChoice(alternatives: $0.leans, chosen: $0.chosen) },
        dimension: instance.dimension,
        sharpness: fixture.sharpness
      )
      let slack = Self.tolerance + 4 * instance.standardError
      #expect(distance(posterior.mode, instance.mode) < 1e-6, "mode of \(index)")
      #expect(distance(posterior.mean, instance.mean) < slack / 2, "mean of \(index)")
      #expect(distance(posterior.low, instance.low) < slack, "low of \(index)")
      #expect(distance(posterior.high, instance.high) < slack, "high of \(index)")
      #expect(posterior.effectiveSamples > Double(posterior.samples) / 2)
    }
  }

  private func distance(_ first: [Double], _ second: [Double]) -> Double {
    guard first.count == second.count else { return .infinity }
    return zip(first, second).map { abs($0 - $1) }.max() ?? 0
  }

  @Test func `normal quantiles and logarithms are those of SciPy`() throws {
    let fixture = try LogitFixture.read()
    for point in fixture.normalQuantiles {
      #expect(abs(normalQuantile(point.x) - point.y) <= 2e-15 * max(1, abs(point.y)))
    }
    for point in fixture.logarithms {
      #expect(abs(logarithm(point.x) - point.y) <= 1e-15 * max(1, abs(point.y)))
    }
  }

  @Test func `Sobol's points are those of SciPy before they are flipped`() throws {
    let fixture = try LogitFixture.read()
    var points = SobolPoints(dimension: 16, bits: 12, isFlipped: false)
    for cells in fixture.sobol {
      #expect(points.cells == cells)
      points.advance()
    }
  }
}

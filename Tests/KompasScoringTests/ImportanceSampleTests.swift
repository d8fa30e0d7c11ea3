import Testing

@testable import KompasScoring

/// How many points a posterior rests on, and what they are worth.
@Suite struct ImportanceSampleTests {
  private let choice = LogitChoice(alternatives: [[1], [0]], chosen: 0)

  private func effective(peak shift: Double) throws -> Double {
    let design = try LogitDesign([choice], dimension: 1, sharpness: 1)
    let mode = LogitMode(design)
    let sample = ImportanceSample(
      design,
      peak: mode.logDensity + shift,
      center: mode.mode,
      spread: [1],
      bits: 9
    )
    return sample.total.effective
  }

  /// 2¹² of Sobol's points, each with its mirror image.
  @Test func `the last round weighs eight thousand one hundred and ninety-two points`() throws {
    let posterior = try LogitPosterior([choice], dimension: 1)
    #expect(posterior.samples == 8_192)
    #expect((4_096...8_192).contains(posterior.effectiveSamples))
    let prior = try LogitPosterior([], dimension: 1)
    #expect(prior.samples == 0 && prior.effectiveSamples == 0)
  }

  /// (Σw)² / Σw² stays what it is when every weight is multiplied by the same number.
  @Test(arguments: [-20, -1, 1, 20, 100] as [Double])
  func `what points are worth does not depend on how large their weights are`(shift: Double) throws
  {
    let worth = try effective(peak: 0)
    #expect((512...1_024).contains(worth))
    #expect(abs(try effective(peak: shift) / worth - 1) < 1e-9)
  }

  @Test func `points whose weights vanish are worth nothing`() throws {
    #expect(try effective(peak: 10_000) == 0)
  }
}

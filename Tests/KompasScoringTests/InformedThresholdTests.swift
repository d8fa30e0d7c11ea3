import Testing

@testable import KompasScoring

/// docs/scoring.md, 6: from where on the choices say something about a value.
@Suite struct InformedThresholdTests {
  /// Choices between two alternatives that lie ever further apart, so that the interval narrows in small steps.
  @Test func `a value is known once its interval is a quarter narrower than before`() throws {
    let edge = 0.75 * 2 * 1.644_853_626_951_472_7
    var (below, above) = (Double.infinity, Double.infinity)
    for step in 0...100 {
      let lean = 0.6 + Double(step) / 100
      let choices = (0..<4).map { index in
        LogitChoice(alternatives: [[lean], [-lean]], chosen: index % 2)
      }
      let posterior = try LogitPosterior(choices, dimension: 1, sharpness: 0.5)
      let width = posterior.high[0] - posterior.low[0]
      #expect(posterior.isInformed(0) == (width <= edge))
      if width <= edge {
        below = min(below, edge - width)
      } else {
        above = min(above, width - edge)
      }
    }
    // Both sides were seen, so near that another edge would have been noticed.
    #expect(below < 0.03 && above < 0.03)
  }
}

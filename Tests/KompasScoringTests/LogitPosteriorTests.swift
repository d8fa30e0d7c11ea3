import Foundation
import Testing

@testable import KompasScoring

@Suite struct LogitPosteriorTests {
  private static let half = LogitPosterior.priorWidth / 2

  private func numbers(_ seed: Int) -> (Int) -> Int {
    var state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15 | 1
    return { count in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
  }

  private func choices(_ seed: Int, count: Int, dimension: Int) -> [LogitChoice] {
    let draw = numbers(seed)
    return (0..<count).map { _ in
      let options = 2 + draw(5)
      let leans = (0..<options).map { _ in (0..<dimension).map { _ in Double(draw(7) - 3) } }
      return LogitChoice(alternatives: leans, chosen: draw(options))
    }
  }

  /// Trapezoids from -10 to 10, the density summed and inverted here, apart from everything in the module.
  @Test(arguments: 1...12)
  func `in one dimension quadrature finds the same`(seed: Int) throws {
    let choices = choices(seed, count: seed, dimension: 1)
    let posterior = try LogitPosterior(choices, dimension: 1, sharpness: 0.5)
    let step = 0.0005
    var density: [Double] = []
    for index in 0...40_000 {
      let theta = -10 + Double(index) * step
      var value = exponential(-theta * theta / 2)
      for choice in choices {
        let weights = choice.alternatives.map { exponential(0.5 * $0[0] * theta) }
        value *= weights[choice.chosen] / weights.reduce(0, +)
      }
      density.append(value)
    }
    let whole = density.reduce(0, +)
    let mean = density.enumerated().reduce(0) { $0 + $1.element * (-10 + Double($1.offset) * step) }
    #expect(abs(posterior.mean[0] - mean / whole) < 0.001)
    for (share, found) in [(0.05, posterior.low[0]), (0.95, posterior.high[0])] {
      var sum = 0.0
      let place = density.firstIndex {
        sum += $0
        return sum >= share * whole
      }
      #expect(abs(found - (-10 + Double(place ?? 0) * step)) < 0.003)
    }
    #expect(posterior.effectiveSamples > 0.5 * Double(posterior.samples))
  }

  @Test func `without choices, or with nothing to choose, the posterior is the prior`() throws {
    let one = LogitChoice(alternatives: [[3, -3]], chosen: 0)
    let same = LogitChoice(alternatives: [[2, 1], [2, 1], [2, 1]], chosen: 1)
    for choices in [[], [one], [same, one]] {
      let posterior = try LogitPosterior(choices, dimension: 2)
      #expect(posterior.mean == [0, 0])
      #expect(posterior.mode == [0, 0])
      #expect(posterior.low == [-Self.half, -Self.half])
      #expect(posterior.high == [Self.half, Self.half])
      #expect(!posterior.isInformed(0) && !posterior.isInformed(1))
    }
  }

  @Test func `a choice that says nothing changes nothing`() throws {
    let some = choices(3, count: 6, dimension: 4)
    let more = some + [LogitChoice(alternatives: [[1, 2, 3, 0], [1, 2, 3, 0]], chosen: 0)]
    #expect(try LogitPosterior(some, dimension: 4) == LogitPosterior(more, dimension: 4))
  }

  @Test func `a value that no choice touches keeps its prior`() throws {
    let choices = choices(5, count: 10, dimension: 2).map { choice in
      LogitChoice(alternatives: choice.alternatives.map { $0 + [0] }, chosen: choice.chosen)
    }
    let posterior = try LogitPosterior(choices, dimension: 3)
    #expect(abs(posterior.mean[2]) < 0.01)
    #expect(abs(posterior.low[2] + Self.half) < 0.02)
    #expect(abs(posterior.high[2] - Self.half) < 0.02)
    #expect(!posterior.isInformed(2))
  }

  @Test(arguments: 1...4)
  func `mirrored choices have a mirrored posterior`(seed: Int) throws {
    let choices = choices(seed, count: 8, dimension: 3)
    let mirrored = choices.map { choice in
      LogitChoice(alternatives: choice.alternatives.map { $0.map(-) }, chosen: choice.chosen)
    }
    let here = try LogitPosterior(choices, dimension: 3, sharpness: 0.5)
    let there = try LogitPosterior(mirrored, dimension: 3, sharpness: 0.5)
    for value in 0..<3 {
      #expect(abs(here.mean[value] + there.mean[value]) < 1e-9)
      #expect(abs(here.low[value] + there.high[value]) < 0.01)
      #expect(here.low[value] < here.mean[value] && here.mean[value] < here.high[value])
    }
  }

  /// With a lean this large a single choice only says on which side of zero the value lies: half a normal
  /// distribution, mean √(2/π), quantiles 0.0627 and 1.9600.
  @Test(arguments: [1e3, 1e5, 1e6])
  func `a lean beyond all measure only tells the side`(lean: Double) throws {
    let choice = LogitChoice(alternatives: [[lean], [0]], chosen: 0)
    let posterior = try LogitPosterior([choice], dimension: 1)
    #expect(abs(posterior.mean[0] - 0.797_88) < 0.02)
    #expect(abs(posterior.low[0] - 0.062_7) < 0.02)
    #expect(abs(posterior.high[0] - 1.959_96) < 0.02)
  }

  @Test func `opposite leans beyond all measure leave nothing but zero`() throws {
    let choices = [0, 1].map { LogitChoice(alternatives: [[1e6], [-1e6]], chosen: $0) }
    let posterior = try LogitPosterior(choices, dimension: 1)
    #expect(abs(posterior.mean[0]) < 1e-5)
    #expect(posterior.low[0] > -1e-5 && posterior.high[0] < 1e-5)
  }

  @Test func `sixteen dimensions and forty choices are no trouble`() throws {
    let posterior = try LogitPosterior(
      choices(7, count: 40, dimension: 16),
      dimension: 16,
      sharpness: 0.5
    )
    #expect(posterior.effectiveSamples > 0.3 * Double(posterior.samples))
    for value in 0..<16 {
      #expect(posterior.low[value] < posterior.high[value])
    }
  }

  @Test func `what makes no sense is refused, and where is told`() {
    let fine = LogitChoice(alternatives: [[1, 0], [0, 1]], chosen: 0)
    func refusal(_ choice: LogitChoice, dimension: Int = 2, sharpness: Double = 1) -> LogitError? {
      do throws(LogitError) {
        _ = try LogitPosterior([fine, choice], dimension: dimension, sharpness: sharpness)
        return nil
      } catch {
        return error
      }
    }
    #expect(refusal(fine) == nil)
    #expect(refusal(fine, dimension: 0) == .dimension(0))
    #expect(refusal(fine, dimension: 17) == .dimension(17))
    #expect(refusal(fine, sharpness: 0) == .sharpness)
    #expect(refusal(fine, sharpness: .nan) == .sharpness)
    #expect(refusal(fine, sharpness: .infinity) == .sharpness)
    #expect(
      refusal(LogitChoice(alternatives: [[1, 0]], chosen: 1)) == .noSuchAlternative(choice: 1)
    )
    #expect(refusal(LogitChoice(alternatives: [], chosen: 0)) == .noSuchAlternative(choice: 1))
    #expect(
      refusal(LogitChoice(alternatives: [[1, 0], [1]], chosen: 0))
        == .width(choice: 1, alternative: 1)
    )
    for number in [Double.nan, .infinity, 1e7] {
      #expect(
        refusal(LogitChoice(alternatives: [[number, 0], [1, 1]], chosen: 0))
          == .outOfRange(choice: 1, alternative: 0)
      )
    }
  }

  @Test func `the exponential of four numbers is that of the C library`() {
    for index in -6_999...6_999 {
      let x = Double(index) / 10
      let four = exponential(Lanes(x, -x, x / 7, 0))
      #expect(abs(four[0] / exp(x) - 1) < 1e-14)
      #expect(abs(four[0] * four[1] - 1) < 1e-13)
      #expect(four[3] == 1)
    }
    #expect(tamed(Lanes(-1e9, 1e9, 3, -700)) == Lanes(-700, 700, 3, -700))
  }

  @Test func `what has no logarithm or quantile is not a number`() {
    #expect(logarithm(-1).isNaN && logarithm(.nan).isNaN)
    #expect(normalQuantile(0).isNaN && normalQuantile(1).isNaN && normalQuantile(.nan).isNaN)
    #expect(logarithm(1) == 0 && normalQuantile(0.5) == 0)
  }

  /// Minus the second derivative at the mode: that of the prior, and β² x² p (1 - p) of each choice between x and nothing.
  @Test(arguments: [(1.0, 1), (2, 1), (1.5, 4)])
  func `the spread of the approximation is the curvature at the mode`(lean: Double, count: Int)
    throws
  {
    let choice = LogitChoice(alternatives: [[lean], [0]], chosen: 0)
    let posterior = try LogitPosterior(
      Array(repeating: choice, count: count),
      dimension: 1,
      sharpness: 0.5
    )
    let chance = 1 / (1 + exponential(-0.5 * lean * posterior.mode[0]))
    // At the mode the pull of the choices and that of the prior are equal.
    #expect(abs(0.5 * lean * Double(count) * (1 - chance) - posterior.mode[0]) < 1e-9)
    let curvature = 1 + 0.25 * lean * lean * Double(count) * chance * (1 - chance)
    #expect(abs(posterior.covariance[0] - 1 / curvature) < 1e-9)
  }
}

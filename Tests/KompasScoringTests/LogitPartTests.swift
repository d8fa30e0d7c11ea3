import Foundation
import KompasScoring
import Testing

/// The range of a value's part in all, exp(θ) ÷ Σ exp(θ).
@Suite struct LogitPartTests {
  /// The part of the first of two values below which a share of the posterior lies, by quadrature on a grid.
  private func expected(_ shares: [Double], _ choices: [LogitChoice], sharpness: Double) -> [Double]
  {
    let cells = 20_000
    var weights = [Double](repeating: 0, count: cells)
    for first in stride(from: -6.0, through: 6, by: 0.025) {
      for second in stride(from: -6.0, through: 6, by: 0.025) {
        var density = exp(-(first * first + second * second) / 2)
        for choice in choices {
          let powers = choice.alternatives.map { exp(sharpness * ($0[0] * first + $0[1] * second)) }
          density *= powers[choice.chosen] / powers.reduce(0, +)
        }
        let part = 1 / (1 + exp(second - first))
        weights[min(cells - 1, Int(part * Double(cells)))] += density
      }
    }
    let whole = weights.reduce(0, +)
    return shares.map { share in
      var sum = 0.0
      let cell = weights.firstIndex { weight in
        sum += weight
        return sum >= share * whole
      }
      return (Double(cell ?? 0) + 0.5) / Double(cells)
    }
  }

  @Test(arguments: [1, 4, 12])
  func `it is what a quadrature finds`(count: Int) throws {
    let choices = (0..<count).map { index in
      LogitChoice(
        alternatives: [[3, -1], [0, 2], [-2, Double(index % 3)]],
        chosen: index % 5 == 4 ? 1 : 0
      )
    }
    let posterior = try LogitPosterior(choices, dimension: 2, sharpness: 0.5)
    let found = expected([0.05, 0.95], choices, sharpness: 0.5)
    #expect(abs(posterior.lowPart[0] - found[0]) < 0.006, "\(posterior.lowPart) \(found)")
    #expect(abs(posterior.highPart[0] - found[1]) < 0.006, "\(posterior.highPart) \(found)")
    // Of two values the one has what the other has not.
    #expect(abs(posterior.lowPart[1] - (1 - posterior.highPart[0])) < 0.002)
    #expect(abs(posterior.highPart[1] - (1 - posterior.lowPart[0])) < 0.002)
  }

  @Test func `without choices it is anything`() throws {
    let posterior = try LogitPosterior([], dimension: 3)
    #expect(posterior.lowPart == [0, 0, 0] && posterior.highPart == [1, 1, 1])
  }

  @Test func `of six values it lies between nothing and all, and narrows with more choices`() throws
  {
    let leans: [[Double]] = [
      [3, 0, -1, 0, 2, 0], [0, 3, 0, -2, 0, 1], [-2, 0, 3, 0, 0, 0], [0, -1, 0, 3, 0, -3],
    ]
    var before = 2.0
    for count in [1, 4, 16] {
      let choices = (0..<count).map { LogitChoice(alternatives: leans, chosen: $0 % 2) }
      let posterior = try LogitPosterior(choices, dimension: 6, sharpness: 0.5)
      for value in 0..<6 {
        #expect(posterior.lowPart[value] > 0 && posterior.highPart[value] < 1)
        #expect(posterior.lowPart[value] < posterior.highPart[value])
      }
      let width = posterior.highPart[2] - posterior.lowPart[2]
      #expect(width < before)
      before = width
    }
  }

  /// Values beyond all measure stay numbers.
  @Test func `leans beyond all measure give parts all the same`() throws {
    let choice = LogitChoice(alternatives: [[1_000, 0], [0, 1_000]], chosen: 0)
    let posterior = try LogitPosterior(
      Array(repeating: choice, count: 20),
      dimension: 2,
      sharpness: 100
    )
    #expect(posterior.lowPart.allSatisfy { $0 >= 0 && $0 <= 1 })
    #expect(posterior.highPart.allSatisfy { $0 >= 0 && $0 <= 1 })
  }
}

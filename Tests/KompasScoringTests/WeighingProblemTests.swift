import KompasScoring
import Testing

/// Tables and orders that make no sense say what is wrong with them.
@Suite struct WeighingProblemTests {
  private func problem(
    _ values: [[Double]],
    _ orders: [WeightOrder] = [],
    samples: Int = 10
  ) -> WeighingProblem? {
    do throws(WeighingProblem) {
      _ = try acceptability(values, orders: orders, samples: samples)
      return nil
    } catch { return error }
  }

  @Test func `a table that is none`() {
    #expect(problem([]) == .noAlternatives)
    #expect(problem([[], []]) == .noCriteria)
    #expect(problem([[0, 1], [0]]) == .ragged(row: 1, count: 1, expected: 2))
    #expect(problem([[0, 1], [0, 1, 0]]) == .ragged(row: 1, count: 3, expected: 2))
    for value in [Double.nan, .infinity, -.infinity, -0.001, 1.000_001, 62] {
      #expect(problem([[0, 1], [1, value]]) == .value(row: 1, column: 1))
    }
    #expect(problem([[0, 1], [1, 0]]) == nil)
    #expect(problem([[0, -0.0], [1, .leastNonzeroMagnitude]]) == nil)
    #expect(problem(Array(repeating: [0], count: 251)) == .tooMany(limit: 250))
    #expect(problem([Array(repeating: 0, count: 251)]) == .tooMany(limit: 250))
    #expect(problem([[0, 1]], samples: 0) == .noSamples)
    #expect(problem([[0, 1]], samples: -3) == .noSamples)
  }

  @Test func `orders that cannot be`() {
    func order(_ heavier: Int, _ lighter: Int) -> WeightOrder {
      WeightOrder(heavier: heavier, lighter: lighter)
    }
    let values = [[0.1, 0.2, 0.3, 0.4]]
    #expect(
      problem(values, [order(0, 1), order(0, 4)]) == .unknownCriterion(order: 1, criterion: 4)
    )
    #expect(problem(values, [order(-1, 1)]) == .unknownCriterion(order: 0, criterion: -1))
    #expect(problem(values, [order(2, 2)]) == .cycle([2]))
    #expect(problem(values, [order(0, 1), order(1, 2), order(2, 0)]) != nil)
    guard case .cycle(let circle) = problem(values, [order(3, 0), order(1, 2), order(2, 1)]) else {
      Issue.record("no circle found")
      return
    }
    #expect(circle == [1, 2] || circle == [2, 1])
    // Every one weighs at least as much as the next, and the last as much as the first.
    guard
      case .cycle(let long) = problem(values, [order(3, 0), order(0, 2), order(2, 3), order(3, 1)])
    else {
      Issue.record("no circle found")
      return
    }
    #expect([[3, 0, 2], [0, 2, 3], [2, 3, 0]].contains(long))
    #expect(problem(values, [order(0, 1), order(0, 1)]) == nil)
  }

  @Test func `a long line of orders is fine, a wide field of them is not`() throws {
    let line = (0..<63).map { WeightOrder(heavier: $0, lighter: $0 + 1) }
    let values = (0..<64).map { row in (0..<64).map { $0 == row ? 1.0 : 0 } }
    let found = try acceptability(values, orders: line, samples: 100)
    #expect(found.ranks[0][0] == 1 && found.ranks[63][63] == 1)
    let longer = (0..<64).map { WeightOrder(heavier: $0, lighter: $0 + 1) }
    #expect(problem([Array(repeating: 0.5, count: 65)], longer) == .tooManyOrders(Array(0..<65)))
    let field = (1..<30).map { WeightOrder(heavier: 0, lighter: $0) }
    #expect(problem([Array(repeating: 0.5, count: 30)], field) == .tooManyOrders(Array(0..<30)))
    let limits = try weightLimits(of: 0, [Array(repeating: 0.5, count: 30)], orders: field)
    #expect(limits?.count == 30)
  }
}

import KompasTestSupport
import Testing

@testable import KompasEngine

/// Support and means by the formulas of docs/scoring.md, worked out here once more: plainly, and in wide numbers.
@Suite struct FigureTests {
  private func floor(_ number: Int128, by divisor: Int128) -> Int128 {
    let (quotient, rest) = number.quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
  }

  /// (1 − ρ)·S + ρ·P + (T − 50) / 5, kept within 0 and 100, rounded half up.
  private func support(_ group: Int, _ rules: CompiledCase, _ state: RunState) -> Int32 {
    let share = Int128(rules.stakeholders[group].procedure)
    var substance: Int128 = 0
    for (index, criterion) in rules.criteria.enumerated() {
      let cell = group * rules.criteria.count + index
      let value = Int128(criterion.value(at: state.criteria[index]))
      substance += Int128(rules.weights[cell]) * (rules.isMirrored[cell] ? 10_000 - value : value)
    }
    let sum =
      (100 - share) * substance + share * Int128(state.process[group]) * 10_000
      + (Int128(state.trust[group]) - 5_000) * 1_000_000 / 5
    return Int32(min(max(floor(sum + 500_000, by: 1_000_000), 0), 10_000))
  }

  private func mean(_ values: [Int32], _ weights: [Int128]) -> Int32? {
    let total = weights.reduce(0, +)
    guard total > 0 else { return nil }
    let sum = zip(values, weights).reduce(Int128(0)) { $0 + Int128($1.0) * $1.1 }
    return Int32((2 * sum + total) / (2 * total))
  }

  @Test(arguments: 0..<10)
  func `figures are what the formulas say, in every state of cases at random`(batch: UInt64) {
    for seed in (batch * 20)..<(batch * 20 + 20) {
      let rules = RandomCase.compiled(seed: seed)
      let game = Game(rules)
      let groups = rules.stakeholders
      for state in PlayoutTests.states(game, seed: seed) {
        let figures = game.figures(state)
        let support = groups.indices.map { self.support($0, rules, state) }
        #expect(figures.support == support)
        let people = groups.map { Int128($0.people) }
        let sounds = groups.indices.map { group in
          let strength = 25 + 75 * abs(Int128(support[group]) - 5_000) / 5_000
          return people[group] * Int128(groups[group].voice) * strength
        }
        let silent = mean(support, people) ?? 5_000
        #expect(figures.silent == silent)
        #expect(figures.loud == mean(support, sounds) ?? silent)
        #expect(figures.raad == mean(support, groups.map { Int128($0.seats) }) ?? 5_000)
        let near = groups.indices.map { group in
          let isThere = (groups[group].nearIf ?? []).contains { state.flags[Int($0)] }
          return groups[group].isNear || isThere ? people[group] : 0
        }
        #expect(figures.wijk == mean(support, near) ?? 5_000)
      }
    }
  }
}

import KompasTestSupport
import Testing

@testable import KompasEngine

/// Results follow the language definition of the Common Expression Language (cel-spec, langdef.md): integer
/// arithmetic with errors on overflow, comparisons, and logic that absorbs errors on either side.
@Suite struct ConditionTests {
  /// Whether the steps hold by the stack machine; and by the tests of a case that has them must be the same.
  private func result(_ steps: [ConditionStep]) -> Bool {
    var rules = CompiledCase(id: "x", version: "1", digest: "")
    rules.resources = [Resource(id: "weeks", start: 10)]
    rules.conditionCode = steps
    rules.endings = [Ending(id: "eind", when: Condition(0..<steps.count))]
    let game = Game(rules)
    var step = Transition(game, game.blank, log: NoEvents())
    let result = step.holds(steps)
    #expect(step.holds(game.tables.conditions.endings[0]) == result)
    return result
  }

  /// An expression whose value is an error: the largest integer plus one, compared with itself.
  private let error: [ConditionStep] = [
    .push(.max), .push(1), .binary(.add), .push(0), .binary(.equal),
  ]

  @Test func `nothing to say always holds`() {
    #expect(result([]))
  }

  @Test func `comparisons`() {
    #expect(result([.resource(0), .push(10), .binary(.equal)]))
    #expect(result([.resource(0), .push(9), .binary(.greater)]))
    #expect(!result([.resource(0), .push(10), .binary(.greater)]))
    #expect(result([.resource(0), .push(10), .binary(.lessOrEqual)]))
    #expect(result([.resource(0), .push(11), .binary(.notEqual)]))
  }

  @Test func `an overflow is an error, and an error does not hold, nor does its opposite`() {
    #expect(!result(error))
    #expect(!result(error + [.not]))
    #expect(!result([.push(.min), .negate, .push(.min), .binary(.equal)]))
    #expect(!result([.push(.min), .push(-1), .binary(.multiply), .push(0), .binary(.less)]))
  }

  @Test func `false and an error is false on either side, true or an error is true`() {
    #expect(result([.push(0)] + error + [.binary(.and), .not]))
    #expect(result(error + [.push(0), .binary(.and), .not]))
    #expect(result([.push(1)] + error + [.binary(.or)]))
    #expect(result(error + [.push(1), .binary(.or)]))
    #expect(!result([.push(1)] + error + [.binary(.and)]))
    #expect(!result([.push(0)] + error + [.binary(.or)]))
  }

  @Test func `membership`() {
    #expect(result([.push(2), .push(1), .push(2), .isIn(2)]))
    #expect(!result([.push(3), .push(1), .push(2), .isIn(2)]))
    #expect(!result([.push(3), .isIn(0)]))
  }

  @Test func `whole points are rounded half away from zero`() {
    #expect(wholePoints(4_950) == 50)
    #expect(wholePoints(4_949) == 49)
    #expect(wholePoints(-50) == -1)
    #expect(wholePoints(0) == 0)
  }

  @Test(arguments: [
    ConditionOperator.less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual,
  ])
  func `a comparison holds between bounds, or outside of them`(operation: ConditionOperator) {
    let numbers = Array(-4...4) + [Int64.min, Int64.min + 1, Int64.max - 1, Int64.max, 100, 101]
    for value in numbers {
      let (low, high, isOutside) = Comparison(operation: operation, value: value).bounds
      for left in numbers {
        #expect(
          ((low...high).contains(left) != isOutside) == (operation.result(left, value) == 1)
        )
      }
    }
  }

  @Test(arguments: 0..<8)
  func `tests taken one by one say what the stack machine says, in every state`(batch: UInt64) {
    for seed in (batch * 25)..<(batch * 25 + 25) {
      let rules = RandomCase.compiled(seed: seed)
      let game = Game(rules)
      let tests = game.tables.conditions
      let firsts = tests.scenes + tests.options + tests.events + tests.endings
      let conditions =
        rules.scenes.map(\.when) + rules.options.map(\.when) + rules.events.map(\.when)
        + rules.endings.map(\.when)
      for state in PlayoutTests.states(game, seed: seed) {
        var step = Transition(game, state, log: NoEvents())
        for (first, condition) in zip(firsts, conditions) {
          #expect(step.holds(first) == step.holds(rules.conditionCode[condition.steps]))
        }
      }
    }
  }
}

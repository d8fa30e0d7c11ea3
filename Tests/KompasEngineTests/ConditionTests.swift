import Testing

@testable import KompasEngine

/// Results follow the language definition of the Common Expression Language (cel-spec, langdef.md): integer
/// arithmetic with errors on overflow, comparisons, and logic that absorbs errors on either side.
@Suite struct ConditionTests {
  private func result(_ steps: [ConditionStep]) -> Bool {
    var game = CompiledCase(id: "x", version: "1", digest: "")
    game.resources = [Resource(id: "weeks", start: 10)]
    game.conditionCode = steps
    var evaluator = ConditionEvaluator(game, Game(game).blank)
    return evaluator.holds(Condition(0..<steps.count))
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
  func `a comparison of whole points has bounds in hundredths`(operation: ConditionOperator) {
    for value in Array(-4...4) + [Int64.min, Int64.max, 100, 101] {
      let comparison = Comparison(operation: operation, value: value)
      for hundredths in Array(-600...600 as ClosedRange<Int32>) + [9_949, 9_950, 10_000, 1 << 30] {
        let isWithin = (comparison.bounds.low...comparison.bounds.high).contains(Int64(hundredths))
        #expect(
          (isWithin != (operation == .notEqual))
            == comparison.holds(Int64(wholePoints(hundredths)))
        )
      }
    }
  }
}

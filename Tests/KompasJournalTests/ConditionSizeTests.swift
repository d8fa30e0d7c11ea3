import KompasEngine
import KompasTestSupport
import Testing

@testable import KompasJournal

/// How large the values of a condition can become: every step is held below 2⁶², with the bound that its kind of value has.
@Suite struct ConditionSizeTests {
  private func isSound(_ steps: [ConditionStep]) -> Bool {
    var rules = SmallCase.compiled
    let start = rules.conditionCode.count
    rules.conditionCode += steps
    rules.options[2].when = Condition(start..<start + steps.count)
    return rules.isSound
  }

  /// What is so or not is at most one: 2⁶¹ times one is fine, and twice that is not.
  @Test(
    arguments: [
      [.flag(0)], [.chosen(0)], [.happened(0)], [.promised(0)], [.kept(0)], [.broken(0)],
      [.told(0)], [.returned(0)],
      [.defect(0)], [.push(7), .push(5), .isIn(1)],
    ] as [[ConditionStep]]
  )
  func `what is so or not counts as one`(truth: [ConditionStep]) {
    let product = truth + [.push(1 << 61), .binary(.multiply)]
    #expect(isSound(product))
    #expect(!isSound(product + [.push(2), .binary(.multiply)]))
  }

  /// Not −2³¹ is 2³¹ + 1, and its negative 2³¹; times 2³¹ both reach 2⁶².
  @Test(arguments: [ConditionStep.not, .negate])
  func `an opposite may be one larger than what it is of`(opposite: ConditionStep) {
    func product(of number: Int64) -> [ConditionStep] {
      [.push(number), opposite, .push(1 << 31), .binary(.multiply)]
    }
    #expect(!isSound(product(of: -(1 << 31))))
    #expect(isSound(product(of: -(1 << 31) + 2)))
  }
}

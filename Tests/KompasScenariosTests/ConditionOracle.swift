import KompasEngine

/// A small evaluator for compiled conditions, written apart from the engine's: the tests' oracle.
///
/// `nil` is CEL's error. `&&` and `||` absorb it where the other side decides.
struct ConditionOracle {
  var decision = DecisionOutcome.none
  var vote = VoteOutcome.none
  var court = CourtOutcome.none
  var flags: Set<Int32> = []
  var resources: [Int64] = []

  func result(of steps: [ConditionStep]) -> Int64? {
    var stack: [Int64?] = []
    for step in steps {
      switch step {
      case .push(let value): stack.append(value)
      case .resource(let index): stack.append(resources[Int(index)])
      case .flag(let index): stack.append(flags.contains(index) ? 1 : 0)
      case .decision: stack.append(Int64(decision.rawValue))
      case .vote: stack.append(Int64(vote.rawValue))
      case .court: stack.append(Int64(court.rawValue))
      case .criterion, .support, .trust, .figure: stack.append(50)
      case .chosen, .happened, .promised, .kept, .broken, .told, .returned, .defect: stack.append(0)
      case .not:
        let value = stack.removeLast()
        stack.append(value.map { 1 - $0 })
      case .negate:
        let value = stack.removeLast()
        stack.append(value.flatMap { $0 == .min ? nil : -$0 })
      case .isIn(let count):
        let items = stack.suffix(Int(count))
        stack.removeLast(Int(count))
        let value = stack.removeLast()
        if let value, items.contains(value) {
          stack.append(1)
        } else if value == nil || items.contains(nil) {
          stack.append(nil)
        } else {
          stack.append(0)
        }
      case .binary(let sign):
        let right = stack.removeLast()
        let left = stack.removeLast()
        stack.append(Self.apply(sign, left, right))
      }
    }
    return stack.count == 1 ? stack[0] : nil
  }

  private static func apply(_ sign: ConditionOperator, _ left: Int64?, _ right: Int64?) -> Int64? {
    switch sign {
    case .and:
      if left == 0 || right == 0 { return 0 }
      return left == nil || right == nil ? nil : 1
    case .or:
      if left == 1 || right == 1 { return 1 }
      return left == nil || right == nil ? nil : 0
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .add, .subtract,
      .multiply:
      break
    }
    guard let left, let right else { return nil }
    func checked(_ result: (partialValue: Int64, overflow: Bool)) -> Int64? {
      result.overflow ? nil : result.partialValue
    }
    return switch sign {
    case .equal: left == right ? 1 : 0
    case .notEqual: left != right ? 1 : 0
    case .less: left < right ? 1 : 0
    case .lessOrEqual: left <= right ? 1 : 0
    case .greater: left > right ? 1 : 0
    case .greaterOrEqual: left >= right ? 1 : 0
    case .add: checked(left.addingReportingOverflow(right))
    case .subtract: checked(left.subtractingReportingOverflow(right))
    case .multiply: checked(left.multipliedReportingOverflow(by: right))
    case .and, .or: nil
    }
  }
}

import KompasScoring

/// Whether conditions hold, with the results of the Common Expression Language.
extension Transition {
  /// Whether the condition that begins with this test holds now.
  ///
  /// An error in it means that it does not.
  @inline(__always)
  mutating func holds(_ first: Int32) -> Bool {
    var next = first
    while next >= 0 {
      let test = tables.conditions.rows[Int(next)]
      let value = value(of: test.operand)
      next = value >= test.low && value <= test.high ? test.onYes : test.onNo
    }
    return next == ConditionTest.yes
  }

  /// Whether these steps end in true; without any they do.
  @inline(never)
  mutating func holds(_ steps: some Collection<ConditionStep>) -> Bool {
    guard !steps.isEmpty else { return true }
    var stack: [Int64?] = []
    stack.reserveCapacity(8)
    for step in steps { run(step, on: &stack) }
    return stack.last == .some(1)
  }

  private mutating func run(_ step: ConditionStep, on stack: inout [Int64?]) {
    switch step {
    case .binary(let operation):
      let right = stack.popLast() ?? nil
      let left = stack.popLast() ?? nil
      stack.append(operation.result(left, right))
    case .not:
      let value = stack.popLast() ?? nil
      stack.append(value.map { 1 - $0 })
    case .negate:
      let value = stack.popLast() ?? nil
      stack.append(value.flatMap { $0 == .min ? nil : -$0 })
    case .isIn(let count):
      let elements = stack.suffix(Int(count))
      stack.removeLast(Int(count))
      let value = stack.popLast() ?? nil
      let found: Int64? = value.map { elements.contains($0) ? 1 : 0 }
      stack.append(elements.contains(nil) && found != 1 ? nil : found)
    case .push(let value): stack.append(value)
    case .resource, .criterion, .support, .trust, .figure, .flag, .chosen, .happened, .promised,
      .kept, .broken, .told, .returned, .defect, .decision, .vote, .court:
      stack.append(Operand(step).map { value(of: $0) })
    }
  }

  @inline(__always)
  private mutating func value(of operand: Operand) -> Int64 {
    let index = Int(operand.index)
    switch operand.kind {
    case .flag: return state.flags[index] ? 1 : 0
    case .chosen: return state.choices.contains(index) ? 1 : 0
    case .happened: return state.events[index] == true ? 1 : 0
    case .promised: return state.promises[index] != .unmade ? 1 : 0
    case .kept: return state.promises[index] == .kept ? 1 : 0
    case .broken: return state.promises[index] == .broken ? 1 : 0
    case .told: return state.told.contains(index) ? 1 : 0
    case .returned: return state.promises[index] == .returned ? 1 : 0
    case .defect: return state.defects[index] ? 1 : 0
    case .resource: return Int64(state.resources[index])
    case .decision: return Int64(state.decision.rawValue)
    case .vote: return Int64(state.vote.rawValue)
    case .court: return Int64(state.court.rawValue)
    case .yesSeats: return Int64(state.seats[0])
    case .noSeats: return Int64(state.seats[1])
    case .criterion: return Int64(wholePoints(state.criteria[index]))
    case .trust: return Int64(wholePoints(state.trust[index]))
    case .support:
      refreshSupport()
      return Int64(wholePoints(figures.support[index]))
    case .raad: return Int64(wholePoints(freshFigures().raad))
    case .wijk: return Int64(wholePoints(freshFigures().wijk))
    case .loud: return Int64(wholePoints(freshFigures().loud))
    case .silent: return Int64(wholePoints(freshFigures().silent))
    case .worst:
      let figures = freshFigures()
      let worst = figures.worst >= 0 ? figures.worstSupport : RuleNumbers.middle
      return Int64(wholePoints(worst))
    case .code:
      return holds(rules.conditionCode[index..<index + Int(operand.count)]) ? 1 : 0
    }
  }

  private mutating func freshFigures() -> Figures {
    refresh()
    return figures
  }
}

extension ConditionOperator {
  /// The result of the operator; `nil` stands for an error, on either side.
  func result(_ left: Int64?, _ right: Int64?) -> Int64? {
    switch self {
    case .and: return left == 0 || right == 0 ? 0 : both(left, right) { _, _ in 1 }
    case .or: return left == 1 || right == 1 ? 1 : both(left, right) { _, _ in 0 }
    case .equal: return both(left, right) { $0 == $1 ? 1 : 0 }
    case .notEqual: return both(left, right) { $0 != $1 ? 1 : 0 }
    case .less: return both(left, right) { $0 < $1 ? 1 : 0 }
    case .lessOrEqual: return both(left, right) { $0 <= $1 ? 1 : 0 }
    case .greater: return both(left, right) { $0 > $1 ? 1 : 0 }
    case .greaterOrEqual: return both(left, right) { $0 >= $1 ? 1 : 0 }
    case .add: return both(left, right) { exact($0.addingReportingOverflow($1)) }
    case .subtract: return both(left, right) { exact($0.subtractingReportingOverflow($1)) }
    case .multiply: return both(left, right) { exact($0.multipliedReportingOverflow(by: $1)) }
    }
  }

  private func both(
    _ left: Int64?,
    _ right: Int64?,
    _ operation: (Int64, Int64) -> Int64?
  ) -> Int64? {
    guard let left, let right else { return nil }
    return operation(left, right)
  }

  private func exact(_ result: (partialValue: Int64, overflow: Bool)) -> Int64? {
    result.overflow ? nil : result.partialValue
  }
}

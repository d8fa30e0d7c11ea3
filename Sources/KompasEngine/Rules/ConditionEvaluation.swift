/// Evaluates conditions over a state, with the results of the Common Expression Language.
struct ConditionEvaluator {
  let game: CompiledCase
  let state: RunState
  private var cached: Figures?

  init(_ game: CompiledCase, _ state: RunState) {
    self.game = game
    self.state = state
  }

  /// Whether the condition holds.
  ///
  /// An error in it means that it does not.
  mutating func holds(_ condition: Condition) -> Bool {
    holds(game.conditionCode[condition.steps])
  }

  /// Whether these steps end in true; without any they do.
  mutating func holds(_ steps: some Collection<ConditionStep>) -> Bool {
    guard !steps.isEmpty else { return true }
    var stack: [Int64?] = []
    stack.reserveCapacity(8)
    for step in steps { run(step, on: &stack) }
    return stack.last == .some(1)
  }

  private mutating func figures() -> Figures {
    if let cached { return cached }
    let figures = game.figures(state)
    cached = figures
    return figures
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
    case .push, .resource, .criterion, .support, .trust, .figure, .flag, .chosen, .happened,
      .promised, .kept, .broken, .defect, .decision, .vote, .court:
      stack.append(operand(step))
    }
  }

  private mutating func operand(_ step: ConditionStep) -> Int64? {
    switch step {
    case .push(let value): value
    case .resource(let index): Int64(state.resources[Int(index)])
    case .criterion(let index): Int64(wholePoints(state.criteria[Int(index)]))
    case .support(let index): Int64(wholePoints(figures().support[Int(index)]))
    case .trust(let index): Int64(wholePoints(state.trust[Int(index)]))
    case .figure(let figure): Int64(value(of: figure))
    case .flag(let index): state.flags[Int(index)] ? 1 : 0
    case .chosen(let index): state.choices.contains(Int(index)) ? 1 : 0
    case .happened(let index): state.events[Int(index)] == true ? 1 : 0
    case .promised(let index): state.promises[Int(index)] != .unmade ? 1 : 0
    case .kept(let index): state.promises[Int(index)] == .kept ? 1 : 0
    case .broken(let index): state.promises[Int(index)] == .broken ? 1 : 0
    case .defect(let index): state.defects[Int(index)] ? 1 : 0
    case .decision: Int64(state.decision.rawValue)
    case .vote: Int64(state.vote.rawValue)
    case .court: Int64(state.court.rawValue)
    case .binary, .not, .negate, .isIn: nil
    }
  }

  private mutating func value(of figure: ConditionFigure) -> Int32 {
    let all = figures()
    switch figure {
    case .raad: return wholePoints(all.raad)
    case .wijk: return wholePoints(all.wijk)
    case .loud: return wholePoints(all.loud)
    case .silent: return wholePoints(all.silent)
    case .worst: return all.worst >= 0 ? wholePoints(all.support[all.worst]) : 50
    case .yesSeats: return state.seats[0]
    case .noSeats: return state.seats[1]
    }
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

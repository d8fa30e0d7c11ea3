package import KompasAnalysis
package import KompasEngine
internal import KompasScenarios

/// What a run can come to at most, proven without playing.
///
/// Everything is assumed possible that the tables do not rule out: whatever is called unreachable here
/// is so for every seed and every choice. Complexity: rounds × (scenes² + steps); few rounds are needed.
package struct Reachability: Sendable {
  package private(set) var reached: Reached
  private let rules: CompiledCase
  private let mostOfResource: [Int64]

  package init(_ rules: CompiledCase) {
    self.rules = rules
    reached = Reached(noneOf: rules)
    mostOfResource = Self.most(rules)
    // From nothing upward: each round can only add, so it ends.
    while grow() {}
    let last = PossibleWorld(reached, rules, mostOfResource, before: rules.scenes.count)
    var isOpen = true
    for index in rules.endings.indices where isOpen {
      let outcome = last.outcome(of: rules.endings[index].when)
      reached.endings[index] = outcome != .never
      if outcome == .always { isOpen = false }
    }
  }

  /// What a resource can be at most: its start, unless something brings more.
  private static func most(_ rules: CompiledCase) -> [Int64] {
    var most = rules.resources.map { Int64($0.start) }
    for cost in rules.costs where cost.amount < 0 { most[Int(cost.resource)] = .max }
    return most
  }

  private mutating func grow() -> Bool {
    let before = reached
    enter(after: -1)
    for scene in rules.scenes.indices where reached.scenes[scene] {
      for option in rules.scenes[scene].options where !reached.options[option] {
        reached.options[option] = isPossible(option)
      }
      for option in rules.scenes[scene].options where reached.options[option] {
        switch rules.options[option].next {
        case .end: break
        case .following: enter(after: scene)
        case .scene(let next):
          let goal = outcome(of: rules.scenes[Int(next)].when, before: scene + 1)
          if goal != .never { reached.scenes[Int(next)] = true }
          if goal != .always || !hasSureOption(Int(next)) { enter(after: scene) }
        }
      }
    }
    for index in rules.events.indices where !reached.events[index] {
      let event = rules.events[index]
      reached.events[index] =
        event.chance > 0 && reached.options.contains(true)
        && outcome(of: event.when, before: rules.scenes.count) != .never
    }
    return before != reached
  }

  /// Every scene that may come next, up to the first one that surely holds.
  private mutating func enter(after scene: Int) {
    for next in rules.scenes.indices.dropFirst(scene + 1) {
      let outcome = outcome(of: rules.scenes[next].when, before: next)
      guard outcome != .never else { continue }
      reached.scenes[next] = true
      if outcome == .always, hasSureOption(next) { return }
    }
  }

  /// What a condition comes to before a scene; only worked out where there is a condition.
  private func outcome(of condition: Condition, before scene: Int) -> PossibleWorld.Outcome {
    guard !condition.steps.isEmpty else { return .always }
    return PossibleWorld(reached, rules, mostOfResource, before: scene).outcome(of: condition)
  }

  private func isPossible(_ option: Int) -> Bool {
    let row = rules.options[option]
    guard outcome(of: row.when, before: Int(row.scene)) != .never else { return false }
    // Time may run over; nothing else may.
    return rules.costs[row.consequences.costs].allSatisfy {
      $0.resource == 0 || Int64($0.amount) <= mostOfResource[Int($0.resource)]
    }
  }

  private func hasSureOption(_ scene: Int) -> Bool {
    rules.scenes[scene].options.contains { option in
      rules.options[option].when == .always
        && rules.costs[rules.options[option].consequences.costs]
          .allSatisfy { $0.resource == 0 || $0.amount <= 0 }
    }
  }
}

/// All states that a run may be in before a scene, as ranges of what conditions can ask.
package struct PossibleWorld {
  /// Whether a condition holds in all of the states, in none, or in some perhaps.
  package enum Outcome: Sendable { case never, perhaps, always }

  private let rules: CompiledCase
  private let most: [Int64]
  private var flags: [Bool]
  private var chosen: [Bool]
  private var happened: [Bool]
  private var promised: [Bool]
  private var kept: [Bool]
  private var broken: [Bool]

  init(_ reach: Reached, _ rules: CompiledCase, _ most: [Int64], before scene: Int) {
    self.rules = rules
    self.most = most
    chosen = rules.options.indices.map { reach.options[$0] && Int(rules.options[$0].scene) < scene }
    happened = reach.events
    flags = Array(repeating: false, count: rules.flagCount)
    promised = rules.promises.map { _ in false }
    (kept, broken) = (promised, promised)
    var came: [Consequences] = []
    for index in chosen.indices where chosen[index] {
      let option = rules.options[index]
      came.append(option.consequences)
      for promise in rules.indices[option.promises] { promised[Int(promise)] = true }
      for promise in rules.indices[option.keeps] { kept[Int(promise)] = true }
      for promise in rules.indices[option.breaks] { broken[Int(promise)] = true }
    }
    for index in happened.indices where happened[index] {
      came.append(rules.events[index].consequences)
    }
    came += came.flatMap { rules.laters[$0.laters].map(\.consequences) }
    for consequences in came {
      for flag in rules.indices[consequences.sets] { flags[Int(flag)] = true }
    }
  }

  package func outcome(of condition: Condition) -> Outcome {
    guard !condition.steps.isEmpty else { return .always }
    var stack: [ClosedRange<Int64>] = []
    for step in rules.conditionCode[condition.steps] { take(step, &stack) }
    guard let result = stack.last else { return .perhaps }
    return result == 0...0 ? .never : result == 1...1 ? .always : .perhaps
  }

  private func take(_ step: ConditionStep, _ stack: inout [ClosedRange<Int64>]) {
    func can(_ possible: Bool) -> ClosedRange<Int64> { possible ? 0...1 : 0...0 }
    switch step {
    case .push(let number): stack.append(number...number)
    case .resource(let index): stack.append(.min...most[Int(index)])
    case .criterion: stack.append(.min ... .max)
    case .support, .trust: stack.append(0...100)
    case .figure(let figure):
      let isSeats = figure == .yesSeats || figure == .noSeats
      stack.append(0...(isSeats ? .max : 100))
    case .flag(let index): stack.append(can(flags[Int(index)]))
    case .chosen(let index): stack.append(can(chosen[Int(index)]))
    case .happened(let index): stack.append(can(happened[Int(index)]))
    case .promised(let index): stack.append(can(promised[Int(index)]))
    case .kept(let index): stack.append(can(promised[Int(index)] && kept[Int(index)]))
    case .broken(let index): stack.append(can(promised[Int(index)] && broken[Int(index)]))
    case .told(let index):
      let promise = Int(index)
      stack.append(
        can(promised[promise] && broken[promise] && rules.promises[promise].canBeTold)
      )
    case .returned(let index):
      let promise = rules.promises[Int(index)]
      stack.append(can(promised[Int(index)] && (promise.canReturn || promise.canBeReleased)))
    case .defect: stack.append(0...1)
    case .decision: stack.append(0...Int64(DecisionOutcome.allCases.count - 1))
    case .vote: stack.append(0...Int64(VoteOutcome.allCases.count - 1))
    case .court: stack.append(0...Int64(CourtOutcome.allCases.count - 1))
    case .not:
      let value = stack.popLast() ?? 0...1
      stack.append((1 - value.upperBound)...(1 - value.lowerBound))
    case .negate: stack.append(Ranges.subtract(0...0, stack.popLast() ?? .min ... .max))
    case .binary(let sign):
      let right = stack.popLast() ?? .min ... .max
      let left = stack.popLast() ?? .min ... .max
      stack.append(Self.apply(sign, left, right))
    case .isIn(let count):
      let items = stack.suffix(Int(count)).map { $0 }
      stack.removeLast(min(stack.count, Int(count)))
      let value = stack.popLast() ?? .min ... .max
      let outcomes = items.map { Ranges.outcome(.equal, value, $0) }
      stack.append(
        outcomes.contains(true) ? 1...1 : outcomes.allSatisfy { $0 == false } ? 0...0 : 0...1
      )
    }
  }

  private static func apply(
    _ sign: ConditionOperator,
    _ left: ClosedRange<Int64>,
    _ right: ClosedRange<Int64>
  ) -> ClosedRange<Int64> {
    switch sign {
    case .and:
      min(left.lowerBound, right.lowerBound)...min(left.upperBound, right.upperBound)
    case .or:
      max(left.lowerBound, right.lowerBound)...max(left.upperBound, right.upperBound)
    case .add, .subtract, .multiply: Ranges.apply(sign, left, right)
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      switch Ranges.outcome(sign, left, right) {
      case true: 1...1
      case false: 0...0
      case nil: 0...1
      }
    }
  }
}

/// A condition without arithmetic, as a tree; in such a condition nothing can overflow, so nothing is an error.
indirect enum ConditionTree {
  /// A value of the state, against a number.
  case test(Operand, Comparison)
  /// All of these; none: it holds.
  case all([ConditionTree])
  /// At least one of these; none: it does not hold.
  case any([ConditionTree])
  /// Not this.
  case not(ConditionTree)

  /// The tree of these steps; `nil` where only the stack machine will do.
  init?(_ steps: ArraySlice<ConditionStep>) {
    var stack: [Item] = []
    for step in steps {
      guard let item = Item(step, &stack) else { return nil }
      stack.append(item)
    }
    guard stack.count == 1, let tree = stack[0].tree else { return nil }
    self = tree
  }

  /// The same, but what takes least is looked at first.
  var cheapestFirst: ConditionTree {
    func sorted(_ parts: [ConditionTree]) -> [ConditionTree] {
      // By its place where two take as much, so that the order is the same everywhere.
      parts.map(\.cheapestFirst).enumerated()
        .sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }.map(\.element)
    }
    return switch self {
    case .test: self
    case .all(let parts): .all(sorted(parts))
    case .any(let parts): .any(sorted(parts))
    case .not(let inner): .not(inner.cheapestFirst)
    }
  }

  /// How much looking at it takes, roughly.
  private var cost: Int {
    switch self {
    case .test(let operand, _): operand.asksForSupport ? 100 : 1
    case .all(let parts), .any(let parts): parts.reduce(0) { $0 + $1.cost }
    case .not(let inner): inner.cost
    }
  }

  /// What the stack holds while the tree is made.
  private enum Item {
    case literal(Int64)
    case operand(Operand)
    case tree(ConditionTree)

    /// The item as something that holds or not.
    var tree: ConditionTree? {
      switch self {
      case .literal(let value): value == 1 ? .all([]) : value == 0 ? .any([]) : nil
      case .operand(let operand):
        operand.isTruth ? .test(operand, Comparison(operation: .equal, value: 1)) : nil
      case .tree(let tree): tree
      }
    }

    init?(_ step: ConditionStep, _ stack: inout [Item]) {
      switch step {
      case .push(let value): self = .literal(value)
      case .resource, .criterion, .support, .trust, .figure, .decision, .vote, .court, .flag,
        .chosen, .happened, .promised, .kept, .broken, .told, .returned, .defect:
        guard let operand = Operand(step) else { return nil }
        self = .operand(operand)
      case .negate: return nil
      case .not:
        guard let tree = stack.popLast()?.tree else { return nil }
        self = .tree(.not(tree))
      case .isIn(let count):
        guard stack.count > count else { return nil }
        let elements = stack.suffix(Int(count))
        stack.removeLast(Int(count))
        guard case .operand(let operand)? = stack.popLast(), !operand.isTruth else { return nil }
        var trees: [ConditionTree] = []
        for element in elements {
          guard case .literal(let value) = element else { return nil }
          trees.append(.test(operand, Comparison(operation: .equal, value: value)))
        }
        self = .tree(.any(trees))
      case .binary(let operation):
        guard let right = stack.popLast(), let left = stack.popLast(),
          let tree = Self.binary(operation, left, right)
        else { return nil }
        self = .tree(tree)
      }
    }

    private static func binary(_ operation: ConditionOperator, _ left: Item, _ right: Item)
      -> ConditionTree?
    {
      if operation == .and || operation == .or {
        guard let first = left.tree, let second = right.tree else { return nil }
        return operation == .and ? .all([first, second]) : .any([first, second])
      }
      guard operation.compares else { return nil }
      switch (left, right) {
      case (.operand(let operand), .literal(let value)) where !operand.isTruth:
        return .test(operand, Comparison(operation: operation, value: value))
      case (.literal(let value), .operand(let operand)) where !operand.isTruth:
        return .test(operand, Comparison(operation: operation.turned, value: value))
      case (.literal, .literal), (.operand, _), (.literal, .operand), (.tree, _), (_, .tree):
        return nil
      }
    }
  }
}

/// A comparison with a number.
struct Comparison: Sendable {
  /// One of the six that compare.
  var operation: ConditionOperator
  /// What stands on the right.
  var value: Int64

  /// The values between which it holds, both included; or outside of which it holds.
  var bounds: (low: Int64, high: Int64, isOutside: Bool) {
    switch operation {
    case .less where value == .min, .greater where value == .max: (.min, .max, true)
    case .less: (.min, value - 1, false)
    case .lessOrEqual: (.min, value, false)
    case .greater: (value + 1, .max, false)
    case .greaterOrEqual: (value, .max, false)
    case .notEqual: (value, value, true)
    case .equal, .and, .or, .add, .subtract, .multiply: (value, value, false)
    }
  }
}

extension ConditionOperator {
  /// Whether it compares two numbers.
  fileprivate var compares: Bool {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
    case .and, .or, .add, .subtract, .multiply: false
    }
  }

  /// The comparison that says the same with both sides exchanged.
  fileprivate var turned: ConditionOperator {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    case .and, .or, .equal, .notEqual, .add, .subtract, .multiply: self
    }
  }
}

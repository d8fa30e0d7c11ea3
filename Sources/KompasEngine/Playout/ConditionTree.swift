/// A condition without arithmetic, as a tree; in such a condition nothing can overflow, so nothing is an error.
indirect enum ConditionTree {
  /// A bit of the state, or a bit that follows a resource, the decision, the vote or the court.
  case fact(Fact)
  /// A figure in whole points against a number.
  case figure(ConditionStep, Comparison)
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

  /// What the stack holds while the tree is made.
  private enum Item {
    case literal(Int64)
    case operand(ConditionStep)
    case tree(ConditionTree)

    /// The item as something that holds or not.
    var tree: ConditionTree? {
      switch self {
      case .literal(let value): value == 1 ? .all([]) : value == 0 ? .any([]) : nil
      case .operand: nil
      case .tree(let tree): tree
      }
    }

    init?(_ step: ConditionStep, _ stack: inout [Item]) {
      switch step {
      case .push(let value): self = .literal(value)
      case .resource, .criterion, .support, .trust, .figure, .decision, .vote, .court:
        self = .operand(step)
      case .flag(let index): self = .tree(.fact(.flag(index)))
      case .chosen(let index): self = .tree(.fact(.chosen(index)))
      case .happened(let index): self = .tree(.fact(.happened(index)))
      case .promised(let index): self = .tree(.fact(.made(index)))
      case .kept(let index): self = .tree(.fact(.kept(index)))
      case .broken(let index): self = .tree(.fact(.broken(index)))
      case .defect(let index): self = .tree(.fact(.defect(index)))
      case .negate: return nil
      case .not:
        guard let tree = stack.popLast()?.tree else { return nil }
        self = .tree(.not(tree))
      case .isIn(let count):
        guard stack.count > count else { return nil }
        let elements = stack.suffix(Int(count))
        stack.removeLast(Int(count))
        guard case .operand(let operand)? = stack.popLast() else { return nil }
        var trees: [ConditionTree] = []
        for element in elements {
          guard case .literal(let value) = element else { return nil }
          trees.append(Self.compare(operand, Comparison(operation: .equal, value: value)))
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
      switch operation {
      case .add, .subtract, .multiply: return nil
      case .and, .or:
        guard let first = left.tree, let second = right.tree else { return nil }
        return operation == .and ? .all([first, second]) : .any([first, second])
      case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
        switch (left, right) {
        case (.operand(let operand), .literal(let value)):
          return compare(operand, Comparison(operation: operation, value: value))
        case (.literal(let value), .operand(let operand)):
          return compare(operand, Comparison(operation: operation.turned, value: value))
        case (.literal, .literal), (.operand, .operand), (.tree, _), (_, .tree): return nil
        }
      }
    }

    private static func compare(_ operand: ConditionStep, _ comparison: Comparison)
      -> ConditionTree
    {
      switch operand {
      case .decision:
        .any(
          (0..<Int64(DecisionOutcome.allCases.count)).filter(comparison.holds)
            .map { .fact(.decision(Int32($0))) }
        )
      case .vote:
        .any(
          (0..<Int64(VoteOutcome.allCases.count)).filter(comparison.holds)
            .map { .fact(.vote(Int32($0))) }
        )
      case .court:
        .any(
          (0..<Int64(CourtOutcome.allCases.count)).filter(comparison.holds)
            .map { .fact(.court(Int32($0))) }
        )
      case .resource(let index): .fact(.resource(index, comparison))
      case .push, .criterion, .support, .trust, .figure, .flag, .chosen, .happened, .promised,
        .kept, .broken, .defect, .binary, .not, .negate, .isIn:
        .figure(operand, comparison)
      }
    }
  }
}

/// A comparison with a number.
struct Comparison: Hashable {
  /// One of the six that compare.
  var operation: ConditionOperator
  /// What stands on the right.
  var value: Int64

  /// Whether it holds for what stands on the left.
  @inline(__always)
  func holds(_ left: Int64) -> Bool {
    switch operation {
    case .equal: left == value
    case .notEqual: left != value
    case .less: left < value
    case .lessOrEqual: left <= value
    case .greater: left > value
    case .greaterOrEqual: left >= value
    case .and, .or, .add, .subtract, .multiply: false
    }
  }

  /// The hundredths whose whole points it holds for, as `wholePoints` rounds them; for `notEqual`, does not hold for.
  var bounds: (low: Int64, high: Int64) {
    // Beyond every figure, and far from where it would overflow.
    let far: Int64 = 1 << 40
    let value = min(max(value, -far), far)
    func least(_ points: Int64) -> Int64 { 100 * points - (points > 0 ? 50 : 49) }
    switch operation {
    case .less: return (.min, least(value) - 1)
    case .lessOrEqual: return (.min, least(value + 1) - 1)
    case .greater: return (least(value + 1), .max)
    case .greaterOrEqual: return (least(value), .max)
    case .equal, .notEqual, .and, .or, .add, .subtract, .multiply:
      return (least(value), least(value + 1) - 1)
    }
  }
}

extension ConditionOperator {
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

/// Something that is so or not: one bit of a playout's state.
enum Fact: Hashable {
  /// The last bit of every word: so that a test for any of some bits has a bit to pass on where nothing is asked.
  case always
  case flag(Int32)
  case chosen(Int32)
  case happened(Int32)
  case made(Int32)
  case kept(Int32)
  case broken(Int32)
  case defect(Int32)
  case decision(Int32)
  case vote(Int32)
  case court(Int32)
  case resource(Int32, Comparison)
}

/// Gives facts their bits in the order in which they are asked for, so that those of conditions lie together.
struct FactNumbers {
  /// The facts by bit.
  private(set) var facts: [Fact] = []
  private var bits: [Fact: Int] = [:]

  /// The bit of a fact; a new one if it had none.
  mutating func bit(_ fact: Fact) -> Int {
    if let bit = bits[fact] { return bit }
    if facts.count % 64 == 63 { facts.append(.always) }
    bits[fact] = facts.count
    facts.append(fact)
    return facts.count - 1
  }

  /// The bit of a fact, if a condition asks for it.
  func known(_ fact: Fact) -> Int? { bits[fact] }

  /// How many words of 64 bits they fill.
  var words: Int { max(1, (facts.count + 63) / 64) }
}

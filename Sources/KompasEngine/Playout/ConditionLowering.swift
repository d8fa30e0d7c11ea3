/// Turns conditions into gates and tests.
struct ConditionRows {
  var numbers = FactNumbers()
  private(set) var tests: [Test] = []
  private(set) var code: [CodeStep] = []

  /// The gate of a condition.
  mutating func gate(_ condition: Condition, in rules: CompiledCase) -> Gate {
    guard !condition.steps.isEmpty else { return Gate() }
    let steps = rules.conditionCode[condition.steps]
    guard let tree = ConditionTree(steps) else {
      let first = code.count
      for step in steps { code.append(codeStep(step)) }
      return Gate(
        rest: add(
          Test(
            kind: .code,
            index: Int32(first),
            value: Int64(steps.count),
            onYes: Test.yes,
            onNo: Test.no
          )
        )
      )
    }
    var gate = Gate(rest: lower(tree, true, Test.yes, Test.no))
    take(.all, into: &gate)
    take(.any, into: &gate)
    return gate
  }

  /// Takes the next test into the gate, if it is of this kind and fits.
  private func take(_ kind: Test.Kind, into gate: inout Gate) {
    guard gate.rest >= 0 else { return }
    let test = tests[Int(gate.rest)]
    guard test.kind == kind, test.onNo == Test.no else { return }
    guard gate.mask == 0 || gate.word == test.index else { return }
    let value = UInt64(bitPattern: test.value)
    if kind == .all {
      (gate.mask, gate.want) = (test.mask, value)
    } else {
      guard value & test.mask == 0 else { return }
      gate.any = test.mask
    }
    gate.word = test.index
    gate.rest = test.onYes
  }

  private mutating func add(_ test: Test) -> Int32 {
    tests.append(test)
    return Int32(tests.count - 1)
  }

  /// Writes the tests of a tree, last first; answers where to begin.
  private mutating func lower(
    _ tree: ConditionTree,
    _ isWanted: Bool,
    _ onYes: Int32,
    _ onNo: Int32
  ) -> Int32 {
    switch tree {
    case .not(let inner): return lower(inner, !isWanted, onYes, onNo)
    case .figure(let operand, let comparison):
      guard let test = figureTest(operand, comparison) else { return onNo }
      var row = test
      (row.onYes, row.onNo) = isWanted ? (onYes, onNo) : (onNo, onYes)
      return add(row)
    case .fact: return group([(tree, isWanted)], isAll: true, onYes, onNo)
    case .all, .any:
      let (parts, isAll) = tree.parts(isWanted)
      return group(parts, isAll: isAll, onYes, onNo)
    }
  }

  /// Tests on facts first, a word at a time; then what is in brackets; then the dear figures.
  private mutating func group(
    _ parts: [(tree: ConditionTree, isWanted: Bool)],
    isAll: Bool,
    _ onYes: Int32,
    _ onNo: Int32
  ) -> Int32 {
    var words: [(word: Int32, mask: UInt64, want: UInt64)] = []
    var others: [(ConditionTree, Bool)] = []
    var figures: [(ConditionTree, Bool)] = []
    for (tree, isWanted) in parts {
      switch tree {
      case .fact(let fact):
        let bit = numbers.bit(fact)
        let place = UInt64(1) << UInt64(bit % 64)
        let index = words.firstIndex { $0.word == bit / 64 } ?? words.count
        if index == words.count { words.append((Int32(bit / 64), 0, 0)) }
        let isKnown = words[index].mask & place != 0
        let isSame = (words[index].want & place != 0) == isWanted
        // A fact and its opposite: all of them never holds, one of them always.
        if isKnown, !isSame { return isAll ? onNo : onYes }
        words[index].mask |= place
        if isWanted { words[index].want |= place }
      case .figure: figures.append((tree, isWanted))
      case .all, .any, .not: others.append((tree, isWanted))
      }
    }
    var next = isAll ? onYes : onNo
    for (tree, isWanted) in (others + figures).reversed() {
      next = isAll ? lower(tree, isWanted, next, onNo) : lower(tree, isWanted, onYes, next)
    }
    for row in words.reversed() {
      next = add(
        Test(
          kind: isAll ? .all : .any,
          index: row.word,
          mask: row.mask,
          value: Int64(bitPattern: isAll ? row.want : ~row.want),
          onYes: isAll ? next : onYes,
          onNo: isAll ? onNo : next
        )
      )
    }
    return next
  }

  private func figureTest(_ operand: ConditionStep, _ comparison: Comparison) -> Test? {
    func test(_ kind: Test.Kind, _ index: Int32) -> Test {
      let bounds = comparison.bounds
      return Test(
        kind: kind,
        isOutside: comparison.operation == .notEqual,
        index: index,
        value: bounds.low,
        upper: bounds.high,
        onYes: Test.yes,
        onNo: Test.no
      )
    }
    switch operand {
    case .criterion(let index): return test(.criterion, index)
    case .trust(let index): return test(.trust, index)
    case .support(let index): return test(.support, index)
    case .figure(let figure): return test(.figure, Int32(figure.rawValue))
    case .push, .resource, .flag, .chosen, .happened, .promised, .kept, .broken, .defect, .decision,
      .vote, .court, .binary, .not, .negate, .isIn:
      return nil
    }
  }

  private mutating func codeStep(_ step: ConditionStep) -> CodeStep {
    func fact(_ bit: Int) -> CodeStep { CodeStep(kind: .fact, index: Int32(bit)) }
    switch step {
    case .push(let value): return CodeStep(kind: .push, value: value)
    case .resource(let index): return CodeStep(kind: .resource, index: index)
    case .criterion(let index): return CodeStep(kind: .criterion, index: index)
    case .support(let index): return CodeStep(kind: .support, index: index)
    case .trust(let index): return CodeStep(kind: .trust, index: index)
    case .figure(let figure): return CodeStep(kind: .figure, index: Int32(figure.rawValue))
    case .flag(let index): return fact(numbers.bit(.flag(index)))
    case .chosen(let index): return fact(numbers.bit(.chosen(index)))
    case .happened(let index): return fact(numbers.bit(.happened(index)))
    case .promised(let index): return fact(numbers.bit(.made(index)))
    case .kept(let index): return fact(numbers.bit(.kept(index)))
    case .broken(let index): return fact(numbers.bit(.broken(index)))
    case .defect(let index): return fact(numbers.bit(.defect(index)))
    case .decision: return CodeStep(kind: .decision)
    case .vote: return CodeStep(kind: .vote)
    case .court: return CodeStep(kind: .court)
    case .binary(let operation): return CodeStep(kind: .binary, operation: operation)
    case .not: return CodeStep(kind: .not)
    case .negate: return CodeStep(kind: .negate)
    case .isIn(let count): return CodeStep(kind: .isIn, index: count)
    }
  }
}

extension ConditionTree {
  /// The parts of a conjunction or a disjunction, brackets of the same kind opened; by De Morgan where the
  /// opposite is wanted.
  fileprivate func parts(_ isWanted: Bool) -> ([(tree: ConditionTree, isWanted: Bool)], isAll: Bool)
  {
    switch self {
    case .all(let children):
      (children.flatMap { $0.opened(isWanted, asAll: isWanted) }, isWanted)
    case .any(let children):
      (children.flatMap { $0.opened(isWanted, asAll: !isWanted) }, !isWanted)
    case .fact, .figure, .not: ([(self, isWanted)], true)
    }
  }

  private func opened(_ isWanted: Bool, asAll: Bool) -> [(tree: ConditionTree, isWanted: Bool)] {
    switch self {
    case .not(let inner): return inner.opened(!isWanted, asAll: asAll)
    case .all, .any:
      let (parts, isAll) = parts(isWanted)
      return isAll == asAll ? parts : [(self, isWanted)]
    case .fact, .figure: return [(self, isWanted)]
    }
  }
}

package import KompasEngine

/// Checks the types of conditions and turns them into steps.
package struct ConditionCompiler {
  let names: ConditionNames
  private var problems: [ConditionProblem] = []
  /// Whether what is looked at stands on one side of a comparison.
  private(set) var isComparing = false

  /// The steps of one condition; `nil` if it is wrong, which is reported.
  package static func compile(
    _ condition: AuthoredCondition,
    names: ConditionNames,
    findings: Findings
  ) -> [ConditionStep]? {
    guard !findings.isFull || !findings.hasErrors else { return nil }
    let result = compile(condition.text.value, names: names)
    guard !result.problems.isEmpty else { return result.steps }
    let places = condition.places()
    for problem in result.problems {
      findings.add(
        Diagnostic(
          problem.code,
          at: places.span(problem.start, length: problem.length),
          problem.arguments,
          suggestion: problem.suggestion
        )
      )
    }
    return result.steps
  }

  /// The steps of a condition, or what is wrong with it; warnings may come with steps.
  package static func compile(_ text: String, names: ConditionNames) -> (
    steps: [ConditionStep]?, problems: [ConditionProblem]
  ) {
    do throws(ConditionProblem) {
      let node = try ConditionParser.parse(text)
      var compiler = ConditionCompiler(names: names)
      let value = try compiler.value(node)
      guard value.type == .bool else {
        throw ConditionProblem(
          code: .notACondition,
          start: node.start,
          length: node.length,
          arguments: [value.type.rawValue]
        )
      }
      return (value.steps, compiler.problems)
    } catch {
      return (nil, [error])
    }
  }

  private init(names: ConditionNames) {
    self.names = names
  }

  /// CEL's names of the types.
  enum ValueType: String {
    case int, bool, string
  }

  /// A typed piece of code.
  struct Value {
    var type: ValueType
    var steps: [ConditionStep]
    /// What an int can be.
    var range: ClosedRange<Int64> = .min ... .max
    /// What a string is.
    var string = ConditionString("")
    var isConstant = false
  }

  private mutating func value(_ node: ConditionNode) throws(ConditionProblem) -> Value {
    switch node.tree {
    case .integer(let number):
      return Value(type: .int, steps: [.push(number)], range: number...number, isConstant: true)
    case .boolean(let truth):
      return Value(type: .bool, steps: [.push(truth ? 1 : 0)], isConstant: true)
    case .string(let text):
      return Value(type: .string, steps: [], string: ConditionString(text), isConstant: true)
    case .name(let name, let member):
      return try self.name(name, member: member, node)
    case .call(let name, let arguments):
      return try call(name, arguments, node)
    case .not(let inner):
      let value = try operand(inner, .bool, of: node)
      return Value(type: .bool, steps: value.steps + [.not], isConstant: value.isConstant)
    case .negate(let inner):
      let value = try operand(inner, .int, of: node)
      return Value(
        type: .int,
        steps: value.steps + [.negate],
        range: Ranges.subtract(0...0, value.range),
        isConstant: value.isConstant
      )
    case .binary(let sign, let left, let right):
      return try binary(sign, left, right, node)
    case .isIn(let element, let items):
      return try isIn(element, items, node)
    }
  }

  private mutating func operand(_ inner: ConditionNode, _ type: ValueType, of node: ConditionNode)
    throws(ConditionProblem) -> Value
  {
    let value = try value(inner)
    guard value.type == type else {
      throw ConditionProblem(
        code: .operandMismatch,
        start: node.signStart,
        length: node.sign.count,
        arguments: [node.sign, value.type.rawValue]
      )
    }
    return value
  }

  private mutating func binary(
    _ sign: ConditionOperator,
    _ left: ConditionNode,
    _ right: ConditionNode,
    _ node: ConditionNode
  ) throws(ConditionProblem) -> Value {
    let before = isComparing
    isComparing = sign != .and && sign != .or
    let (one, other) = (try value(left), try value(right))
    isComparing = before
    let mismatch = ConditionProblem(
      code: .typeMismatch,
      start: node.signStart,
      length: node.sign.count,
      arguments: [node.sign, one.type.rawValue, other.type.rawValue]
    )
    guard one.type == other.type else { throw mismatch }
    let isConstant = one.isConstant && other.isConstant
    let steps = one.steps + other.steps + [.binary(sign)]
    switch sign {
    case .and, .or:
      guard one.type == .bool else { throw mismatch }
      return Value(type: .bool, steps: steps, isConstant: isConstant)
    case .add where one.type == .string:
      return Value(
        type: .string,
        steps: [],
        string: one.string + other.string,
        isConstant: isConstant
      )
    case .add, .subtract, .multiply:
      guard one.type == .int else { throw mismatch }
      let range = Ranges.apply(sign, one.range, other.range)
      return Value(type: .int, steps: steps, range: range, isConstant: isConstant)
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      if one.type == .string {
        if sign == .equal || sign == .notEqual { try checkOutcome(left, right) }
        let holds = zip(one.string.values, other.string.values).map { Self.compare(sign, $0, $1) }
        return Value(
          type: .bool,
          steps: ConditionString.steps(where: holds),
          isConstant: isConstant
        )
      }
      if one.type == .int, !isConstant { checkRange(sign, one.range, other.range, node) }
      return Value(type: .bool, steps: steps, isConstant: isConstant)
    }
  }

  /// CEL compares texts by code point.
  private static func compare(_ sign: ConditionOperator, _ left: String, _ right: String) -> Bool {
    let (a, b) = (left.unicodeScalars, right.unicodeScalars)
    return switch sign {
    case .equal: a.elementsEqual(b)
    case .notEqual: !a.elementsEqual(b)
    case .less: a.lexicographicallyPrecedes(b)
    case .lessOrEqual: !b.lexicographicallyPrecedes(a)
    case .greater: b.lexicographicallyPrecedes(a)
    case .greaterOrEqual: !a.lexicographicallyPrecedes(b)
    case .and, .or, .add, .subtract, .multiply: false
    }
  }

  /// `decision`, `vote` and `court` are only compared with what they can be.
  private func checkOutcome(_ left: ConditionNode, _ right: ConditionNode) throws(ConditionProblem)
  {
    for (name, literal) in [(left, right), (right, left)] {
      guard case .name(let word, nil) = name.tree, case .string(let text) = literal.tree else {
        continue
      }
      guard let known = ConditionNames.words(of: word), !known.contains(text) else { continue }
      throw ConditionProblem(
        code: .unknownOutcome,
        start: literal.start,
        length: literal.length,
        arguments: [word, text, known.joined(separator: ", ")],
        suggestion: Suggestion.nearest(to: text, in: known)
      )
    }
  }

  private mutating func checkRange(
    _ sign: ConditionOperator,
    _ left: ClosedRange<Int64>,
    _ right: ClosedRange<Int64>,
    _ node: ConditionNode
  ) {
    guard let holds = Ranges.outcome(sign, left, right) else { return }
    problems.append(
      ConditionProblem(
        code: holds ? .alwaysHolds : .neverHolds,
        start: node.start,
        length: node.length,
        arguments: [left.lowerBound, left.upperBound, right.lowerBound, right.upperBound]
          .map(Ranges.text)
      )
    )
  }

  private mutating func isIn(
    _ element: ConditionNode,
    _ items: [ConditionNode],
    _ node: ConditionNode
  ) throws(ConditionProblem) -> Value {
    let before = isComparing
    isComparing = true
    defer { isComparing = before }
    let one = try value(element)
    var steps = one.steps
    var holds = one.string.values.map { _ in false }
    var isConstant = one.isConstant
    for item in items {
      let other = try value(item)
      guard other.type == one.type else {
        throw ConditionProblem(
          code: .typeMismatch,
          start: item.start,
          length: item.length,
          arguments: [node.sign, one.type.rawValue, other.type.rawValue]
        )
      }
      try checkOutcome(element, item)
      isConstant = isConstant && other.isConstant
      steps += other.steps
      for (index, text) in other.string.values.enumerated() {
        holds[index] = holds[index] || Self.compare(.equal, one.string.values[index], text)
      }
    }
    if one.type == .string {
      steps = ConditionString.steps(where: holds)
    } else {
      steps.append(.isIn(Int32(items.count)))
    }
    return Value(type: .bool, steps: steps, isConstant: isConstant)
  }
}

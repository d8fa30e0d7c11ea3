internal import KompasEngine

/// What a list of conditions says about each name, as far as it says it outright.
package struct Constraints {
  private var ranges: [String: (range: ClosedRange<Int64>, from: String)] = [:]
  private var outcomes: [String: (words: Set<String>, from: String)] = [:]
  /// The option that was chosen, per scene.
  private var chosen: [String: (option: String, from: String)] = [:]

  package init() {}

  /// Takes conditions in, and reports each that contradicts one before it.
  package mutating func add(_ conditions: [AuthoredCondition], _ findings: Findings) {
    for condition in conditions {
      guard let node = try? ConditionParser.parse(condition.text.value) else { continue }
      add(node, of: condition, findings)
    }
  }

  /// Whether conditions that must all hold cannot.
  package static func contradict(_ conditions: [AuthoredCondition]) -> Bool {
    let findings = Findings()
    var known = Constraints()
    known.add(conditions, findings)
    return !findings.all.isEmpty
  }

  private mutating func add(
    _ node: ConditionNode,
    of condition: AuthoredCondition,
    _ findings: Findings
  ) {
    if case .binary(.and, let left, let right) = node.tree {
      add(left, of: condition, findings)
      add(right, of: condition, findings)
      return
    }
    let characters = Array(condition.text.value)
    let text = String(characters[node.start..<min(node.end, characters.count)])
    guard let other = take(node, written: text) else { return }
    let place = condition.places().span(node.start, length: node.length)
    findings.report(.conditionsContradict, at: place, other)
  }

  /// Takes one condition in; the one before it that it contradicts, if any.
  private mutating func take(_ node: ConditionNode, written text: String) -> String? {
    switch node.tree {
    case .name, .call:
      if case .call("chosen", let arguments) = node.tree,
        case .string(let path) = arguments.first?.tree, let dot = path.firstIndex(of: ".")
      {
        let scene = String(path[..<dot])
        if let before = chosen[scene], before.option != path { return before.from }
        chosen[scene] = (path, text)
      }
      return Self.key(node).flatMap { narrow($0, to: 1...1, text) }
    case .not(let inner): return Self.key(inner).flatMap { narrow($0, to: 0...0, text) }
    case .binary(let sign, let left, let right): return compare(sign, left, right, text)
    case .isIn(let element, let items):
      guard let key = Self.key(element) else { return nil }
      let words = items.compactMap { item in
        if case .string(let word) = item.tree { word } else { nil }
      }
      return words.count == items.count && !words.isEmpty ? narrow(key, to: Set(words), text) : nil
    case .integer, .boolean, .string, .negate: return nil
    }
  }

  private mutating func compare(
    _ sign: ConditionOperator,
    _ left: ConditionNode,
    _ right: ConditionNode,
    _ text: String
  ) -> String? {
    if let key = Self.key(left), case .string(let word) = right.tree {
      let all = Set(ConditionNames.words(of: key) ?? [])
      switch sign {
      case .equal: return narrow(key, to: [word], text)
      case .notEqual: return narrow(key, to: all.subtracting([word]), text)
      default: return nil
      }
    }
    if let key = Self.key(left), case .integer(let number) = right.tree {
      return Self.range(sign, number).flatMap { narrow(key, to: $0, text) }
    }
    if case .integer(let number) = left.tree, let key = Self.key(right) {
      let mirrored: [ConditionOperator: ConditionOperator] = [
        .less: .greater, .greater: .less, .lessOrEqual: .greaterOrEqual,
        .greaterOrEqual: .lessOrEqual,
      ]
      return Self.range(mirrored[sign] ?? sign, number).flatMap { narrow(key, to: $0, text) }
    }
    return nil
  }

  private static func range(_ sign: ConditionOperator, _ number: Int64) -> ClosedRange<Int64>? {
    switch sign {
    case .equal: number...number
    case .less: number == .min ? nil : .min...(number - 1)
    case .lessOrEqual: .min...number
    case .greater: number == .max ? nil : (number + 1) ... .max
    case .greaterOrEqual: number ... .max
    case .and, .or, .notEqual, .add, .subtract, .multiply: nil
    }
  }

  private mutating func narrow(_ key: String, to range: ClosedRange<Int64>, _ text: String)
    -> String?
  {
    guard let known = ranges[key] else {
      ranges[key] = (range, text)
      return nil
    }
    guard known.range.overlaps(range) else { return known.from }
    let narrowed = known.range.clamped(to: range)
    ranges[key] = (narrowed, narrowed == known.range ? known.from : text)
    return nil
  }

  private mutating func narrow(_ key: String, to words: Set<String>, _ text: String) -> String? {
    guard let known = outcomes[key] else {
      outcomes[key] = (words, text)
      return nil
    }
    let both = known.words.intersection(words)
    guard !both.isEmpty else { return known.from }
    outcomes[key] = (both, both == known.words ? known.from : text)
    return nil
  }

  /// A name, a member or a call as a key.
  private static func key(_ node: ConditionNode) -> String? {
    switch node.tree {
    case .name(let name, let member): return member.map { "\(name).\($0)" } ?? name
    case .call(let name, let arguments):
      guard case .string(let text) = arguments.first?.tree else { return nil }
      return "\(name)(\(text))"
    case .integer, .boolean, .string, .not, .negate, .binary, .isIn: return nil
    }
  }
}

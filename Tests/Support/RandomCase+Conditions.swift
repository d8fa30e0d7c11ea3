import KompasEngine

/// Conditions of every step there is, also such as run over.
extension RandomCase {
  mutating func condition() -> Condition {
    let start = rules.conditionCode.count
    addTruth(depth: number(0...3))
    return Condition(start..<rules.conditionCode.count)
  }

  private mutating func add(_ step: ConditionStep) { rules.conditionCode.append(step) }

  private mutating func addTruth(depth: Int) {
    guard depth > 0 else { return addFact() }
    switch number(0...5) {
    case 0, 1:
      addTruth(depth: depth - 1)
      addTruth(depth: depth - 1)
      add(.binary(happens(50) ? .and : .or))
    case 2:
      addTruth(depth: depth - 1)
      add(.not)
    case 3:
      addNumber(depth: happens(40) ? 2 : 0)
      addNumber(depth: happens(20) ? 2 : 0)
      add(
        .binary(one(of: [.equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual]))
      )
    case 4:
      addOperand()
      let count = number(0...3)
      for _ in 0..<count { add(.push(Int64(number(0...5)))) }
      add(.isIn(Int32(count)))
    default: addFact()
    }
  }

  private mutating func addFact() {
    var facts: [ConditionStep] = [.push(Int64(number(0...1)))]
    func index(_ count: Int) -> Int32? { count > 0 ? number32(0...(count - 1)) : nil }
    if let index = index(rules.flagCount) { facts += [.flag(index), .flag(index), .flag(index)] }
    if let index = index(rules.options.count) { facts.append(.chosen(index)) }
    if let index = index(rules.events.count) { facts.append(.happened(index)) }
    if let index = index(rules.promises.count) {
      facts += [
        .promised(index), .kept(index), .broken(index), .told(index), .returned(index),
      ]
    }
    if let index = index(rules.defects.count) { facts.append(.defect(index)) }
    add(one(of: facts))
  }

  /// A comparison mostly has a literal on one side, as authors write them.
  private mutating func addNumber(depth: Int) {
    guard depth > 0 else {
      if happens(50) { addOperand() } else { add(.push(Int64(number(-5...100)))) }
      return
    }
    switch number(0...4) {
    case 0:
      add(.push(happens(50) ? .max : .min))
      addNumber(depth: depth - 1)
      add(.binary(one(of: [.add, .subtract, .multiply])))
    case 1:
      addNumber(depth: depth - 1)
      add(.negate)
    case 2:
      add(.push(.min))
      add(.negate)
    default:
      addNumber(depth: depth - 1)
      addNumber(depth: depth - 1)
      add(.binary(one(of: [.add, .subtract, .multiply])))
    }
  }

  private mutating func addOperand() {
    let resource = number32(0...(rules.resources.count - 1))
    let group = number32(0...(rules.stakeholders.count - 1))
    var operands: [ConditionStep] = [
      .resource(resource), .resource(0), .support(group), .trust(group),
      .figure(one(of: ConditionFigure.allCases)), .decision, .vote, .court,
    ]
    if !rules.criteria.isEmpty {
      operands.append(.criterion(number32(0...(rules.criteria.count - 1))))
    }
    add(one(of: operands))
  }
}

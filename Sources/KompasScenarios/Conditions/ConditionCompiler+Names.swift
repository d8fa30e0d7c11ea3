internal import KompasEngine

/// Names and calls: the leaves of a condition.
extension ConditionCompiler {
  func name(_ name: String, member: String?, _ node: ConditionNode)
    throws(ConditionProblem) -> Value
  {
    func unknown(_ code: DiagnosticCode, _ word: String, _ known: some Sequence<String>)
      -> ConditionProblem
    {
      ConditionProblem(
        code: code,
        start: node.end - word.count,
        length: word.count,
        arguments: [word],
        suggestion: Suggestion.id(nearest: word, in: known)
      )
    }
    guard let member else {
      if let outcome = ConditionString(named: name) {
        return Value(type: .string, steps: [], string: outcome)
      }
      if let figure = ConditionNames.figures[name] {
        let top = figure == .yesSeats || figure == .noSeats ? names.seats : 100
        return Value(type: .int, steps: [.figure(figure)], range: 0...top)
      }
      if let index = names.resources[name] {
        let top = names.resourceLimits[name] ?? .max
        return Value(type: .int, steps: [.resource(index)], range: Int64.min...top)
      }
      if let index = names.flags[name] { return Value(type: .bool, steps: [.flag(index)]) }
      throw ConditionProblem(
        code: .unknownName,
        start: node.start,
        length: name.count,
        arguments: [name],
        suggestion: names.meant(by: name, isCompared: isComparing)
      )
    }
    switch name {
    case "criteria":
      guard let index = names.criteria[member] else {
        throw unknown(.unknownCriterion, member, names.criteria.keys)
      }
      let range = names.criterionRanges[member] ?? .min ... .max
      return Value(type: .int, steps: [.criterion(index)], range: range)
    case "support", "trust":
      guard let index = names.stakeholders[member] else {
        throw unknown(.unknownStakeholder, member, names.stakeholders.keys)
      }
      let step: ConditionStep = name == "support" ? .support(index) : .trust(index)
      return Value(type: .int, steps: [step], range: 0...100)
    default:
      throw ConditionProblem(
        code: .unknownName,
        start: node.start,
        length: node.length,
        arguments: ["\(name).\(member)"],
        suggestion: names.meant(by: name, member: member)
      )
    }
  }

  func call(_ name: String, _ arguments: [ConditionNode], _ node: ConditionNode)
    throws(ConditionProblem) -> Value
  {
    let functions: [String: (DiagnosticCode, [String: Int32], (Int32) -> ConditionStep)] = [
      "chosen": (.unknownOption, names.options, { .chosen($0) }),
      "happened": (.unknownEvent, names.events, { .happened($0) }),
      "promised": (.unknownPromise, names.promises, { .promised($0) }),
      "kept": (.unknownPromise, names.promises, { .kept($0) }),
      "broken": (.unknownPromise, names.promises, { .broken($0) }),
      "told": (.unknownPromise, names.promises, { .told($0) }),
      "returned": (.unknownPromise, names.promises, { .returned($0) }),
      "defect": (.unknownDefect, names.defects, { .defect($0) }),
    ]
    guard let (code, known, step) = functions[name] else {
      throw ConditionProblem(
        code: .unknownFunction,
        start: node.start,
        length: name.count,
        arguments: [name],
        suggestion: Suggestion.nearest(to: name, in: functions.keys + ["not"])
      )
    }
    guard arguments.count == 1, case .string(let text) = arguments[0].tree else {
      let place = arguments.first ?? node
      throw ConditionProblem(
        code: .argumentNotText,
        start: place.start,
        length: place.length,
        arguments: [name]
      )
    }
    guard let index = known[text] else {
      throw ConditionProblem(
        code: code,
        start: arguments[0].start,
        length: arguments[0].length,
        arguments: [text],
        suggestion: Suggestion.id(nearest: text, in: known.keys)
      )
    }
    return Value(type: .bool, steps: [step(index)])
  }
}

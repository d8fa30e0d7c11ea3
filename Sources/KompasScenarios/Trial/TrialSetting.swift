internal import KompasEngine

/// One thing that a trial begins with, in the names that conditions use.
enum TrialSetting: Equatable {
  /// What is left, in whole units.
  case resource(Int, Int32)
  /// Where a criterion stands, in hundredths.
  case criterion(Int, Int32)
  /// In hundredths of a point.
  case trust(Int, Int32)
  /// In hundredths of a point.
  case support(Int, Int32)
  case flag(Int, Bool)
  case chosen(Int)
  case happened(Int)
  case promise(Int, PromiseState)
  case defect(Int)
  case decision(DecisionOutcome)
  case vote(VoteOutcome)
  case yesSeats(Int)
  case court(CourtOutcome)
}

/// Reads settings for one case.
struct TrialSettingReader {
  let rules: CompiledCase
  let flags: [String]

  /// The setting that a text stands for: "support.oosterbrink=30", "flag", "chosen=scene.option".
  func read(_ text: String) throws(TrialProblem) -> TrialSetting {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = Self.trimmed(parts[0])
    let value = parts.count > 1 ? Self.trimmed(parts[1]) : nil
    guard !name.isEmpty, value != "" else { throw .notASetting(text) }
    if let flag = flags.firstIndex(of: name) { return try read(flag, name, value) }
    guard Self.isKnown(name, rules) else {
      throw .unknown(.name, name, among: names)
    }
    guard let value else { throw .notASetting(text) }
    return try read(name, value)
  }

  private func read(_ flag: Int, _ name: String, _ value: String?) throws(TrialProblem)
    -> TrialSetting
  {
    switch value {
    case nil, "true": return .flag(flag, true)
    case "false": return .flag(flag, false)
    case .some(let value): throw .notATruth(name, value: value)
    }
  }

  private func read(_ name: String, _ value: String) throws(TrialProblem) -> TrialSetting {
    if let resource = rules.resources.firstIndex(where: { $0.id == name }) {
      let start = Int(rules.resources[resource].start)
      let high = resource == 0 ? start : max(start, Self.mostOfAResource)
      return .resource(resource, Int32(try whole(name, value, 0, high)))
    }
    let path = name.split(separator: ".", maxSplits: 1).map(String.init)
    if path.count == 2 { return try read(path[0], of: path[1], name, value) }
    switch name {
    case "chosen":
      return .chosen(try index(of: value, in: optionIds, .option))
    case "happened":
      return .happened(try index(of: value, in: rules.events.map(\.id), .event))
    case "promised": return .promise(try promise(value), .open)
    case "kept": return .promise(try promise(value), .kept)
    case "broken": return .promise(try promise(value), .broken)
    case "defect":
      return .defect(try index(of: value, in: rules.defects.map(\.id), .defect))
    case "decision":
      let outcome = try outcome(name, value, ConditionNames.decisions)
      return .decision(DecisionOutcome(rawValue: outcome) ?? .none)
    case "vote":
      guard !rules.stakeholders.allSatisfy({ $0.seats == 0 }) else { throw .noCouncil(name) }
      let outcome = try outcome(name, value, ConditionNames.votes)
      return .vote(VoteOutcome(rawValue: outcome) ?? .none)
    case "court":
      let outcome = try outcome(name, value, ConditionNames.rulings)
      return .court(CourtOutcome(rawValue: outcome) ?? .none)
    case "yes_seats":
      let seats = rules.stakeholders.reduce(0) { $0 + Int($1.seats) }
      guard seats > 0 else { throw .noCouncil(name) }
      return .yesSeats(try whole(name, value, 0, seats))
    default: throw .derived(name)
    }
  }

  private func read(_ kind: String, of id: String, _ name: String, _ value: String)
    throws(TrialProblem) -> TrialSetting
  {
    if kind == "criteria" {
      let index = try index(of: id, in: rules.criteria.map(\.id), .criterion)
      let (low, high) = (rules.criteria[index].low, rules.criteria[index].high)
      let wanted = try hundredths(name, value, Int(low), Int(high))
      return .criterion(index, wanted)
    }
    let index = try index(of: id, in: rules.stakeholders.map(\.id), .stakeholder)
    let wanted = try hundredths(name, value, 0, 10_000)
    return kind == "trust" ? .trust(index, wanted) : .support(index, wanted)
  }

  // MARK: Names

  private static let mostOfAResource = 1_000_000
  private static let functions = [
    "chosen", "happened", "promised", "kept", "broken", "defect", "decision",
    "vote", "court",
  ]
  private static let groups = ["criteria", "support", "trust"]

  private static func isKnown(_ name: String, _ rules: CompiledCase) -> Bool {
    let kind = name.split(separator: ".", maxSplits: 1).first.map(String.init) ?? ""
    return rules.resources.contains { $0.id == name } || functions.contains(name)
      || ConditionNames.figures[name] != nil || (groups.contains(kind) && kind != name)
  }

  /// What can stand before the equals sign, to suggest from.
  private var names: [String] {
    let members =
      rules.criteria.map { "criteria." + $0.id }
      + rules.stakeholders.flatMap { ["support." + $0.id, "trust." + $0.id] }
    return rules.resources.map(\.id) + flags + Self.functions + ["yes_seats"] + members
  }

  private var optionIds: [String] {
    rules.options.map { rules.scenes[Int($0.scene)].id + "." + $0.id }
  }

  private func promise(_ id: String) throws(TrialProblem) -> Int {
    try index(of: id, in: rules.promises.map(\.id), .promise)
  }

  private func index(of id: String, in ids: [String], _ kind: TrialProblem.Kind)
    throws(TrialProblem) -> Int
  {
    if let index = ids.firstIndex(of: id) { return index }
    throw .unknown(kind, id, among: ids)
  }

  private func outcome(_ name: String, _ value: String, _ known: [String]) throws(TrialProblem)
    -> UInt8
  {
    if let index = known.firstIndex(of: value) { return UInt8(index) }
    let meant = Suggestion.nearest(to: value, in: known)
    throw .unknownOutcome(name, value: value, known: known, meant: meant)
  }

  // MARK: Numbers

  private func whole(_ name: String, _ value: String, _ low: Int, _ high: Int)
    throws(TrialProblem) -> Int
  {
    guard let number = Self.hundredths(value), number % 100 == 0,
      (low...high).contains(number / 100)
    else { throw .notInRange(name, value: value, low: low, high: high) }
    return number / 100
  }

  private func hundredths(_ name: String, _ value: String, _ low: Int, _ high: Int)
    throws(TrialProblem) -> Int32
  {
    guard let number = Self.hundredths(value), (low...high).contains(number) else {
      throw .notInRange(name, value: value, low: low / 100, high: high / 100)
    }
    return Int32(number)
  }

  /// A number with at most two decimals, in hundredths: "30", "-2.5", "2,25"; at most nine digits before the point.
  static func hundredths(_ text: String) -> Int? {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0)
      .split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard (1...2).contains(parts.count), (1...9).contains(parts[0].count),
      let whole = Int(parts[0]), parts[0].utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    var rest = 0
    if parts.count == 2 {
      let digits = parts[1].utf8.map { Int($0) - 48 }
      guard (1...2).contains(digits.count), digits.allSatisfy({ (0...9).contains($0) }) else {
        return nil
      }
      rest = digits[0] * 10 + (digits.count > 1 ? digits[1] : 0)
    }
    return (whole * 100 + rest) * (isNegative ? -1 : 1)
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

package import KompasEngine

/// What the names in a condition stand for.
package struct ConditionNames: Sendable {
  package var resources: [String: Int32] = [:]
  package var criteria: [String: Int32] = [:]
  package var stakeholders: [String: Int32] = [:]
  package var flags: [String: Int32] = [:]
  /// By "scene.option".
  package var options: [String: Int32] = [:]
  package var events: [String: Int32] = [:]
  package var promises: [String: Int32] = [:]
  package var defects: [String: Int32] = [:]
  /// The id of a resource by the name that players see, in small letters.
  package var resourceIds: [String: String] = [:]
  /// What a resource can be at most, where that is known.
  package var resourceLimits: [String: Int64] = [:]
  /// What a criterion can be, in whole units.
  package var criterionRanges: [String: ClosedRange<Int64>] = [:]
  /// All seats in the council.
  package var seats: Int64 = 0

  /// Where each id of a kind stands.
  package func positions(of kind: NamedEffect.Kind) -> [String: Int32] {
    switch kind {
    case .criterion: criteria
    case .flag: flags
    case .defect: defects
    }
  }

  package init() {}

  /// Names with a fixed meaning: no resource or flag may be called so.
  package static let reserved: Set<String> = [
    "criteria", "support", "trust", "raad", "wijk", "loud", "silent", "worst", "yes_seats",
    "no_seats", "promised", "kept", "broken", "told", "returned", "chosen", "happened", "defect",
    "decision", "vote",
    "court",
    "true", "false", "not", "and", "or", "in",
  ]

  static let figures: [String: ConditionFigure] = [
    "raad": .raad, "wijk": .wijk, "loud": .loud, "silent": .silent, "worst": .worst,
    "yes_seats": .yesSeats, "no_seats": .noSeats,
  ]

  /// The words for `DecisionOutcome`, in the order of its raw values.
  static let decisions = ["none", "taken", "withdrawn", "not_adopted"]
  /// The words for `VoteOutcome`, in the order of its raw values.
  static let votes = ["none", "for", "against"]
  /// The words for `CourtOutcome`, in the order of its raw values.
  static let rulings = ["none", "upheld", "repaired", "effects_kept", "annulled"]

  /// What this name can be, if it stands for an outcome in words.
  static func words(of name: String) -> [String]? {
    ConditionString.outcomes.first { $0.name == name }?.words
  }

  /// What a bare name may be, to suggest from.
  var bareNames: [String] {
    (Array(resources.keys) + Array(flags.keys) + Array(Self.figures.keys)
      + ConditionString.outcomes.map(\.name)).sorted()
  }
}

/// A text that a condition works with: what it is for each outcome of the decision, the vote and the court.
struct ConditionString {
  /// The names that stand for a text: what each can be, and the step that pushes which of these it is.
  static let outcomes: [(name: String, words: [String], step: ConditionStep)] = [
    ("decision", ConditionNames.decisions, .decision),
    ("vote", ConditionNames.votes, .vote),
    ("court", ConditionNames.rulings, .court),
  ]

  /// By decision × vote × court, row-major.
  var values: [String]

  init(_ literal: String) {
    values = Array(repeating: literal, count: Self.outcomes.reduce(1) { $0 * $1.words.count })
  }

  /// The text of an outcome, if this is the name of one.
  init?(named name: String) {
    guard let index = Self.outcomes.firstIndex(where: { $0.name == name }) else { return nil }
    let words = Self.outcomes[index].words
    let stride = Self.stride(of: index)
    values = Self("").values.indices.map { words[$0 / stride % words.count] }
  }

  /// Both texts, one after the other.
  static func + (left: Self, right: Self) -> Self {
    var result = left
    for index in result.values.indices { result.values[index] += right.values[index] }
    return result
  }

  /// Code for "one of the combinations of outcomes for which this holds", as few steps as it takes.
  static func steps(where holds: [Bool]) -> [ConditionStep] {
    steps(where: holds, from: 0)
  }

  /// How far apart two entries are that differ by one in this outcome alone.
  private static func stride(of index: Int) -> Int {
    outcomes[(index + 1)...].reduce(1) { $0 * $1.words.count }
  }

  /// The same, where only this outcome and those behind it are still open.
  private static func steps(where holds: [Bool], from index: Int) -> [ConditionStep] {
    if !holds.contains(true) { return [.push(0)] }
    if !holds.contains(false) { return [.push(1)] }
    let (count, stride) = (outcomes[index].words.count, stride(of: index))
    let rows = (0..<count).map { Array(holds[($0 * stride)..<(($0 + 1) * stride)]) }
    if rows.allSatisfy({ $0 == rows[0] }) { return steps(where: rows[0], from: index + 1) }
    var left = (0..<count).filter { rows[$0].contains(true) }
    var result: [ConditionStep] = []
    while let first = left.first {
      let same = left.filter { rows[$0] == rows[first] }
      left.removeAll { rows[$0] == rows[first] }
      let isFirst = result.isEmpty
      result += isOneOf(outcomes[index].step, same)
      if rows[first].contains(false) {
        result += steps(where: rows[first], from: index + 1) + [.binary(.and)]
      }
      if !isFirst { result.append(.binary(.or)) }
    }
    return result
  }

  private static func isOneOf(_ step: ConditionStep, _ outcomes: [Int]) -> [ConditionStep] {
    if outcomes.count == 1 { return [step, .push(Int64(outcomes[0])), .binary(.equal)] }
    return [step] + outcomes.map { .push(Int64($0)) } + [.isIn(Int32(outcomes.count))]
  }
}

internal import KompasEngine

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
  /// What a resource can be at most, where that is known.
  package var resourceLimits: [String: Int64] = [:]
  /// What a criterion can be, in whole units.
  package var criterionRanges: [String: ClosedRange<Int64>] = [:]
  /// All seats in the council.
  package var seats: Int64 = 0

  package init() {}

  /// Names with a fixed meaning: no resource or flag may be called so.
  package static let reserved: Set<String> = [
    "criteria", "support", "trust", "raad", "wijk", "loud", "silent", "worst", "yes_seats",
    "no_seats", "promised", "kept", "broken", "chosen", "happened", "defect", "vote", "court",
    "true", "false", "not", "and", "or", "in",
  ]

  static let figures: [String: ConditionFigure] = [
    "raad": .raad, "wijk": .wijk, "loud": .loud, "silent": .silent, "worst": .worst,
    "yes_seats": .yesSeats, "no_seats": .noSeats,
  ]

  /// The words for `VoteOutcome`, in the order of its raw values.
  static let votes = ["none", "for", "against"]
  /// The words for `CourtOutcome`, in the order of its raw values.
  static let rulings = ["none", "upheld", "repaired", "effects_kept", "annulled"]

  /// What a bare name may be, to suggest from.
  var bareNames: [String] {
    (Array(resources.keys) + Array(flags.keys) + Array(Self.figures.keys) + ["vote", "court"])
      .sorted()
  }
}

/// A text that a condition works with: what it is for each outcome of the vote and of the court.
struct ConditionString {
  /// By vote × court, row-major.
  var values: [String]

  init(_ literal: String) {
    let count = ConditionNames.votes.count * ConditionNames.rulings.count
    values = Array(repeating: literal, count: count)
  }

  /// The text of the vote.
  static let vote = Self { vote, _ in vote }
  /// The text of the court.
  static let court = Self { _, court in court }

  private init(_ value: (String, String) -> String) {
    values = ConditionNames.votes.flatMap { vote in
      ConditionNames.rulings.map { value(vote, $0) }
    }
  }

  /// Both texts, one after the other.
  static func + (left: Self, right: Self) -> Self {
    var result = left
    for index in result.values.indices { result.values[index] += right.values[index] }
    return result
  }

  /// Code for "one of the outcomes for which this holds", as few steps as it takes.
  static func steps(where holds: [Bool]) -> [ConditionStep] {
    let courts = ConditionNames.rulings.count
    let votes = ConditionNames.votes.count
    if !holds.contains(true) { return [.push(0)] }
    if !holds.contains(false) { return [.push(1)] }
    let rows = (0..<votes).map { Array(holds[($0 * courts)..<(($0 + 1) * courts)]) }
    if rows.allSatisfy({ !$0.contains(!($0.first ?? false)) }) {
      return isOneOf(.vote, (0..<votes).filter { rows[$0].first == true })
    }
    if rows.allSatisfy({ $0 == rows[0] }) {
      return isOneOf(.court, (0..<courts).filter { rows[0][$0] })
    }
    var steps: [ConditionStep] = []
    for (vote, row) in rows.enumerated() where row.contains(true) {
      let isFirst = steps.isEmpty
      steps += isOneOf(.vote, [vote]) + isOneOf(.court, (0..<courts).filter { row[$0] })
      steps.append(.binary(.and))
      if !isFirst { steps.append(.binary(.or)) }
    }
    return steps
  }

  private static func isOneOf(_ step: ConditionStep, _ outcomes: [Int]) -> [ConditionStep] {
    if outcomes.count == 1 { return [step, .push(Int64(outcomes[0])), .binary(.equal)] }
    return [step] + outcomes.map { .push(Int64($0)) } + [.isIn(Int32(outcomes.count))]
  }
}

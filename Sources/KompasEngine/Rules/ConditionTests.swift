/// The conditions of a case as tests that are taken one by one, until it is clear whether they hold.
///
/// A condition without arithmetic cannot overflow, so no part of it is an error and the rest need not be looked at. A
/// condition with arithmetic is one test, which the stack machine takes.
struct ConditionTests: Sendable {
  /// All tests.
  private(set) var rows: [ConditionTest] = []
  /// Per scene, option, event and ending: with which test its condition begins.
  private(set) var scenes: [Int32] = []
  private(set) var options: [Int32] = []
  private(set) var events: [Int32] = []
  private(set) var endings: [Int32] = []

  init(_ rules: CompiledCase) {
    scenes = rules.scenes.map { add($0.when, in: rules) }
    options = rules.options.map { add($0.when, in: rules) }
    events = rules.events.map { add($0.when, in: rules) }
    endings = rules.endings.map { add($0.when, in: rules) }
  }

  private mutating func add(_ condition: Condition, in rules: CompiledCase) -> Int32 {
    guard !condition.steps.isEmpty else { return ConditionTest.yes }
    guard let tree = ConditionTree(rules.conditionCode[condition.steps]) else {
      return add(.test(.code(condition.steps), Comparison(operation: .equal, value: 1)))
    }
    return add(tree.cheapestFirst)
  }

  /// Adds the tests of a tree, the last one first; answers where to begin.
  private mutating func add(
    _ tree: ConditionTree,
    _ onYes: Int32 = ConditionTest.yes,
    _ onNo: Int32 = ConditionTest.no
  ) -> Int32 {
    switch tree {
    case .not(let inner): return add(inner, onNo, onYes)
    case .all(let parts): return parts.reversed().reduce(onYes) { add($1, $0, onNo) }
    case .any(let parts): return parts.reversed().reduce(onNo) { add($1, onYes, $0) }
    case .test(let operand, let comparison):
      let (low, high, isOutside) = comparison.bounds
      rows.append(
        ConditionTest(
          operand: operand,
          low: low,
          high: high,
          onYes: isOutside ? onNo : onYes,
          onNo: isOutside ? onYes : onNo
        )
      )
      return Int32(rows.count - 1)
    }
  }
}

/// Whether a value lies between bounds, both included, and where to go on.
struct ConditionTest: Sendable {
  /// Where to go on when it is clear that the condition holds.
  static let yes: Int32 = -1
  /// Where to go on when it is clear that it does not.
  static let no: Int32 = -2

  let operand: Operand
  let low: Int64
  let high: Int64
  let onYes: Int32
  let onNo: Int32
}

/// What a condition looks at: a value of the state.
struct Operand: Sendable {
  /// What kind of value; `code` is whether a condition with arithmetic holds.
  ///
  /// Where there are several of a kind, `index` says which.
  enum Kind: UInt8, Sendable {
    case flag, chosen, happened, promised, kept, broken, told, returned, defect
    case resource, criterion, trust, support, decision, vote, court
    case raad, wijk, loud, silent, worst, yesSeats, noSeats, code
  }
  let kind: Kind
  let index: Int32
  /// How many steps, of `code`.
  let count: Int32

  /// What a step looks at; `nil` for a step that works something out.
  init?(_ step: ConditionStep) {
    switch step {
    case .flag(let index): self.init(kind: .flag, index)
    case .chosen(let index): self.init(kind: .chosen, index)
    case .happened(let index): self.init(kind: .happened, index)
    case .promised(let index): self.init(kind: .promised, index)
    case .kept(let index): self.init(kind: .kept, index)
    case .broken(let index): self.init(kind: .broken, index)
    case .told(let index): self.init(kind: .told, index)
    case .returned(let index): self.init(kind: .returned, index)
    case .defect(let index): self.init(kind: .defect, index)
    case .resource(let index): self.init(kind: .resource, index)
    case .criterion(let index): self.init(kind: .criterion, index)
    case .trust(let index): self.init(kind: .trust, index)
    case .support(let index): self.init(kind: .support, index)
    case .decision: self.init(kind: .decision)
    case .vote: self.init(kind: .vote)
    case .court: self.init(kind: .court)
    case .figure(.raad): self.init(kind: .raad)
    case .figure(.wijk): self.init(kind: .wijk)
    case .figure(.loud): self.init(kind: .loud)
    case .figure(.silent): self.init(kind: .silent)
    case .figure(.worst): self.init(kind: .worst)
    case .figure(.yesSeats): self.init(kind: .yesSeats)
    case .figure(.noSeats): self.init(kind: .noSeats)
    case .push, .binary, .not, .negate, .isIn: return nil
    }
  }

  private init(kind: Kind, _ index: Int32 = 0, count: Int32 = 0) {
    (self.kind, self.index, self.count) = (kind, index, count)
  }

  /// Whether a condition with arithmetic holds.
  static func code(_ steps: Range<Int>) -> Operand {
    Operand(kind: .code, Int32(steps.lowerBound), count: Int32(steps.count))
  }

  /// Whether it says that something is so, or not so.
  var isTruth: Bool { kind.rawValue <= Kind.defect.rawValue }

  /// Whether support has to be worked out for it.
  var asksForSupport: Bool {
    switch kind {
    case .support, .raad, .wijk, .loud, .silent, .worst, .code: true
    case .flag, .chosen, .happened, .promised, .kept, .broken, .told, .returned, .defect,
      .resource, .criterion, .trust, .decision, .vote, .court, .yesSeats, .noSeats:
      false
    }
  }
}

import KompasScoring

/// A term that the authority has to keep.
struct OwnTerm: Sendable {
  /// Which term of the procedure.
  let index: Int
  /// The raw value of the phase with which it starts.
  let from: Int
  /// Where the phase with which it ends stands in the procedure.
  let end: Int
  /// The fewest and the most weeks that it may last.
  let least: Int32
  let most: Int32
  /// The defect if it is not kept; -1 if none.
  let defect: Int
}

/// What follows from a case alone, worked out once: its conditions as tests, and what each option needs.
final class RuleTables: Sendable {
  /// The case.
  let rules: CompiledCase
  let conditions: ConditionTests
  /// Criteria × stakeholders: what one hundredth of value adds to what a group gets.
  let slopes: [Int64]
  /// Per option: the weeks it takes in all.
  let weeks: [Int32]
  /// Per option: what it takes in all of the other resources, where that is more than nothing.
  let needs: [[Cost]]
  /// Per option: the promises that make it dearer if they were broken and nobody was told.
  let waits: [[Int]]
  /// Per option: to whom each promise is made that it makes, in the order of `Option.promises`.
  let promisedTo: [[[Int]]]
  /// Per phase: where it stands in the procedure.
  let order: [Int]
  /// The terms that the authority itself has to keep.
  let ownTerms: [OwnTerm]
  /// Stakeholders with seats, ascending.
  let factions: [Int]
  /// The two sides of each needle, in the order of `Tension`; `nil` where there is no such needle.
  let sides: [(first: NeedleSide, second: NeedleSide)?]
  /// Per promise: the factions that mind if it is broken, and how much.
  let witnesses: [[(faction: Int, word: (process: Int32, trust: Int32))]]
  /// Whether a flag can make a group a neighbor.
  let movesNear: Bool
  /// The defect of a decision without reasons; `nil` if the procedure does not know it.
  let reasonsDefect: Int?
  /// Whether the case says where the council votes.
  let hasCouncilScene: Bool
  /// The options that let the council out.
  private let skippers: [Int]
  /// Whether the case says where the court rules.
  let hasCourtScene: Bool
  /// Per place of the story its lines, in order; looked up, never walked through.
  let story: [LinePlace: [Int]]

  /// Whether a promise was broken, and the player did not come to tell nor said it by the choice that broke it.
  @inline(__always)
  func isDisappointed(_ promise: Int, in state: RunState) -> Bool {
    state.isDisappointed(promise)
      && !state.choices.contains { choice in
        let option = rules.options[choice]
        return option.tells && rules.indices[option.breaks].contains(Int32(promise))
      }
  }

  /// Whether the player chose to let the council out.
  @inline(__always)
  func isCouncilOut(_ state: RunState) -> Bool {
    !skippers.isEmpty && state.choices.contains(where: skippers.contains)
  }

  init(_ rules: CompiledCase) {
    self.rules = rules
    conditions = ConditionTests(rules)
    slopes = rules.criteria.indices.flatMap { criterion in
      rules.stakeholders.indices.map { group in
        let cell = group * rules.criteria.count + criterion
        return Int64(rules.isMirrored[cell] ? -rules.weights[cell] : rules.weights[cell])
      }
    }
    let needed = rules.options.map { option in
      var needed = [Int32](repeating: 0, count: max(1, rules.resources.count))
      for cost in rules.costs[option.consequences.costs] {
        needed[Int(cost.resource)] += cost.amount
      }
      return needed
    }
    weeks = needed.map { $0[0] }
    needs = needed.map { needed in
      needed.indices.dropFirst().filter { needed[$0] > 0 }
        .map { Cost(resource: Int32($0), amount: needed[$0]) }
    }
    waits = rules.options.map { rules.indices[$0.waits].map(Int.init) }
    promisedTo = rules.options.map { option in
      rules.indices[option.promises].map { promise in
        let named = rules.promises[Int(promise)].to.map(Int.init)
        let involved = rules.involvements[option.involves].map { Int($0.stakeholder) }
        return named.isEmpty ? involved.sorted() : named
      }
    }
    let order = Phase.allCases.map { rules.procedure.order(of: $0) }
    self.order = order
    ownTerms = rules.procedure.terms.enumerated().filter { $1.isOwn }.map { index, term in
      OwnTerm(
        index: index,
        from: Int(term.from.rawValue),
        end: order[Int(term.until.rawValue)],
        least: term.min,
        most: term.max >= 0 ? term.max + term.extensionWeeks : .max,
        defect: Int(term.defect)
      )
    }
    let factions = rules.stakeholders.indices.filter { rules.stakeholders[$0].seats > 0 }
    self.factions = factions
    sides = Self.sides(of: rules)
    movesNear = rules.stakeholders.contains { $0.nearIf != nil }
    witnesses = rules.promises.map { promise in
      guard let named = promise.witnesses else {
        return factions.map { ($0, RuleNumbers.wordWitnessed) }
      }
      return named.map { (Int($0), RuleNumbers.wordWitnessedByName) }
    }
    reasonsDefect = rules.defects.firstIndex { $0.id == "motivering_ontbreekt" }
    hasCouncilScene = rules.scenes.contains(where: \.hasCouncilVote)
    skippers = rules.options.indices.filter { rules.options[$0].skipsCouncil }
    hasCourtScene = rules.scenes.contains(where: \.hasCourt)
    story = Dictionary(grouping: rules.lines.indices) { rules.lines[$0].place }
  }
}

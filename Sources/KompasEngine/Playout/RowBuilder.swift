/// Gathers the rows of a case while they are made.
struct RowBuilder {
  let rules: CompiledCase
  let game: Game
  var conditions = ConditionRows()
  private(set) var costs: [CostRow] = []
  private(set) var marks: [MarkRow] = []
  private(set) var treatments: [TreatmentRow] = []
  private(set) var pledges: [PledgeRow] = []
  private(set) var groups: [Int32] = []
  let voteBit: Int
  let courtBit: Int

  init(_ rules: CompiledCase) {
    self.rules = rules
    game = Game(rules)
    // The outcomes one behind the other; then, next to each other, the facts that conditions ask for.
    var first = ConditionRows()
    let votes = VoteOutcome.allCases.indices.map { first.numbers.bit(.vote(Int32($0))) }
    let courts = CourtOutcome.allCases.indices.map { first.numbers.bit(.court(Int32($0))) }
    (voteBit, courtBit) = (votes[0], courts[0])
    let gates = rules.scenes.map(\.when) + rules.options.map(\.when) + rules.events.map(\.when)
    for condition in gates + rules.endings.map(\.when) { _ = first.gate(condition, in: rules) }
    conditions.numbers = first.numbers
  }

  mutating func bit(_ fact: Fact) -> Int { conditions.numbers.bit(fact) }

  mutating func promiseBits(_ promise: Int32) -> PromiseBits {
    PromiseBits(
      made: Int32(bit(.made(promise))),
      kept: Int32(bit(.kept(promise))),
      broken: Int32(bit(.broken(promise)))
    )
  }

  mutating func scene(_ scene: Scene) -> SceneRow {
    SceneRow(
      gate: conditions.gate(scene.when, in: rules),
      options: Stretch(scene.options.lowerBound, count: scene.options.count),
      phase: Int32(scene.phase.rawValue),
      hasCouncilVote: scene.hasCouncilVote,
      hasCourt: scene.hasCourt
    )
  }

  mutating func option(_ index: Int) -> OptionRow {
    let option = rules.options[index]
    var needed = [Int32](repeating: 0, count: rules.resources.count)
    for cost in rules.costs[option.consequences.costs] {
      needed[Int(cost.resource)] &+= cost.amount
    }
    let needs = needed.indices.dropFirst().filter { needed[$0] > 0 }
      .map { CostRow(resource: Int32($0), amount: needed[$0]) }
    let repairs = rules.indices[option.consequences.repairs]
    let reasons = rules.reasonsDefect
    let makes = promises(option.promises, of: option)
    let keeps = promises(option.keeps, of: option)
    let breaks = promises(option.breaks, of: option)
    return OptionRow(
      gate: conditions.gate(option.when, in: rules),
      needs: put(needs, into: &costs),
      weeks: needed.first ?? 0,
      next: next(option),
      outcome: outcome(option.consequences, and: .chosen(Int32(index))),
      treatments: treatments(of: option),
      hasPromises: !(makes.isEmpty && keeps.isEmpty && breaks.isEmpty),
      makes: makes,
      keeps: keeps,
      breaks: breaks,
      givesReasons: reasons.map { repairs.contains(Int32($0)) } ?? false
    )
  }

  private func next(_ option: Option) -> Int32 {
    switch option.next {
    case .following: OptionRow.following
    case .end: OptionRow.end
    case .scene(let scene): scene
    }
  }

  private mutating func treatments(of option: Option) -> Stretch {
    let involved = rules.involvements[option.involves].map { reached in
      TreatmentRow(
        change: Double(Transition.processChange(reached, rules)),
        group: reached.stakeholder,
        reveals: reached.reveals
      )
    }
    let left = rules.indices[option.leavesOut].map {
      TreatmentRow(change: -Double(Transition.processLoss), group: $0, reveals: 0)
    }
    return put(involved + left, into: &treatments)
  }

  private mutating func promises(_ indices: Range<Int>, of option: Option) -> Stretch {
    let start = pledges.count
    for promise in rules.indices[indices] {
      let named = rules.promises[Int(promise)].to
      let involved = rules.involvements[option.involves].map(\.stakeholder).sorted()
      let to = put(named.isEmpty ? involved : named, into: &groups)
      pledges.append(PledgeRow(promise: promise, bits: promiseBits(promise), groups: to))
    }
    return Stretch(start, count: pledges.count - start)
  }

  /// What consequences bring about; `fact` becomes so as well, if a condition asks for it.
  mutating func outcome(_ consequences: Consequences, and fact: Fact? = nil) -> OutcomeRow {
    let paid = rules.costs[consequences.costs].filter { $0.amount != 0 }
      .map { CostRow(resource: $0.resource, amount: $0.amount) }
    var set = rules.indices[consequences.sets].map { bit(.flag($0)) }
    var cleared = rules.indices[consequences.clears].map { bit(.flag($0)) }
    set += rules.indices[consequences.defects].map { bit(.defect($0)) }
    cleared += rules.indices[consequences.repairs].map { bit(.defect($0)) }
    if let fact, let known = conditions.numbers.known(fact) { set.append(known) }
    return OutcomeRow(
      costs: put(paid, into: &costs),
      effects: Stretch(consequences.effects.lowerBound, count: consequences.effects.count),
      trust: Stretch(consequences.trust.lowerBound, count: consequences.trust.count),
      marks: put(Self.marks(set: set, cleared: cleared), into: &marks),
      laters: Stretch(consequences.laters.lowerBound, count: consequences.laters.count)
    )
  }

  private static func marks(set: [Int], cleared: [Int]) -> [MarkRow] {
    Set((set + cleared).map { $0 / 64 }).sorted().map { word in
      func mask(_ bits: [Int]) -> UInt64 {
        bits.filter { $0 / 64 == word }.reduce(0) { $0 | 1 << UInt64($1 % 64) }
      }
      return MarkRow(set: mask(set), kept: ~mask(cleared), word: Int32(word))
    }
  }

  private func put<Element>(_ new: [Element], into rows: inout [Element]) -> Stretch {
    defer { rows += new }
    return Stretch(rows.count, count: new.count)
  }
}

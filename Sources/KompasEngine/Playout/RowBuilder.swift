import KompasScoring

/// Gathers the rows of a case while they are made.
struct RowBuilder {
  let rules: CompiledCase
  let game: Game
  var conditions = ConditionRows()
  private(set) var costs: [CostRow] = []
  var marks: [MarkRow] = []
  /// Changes per group.
  private(set) var layers: [Float] = []
  private(set) var pledges: [PledgeRow] = []
  private(set) var groups: [Int32] = []
  private(set) var reveals: [RevealRow] = []
  let decisionBit: Int
  let voteBit: Int
  let courtBit: Int

  init(_ rules: CompiledCase) {
    self.rules = rules
    game = Game(rules)
    // The outcomes one behind the other; then, next to each other, the facts that conditions ask for.
    var first = ConditionRows()
    let decisions = DecisionOutcome.allCases.indices.map {
      first.numbers.bit(.decision(Int32($0)))
    }
    let votes = VoteOutcome.allCases.indices.map { first.numbers.bit(.vote(Int32($0))) }
    let courts = CourtOutcome.allCases.indices.map { first.numbers.bit(.court(Int32($0))) }
    (decisionBit, voteBit, courtBit) = (decisions[0], votes[0], courts[0])
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
    let needs = scene.options.map { self.needs($0) }
    let most = rules.resources.indices.map { index in needs.map { $0[index] }.max() ?? 0 }
    return SceneRow(
      gate: conditions.gate(scene.when, in: rules),
      options: Stretch(scene.options.lowerBound, count: scene.options.count),
      phase: Int32(scene.phase.rawValue),
      isPlain: scene.options.allSatisfy { rules.options[$0].when.steps.isEmpty },
      mostWeeks: most.first ?? 0,
      mostNeeds: put(Self.others(most), into: &costs),
      maySpeak: maySpeak(scene),
      hasCouncilVote: scene.hasCouncilVote,
      hasCourt: scene.hasCourt
    )
  }

  /// A case that names scenes for the council and the court leaves no doubt about the others; with the phase
  /// of the decision the decision is taken.
  private func maySpeak(_ scene: Scene) -> Bool {
    scene.phase == .decision || scene.hasCouncilVote || scene.hasCourt
      || !rules.scenes.contains(where: \.hasCouncilVote)
      || !rules.scenes.contains(where: \.hasCourt)
  }

  mutating func option(_ index: Int) -> OptionRow {
    let option = rules.options[index]
    let needed = needs(index)
    let repairs = rules.indices[option.consequences.repairs]
    let reasons = rules.reasonsDefect
    let revealed = rules.involvements[option.involves].map {
      RevealRow(group: $0.stakeholder, points: $0.reveals)
    }
    let makes = promises(option.promises, of: option)
    let keeps = promises(option.keeps, of: option)
    let breaks = promises(option.breaks, of: option)
    return OptionRow(
      gate: conditions.gate(option.when, in: rules),
      needs: put(Self.others(needed), into: &costs),
      weeks: needed.first ?? 0,
      next: next(option),
      layers: treatments(of: option),
      reveals: put(revealed, into: &reveals),
      hasPromises: !(makes.isEmpty && keeps.isEmpty && breaks.isEmpty),
      makes: makes,
      keeps: keeps,
      breaks: breaks,
      givesReasons: reasons.map { repairs.contains(Int32($0)) } ?? false,
      withdraws: option.withdraws
    )
  }

  /// What an option takes of each resource in all.
  private func needs(_ option: Int) -> [Int32] {
    var needed = [Int32](repeating: 0, count: rules.resources.count)
    for cost in rules.costs[rules.options[option].consequences.costs] {
      needed[Int(cost.resource)] &+= cost.amount
    }
    return needed
  }

  /// What is needed of other resources than weeks, where it is more than nothing.
  private static func others(_ needed: [Int32]) -> [CostRow] {
    needed.indices.dropFirst().filter { needed[$0] > 0 }
      .map { CostRow(resource: Int32($0), amount: needed[$0]) }
  }

  private func next(_ option: Option) -> Int32 {
    switch option.next {
    case .following: OptionRow.following
    case .end: OptionRow.end
    case .scene(let scene): scene
    }
  }

  private mutating func treatments(of option: Option) -> Stretch {
    let involved = rules.involvements[option.involves].map {
      (group: $0.stakeholder, change: rules.treatment(of: $0))
    }
    let left = rules.indices[option.leavesOut].map {
      (group: $0, change: CompiledCase.treatmentOfLeftOut)
    }
    let rows = involved + left
    let changes = rules.trustChanges[option.consequences.trust].map { $0 }
    let counts = Self.repeats(rows.map(\.group))
    let trustCounts = Self.repeats(changes.map(\.stakeholder))
    let start = layers.count
    for layer in 0..<(max(counts.max() ?? 0, trustCounts.max() ?? 0) + 1) {
      let named = changes.indices.filter { trustCounts[$0] == layer }
      addLayer(named.map { (changes[$0].stakeholder, changes[$0].change) })
      let some = rows.indices.filter { counts[$0] == layer }
      addLayer(some.map { rows[$0] })
    }
    return Stretch(start, count: layers.count - start)
  }

  /// Layers of changes of trust: one, but for a group that is named more than once.
  private mutating func trust(_ range: Range<Int>) -> Stretch {
    let rows = rules.trustChanges[range].map { ($0.stakeholder, $0.change) }
    let counts = Self.repeats(rows.map(\.0))
    let start = layers.count
    for layer in 0..<((counts.max() ?? -1) + 1) {
      addLayer(rows.indices.filter { counts[$0] == layer }.map { rows[$0] })
    }
    return Stretch(start, count: layers.count - start)
  }

  /// For each group in a list: how often it came before.
  private static func repeats(_ groups: [Int32]) -> [Int] {
    groups.indices.map { index in groups[..<index].filter { $0 == groups[index] }.count }
  }

  private mutating func addLayer(_ changes: [(group: Int32, change: Int32)]) {
    var lanes = [Float](repeating: 0, count: Self.lanes(rules))
    // What is moved lies between 0 and 10,000, so a larger change does the same as one of 10,000.
    for row in changes { lanes[Int(row.group)] = Float(min(max(row.change, -RuleNumbers.top), RuleNumbers.top)) }
    layers += lanes
  }

  /// How many groups there are with the padding.
  static func lanes(_ rules: CompiledCase) -> Int { (rules.stakeholders.count + 7) / 8 * 8 }

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

  /// What follows from options, then from events, then from later effects.
  mutating func outcomes() -> [OutcomeRow] {
    // The trust that an option moves is in its own layers.
    rules.options.enumerated().map {
      outcome($1.consequences, and: .chosen(Int32($0)), trust: .empty)
    } + rules.events.enumerated().map { outcome($1.consequences, and: .happened(Int32($0))) }
      + rules.laters.map { outcome($0.consequences) }
  }

  /// What consequences bring about; `fact` becomes so as well, if a condition asks for it.
  private mutating func outcome(
    _ consequences: Consequences,
    and fact: Fact? = nil,
    trust: Stretch? = nil
  ) -> OutcomeRow {
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
      trust: trust ?? self.trust(consequences.trust),
      marks: put(Self.marks(set: set, cleared: cleared), into: &marks),
      laters: Stretch(consequences.laters.lowerBound, count: consequences.laters.count)
    )
  }

  static func marks(set: [Int], cleared: [Int]) -> [MarkRow] {
    Set((set + cleared).map { $0 / 64 }).sorted().map { word in
      func mask(_ bits: [Int]) -> UInt64 {
        bits.filter { $0 / 64 == word }.reduce(0) { $0 | 1 << UInt64($1 % 64) }
      }
      return MarkRow(set: mask(set), kept: ~mask(cleared), word: Int32(word))
    }
  }

  func put<Element>(_ new: [Element], into rows: inout [Element]) -> Stretch {
    defer { rows += new }
    return Stretch(rows.count, count: new.count)
  }
}

extension RowBuilder {
  mutating func events() -> [EventRow] {
    rules.events.map { event in
      EventRow(
        gate: conditions.gate(event.when, in: rules),
        chance: event.chance
      )
    }
  }

  func criteria() -> [CriterionRow] {
    var start = 0
    return rules.criteria.map { criterion in
      defer { start += criterion.knots.count }
      return CriterionRow(
        low: criterion.low,
        high: criterion.high,
        knots: Stretch(start, count: criterion.knots.count)
      )
    }
  }

  func effects() -> [EffectRow] {
    rules.effects.map {
      EffectRow(criterion: $0.criterion, change: $0.change, spread: $0.spread)
    }
  }

  mutating func terms() -> [TermRow] {
    rules.procedure.terms.map { term in
      TermRow(
        from: Int32(term.from.rawValue),
        end: Int32(game.order(of: term.until)),
        min: term.isOwn ? term.min : -1,
        max: term.isOwn && term.max >= 0 ? term.max + term.extensionWeeks : -1,
        defect: term.defect >= 0 ? Int32(bit(.defect(term.defect))) : -1
      )
    }
  }

  mutating func defects() -> [DefectRow] {
    rules.defects.enumerated().map { index, defect in
      var chances = SIMD4<Int32>.zero
      var total: Int32 = 0
      for (place, chance) in zip(chances.indices, defect.chances) {
        total += chance
        for later in place..<4 { chances[later] = total }
      }
      return DefectRow(bit: Int32(bit(.defect(Int32(index)))), chances: chances)
    }
  }

  func factions() -> [FactionRow] {
    rules.stakeholders.enumerated().filter { $1.seats > 0 }.map { index, faction in
      FactionRow(group: Int32(index), seats: faction.seats, isCoalition: faction.isCoalition)
    }
  }

  func appellants() -> [Int32] {
    rules.stakeholders.indices.filter { rules.stakeholders[$0].mayAppeal }.map { Int32($0) }
  }

  var order: [Int32] { Phase.allCases.map { Int32(game.order(of: $0)) } }

  /// Six for each option.
  func leans() -> [Int8] {
    rules.options.flatMap { option in
      CompassValue.allCases.indices.map { $0 < option.compass.count ? option.compass[$0] : 0 }
    }
  }

  /// Per resource: between which values its bits stay as they are, in ascending order.
  mutating func calms() -> ([Stretch], [CalmRow]) {
    var rows: [CalmRow] = []
    let watched = rules.resources.indices.map { resource in
      var bits: [(bit: Int, comparison: Comparison)] = []
      for (bit, fact) in conditions.numbers.facts.enumerated() {
        guard case .resource(Int32(resource), let comparison) = fact else { continue }
        bits.append((bit, comparison))
      }
      // A comparison with a number changes its answer at that number or just behind it.
      let values = bits.map(\.comparison.value).flatMap { [$0, $0 == .max ? $0 : $0 + 1] }
      let borders = Set(values.compactMap { Int32(exactly: $0) } + [Int32.min]).sorted()
      let start = rows.count
      for (index, from) in borders.enumerated() {
        let set = bits.filter { $0.comparison.holds(Int64(from)) }.map(\.bit)
        let cleared = bits.filter { !$0.comparison.holds(Int64(from)) }.map(\.bit)
        rows.append(
          CalmRow(
            from: from,
            until: index + 1 < borders.count ? borders[index + 1] : .max,
            marks: put(Self.marks(set: set, cleared: cleared), into: &marks)
          )
        )
      }
      return Stretch(start, count: rows.count - start)
    }
    return (watched, rows)
  }

  /// Which facts gates of events ask for: per word the bits, and per bit the events.
  func waiters(_ events: [EventRow]) -> ([UInt64], [Stretch], [Int32]) {
    func asked(_ gate: Gate) -> UInt64 { gate.mask | (gate.any & ~Gate.always) }
    var words = [UInt64](repeating: 0, count: conditions.numbers.words)
    for event in events { words[Int(event.gate.word)] |= asked(event.gate) }
    var rows: [Int32] = []
    let stretches = (0..<(words.count * 64)).map { bit in
      let start = rows.count
      let place = UInt64(1) << UInt64(bit % 64)
      rows += events.indices.filter {
        Int(events[$0].gate.word) == bit / 64 && asked(events[$0].gate) & place != 0
      }.map { Int32($0) }
      return Stretch(start, count: rows.count - start)
    }
    return (words, stretches, rows)
  }

  func constants() -> PlayoutTables.Constants {
    let groups = rules.stakeholders
    let voices = groups.reduce(0) { $0 + Double($1.people) * Double($1.voice) }
    let silent = groups.reduce(0) { $0 + Double($1.people) }
    let raad = groups.reduce(0) { $0 + Double($1.seats) }
    let laters = rules.options.map(\.consequences.laters.count).max() ?? 0
    let others = rules.events.map(\.consequences) + rules.laters.map(\.consequences)
    let promised = pledges.map { $0.groups.indices.count } + rules.promises.map(\.to.count)
    let gates = rules.scenes.map(\.when) + rules.options.map(\.when) + rules.events.map(\.when)
    return PlayoutTables.Constants(
      groups: groups.count,
      words: conditions.numbers.words,
      hasCouncilScene: rules.scenes.contains(where: \.hasCouncilVote),
      hasCourtScene: rules.scenes.contains(where: \.hasCourt),
      hasCourtPhase: rules.procedure.phases.contains(.court),
      isDecidedByCouncil: rules.procedure.isDecidedByCouncil,
      decisionBit: decisionBit,
      voteBit: voteBit,
      courtBit: courtBit,
      reasonsBit: rules.reasonsDefect.flatMap { conditions.numbers.known(.defect(Int32($0))) }
        ?? -1,
      hasRanks: groups.filter { $0.kind == .residents }.count > 1,
      isExact: groups.allSatisfy { $0.people >= 0 && $0.voice >= 0 && $0.seats >= 0 }
        && voices < 1e9 && silent < 1e11 && raad < 1_000 && groups.count < 1_000,
      widestScene: rules.scenes.map(\.options.count).max() ?? 0,
      widestPromise: promised.max() ?? 0,
      deepestCode: (gates + rules.endings.map(\.when)).map(\.steps.count).max() ?? 0,
      mostLaters: laters + others.reduce(0) { $0 + $1.laters.count }
    )
  }
}

extension RowBuilder {
  mutating func events() -> [EventRow] {
    let drawn = rules.events.indices.filter { (1..<100).contains(rules.events[$0].chance) }
    return rules.events.enumerated().map { index, event in
      let place = drawn.firstIndex(of: index) ?? 0
      let partner = drawn.isEmpty ? index : drawn[min(place ^ 1, drawn.count - 1)]
      return EventRow(
        gate: conditions.gate(event.when, in: rules),
        chance: event.chance,
        partner: Int32(partner),
        outcome: outcome(event.consequences, and: .happened(Int32(index)))
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

  func trust() -> [TrustRow] {
    rules.trustChanges.map { TrustRow(change: Double($0.change), group: $0.stakeholder) }
  }

  mutating func terms() -> [TermRow] {
    rules.procedure.terms.map { term in
      TermRow(
        from: Int32(term.from.rawValue),
        end: Int32(game.order(of: term.until)),
        min: term.min,
        max: term.max >= 0 ? term.max + term.extensionWeeks : -1,
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
    rules.stakeholders.indices.filter { rules.stakeholders[$0].kind.mayAppeal }.map { Int32($0) }
  }

  var order: [Int32] { Phase.allCases.map { Int32(game.order(of: $0)) } }

  /// Six for each option.
  func leans() -> [Int8] {
    rules.options.flatMap { option in
      CompassValue.allCases.indices.map { $0 < option.compass.count ? option.compass[$0] : 0 }
    }
  }

  /// Which bits follow which resource.
  func watches() -> ([Stretch], [WatchRow]) {
    var rows: [WatchRow] = []
    let watched = rules.resources.indices.map { resource in
      let start = rows.count
      for (bit, fact) in conditions.numbers.facts.enumerated() {
        guard case .resource(Int32(resource), let comparison) = fact else { continue }
        rows.append(
          WatchRow(bit: Int32(bit), operation: comparison.operation, value: comparison.value)
        )
      }
      return Stretch(start, count: rows.count - start)
    }
    return (watched, rows)
  }

  func constants() -> PlayoutTables.Constants {
    let groups = rules.stakeholders
    let voices = groups.map { Double($0.people) * Double($0.voice) * 100 }
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
      voteBit: voteBit,
      courtBit: courtBit,
      reasonsBit: rules.reasonsDefect.flatMap { conditions.numbers.known(.defect(Int32($0))) }
        ?? -1,
      people: groups.reduce(0) { $0 + Double($1.people) },
      near: groups.reduce(0) { $0 + ($1.isNear ? Double($1.people) : 0) },
      seats: groups.reduce(0) { $0 + Double($1.seats) },
      hasRanks: groups.filter { $0.kind == .residents }.count > 1,
      isExact: groups.allSatisfy { $0.people >= 0 && $0.voice >= 0 && $0.seats >= 0 }
        && voices.reduce(0, +) < 1e11 && groups.reduce(0) { $0 + Double($1.people) } < 1e11,
      widestScene: rules.scenes.map(\.options.count).max() ?? 0,
      widestPromise: promised.max() ?? 0,
      deepestCode: (gates + rules.endings.map(\.when)).map(\.steps.count).max() ?? 0,
      mostLaters: laters + others.reduce(0) { $0 + $1.laters.count }
    )
  }
}

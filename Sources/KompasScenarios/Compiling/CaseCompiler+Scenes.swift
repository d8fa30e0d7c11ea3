internal import KompasEngine
internal import KompasScoring

/// Scenes, options, events and endings.
extension CaseCompiler {
  mutating func compileScenes() {
    // A case that marks no scene asks why in every one.
    let isMarked = context.authored.scenes.contains { $0.weigh != nil }
    // A case that marks none gives every one a whole turn at a table.
    let isTableMarked = context.authored.scenes.contains { $0.table != nil }
    for (index, authored) in context.authored.scenes.enumerated() {
      let start = compiled.options.count
      for option in authored.options { compile(option, scene: Int32(index)) }
      var scene = Scene(
        id: authored.id.value,
        phase: authored.phase?.value ?? .exploration,
        when: condition(authored.when),
        options: start..<compiled.options.count,
        hasCouncilVote: authored.council?.value ?? false,
        hasCourt: authored.court?.value ?? false
      )
      scene.asksWhy = authored.weigh?.value ?? !isMarked
      scene.isWhole = authored.table?.value ?? !isTableMarked
      compiled.scenes.append(scene)
    }
  }

  private mutating func compile(_ authored: AuthoredOption, scene: Int32) {
    var option = Option(id: authored.id.value, scene: scene, when: condition(authored.when))
    let index = Int32(compiled.options.count)
    let method = authored.method.flatMap { context.assets.entry($0.value, of: .methods) }
      .flatMap(Method.init)
    option.consequences = consequences(authored.consequences, of: .option(index))
    let start = compiled.involvements.count
    for involved in authored.involves {
      guard let who = context.names.stakeholders[involved.stakeholder.value] else { continue }
      let group = context.authored.stakeholders[Int(who)]
      let reveals =
        method?.reveals(voice: group.audibility, isNear: group.mayBeNear)
        ?? Method.reveals(level: involved.level)
      compiled.involvements.append(
        Involvement(stakeholder: who, level: involved.level, reveals: Int32(reveals))
      )
    }
    option.involves = start..<compiled.involvements.count
    option.leavesOut = append(leavesOut(authored))
    option.promises = append(authored.promises, in: context.names.promises)
    option.keeps = append(authored.keeps, in: context.names.promises)
    option.breaks = append(authored.breaks, in: context.names.promises)
    option.tells = authored.tells?.value ?? false
    option.waits = append(authored.waits, in: context.names.promises)
    option.compass = authored.compass
    option.withdraws = authored.withdraws?.value ?? false
    option.skipsCouncil = authored.skipsCouncil?.value ?? false
    option.refuses = append(authored.refuses, in: context.names.stakeholders)
    option.method =
      authored.method.flatMap { context.methods.firstIndex(of: $0.value) }.map(Int32.init) ?? -1
    if let next = authored.next {
      option.next =
        next.value == "end"
        ? .end : context.scenes[next.value].map { .scene(Int32($0)) } ?? .following
    }
    compiled.options.append(option)
  }

  /// Who expects to be involved, is touched in what weighs a quarter or more for them, and is not.
  private func leavesOut(_ option: AuthoredOption) -> [Int32] {
    let involved = Set(option.involves.map(\.stakeholder.value))
    let moved = option.consequences.effects.filter { $0.amount != 0 || $0.spread != 0 }
      .map(\.target)
    let touched = (moved + option.consequences.ids(of: .criterion))
      .compactMap { context.names.criteria[$0.value] }
    return context.authored.stakeholders.indices.filter { index in
      let group = context.authored.stakeholders[index]
      guard group.expects != nil, !involved.contains(group.id.value) else { return false }
      switch group.kind {
      case .faction, .voiceless: return false
      case .residents, .business, .organisation, .authority:
        return touched.contains { context.weights[index][Int($0)] >= RuleNumbers.touchedWeight }
      }
    }
    .map(Int32.init)
  }

  mutating func compileEvents() {
    for (index, authored) in context.authored.events.enumerated() {
      compiled.events.append(
        CaseEvent(
          id: authored.id.value,
          when: condition(authored.when),
          chance: Int32(authored.chance),
          consequences: consequences(authored.consequences, of: .event(Int32(index)))
        )
      )
    }
  }

  mutating func compileEndings() {
    compiled.endings = context.authored.endings.map { authored in
      var ending = Ending(id: authored.id.value, when: condition(authored.when))
      ending.undoes = authored.undoes.compactMap { context.names.criteria[$0.value] }
      ending.keeps = authored.keeps.compactMap { context.names.promises[$0.value] }
      return ending
    }
  }

  private mutating func consequences(
    _ authored: AuthoredConsequences,
    of origin: Later.Origin
  ) -> Consequences {
    var result = Consequences()
    let names = context.names
    let effects = authored.effects.compactMap { effect in
      names.criteria[effect.target.value].map {
        Effect(criterion: $0, change: Int32(effect.amount), spread: Int32(effect.spread))
      }
    }
    for effect in NamedEffect.allCases {
      result[effect] = append(authored[effect], in: names.positions(of: effect.kind))
    }
    result.effects = Self.append(effects, to: &compiled.effects)
    let groups = authored.groups.compactMap { figure, change in
      names.stakeholders[change.target.value].map {
        GroupChange(stakeholder: $0, figure, change: Int32(change.amount))
      }
    }
    result.groups = Self.append(groups, to: &compiled.groupChanges)
    let costs = authored.costs.compactMap { cost in
      names.resources[cost.target.value].map { Cost(resource: $0, amount: Int32(cost.amount)) }
    }
    result.costs = Self.append(costs, to: &compiled.costs)
    let laters = authored.laters.map { later in
      Later(
        origin: origin,
        after: Int32(later.after),
        consequences: consequences(later.consequences, of: origin)
      )
    }
    result.laters = Self.append(laters, to: &compiled.laters)
    return result
  }

  private static func append<Row>(_ rows: [Row], to table: inout [Row]) -> Range<Int> {
    let start = table.count
    table += rows
    return start..<table.count
  }

  private mutating func append(_ indices: [Int32]) -> Range<Int> {
    Self.append(indices, to: &compiled.indices)
  }

  private mutating func append(_ words: [Text], in table: [String: Int32]) -> Range<Int> {
    append(words.compactMap { table[$0.value] })
  }
}

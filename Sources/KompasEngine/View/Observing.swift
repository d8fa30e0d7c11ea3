import KompasScoring

extension Game {
  /// What the player may know of a state.
  ///
  /// - Parameters:
  ///   - state: the state to look at.
  ///   - canUndo: whether the last choice could be taken back; `Timeline` knows.
  /// - Returns: what the player may know.
  public func observe(_ state: RunState, canUndo: Bool) -> Observation {
    let figures = self.figures(state)
    let estimates = estimates(state, figures)
    var seen = Observation()
    seen.stage = state.stage
    seen.scene = state.scene
    seen.option = state.option
    seen.phase = state.phase
    seen.week = Int(state.week)
    seen.weeksAtStart = Int(rules.resources.first?.start ?? 0)
    seen.resources = state.resources.map(Int.init)
    seen.options = optionViews(state)
    seen.groups = groupViews(state, estimates)
    seen.council = together(estimates, seen.groups, weights: rules.stakeholders.map(\.seats))
    seen.neighborhood = together(
      estimates,
      seen.groups,
      weights: rules.stakeholders.map { $0.isNear(state.flags) ? $0.people : 0 }
    )
    seen.near = rules.stakeholders.indices.filter {
      rules.stakeholders[$0].isNear(state.flags) && rules.stakeholders[$0].people > 0
    }
    seen.needles = needleViews(state, seen: estimates.map(\.middle))
    let worst = rules.stakeholders.extremes(estimates.map(\.middle)).worst
    seen.worstOff = worst >= 0 ? worst : nil
    seen.terms = termViews(state)
    seen.promises = state.promises
    seen.promisedTo = state.promisedTo
    seen.councilChance = councilChance(state, figures)
    seen.decision = state.decision
    seen.isRefused = rules.refused(by: state.choices) != nil
    seen.vote = state.vote
    seen.court = state.court
    seen.ending = state.ending >= 0 ? state.ending : nil
    seen.canSayWhy = mayStillSayWhy(state)
    seen.toTell = toTell(state)
    seen.releases = releases(in: state)
    seen.canUndo = canUndo
    seen.declared = state.declared
    seen.recalibrated = state.recalibrated
    return seen
  }

  /// What everyone's support seems to be, also of those who were not heard: more than a player may know.
  public func estimates(_ state: RunState) -> [Estimate] { estimates(state, figures(state)) }

  private func estimates(_ state: RunState, _ figures: Figures) -> [Estimate] {
    let middles = rules.estimates(
      support: figures.support,
      visibility: state.visibility,
      loud: figures.loud
    )
    return zip(middles, state.visibility).map { middle, visibility in
      let half = CompiledCase.halfWidth(visibility: visibility)
      return Estimate(
        low: Int(max(0, wholePoints(middle - half))),
        high: Int(min(100, wholePoints(middle + half))),
        middle: middle
      )
    }
  }

  private func optionViews(_ state: RunState) -> [Observation.OptionView] {
    guard state.stage == .choosing, state.scene >= 0 else { return [] }
    return zip(rules.scenes[state.scene].options, closedReasons(of: state.scene, in: state)).map {
      index,
      closed in
      let option = rules.options[index]
      var view = Observation.OptionView(option: index)
      view.costs = costs(ofOption: index, in: state)
      view.waits = waits(for: index, in: state)
      view.rungs = rungs(option)
      view.promises = rules.indices[option.promises].map(Int.init).filter {
        state.promises[$0] == .unmade
      }
      view.breaks = rules.indices[option.breaks].map(Int.init).filter {
        state.promises[$0] == .open
      }
      view.isFinal = isFinal(option, in: state)
      view.closed = closed
      return view
    }
  }

  /// Whether the scene of an option ends in a vote or in court, and the option does not prevent it.
  private func isFinal(_ option: Option, in state: RunState) -> Bool {
    let scene = rules.scenes[Int(option.scene)]
    guard !option.withdraws, !state.decision.isWithout else { return false }
    return scene.hasCouncilVote || (scene.hasCourt && !state.isCourtDone)
  }

  private func rungs(_ option: Option) -> [Observation.OptionView.Rung] {
    let reached = rules.involvements[option.involves]
    return ParticipationLevel.allCases.reversed().compactMap { level in
      let groups = reached.filter { $0.level == level }.map { Int($0.stakeholder) }
      return groups.isEmpty ? nil : Observation.OptionView.Rung(level: level, groups: groups)
    }
  }

  private func groupViews(
    _ state: RunState,
    _ estimates: [Estimate]
  ) -> [Observation.GroupView] {
    rules.stakeholders.indices.map { group in
      let isHeard = state.visibility[group] >= RuleNumbers.heardFrom
      let isVoiceless = rules.stakeholders[group].kind == .voiceless
      return Observation.GroupView(
        stakeholder: group,
        hearing: isHeard ? .heard : isVoiceless ? .voiceless : .unheard,
        estimate: isHeard ? estimates[group] : nil
      )
    }
  }

  /// Several groups together, weighed; `nil` if they weigh nothing.
  private func together(
    _ estimates: [Estimate],
    _ groups: [Observation.GroupView],
    weights: [Int32]
  ) -> Observation.Together? {
    let weights = weights.map(Int.init)
    let total = weights.reduce(0, +)
    guard total > 0 else { return nil }
    guard zip(groups, weights).contains(where: { $0.hearing == .heard && $1 > 0 }) else {
      return Observation.Together(nil)
    }
    func mean(_ value: (Estimate) -> Int) -> Int {
      (zip(estimates, weights).reduce(0) { $0 + value($1.0) * $1.1 } * 2 + total) / (2 * total)
    }
    return Observation.Together(
      Estimate(low: mean(\.low), high: mean(\.high), middle: Int32(mean { Int($0.middle) }))
    )
  }

  private func needleViews(_ state: RunState, seen: [Int32]) -> [Observation.NeedleView] {
    let values = tables.needles(seen, state.flags)
    let ranges = ranges(seen: seen, visibility: state.visibility, flags: state.flags)
    return Tension.allCases.map { tension in
      var view = Observation.NeedleView()
      guard let pair = tables.sides[tension.rawValue] else { return view }
      let sides = [pair.first, pair.second].map {
        (side: $0, groups: $0.groups(rules, state.flags))
      }
      guard sides.allSatisfy({ !$0.groups.isEmpty }) else { return view }
      view.exists = true
      view.value = values[tension.rawValue]
      view.low = ranges[tension.rawValue].lowerBound
      view.high = ranges[tension.rawValue].upperBound
      view.inFavor = sides.map { side, groups in
        let isHeard = groups.contains { state.visibility[$0] >= RuleNumbers.heardFrom }
        return isHeard
          ? tables.inFavor(side, state.flags) { seen[$0] }.map { Int(wholePoints($0)) } : nil
      }
      if tension == .groups { view.groups = sides.map { $0.groups[0] } }
      return view
    }
  }

  private func termViews(_ state: RunState) -> [Observation.TermView] {
    guard let phase = state.phase, !state.decision.isWithout else { return [] }
    let order = rules.procedure.order
    return rules.procedure.terms.enumerated().compactMap { index, term in
      // A term of somebody else, or one without a bound, is nothing to look after.
      guard term.isBinding else { return nil }
      let start = state.phaseWeeks[Int(term.from.rawValue)]
      guard start >= 0, order(phase) < order(term.until) else { return nil }
      return Observation.TermView(
        term: index,
        lasted: Int(state.week - start),
        min: term.min > 0 ? Int(term.min) : nil,
        max: term.max >= 0 ? Int(term.max + term.extensionWeeks) : nil
      )
    }
  }

  /// The chance of a majority now, in whole percents; only if a faction was consulted and no vote came since.
  private func councilChance(_ state: RunState, _ figures: Figures) -> Int? {
    let factions = factions
    let wasAsked = state.choices.contains { option in
      rules.involvements[rules.options[option].involves].contains {
        $0.level.rawValue >= ParticipationLevel.consult.rawValue
          && rules.stakeholders[Int($0.stakeholder)].seats > 0
      }
    }
    // Once there is a decision, or an end without one, no vote will test it.
    guard !factions.isEmpty, wasAsked, state.vote == .none, state.decision == .none,
      !tables.isCouncilOut(state)
    else { return nil }
    let chance = majorityProbability(
      seats: factions.map { Int(rules.stakeholders[$0].seats) },
      probabilities: factions.map { chanceInFavor($0, support: figures.support[$0]) }
    )
    return Int((chance * 100).rounded())
  }
}

extension CompiledCase {
  /// Who asked for what these choices refused; `nil` if they refused nothing.
  func refused(by choices: [Int]) -> ArraySlice<Int32>? {
    choices.lazy.map { self.indices[self.options[$0].refuses] }.last { !$0.isEmpty }
  }

  /// What an option costs of each resource, in whole units; negative when it brings in.
  public func costs(ofOption option: Int) -> [Int] {
    var sums = [Int](repeating: 0, count: resources.count)
    for cost in costs[options[option].consequences.costs] {
      sums[Int(cost.resource)] += Int(cost.amount)
    }
    return sums
  }
}

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
    let seen = rules.estimates(
      support: figures.support,
      visibility: state.visibility,
      loud: figures.loud
    )
    return Observation(
      stage: state.stage,
      scene: state.scene,
      option: state.option,
      phase: state.phase,
      week: Int(state.week),
      weeksAtStart: Int(rules.resources.first?.start ?? 0),
      resources: state.resources.map(Int.init),
      options: optionViews(state),
      groups: groupViews(state, seen: seen),
      needles: needleViews(state, seen: seen, figures.loud),
      terms: termViews(state),
      promises: state.promises,
      councilChance: councilChance(state, figures),
      defects: state.defects.indices.filter { state.defects[$0] },
      decision: state.decision,
      vote: state.vote,
      court: state.court,
      ending: state.ending >= 0 ? state.ending : nil,
      canUndo: canUndo,
      declared: state.declared,
      recalibrated: state.recalibrated
    )
  }

  private func optionViews(_ state: RunState) -> [Observation.OptionView] {
    guard state.stage == .choosing, state.scene >= 0 else { return [] }
    return zip(rules.scenes[state.scene].options, closedReasons(of: state.scene, in: state)).map {
      Observation.OptionView(option: $0, closed: $1)
    }
  }

  private func groupViews(_ state: RunState, seen: [Int32]) -> [Observation.GroupView] {
    rules.stakeholders.indices.map { group in
      let visibility = state.visibility[group]
      let half = CompiledCase.halfWidth(visibility: visibility)
      let isHeard = visibility >= RuleNumbers.heardFrom
      let isVoiceless = rules.stakeholders[group].kind == .voiceless
      return Observation.GroupView(
        stakeholder: group,
        hearing: isHeard ? .heard : isVoiceless ? .voiceless : .unheard,
        low: Int(max(0, wholePoints(seen[group] - half))),
        high: Int(min(100, wholePoints(seen[group] + half))),
        estimate: seen[group],
        mood: Mood(support: seen[group])
      )
    }
  }

  private func needleViews(
    _ state: RunState,
    seen: [Int32],
    _ loud: Int32
  ) -> [Observation.NeedleView] {
    let values = rules.needles(support: seen, loud: loud)
    let (best, worst) = rules.stakeholders.extremes(seen)
    let bands = rules.bands(visibility: state.visibility, best: best, worst: worst)
    return Tension.allCases.map { tension in
      let isGroups = tension == .groups
      return Observation.NeedleView(
        exists: rules.hasNeedle[tension.rawValue],
        value: values[tension.rawValue],
        band: bands[tension.rawValue],
        best: isGroups ? best : -1,
        worst: isGroups ? worst : -1,
        left: isGroups ? min(best, worst) : -1
      )
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
    guard !factions.isEmpty, wasAsked, state.vote == .none, state.decision == .none else {
      return nil
    }
    let chance = majorityProbability(
      seats: factions.map { Int(rules.stakeholders[$0].seats) },
      probabilities: factions.map { chanceInFavor($0, support: figures.support[$0]) }
    )
    return Int((chance * 100).rounded())
  }
}

extension Mood {
  /// The mood that goes with a support of 0 … 10,000.
  public init(support: Int32) {
    self =
      support < RuleNumbers.againstBelow
      ? .against : support <= RuleNumbers.inFavorAbove ? .torn : .inFavor
  }
}

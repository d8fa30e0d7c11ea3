import KompasScoring

/// One decision being worked out: every change is an event, applied at once and kept.
struct Transition {
  let game: Game
  var state: RunState
  var events: [Event] = []

  init(game: Game, state: RunState) {
    self.game = game
    self.state = state
  }

  var rules: CompiledCase { game.rules }

  mutating func emit(_ event: Event) {
    game.apply(event, to: &state)
    events.append(event)
  }

  /// Whether a condition holds now.
  func holds(_ condition: Condition) -> Bool {
    var evaluator = ConditionEvaluator(rules, state)
    return evaluator.holds(condition)
  }

  /// Moves a criterion, no further than its range.
  mutating func moveCriterion(_ criterion: Int, by change: Int32, cause: Cause) {
    let row = rules.criteria[criterion]
    let from = state.criteria[criterion]
    let wanted = Int64(from) + Int64(change)
    let to = Int32(min(max(wanted, Int64(row.low)), Int64(row.high)))
    if to != from { emit(.criterionMoved(criterion: criterion, by: to - from, cause: cause)) }
  }

  /// Moves how a group feels treated, within 0 … 10,000.
  mutating func moveProcess(_ group: Int, by change: Int32, cause: Cause) {
    let from = state.process[group]
    let to = min(max(from + change, 0), RuleNumbers.top)
    if to != from { emit(.processMoved(stakeholder: group, by: to - from, cause: cause)) }
  }

  /// Moves a group's trust, within 0 … 10,000.
  mutating func moveTrust(_ group: Int, by change: Int32, cause: Cause) {
    let from = state.trust[group]
    let to = Int32(min(max(Int64(from) + Int64(change), 0), Int64(RuleNumbers.top)))
    if to != from { emit(.trustMoved(stakeholder: group, by: to - from, cause: cause)) }
  }

  /// Lets the player know more of a group, up to 100.
  mutating func reveal(_ group: Int, by points: Int32, cause: Cause) {
    let from = state.visibility[group]
    let to = min(max(from + points, 0), RuleNumbers.mostVisible)
    if to != from { emit(.visibilityMoved(stakeholder: group, by: to - from, cause: cause)) }
  }

  mutating func setFlag(_ flag: Int, _ isSet: Bool) {
    if state.flags[flag] != isSet { emit(.flagChanged(flag: flag, isSet: isSet)) }
  }

  mutating func addDefect(_ defect: Int, cause: Cause) {
    if !state.defects[defect] { emit(.defectArose(defect: defect, cause: cause)) }
  }

  mutating func mendDefect(_ defect: Int, cause: Cause) {
    if state.defects[defect] { emit(.defectMended(defect: defect, cause: cause)) }
  }

  /// What an option, an event or a later effect brings about.
  mutating func bring(_ consequences: Consequences, cause: Cause) {
    for cost in rules.costs[consequences.costs] where cost.amount != 0 {
      emit(.paid(resource: Int(cost.resource), amount: cost.amount, cause: cause))
    }
    let draws = Draws(seed: state.seed)
    for index in consequences.effects {
      let effect = rules.effects[index]
      // The index of the effect is enough: a scene, an event and a later effect come once in a run.
      let deviation = draws.triangular(spread: effect.spread, scene: 0, index: index)
      moveCriterion(Int(effect.criterion), by: effect.change + deviation, cause: cause)
    }
    for change in rules.trustChanges[consequences.trust] {
      moveTrust(Int(change.stakeholder), by: change.change, cause: cause)
    }
    for flag in rules.indices[consequences.sets] { setFlag(Int(flag), true) }
    for flag in rules.indices[consequences.clears] { setFlag(Int(flag), false) }
    for defect in rules.indices[consequences.defects] { addDefect(Int(defect), cause: cause) }
    for defect in rules.indices[consequences.repairs] { mendDefect(Int(defect), cause: cause) }
    for later in consequences.laters {
      emit(.scheduled(later: later, week: state.week + rules.laters[later].after))
    }
  }
}

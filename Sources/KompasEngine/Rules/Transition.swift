import KompasScoring

/// A state being changed by the rules: every change is an event, applied at once and given to the log.
///
/// The same rules serve a run that is played, whose events are kept, and a case that is played over and over, where nobody asks for
/// them. What follows from the state is worked out when it is asked for, and only then.
struct Transition<Log: EventLog>: Sendable {
  let tables: RuleTables
  /// Kept here: asked for through the tables, the whole of it would be retained and released for every row that is read.
  let rules: CompiledCase
  var state: RunState
  var log: Log
  /// What each group gets; follows the criteria.
  var substance: Substance
  /// As they were when last asked for; see `refreshSupport` and `refresh`.
  var figures: Figures
  var isSupportFresh = false
  var areFiguresFresh = false
  /// The scene whose options were last looked at, -1 if none; and those that were open.
  var openScene = -1
  var open: [Int] = []
  /// The scenes that were passed over in the last search for the next scene.
  var passedOver: [Int] = []

  init(_ game: Game, _ state: RunState, log: Log) {
    tables = game.tables
    rules = game.rules
    self.state = state
    self.log = log
    substance = Substance(game.tables, state.criteria)
    figures = Figures(support: game.rules.stakeholders.map { _ in 0 })
  }

  @inline(__always)
  mutating func emit(_ event: Event) {
    Game.change(&state, by: event)
    switch event {
    case .criterionMoved(let criterion, _, _):
      substance.follow(criterion, tables, to: state.criteria[criterion])
      isSupportFresh = false
    case .processMoved, .trustMoved: isSupportFresh = false
    case .flagChanged: if tables.movesNear { areFiguresFresh = false }
    default: break
    }
    if Log.isKept { log.append(event) }
  }

  /// Brings support up to date with the state.
  @inline(__always)
  mutating func refreshSupport() {
    if !isSupportFresh { workOutSupport() }
  }

  @inline(never)
  private mutating func workOutSupport() {
    for group in figures.support.indices { figures.support[group] = support(of: group) }
    isSupportFresh = true
    areFiguresFresh = false
  }

  /// Brings every figure up to date with the state.
  @inline(__always)
  mutating func refresh() {
    refreshSupport()
    guard !areFiguresFresh else { return }
    figures.weigh(tables.rules.stakeholders, state.flags)
    areFiguresFresh = true
  }

  /// A group's support in this state.
  @inline(__always)
  func support(of group: Int) -> Int32 {
    KompasScoring.support(
      weighed: substance.sums[group],
      process: state.process[group],
      trust: state.trust[group],
      share: rules.stakeholders[group].procedure
    )
  }

  /// Moves a criterion, no further than its range.
  mutating func moveCriterion(_ criterion: Int, by change: Int32, cause: Cause) {
    let (low, high) = (rules.criteria[criterion].low, rules.criteria[criterion].high)
    let from = state.criteria[criterion]
    let wanted = Int64(from) + Int64(change)
    let to = Int32(min(max(wanted, Int64(low)), Int64(high)))
    if to != from { emit(.criterionMoved(criterion: criterion, by: to - from, cause: cause)) }
  }

  /// Moves a criterion to where it is without the plan: what was not built did not happen to anybody.
  mutating func undo(_ criterion: Int, cause: Cause) {
    let place = rules.criteria[criterion].withoutPlan
    moveCriterion(criterion, by: place - state.criteria[criterion], cause: cause)
  }

  /// Moves how a group feels treated, within 0 … 10,000.
  @inline(__always)
  mutating func moveProcess(_ group: Int, by change: Int32, cause: Cause) {
    let from = state.process[group]
    let to = min(max(from + change, 0), RuleNumbers.top)
    if to != from { emit(.processMoved(stakeholder: group, by: to - from, cause: cause)) }
  }

  /// Moves a group's trust, within 0 … 10,000.
  @inline(__always)
  mutating func moveTrust(_ group: Int, by change: Int32, cause: Cause) {
    let from = state.trust[group]
    let to = Int32(min(max(Int64(from) + Int64(change), 0), Int64(RuleNumbers.top)))
    if to != from { emit(.trustMoved(stakeholder: group, by: to - from, cause: cause)) }
  }

  /// Lets the player know more of a group, or less, within 0 … 100.
  @inline(__always)
  mutating func reveal(_ group: Int, by points: Int32, cause: Cause) {
    let from = state.visibility[group]
    let to = min(max(from + points, 0), RuleNumbers.mostVisible)
    if to != from { emit(.visibilityMoved(stakeholder: group, by: to - from, cause: cause)) }
  }

  @inline(__always)
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
    for row in consequences.costs {
      let cost = rules.costs[row]
      guard cost.amount != 0 else { continue }
      emit(.paid(resource: Int(cost.resource), amount: cost.amount, cause: cause))
    }
    for row in consequences.undoes { undo(Int(rules.indices[row]), cause: cause) }
    let draws = Draws(seed: state.seed)
    for index in consequences.effects {
      let effect = rules.effects[index]
      // The index of the effect is enough: a scene, an event and a later effect come once in a run.
      let deviation = draws.triangular(spread: effect.spread, scene: 0, index: index)
      moveCriterion(Int(effect.criterion), by: effect.change + deviation, cause: cause)
    }
    for row in consequences.groups {
      let change = rules.groupChanges[row]
      let group = Int(change.stakeholder)
      switch change.figure {
      case .trust: moveTrust(group, by: change.change, cause: cause)
      case .visibility: reveal(group, by: change.points, cause: cause)
      }
    }
    for row in consequences.sets { setFlag(Int(rules.indices[row]), true) }
    for row in consequences.clears { setFlag(Int(rules.indices[row]), false) }
    for row in consequences.defects { addDefect(Int(rules.indices[row]), cause: cause) }
    for row in consequences.repairs { mendDefect(Int(rules.indices[row]), cause: cause) }
    for later in consequences.laters {
      emit(.scheduled(later: later, week: state.week + rules.laters[later].after))
    }
  }
}

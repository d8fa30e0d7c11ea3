internal import KompasEngine

/// Writes the past of a trial, event by event.
struct TrialBuilder {
  private let game: Game
  private let notes: CaseNotes
  private var state: RunState
  private(set) var events: [Event] = []
  private(set) var remarks: [TrialRemark] = []

  init(_ loaded: LoadedCase, seed: UInt64) {
    game = Game(loaded.compiled)
    notes = loaded.notes
    state = game.blank
    for event in game.opening(seed: seed) { emit(event) }
    emit(.declared(CompassValue.allCases.map { _ in 10 }))
  }

  private var rules: CompiledCase { game.rules }

  private mutating func emit(_ event: Event) {
    game.apply(event, to: &state)
    events.append(event)
  }

  /// Makes what was set so: first what stands by itself, then support, which follows from it, then what was chosen.
  mutating func apply(_ settings: [TrialSetting]) throws(TrialProblem) {
    for setting in settings { try apply(setting) }
    for case .support(let group, let wanted) in settings {
      let isFree = !settings.contains { if case .trust(group, _) = $0 { true } else { false } }
      bringSupport(of: group, to: wanted, movingTrust: isFree)
    }
    let chosen = settings.compactMap { if case .chosen(let option) = $0 { option } else { nil } }
    for option in chosen.sorted() { choose(option) }
  }

  private mutating func apply(_ setting: TrialSetting) throws(TrialProblem) {
    // No cause is ever shown for what came before the first choice.
    let cause = Cause.drift
    switch setting {
    case .resource(let index, let left):
      let amount = state.resources[index] - left
      if amount != 0 { emit(.paid(resource: index, amount: amount, cause: cause)) }
    case .criterion(let index, let wanted):
      let by = wanted - state.criteria[index]
      if by != 0 { emit(.criterionMoved(criterion: index, by: by, cause: cause)) }
    case .trust(let index, let wanted): moveTrust(index, to: wanted)
    case .flag(let index, let isSet):
      if isSet { emit(.flagChanged(flag: index, isSet: true)) }
    case .happened(let index): emit(.eventDrawn(event: index, happened: true))
    case .promise(let index, let became): promise(index, became)
    case .defect(let index): emit(.defectArose(defect: index, cause: cause))
    case .decision(let outcome): if outcome != .none { emit(.decided(outcome)) }
    case .vote(let outcome): try vote(outcome)
    case .yesSeats(let seats): try vote(yes: seats)
    case .court(let outcome): if outcome != .none { emit(.ruled(outcome)) }
    case .support, .chosen: break
    }
  }

  private mutating func moveTrust(_ group: Int, to wanted: Int32) {
    let by = wanted - state.trust[group]
    if by != 0 { emit(.trustMoved(stakeholder: group, by: by, cause: .drift)) }
  }

  private mutating func promise(_ index: Int, _ became: PromiseState) {
    let makers = rules.options.filter {
      rules.indices[$0.promises].contains(Int32(index))
    }
    let involved = makers.first.map { rules.involvements[$0.involves].map(\.stakeholder) } ?? []
    let named = rules.promises[index].to
    let to = (named.isEmpty ? involved.sorted() : named).map(Int.init)
    emit(.promised(promise: index, to: to))
    if became == .kept { emit(.promiseKept(promise: index)) }
    if became == .broken { emit(.promiseBroken(promise: index)) }
  }

  // MARK: The vote

  /// The narrowest vote with this outcome.
  private mutating func vote(_ outcome: VoteOutcome) throws(TrialProblem) {
    let all = rules.stakeholders.reduce(0) { $0 + Int($1.seats) }
    let reachable = Set(coalitions().keys)
    switch outcome {
    case .none: return
    case .adopted: try vote(yes: reachable.filter { 2 * $0 > all }.min() ?? all)
    case .rejected: try vote(yes: reachable.filter { 2 * $0 <= all }.max() ?? 0)
    }
  }

  private mutating func vote(yes: Int) throws(TrialProblem) {
    let coalitions = coalitions()
    guard let inFavor = coalitions[yes] else {
      let nearest = coalitions.keys.min { (abs($0 - yes), $0) < (abs($1 - yes), $1) }
      throw .impossibleSeats(yes, nearest: nearest ?? 0)
    }
    let against = game.factions.filter { !inFavor.contains($0) }
    let no = against.reduce(Int32(0)) { $0 + rules.stakeholders[$1].seats }
    emit(.voted(inFavor: inFavor, against: against, yesSeats: Int32(yes), noSeats: no))
    if state.vote == .rejected, rules.procedure.isDecidedByCouncil, state.decision == .none {
      emit(.decided(.notAdopted))
    }
  }

  /// Who could vote in favor, by the seats that this gives; the first factions where there are several ways.
  private func coalitions() -> [Int: [Int]] {
    var found: [Int: [Int]] = [0: []]
    for faction in game.factions {
      let seats = Int(rules.stakeholders[faction].seats)
      for sum in found.keys.sorted() where found[sum + seats] == nil && found.count < 10_000 {
        found[sum + seats] = (found[sum] ?? []) + [faction]
      }
    }
    return found
  }

  // MARK: Support

  /// Brings support as near as how the group is treated can bring it, and then trust; the plan itself stays as it is.
  private mutating func bringSupport(of group: Int, to wanted: Int32, movingTrust: Bool) {
    let process = nearest(to: wanted) { state, value in
      state.process[group] = value
      return group
    }
    let by = process - state.process[group]
    if by != 0 { emit(.processMoved(stakeholder: group, by: by, cause: .drift)) }
    if movingTrust, support(state, group) != wanted {
      let trust = nearest(to: wanted) { state, value in
        state.trust[group] = value
        return group
      }
      moveTrust(group, to: trust)
    }
    let became = support(state, group)
    if wholePoints(became) != wholePoints(wanted) {
      remarks.append(.support(stakeholder: group, wanted: wanted, became: became))
    }
  }

  private func support(_ state: RunState, _ group: Int) -> Int32 {
    game.truth(state).support[group]
  }

  /// The lowest value from 0 to 10,000 with which support comes nearest; support never falls while the value rises.
  private func nearest(
    to wanted: Int32,
    _ set: (inout RunState, Int32) -> Int
  ) -> Int32 {
    func support(with value: Int32) -> Int32 {
      var state = state
      let group = set(&state, value)
      return self.support(state, group)
    }
    var (low, high) = (Int32(0), Int32(10_000))
    while low < high {
      let middle = (low + high) / 2
      if support(with: middle) < wanted { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return 0 }
    let (under, over) = (wanted - support(with: low - 1), support(with: low) - wanted)
    return abs(under) < abs(over) ? low - 1 : low
  }

  // MARK: Where it begins

  private mutating func choose(_ option: Int) {
    let scene = Int(rules.options[option].scene)
    enterPhase(of: scene)
    emit(.sceneEntered(scene: scene))
    emit(.stageEntered(.choosing))
    emit(.chose(scene: scene, option: option))
  }

  private mutating func enterPhase(of scene: Int) {
    let phase = rules.scenes[scene].phase
    if state.phase != phase { emit(.phaseEntered(phase)) }
  }

  /// Goes to a scene, whether or not it would come; without one, to the scene that comes next.
  mutating func enter(_ scene: Int?) {
    guard let scene else {
      // The court is the last that comes before the next scene, and the briefing before the first.
      emit(.stageEntered(state.choices.isEmpty ? .briefing : .court))
      for event in game.consequences(of: .proceed, in: state) { emit(event) }
      return
    }
    if !game.canCome(scene, in: state) {
      let wrong = notes.scenes[scene].filter { !game.holds($0, in: state) }
      remarks.append(.sceneWouldNotCome(scene: scene, because: wrong.map(\.text)))
    }
    for earlier in 0..<scene where earlier > state.scene { enterPhase(of: earlier) }
    enterPhase(of: scene)
    emit(.sceneEntered(scene: scene))
    emit(.stageEntered(.choosing))
  }
}

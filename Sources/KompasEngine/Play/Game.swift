import KompasScoring

/// A case ready to be played: pure functions from decisions to events to states.
///
/// The engine does no I/O, reads no clock, and holds no state of its own. The same case, seed and decisions
/// give the same events, bit for bit.
public struct Game: Sendable {
  /// The version of the rules: raised whenever a run would be decided otherwise than before.
  ///
  /// 1: until procedures could end without a decision. 2: until factions saw broken promises, needles counted people, endings undid what did
  /// not come about, and scenes said whether they ask why. A run keeps the version by which it was played, and is played on by no other.
  public static let rulesVersion = 3

  /// The case being played.
  public let rules: CompiledCase
  /// What follows from the case alone.
  let tables: RuleTables

  /// Prepares a case for play.
  public init(_ rules: CompiledCase) {
    self.rules = rules
    tables = RuleTables(rules)
  }

  /// The events with which a run begins.
  public func opening(seed: UInt64) -> [Event] {
    [.started(seed: seed), .stageEntered(.declaring)]
  }

  /// The state before the first event.
  public var blank: RunState {
    RunState(
      seed: 0,
      stage: .declaring,
      scene: -1,
      option: -1,
      phase: nil,
      turn: 0,
      week: 0,
      resources: rules.resources.map(\.start),
      criteria: rules.criteria.map(\.start),
      process: rules.stakeholders.map { _ in RuleNumbers.middle },
      trust: rules.stakeholders.map(\.trust),
      visibility: rules.stakeholders.map(\.voice),
      flags: Array(repeating: false, count: rules.flagCount),
      promises: rules.promises.map { _ in .unmade },
      promisedTo: rules.promises.map { _ in [] },
      choices: [],
      events: rules.events.map { _ in nil },
      defects: rules.defects.map { _ in false },
      missedTerms: rules.procedure.terms.map { _ in false },
      scheduled: [],
      phaseWeeks: Phase.allCases.map { _ in -1 },
      decision: .none,
      vote: .none,
      seats: [0, 0],
      court: .none,
      isCourtDone: false,
      voteScene: -1,
      ending: -1,
      declared: [],
      recalibrated: [],
      undone: 0
    )
  }

  /// What follows from a decision: the events, which are not applied yet.
  ///
  /// `undo`, and what a table records, is answered by `Timeline`, which knows the past; here it is refused.
  ///
  /// - Throws: `Rejection` if the decision does not fit; then nothing happened.
  public func decide(_ decision: Decision, in state: RunState) throws(Rejection) -> [Event] {
    var step = Transition(self, state, log: KeptEvents())
    switch decision {
    case .note(let text):
      step.emit(.noted(text))
    case .undo:
      throw .cannotUndo
    case .seat, .count:
      throw .notNow(state.stage)
    case .declare(let points):
      let isAgain = isBeforeFirstChoice(state)
      guard state.stage == .declaring || isAgain else { throw .notNow(state.stage) }
      let checked = try checked(points)
      if isAgain { step.emit(.declared(checked)) } else { step.declare(checked) }
    case .reconsider(let turn, let again, let text):
      guard state.stage == .reconsidering else { throw .notNow(state.stage) }
      guard state.choices.indices.contains(turn) else { throw .unknownChoice(turn) }
      step.emit(.reconsidered(turn: turn, again: again, text: text))
    case .resolve(let text):
      guard state.stage == .debriefing else { throw .notNow(state.stage) }
      step.emit(.resolved(text))
      step.emit(.stageEntered(.recalibrating))
    case .recalibrate(let points):
      guard state.stage == .recalibrating else { throw .notNow(state.stage) }
      step.emit(.recalibrated(try checked(points)))
      step.emit(.stageEntered(.finished))
    case .choose(let option):
      guard state.stage == .choosing else { throw .notNow(state.stage) }
      guard state.scene >= 0, rules.scenes[state.scene].options.contains(option) else {
        throw .notInScene(option: option)
      }
      if let reason = closedReason(option, in: state) { throw .closed(reason) }
      step.choose(option)
    case .motivate(let criteria, let text):
      guard state.stage == .motivating || mayStillSayWhy(state) else { throw .notNow(state.stage) }
      for criterion in criteria where !rules.criteria.indices.contains(criterion) {
        throw .unknownCriterion(criterion)
      }
      step.motivate(criteria: criteria, text: text)
    case .tell:
      guard !toTell(state).isEmpty else { throw .notNow(state.stage) }
      step.tell(toTell(state))
    case .release(let promise):
      guard let release = releases(in: state).first(where: { $0.promise == promise }) else {
        throw .notNow(state.stage)
      }
      if let reason = release.closed { throw .closed(reason) }
      step.release(promise)
    case .proceed:
      guard step.proceed() else { throw .notNow(state.stage) }
    }
    return step.log.events
  }

  /// Whether a compass that was declared may still be declared anew: nothing was chosen yet, nor taken back.
  private func isBeforeFirstChoice(_ state: RunState) -> Bool {
    (state.stage == .briefing || state.stage == .choosing) && state.choices.isEmpty
      && state.undone == 0
  }

  /// Whether reasons may be given unasked: with what followed in sight, after a choice where they were not asked for.
  public func mayStillSayWhy(_ state: RunState) -> Bool {
    state.stage == .consequences && rules.scenes.indices.contains(state.scene)
      && !rules.scenes[state.scene].asksWhy
  }

  /// The promises that were just broken and that the player may go and tell of: the choice itself did not tell it, the author says how
  /// that goes, and there is time for it.
  public func toTell(_ state: RunState) -> [Int] {
    guard state.stage == .consequences, (state.resources.first ?? 0) >= RuleNumbers.tellingWeeks,
      rules.options.indices.contains(state.option), !rules.options[state.option].tells
    else { return [] }
    return state.untold.filter { rules.promises[$0].canBeTold }
  }

  /// What follows from a decision that is open: one of `openOptions` or `legalDecisions`, or going on where a stage waits for that.
  ///
  /// - Precondition: the rules accept the decision. That they refuse it is a fault of the program, and nothing to go on with.
  public func consequences(of decision: Decision, in state: RunState) -> [Event] {
    do throws(Rejection) { return try decide(decision, in: state) } catch {
      preconditionFailure("an open decision was refused: \(decision): \(error)")
    }
  }

  private func checked(_ points: [UInt8]) throws(Rejection) -> [UInt8] {
    guard points.count == CompassValue.allCases.count,
      points.reduce(0, { $0 + Int($1) }) == RuleNumbers.compassPoints
    else { throw .unevenPoints }
    return points
  }

  /// Decisions that the engine would accept now, for play without a player: one for each open option, and for
  /// each other stage the plainest.
  public func legalDecisions(in state: RunState) -> [Decision] {
    switch state.stage.waitsFor {
    case .points:
      let points = CompassValue.evenPoints
      return [state.stage.isLookingBack ? .recalibrate(points) : .declare(points)]
    case .choice:
      return openOptions(in: state).map { .choose(option: $0) }
        + releases(in: state).filter { $0.closed == nil }.map { .release(promise: $0.promise) }
    case .reasons:
      return [.motivate(criteria: [], text: "")]
        + rules.criteria.indices.map { .motivate(criteria: [$0], text: "") }
    case .goingOn: return toTell(state).isEmpty ? [.proceed] : [.proceed, .tell]
    case .nothing: return []
    }
  }
}

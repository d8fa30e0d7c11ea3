import KompasScoring

/// Plays a case without a player, over and over, and counts what it met.
///
/// One machine serves one thread. Set it to a beginning with `begin`, then `finish`; the same seeds give the same
/// run, by the rules of `Game.decide`. Reasons are always given after a choice (the first criterion of the case), and the
/// compass is declared evenly.
public struct Playout: Sendable {
  /// The case.
  public let game: Game
  var run: Transition<NoEvents>
  /// A run at its first choice: what comes before it is the same for every seed.
  private let opening: Transition<NoEvents>
  private let reasons: [Int]
  /// Room for choosing by a policy.
  var chooser: Chooser
  /// Whether the player goes to tell of every promise that was broken, and asks to be let off one before breaking it, wherever that can be.
  public var isFrank = false
  /// The true needles before anything happened, -10,000 … 10,000, in the order of `Tension`.
  public let needlesAtStart: [Int32]
  /// How many choices were made, since the machine was made.
  public private(set) var decisions = 0
  /// Per option: in how many choices it was open, since the machine was made.
  public private(set) var opened: [Int]
  /// Per option: how often it was chosen, since the machine was made.
  public private(set) var chosen: [Int]

  /// A machine for this case.
  public init(_ game: Game) {
    self.game = game
    needlesAtStart = game.truth(game.blank).needles
    var first = Transition(game, game.blank, log: NoEvents())
    reasons = game.rules.criteria.isEmpty ? [] : [0]
    opened = game.rules.options.map { _ in 0 }
    chosen = opened
    first.goOn(reasons: reasons, telling: nil)
    opening = first
    run = first
    chooser = Chooser(first)
  }

  /// Goes to the first choice of a run with this seed.
  public mutating func begin(seed: UInt64) {
    run.refill(opening.state, opening.substance)
    run.state.seed = seed
    run.goOn(reasons: reasons, telling: isFrank ? game : nil)
    run.refresh()
  }

  /// Goes to the next choice after a state.
  public mutating func begin(at state: RunState) {
    run.refill(state, Substance(game.tables, state.criteria))
    run.goOn(reasons: reasons, telling: isFrank ? game : nil)
    run.refresh()
  }

  /// Makes this choice and goes on to the next one, or to the end; a closed option is a programming error.
  public mutating func choose(_ option: Int) {
    precondition(!isOver && run.open.contains(option), "This option is closed.")
    take(option)
    run.refresh()
  }

  /// Plays a whole run: `begin` and `finish` in one.
  ///
  /// - Parameters:
  ///   - seed: of the dice of the case.
  ///   - policy: how to choose.
  ///   - choices: the seed of the choices.
  public mutating func play(seed: UInt64, _ policy: Policy, choosing choices: UInt64) {
    begin(seed: seed)
    finish(policy, choosing: choices)
  }

  /// Plays to the end, or to a scene where nothing is open.
  ///
  /// - Parameters:
  ///   - policy: how to choose.
  ///   - seed: of the choices; the dice of the case have the run's own.
  public mutating func finish(_ policy: Policy, choosing seed: UInt64) {
    chooser.start(seed)
    while !isOver, !run.open.isEmpty { take(chooser.pick(policy, &run)) }
    run.refresh()
  }

  /// Counts a choice, makes it, and goes on to the next.
  private mutating func take(_ option: Int) {
    decisions += 1
    for place in run.open.indices { opened[run.open[place]] += 1 }
    chosen[option] += 1
    run.choose(isFrank ? asking(before: option) : option)
    run.goOn(reasons: reasons, telling: isFrank ? game : nil)
  }

  /// Asks to be let off what an option breaks; the option, or another one if that leaves too little for it.
  private mutating func asking(before option: Int) -> Int {
    let breaks = game.rules.indices[game.rules.options[option].breaks]
    for release in game.releases(in: run.state)
    where release.closed == nil && breaks.contains(Int32(release.promise)) {
      run.release(release.promise)
    }
    _ = run.hasOpenOptions(run.state.scene)
    return run.open.contains(option) ? option : run.open.first ?? option
  }
}

extension Transition where Log == NoEvents {
  /// Through everything that waits for no choice, going to tell of what was broken if a game is given; stops at a choice with `open` filled in, or at the end, before looking back.
  mutating func goOn(reasons: [Int], telling game: Game?) {
    while state.stage != .ended, !state.stage.isLookingBack {
      switch state.stage.waitsFor {
      case .points: declare(CompassValue.evenPoints)
      case .reasons: motivate(criteria: reasons, text: "")
      case .goingOn:
        if let promises = game?.toTell(state), !promises.isEmpty { tell(promises) }
        _ = proceed()
      case .choice:
        if openScene != state.scene { _ = hasOpenOptions(state.scene) }
        return
      case .nothing: return
      }
    }
  }

  /// Stands at another state of the same case, without asking for memory.
  mutating func refill(_ state: RunState, _ substance: Substance) {
    self.state.refill(state)
    self.substance.refill(substance)
    isSupportFresh = false
    openScene = -1
  }
}

/// What can be asked of the present state.
extension Playout {
  /// Whether the case has ended.
  public var isOver: Bool { run.state.stage != .choosing }
  /// The present or last scene; -1 before the first.
  public var scene: Int { run.state.scene }
  /// Weeks passed since the start.
  public var week: Int32 { run.state.week }
  /// The ending; -1 while there is none.
  public var ending: Int { run.state.ending }
  /// Whether there is a decision.
  public var decision: DecisionOutcome { run.state.decision }
  /// What the council did.
  public var vote: VoteOutcome { run.state.vote }
  /// What the court did.
  public var court: CourtOutcome { run.state.court }
  /// Which options were chosen in this run, in order.
  public var choices: [Int] { run.state.choices }
  /// Whether an event happened in this run.
  public func hasHappened(_ event: Int) -> Bool { run.state.events[event] == true }
  /// What is left of a resource now, in whole units; below zero if more was used than there was.
  public func left(of resource: Int) -> Int32 { run.state.resources[resource] }
  /// A group's support now, 0 … 10,000.
  public func support(of group: Int) -> Int32 { run.figures.support[group] }
  /// Seat-weighted support in the council now, 0 … 10,000; 5,000 without a council.
  public var raad: Int32 { run.figures.raad }
  /// Head-count support of those near now, 0 … 10,000; 5,000 if nobody is.
  public var wijk: Int32 { run.figures.wijk }
  /// Support of the worst-off group of residents now, or with fewer than two of those of the worst-off group; 0 … 10,000.
  public var worstSupport: Int32 { run.figures.worstSupport }
  /// The true needles now, -10,000 … 10,000, in the order of `Tension`.
  public var needles: (groups: Int32, council: Int32, audible: Int32) {
    let needles = game.tables.needles(run.figures.support, run.state.flags)
    return (needles[0], needles[1], needles[2])
  }
  /// The chance of a majority if the council voted now, 0 … 1; 0 without a council.
  public var majorityChance: Double {
    let factions = game.tables.factions
    return majorityProbability(
      seats: factions.map { Int(game.rules.stakeholders[$0].seats) },
      probabilities: factions.map { game.chanceInFavor($0, support: run.figures.support[$0]) }
    )
  }
  /// The open options of the present scene; none when the case has ended.
  public var open: [Int] { isOver ? [] : run.open }
  /// The present state of the run.
  public var state: RunState { run.state }
}

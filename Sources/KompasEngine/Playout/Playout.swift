import KompasScoring

/// Plays a case without a player, over and over, and counts what it met.
///
/// One machine serves one thread. Set it to a beginning with `begin`, then `finish`; the same seeds give the same
/// run, the run that `Game` gives for the same choices. Reasons are always given after a choice (the first criterion of the case), and the compass is
/// declared evenly.
public struct Playout: Sendable {
  /// The case.
  public let game: Game
  /// Per option: in how many choices it was open, since the machine was made.
  public private(set) var opened: [Int]
  /// Per option: how often it was chosen, since the machine was made.
  public private(set) var chosen: [Int]
  /// How many choices were made, since the machine was made.
  public private(set) var decisions = 0
  /// The present state of the run.
  public private(set) var state: RunState

  /// A machine for this case.
  public init(_ game: Game) {
    self.game = game
    opened = game.rules.options.map { _ in 0 }
    chosen = opened
    state = game.blank
  }

  /// Goes to the first choice of a run with this seed.
  public mutating func begin(seed: UInt64) {
    state = game.blank
    for event in game.opening(seed: seed) { game.apply(event, to: &state) }
    take(.declare([10, 10, 10, 10, 10, 10]))
    goOn()
  }

  /// Goes to the next choice after a state.
  public mutating func begin(at state: RunState) {
    self.state = state
    goOn()
  }

  /// Whether the case has ended.
  public var isOver: Bool { state.stage != .choosing }

  /// The present or last scene; -1 before the first.
  public var scene: Int { state.scene }
  /// Weeks passed since the start.
  public var week: Int32 { state.week }
  /// The ending; -1 while there is none.
  public var ending: Int { state.ending }
  /// What the council did.
  public var vote: VoteOutcome { state.vote }
  /// What the court did.
  public var court: CourtOutcome { state.court }
  /// A group's support now, 0 … 10,000.
  public func support(of group: Int) -> Int32 { game.rules.figures(state).support[group] }
  /// Seat-weighted support in the council now, 0 … 10,000; 5,000 without a council.
  public var raad: Int32 { game.rules.figures(state).raad }
  /// Head-count support of those near now, 0 … 10,000; 5,000 if nobody is.
  public var wijk: Int32 { game.rules.figures(state).wijk }
  /// Support of the worst-off group of residents now, or with fewer than two of those of the worst-off group; 0 … 10,000.
  public var worstSupport: Int32 {
    let figures = game.rules.figures(state)
    return figures.worst < 0 ? figures.support.min() ?? 0 : figures.support[figures.worst]
  }
  /// The true needles now, -10,000 … 10,000, in the order of `Tension`.
  public var needles: (groups: Int32, council: Int32, audible: Int32) {
    let figures = game.rules.figures(state)
    let all = game.rules.needles(support: figures.support, loud: figures.loud)
    return (all[0], all[1], all[2])
  }

  /// Makes this choice and goes on to the next one, or to the end; a closed option is a programming error.
  public mutating func choose(_ option: Int) {
    decisions += 1
    chosen[option] += 1
    for open in game.openOptions(in: state) { opened[open] += 1 }
    take(.choose(option: option))
    goOn()
  }

  /// Plays to the end.
  ///
  /// - Parameters:
  ///   - policy: how to choose.
  ///   - seed: of the choices; the dice of the case have the run's own.
  public mutating func finish(_ policy: Policy, choosing seed: UInt64) {
    while !isOver { choose(pick(policy, seed)) }
  }

  private mutating func take(_ decision: Decision) {
    let events = (try? game.decide(decision, in: state)) ?? []
    for event in events { game.apply(event, to: &state) }
  }

  /// Through everything that waits for no choice; stops at the end, before looking back.
  private mutating func goOn() {
    while true {
      switch state.stage {
      case .declaring: take(.declare([10, 10, 10, 10, 10, 10]))
      case .motivating:
        take(.motivate(criteria: game.rules.criteria.isEmpty ? [] : [0], text: ""))
      case .briefing, .consequences, .interlude, .council, .court, .pause: take(.proceed)
      case .choosing, .ended, .debriefing, .recalibrating, .finished: return
      }
    }
  }

  private func pick(_ policy: Policy, _ seed: UInt64) -> Int {
    let open = game.openOptions(in: state)
    switch policy {
    case .random:
      let die = Draws(seed: seed).words(.choice, scene: state.scene, index: state.turn).0
      return open[Int((UInt64(die) * UInt64(open.count)) >> 32)]
    case .compass(let compass):
      let liking = open.map { exponential(Policy.sharpness * likes($0, compass)) }
      let die = Draws(seed: seed).words(.choice, scene: state.scene, index: state.turn).0
      var left = Double(die) / 4_294_967_296 * liking.reduce(0, +)
      for (option, weight) in zip(open, liking) {
        if left < weight { return option }
        left -= weight
      }
      return open[open.count - 1]
    case .favorite(let compass): return best(of: open) { likes($0, compass) }
    case .greedyCouncil: return best(of: open) { game.truth(after($0)).raad }
    case .greedyNeighborhood: return best(of: open) { game.truth(after($0)).wijk }
    case .worstFirst:
      return best(of: open) { option in
        let truth = game.truth(after(option))
        return truth.worst < 0 ? truth.support.min() ?? 0 : truth.support[truth.worst]
      }
    }
  }

  private func likes(_ option: Int, _ compass: [Double]) -> Double {
    zip(game.rules.options[option].compass, compass).reduce(0) { $0 + Double($1.0) * $1.1 }
  }

  private func best<Measure: Comparable>(of open: [Int], by measure: (Int) -> Measure) -> Int {
    var best = open[0]
    var most = measure(best)
    for option in open.dropFirst() {
      let this = measure(option)
      if this > most { (best, most) = (option, this) }
    }
    return best
  }

  private func after(_ option: Int) -> RunState {
    var state = state
    for event in (try? game.decide(.choose(option: option), in: state)) ?? [] {
      game.apply(event, to: &state)
    }
    return state
  }
}

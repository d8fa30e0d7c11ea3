public import KompasEngine
import KompasScoring

/// What `Playout` must do, done with `Game`: slow, and as the rules are written.
public struct GamePlayout {
  /// The case.
  public let game: Game
  /// Per option: in how many choices it was open.
  public private(set) var opened: [Int]
  /// Per option: how often it was chosen.
  public private(set) var chosen: [Int]
  /// The present state.
  public private(set) var state: RunState
  private static let evenly: [UInt8] = [10, 10, 10, 10, 10, 10]

  /// A player of this case.
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
    goOn()
  }

  /// Goes to the next choice after a state.
  public mutating func begin(at state: RunState) {
    self.state = state
    goOn()
  }

  /// The open options; none when the case has ended.
  public var open: [Int] { state.stage == .choosing ? game.openOptions(in: state) : [] }

  /// Makes a choice, and goes on to the next.
  public mutating func choose(_ option: Int) {
    for open in open { opened[open] += 1 }
    chosen[option] += 1
    take(.choose(option: option))
    goOn()
  }

  private mutating func take(_ decision: Decision) {
    for event in (try? game.decide(decision, in: state)) ?? [] { game.apply(event, to: &state) }
  }

  private mutating func goOn() {
    while true {
      switch state.stage {
      case .declaring: take(.declare(Self.evenly))
      case .motivating:
        take(.motivate(criteria: game.rules.criteria.isEmpty ? [] : [0], text: ""))
      case .briefing, .consequences, .interlude, .council, .court, .pause: take(.proceed)
      case .choosing, .ended, .reconsidering, .debriefing, .recalibrating, .finished:
        return
      }
    }
  }

  /// What a policy chooses now.
  public func pick(_ policy: Policy, choosing seed: UInt64) -> Int {
    let open = game.openOptions(in: state)
    switch policy {
    case .random: return open[Int((UInt64(die(seed)) * UInt64(open.count)) >> 32)]
    case .compass(let compass):
      let liking = open.map { exponential(Policy.sharpness * likes($0, compass)) }
      var left = Double(die(seed)) / 4_294_967_296 * liking.reduce(0, +)
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

  /// The word of a choice: purpose 5 of the engine's draws, four turns to a draw.
  private func die(_ seed: UInt64) -> UInt32 {
    let words = philox(
      counter: (5, 0, UInt32(state.turn / 4), 0),
      key: (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    )
    return [words.0, words.1, words.2, words.3][state.turn % 4]
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

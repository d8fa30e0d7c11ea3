public import KompasEngine

/// How many runs of a case go where: whole numbers only.
public struct CaseFlow: Sendable, Equatable {
  /// How many runs were played.
  public private(set) var runs = 0
  /// Per scene: in how many runs it is the first; after the last scene: in how many the case ends at once.
  public private(set) var first: [Int]
  /// Per option: in how many runs each scene comes next after it; after the last scene: in how many the case ends.
  public private(set) var next: [[Int]]
  /// Per option: in how many runs it was chosen.
  public private(set) var chosen: [Int]
  /// Per scene: in how many runs it was played.
  public private(set) var played: [Int]
  /// Per ending: how many runs ended so.
  public private(set) var endings: [Int]
  /// Per event: in how many runs it happened.
  public private(set) var events: [Int]

  /// Plays a case, every open option equally likely.
  ///
  /// The runs are the first so many of `simulate` with the random policy and the same seed.
  ///
  /// - Parameters:
  ///   - game: the case.
  ///   - playouts: how many runs.
  ///   - seed: the same seed gives the same numbers.
  public init(of game: Game, playouts: Int, seed: UInt64) {
    let rules = game.rules
    first = [Int](repeating: 0, count: rules.scenes.count + 1)
    next = rules.options.map { _ in [Int](repeating: 0, count: rules.scenes.count + 1) }
    chosen = rules.options.map { _ in 0 }
    played = rules.scenes.map { _ in 0 }
    endings = rules.endings.map { _ in 0 }
    events = rules.events.map { _ in 0 }
    var machine = Playout(game)
    for number in 0..<max(0, playouts) {
      let seeds = RunSeeds(seed: seed, number: number)
      machine.begin(seed: seeds.dice)
      machine.finish(.random, choosing: seeds.choices)
      count(machine)
    }
  }

  private mutating func count(_ machine: Playout) {
    runs += 1
    let options = machine.game.rules.options
    var before: Int?
    for option in machine.choices {
      let scene = Int(options[option].scene)
      played[scene] += 1
      chosen[option] += 1
      if let before { next[before][scene] += 1 } else { first[scene] += 1 }
      before = option
    }
    if let before { next[before][played.count] += 1 } else { first[played.count] += 1 }
    if machine.ending >= 0 { endings[machine.ending] += 1 }
    for event in events.indices where machine.hasHappened(event) { events[event] += 1 }
  }
}

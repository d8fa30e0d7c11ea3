public import KompasEngine

/// The first of many runs by chance that comes to a scene.
public struct FirstArrival: Sendable {
  /// How many runs are tried.
  public static let runs: UInt64 = 1_000

  /// The seed of the run.
  public let seed: UInt64
  /// The run as it waits for a choice at the scene.
  public let state: RunState

  /// Plays by chance, every open option equally likely; `nil` if no run comes to the scene.
  ///
  /// - Parameters:
  ///   - scene: an index into the scenes of the case.
  ///   - game: the case.
  ///   - first: the seed of the first run; those after it count up.
  public init?(at scene: Int, in game: Game, from first: UInt64) {
    var playout = Playout(game)
    for run in 0..<Self.runs {
      let seed = first &+ run
      playout.begin(seed: seed)
      while !playout.isOver, playout.scene != scene {
        let open = game.openOptions(in: playout.state)
        let die = philox(
          counter: (UInt32(playout.state.turn), UInt32(playout.scene), 0, 0),
          key: (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
        ).0
        playout.choose(open[die.place(among: open.count)])
      }
      guard !playout.isOver else { continue }
      (self.seed, state) = (seed, playout.state)
      return
    }
    return nil
  }
}

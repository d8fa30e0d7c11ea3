import KompasAnalysis
import KompasEngine
import KompasScenarios

/// The options of a scene as they stand when play by chance comes to it.
struct SceneWeighing {
  /// How many runs are tried.
  static let runs: UInt64 = 1_000

  /// The first seed whose run comes to the scene.
  let seed: UInt64
  /// The open options, and what the groups may expect of each.
  let sheet: WeighingSheet
  /// The names under which each criterion may be called: its id, and its name.
  let names: [[String]]

  /// Plays by chance until the scene comes; `nil` if no run comes to it.
  init?(_ loaded: LoadedCase, scene: Int, from first: UInt64, _ language: Language) {
    let game = Game(loaded.compiled)
    let texts = loaded.words(in: language.rawValue)
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
        playout.choose(open[Int((UInt64(die) * UInt64(open.count)) >> 32)])
      }
      guard !playout.isOver else { continue }
      let outlook = Outlook(game)
      let (options, support) = outlook.values(in: playout.state)
      self.seed = seed
      names = outlook.groups.map { group in
        [loaded.compiled.stakeholders[group].id, texts.stakeholders[group].name]
      }
      sheet = WeighingSheet(
        criteria: outlook.groups.map {
          texts.stakeholders[$0].short ?? texts.stakeholders[$0].name
        },
        alternatives: options.map { texts.options[$0].label },
        values: support
      )
      return
    }
    return nil
  }
}

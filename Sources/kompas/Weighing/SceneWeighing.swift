import KompasAnalysis
import KompasEngine
import KompasScenarios
import KompasStandards

/// The options of a scene as they stand when play by chance comes to it.
struct SceneWeighing {
  /// The first seed whose run comes to the scene.
  let seed: UInt64
  /// The open options, and what the groups may expect of each.
  let sheet: WeighingSheet
  /// The names under which each criterion may be called: its id, and its name.
  let names: [[String]]

  /// Plays by chance until the scene comes; `nil` if no run comes to it.
  init?(_ loaded: LoadedCase, scene: Int, from first: UInt64, _ language: Language) {
    let game = Game(loaded.compiled)
    guard let arrival = FirstArrival(at: scene, in: game, from: first) else { return nil }
    let texts = loaded.words(in: language.code)
    let outlook = Outlook(game)
    let (options, support) = outlook.values(in: arrival.state)
    seed = arrival.seed
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
  }
}

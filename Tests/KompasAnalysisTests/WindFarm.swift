import Foundation
import KompasEngine
import KompasScenarios
import KompasTestSupport

/// The wind-farm case, and runs of it without a player.
enum WindFarm {
  /// The game.
  static let game: Game? = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return CaseReader(assets: AssetLibrary(root: root.path + "/Assets"))
      .load(root.path + "/Scenarios/windpark_oosterbrink").loaded.map { Game($0.compiled) }
  }()

  /// A whole run that follows a policy.
  static func run(_ game: Game, _ policy: Policy, seed: UInt64) throws -> Timeline {
    var playout = Playout(game)
    playout.begin(seed: seed)
    playout.finish(policy, choosing: seed)
    var choices = playout.state.choices[...]
    var timeline = Timeline(game, events: game.opening(seed: seed))
    while timeline.state.ending < 0 {
      let decision: Decision =
        switch timeline.state.stage {
        case .declaring: .declare(.compass(seed: seed))
        case .choosing: .choose(option: choices.popFirst() ?? -1)
        case .motivating: .motivate(criteria: [0], text: "")
        default: .proceed
        }
      timeline.append(try timeline.decide(decision))
    }
    return timeline
  }
}

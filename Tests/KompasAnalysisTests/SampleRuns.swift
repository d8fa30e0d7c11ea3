import Foundation
import KompasEngine
import KompasScenarios
import KompasTestSupport

/// The cases that looking back is tested on, and runs of them.
enum SampleRuns: String, CaseIterable, Sendable {
  case small
  case windFarm

  /// Read once.
  private static let windFarmGame: Game? = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    let reader = CaseReader(assets: AssetLibrary(root: root + "/Assets"))
    let reading = reader.load(root + "/Scenarios/windpark_oosterbrink")
    return reading.loaded.map { Game($0.compiled) }
  }()

  struct Missing: Error {}

  var game: Game {
    get throws {
      switch self {
      case .small: return Game(SmallCase.compiled)
      case .windFarm:
        guard let game = Self.windFarmGame else { throw Missing() }
        return game
      }
    }
  }

  /// A run by chance, to its very end.
  func run(seed: UInt64) throws -> Timeline {
    let game = try game
    var player = RandomPlayer(seed: seed)
    var timeline = Timeline(game, events: game.opening(seed: seed))
    while let decision = player.decide(timeline) {
      timeline.append(try timeline.decide(decision))
    }
    return timeline
  }

  /// A run in which every choice is this θ's favorite, and a reason is always given.
  func run(seed: UInt64, favorite compass: [Double]) throws -> Timeline {
    let game = try game
    var timeline = Timeline(game, events: game.opening(seed: seed))
    while let decision = game.decision(favorite: compass, in: timeline.state) {
      timeline.append(try timeline.decide(decision))
    }
    return timeline
  }
}

extension Game {
  /// What a player who follows this θ decides now; `nil` at the end.
  func decision(favorite compass: [Double], in state: RunState) -> Decision? {
    switch state.stage {
    case .declaring: return .declare(.compass(seed: state.seed))
    case .motivating: return .motivate(criteria: [0], text: "")
    case .briefing, .consequences, .interlude, .council, .court, .pause: return .proceed
    case .ended, .reconsidering, .debriefing, .recalibrating, .finished: return nil
    case .choosing:
      let open = openOptions(in: state)
      let liking = open.map { option in
        zip(rules.options[option].compass, compass).reduce(0) { $0 + Double($1.0) * $1.1 }
      }
      let best = liking.firstIndex { $0 == liking.max() } ?? 0
      return .choose(option: open[best])
    }
  }

  /// The state at the end after these choices and the favorites of this θ, by decisions alone.
  func end(
    from start: RunState,
    choosing option: Int,
    favorite compass: [Double]
  ) throws -> RunState {
    var state = start
    var next: Decision? = .choose(option: option)
    while let decision = next {
      for event in try decide(decision, in: state) { apply(event, to: &state) }
      next = self.decision(favorite: compass, in: state)
    }
    return state
  }
}

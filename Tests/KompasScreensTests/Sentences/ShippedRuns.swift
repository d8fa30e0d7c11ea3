import Foundation
import KompasEngine
import KompasScenarios
import KompasTestSupport

@testable import KompasAnalysis

/// The cases that come with the program, and runs of them by players with uneven compasses.
enum ShippedRuns {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The ids of all cases in the library.
  static let ids = ScenarioLibrary(root: root + "/Scenarios").entries(language: "nl").map(\.id)

  private static let cases: [String: LoadedCase] = Dictionary(
    uniqueKeysWithValues: ids.compactMap { id in
      CaseReader(assets: AssetLibrary(root: root + "/Assets")).load("\(root)/Scenarios/\(id)")
        .loaded
        .map { (id, $0) }
    }
  )

  struct Missing: Error {}

  static func loaded(_ id: String) throws -> LoadedCase {
    guard let loaded = cases[id] else { throw Missing() }
    return loaded
  }

  /// A run to its very end: half of the players choose by chance, the others by values of their own, and all say something uneven.
  static func run(_ game: Game, seed: UInt64) throws -> Timeline {
    var numbers = SplitMix(seed: seed)
    let theta = (0..<6).map { _ in Double.random(in: -2...2, using: &numbers) }
    let isByChance = Bool.random(using: &numbers)
    var timeline = Timeline(game, events: game.opening(seed: seed))
    while timeline.state.stage != .finished {
      let decision: Decision
      switch timeline.state.stage {
      case .declaring: decision = .declare(uneven(&numbers))
      case .recalibrating:
        decision = .recalibrate(
          Bool.random(using: &numbers) ? timeline.state.declared : uneven(&numbers)
        )
      case .choosing:
        let open = game.openOptions(in: timeline.state)
        let liking = open.map { option -> Double in
          let leans = zip(game.rules.options[option].compass, theta)
          return leans.reduce(0) { $0 + Double($1.0) * $1.1 }
            + Double.random(in: 0...(isByChance ? 1_000 : 3), using: &numbers)
        }
        decision = .choose(option: open[liking.firstIndex(of: liking.max() ?? 0) ?? 0])
      case .motivating: decision = .motivate(criteria: [0], text: "")
      case .briefing, .consequences, .interlude, .council, .court, .pause, .ended, .reconsidering,
        .debriefing,
        .finished:
        decision = .proceed
      }
      timeline.append(try timeline.decide(decision))
      if timeline.canUndo, Int.random(in: 0..<12, using: &numbers) == 0 {
        timeline.append(try timeline.decide(.undo))
      }
    }
    return timeline
  }

  /// Sixty points over six values: some get none, some get most.
  static func uneven(_ numbers: inout SplitMix) -> [UInt8] {
    let cuts = (0..<5).map { _ in Int.random(in: 0...60, using: &numbers) }.sorted()
    return zip(cuts + [60], [0] + cuts).map { UInt8($0 - $1) }
  }
}

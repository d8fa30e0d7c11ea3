import KompasEngine
import KompasScoring

extension Certificate.Influence {
  /// From which part of a scene's runs on an option is compared with others: of fewer runs the endings are chance.
  private static let comparable = 0.01

  /// How much the choice in a scene matters, as these runs tell.
  init(scene: Scene, _ tally: RunTally) {
    let count = tally.endings.count
    let joint = scene.options.map { option in
      Array(tally.after[option * tally.width..<option * tally.width + count])
    }
    let sums = joint.map { $0.reduce(0, +) }
    let total = sums.reduce(0, +)
    chosen = sums.map { total > 0 ? $0 / total : 0 }
    endings = zip(joint, sums).map { row, sum in sum > 0 ? row.map { $0 / sum } : [] }
    bits = 0
    shift = 0
    options = []
    guard total > 0 else { return }
    let all = (0..<count).map { ending in joint.reduce(0) { $0 + $1[ending] } / total }
    for (share, row) in zip(chosen, endings) {
      for (part, whole) in zip(row, all) where part > 0 {
        bits += share * part * logarithm(part / whole) / logarithm(2)
      }
    }
    bits = max(0, bits)
    let compared = chosen.indices.filter { chosen[$0] >= Self.comparable }
    for one in compared {
      for other in compared where other > one {
        let apart = zip(endings[one], endings[other]).reduce(0) { $0 + abs($1.0 - $1.1) } / 2
        guard apart > shift || options.isEmpty else { continue }
        shift = apart
        options = [scene.options.lowerBound + one, scene.options.lowerBound + other]
      }
    }
  }
}

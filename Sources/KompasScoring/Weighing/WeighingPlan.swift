/// All that is needed to weigh one block of samples after another.
struct WeighingPlan: Sendable {
  /// What is weighed.
  let table: WeighingTable
  /// Which weightings count.
  let weightings: OrderedWeightings
  /// How many samples there are.
  let samples: Int
  /// How they are ranked.
  let arithmetic: Arithmetic

  /// What is summed where an alternative is best: the borders between the weights, or under orders the weights themselves.
  var marks: Int { weightings.isEmpty ? table.criteria - 1 : table.criteria }

  /// Weighs the blocks `first`, `first + step` and so on.
  func tally(first: Int, every step: Int, of blocks: Int) -> Tally {
    var tally = Tally(alternatives: table.rows.count, marks: marks)
    var workspace = Workspace(self)
    for block in stride(from: first, to: blocks, by: step) {
      workspace.start(block)
      var left = min(samples - block * Workspace.block, Workspace.block)
      while left > 0 {
        workspace.draw()
        if !weightings.isEmpty { workspace.order(weightings) }
        workspace.count(min(left, Workspace.batch))
        left -= Workspace.batch
      }
      workspace.empty(into: &tally)
    }
    return tally
  }

  /// The mean weights of the samples in which an alternative is best; `nil` if there are none.
  func centralWeights(_ tally: Tally, of alternative: Int) -> [Double]? {
    let times = tally.best[alternative]
    guard times > 0 else { return nil }
    let whole = times << 23
    let sums = Array(tally.sums[alternative * marks..<(alternative + 1) * marks])
    let parts =
      weightings.isEmpty ? zip(sums + [whole], [0] + sums).map { $0 - $1 } : sums
    return parts.map { Double($0) / Double(whole) }
  }
}

import KompasEngine
import KompasScoring

/// How many ways of weighing are tried per choice.
private let weightings = 2_000

/// For each choice: in how many of all ways to weigh the groups each open option serves them best.
///
/// Alternatives are the open options, criteria the groups' expected support right after it, weights uniform on the
/// simplex. Source: SMAA-2, Lahdelma & Salminen 2001, DOI 10.1287/opre.49.3.444.11220: the first-rank
/// acceptability index, here from a fixed sample.
func robustness(_ timeline: Timeline) -> [Debriefing.Robustness] {
  var calm = timeline.game.rules
  for index in calm.effects.indices { calm.effects[index].spread = 0 }
  let game = Game(calm)
  let groups = calm.stakeholders.indices.filter { calm.stakeholders[$0].people > 0 }
  let weights = uniformWeights(groups.count)
  return zip(timeline.turns, timeline.state.choices).enumerated().compactMap { turn, pair in
    let options = game.openOptions(in: pair.0.state)
    guard let chosen = options.firstIndex(of: pair.1), !groups.isEmpty else { return nil }
    let support = options.map { option -> [Double] in
      var state = pair.0.state
      for event in (try? game.decide(.choose(option: option), in: state)) ?? [] {
        game.apply(event, to: &state)
      }
      let after = game.truth(state).support
      return groups.map { Double(after[$0]) }
    }
    return Debriefing.Robustness(
      turn: turn,
      scene: pair.0.state.scene,
      options: options,
      firstRank: firstRanks(support, weights),
      chosen: chosen
    )
  }
}

/// In how many percent of the weightings each alternative is best; equals share.
///
/// Adds up to 100.
///
/// - Parameters:
///   - values: alternatives × groups.
///   - weights: weightings × groups; each row adds up to one.
/// - Returns: whole percents, one per alternative.
func firstRanks(_ values: [[Double]], _ weights: [[Double]]) -> [Int] {
  var wins = [Int](repeating: 0, count: values.count)
  var totals = [Double](repeating: 0, count: values.count)
  for weight in weights {
    var best = -Double.infinity
    for alternative in 0..<values.count {
      let row = values[alternative]
      var total = 0.0
      for group in 0..<weight.count { total += row[group] * weight[group] }
      totals[alternative] = total
      if total > best { best = total }
    }
    let winners = (0..<totals.count).filter { totals[$0] >= best - 1e-9 }
    for winner in winners { wins[winner] += 720 / max(1, min(winners.count, 6)) }
  }
  return apportion(wins, total: 100)
}

/// Weights that add up to one, uniform on the simplex: the gaps between sorted uniform draws.
private func uniformWeights(_ count: Int) -> [[Double]] {
  (0..<weightings).map { sample in
    var cuts: [Double] = []
    for index in 0..<max(0, count - 1) {
      let words = philox(counter: (UInt32(sample), UInt32(index), 0, 0), key: (0x534D_4141, 2))
      cuts.append((Double(words.0) + 0.5) / 4_294_967_296)
    }
    cuts.sort()
    let edges = [0] + cuts + [1]
    return zip(edges.dropFirst(), edges).map { $0 - $1 }
  }
}

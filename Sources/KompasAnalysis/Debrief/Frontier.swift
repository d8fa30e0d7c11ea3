import KompasEngine
import KompasScoring

/// How far one could get with this run's own draws, and where the run lies; `nil` before the end.
///
/// The case is played over and over with the same seed and other choices; what the ends differ in is the choices
/// alone. The Pareto front is over support in the council, nearby, and of the worst-off group of residents. This
/// run's own end can be on it too.
///
/// - Parameters:
///   - timeline: the run.
///   - compass: the revealed compass, one of the ways to choose.
///   - playouts: how many runs; with none there is no frontier.
/// - Returns: the front, and how many runs did better and worse than this one.
func frontier(_ timeline: Timeline, compass: [Double], playouts: Int) -> Debriefing.Frontier? {
  guard timeline.state.ending >= 0, playouts > 0 else { return nil }
  let run = Debriefing.Frontier.End(
    timeline.game.truth(timeline.state),
    ending: timeline.state.ending
  )
  var machine = Playout(timeline.game)
  let ends = (0..<playouts).map { index in
    machine.play(
      seed: timeline.state.seed,
      frontierPolicy(index, compass: compass),
      choosing: UInt64(index)
    )
    return Debriefing.Frontier.End(machine)
  }
  return Debriefing.Frontier(
    playouts: playouts,
    front: paretoFront(distinct(ends + [run])) { $0.figures },
    run: run,
    better: ends.count { $0.figures.dominates(run.figures) },
    worse: ends.count { run.figures.dominates($0.figures) }
  )
}

/// How the run of this number chooses.
///
/// First those that leave nothing to chance, once each: for the council, the neighborhood and the worst-off, as the
/// revealed compass would, and for or against each single value. Then mostly by chance, and every fourth time leaning
/// for or against a value.
func frontierPolicy(_ index: Int, compass: [Double]) -> Policy {
  let count = CompassValue.allCases.count
  func corner(_ place: Int, _ strength: Double) -> [Double] {
    var theta = [Double](repeating: 0, count: count)
    theta[place % count] = place % (2 * count) < count ? strength : -strength
    return theta
  }
  switch index {
  case 0: return .greedyCouncil
  case 1: return .greedyNeighborhood
  case 2: return .worstFirst
  case 3: return .favorite(compass)
  case 4..<(4 + 2 * count): return .favorite(corner(index - 4, 1))
  default: return index % 4 == 0 ? .compass(corner(index / 4, 2)) : .random
  }
}

/// Each end once, in the order in which they first came.
private func distinct(_ ends: [Debriefing.Frontier.End]) -> [Debriefing.Frontier.End] {
  var seen: Set<Debriefing.Frontier.End> = []
  return ends.filter { seen.insert($0).inserted }
}

extension Debriefing.Frontier.End {
  /// Where a machine stands.
  init(_ machine: Playout) {
    self.init(
      raad: machine.raad,
      wijk: machine.wijk,
      worst: machine.worstSupport,
      ending: machine.ending
    )
  }

  /// Where a run ended.
  init(_ truth: Truth, ending: Int) {
    let worst = truth.worst >= 0 ? truth.support[truth.worst] : truth.support.min()
    self.init(raad: truth.raad, wijk: truth.wijk, worst: worst ?? 0, ending: ending)
  }

  /// What is compared.
  var figures: Triple { Triple(raad, wijk, worst) }
}

import KompasEngine

/// What the options of a scene lead to in the end, beside each other.
///
/// Runs by chance stop at each choice. Every open option is taken there in turn, and from there the run goes on by chance with the same
/// dice and the same draws. So where two options were open together, they differ by nothing but themselves.
struct OptionEnds: Sendable {
  /// How the end of one option differs from that of another, over the moments in which both were open.
  private struct Difference {
    var moments = 0.0
    /// Per group: the sum of the differences in support, in hundredths, and of their squares.
    var sums: [Double]
    var squares: [Double]
  }

  /// Those who are weighed: stakeholders with people or with seats.
  private let groups: [Int]
  private let rules: CompiledCase
  /// Per option: how its end differs from that of each option of its scene that stands before it.
  private var differences: [[Difference]]

  /// How many runs stop at each of their choices.
  static let runs = 120
  /// So many choices are made at most: a case of hundreds of scenes is tried less often, not longer.
  static let mostChoices = 80_000
  /// After so many moments of a scene it is looked at further only if some option may lead to more for everybody.
  static let firstMoments = 8
  /// With fewer moments than this nothing is said.
  static let leastMoments = 30.0
  /// An option that leads to more for everybody leads to this much more at least, in hundredths.
  static let margin = 100.0
  /// How many standard errors are left to chance.
  static let doubt = 3.0

  /// Plays a case; the first so many runs of `simulate` with the same seed.
  init(_ game: Game, seed: UInt64) {
    rules = game.rules
    groups = rules.stakeholders.indices.filter { index in
      game.rules.stakeholders[index].people > 0 || game.rules.stakeholders[index].seats > 0
    }
    let none = Difference(sums: groups.map { _ in 0 }, squares: groups.map { _ in 0 })
    differences = rules.options.enumerated().map { option, row in
      let first = game.rules.scenes[Int(row.scene)].options.lowerBound
      return Array(repeating: none, count: option - first)
    }
    guard !groups.isEmpty else { return }
    var (machine, branch) = (Playout(game), Playout(game))
    var looked = rules.scenes.map { _ in 0 }
    for number in 0..<Self.runs {
      let seeds = RunSeeds(seed: seed, number: number)
      machine.play(seed: seeds.dice, .random, choosing: seeds.choices)
      let (choices, end) = (machine.choices, ends(machine))
      machine.begin(seed: seeds.dice)
      for chosen in choices {
        guard machine.decisions + branch.decisions < Self.mostChoices else { return }
        let (open, state) = (machine.open, machine.state)
        if open.count > 1, looked[state.scene] < Self.firstMoments || isUndecided(state.scene) {
          looked[state.scene] += 1
          let after = open.map { option -> [Int32] in
            if option == chosen { return end }
            branch.begin(at: state)
            branch.choose(option)
            branch.finish(.random, choosing: seeds.choices)
            return ends(branch)
          }
          note(open, after)
        }
        machine.choose(chosen)
      }
    }
  }

  /// Whether some option of a scene was so far better than another for every group.
  private func isUndecided(_ scene: Int) -> Bool {
    differences[rules.scenes[scene].options].contains { others in
      others.contains { other in
        other.sums.allSatisfy { $0 > 0 } || other.sums.allSatisfy { $0 < 0 }
      }
    }
  }

  private func ends(_ machine: Playout) -> [Int32] { groups.map { machine.support(of: $0) } }

  private mutating func note(_ open: [Int], _ after: [[Int32]]) {
    for (place, option) in open.enumerated() {
      let first = rules.scenes[Int(rules.options[option].scene)].options.lowerBound
      for (other, ends) in zip(open, after).prefix(place) {
        differences[option][other - first].moments += 1
        for group in groups.indices {
          let apart = Double(after[place][group] - ends[group])
          differences[option][other - first].sums[group] += apart
          differences[option][other - first].squares[group] += apart * apart
        }
      }
    }
  }

  /// By how much an option leads to more support than another of its scene, for the group that gains least.
  ///
  /// - Returns: hundredths, on average; `nil` if some group may well gain less than `margin`, or too few moments tell.
  func lead(of option: Int, over other: Int) -> Double? {
    guard option != other else { return nil }
    let first = rules.scenes[Int(rules.options[option].scene)].options.lowerBound
    let sign: Double = option > other ? 1 : -1
    let found = differences[max(option, other)][min(option, other) - first]
    guard !groups.isEmpty, found.moments >= Self.leastMoments else { return nil }
    var least = Double.infinity
    for group in groups.indices {
      let mean = sign * found.sums[group] / found.moments
      let variance = max(0, found.squares[group] / found.moments - mean * mean)
      let error = (variance / (found.moments - 1)).squareRoot()
      guard mean - Self.doubt * error >= Self.margin else { return nil }
      least = min(least, mean)
    }
    return least
  }
}

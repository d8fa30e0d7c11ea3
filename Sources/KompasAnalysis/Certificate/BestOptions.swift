import KompasEngine
import KompasScoring

/// Whom each option is best for, as the moments of choice tell that were looked at.
struct BestOptions {
  private(set) var looked: [Int]
  private(set) var isBest: [Bool]
  private(set) var isBestForAll: [Bool]
  private let outlook: Outlook

  /// How often an option is looked at, at most.
  private static let enough = 200
  /// An option must have this part of its scene's runs for its mean at the end to be compared.
  private static let comparable = 0.01

  init(_ game: Game) {
    outlook = Outlook(game)
    looked = game.rules.options.map { _ in 0 }
    isBest = game.rules.options.map { _ in false }
    isBestForAll = game.rules.options.map { _ in true }
  }

  /// Looks at a moment of choice, unless all is known of its options.
  mutating func look(_ state: RunState, open: [Int]) {
    guard open.count > 1, !outlook.groups.isEmpty,
      open.contains(where: { !(isBest[$0] && !isBestForAll[$0]) && looked[$0] < Self.enough })
    else { return }
    let (options, support) = outlook.values(in: state)
    for (place, option) in options.enumerated() {
      guard let canBeBest = isBest[option] ? true : Self.canBeBest(place, support) else { return }
      looked[option] += 1
      isBest[option] = canBeBest
      if isBestForAll[option] { isBestForAll[option] = Self.isBestForAll(place, support) }
    }
  }

  /// Whether some weighting of the columns makes a row the best; `nil` if there are too many to tell.
  private static func canBeBest(_ row: Int, _ values: [[Double]]) -> Bool? {
    let isBestForOne = values[row].indices.contains { group in
      values.allSatisfy { $0[group] <= values[row][group] }
    }
    if isBestForOne { return true }
    do throws(WeighingProblem) { return try weightLimits(of: row, values) != nil } catch {
      guard error.isOfSize else { preconditionFailure("a table cannot be weighed: \(error)") }
      return nil
    }
  }

  /// Whether a row is nowhere lower than another, and higher somewhere.
  private static func isBestForAll(_ row: Int, _ values: [[Double]]) -> Bool {
    values.indices.allSatisfy { other in
      other == row
        || (zip(values[row], values[other]).allSatisfy { $0 >= $1 } && values[row] != values[other])
    }
  }

  /// What is known of every option, with what these runs came to in the end.
  ///
  /// - Parameters:
  ///   - tally: the runs.
  ///   - rules: the case.
  ///   - margin: how much better than chance may make it an option must be at the end, 0 … 1.
  /// - Returns: one for each option.
  func standings(
    _ tally: RunTally,
    _ rules: CompiledCase,
    margin: Double
  ) -> [Certificate.Standing] {
    var inTheEnd: [Bool?] = rules.options.map { _ in nil }
    for scene in rules.scenes {
      let total = scene.options.reduce(0) { $0 + tally.chosen[$1] }
      let compared = scene.options.filter {
        tally.chosen[$0] > 0 && tally.chosen[$0] >= total * Self.comparable
      }
      guard compared.count > 1, !outlook.groups.isEmpty else { continue }
      let means = compared.map { option in
        outlook.groups.map { group in
          let sum = tally.after[option * tally.width + rules.endings.count + group]
          return min(max(sum / tally.chosen[option] / 10_000, 0), 1)
        }
      }
      for (place, option) in compared.enumerated() {
        var means = means
        means[place] = means[place].map { max(0, $0 - margin) }
        inTheEnd[option] = Self.canBeBest(place, means)
      }
    }
    return rules.options.indices.map { option in
      Certificate.Standing(
        looked: looked[option],
        isBestAtOnce: isBest[option],
        isBestInTheEnd: inTheEnd[option],
        isBestForAll: isBestForAll[option] && looked[option] > 0
      )
    }
  }
}

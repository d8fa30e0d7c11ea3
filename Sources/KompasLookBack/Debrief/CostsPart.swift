import KompasAnalysis
import KompasEngine
import KompasPages
import KompasPlay
import KompasStandards

/// What each choice cost whom, beside what was not chosen.
extension WordedView {
  /// The three choices with the largest differences.
  func costsPart(_ debriefing: Debriefing) -> [Block] {
    let sizes = debriefing.costs.map { difference($0, debriefing) }
    let told = sizes.indices.filter { sizes[$0] > 0 }.sorted {
      sizes[$0] != sizes[$1] ? sizes[$0] > sizes[$1] : $0 < $1
    }.prefix(3).sorted()
    guard !told.isEmpty else { return [] }
    return [
      .heading(back.costsTitle, level: 1), .prose(back.costsIntro), .prose(back.compared),
    ]
      + told.flatMap { account(of: mostTelling(debriefing.costs[$0], debriefing), debriefing) }
      + [.prose(back.costsMore(isKept: isKept))]
  }

  /// Every choice.
  func allCostsPart(_ debriefing: Debriefing) -> [Block] {
    guard debriefing.costs.contains(where: { difference($0, debriefing) > 0 }) else { return [] }
    return [.heading(back.allCostsTitle, level: 1), .prose(back.compared)]
      + debriefing.costs.flatMap { account(of: $0, debriefing) }
  }

  /// The largest difference that another option would have made to a group, in points.
  private func difference(_ cost: Debriefing.ChoiceCost, _ debriefing: Debriefing) -> Int {
    cost.others.map { difference($0, cost, debriefing) }.max() ?? 0
  }

  private func difference(
    _ other: Debriefing.ChoiceCost.Other,
    _ cost: Debriefing.ChoiceCost,
    _ debriefing: Debriefing
  ) -> Int {
    differences(from: cost.change, to: other.change, before(cost, debriefing))
      .map { abs($0.by) }.max() ?? 0
  }

  /// With only the option that would have made the largest difference.
  private func mostTelling(
    _ cost: Debriefing.ChoiceCost,
    _ debriefing: Debriefing
  ) -> Debriefing.ChoiceCost {
    let most = difference(cost, debriefing)
    var telling = cost
    telling.others = Array(
      cost.others.filter { difference($0, cost, debriefing) == most }.prefix(1)
    )
    return telling
  }

  private func account(of cost: Debriefing.ChoiceCost, _ debriefing: Debriefing) -> [Block] {
    let (effect, others) = told(cost, debriefing)
    return [
      .heading(scene(cost.scene), level: 2),
      .prose("\(words.youChose(option(cost.option))) \(effect)"),
    ] + bullets(others)
  }

  /// What a choice did right after it, and what each other option would have done.
  func told(
    _ cost: Debriefing.ChoiceCost,
    _ debriefing: Debriefing
  ) -> (effect: String, others: [String]) {
    let before = before(cost, debriefing)
    let own = differences(from: cost.change.map { _ in 0 }, to: cost.change, before)
    let (more, less) = outstanding(own)
    let effect =
      more.isEmpty && less.isEmpty
      ? back.noOwnEffect : back.ownEffect(more: more, less: less)
    let others = cost.others.map { other in
      let (better, worse) = outstanding(
        differences(from: cost.change, to: other.change, before)
      )
      return better.isEmpty && worse.isEmpty
        ? back.noOtherEffect(option(other.option))
        : back.otherEffect(option(other.option), better: better, worse: worse)
    }
    return (effect, others)
  }

  /// The support of each group just before a choice.
  private func before(_ cost: Debriefing.ChoiceCost, _ debriefing: Debriefing) -> [Int32] {
    debriefing.trajectory.at(cost.turn)?.support ?? []
  }

  /// By how many points each group fares better, as the table of support counts them; factions apart, for they do not pay.
  ///
  /// What was and what came of it are rounded, not what lies between.
  private func differences(
    from here: [Int32],
    to there: [Int32],
    _ before: [Int32]
  ) -> [(group: Int, by: Int)] {
    people.compactMap { group in
      guard let here = here.at(group), let there = there.at(group) else { return nil }
      let start = before.at(group) ?? 0
      return (group, Int(wholePoints(start + there)) - Int(wholePoints(start + here)))
    }
  }

  /// The groups outside the council with the most to gain, and those with the most to lose.
  ///
  /// Factions are never named in these sentences, for they do not pay; a table has them.
  func outstanding(
    _ differences: [(group: Int, by: Int)]
  ) -> (better: [String], worse: [String]) {
    let told = differences.filter { people.contains($0.group) }
    func named(_ all: [(group: Int, by: Int)]) -> [String] {
      let most = all.sorted {
        abs($0.by) != abs($1.by) ? abs($0.by) > abs($1.by) : $0.group < $1.group
      }
      return most.prefix(countNamed(most.map { abs($0.by) })).map {
        back.groupPoints(shortMention($0.group), $0.by)
      }
    }
    return (named(told.filter { $0.by > 0 }), named(told.filter { $0.by < 0 }))
  }
}

/// How many of some differences are named: two, and of those that are equal all or none.
///
/// - Parameter sizes: the largest first.
/// - Returns: how many from the first on.
func countNamed(_ sizes: [Int]) -> Int {
  guard sizes.count > 2 else { return sizes.count }
  let equal = sizes.filter { $0 >= sizes[1] }.count
  // Too many to name beside the one that is ahead of them.
  return equal > 4 && sizes[0] > sizes[1] ? 1 : equal
}

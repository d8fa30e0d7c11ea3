import KompasAnalysis
import KompasEngine

/// What a certificate says in English of players of one mind, and of claims that do not fit.
extension EnglishCertificate {
  var waived: String { "does not fit" }
  func waiver(_ claim: String, reason: String) -> String {
    "\(claim): this point does not fit the case, its maker says. \(reason)"
  }
  func waiverUnneeded(_ claim: String) -> String {
    "\(claim): the maker says that this point does not fit, but it holds. The waiver (waives) can go."
  }

  var compass: String { "What the case shows of a compass" }
  func compassIntro(_ players: String) -> String {
    "\(players) players played whose compass is known: chance drew it. Then it was read from their choices, as looking back does. "
      + "A value must be seen with at least half of them."
  }
  var compassHead: [String] { ["value", "seen with", "range right with"] }
  func coverage(_ share: String, margin: String) -> String {
    "Together the ranges held the truth in \(share) of all cases; chance can make \(margin) points of difference. It should lie "
      + "between 85% and 95%."
  }
  func rightlyRanked(_ share: String) -> String {
    "The highest value that was seen was truly the highest in \(share) of all cases."
  }
  func said(_ line: String, isSaid: Bool) -> String {
    isSaid
      ? "The case says what it shows: \(line)."
      : "The case can say so what it shows: \(line). Then the list of cases tells."
  }
  var roads: String { "Where a single mind leads" }
  func roadsIntro(_ runs: String) -> String {
    "Six players look at one value: it has all sixty points. Three play for somebody. Each played \(runs) games. A player of one "
      + "value ends the same way in at most two thirds of them, and stays within the law in at least a third: the court "
      + "annuls nothing. A decision that is never taken is within the law too."
  }
  var roadsHead: [String] { ["who plays", "how it ends", "within the law", "no decision"] }
  func player(_ policy: SimulationPolicy, value: (CompassValue) -> String) -> String {
    if let only = policy.onlyValue { return "\(value(only)) alone" }
    return switch policy {
    case .random: "by chance"
    case .declared: "by a compass"
    case .greedyCouncil: "for the council"
    case .greedyNeighborhood: "for the neighbourhood"
    case .worstFirst: "for the worst off"
    case .compass: policy.id
    }
  }
  func road(_ player: String, endings: String, lawful: String, picks: [String]) -> String {
    "\(player): \(endings). Within the law: \(lawful)."
      + (picks.isEmpty ? "" : " Mostly chooses: \(picks.joined(separator: ", ")).")
  }
  func measure(_ value: String, shown: String, held: String?, flat: [String]) -> String {
    "\(value): seen with \(shown) of the players"
      + (held.map { "; the range is right with \($0)" } ?? "")
      + "." + (flat.isEmpty ? "" : " Too little difference in: \(flat.joined(separator: ", ")).")
  }
  func shown(_ value: String, isSaid: Bool, share: String) -> String {
    isSaid
      ? "\(value): is in shows, but is seen with \(share) of the players"
      : "\(value): is not in shows, but is seen with \(share) of the players"
  }

  var resources: String { "What is scarce" }
  var resourcesIntro: String {
    "How much the game in the middle uses of what there is at the start, played by chance. From 70% on it is scarce."
  }
  var resourcesHead: [String] { ["resource", "at the start", "used"] }

  func listed(_ shown: String, hardly: String) -> String {
    if hardly.isEmpty { return "Afterwards your whole compass can be seen: all six values." }
    if shown.isEmpty {
      return "This case says little of your compass: none of the six values is seen well."
    }
    return "Of your compass can be seen well: \(shown). Hardly: \(hardly)."
  }
  var listedNothing: String { "What you will see of your compass is not known of this case." }
  func listed(waived claim: String, reason: String) -> String {
    "Does not fit this case: “\(claim)”. \(reason)"
  }
}

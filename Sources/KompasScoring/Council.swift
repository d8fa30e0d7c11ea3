/// The exact distribution of seats in favor when factions vote as blocks, each by its own chance.
///
/// Element k is the probability of exactly k seats. Convolution over factions, O(factions × seats). With one seat
/// each it is the Poisson-binomial distribution: Wang 1993; Hong 2013, DOI 10.1016/j.csda.2012.10.006.
///
/// - Parameters:
///   - seats: per faction, not negative.
///   - probabilities: that the faction is in favor, 0 … 1.
/// - Returns: seats + 1 probabilities.
public func seatDistribution(seats: [Int], probabilities: [Double]) -> [Double] {
  var distribution = [1.0]
  for index in seats.indices {
    var next = [Double](repeating: 0, count: distribution.count + seats[index])
    for (count, probability) in distribution.enumerated() {
      next[count] += probability * (1 - probabilities[index])
      next[count + seats[index]] += probability * probabilities[index]
    }
    distribution = next
  }
  return distribution
}

/// The fewest seats that are more than half: exactly half is no majority.
public func majorityQuota(seats: [Int]) -> Int { seats.reduce(0, +) / 2 + 1 }

/// The probability that more than half of the seats are in favor.
public func majorityProbability(seats: [Int], probabilities: [Double]) -> Double {
  let distribution = seatDistribution(seats: seats, probabilities: probabilities)
  return distribution.dropFirst(majorityQuota(seats: seats)).reduce(0, +)
}

/// The probability, per faction, that its vote decides: that the others fall short without it and not with it.
///
/// Convolution over the others, O(factions² × seats).
///
/// - Parameters:
///   - seats: per faction, not negative.
///   - probabilities: that the faction is in favor, 0 … 1.
/// - Returns: 0 … 1 per faction.
public func decisiveProbabilities(seats: [Int], probabilities: [Double]) -> [Double] {
  let quota = majorityQuota(seats: seats)
  return seats.indices.map { faction in
    let others = seatDistribution(
      seats: seats.without(faction),
      probabilities: probabilities.without(faction)
    )
    let from = max(0, quota - seats[faction])
    return others.prefix(quota).dropFirst(from).reduce(0, +)
  }
}

/// The factions that alone could turn a vote: if one of them had voted otherwise, the outcome would be other.
///
/// - Parameters:
///   - seats: per faction, not negative.
///   - inFavor: how each votes.
/// - Returns: their places, ascending; empty where no single faction can.
public func pivotalFactions(seats: [Int], inFavor: [Bool]) -> [Int] {
  let quota = majorityQuota(seats: seats)
  let yes = seats.indices.reduce(0) { $0 + (inFavor[$1] ? seats[$1] : 0) }
  return seats.indices.filter { faction in
    let turned = inFavor[faction] ? yes - seats[faction] : yes + seats[faction]
    return (turned >= quota) != (yes >= quota)
  }
}

extension Array {
  /// All elements but the one at this place.
  func without(_ place: Int) -> [Element] {
    Array(self[..<place] + self[(place + 1)...])
  }
}

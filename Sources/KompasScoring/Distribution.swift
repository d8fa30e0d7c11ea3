/// The Gini coefficient of values over groups of people, 0 (all the same) … 1.
///
/// Half the mean absolute difference between any two people, over the mean. Source: Gini 1912; computed by
/// its definition, exactly up to floating point. No people, or a mean of zero: 0.
///
/// - Parameters:
///   - values: not negative.
///   - people: how many have that value.
/// - Returns: 0 … 1.
public func gini(_ values: [Int32], people: [Int64]) -> Double {
  var difference = 0.0
  var count = 0.0
  var sum = 0.0
  for index in values.indices {
    count += Double(people[index])
    sum += Double(values[index]) * Double(people[index])
    for other in values.indices {
      difference +=
        Double(abs(Int64(values[index]) - Int64(values[other])))
        * Double(people[index]) * Double(people[other])
    }
  }
  guard count > 0, sum > 0 else { return 0 }
  return difference / (2 * count * sum)
}

/// The exact distribution of seats in favor when factions vote as blocks.
///
/// Element k is the probability of exactly k seats. Convolution over factions, O(factions × seats).
///
/// - Parameters:
///   - seats: per faction.
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

/// The probability that more than half of the seats are in favor.
public func majorityProbability(seats: [Int], probabilities: [Double]) -> Double {
  let total = seats.reduce(0, +)
  let distribution = seatDistribution(seats: seats, probabilities: probabilities)
  return distribution.indices.filter { $0 * 2 > total }.reduce(0) { $0 + distribution[$1] }
}

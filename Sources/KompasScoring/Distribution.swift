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

/// Nash welfare: the geometric mean of values over people, in the unit of the values.
///
/// Dividing so that this mean is highest means that nobody can gain a larger share of what they have than
/// others lose of theirs. One person with nothing makes it 0; so do no people. The same on every machine.
/// Source: Nash 1950, DOI 10.2307/1907266; Kaneko & Nakamura 1979, DOI 10.2307/1914191.
///
/// - Parameters:
///   - values: not negative.
///   - people: how many have that value, not negative.
/// - Returns: between the lowest and the highest value that somebody has; relative error below 10⁻¹¹.
public func nashWelfare(_ values: [Int32], people: [Int64]) -> Double {
  let held = values.indices.filter { people[$0] > 0 }
  guard let lowest = held.map({ values[$0] }).min(), lowest > 0 else { return 0 }
  // Relative to the lowest value, so that equal values give themselves exactly.
  var sum = 0.0
  var count = 0.0
  for index in held {
    sum += Double(people[index]) * logarithm(Double(values[index]) / Double(lowest))
    count += Double(people[index])
  }
  return Double(lowest) * exponential(sum / count)
}

/// The worst-off of several groups: where the lowest value is, the earliest of equals; `nil` without groups.
public func worstOff(_ values: [Int32]) -> Int? {
  values.indices.min { values[$0] < values[$1] }
}

/// The groups from the worst-off to the best-off, the earlier first of equals: places in `values`.
public func leximinOrder(_ values: [Int32]) -> [Int] {
  values.indices.sorted { values[$0] != values[$1] ? values[$0] < values[$1] : $0 < $1 }
}

/// Whether one division of support is better than another by the leximin rule.
///
/// The worst-off person decides; where the worst-off fare equally, the one after them, and so on. Who is who
/// does not matter. Source: Sen 1970, Collective Choice and Social Welfare; after Rawls 1971.
///
/// - Parameters:
///   - first: per group, the value each of its people has.
///   - second: the same in the other division.
///   - people: how many people each group has, not negative; the same in both.
/// - Returns: false also if the rule cannot tell them apart.
public func leximinPrefers(_ first: [Int32], over second: [Int32], people: [Int64]) -> Bool {
  let (one, other) = (leximinOrder(first), leximinOrder(second))
  var (here, there) = (0, 0)
  // How many people of the present group on either side were not compared yet.
  var left = one.first.map { people[$0] } ?? 0
  var right = other.first.map { people[$0] } ?? 0
  while here < one.count, there < other.count {
    if left > 0, right > 0 {
      let (mine, theirs) = (first[one[here]], second[other[there]])
      if mine != theirs { return mine > theirs }
      let both = min(left, right)
      left -= both
      right -= both
    }
    if left == 0 {
      here += 1
      left = here < one.count ? people[one[here]] : 0
    }
    if right == 0 {
      there += 1
      right = there < other.count ? people[other[there]] : 0
    }
  }
  return false
}

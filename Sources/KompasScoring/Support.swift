/// A group's support from its substance, its process and its trust, in hundredths of a point, 0 … 10,000.
///
/// `(1 − ρ)·S + ρ·P + (T − 50)/5`, clamped; ρ is the share of process. Computed exactly in integers and rounded
/// once, half up.
///
/// - Parameters:
///   - weighed: the sum of weight × value over the criteria, 0 … 10⁸ (weights add up to 10,000).
///   - process: how the group feels treated, 0 … 10,000.
///   - trust: its trust, 0 … 10,000.
///   - share: ρ in percent, 0 … 100.
/// - Returns: 0 … 10,000.
@inlinable
public func support(weighed: Int64, process: Int32, trust: Int32, share: Int32) -> Int32 {
  let substance = Int64(100 - share) * weighed
  let treatment = Int64(share) * Int64(process) * 10_000
  let confidence =
    (Int64(trust) - Int64(RuleNumbers.middle)) * Int64(RuleNumbers.trustShare) * 10_000
  let millionths = substance + treatment + confidence
  guard millionths > 0 else { return 0 }
  return Int32(min((millionths + 500_000) / 1_000_000, Int64(RuleNumbers.top)))
}

/// The value of a criterion between two knots, rounded half up; both ends included.
///
/// Source: multi-attribute value theory, piecewise linear value functions (Belton & Stewart 2002,
/// DOI 10.1007/978-1-4615-1495-4).
@inlinable
public func interpolate(_ x: Int32, from: (x: Int32, y: Int32), to: (x: Int32, y: Int32)) -> Int32 {
  guard to.x > from.x else { return to.y }
  let run = Int64(to.x) - Int64(from.x)
  let numerator = (Int64(x) - Int64(from.x)) * (Int64(to.y) - Int64(from.y)) * 2 + run
  let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: 2 * run)
  return from.y + Int32(remainder < 0 ? quotient - 1 : quotient)
}

/// A mean of values with weights, added up one by one and rounded half up.
@frozen
public struct WeightedMean: Sendable {
  @usableFromInline var sum: Int64 = 0
  @usableFromInline var total: Int64 = 0

  /// The mean of nothing yet.
  @inlinable public init() {}

  /// Adds a value, not negative, with its weight, not negative.
  @inlinable
  public mutating func add(_ value: Int32, _ weight: Int64) {
    sum += Int64(value) * weight
    total += weight
  }

  /// The mean; `nil` if the weights add up to nothing.
  @inlinable public var value: Int32? { total > 0 ? Int32((sum + total / 2) / total) : nil }
}

/// The mean of values with weights, rounded half up; `nil` if the weights add up to nothing.
///
/// - Parameters:
///   - values: not negative.
///   - weights: not negative, as many as values.
/// - Returns: the mean, or `nil`.
public func weightedMean(_ values: [Int32], weights: [Int64]) -> Int32? {
  var mean = WeightedMean()
  for index in values.indices { mean.add(values[index], weights[index]) }
  return mean.value
}

/// How strongly a group is heard: people × voice × (¼ + ¾·|U − 50|/50).
///
/// The angry and the delighted speak.
///
/// - Parameters:
///   - people: head count.
///   - voice: how much of what they think is heard unasked, 0 … 100.
///   - support: 0 … 10,000.
/// - Returns: a weight, only to be compared with others.
@inlinable
public func audibility(people: Int32, voice: Int32, support: Int32) -> Int64 {
  let middle = Int64(RuleNumbers.middle)
  let distance = abs(Int64(support) - middle)
  let strength = Int64(RuleNumbers.quietest) + Int64(RuleNumbers.loudestRise) * distance / middle
  return Int64(people) * Int64(voice) * strength
}

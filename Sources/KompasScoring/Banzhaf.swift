/// How much power seats give when nothing is known of how anyone votes: Banzhaf's index, exact.
///
/// A faction's swings are the coalitions of others that fail without it and carry with it. Source: Banzhaf 1965,
/// Weighted voting doesn't work, Rutgers Law Review 19; Felsenthal & Machover 1998, The Measurement of Voting Power.
public struct BanzhafIndex: Sendable, Equatable {
  /// How many swings each faction has; of n factions at most 2ⁿ⁻¹.
  public let swings: [UInt64]
  /// The part of all coalitions of others in which a faction is a swing, 0 … 1: the absolute index.
  public let absolute: [Double]
  /// Each faction's part of all swings: the normalized index.
  ///
  /// Adds up to 1; all 0 where nobody has a swing.
  public let normalized: [Double]

  /// Counts the swings by dynamic programming over seats, O(factions × quota).
  ///
  /// `nil` with more than 64 factions, whose swings do not fit in 64 bits. No Dutch council has more than 45 seats
  /// (Gemeentewet, article 8).
  ///
  /// - Parameters:
  ///   - seats: per faction, not negative.
  ///   - quota: the seats that carry a proposal, at least 1; more than half if not given.
  public init?(seats: [Int], quota: Int? = nil) {
    guard seats.count <= 64 else { return nil }
    let quota = max(1, quota ?? majorityQuota(seats: seats))
    // Element k: how many coalitions have exactly k seats, modulo 2⁶⁴; those that carry do not matter.
    var ways = [UInt64](repeating: 0, count: quota)
    ways[0] = 1
    for own in seats where own < quota {
      for total in stride(from: quota - 1, through: own, by: -1) {
        ways[total] &+= ways[total - own]
      }
    }
    let swings = seats.map { Self.swings(of: $0, in: ways) }
    let all = swings.reduce(0.0) { $0 + Double($1) }
    var coalitions = 1.0
    for _ in seats.dropFirst() { coalitions *= 2 }
    self.swings = swings
    absolute = swings.map { Double($0) / coalitions }
    normalized = swings.map { all > 0 ? Double($0) / all : 0 }
  }

  /// The factions that never make a difference, ascending.
  public var dummies: [Int] { swings.indices.filter { swings[$0] == 0 } }

  /// The coalitions of others, counted by taking this faction out of all of them again.
  private static func swings(of own: Int, in ways: [UInt64]) -> UInt64 {
    guard own > 0 else { return 0 }
    var others = ways
    if own < ways.count {
      for total in own..<ways.count { others[total] &-= others[total - own] }
    }
    return others.dropFirst(max(0, ways.count - own)).reduce(0, &+)
  }
}

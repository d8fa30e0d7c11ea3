/// A majority, and what it asks.
public struct Coalition: Sendable, Equatable {
  /// The factions in it, ascending.
  public let factions: [Int]
  /// Their seats together.
  public let seats: Int
  /// What they ask together.
  public let price: Int

  /// Makes a coalition.
  public init(factions: [Int], seats: Int, price: Int) {
    self.factions = factions
    self.seats = seats
    self.price = price
  }
}

/// The majority that asks least: factions with more than half of the seats, at the lowest price together.
///
/// Of equals the one with the fewest factions, then with the fewest seats, then the one whose first faction comes
/// first, and so on. Exact, by dynamic programming over seats, O(factions × seats).
///
/// - Parameters:
///   - seats: per faction, not negative.
///   - prices: what each asks, not negative.
/// - Returns: the coalition; `nil` if there are no seats.
public func cheapestCoalition(seats: [Int], prices: [Int]) -> Coalition? {
  let total = seats.reduce(0, +)
  guard total > 0 else { return nil }
  // Row i, element k: the best that the factions from i on can do with exactly k seats.
  var best = [[Offer?]](
    repeating: Array(repeating: nil, count: total + 1),
    count: seats.count + 1
  )
  best[seats.count][0] = Offer(price: 0, factions: 0)
  for faction in seats.indices.reversed() {
    for count in 0...total {
      let without = best[faction + 1][count]
      let with = count < seats[faction] ? nil : best[faction + 1][count - seats[faction]]
      best[faction][count] = Offer.better(with?.adding(prices[faction]), without)
    }
  }
  var count = total
  for other in (majorityQuota(seats: seats)..<total).reversed() {
    guard let offer = best[0][other] else { continue }
    if let chosen = best[0][count], chosen < offer { continue }
    count = other
  }
  let (seatCount, price) = (count, best[0][count]?.price ?? 0)
  var factions: [Int] = []
  for faction in seats.indices where count >= seats[faction] {
    let with = best[faction + 1][count - seats[faction]]?.adding(prices[faction])
    guard let with, with == best[faction][count] else { continue }
    factions.append(faction)
    count -= seats[faction]
  }
  return Coalition(factions: factions, seats: seatCount, price: price)
}

/// What some factions ask, and how many they are.
private struct Offer: Comparable {
  var price: Int
  var factions: Int

  static func < (one: Offer, other: Offer) -> Bool {
    one.price != other.price ? one.price < other.price : one.factions < other.factions
  }

  func adding(_ more: Int) -> Offer { Offer(price: price + more, factions: factions + 1) }

  static func better(_ one: Offer?, _ other: Offer?) -> Offer? {
    guard let one, let other else { return one ?? other }
    return min(one, other)
  }
}

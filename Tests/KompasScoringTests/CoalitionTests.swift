import KompasScoring
import Testing

@Suite struct CoalitionTests {
  @Test func `the cheapest majority`() {
    // 7 of 13: the first two ask 30, the last with the second only 25.
    #expect(
      cheapestCoalition(seats: [5, 2, 6], prices: [10, 20, 5])
        == Coalition(factions: [0, 2], seats: 11, price: 15)
    )
    #expect(
      cheapestCoalition(seats: [5, 2, 6], prices: [30, 20, 5])
        == Coalition(factions: [1, 2], seats: 8, price: 25)
    )
  }

  @Test func `of equals the fewest factions, then the fewest seats, then the earliest`() {
    let free = cheapestCoalition(seats: [1, 2, 3, 4, 5], prices: [0, 0, 0, 0, 0])
    #expect(free == Coalition(factions: [2, 4], seats: 8, price: 0))
    let even = cheapestCoalition(seats: [1, 1, 1], prices: [0, 0, 0])
    #expect(even == Coalition(factions: [0, 1], seats: 2, price: 0))
  }

  @Test func `no seats, no majority; one faction is one`() {
    #expect(cheapestCoalition(seats: [], prices: []) == nil)
    #expect(cheapestCoalition(seats: [0, 0], prices: [1, 1]) == nil)
    #expect(
      cheapestCoalition(seats: [4], prices: [9]) == Coalition(factions: [0], seats: 4, price: 9)
    )
    // Half is not enough.
    #expect(
      cheapestCoalition(seats: [3, 3], prices: [0, 9])
        == Coalition(factions: [0, 1], seats: 6, price: 9)
    )
  }

  @Test(arguments: 0..<120 as Range<UInt64>)
  func `agrees with trying every coalition`(seed: UInt64) throws {
    var numbers = Numbers(seed: seed)
    let count = Int.random(in: 1...(seed < 110 ? 8 : 12), using: &numbers)
    let seats = (0..<count).map { _ in Int.random(in: 0...6, using: &numbers) }
    let top = [1, 3, 5_000][Int(seed % 3)]
    let prices = seats.map { _ in Int.random(in: 0...top, using: &numbers) }
    let total = seats.reduce(0, +)
    let all = (0..<(1 << count)).compactMap { set -> [Int]? in
      let factions = seats.indices.filter { set & (1 << $0) != 0 }
      let sum = factions.reduce(0) { $0 + seats[$1] }
      guard 2 * sum > total else { return nil }
      let price = factions.reduce(0) { $0 + prices[$1] }
      // In the order in which they are preferred.
      return [price, factions.count, sum] + factions
    }
    let best = all.min { $0.lexicographicallyPrecedes($1) }
    let found = cheapestCoalition(seats: seats, prices: prices)
    #expect(found.map { [$0.price, $0.factions.count, $0.seats] + $0.factions } == best)
  }
}

import KompasScoring
import Testing

@Suite struct BanzhafTests {
  private func index(_ seats: [Int], _ quota: Int? = nil) throws -> BanzhafIndex {
    try #require(BanzhafIndex(seats: seats, quota: quota))
  }

  /// Banzhaf 1965: in the Nassau County Board of 1964 three of the six had no power at all.
  @Test func `the Nassau County Board of 1964`() throws {
    let board = try index([31, 31, 28, 21, 2, 2], 58)
    #expect(board.dummies == [3, 4, 5])
    #expect(board.swings == [16, 16, 16, 0, 0, 0])
    #expect(board.absolute == [0.5, 0.5, 0.5, 0, 0, 0])
    #expect(board.normalized.prefix(3).allSatisfy { abs($0 - 1 / 3.0) < 1e-15 })
  }

  /// Felsenthal & Machover 1998, chapter 5: the Council of Ministers of 1958, where Luxembourg was powerless.
  @Test func `the Council of Ministers of 1958`() throws {
    let council = try index([4, 4, 4, 2, 2, 1], 12)
    #expect(council.swings == [10, 10, 10, 6, 6, 0])
    #expect(council.dummies == [5])
    let expected = [5 / 21.0, 5 / 21.0, 5 / 21.0, 1 / 7.0, 1 / 7.0, 0]
    for (found, wanted) in zip(council.normalized, expected) {
      #expect(abs(found - wanted) < 1e-15)
    }
    #expect(council.absolute == [0.3125, 0.3125, 0.3125, 0.1875, 0.1875, 0])
  }

  /// Straffin 1993, Game Theory and Strategy: [6; 4, 3, 2, 1] has twelve swings: 5, 3, 3 and 1.
  @Test func `six of four, three, two and one`() throws {
    let example = try index([4, 3, 2, 1], 6)
    #expect(example.swings == [5, 3, 3, 1])
    #expect(example.normalized == [5, 3, 3, 1].map { $0 / 12 })
  }

  /// One seat more or less says little about power: with 51 of 100, one who has one seat is worth one with 49.
  @Test func `one seat can weigh as much as forty-nine`() throws {
    #expect(try index([50, 49, 1], 51).swings == [3, 1, 1])
    #expect(try index([49, 49, 2]).swings == [2, 2, 2])
    #expect(try index([51, 49]).dummies == [1])
  }

  @Test func `no factions, one, and factions without seats`() throws {
    #expect(try index([]).swings.isEmpty)
    #expect(try index([3]).swings == [1])
    #expect(try index([3]).normalized == [1])
    #expect(try index([0, 0]).normalized == [0, 0])
    #expect(try index([3, 0]).dummies == [1])
  }

  /// Of 64 equal factions each is a swing where 32 of the other 63 are for: C(63, 32).
  @Test func `sixty-four factions still fit, and more are refused`() throws {
    let most = try index(Array(repeating: 1, count: 64))
    #expect(most.swings.allSatisfy { $0 == 916_312_070_471_295_267 })
    #expect(most.normalized.allSatisfy { abs($0 - 1 / 64.0) < 1e-15 })
    #expect(BanzhafIndex(seats: Array(repeating: 1, count: 65)) == nil)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `agrees with counting every coalition`(seed: UInt64) {
    var numbers = Numbers(seed: seed)
    let count = Int.random(in: 1...10, using: &numbers)
    let seats = (0..<count).map { _ in Int.random(in: 0...9, using: &numbers) }
    let quota = Int.random(in: 1...max(1, seats.reduce(0, +)), using: &numbers)
    let expected = seats.indices.map { faction in
      UInt64(
        (0..<(1 << count)).filter { set in
          guard set & (1 << faction) == 0 else { return false }
          let sum = seats.indices.reduce(0) { $0 + (set & (1 << $1) != 0 ? seats[$1] : 0) }
          return sum < quota && sum + seats[faction] >= quota
        }.count
      )
    }
    #expect(BanzhafIndex(seats: seats, quota: quota)?.swings == expected)
  }

  /// The absolute index is the chance to decide when everyone tosses a coin; with up to 53 factions exactly.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `councils of thirty factions agree with tossing coins`(seed: UInt64) throws {
    var numbers = Numbers(seed: seed)
    var seats = Array(repeating: 1, count: 30)
    for _ in 0..<15 { seats[Int.random(in: 0..<(Int(seed) + 1), using: &numbers)] += 1 }
    let coins = decisiveProbabilities(seats: seats, probabilities: seats.map { _ in 0.5 })
    #expect(try index(seats).absolute == coins)
  }
}

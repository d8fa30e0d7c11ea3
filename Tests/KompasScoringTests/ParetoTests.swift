import KompasScoring
import Testing

@Suite struct ParetoTests {
  @Test func `what is beaten on all three is not on the front`() {
    let rows = [Triple(1, 1, 1), Triple(3, 1, 2), Triple(1, 3, 1), Triple(3, 1, 1)]
    #expect(paretoFront(rows) { $0 } == [Triple(3, 1, 2), Triple(1, 3, 1)])
    #expect(paretoFront([Triple]()) { $0 }.isEmpty)
  }

  @Test func `equals stay together, in their own order`() {
    let rows = [(1, Triple(2, 2, 2)), (2, Triple(0, 0, 0)), (3, Triple(2, 2, 2))]
    #expect(paretoFront(rows) { $0.1 }.map(\.0) == [1, 3])
  }

  @Test func `nothing dominates itself`() {
    #expect(!Triple(1, 2, 3).dominates(Triple(1, 2, 3)))
    #expect(Triple(1, 2, 4).dominates(Triple(1, 2, 3)))
    #expect(!Triple(0, 2, 4).dominates(Triple(1, 2, 3)))
  }

  /// Few values give many ties, many values few.
  @Test(arguments: [2, 3, 5, 20, 10_000] as [Int32])
  func `agrees with comparing every pair`(top: Int32) {
    var numbers = Numbers(seed: UInt64(top))
    for _ in 0..<150 {
      let count = Int.random(in: 0...40, using: &numbers)
      let rows = (0..<count).map { _ in
        Triple(
          Int32.random(in: 0..<top, using: &numbers),
          Int32.random(in: 0..<top, using: &numbers),
          Int32.random(in: 0..<top, using: &numbers)
        )
      }
      let front = paretoFront(Array(rows.indices)) { rows[$0] }
      let expected = rows.indices.filter { index in
        !rows.contains { $0.dominates(rows[index]) }
      }
      #expect(front.sorted() == expected)
      #expect(zip(front, front.dropFirst()).allSatisfy { rows[$0].first >= rows[$1].first })
    }
  }
}

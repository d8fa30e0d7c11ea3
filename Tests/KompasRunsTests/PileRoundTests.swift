import KompasPlay
import Testing

@testable import KompasRuns

/// Cards that are counted in piles, by two people.
@Suite struct PileRoundTests {
  /// Two choices and the blank cards, of five people.
  private func round(_ counts: [Int?]...) -> PileRound {
    var round = PileRound(piles: 3, cards: 5)
    for counted in counts {
      round.open()
      for number in counted { round.key(number) }
    }
    return round
  }

  @Test func `what two people count alike holds`() {
    let once = round([3, 1, 1])
    #expect(once.counter == .second && once.result == nil && !once.isOpen)
    #expect(round([3, 1, 1], [3, 1, 1]).result == [3, 1, 1])
  }

  @Test(
    arguments: [
      ([2, 1, 1], 4, 2), ([3, 2, 1], 6, 2), ([0, 0, 0], 0, 2), ([0, 0, 4], 4, 2), ([3, 3], 6, 1),
      ([1, 5], 6, 1),
    ] as [([Int], Int, Int)]
  )
  func `a pile with which it is too many cards, or the last one with too few, is refused at once`(
    counts: [Int],
    sum: Int,
    kept: Int
  ) {
    for wrong in [round(counts), round([3, 1, 1], counts)] {
      #expect(wrong.trouble == .sum(sum))
      #expect(wrong.counts == Array(counts.prefix(kept)), "the piles before it stay")
      #expect(wrong.isOpen && wrong.result == nil)
    }
    #expect(round(counts).counter == .first && round([3, 1, 1], counts).counter == .second)
  }

  @Test(arguments: [
    ([0, 0, 5], true), ([3, 2, 0], true), ([5, 0, 0], true), ([3, 1, 0], false),
  ])
  func `the last pile closes the count, or is asked again`(counts: [Int], fits: Bool) {
    #expect((round(counts).first == counts) == fits)
    #expect(round([5, 0, 0], [0, 0, 5]).trouble == .differs([0, 2]))
  }

  @Test func `who made a mistake goes back pile by pile, and then to before the first`() {
    var round = PileRound(piles: 3, cards: 5)
    round.open()
    for number in [2, 2, 2] { round.key(number) }
    #expect(round.trouble == .sum(6) && round.left == 1)
    round.back()
    #expect(round.trouble == nil && round.counts == [2] && round.left == 3)
    for number in [1, 2] { round.key(number) }
    #expect(round.first == [2, 1, 2])
    round.open()
    round.back()
    #expect(!round.isOpen && round.counter == .second && round.first == [2, 1, 2])
    round.back()
    #expect(round.counts.isEmpty && !round.isOpen)
  }

  @Test func `a pile has from no card to all of them`() {
    for wrong in [-1, 6, nil] {
      let round = round([wrong])
      #expect(round.trouble == .noNumber && round.counts.isEmpty)
    }
    for right in [0, 5] { #expect(round([right]).counts == [right]) }
  }

  @Test func `where two counts differ both count again, and the third time they count together`() {
    let once = round([3, 1, 1], [3, 2, 0])
    #expect(once.trouble == .differs([1, 2]))
    #expect(once.counter == .first && once.misses == 1 && once.result == nil)
    let twice = round([3, 1, 1], [3, 2, 0], [2, 2, 1], [1, 3, 1])
    #expect(twice.counter == .together && twice.trouble == .differs([0, 1]))
    let together = round([3, 1, 1], [3, 2, 0], [2, 2, 1], [1, 3, 1], [4, 0, 1])
    #expect(together.result == [4, 0, 1])
    #expect(round([3, 1, 1], [3, 2, 0], [2, 2, 1], [2, 2, 1]).result == [2, 2, 1])
  }

  @Test func `nothing is counted before somebody has the piles`() {
    var round = PileRound(piles: 3, cards: 5)
    round.key(3)
    #expect(round.counts.isEmpty)
  }
}

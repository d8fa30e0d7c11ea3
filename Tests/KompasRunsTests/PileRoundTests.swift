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

  @Test(arguments: [([2, 1, 1], 4), ([3, 2, 1], 6), ([0, 0, 0], 0)])
  func `piles that are too few or too many cards are counted again by the same person`(
    counts: [Int],
    sum: Int
  ) {
    let wrong = round(counts)
    #expect(wrong.trouble == .sum(sum))
    #expect(wrong.counter == .first && wrong.counts.isEmpty && wrong.isOpen)
    let second = round([3, 1, 1], counts)
    #expect(second.trouble == .sum(sum))
    #expect(second.counter == .second && second.isOpen)
    #expect(round([5, 0, 0], [0, 0, 5]).trouble == .differs([0, 2]))
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

  @Test func `nothing is counted before somebody has the piles, and it can begin again`() {
    var round = PileRound(piles: 3, cards: 5)
    round.key(3)
    #expect(round.counts.isEmpty)
    round.open()
    round.key(3)
    round.restart()
    #expect(round.counts.isEmpty && round.isOpen)
  }
}

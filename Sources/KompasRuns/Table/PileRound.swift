import KompasPlay

/// Cards without a number, counted in piles: one person keys them in, then another one who does not see what the first did.
///
/// Where they differ both count again, and are told which piles; the second time that they differ they count together, and that holds.
/// Source: two entries beat one (Paulsen 2012), but people make them agree, so nobody is told by how much they differ.
struct PileRound: Sendable, Equatable {
  /// What keeps a count from holding.
  enum Trouble: Sendable, Equatable {
    /// What was written is no number that a pile can have.
    case noNumber
    /// With this pile it would be so many cards: too many, or at the last pile too few.
    case sum(Int)
    /// The two counts differ in these piles.
    case differs([Int])
  }

  /// How many piles there are: one for each choice, and one of who passed.
  let piles: Int
  /// How many cards there are.
  let cards: Int
  /// What is counted now, pile by pile.
  private(set) var counts: [Int] = []
  /// What the first person counted, once that is a whole count.
  private(set) var first: [Int]?
  /// How often two counts differed.
  private(set) var misses = 0
  /// What was wrong with what was keyed in last.
  private(set) var trouble: Trouble?
  /// What holds; `nil` until then.
  private(set) var result: [Int]?
  /// Whether who counts has the keyboard.
  private(set) var isOpen = false

  /// How often two counts may differ before they are made together.
  static let mostMisses = 2

  /// Nothing is counted yet.
  init(piles: Int, cards: Int) { (self.piles, self.cards) = (piles, cards) }

  /// Who counts now.
  var counter: PileCounter {
    misses >= Self.mostMisses ? .together : first == nil ? .first : .second
  }

  /// Who counts has the keyboard.
  mutating func open() { isOpen = true }

  /// How many cards lie on the piles that are still to be counted.
  var left: Int { cards - counts.reduce(0, +) }

  /// Counts the pile before once more; before the first pile, gives the piles back.
  mutating func back() {
    guard isOpen else { return }
    trouble = nil
    if counts.popLast() == nil { isOpen = false }
  }

  /// Keys in the next pile, if it fits; `nil` for what is no number.
  mutating func key(_ number: Int?) {
    trouble = nil
    guard isOpen, result == nil else { return }
    guard let number, (0...cards).contains(number) else {
      trouble = .noNumber
      return
    }
    let isLast = counts.count + 1 == piles
    guard number <= left, !isLast || number == left else {
      trouble = .sum(cards - left + number)
      return
    }
    counts.append(number)
    if isLast { finish() }
  }

  private mutating func finish() {
    let (counter, counted) = (counter, counts)
    (counts, isOpen) = ([], false)
    switch counter {
    case .together: result = counted
    case .first: first = counted
    case .second:
      let different = counted.indices.filter { counted[$0] != first?[$0] }
      if different.isEmpty {
        result = counted
      } else {
        (trouble, first) = (.differs(different), nil)
        misses += 1
      }
    }
  }
}

/// How a vote came out, by count: of whom a vote was, is not in it.
public struct VoteTally: Sendable, Equatable {
  /// How many chose each choice; not negative.
  public let votes: [Int]
  /// How many passed; not negative.
  public let passes: Int

  /// Makes a tally of known counts.
  public init(votes: [Int], passes: Int) {
    self.votes = votes
    self.passes = passes
  }

  /// Counts answers.
  ///
  /// - Parameters:
  ///   - answers: what each seat chose, from 0; `nil` where it passed. What is no choice of this vote counts as passing.
  ///   - choices: how many choices there are.
  public init(_ answers: [Int?], choices: Int) {
    var votes = [Int](repeating: 0, count: max(0, choices))
    var passes = 0
    for answer in answers {
      if let answer, votes.indices.contains(answer) { votes[answer] += 1 } else { passes += 1 }
    }
    self.init(votes: votes, passes: passes)
  }

  /// How many chose something.
  public var cast: Int { votes.reduce(0, +) }
  /// How many were asked.
  public var ballots: Int { cast + passes }
  /// The choices that somebody chose, ascending.
  public var chosen: [Int] { votes.indices.filter { votes[$0] > 0 } }
  /// The choices with the most votes, ascending; none if nobody chose.
  public var leaders: [Int] {
    let most = votes.max() ?? 0
    return chosen.filter { votes[$0] == most }
  }

  /// The choices of the smallest groups, ascending; none where all who chose agree.
  public var smallest: [Int] {
    let chosen = chosen
    guard chosen.count > 1 else { return [] }
    let least = chosen.map { votes[$0] }.min() ?? 0
    return chosen.filter { votes[$0] == least }
  }

  /// Whether those who chose agree.
  public var unity: Unity {
    switch chosen.count {
    case 0: .silent
    case 1: .together
    default: .divided
    }
  }

  /// Whether one seat chose this and no other did, in a vote in which at least two chose something.
  public func isAlone(_ choice: Int) -> Bool {
    votes.indices.contains(choice) && votes[choice] == 1 && cast > 1
  }

  /// Whether at least two chose something, and no two of them the same.
  public var isScattered: Bool { cast > 1 && votes.max() == 1 }

  /// Whether somebody stood alone.
  public var hasLoner: Bool { votes.indices.contains(where: isAlone) }

  /// Whether those who chose agree.
  public enum Unity: String, Sendable, Equatable, CaseIterable {
    /// Nobody chose.
    case silent
    /// All chose the same.
    case together
    /// They did not.
    case divided
  }
}

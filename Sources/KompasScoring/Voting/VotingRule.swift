/// How a table decides from a count.
public enum VotingRule: String, Sendable, Equatable, Codable, CaseIterable {
  /// One seat decides, another in each turn.
  case chair
  /// The choice with the most votes; where several have as many, the chair decides between those.
  case majority
}

/// What a rule makes of a count.
public enum Verdict: Sendable, Equatable {
  /// This choice is taken.
  case taken(Int)
  /// The chair of the turn decides, between these.
  case chair(among: [Int])
}

extension VotingRule {
  /// What is decided.
  ///
  /// - Parameter tally: the last count of the choices; at least one choice.
  /// - Returns: the verdict.
  public func verdict(_ tally: VoteTally) -> Verdict {
    switch self {
    case .chair: return .chair(among: Array(tally.votes.indices))
    case .majority:
      let leaders = tally.leaders
      if leaders.count == 1 { return .taken(leaders[0]) }
      return .chair(among: leaders.isEmpty ? Array(tally.votes.indices) : leaders)
    }
  }
}

/// How a table decides from a count.
public enum VotingRule: String, Sendable, Equatable, Codable, CaseIterable {
  /// One seat decides, another in each turn.
  case chair
  /// The choice with the most votes; where several have as many, the chair decides between those.
  case majority
  /// A choice goes through if nobody gravely objects: the one with the most votes is asked about first, then the next.
  case consent
}

/// What a rule makes of a count.
public enum Verdict: Sendable, Equatable {
  /// This choice is taken.
  case taken(Int)
  /// The chair of the turn decides, between these.
  case chair(among: [Int])
  /// Whether anybody objects is asked of one of these; of which, the chair says where there are several.
  case proposed(among: [Int])
}

/// A choice that was put to a table, and how many gravely objected to it.
public struct Proposal: Sendable, Equatable {
  /// Which choice.
  public var choice: Int
  /// How many objected; not negative.
  public var objections: Int

  /// Makes a proposal.
  public init(choice: Int, objections: Int) {
    self.choice = choice
    self.objections = objections
  }
}

extension VotingRule {
  /// What is decided.
  ///
  /// - Parameters:
  ///   - tally: the last count of the choices; at least one choice.
  ///   - asked: to which choices objections were asked for since, in order.
  /// - Returns: the verdict.
  public func verdict(_ tally: VoteTally, asked: [Proposal] = []) -> Verdict {
    switch self {
    case .chair: return .chair(among: Array(tally.votes.indices))
    case .majority:
      let leaders = tally.leaders
      if leaders.count == 1 { return .taken(leaders[0]) }
      return .chair(among: leaders.isEmpty ? Array(tally.votes.indices) : leaders)
    case .consent:
      if let last = asked.last, last.objections == 0 { return .taken(last.choice) }
      let left = tally.chosen.filter { choice in !asked.contains { $0.choice == choice } }
      let most = left.map { tally.votes[$0] }.max()
      guard asked.count < Self.mostProposals, let most else {
        return .chair(among: Array(tally.votes.indices))
      }
      return .proposed(among: left.filter { tally.votes[$0] == most })
    }
  }

  /// After how many proposals that met an objection the chair decides: the first, and two to mend it.
  ///
  /// Source: sociocratic practice, two rounds of mending; sociocratie.nl, cooplink.nl.
  public static let mostProposals = 3
}

/// How a table decides from a count.
public enum VotingRule: String, Sendable, Equatable, Codable, CaseIterable {
  /// One seat decides, another in each turn.
  case chair
  /// The choice with the most votes; where several have as many, the chair decides between those.
  case majority
  /// A choice goes through if nobody gravely objects: the one with the most votes is asked about first, then the next.
  case consent
  /// A choice goes through if nobody holds it back, which each seat may do once: the one with the most votes is asked about first.
  case oneNo = "one-no"
  /// The choice with the most votes; where several have as many, a lot decides between those.
  case lot
}

/// What a rule makes of a count.
public enum Verdict: Sendable, Equatable {
  /// This choice is taken.
  case taken(Int)
  /// The chair of the turn decides, between these.
  case chair(among: [Int])
  /// Whether anybody objects is asked of one of these; of which, the chair says where there are several.
  case proposed(among: [Int])
  /// A lot decides between these.
  case lot(among: [Int])
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
    let all = Array(tally.votes.indices)
    let leaders = tally.leaders
    let tied = leaders.isEmpty ? all : leaders
    switch self {
    case .chair: return .chair(among: all)
    case .majority: return leaders.count == 1 ? .taken(leaders[0]) : .chair(among: tied)
    case .lot: return leaders.count == 1 ? .taken(leaders[0]) : .lot(among: tied)
    case .consent:
      return proposal(tally, asked, atMost: Self.mostProposals) ?? .chair(among: all)
    case .oneNo:
      // What was held back stays out, unless that leaves nothing.
      let left = all.filter { choice in !asked.contains { $0.choice == choice } }
      return proposal(tally, asked) ?? .chair(among: left.isEmpty ? all : left)
    }
  }

  /// What nobody objects to is taken, else the next choice is proposed; `nil` where none is left, or enough were.
  private func proposal(
    _ tally: VoteTally,
    _ asked: [Proposal],
    atMost limit: Int = .max
  ) -> Verdict? {
    if let last = asked.last, last.objections == 0 { return .taken(last.choice) }
    let left = tally.chosen.filter { choice in !asked.contains { $0.choice == choice } }
    guard asked.count < limit, let most = left.map({ tally.votes[$0] }).max() else { return nil }
    return .proposed(among: left.filter { tally.votes[$0] == most })
  }

  /// Whether an objection holds a choice back, which each seat may do once; else it is a grave objection.
  public var holdsBack: Bool { self == .oneNo }

  /// How many answers there are to whether a choice can go through; the last one objects.
  public var answers: Int { holdsBack ? 2 : 3 }

  /// After how many proposals that met an objection the chair decides: the first, and two to mend it.
  ///
  /// Source: sociocratic practice, two rounds of mending; sociocratie.nl, cooplink.nl.
  public static let mostProposals = 3
}

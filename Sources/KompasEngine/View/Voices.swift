import KompasScoring

/// Who speaks in a turn: one group, whose situation changed most, in words that fit what happened.
struct Voices {
  private let game: Game
  /// The lines that were said before.
  private var said: Set<Int> = []
  /// Who spoke last, which side that group was on, and how things stood for it.
  private var last: (group: Int, camp: Camp, situation: Situation)?

  init(_ game: Game) { self.game = game }

  /// What is said in the next turn, which must be that after the one asked about before.
  ///
  /// Never the group of the turn before; not one of its camp, nor in its situation, if another has something to say. No line is
  /// said twice.
  mutating func next(_ turn: ToldTurn) -> Voice? {
    let speakers = game.rules.stakeholders.indices.compactMap { speaker($0, turn) }
      .filter { $0.group != last?.group }
      .sorted { $0.isBefore($1) }
    let others = speakers.filter { $0.camp != last?.camp }
    let chosen =
      others.first { $0.isOfAPromise || $0.situation != last?.situation } ?? others.first
      ?? speakers.first
    guard let chosen else {
      last = nil
      return nil
    }
    said.insert(chosen.line)
    last = (chosen.group, chosen.camp, chosen.situation)
    return Voice(
      group: chosen.group,
      speaker: game.rules.lines[chosen.line].speaker,
      line: chosen.line
    )
  }

  /// Which side a group is on, as far as is known.
  private enum Camp: Equatable {
    case council
    case mood(Mood)
    case unheard(Int)
  }

  /// A group that has something to say.
  private struct Speaker {
    var group: Int
    var camp: Camp
    var situation: Situation
    var line: Int
    /// By how much its situation changed, in hundredths of a point.
    var change: Int32

    /// What was promised comes first, and what everyone says while there is no plan last.
    private var rank: Int {
      switch situation {
      case .broken, .kept, .promised: 0
      case .heard, .passedOver, .winning, .losing, .afterVote, .afterCourt: 1
      case .noPlan: 2
      }
    }

    var isOfAPromise: Bool { rank == 0 }

    func isBefore(_ other: Speaker) -> Bool {
      if rank != other.rank { return rank < other.rank }
      return change != other.change ? change > other.change : group < other.group
    }
  }

  private func speaker(_ group: Int, _ turn: ToldTurn) -> Speaker? {
    for situation in Situation.allCases {
      guard let promises = turn.promises(of: group, in: situation) else { continue }
      let line = game.lines(at: .said(group: group, situation)).first { line in
        let about = game.rules.lines[line].promise
        return !said.contains(line) && (about.map(promises.contains) ?? true)
          && game.fits(line, in: turn.after)
      }
      guard let line else { continue }
      return Speaker(
        group: group,
        camp: camp(of: group, turn),
        situation: situation,
        line: line,
        change: turn.change(of: group)
      )
    }
    return nil
  }

  private func camp(of group: Int, _ turn: ToldTurn) -> Camp {
    if game.rules.stakeholders[group].seats > 0 { return .council }
    return turn.mood(of: group).map(Camp.mood) ?? .unheard(group)
  }
}

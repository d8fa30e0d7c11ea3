public import KompasScoring

/// A table that plays a run together: what it recorded, and what it may record now.
extension Timeline {
  /// How the table sat down; `nil` where one person plays.
  public var setup: TableSetup? {
    for event in events {
      switch event {
      case .seated(let setup): return setup
      case .declared: return nil
      default: break
      }
    }
    return nil
  }

  /// The table as it stands; `nil` where one person plays.
  public var table: SeenTable? {
    setup.map {
      let polls = self.polls.map(\.count)
      return SeenTable(
        setup: $0,
        chair: state.turn % $0.seats + 1,
        reader: (state.turn + 1) % $0.seats + 1,
        polls: polls,
        outcome: outcome($0, polls)
      )
    }
  }

  /// The votes since the scene began, a choice was taken back or a promise was let go, with the number of the event that tells of each.
  public var polls: [(position: Int, count: PollCount)] { polls(before: events.count) }

  /// The votes that led to each choice that still counts, with the number of the event that tells of each.
  public var pollsByTurn: [[(position: Int, count: PollCount)]] {
    turns.map { polls(before: $0.position) }
  }

  /// Which roles are dealt, seat by seat: places among so many roles, in an order of chance.
  public func dealtRoles(of count: Int) -> [Int] {
    guard let setup, setup.hasRoles else { return [] }
    return Array(Draws(seed: state.seed).order(count, .roles, scene: 0).prefix(setup.seats))
  }

  /// What follows from sitting down.
  func seat(_ setup: TableSetup) throws(Rejection) -> [Event] {
    guard state.stage == .declaring, self.setup == nil else { throw .notNow(state.stage) }
    guard TableSetup.seatRange.contains(setup.seats), VotingRule(rawValue: setup.rule) != nil else {
      throw .notAtTable
    }
    return [.seated(setup)]
  }

  /// What follows from a count.
  func count(_ poll: PollCount) throws(Rejection) -> [Event] {
    guard state.stage == .choosing, let table else { throw .notNow(state.stage) }
    let ballots = poll.votes.reduce(poll.passes, +)
    guard ballots == table.setup.seats, poll.votes.allSatisfy({ $0 >= 0 }), poll.passes >= 0,
      poll.votes.count == choices(of: poll.question), isNext(poll.question, table),
      poll.moved.map({ poll.question == .again && (0...ballots).contains($0) }) ?? true
    else { throw .notAtTable }
    return [.counted(poll)]
  }

  /// How many choices a question has.
  public func choices(of question: PollCount.Question) -> Int {
    switch question {
    case .options, .again: game.openOptions(in: state).count
    case .consent: PollCount.consentAnswers
    }
  }

  /// Whether a question can be put after those that were.
  private func isNext(_ question: PollCount.Question, _ table: SeenTable) -> Bool {
    switch question {
    case .options: return table.polls.isEmpty
    case .again: return table.polls.count == 1
    case .consent(let option):
      guard case .proposed(let among)? = table.outcome else { return false }
      return among.contains(option)
    }
  }

  private func polls(before position: Int) -> [(position: Int, count: PollCount)] {
    var polls: [(position: Int, count: PollCount)] = []
    for index in events[..<position].indices.reversed() {
      switch events[index] {
      case .counted(let count): polls.append((index, count))
      case .sceneEntered, .chose, .undone, .promiseReleased: return polls.reversed()
      default: break
      }
    }
    return polls.reversed()
  }
}

extension Timeline {
  /// What a vote came to: what the seats answered, by count.
  ///
  /// - Parameters:
  ///   - question: what was asked.
  ///   - marks: what each seat answered, seat 1 first.
  ///   - before: what each seat answered the first time, where it is asked again.
  /// - Returns: the count.
  public func count(
    _ question: PollCount.Question,
    _ marks: [Ballot.Mark],
    before: [Ballot.Mark]? = nil
  ) -> PollCount {
    let tally = VoteTally(marks.map(\.choice), choices: choices(of: question))
    return PollCount(
      question: question,
      votes: tally.votes,
      passes: tally.passes,
      moved: before.map { zip(marks, $0).count { $0 != $1 } }
    )
  }

  /// What the table's rule makes of the votes since the scene began.
  private func outcome(_ setup: TableSetup, _ polls: [PollCount]) -> SeenTable.Outcome? {
    let open = game.openOptions(in: state)
    var last: PollCount?
    var asked: [Proposal] = []
    for poll in polls {
      switch poll.question {
      case .options, .again: last = poll
      case .consent(let option):
        guard let choice = open.firstIndex(of: option), poll.votes.count > PollCount.objection
        else { return nil }
        asked.append(Proposal(choice: choice, objections: poll.votes[PollCount.objection]))
      }
    }
    guard let rule = VotingRule(rawValue: setup.rule), let last, last.votes.count == open.count
    else { return nil }
    return switch rule.verdict(last.tally, asked: asked) {
    case .taken(let choice): .taken(open[choice])
    case .chair(let among): .chair(among: among.map { open[$0] })
    case .proposed(let among): .proposed(among: among.map { open[$0] })
    }
  }
}

extension Ballot.Mark {
  /// The choice; `nil` if it is none.
  public var choice: Int? { if case .choice(let choice) = self { choice } else { nil } }
}

extension PollCount {
  /// The count, for a rule.
  public var tally: VoteTally { VoteTally(votes: votes, passes: passes) }
}

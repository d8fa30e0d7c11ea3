public import KompasScoring

/// A table that plays a run together: what it recorded, and what it may record now.
extension Timeline {
  /// How the table sat down, the last time that it did; `nil` where one person plays.
  public var setup: TableSetup? { seatings.last?.setup }

  /// Each time that the table sat down, with the number of the event that tells of it; none where one person plays.
  private var seatings: [(position: Int, setup: TableSetup)] {
    var seatings: [(position: Int, setup: TableSetup)] = []
    for (position, event) in events.enumerated() {
      switch event {
      case .seated(let setup): seatings.append((position, setup))
      case .declared where seatings.isEmpty: return []
      default: break
      }
    }
    return seatings
  }

  /// The seat in the chair in a turn, counted from 0: the one after who was in it before, of those who are there.
  ///
  /// - Parameter turn: one that was, or the present one.
  /// - Returns: the seat, from 1; `nil` where one person plays.
  public func chair(ofTurn turn: Int) -> Int? {
    let seatings = seatings
    guard let first = seatings.first, let now = seatings.last?.setup else { return nil }
    var chair = 0
    for turn in 0...max(0, turn) {
      // Who came or left while the table chose counts at once.
      let position = turns.indices.contains(turn) ? turns[turn].position : events.count
      let setup = seatings.last { $0.position < position }?.setup ?? first.setup
      chair = (turn == turns.count ? now : setup).seat(after: chair)
    }
    return chair
  }

  /// The table as it stands; `nil` where one person plays.
  public var table: SeenTable? {
    setup.map {
      let polls = self.polls.map(\.count)
      let chair = chair(ofTurn: state.turn) ?? 1
      return SeenTable(
        setup: $0,
        chair: chair,
        reader: $0.seat(after: chair),
        isWhole: isWhole($0, scene: state.scene),
        polls: polls,
        outcome: outcome($0, polls)
      )
    }
  }

  /// Whether a scene gets a whole turn.
  private func isWhole(_ setup: TableSetup, scene: Int) -> Bool {
    guard setup.isShort, game.rules.scenes.indices.contains(scene) else { return true }
    return game.rules.scenes[scene].isWhole
  }

  /// The seat that made a choice on its own: the chair of the turn, by that rule or where the turn was short.
  ///
  /// - Parameter turn: one that was, counted from 0.
  /// - Returns: the seat, from 1; `nil` where the table decided by its count, or one person plays.
  public func decider(ofTurn turn: Int) -> Int? {
    guard let setup, turns.indices.contains(turn) else { return nil }
    let isChairs =
      setup.rule == VotingRule.chair.rawValue
      || !isWhole(setup, scene: turns[turn].state.scene)
    return isChairs ? chair(ofTurn: turn) : nil
  }

  /// The votes since the scene began, a choice was taken back or a promise was let go, with the number of the event that tells of each.
  public var polls: [(position: Int, count: PollCount)] { polls(before: events.count) }

  /// The votes that led to each choice that still counts, with the number of the event that tells of each.
  public var pollsByTurn: [[(position: Int, count: PollCount)]] {
    turns.map { polls(before: $0.position) }
  }

  /// Which roles are dealt, seat by seat: places among so many roles, in an order of chance.
  public func dealtRoles(of count: Int) -> [Int] { setup.map { dealtRoles(of: count, $0) } ?? [] }

  /// Which roles are dealt at a table that sits down so: who comes later gets the next one.
  public func dealtRoles(of count: Int, _ setup: TableSetup) -> [Int] {
    guard setup.hasRoles else { return [] }
    return Array(Draws(seed: state.seed).order(count, .roles, scene: 0).prefix(setup.seats))
  }

  /// Which of these a lot picks: it follows from the seed, and is the same each time that it is drawn in a scene.
  public func drawn(among options: [Int]) -> Int? {
    guard !options.isEmpty else { return nil }
    let word = Draws(seed: state.seed).words(.lot, scene: state.scene, index: options.count).0
    return options[word.place(among: options.count)]
  }

  /// What follows from sitting down.
  func seat(_ setup: TableSetup) throws(Rejection) -> [Event] {
    guard let before = self.setup else {
      guard state.stage == .declaring else { throw .notNow(state.stage) }
      guard TableSetup.seatRange.contains(setup.seats), setup.left.isEmpty,
        VotingRule(rawValue: setup.rule) != nil
      else { throw .notAtTable }
      return [.seated(setup)]
    }
    guard state.stage == .choosing, polls.isEmpty else { throw .notNow(state.stage) }
    let leaving = before.present.compactMap(before.without)
    guard setup == before.joined || leaving.contains(setup) else { throw .notAtTable }
    return [.seated(setup)]
  }

  /// What follows from a count.
  func count(_ poll: PollCount) throws(Rejection) -> [Event] {
    guard state.stage == .choosing, let table else { throw .notNow(state.stage) }
    let ballots = poll.votes.reduce(poll.passes, +)
    guard ballots == table.setup.present.count, poll.votes.allSatisfy({ $0 >= 0 }),
      poll.passes >= 0,
      poll.votes.count == choices(of: poll.question), isNext(poll, table),
      poll.moved.map({ poll.question == .again && (0...ballots).contains($0) }) ?? true
    else { throw .notAtTable }
    return [.counted(poll)]
  }

  /// How many choices a question has.
  public func choices(of question: PollCount.Question) -> Int {
    switch question {
    case .options, .again: game.openOptions(in: state).count
    case .consent: setup.flatMap { VotingRule(rawValue: $0.rule) }?.answers ?? 0
    }
  }

  /// Whether a question can be put after those that were.
  private func isNext(_ poll: PollCount, _ table: SeenTable) -> Bool {
    // What nobody explained is counted once more, as a concern.
    if let unexplained = table.unexplained, poll == unexplained { return true }
    switch poll.question {
    case .options: return table.polls.isEmpty
    case .again: return table.isWhole && table.polls.count == 1
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
        guard let choice = open.firstIndex(of: option) else { return nil }
        // Counted once more, without what nobody explained.
        if asked.last?.choice == choice { asked.removeLast() }
        asked.append(Proposal(choice: choice, objections: poll.objections))
      }
    }
    guard let rule = isWhole(setup, scene: state.scene) ? VotingRule(rawValue: setup.rule) : .chair,
      let last,
      last.votes.count == open.count
    else { return nil }
    return switch rule.verdict(last.tally, asked: asked) {
    case .taken(let choice): .taken(open[choice])
    case .chair(let among): .chair(among: among.map { open[$0] })
    case .proposed(let among): .proposed(among: among.map { open[$0] })
    case .lot(let among): .lot(among: among.map { open[$0] })
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

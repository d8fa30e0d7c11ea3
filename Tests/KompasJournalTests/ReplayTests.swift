import KompasEngine
import KompasJournal
import KompasTestSupport
import Testing

@Suite struct ReplayTests {
  let game = Game(SmallCase.compiled)

  @Test func `two hundred random runs replay to the same state at each decision`() throws {
    let codec = JournalCodec()
    var kinds: Set<Int> = []
    var decisions: Set<Int> = []
    for seed in UInt64(0)..<200 {
      let submissions = try randomRun(seed: seed)
      var live = Timeline(game)
      var replayed = Timeline(game)
      for submission in submissions {
        let read = try submission.events.map { try codec.event(codec.encode($0)) }
        try #require(read == submission.events)
        live.append(submission.events)
        for event in read { replayed.append([event]) }
        try #require(replayed.state == live.state)
        try #require(replayed.state.digest == submission.digest)
        try #require(replayed.counting == live.counting)
        try #require(replayed.lastTurn == live.lastTurn)
        kinds.formUnion(submission.events.map(kind))
        decisions.formUnion(submission.decision.map { [kind(of: $0)] } ?? [])
      }
      try Replay.verify(game, submissions)
      #expect(try Replay.timeline(game, submissions).state.stage == .finished)
    }
    // Everything was met but a scene passed over, which this case cannot have, what only a table does, and what needs words of the
    // author: see below.
    #expect(kinds == Set(0..<kindsOfEvent).subtracting([4, 34, 35, 36, 37, 38]))
    #expect(decisions == Set(0..<kindsOfDecision).subtracting([9, 10, 11, 12]))
  }

  @Test func `promises that are told and returned replay to the same state`() throws {
    var rules = SmallCase.compiled
    rules.promises[0].canBeTold = true
    rules.promises[0].canReturn = true
    for index in rules.endings.indices { rules.endings[index].undoes = [0] }
    for index in rules.options.indices { rules.options[index].keeps = 0..<0 }
    let game = Game(rules)
    let codec = JournalCodec()
    var kinds: Set<Int> = []
    for seed in UInt64(0)..<200 {
      var player = RandomPlayer(seed: seed)
      var live = Timeline(game, events: game.opening(seed: seed))
      var replayed = live
      while let decision = player.decide(live) {
        let events = try live.decide(decision)
        live.append(events)
        replayed.append(try events.map { try codec.event(codec.encode($0)) })
        try #require(replayed.state == live.state)
        kinds.formUnion(events.map(kind))
      }
    }
    #expect(kinds.isSuperset(of: [36, 37]))
  }

  @Test func `the first submission that differs is named`() throws {
    var submissions = try randomRun(seed: 3)
    let position = submissions.prefix(5).flatMap(\.events).count
    submissions[5].digest ^= 1
    submissions[8].digest ^= 1
    #expect(throws: ReplayError.differs(position: position)) {
      try Replay.timeline(game, submissions)
    }
  }

  @Test func `an event that another case would have is refused`() throws {
    let opening = game.opening(seed: 1)
    let bad: [Event] = [
      .sceneEntered(scene: 3), .scenePassedOver(scene: -1), .chose(scene: 0, option: 7),
      .paid(resource: 2, amount: 1, cause: .drift), .paid(resource: 0, amount: .min, cause: .drift),
      .paid(resource: 1, amount: 1, cause: .option(7)),
      .criterionMoved(criterion: 0, by: .max, cause: .drift),
      .processMoved(stakeholder: 4, by: 1, cause: .drift),
      .trustMoved(stakeholder: 0, by: 1, cause: .later(1)),
      .visibilityMoved(stakeholder: -1, by: 1, cause: .event(0)),
      .promised(promise: 0, to: [4]), .promiseKept(promise: 1), .promiseBroken(promise: -1),
      .promiseReleased(promise: 1),
      .flagChanged(flag: 1, isSet: true), .defectArose(defect: 1, cause: .drift),
      .defectMended(defect: 0, cause: .term(1)), .scheduled(later: 1, week: 1),
      .laterCame(later: 1), .eventDrawn(event: 1, happened: true),
      .termMissed(term: 1, lasted: 1), .motivated(criteria: [2], text: ""),
      .voted(inFavor: [4], against: [], yesSeats: 1, noSeats: 1), .appealed([-1]),
      .defectJudged(defect: 1, outcome: .upheld), .ended(ending: 3), .undone(to: -1),
    ]
    for event in bad {
      let timeline = Timeline(game, events: opening)
      let submissions = [
        Submission(nil, opening, then: timeline),
        Submission(decision: .proceed, events: [.noted("x"), event], digest: 0),
      ]
      #expect(throws: ReplayError.unfitting(position: 3), "\(event)") {
        try Replay.timeline(game, submissions)
      }
    }
  }

  @Test func `rules that changed are noticed by deciding again`() throws {
    let submissions = try randomRun(seed: 3)
    var rules = SmallCase.compiled
    rules.groupChanges[0].change = 401
    rules.groupChanges[1].change = -301
    let changed = Game(rules)
    #expect(try Replay.timeline(changed, submissions).state.stage == .finished)
    #expect {
      try Replay.verify(changed, submissions)
    } throws: { error in
      guard case .decidesOtherwise? = error as? ReplayError else { return false }
      return true
    }
  }

  @Test func `a run that does not begin with its opening is noticed`() throws {
    let opening = Submission(nil, [.noted("x")], then: Timeline(game, events: [.noted("x")]))
    #expect(throws: ReplayError.decidesOtherwise(position: 0)) {
      try Replay.verify(game, [opening])
    }
  }

  // MARK: Other rules

  /// A run of other rules is not decided again, and its states are not compared: it must only fit.
  @Test
  func `a run of other rules fits where each decision is told and each event names what there is`()
    throws
  {
    let submissions = try randomRun(seed: 3)
    func misfit(_ change: (inout [Submission]) -> Void) -> Difference? {
      var changed = submissions
      change(&changed)
      return Replay.misfit(game, changed)
    }
    #expect(misfit { _ in } == nil)
    #expect(misfit { for index in $0.indices { $0[index].digest ^= 1 } } == nil)
    let start = submissions[0].events.count
    // The opening twice, a decision first, and one that its events do not tell.
    #expect(misfit { $0.insert($0[0], at: 1) }?.kind == .refused(nil))
    #expect(misfit { $0.removeFirst() }?.kind == .refused(nil))
    #expect(misfit { $0.removeFirst() }?.position == 0)
    let untold = misfit { $0[1].decision = .note("x") }
    #expect(untold?.kind == .refused(nil) && untold?.position == start && untold?.step == 1)
    let strange = misfit { $0[1].events.append(.chose(scene: 0, option: 7)) }
    #expect(strange?.kind == .refused(nil))
    let outside = misfit { $0[1].events.append(.flagChanged(flag: 9, isSet: true)) }
    #expect(outside?.kind == .unfitting)
    #expect(outside?.position == start + submissions[1].events.count)
  }

  @Test func `a run of these rules must come to the states that were recorded`() throws {
    var submissions = try randomRun(seed: 3)
    submissions[2].digest ^= 1
    let (now, then) = (Game.rulesVersion, Game.rulesVersion - 1)
    #expect(try Replay.timeline(game, submissions, rules: then).state.stage == .finished)
    #expect(throws: ReplayError.self) { try Replay.timeline(game, submissions, rules: now) }
  }
}

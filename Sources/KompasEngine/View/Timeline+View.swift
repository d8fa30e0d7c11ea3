extension Timeline {
  /// Everything that the pages of the game need now, for one role.
  public func view(for role: Role) -> PlayerView {
    var view = PlayerView(observation, role: role)
    view.choices = zip(turns, state.choices).map {
      PlayerView.MadeChoice(scene: $0.state.scene, option: $1)
    }
    view.undone = state.undone
    view.told = game.told(in: state)
    view.yearsOn = game.yearsOn(in: state)
    view.valueOrder = Draws(seed: state.seed).order(of: CompassValue.allCases)
    view.odds = councilOdds
    view.lastTurn = turns.last.map(turn)
    view.table = table
    return view
  }

  private func turn(since turn: Turn) -> LastTurn {
    var last = LastTurn()
    last.phase = turn.state.phase
    last.happened = game.happenings(lastTurn)
    last.arrival = game.happenings(arrival)
    last.move = lastMove ?? Move()
    last.interlude = interludeMove ?? Move()
    last.moved = moved(since: turn.state)
    last.firmness = seenRobustness(of: turns.count - 1)?.firmness
    last.voice = voices.last ?? nil
    last.council = councilEvening
    if let told = ToldTurn(turns.count - 1, of: self) {
      last.reason = told.reason
      // In the aftermath, where the last choice is made, nothing comes too late any more.
      last.emptied = told.after.phase == .aftermath ? [] : told.emptied
    }
    return last
  }

  /// What was said in each turn, in order; `nil` where nobody spoke, or where the consequences are still to come.
  var voices: [Voice?] {
    guard !game.rules.lines.isEmpty else { return [] }
    var voices = Voices(game)
    return turns.indices.map { turn in ToldTurn(turn, of: self).flatMap { voices.next($0) } }
  }

  /// The events that led from the stage before to this one; not that the player went to tell of a promise, which was told where it was done.
  private var arrival: [Event] {
    let events = lastTurn
    let entries = events.indices.filter {
      if case .stageEntered = events[$0] { true } else { false }
    }
    guard let last = entries.last else { return events }
    return events[((entries.dropLast().last ?? -1) + 1)..<last].filter { !$0.isTelling }
  }

  /// The heard groups whose estimate moved by half a point or more, the most first.
  private func moved(since before: RunState) -> [Int] {
    let earlier = game.estimates(before)
    let moves = observation.groups.compactMap { view in
      view.estimate.map {
        (group: view.stakeholder, by: abs($0.middle - earlier[view.stakeholder].middle))
      }
    }
    return moves.filter { $0.by >= 50 }
      .sorted { $0.by != $1.by ? $0.by > $1.by : $0.group < $1.group }
      .map(\.group)
  }
}

extension Event {
  /// Whether it is that the player went to tell of a broken promise, or what that cost.
  fileprivate var isTelling: Bool {
    switch self {
    case .promiseTold, .paid(_, _, cause: .told): true
    default: false
    }
  }
}

extension Game {
  /// What a role hears of events, in order.
  func happenings(_ events: [Event]) -> [Happening] {
    events.flatMap { event -> [Happening] in
      if case .promiseTold(let promises) = event { return promises.map { .promiseTold($0) } }
      return [happening(event)].compactMap(\.self)
    }
  }

  private func happening(_ event: Event) -> Happening? {
    switch event {
    case .paid(let resource, let amount, _): .paid(resource: resource, amount: Int(amount))
    case .promised(let promise, _): .promised(promise)
    case .promiseKept(let promise): .promiseKept(promise)
    case .promiseBroken(let promise): .promiseBroken(promise)
    case .promiseReturned(let promise): .promiseReturned(promise)
    case .promiseReleased(let promise): .promiseReleased(promise)
    case .laterCame(let later):
      switch rules.laters[later].origin {
      case .option(let option): .laterOfOption(later: later, option: Int(option))
      case .event(let event): .laterOfEvent(later: later, event: Int(event))
      }
    case .eventDrawn(let event, let happened): happened ? .event(event) : nil
    case .termMissed(let term, let lasted): .termMissed(term: term, lasted: Int(lasted))
    case .voted(let inFavor, _, _, _): .voted(inFavor: inFavor)
    case .decided(.withdrawn): .withdrawn
    case .decided(.notAdopted): .notAdopted
    case .appealed(let groups): .appealed(groups)
    case .defectJudged(let defect, let outcome):
      .judged(Happening.Judgment(defect: defect, outcome: outcome))
    case .promiseTold, .started, .stageEntered, .declared, .sceneEntered, .scenePassedOver,
      .phaseEntered,
      .chose, .criterionMoved, .processMoved, .trustMoved, .visibilityMoved, .flagChanged,
      .defectArose, .defectMended, .scheduled, .motivated, .decided(.none), .decided(.taken),
      .ruled, .ended, .recalibrated, .undone, .noted, .reconsidered, .resolved,
      .seated, .counted:
      nil
    }
  }
}

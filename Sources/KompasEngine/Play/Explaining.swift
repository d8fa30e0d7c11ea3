import KompasScoring

extension Game {
  /// How the needles moved while these events were applied, cause by cause, as the player may see it.
  ///
  /// Each event that moves something is applied in turn, and what the needles did meanwhile is its
  /// contribution; so the contributions add up to the move exactly. Groups that are not heard
  /// at the end are held still for the causes; what they did is `hidden`, in one sum, so that no cause gives them away.
  /// What moved because more is known of a group is `known` by itself: of that nobody thinks otherwise than before. Who is not heard
  /// does not become a neighbor among the causes either.
  ///
  /// - Parameters:
  ///   - events: what happened, in order.
  ///   - before: the state before the first of them.
  /// - Returns: the move, with its causes.
  public func explain(_ events: [Event], from before: RunState) -> Move {
    var state = before
    for event in events { apply(event, to: &state) }
    let isHeard = state.visibility.map { $0 >= RuleNumbers.heardFrom }
    let frozen = figures(before).support
    let start = seenNeedles(
      support: frozen,
      visibility: before.visibility,
      flags: before.flags
    )

    var walk = before
    var last = start
    var causes: [Move.Contribution] = []
    var origin: Cause?
    var flags = before.flags
    for (index, event) in events.enumerated() {
      apply(event, to: &walk)
      origin = event.bringer ?? origin
      guard let (cause, target) = event.causeAndTarget ?? newNeighbors(event, by: origin, isHeard)
      else { continue }
      if case .flagChanged(let flag, let isSet) = event { flags[flag] = isSet }
      let support = figures(walk).support
      let seen = support.indices.map { isHeard[$0] ? support[$0] : frozen[$0] }
      let now = seenNeedles(support: seen, visibility: walk.visibility, flags: flags)
      let parts = now.indices.map { now[$0] - last[$0] }
      last = now
      guard parts.contains(where: { $0 != 0 }) else { continue }
      causes.append(
        Move.Contribution(
          cause: isFall(event, after: events[..<index]) ? .planGone : told(cause),
          target: target,
          needles: parts
        )
      )
    }
    let end = seenNeedles(
      support: figures(state).support,
      visibility: state.visibility,
      flags: state.flags
    )
    var move = Move()
    move.needles = observe(before, canUndo: false).needles
    move.before = start
    move.after = end
    move.causes = causes
    move.hidden = end.indices.map { end[$0] - last[$0] }
    move.known = end.indices.map { needle in
      causes.reduce(0) { $0 + ($1.isKnowing ? $1.needles[needle] : 0) }
    }
    return move
  }

  /// What a flag does that makes neighbors of groups, or no longer; `nil` if it is another, nothing brought it, or nobody can know.
  private func newNeighbors(
    _ event: Event,
    by origin: Cause?,
    _ isHeard: [Bool]
  ) -> (Cause, Move.Target)? {
    guard case .flagChanged(let flag, let isSet) = event, let origin else { return nil }
    let groups = rules.stakeholders.indices.filter { group in
      let stakeholder = rules.stakeholders[group]
      return !stakeholder.isNear && stakeholder.nearIf?.contains(Int32(flag)) == true
    }
    guard !groups.isEmpty, groups.allSatisfy({ isHeard[$0] }) else { return nil }
    return (origin, .near(groups, isNear: isSet))
  }

  /// Whether an event is that the plan fell: what takes the plan away does so before anything else that it does to a criterion.
  ///
  /// It follows from the case and the events alone, never from where a criterion stands, which nobody sees.
  func isFall(_ event: Event, after earlier: some Sequence<Event>) -> Bool {
    guard case .criterionMoved(let criterion, _, let cause) = event,
      let undoes = consequences(of: cause)?.undoes,
      rules.indices[undoes].contains(Int32(criterion))
    else { return false }
    return !earlier.contains {
      if case .criterionMoved(criterion, _, cause) = $0 { true } else { false }
    }
  }

  /// What something brings about that can take the plan away; `nil` for what cannot.
  private func consequences(of cause: Cause) -> Consequences? {
    switch cause {
    case .option(let option): rules.options[option].consequences
    case .event(let event): rules.events[event].consequences
    case .later(let later): rules.laters[later].consequences
    case .involved, .leftOut, .promiseKept, .promiseBroken, .witnessed, .told, .released, .drift,
      .term, .notMotivated, .ending:
      nil
    }
  }

  /// A cause as it is told.
  func told(_ cause: Cause) -> SeenCause {
    switch cause {
    case .option(let option): .option(option)
    case .involved(let option, _): .involved(option: option)
    case .leftOut(let option): .leftOut(option: option)
    case .promiseKept(let promise): .promiseKept(promise)
    case .promiseBroken(let promise): .promiseBroken(promise)
    case .witnessed(let promise): .witnessed(promise)
    case .told(let promise): .told(promise)
    case .released(let promise): .released(promise)
    case .later(let later):
      switch rules.laters[later].origin {
      case .option(let option): .laterOfOption(Int(option))
      case .event(let event): .laterOfEvent(Int(event))
      }
    case .event(let event): .event(event)
    case .drift: .drift
    case .term(let term): .term(term)
    case .notMotivated: .notMotivated
    case .ending(let ending): .ending(ending)
    }
  }
}

extension Event {
  /// What brings about the flags that change right after it; `nil` for what brings none.
  fileprivate var bringer: Cause? {
    switch self {
    case .chose(_, let option): .option(option)
    case .eventDrawn(let event, happened: true): .event(event)
    case .laterCame(let later): .later(later)
    default: nil
    }
  }

  /// Why something moved, and what; `nil` for an event that moves no figure.
  public var causeAndTarget: (Cause, Move.Target)? {
    switch self {
    case .criterionMoved(let criterion, _, let cause): (cause, .criterion(criterion))
    case .processMoved(let group, _, let cause): (cause, .process(group))
    case .trustMoved(let group, _, let cause): (cause, .trust(group))
    case .visibilityMoved(let group, _, let cause): (cause, .visibility(group))
    default: nil
    }
  }
}

public import KompasEngine

/// Who plays on after a choice was made otherwise than in a run.
public enum WhatIfPlayer: Sendable, Equatable {
  /// The choices of the run itself, as far as they come and are open; else what the revealed compass likes best.
  case same
  /// What the compass that the run's choices showed likes best.
  case revealed
  /// What the declared compass likes best.
  case declared
  /// Every open option equally likely; the seed of the choices, not of the dice of the case.
  case random(seed: UInt64)
}

/// A run to be taken up again at a choice: what was decided, and what else could have been.
public struct WhatIf: Sendable {
  /// The run as it stood just before the choice.
  public let before: Timeline
  /// What the run decided from there on, the choice first.
  public let decisions: [Decision]
  private let game: Game
  private let run: Timeline

  /// Takes a run up again.
  ///
  /// - Parameters:
  ///   - before: the run as it stood just before a choice.
  ///   - decisions: what it decided from there on, the choice first.
  ///   - run: the whole run.
  public init(before: Timeline, decisions: [Decision], run: Timeline) {
    self.before = before
    self.decisions = decisions
    self.run = run
    game = run.game
  }

  /// What a branch decides, from the choice to the first page of looking back.
  ///
  /// Reasons are those of the run where the choice is the same, else the first criterion of the case. With the option that
  /// the run chose and `same`, the decisions are those of the run.
  ///
  /// - Parameters:
  ///   - option: what is chosen instead.
  ///   - player: who plays on.
  /// - Returns: the decisions, each of which the engine accepts after those before it; at least one.
  /// - Throws: `Rejection` if the option is closed, or if the rules refuse what comes of it.
  public func decisions(
    choosing option: Int,
    then player: WhatIfPlayer
  ) throws(Rejection) -> [Decision] {
    if player == .same, decisions.first == .choose(option: option) { return decisions }
    var walk = WhatIfWalk(timeline: before)
    try walk.take(.choose(option: option))
    switch player {
    case .same:
      let liking = policy(.revealed)
      try walk.goOn(like: run, from: before.turns.count) { timeline in
        Self.next(liking, in: timeline)
      }
    case .revealed, .declared, .random:
      var machine = Playout(game)
      machine.begin(at: before.state)
      machine.choose(option)
      machine.finish(policy(player), choosing: seed(player))
      var rest = machine.choices.dropFirst(before.state.turn + 1)
      try walk.goOn(like: nil, from: 0) { _ in rest.popFirst() }
    }
    return walk.decisions
  }

  private func seed(_ player: WhatIfPlayer) -> UInt64 {
    if case .random(let seed) = player { return seed }
    return 0
  }

  private func policy(_ player: WhatIfPlayer) -> Policy {
    switch player {
    case .random: .random
    case .declared:
      .favorite(SimulationPolicy.sought(by: before.state.declared.map(Int.init)))
    case .revealed, .same:
      .favorite(RevealedCompass(OpenChoice.all(of: run), rules: game.rules).mean)
    }
  }

  /// What a policy without chance chooses at a scene; `nil` if nothing is open.
  private static func next(_ policy: Policy, in timeline: Timeline) -> Int? {
    var machine = Playout(timeline.game)
    machine.begin(at: timeline.state)
    guard !machine.open.isEmpty else { return nil }
    machine.finish(policy, choosing: 0)
    return machine.choices.dropFirst(timeline.state.turn).first
  }
}

/// A branch while it is being decided.
private struct WhatIfWalk {
  var timeline: Timeline
  var decisions: [Decision] = []

  init(timeline: Timeline) { self.timeline = timeline }

  mutating func take(_ decision: Decision) throws(Rejection) {
    timeline.append(try timeline.decide(decision))
    decisions.append(decision)
  }

  /// Goes on to looking back, or to a scene where nothing is open.
  ///
  /// - Parameters:
  ///   - run: whose choices are made again where they come; `nil` for nobody's.
  ///   - turn: the index of its choice at which this began.
  ///   - other: what is chosen where there is none of those.
  /// - Throws: `Rejection` if the rules refuse what should be open.
  mutating func goOn(
    like run: Timeline?,
    from turn: Int,
    else other: (Timeline) -> Int?
  ) throws(Rejection) {
    while !timeline.state.stage.isLookingBack {
      switch timeline.state.stage.waitsFor {
      case .points, .nothing: return
      case .goingOn:
        if let reason = reasonUnasked(of: run) { try take(reason) }
        if isTold(by: run) { try take(.tell) }
        try take(.proceed)
      case .reasons: try take(reason(of: run))
      case .choice:
        if let release = released(by: run) { try take(release) }
        let open = timeline.game.openOptions(in: timeline.state)
        let again = run?.choice(at: timeline.state.scene, from: turn + 1)
        guard let option = again.flatMap({ open.contains($0) ? $0 : nil }) ?? other(timeline)
        else { return }
        try take(.choose(option: option))
      }
    }
  }

  /// The reason that the run gave here without being asked, if it did.
  private func reasonUnasked(of run: Timeline?) -> Decision? {
    guard timeline.game.mayStillSayWhy(timeline.state) else { return nil }
    return run?.reason(forOption: timeline.state.option)
  }

  /// Whether the run went to tell of the promises that are broken now.
  private func isTold(by run: Timeline?) -> Bool {
    let promises = timeline.game.toTell(timeline.state)
    return !promises.isEmpty
      && run?.counting.contains { position in
        run?.events[position] == .promiseTold(promises: promises)
      } == true
  }

  /// The promise that the run asked to be let off, where that can be asked now.
  private func released(by run: Timeline?) -> Decision? {
    timeline.game.releases(in: timeline.state).first { release in
      release.closed == nil
        && run?.counting.contains { position in
          run?.events[position] == .promiseReleased(promise: release.promise)
        } == true
    }.map { .release(promise: $0.promise) }
  }

  private func reason(of run: Timeline?) -> Decision {
    let chosen = timeline.state.option
    if let reason = run?.reason(forOption: chosen) { return reason }
    return .motivate(criteria: timeline.game.rules.criteria.isEmpty ? [] : [0], text: "")
  }
}

extension Timeline {
  /// What was chosen at a scene, by a choice that counts and is not earlier than this one.
  fileprivate func choice(at scene: Int, from turn: Int) -> Int? {
    zip(turns, state.choices).dropFirst(turn).first { $0.0.state.scene == scene }?.1
  }

  /// The reason that was given for an option that was chosen.
  fileprivate func reason(forOption option: Int) -> Decision? {
    var isChosen = false
    for position in counting {
      if case .chose(_, let chosen) = events[position] {
        isChosen = chosen == option
      } else if isChosen, case .motivated(let criteria, let text) = events[position] {
        return .motivate(criteria: criteria, text: text)
      }
    }
    return nil
  }
}

import KompasScoring

/// A turn as it is told: from a choice until its consequences are shown, and what came just before.
struct ToldTurn {
  /// From how much on a group is winning or losing, in hundredths of a point.
  private static let feltFrom: Int32 = 500

  let game: Game
  /// By how much each estimate moved since the choice of the turn before, or of this one if it is the first.
  private let movesSinceEarlier: [Int32]
  /// By how much each estimate moved since the choice of this turn.
  private let movesSinceChoice: [Int32]
  /// The estimates just before the choice.
  private let estimates: [Int32]
  /// The state just before the choice.
  let before: RunState
  /// The state when the consequences were shown.
  let after: RunState
  /// What happened from the choice to the consequences.
  let events: [Event]
  /// What happened in the whole turn before.
  private let eventsBefore: [Event]

  /// The turn of a choice; `nil` as long as its consequences were not shown.
  init?(_ turn: Int, of timeline: Timeline) {
    let all = timeline.events(ofTurn: turn)
    guard let end = all.firstIndex(of: .stageEntered(.consequences)) else { return nil }
    game = timeline.game
    before = timeline.turns[turn].state
    let earlier = turn > 0 ? timeline.turns[turn - 1].state : before
    events = Array(all[...end])
    eventsBefore = turn > 0 ? timeline.events(ofTurn: turn - 1) : []
    var state = before
    for event in events { game.apply(event, to: &state) }
    after = state
    let (start, ended) = (game.figures(before), game.figures(state))
    estimates = game.seen(start, as: before, start)
    movesSinceChoice = game.moves(from: start, as: before, to: ended)
    movesSinceEarlier =
      turn > 0
      ? game.moves(from: game.figures(earlier), as: earlier, to: ended) : movesSinceChoice
  }

  /// Whether a situation holds for a group: the promises that it is about, all of them if about none; `nil` if it does not hold.
  func promises(of group: Int, in situation: Situation) -> Set<Int>? {
    switch situation {
    case .broken: promises(of: group, in: eventsBefore + events) { $0.brokenPromise }
    case .kept: promises(of: group, in: eventsBefore + events) { $0.keptPromise }
    case .promised: promises(of: group, in: events) { $0.madePromise }
    case _: holds(situation, for: group) ? [] : nil
    }
  }

  private func promises(of group: Int, in events: [Event], _ promise: (Event) -> Int?) -> Set<Int>?
  {
    let found = events.compactMap(promise).filter { after.promisedTo[$0].contains(group) }
    return found.isEmpty ? nil : Set(found)
  }

  private func holds(_ situation: Situation, for group: Int) -> Bool {
    switch situation {
    case .broken, .kept, .promised: false
    case .heard: isHeard(group)
    case .passedOver: isPassedOver(group)
    case .winning: move(movesSinceEarlier, of: group) >= Self.feltFrom
    case .losing: move(movesSinceEarlier, of: group) <= -Self.feltFrom
    case .noPlan: after.phase == .exploration
    case .afterVote: lostTheVote(group)
    case .afterCourt: lostInCourt(group)
    }
  }

  // MARK: Being involved

  private var option: Option { game.rules.options[after.option] }

  private func level(of group: Int, in option: Option) -> ParticipationLevel? {
    game.rules.involvements[option.involves].first { Int($0.stakeholder) == group }?.level
  }

  /// Involved in this turn at or above the rung that it expects.
  private func isHeard(_ group: Int) -> Bool {
    let expected = game.rules.stakeholders[group].expects ?? .consult
    return level(of: group, in: option).map { $0.rawValue >= expected.rawValue } ?? false
  }

  /// Touched by the choice in something that weighs for it, and never asked anything so far.
  private func isPassedOver(_ group: Int) -> Bool {
    let wasAsked = after.choices.contains { choice in
      let level = level(of: group, in: game.rules.options[choice])
      return level.map { $0.rawValue >= ParticipationLevel.consult.rawValue } ?? false
    }
    guard !wasAsked, level(of: group, in: option) == nil else { return false }
    let row = group * game.rules.criteria.count
    return game.rules.effects[option.consequences.effects].contains {
      ($0.change != 0 || $0.spread != 0)
        && game.rules.weights[row + Int($0.criterion)] >= RuleNumbers.touchedWeight
    }
  }

  // MARK: What is known of a group

  /// Whether a group was heard before the turn began.
  private func isKnown(_ group: Int) -> Bool {
    before.visibility[group] >= RuleNumbers.heardFrom
  }

  /// How its estimate moved since the choice, had nothing more become known and had nobody else spoken louder; 0 if it was not heard.
  func move(of group: Int) -> Int32 { move(movesSinceChoice, of: group) }

  private func move(_ moves: [Int32], of group: Int) -> Int32 { isKnown(group) ? moves[group] : 0 }

  /// The mood that it shows; `nil` if it was not heard.
  func mood(of group: Int) -> Mood? {
    isKnown(group) ? Mood(support: estimates[group]) : nil
  }

  /// By how much its situation changed: what it is known to gain or lose, and how it was treated, in hundredths of a point.
  func change(of group: Int) -> Int32 {
    let treated = game.rules.involvements[option.involves].first { Int($0.stakeholder) == group }
    let isLeftOut = game.rules.indices[option.leavesOut].contains(Int32(group))
    let treatment =
      treated.map { game.rules.treatment(of: $0) }
      ?? (isLeftOut ? CompiledCase.treatmentOfLeftOut : 0)
    return abs(move(of: group)) + abs(treatment)
  }

  /// The resources of which the last was used up in this turn.
  var emptied: [Int] {
    before.resources.indices.filter { before.resources[$0] > 0 && after.resources[$0] <= 0 }
  }

  // MARK: Council and court

  private func lostTheVote(_ group: Int) -> Bool {
    let isVoted = eventsBefore.contains { if case .voted = $0 { true } else { false } }
    guard isVoted, let mood = mood(of: group) else { return false }
    return mood == (after.vote == .adopted ? .against : .inFavor)
  }

  private func lostInCourt(_ group: Int) -> Bool {
    let isRuled = eventsBefore.contains { if case .ruled = $0 { true } else { false } }
    guard isRuled, after.court != .none, let mood = mood(of: group) else { return false }
    return mood == (after.court == .annulled ? .inFavor : .against)
  }
}

extension Game {
  /// What a role that knows what it knew in a state sees of these figures, per group.
  fileprivate func seen(_ figures: Figures, as known: RunState, _ then: Figures) -> [Int32] {
    rules.estimates(support: figures.support, visibility: known.visibility, loud: then.loud)
  }

  /// By how much each estimate moves between two states, with what was known at the first.
  fileprivate func moves(from start: Figures, as known: RunState, to end: Figures) -> [Int32] {
    zip(seen(end, as: known, start), seen(start, as: known, start)).map { $0 - $1 }
  }
}

extension Event {
  fileprivate var brokenPromise: Int? {
    if case .promiseBroken(let promise) = self { promise } else { nil }
  }
  fileprivate var keptPromise: Int? {
    if case .promiseKept(let promise) = self { promise } else { nil }
  }
  fileprivate var madePromise: Int? {
    if case .promised(let promise, _) = self { promise } else { nil }
  }
}

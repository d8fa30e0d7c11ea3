import KompasEngine

/// Walks through what was recorded of a run: every decision, and how everything stood after it.
struct RunSteps {
  private let game: Game
  private let submitted: [RunDocument.Submitted]
  private let found: Debriefing
  private let ids: RunIDs
  /// The positions of the events that still count.
  private let counting: Set<Int>
  /// The turn that a choice at this position is, from 0.
  private let turns: [Int: Int]

  init(
    _ timeline: Timeline,
    _ submitted: [RunDocument.Submitted],
    _ found: Debriefing
  ) {
    game = timeline.game
    self.submitted = submitted
    self.found = found
    ids = RunIDs(timeline.game.rules)
    counting = Set(timeline.counting)
    turns = Dictionary(
      timeline.turns.enumerated().map { ($1.position, $0) },
      uniquingKeysWith: { $1 }
    )
  }

  /// The decisions, and the steps; step 0 is the opening, step n follows from the n-th decision.
  var walked: (decisions: [RunDocument.DecisionKey], steps: [RunDocument.Step]) {
    var timeline = Timeline(game)
    var decisions: [RunDocument.DecisionKey] = []
    var steps: [RunDocument.Step] = []
    for (step, submission) in submitted.enumerated() {
      let before = timeline.state
      let position = timeline.events.count
      timeline.append(submission.events)
      let isCounting = counting.contains(position)
      if let decision = submission.decision {
        var key = RunDocument.DecisionKey(
          step: step,
          position: position,
          kind: "",
          counts: isCounting,
          turn: timeline.turns.count,
          week: Int(before.week),
          phase: before.phase.map { "\($0)" } ?? "",
          scene: ids.scene(before.scene)
        )
        tell(decision, before, position..<timeline.events.count, &key)
        decisions.append(key)
      }
      steps.append(self.step(step, position, isCounting, timeline))
    }
    return (decisions, steps)
  }

  private func tell(
    _ decision: Decision,
    _ before: RunState,
    _ events: Range<Int>,
    _ key: inout RunDocument.DecisionKey
  ) {
    switch decision {
    case .declare(let points):
      key.kind = "declare"
      key.points = compass(points)
    case .recalibrate(let points):
      key.kind = "recalibrate"
      key.points = compass(points)
    case .proceed: key.kind = "proceed"
    case .tell: key.kind = "tell"
    case .release: key.kind = "release"
    case .undo: key.kind = "undo"
    case .note(let text):
      key.kind = "note"
      key.text = text
    case .reconsider(_, let again, let text):
      key.kind = "reconsider"
      key.again = "\(again)"
      key.text = text
    case .resolve(let text):
      key.kind = "resolve"
      key.text = text
    case .seat: key.kind = "seat"
    case .count: key.kind = "count"
    case .motivate(let criteria, let text):
      key.kind = "motivate"
      key.interests = criteria.map(ids.criterion)
      key.text = text
    case .choose(let option):
      key.kind = "choose"
      key.option = ids.option(option)
      key.open = game.openOptions(in: before).map(ids.option)
      key.cost = cost(of: option)
      if let turn = events.compactMap({ turns[$0] }).first { weigh(turn, &key) }
    }
  }

  private func compass(_ points: [UInt8]) -> [String: Int] {
    Dictionary(
      zip(CompassValue.allCases.map { "\($0)" }, points.map(Int.init)),
      uniquingKeysWith: { $1 }
    )
  }

  private func cost(of option: Int) -> [String: Int] {
    var sums: [String: Int] = [:]
    guard let option = game.rules.options.at(option) else { return sums }
    for cost in game.rules.costs[option.consequences.costs] {
      sums[game.rules.resources[Int(cost.resource)].id, default: 0] += Int(cost.amount)
    }
    return sums
  }

  /// What a choice that counts did to the groups, and how firmly it stood.
  private func weigh(_ turn: Int, _ key: inout RunDocument.DecisionKey) {
    let robust = found.robustness.first { $0.turn == turn }
    func bestIn(_ option: Int) -> Int? {
      robust?.options.firstIndex(of: option).flatMap { robust?.firstRank.at($0) }
    }
    if let cost = found.costs.first(where: { $0.turn == turn }) {
      key.change = ids.byGroup(cost.change)
      key.bestIn = bestIn(cost.option)
      key.others = cost.others.map { other in
        RunDocument.Other(
          option: ids.option(other.option),
          change: ids.byGroup(other.change),
          bestIn: bestIn(other.option)
        )
      }
    }
    if let robust, let limits = robust.limits {
      key.limits = Dictionary(
        zip(robust.groups.map { ids.group($0) ?? "" }, limits).map { group, range in
          (
            group,
            RunDocument.Limits(least: share(range.lowerBound), most: share(range.upperBound))
          )
        },
        uniquingKeysWith: { $1 }
      )
    }
  }

  private func step(
    _ step: Int,
    _ position: Int,
    _ isCounting: Bool,
    _ timeline: Timeline
  ) -> RunDocument.Step {
    let truth = game.truth(timeline.state)
    let seen = timeline.observation
    let estimates = game.estimates(timeline.state)
    return RunDocument.Step(
      step: step,
      position: position,
      counts: isCounting,
      turn: timeline.turns.count,
      week: Int(timeline.state.week),
      needles: Tension.allCases.map { tension in
        let view = seen.needles[tension.rawValue]
        return RunDocument.NeedleKey(
          id: "\(tension)",
          exists: view.exists,
          truth: points(truth.needles[tension.rawValue]),
          seen: points(view.value),
          band: points(view.band)
        )
      },
      groups: game.rules.stakeholders.indices.map { index in
        let (group, estimate) = (game.rules.stakeholders[index], estimates[index])
        return RunDocument.GroupKey(
          id: group.id,
          kind: "\(group.kind)",
          support: points(truth.support[index]),
          hearing: "\(seen.groups[index].hearing)",
          low: estimate.low,
          high: estimate.high,
          estimate: points(estimate.middle)
        )
      }
    )
  }
}

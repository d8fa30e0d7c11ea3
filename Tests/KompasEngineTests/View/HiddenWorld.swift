import KompasTestSupport

@testable import KompasEngine

/// The same run in a world that differs from it only in what its player cannot see.
struct HiddenWorld {
  private let timeline: Timeline
  private var rules: CompiledCase
  private var events: [Event]

  /// The world of a run, not changed yet.
  init(_ timeline: Timeline) {
    self.timeline = timeline
    rules = timeline.game.rules
    events = timeline.events
  }

  /// The run in this world.
  var run: Timeline { Timeline(Game(rules), events: events) }

  /// Another seed, with which the values stand in the same order, the first scene opens alike, and the council tells the same of its vote; dice
  /// that were not thrown, or that fell on nothing, fall otherwise.
  mutating func throwOtherDice() {
    for (index, event) in events.enumerated() {
      if case .started(let seed) = event { events[index] = .started(seed: seedLike(seed)) }
    }
    forget { if case .eventDrawn(_, happened: false) = $0 { true } else { false } }
    for index in rules.events.indices {
      rules.events[index].chance = 100 - rules.events[index].chance
    }
    for index in rules.effects.indices { rules.effects[index].spread += 100 }
    for index in rules.defects.indices { rules.defects[index].chances.reverse() }
  }

  /// The next seed that draws the same opening of the first scene, and the same of what the council told.
  private func seedLike(_ seed: UInt64) -> UInt64 {
    let count = rules.lines.count { $0.place == .opening(scene: 0) }
    func opening(_ seed: UInt64) -> Int {
      Draws(seed: seed).words(.opening, scene: 0, index: 0).0.place(among: max(1, count))
    }
    var other = seed &+ 1
    func order(_ seed: UInt64) -> [CompassValue] {
      Draws(seed: seed).order(of: CompassValue.allCases)
    }
    let evening = timeline.councilEvening
    func tells(_ seed: UInt64) -> Bool {
      guard evening?.turnedBy != nil || (evening?.seatsFor ?? 1) <= (evening?.seatsAgainst ?? 0)
      else { return true }
      let run = Timeline(
        timeline.game,
        events: events.map { if case .started = $0 { .started(seed: seed) } else { $0 } }
      )
      return run.councilEvening == evening
    }
    while opening(other) != opening(seed) || order(other) != order(seed) || !tells(other) {
      other &+= 1
    }
    return other
  }

  /// Another future: what waits in the diary, what events and late consequences would do, and how it would end.
  mutating func changeTheFuture() {
    forget { if case .scheduled = $0 { true } else { false } }
    // That the plan fell is told of what came, and of nothing that is still to come.
    let state = timeline.state
    let came = timeline.counting.map { timeline.events[$0] }
    for index in rules.laters.indices {
      rules.laters[index].after += 1
      let undoes = rules.laters[index].consequences.undoes
      rules.laters[index].consequences = Consequences()
      if came.contains(.laterCame(later: index)) {
        rules.laters[index].consequences.undoes = undoes
      }
    }
    for index in rules.events.indices {
      let undoes = rules.events[index].consequences.undoes
      rules.events[index].consequences = Consequences()
      if state.events[index] == true { rules.events[index].consequences.undoes = undoes }
    }
    for index in rules.endings.indices { rules.endings[index].when = .always }
    for index in rules.scenes.indices { rules.scenes[index].when = .always }
  }

  /// Other defects than the court would find, unless a condition of an option or of a line reads them.
  mutating func changeDefects() {
    guard !reads({ if case .defect = $0 { true } else { false } }) else { return }
    forget {
      switch $0 {
      case .defectArose, .defectMended: true
      case _: false
      }
    }
  }

  /// Other flags, but for those that a condition of an option or of a line reads, or that make neighbors.
  mutating func changeFlags() {
    let unread = (0..<rules.flagCount).filter { flag in
      !reads { if case .flag(Int32(flag)) = $0 { true } else { false } }
        && !rules.stakeholders.contains { $0.nearIf?.contains(Int32(flag)) == true }
    }
    forget { if case .flagChanged(let flag, _) = $0 { unread.contains(flag) } else { false } }
  }

  /// Other leanings of options to the values of the compass.
  mutating func changeLeanings() {
    for index in rules.options.indices { rules.options[index].compass.reverse() }
  }

  /// Another group that nobody hears shout, and that does not tell in the council what it thinks: other weights, and another sense of being treated, as far as it still seems the same.
  ///
  /// A group without people is not part of what is loud. What it thinks is covered by that, as long as it lies within its interval.
  ///
  /// - Returns: whether there is such a group, and it thinks otherwise.
  mutating func changeGroup(using numbers: inout SplitMix) -> Bool {
    let groups = rules.stakeholders.indices.filter {
      rules.stakeholders[$0].people == 0
        && (rules.stakeholders[$0].seats == 0
          || (timeline.observation.councilChance == nil && timeline.councilEvening == nil))
    }
    let truth = timeline.game.truth(timeline.state).support
    for group in groups.shuffled(using: &numbers) where isCovered(group, in: timeline) {
      let by = Int32.random(in: -1_500...1_500, using: &numbers)
      for hasOtherWeights in [true, false] {
        let other = changed(group, by: by, hasOtherWeights: hasOtherWeights)
        let run = other.run
        if isCovered(group, in: run), Self.open(timeline) == Self.open(run),
          run.game.truth(run.state).support[group] != truth[group]
        {
          self = other
          return true
        }
      }
    }
    return false
  }

  private func changed(_ group: Int, by: Int32, hasOtherWeights: Bool) -> HiddenWorld {
    var other = self
    let row = group * rules.criteria.count
    if hasOtherWeights { other.rules.weights[row..<(row + rules.criteria.count)].reverse() }
    other.events.insert(
      .processMoved(stakeholder: group, by: by, cause: .drift),
      at: other.events.firstIndex(of: .stageEntered(.declaring)) ?? 0
    )
    other.shiftUndone()
    return other
  }

  /// What is open now, and what was when the last choice was made: a condition may read what a group thinks.
  private static func open(_ run: Timeline) -> [[Int]] {
    [run.state, run.turns.last?.state ?? run.state].map { run.game.openOptions(in: $0) }
  }

  /// Whether what a group thinks lies within its interval around what is loud, and did so from the start: who spoke before
  /// counts for who speaks now.
  private func isCovered(_ group: Int, in run: Timeline) -> Bool {
    var state = run.game.blank
    var earlier: [Int32] = []
    for event in [nil] + run.counting.map({ Optional.some(run.events[$0]) }) {
      if let event { run.game.apply(event, to: &state) }
      let figures = run.game.figures(state)
      let half = CompiledCase.halfWidth(visibility: state.visibility[group])
      earlier.append(figures.support[group])
      guard earlier.allSatisfy({ abs(figures.loud - $0) <= half }) else { return false }
    }
    return true
  }

  /// Whether a condition of an option or of a line has such a step.
  private func reads(_ step: (ConditionStep) -> Bool) -> Bool {
    (rules.options.map(\.when) + rules.lines.map(\.when)).contains {
      rules.conditionCode[$0.steps].contains(where: step)
    }
  }

  /// Drops events; what was taken back is taken back to the same place.
  private mutating func forget(_ isForgotten: (Event) -> Bool) {
    var kept: [Event] = []
    var places: [Int] = []
    for event in events {
      places.append(kept.count)
      if case .undone(let position) = event {
        kept.append(.undone(to: places[position]))
      } else if !isForgotten(event) {
        kept.append(event)
      }
    }
    events = kept
  }

  /// Moves what was taken back by one place, after an event was put before all others.
  private mutating func shiftUndone() {
    for (index, event) in events.enumerated() {
      if case .undone(let position) = event { events[index] = .undone(to: position + 1) }
    }
  }
}

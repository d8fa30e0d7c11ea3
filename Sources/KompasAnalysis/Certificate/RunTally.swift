import KompasEngine

/// What runs of a case add up to, each by its weight: one a run, or its share of all ways to play.
struct RunTally: Sendable, Equatable {
  /// The weight of all runs.
  var weight = 0.0
  /// Per ending, scene, option and event: the weight of the runs in which it came.
  var endings: [Double]
  var scenes: [Double]
  var opened: [Double]
  var chosen: [Double]
  var events: [Double]
  /// Per option what came after it: options × (endings, then support at the end per stakeholder), row-major.
  var after: [Double]
  /// How long runs were: in scenes and weeks.
  var lengths = WeightedCounts()
  var weeks = WeightedCounts()
  /// Per resource what was used, in whole percents of the start, rounded down.
  var used: [WeightedCounts]
  /// The highest support at the end per stakeholder, 0 … 10,000.
  var most: [Int32]
  /// How far each needle lay apart at the end, in hundredths, in the order of `Tension`.
  var needles: [ClosedRange<Int32>?] = [nil, nil, nil]
  /// Where each needle stood at the end, in whole points from -100 on.
  var swings = Tension.allCases.map { _ in WeightedCounts() }
  /// Per needle the weight of the runs in which it ended at least `Certificate.swung` below and above where it began.
  var below = Tension.allCases.map { _ in 0.0 }
  var above = Tension.allCases.map { _ in 0.0 }
  /// The weight of the runs in which the council voted, and in which it said no at last.
  var voted = 0.0
  var lost = 0.0
  /// Per promise the weight of the runs in which it was made, and of those in which it was kept and broken.
  var made: [Double]
  var kept: [Double]
  var broken: [Double]
  /// Per defect the weight of the runs at whose end it was there.
  var flawed: [Double]

  init(_ rules: CompiledCase) {
    endings = rules.endings.map { _ in 0 }
    scenes = rules.scenes.map { _ in 0 }
    opened = rules.options.map { _ in 0 }
    chosen = opened
    events = rules.events.map { _ in 0 }
    let width = rules.endings.count + rules.stakeholders.count
    after = Array(repeating: 0, count: rules.options.count * width)
    most = rules.stakeholders.map { _ in 0 }
    used = rules.resources.map { _ in WeightedCounts() }
    made = rules.promises.map { _ in 0 }
    kept = made
    broken = made
    flawed = rules.defects.map { _ in 0 }
  }

  /// How many figures `after` has per option.
  var width: Int { endings.count + most.count }

  /// Counts where a run ended, but not how it came there.
  mutating func count(_ end: RunEnd, _ weight: Double) {
    self.weight += weight
    endings[end.ending] += weight
    for event in end.events { events[event] += weight }
    lengths.add(end.scenes, weight)
    weeks.add(end.week, weight)
    for (resource, percents) in end.used.enumerated() { used[resource].add(percents, weight) }
    for group in most.indices { most[group] = max(most[group], end.support[group]) }
    for (index, value) in end.needles.enumerated() {
      widen(index, value...value)
      swings[index].add((Int(value) + 10_050) / 100, weight)
      if end.moved[index] <= -Certificate.swung { below[index] += weight }
      if end.moved[index] >= Certificate.swung { above[index] += weight }
    }
    if end.vote != .none { voted += weight }
    if end.vote == .rejected { lost += weight }
    for (promise, outcome) in end.promises.enumerated() where outcome != .unmade {
      made[promise] += weight
      if outcome == .kept { kept[promise] += weight }
      if outcome == .broken { broken[promise] += weight }
    }
    for defect in end.defects { flawed[defect] += weight }
  }

  /// Counts a whole run.
  mutating func count(_ end: RunEnd, choices: [Int], of rules: CompiledCase) {
    count(end, 1)
    for option in choices {
      scenes[Int(rules.options[option].scene)] += 1
      chosen[option] += 1
      after[option * width + end.ending] += 1
      let first = option * width + endings.count
      for group in most.indices { after[first + group] += Double(end.support[group]) }
    }
  }

  private mutating func widen(_ index: Int, _ other: ClosedRange<Int32>) {
    let known = needles[index] ?? other
    needles[index] =
      min(known.lowerBound, other.lowerBound)...max(known.upperBound, other.upperBound)
  }

  /// Adds other runs; of whole runs neither order nor grouping matters.
  static func += (sum: inout RunTally, other: RunTally) {
    sum.weight += other.weight
    for part: WritableKeyPath<RunTally, [Double]> in [
      \.endings, \.scenes, \.opened, \.chosen, \.events, \.after, \.below, \.above, \.made,
      \.kept, \.broken, \.flawed,
    ] {
      for index in other[keyPath: part].indices {
        sum[keyPath: part][index] += other[keyPath: part][index]
      }
    }
    sum.voted += other.voted
    sum.lost += other.lost
    for needle in other.swings.indices { sum.swings[needle] += other.swings[needle] }
    sum.lengths += other.lengths
    sum.weeks += other.weeks
    for resource in other.used.indices { sum.used[resource] += other.used[resource] }
    for group in other.most.indices { sum.most[group] = max(sum.most[group], other.most[group]) }
    for (index, range) in other.needles.enumerated() { if let range { sum.widen(index, range) } }
  }
}

/// Where a run ended.
struct RunEnd: Sendable {
  var ending: Int
  var scenes: Int
  var week: Int
  var events: [Int]
  /// Per resource what was used, in whole percents of the start, 0 … 1,000; 100 where there is nothing at the start.
  var used: [Int]
  var support: [Int32]
  var needles: [Int32]
  /// How far each needle moved since the beginning, in hundredths.
  var moved: [Int32]
  var vote: VoteOutcome
  var promises: [PromiseState]
  /// The defects that are there.
  var defects: [Int]

  /// - Parameters:
  ///   - machine: at the end of a run.
  ///   - scenes: how many scenes it had.
  init(_ machine: Playout, scenes: Int) {
    ending = machine.ending
    self.scenes = scenes
    week = Int(machine.week)
    let rules = machine.game.rules
    events = rules.events.indices.filter { machine.hasHappened($0) }
    used = rules.resources.indices.map { resource in
      Self.percents(of: Int(rules.resources[resource].start), left: Int(machine.left(of: resource)))
    }
    support = rules.stakeholders.indices.map { machine.support(of: $0) }
    let needles = machine.needles
    self.needles = [needles.groups, needles.council, needles.audible]
    moved = zip(self.needles, machine.needlesAtStart).map { $0 - $1 }
    vote = machine.vote
    let state = machine.state
    promises = state.promises
    defects = state.defects.indices.filter { state.defects[$0] }
  }

  /// How much of a start was used, in whole percents, rounded down.
  static func percents(of start: Int, left: Int) -> Int {
    start > 0 ? min(max(0, (start - left) * 100 / start), 1_000) : 100
  }
}

package import KompasEngine

/// What trial runs of a case met.
///
/// Every choice is tried, with several throws of the dice, while there are few of them; otherwise runs by
/// chance, of which every other one prefers what was chosen least, and every other pair tells of broken promises and asks to be let off. The same case gives the same figures.
package struct TrialRuns: Sendable {
  /// How many runs were played to their end.
  package private(set) var runs = 0
  /// Whether every choice was tried for each throw of the dice.
  package private(set) var isExhaustive = false
  package private(set) var reached: Reached
  /// In how many runs each scene was passed over because every option was closed, and of how many.
  package private(set) var passedOver: [Int]
  package private(set) var watched = 0
  /// The highest support that each group came to at the end, in hundredths.
  package private(set) var most: [Int32]
  /// How far each needle lay apart at the end, in the order of `Tension`.
  package private(set) var needles: [ClosedRange<Int32>?] = [nil, nil, nil]
  /// In how many runs each term ended, and in how many of these it was missed.
  package private(set) var ended: [Int]
  package private(set) var missed: [Int]

  /// In how many runs each promise was made, and in how many of these it was kept.
  package private(set) var made: [Int]
  package private(set) var kept: [Int]
  /// Per term of the authority that some run cut short without any choice that says so: how long it lasted there, and the
  /// choices of that run.
  package private(set) var shortTerms: [Int: (weeks: Int, road: [Int])] = [:]
  /// Per scene where the court is asked though nothing was decided: the choices that lead there.
  package private(set) var courtsWithoutDecision: [Int: [Int]] = [:]

  private var choices = 0
  private var player: Playout
  private let possible: Reached
  private var game: Game { player.game }

  /// With fewer complete runs than this for one throw of the dice, all of them are played.
  static let fewRuns = 400
  /// So many runs are played at least, and watched event by event.
  static let leastRuns = 200
  static let watchedRuns = 40
  /// So many choices are watched at most: that is slow, and one run of a long case holds many.
  static let mostWatched = 1_500
  /// So many choices are made at most: a case of hundreds of scenes is tried less often, not longer.
  static let mostChoices = 40_000

  /// Plays at most so many runs, or fewer when all that is possible came up.
  package init(_ game: Game, runs limit: Int, expecting possible: Reached) {
    let rules = game.rules
    player = Playout(game)
    self.possible = possible
    reached = Reached(noneOf: rules)
    passedOver = rules.scenes.map { _ in 0 }
    most = rules.stakeholders.map { _ in 0 }
    ended = rules.procedure.terms.map { _ in 0 }
    missed = ended
    made = rules.promises.map { _ in 0 }
    kept = made
    guard limit > 0 else { return }
    isExhaustive = tryEveryChoice(limit: limit)
    if !isExhaustive { tryByChance(limit: limit) }
    serveTheUnserved()
    hurry()
    keepTheUnkept()
    var seen = 0
    for seed in 0..<UInt64(min(limit, Self.watchedRuns)) where seen < Self.mostWatched {
      seen += watch(seed: seed)
    }
  }

  private mutating func choose(_ option: Int) {
    choices += 1
    player.choose(option)
  }

  /// Whether nothing is left to find.
  private var isComplete: Bool { reached.covers(possible) }

  // MARK: Trying

  private mutating func tryEveryChoice(limit: Int) -> Bool {
    var seed: UInt64 = 0
    while true {
      player.begin(seed: seed)
      let before = runs
      guard tryAll(left: Self.fewRuns) != nil else { return false }
      seed += 1
      let next = runs + (runs - before)
      if next > limit || choices > Self.mostChoices || (isComplete && runs >= Self.leastRuns) {
        return true
      }
    }
  }

  /// Plays on from here in every way; `nil` if that are more runs than are left.
  private mutating func tryAll(left: Int) -> Int? {
    var left = left
    note()
    guard !player.isOver else {
      finish()
      return left > 0 ? left - 1 : nil
    }
    let state = player.state
    for option in player.open {
      player.begin(at: state)
      choose(option)
      guard let rest = tryAll(left: left) else { return nil }
      left = rest
    }
    return left
  }

  private mutating func tryByChance(limit: Int) {
    var chosen = game.rules.options.map { _ in 0 }
    var turn: UInt32 = 0
    for seed in 0..<UInt64(limit) {
      if choices > Self.mostChoices || (runs >= Self.leastRuns && isComplete) { return }
      player.isFrank = seed % 4 >= 2
      defer { player.isFrank = false }
      player.begin(seed: seed)
      while !player.isOver {
        let open = player.open
        note()
        turn &+= 1
        let die = philox(counter: (turn, 0, 0, 7), key: (UInt32(truncatingIfNeeded: seed), 0)).0
        var option = open[die.place(among: open.count)]
        if seed % 2 == 1, let rarest = open.min(by: { chosen[$0] < chosen[$1] }),
          chosen[rarest] < chosen[option]
        {
          option = rarest
        }
        chosen[option] += 1
        choose(option)
      }
      note()
      finish()
    }
  }

  /// For each group that came off badly, runs in which every choice is the best for that group.
  private mutating func serveTheUnserved() {
    for group in most.indices where most[group] < Certificate.served {
      for seed in 0..<UInt64(3)
      where most[group] < Certificate.served && choices < 2 * Self.mostChoices {
        player.begin(seed: seed)
        while !player.isOver {
          let state = player.state
          var best: (option: Int, support: Int32)?
          for option in player.open {
            player.begin(at: state)
            choose(option)
            let support = player.support(of: group)
            if support > best?.support ?? -1 { best = (option, support) }
          }
          guard let best else { break }
          player.begin(at: state)
          player.choose(best.option)
          note()
        }
        finish()
      }
    }
  }

  /// Runs that take what is quickest while a term runs that must not be cut short, and otherwise choose by chance.
  private mutating func hurry() {
    let rules = game.rules
    for (index, term) in rules.procedure.terms.enumerated() where term.isOwn && term.min > 0 {
      for seed in 0..<Self.purposefulRuns where shortTerms[index] == nil {
        play(seed, purpose: 2) { state, open in
          guard rules.scenes[state.scene].phase == term.from else { return nil }
          return open.min { rules.weeks(of: $0) < rules.weeks(of: $1) }
        }
      }
    }
  }

  /// For each promise that was not kept yet, runs that make it and keep it where they can, and otherwise choose by chance.
  private mutating func keepTheUnkept() {
    let rules = game.rules
    for promise in kept.indices {
      func does(_ rows: KeyPath<Option, Range<Int>>, _ option: Int) -> Bool {
        rules.indices[rules.options[option][keyPath: rows]].contains(Int32(promise))
      }
      guard rules.options.indices.contains(where: { does(\.keeps, $0) }) else { continue }
      for seed in 0..<Self.purposefulRuns
      where kept[promise] == 0 && choices < 3 * Self.mostChoices {
        play(seed, purpose: 3) { state, open in
          switch state.promises[promise] {
          case .kept: nil
          case .unmade: open.first { does(\.promises, $0) }
          case .open, .broken, .returned: open.first { does(\.keeps, $0) }
          }
        }
      }
    }
  }

  /// How many runs are played for one purpose.
  private static let purposefulRuns: UInt64 = 24

  /// A run that chooses by chance where nothing is preferred; each purpose throws dice of its own.
  private mutating func play(
    _ seed: UInt64,
    purpose: UInt32,
    preferring preferred: (RunState, [Int]) -> Int?
  ) {
    player.begin(seed: seed)
    while !player.isOver {
      let (state, open) = (player.state, player.open)
      let die = philox(counter: (UInt32(state.turn), purpose, 0, 7), key: (UInt32(seed), 0)).0
      choose(preferred(state, open) ?? open[die.place(among: open.count)])
      note()
    }
    finish()
  }

  // MARK: Noting

  /// Notes where the player stands.
  private mutating func note() {
    if !player.isOver {
      reached.scenes[player.scene] = true
      noteCourt()
      for option in player.open { reached.options[option] = true }
    }
  }

  /// Whether the court is asked in this scene, though there is no decision.
  private mutating func noteCourt() {
    let scene = game.rules.scenes[player.scene]
    guard scene.phase == .court || (scene.hasCourt && scene.phase != .decision),
      player.decision != .taken, courtsWithoutDecision[player.scene] == nil
    else { return }
    courtsWithoutDecision[player.scene] = player.choices
  }

  /// Notes a term that this run cut short, unless a choice of it says that it does.
  private mutating func noteShort(_ index: Int, _ state: RunState) {
    let rules = game.rules
    let term = rules.procedure.terms[index]
    let from = state.phaseWeeks[Int(term.from.rawValue)]
    let lasted = from < 0 ? 0 : state.phaseWeeks[Int(term.until.rawValue)] - from
    guard state.missedTerms[index], lasted < term.min, shortTerms[index] == nil else { return }
    let isSaid = state.choices.contains { option in
      rules.indices[rules.options[option].consequences.defects].contains(term.defect)
    }
    if !isSaid { shortTerms[index] = (Int(lasted), state.choices) }
  }

  private mutating func finish() {
    let state = player.state
    runs += 1
    for index in reached.events.indices where player.hasHappened(index) {
      reached.events[index] = true
    }
    if player.ending >= 0 { reached.endings[player.ending] = true }
    for group in most.indices { most[group] = max(most[group], player.support(of: group)) }
    let (groups, council, audible) = player.needles
    for (index, value) in [groups, council, audible].enumerated() {
      let range = needles[index] ?? value...value
      needles[index] = min(range.lowerBound, value)...max(range.upperBound, value)
    }
    for (index, promise) in state.promises.enumerated() where promise != .unmade {
      made[index] += 1
      if promise == .kept { kept[index] += 1 }
    }
    for (index, term) in game.rules.procedure.terms.enumerated() {
      guard state.phaseWeeks[Int(term.until.rawValue)] >= 0,
        state.phaseWeeks[Int(term.from.rawValue)] >= 0
      else { continue }
      guard term.isOwn, !state.decision.isWithout else { continue }
      ended[index] += 1
      noteShort(index, state)
      if state.missedTerms[index] { missed[index] += 1 }
    }
  }

  /// One run by chance, event by event, for what the state does not remember; how many choices it had.
  private mutating func watch(seed: UInt64) -> Int {
    var state = game.blank
    for event in game.opening(seed: seed) { game.apply(event, to: &state) }
    var met = Set<Int>()
    while state.stage != .debriefing, state.stage != .finished {
      let decisions = game.legalDecisions(in: state)
      let die = philox(counter: (UInt32(state.turn), 1, 0, 7), key: (UInt32(seed), 0)).0
      guard !decisions.isEmpty else { break }
      for event in game.consequences(of: decisions[Int(die) % decisions.count], in: state) {
        if case .scenePassedOver(let scene) = event { met.insert(scene) }
        game.apply(event, to: &state)
      }
    }
    watched += 1
    for scene in met { passedOver[scene] += 1 }
    return state.turn
  }
}

extension CompiledCase {
  /// How many weeks an option takes.
  fileprivate func weeks(of option: Int) -> Int { costs(ofOption: option).first ?? 0 }
}

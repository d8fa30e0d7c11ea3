/// A state of `Game` into memory and out of it.
extension PlayoutMachine {
  /// Takes over a state, with all that follows from it.
  func load(_ state: RunState, _ tables: PlayoutTables) {
    head = Head(
      seed: state.seed,
      stage: state.stage,
      isCourtDone: state.isCourtDone,
      decision: state.decision,
      vote: state.vote,
      court: state.court,
      scene: Int32(state.scene),
      option: Int32(state.option),
      phase: state.phase.map { Int32($0.rawValue) } ?? -1,
      turn: Int32(state.turn),
      made: Int32(state.choices.count),
      week: state.week,
      yesSeats: state.seats[0],
      noSeats: state.seats[1],
      voteScene: Int32(state.voteScene),
      ending: Int32(state.ending),
      waiting: Int32(state.scheduled.count),
      nextWeek: state.scheduled.map(\.week).min() ?? .max
    )
    head.madeBefore = head.made
    setKeys(state.seed, keys)
    for (index, value) in state.phaseWeeks.enumerated() { phaseWeeks[index] = value }
    for (index, value) in state.visibility.enumerated() { visibility[index] = value }
    for (index, value) in state.missedTerms.enumerated() { missed[index] = value }
    for (index, value) in state.choices.enumerated() { choices[index] = Int32(value) }
    for (index, entry) in state.scheduled.enumerated() {
      diary[index] = SIMD2(Int32(entry.later), entry.week)
    }
    for (index, groups) in state.promisedTo.enumerated() {
      precondition(groups.count <= counts.widestPromise)
      promisedCount[index] = Int32(groups.count)
      for (offset, group) in groups.enumerated() {
        promisedTo[index * counts.widestPromise + offset] = Int32(group)
      }
    }
    for word in 0..<counts.eventWords { (undrawn[word], happened[word]) = (0, 0) }
    for (index, drawn) in state.events.enumerated() {
      let place = UInt64(1) << UInt64(index % 64)
      if drawn == nil { undrawn[index / 64] |= place }
      if drawn == true { happened[index / 64] |= place }
    }
    loadFacts(state, tables)
    loadGroups(state, tables)
  }

  private func loadFacts(_ state: RunState, _ tables: PlayoutTables) {
    for word in 0..<constants.words { facts[word] = Gate.always }
    for (bit, fact) in tables.facts.enumerated() where fact.isSo(in: state) {
      facts[bit / 64] |= 1 << UInt64(bit % 64)
    }
    for word in 0..<counts.eventWords { ready[word] = undrawn[word] }
    for event in state.events.indices {
      if !passes(events[event].gate) { ready[event / 64] &= ~(1 << UInt64(event % 64)) }
    }
    for (index, value) in state.resources.enumerated() {
      resources[index] = value
      calmAt[index] = watched[index].start
      follow(Int32(index))
    }
  }

  private func loadGroups(_ state: RunState, _ tables: PlayoutTables) {
    // From a value of nothing for every criterion, each is moved to where it stands.
    for lane in 0..<counts.lanes { substance[lane] = empty[lane] }
    for (index, value) in state.criteria.enumerated() {
      worth[index] = 0
      setCriterion(Int32(index), value, criterionRows[index])
    }
    for (index, value) in state.process.enumerated() { process[index] = Float(value) }
    for (index, value) in state.trust.enumerated() { trust[index] = Float(value) }
  }

  /// The state as `Game` knows it.
  func snapshot(_ tables: PlayoutTables, like blank: RunState) -> RunState {
    var state = blank
    state.seed = head.seed
    state.stage = head.stage
    state.scene = Int(head.scene)
    state.option = Int(head.option)
    state.phase = head.phase < 0 ? nil : Phase(rawValue: UInt8(head.phase))
    state.turn = Int(head.turn)
    state.week = head.week
    for index in state.resources.indices { state.resources[index] = resources[index] }
    for index in state.criteria.indices { state.criteria[index] = criteria[index] }
    for index in state.process.indices { state.process[index] = Int32(process[index]) }
    for index in state.trust.indices { state.trust[index] = Int32(trust[index]) }
    for index in state.visibility.indices { state.visibility[index] = visibility[index] }
    for made in head.madeBefore..<head.made {
      for place in options[choices[made]].reveals.indices {
        let row = reveals[place]
        let seen = state.visibility[Int(row.group)] + row.points
        state.visibility[Int(row.group)] = min(max(seen, 0), 100)
      }
    }
    for index in state.flags.indices { state.flags[index] = isSo(Int32(tables.flagBits[index])) }
    for index in state.promises.indices {
      let bits = tables.promiseBits[index]
      state.promises[index] =
        isSo(bits.kept)
        ? .kept : isSo(bits.broken) ? .broken : isSo(bits.made) ? .open : .unmade
      state.promisedTo[index] = (0..<Int(promisedCount[index])).map {
        Int(promisedTo[index * counts.widestPromise + $0])
      }
    }
    state.choices = (0..<Int(head.made)).map { Int(choices[$0]) }
    for index in state.events.indices {
      let (word, place) = (index / 64, UInt64(1) << UInt64(index % 64))
      state.events[index] = undrawn[word] & place != 0 ? nil : happened[word] & place != 0
    }
    for index in state.defects.indices {
      state.defects[index] = isSo(Int32(tables.defectBits[index]))
    }
    for index in state.missedTerms.indices { state.missedTerms[index] = missed[index] }
    state.scheduled = (0..<Int(head.waiting)).map {
      RunState.Scheduled(later: Int(diary[$0][0]), week: diary[$0][1])
    }
    for index in state.phaseWeeks.indices { state.phaseWeeks[index] = phaseWeeks[index] }
    state.decision = head.decision
    state.vote = head.vote
    state.seats = [head.yesSeats, head.noSeats]
    state.court = head.court
    state.isCourtDone = head.isCourtDone
    state.voteScene = Int(head.voteScene)
    state.ending = Int(head.ending)
    return state
  }
}

extension Fact {
  /// Whether it is so in a state.
  fileprivate func isSo(in state: RunState) -> Bool {
    switch self {
    case .always: true
    case .flag(let index): state.flags[Int(index)]
    case .chosen(let index): state.choices.contains(Int(index))
    case .happened(let index): state.events[Int(index)] == true
    case .made(let index): state.promises[Int(index)] != .unmade
    case .kept(let index): state.promises[Int(index)] == .kept
    case .broken(let index): state.promises[Int(index)] == .broken
    case .defect(let index): state.defects[Int(index)]
    case .decision(let outcome): Int32(state.decision.rawValue) == outcome
    case .vote(let outcome): Int32(state.vote.rawValue) == outcome
    case .court(let outcome): Int32(state.court.rawValue) == outcome
    case .resource(let index, let comparison):
      comparison.holds(Int64(state.resources[Int(index)]))
    }
  }
}

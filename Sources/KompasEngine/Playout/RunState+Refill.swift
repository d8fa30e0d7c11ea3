extension RunState {
  /// Becomes equal to another state of the same case, in the memory that it has.
  mutating func refill(_ other: RunState) {
    seed = other.seed
    stage = other.stage
    scene = other.scene
    option = other.option
    phase = other.phase
    turn = other.turn
    week = other.week
    resources.refill(other.resources)
    criteria.refill(other.criteria)
    process.refill(other.process)
    trust.refill(other.trust)
    visibility.refill(other.visibility)
    flags.refill(other.flags)
    promises.refill(other.promises)
    promisedTo.refill(other.promisedTo)
    choices.refill(other.choices)
    events.refill(other.events)
    defects.refill(other.defects)
    missedTerms.refill(other.missedTerms)
    scheduled.refill(other.scheduled)
    phaseWeeks.refill(other.phaseWeeks)
    decision = other.decision
    vote = other.vote
    seats.refill(other.seats)
    court = other.court
    isCourtDone = other.isCourtDone
    voteScene = other.voteScene
    ending = other.ending
    declared.refill(other.declared)
    recalibrated.refill(other.recalibrated)
    undone = other.undone
    untold.refill(other.untold)
    told.refill(other.told)
  }
}

extension Array {
  /// Becomes equal to another array, in the memory that it has if there is enough.
  @inline(__always)
  mutating func refill(_ other: [Element]) {
    if count == other.count {
      for index in indices { self[index] = other[index] }
    } else {
      removeAll(keepingCapacity: true)
      append(contentsOf: other)
    }
  }
}

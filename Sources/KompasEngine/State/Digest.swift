extension RunState {
  /// A fingerprint of the whole state: 64-bit FNV-1a over its integers in a fixed order.
  ///
  /// Two machines that agree on it agree on the run. It guards against mistakes, not against malice.
  /// Source: Fowler, Noll & Vo, draft-eastlake-fnv.
  public var digest: UInt64 {
    var hash = Fingerprint()
    hash.add(seed)
    hash.add([Int64(stage.rawValue), Int64(scene), Int64(option), Int64(phase?.rawValue ?? 255)])
    hash.add([Int64(turn), Int64(week)])
    for row in [resources, criteria, process, trust, visibility, phaseWeeks, seats] {
      hash.add(row.map(Int64.init))
    }
    for row in [flags, defects, missedTerms] { hash.add(row.map { $0 ? 1 : 0 }) }
    hash.add(promises.map { Int64($0.rawValue) })
    for row in promisedTo { hash.add(row.map(Int64.init)) }
    hash.add(choices.map(Int64.init))
    hash.add(events.map { $0.map { $0 ? 1 : 0 } ?? 2 })
    hash.add(scheduled.flatMap { [Int64($0.later), Int64($0.week)] })
    hash.add([Int64(vote.rawValue), Int64(court.rawValue), isCourtDone ? 1 : 0])
    hash.add([Int64(voteScene), Int64(ending), Int64(undone)])
    // Runs of before the procedure could end without a decision keep their digests.
    if decision != .none { hash.add([Int64(decision.rawValue)]) }
    // Runs of before a condition could ask who told keep theirs too.
    if !told.isEmpty { hash.add(told.map(Int64.init)) }
    for row in [declared, recalibrated] { hash.add(row.map(Int64.init)) }
    return hash.value
  }
}

private struct Fingerprint {
  var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ number: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      value = (value ^ ((number >> shift) & 0xff)) &* 0x0000_0100_0000_01b3
    }
  }

  /// Adds a row with its length, so that two rows never run into each other.
  mutating func add(_ row: [Int64]) {
    add(UInt64(row.count))
    for number in row { add(UInt64(bitPattern: number)) }
  }
}

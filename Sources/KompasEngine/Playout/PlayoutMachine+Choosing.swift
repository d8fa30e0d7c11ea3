import KompasScoring

/// What follows at once from a choice: `Transition.choose`, and giving reasons.
extension PlayoutMachine {
  /// Makes a choice, up to and with the drift of trust.
  func take(_ index: Int32) {
    precondition(head.made < counts.choices)
    head.option = index
    choices[head.made] = index
    head.made &+= 1
    head.turn &+= 1
    head.isFresh = false
    if options[index].withdraws, head.decision == .none { decide(.withdrawn) }
    bring(Int(index))
    var settles = false
    if options[index].hasPromises {
      makePromises(options[index].makes)
      settles = isAnyOpen(options[index].keeps) || isAnyOpen(options[index].breaks)
    }
    treatAndDrift(options[index].layers, settles: settles) {
      settle(options[index].keeps, isKept: true)
      settle(options[index].breaks, isKept: false)
    }
  }

  /// Gives reasons: the first criterion of the case, or nothing where it has none.
  @inline(__always)
  func giveReasons() {
    guard head.phase == Int32(Phase.decision.rawValue), !head.decision.isWithout else { return }
    let bit = Int32(constants.reasonsBit)
    guard bit >= 0 else { return }
    if counts.criteria > 0 {
      mark(bit, false)
    } else if !options[head.option].givesReasons {
      mark(bit, true)
    }
  }

  /// What an option, an event or a later effect brings about: an index into `outcomes`.
  @inline(__always)
  func bring(_ index: Int) {
    var place = outcomes[index].costs.start
    var end = outcomes[index].costs.end
    while place < end {
      pay(costs[place])
      place &+= 1
    }
    place = outcomes[index].effects.start
    end = outcomes[index].effects.end
    while place < end {
      move(effects[place], index: place)
      place &+= 1
    }
    place = outcomes[index].trust.start
    end = outcomes[index].trust.end
    while place < end {
      treat(place, rows: 1)
      place &+= Int32(truncatingIfNeeded: counts.lanes)
    }
    mark(outcomes[index].marks)
    if !outcomes[index].laters.isEmpty { schedule(outcomes[index].laters) }
  }

  @inline(never)
  private func schedule(_ some: Stretch) {
    for later in some.indices {
      precondition(head.waiting < counts.diary, "A later effect brings about later effects.")
      let week = head.week &+ laters[later]
      diary[head.waiting] = SIMD2(Int32(truncatingIfNeeded: later), week)
      head.waiting &+= 1
      if week < head.nextWeek { head.nextWeek = week }
    }
  }

  @inline(__always)
  private func pay(_ cost: CostRow) {
    let left = resources[cost.resource] &- cost.amount
    resources[cost.resource] = left
    if cost.resource == 0, cost.amount > 0 { head.week &+= cost.amount }
    let calm = calm[cost.resource]
    if left < calm[0] || left >= calm[1] { follow(cost.resource) }
  }

  /// Brings the bits that follow a resource up to date, and notes how long they will stay so.
  @inline(never)
  func follow(_ resource: Int32) {
    let left = resources[resource]
    var place = calmAt[resource]
    while left < calms[place].from { place &-= 1 }
    while calms[place].until <= left, place &+ 1 < watched[resource].end { place &+= 1 }
    calmAt[resource] = place
    calm[resource] = SIMD2(calms[place].from, calms[place].until)
    mark(calms[place].marks)
  }

  @inline(__always)
  private func move(_ effect: EffectRow, index: Int32) {
    let deviation = effect.spread > 0 ? deviation(effect.spread, index) : 0
    let row = criterionRows[effect.criterion]
    let from = criteria[effect.criterion]
    let wanted = Int64(from) &+ Int64(effect.change &+ deviation)
    let to = Int32(truncatingIfNeeded: min(max(wanted, Int64(row.low)), Int64(row.high)))
    if to != from { setCriterion(effect.criterion, to, row) }
  }

  /// Puts a criterion where it comes to stand, and what it is worth into the substance of every group.
  @inline(__always)
  func setCriterion(_ criterion: Int32, _ to: Int32, _ row: CriterionRow) {
    criteria[criterion] = to
    let value = value(at: to, row)
    let change = Double(value &- worth[criterion])
    worth[criterion] = value
    add(change, toValueOf: criterion)
  }

  /// The value of a criterion, as `CompiledCase.value`.
  @inline(__always)
  private func value(at x: Int32, _ row: CriterionRow) -> Int32 {
    guard !row.knots.isEmpty else { return 0 }
    var index = Int(row.knots.start)
    let last = Int(row.knots.end) &- 1
    if x <= knots[index].at { return knots[index].value }
    if x >= knots[last].at { return knots[last].value }
    index &+= 1
    while knots[index].at < x { index &+= 1 }
    // As `interpolate`: the quotient is a hundredth part of a billionth off at most, and halves go up.
    let (from, to) = (knots[index &- 1], knots[index])
    let rise = Double(to.value) - Double(from.value)
    let part = (Double(x) - Double(from.at)) * rise / (Double(to.at) - Double(from.at))
    return from.value &+ whole(part + 1e-11)
  }

  @inline(__always)
  private func moveProcess(_ group: Int32, by change: Int32) {
    process[group] = min(max(process[group] + Float(change), 0), Float(RuleNumbers.top))
  }

  @inline(__always)
  private func moveTrust(_ group: Int32, by change: Int32) {
    trust[group] = min(max(trust[group] + Float(change), 0), Float(RuleNumbers.top))
  }

  @inline(__always)
  private func makePromises(_ makes: Stretch) {
    var place = makes.start
    while place < makes.end {
      let row = pledges[place]
      place &+= 1
      guard !isSo(row.bits.made) else { continue }
      mark(row.bits.made, true)
      let to = Int(row.promise) &* counts.widestPromise
      let count = row.groups.end &- row.groups.start
      for offset in 0..<Int(count) {
        promisedTo[to &+ offset] = groups[Int(row.groups.start) &+ offset]
      }
      promisedCount[row.promise] = count
    }
  }

  @inline(__always)
  private func isAnyOpen(_ some: Stretch) -> Bool {
    var place = some.start
    while place < some.end {
      if isOpen(pledges[place].bits) { return true }
      place &+= 1
    }
    return false
  }

  @inline(__always)
  private func isOpen(_ bits: PromiseBits) -> Bool {
    isSo(bits.made) && !isSo(bits.kept) && !isSo(bits.broken)
  }

  /// Settles those of these promises that are open: marks them, and tells the groups.
  @inline(never)
  private func settle(_ some: Stretch, isKept: Bool) {
    let word = isKept ? RuleNumbers.wordKept : RuleNumbers.wordBroken
    for place in some.indices where isOpen(pledges[place].bits) {
      mark(isKept ? pledges[place].bits.kept : pledges[place].bits.broken, true)
      let promise = pledges[place].promise
      let start = Int(promise) &* counts.widestPromise
      for place in start..<(start &+ Int(promisedCount[promise])) {
        moveProcess(promisedTo[place], by: word.process)
        moveTrust(promisedTo[place], by: word.trust)
      }
    }
  }

  /// The nearest whole number, by adding one and a half times 2⁵².
  @inline(__always)
  func whole(_ x: Double) -> Int32 {
    let shift = 6_755_399_441_055_744.0
    return Int32(truncatingIfNeeded: (x + shift).bitPattern &- shift.bitPattern)
  }
}

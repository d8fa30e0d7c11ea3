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
    bring(index: index)
    for place in options[index].treatments.indices {
      let row = treatments[place]
      moveProcess(row.group, by: row.change)
      let seen = visibility[row.group] &+ row.reveals
      visibility[row.group] = min(max(seen, 0), 100)
    }
    if options[index].hasPromises { promise(index) }
    drift()
  }

  /// Gives reasons: the first criterion of the case, or nothing where it has none.
  func giveReasons() {
    let bit = Int32(constants.reasonsBit)
    guard bit >= 0, head.phase == Int32(Phase.decision.rawValue) else { return }
    if counts.criteria > 0 {
      mark(bit, false)
    } else if !options[head.option].givesReasons {
      mark(bit, true)
    }
  }

  @inline(__always)
  private func bring(index: Int32) { bring(options[index].outcome) }

  /// What an option, an event or a later effect brings about.
  @inline(__always)
  func bring(_ outcome: OutcomeRow) {
    for place in outcome.costs.indices { pay(costs[place]) }
    for place in outcome.effects.indices { move(effects[place], index: place) }
    for place in outcome.trust.indices {
      moveTrust(trustRows[place].group, by: trustRows[place].change)
    }
    for place in outcome.marks.indices {
      let row = marks[place]
      facts[row.word] = (facts[row.word] | row.set) & row.kept
    }
    for later in outcome.laters.indices {
      precondition(head.waiting < counts.diary, "A later effect brings about later effects.")
      let week = head.week &+ laters[later].after
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
    let left = Int64(resources[resource])
    var from = Int64(Int32.min)
    var until = Int64(Int32.max)
    for place in watched[resource].indices {
      let row = watches[place]
      mark(row.bit, Comparison(operation: row.operation, value: row.value).holds(left))
      // A comparison with a number changes its answer at that number or just behind it.
      if row.value < left {
        from = max(from, row.value + 1)
      } else if row.value == left {
        (from, until) = (left, min(until, left + 1))
      } else {
        until = min(until, row.value)
      }
    }
    calm[resource] = SIMD2(Int32(from), Int32(until))
  }

  @inline(__always)
  private func move(_ effect: EffectRow, index: Int) {
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
    let start = Int(criterion) &* counts.pairs
    for pair in 0..<counts.pairs { substance[pair] += slopes[start &+ pair] * change }
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
    let (from, to) = (knots[index &- 1], knots[index])
    return interpolate(x, from: (from.at, from.value), to: (to.at, to.value))
  }

  @inline(__always)
  func moveProcess(_ group: Int32, by change: Double) {
    process[group] = min(max(process[group] + change, 0), 10_000)
  }

  @inline(__always)
  func moveTrust(_ group: Int32, by change: Double) {
    trust[group] = min(max(trust[group] + change, 0), 10_000)
  }

  @inline(never)
  private func promise(_ index: Int32) {
    let option = options[index]
    for place in option.makes.indices {
      let row = pledges[place]
      guard !isSo(row.bits.made) else { continue }
      mark(row.bits.made, true)
      let start = Int(row.promise) &* counts.widestPromise
      for (offset, group) in row.groups.indices.enumerated() {
        promisedTo[start &+ offset] = groups[group]
      }
      promisedCount[row.promise] = row.groups.end &- row.groups.start
    }
    for place in option.keeps.indices where isOpen(pledges[place].bits) {
      mark(pledges[place].bits.kept, true)
      settle(pledges[place].promise, Transition.wordKept)
    }
    for place in option.breaks.indices where isOpen(pledges[place].bits) {
      mark(pledges[place].bits.broken, true)
      settle(pledges[place].promise, Transition.wordBroken)
    }
  }

  private func isOpen(_ bits: PromiseBits) -> Bool {
    isSo(bits.made) && !isSo(bits.kept) && !isSo(bits.broken)
  }

  private func settle(_ promise: Int32, _ word: (process: Int32, trust: Int32)) {
    let start = Int(promise) &* counts.widestPromise
    for place in start..<(start &+ Int(promisedCount[promise])) {
      moveProcess(promisedTo[place], by: Double(word.process))
      moveTrust(promisedTo[place], by: Double(word.trust))
    }
  }
}

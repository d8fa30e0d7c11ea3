import KompasScoring

/// Which options are open, and which scene comes next.
extension Transition {
  /// Whether a scene has open options; `open` holds them then.
  ///
  /// An option is open when its condition holds and nothing costs more than is left. Only if every
  /// such option costs more weeks than are left, time may run over.
  mutating func hasOpenOptions(_ scene: Int) -> Bool {
    openScene = scene
    open(scene, within: state.resources.first.map { max($0, 0) } ?? 0)
    if open.isEmpty { open(scene, within: .max) }
    return !open.isEmpty
  }

  private mutating func open(_ scene: Int, within weeks: Int32) {
    while !open.isEmpty { open.removeLast() }
    for option in rules.scenes[scene].options
    where weeksNeeded(option) <= weeks && holds(tables.conditions.options[option])
      && shortage(option) == nil
    {
      open.append(option)
    }
  }

  /// How many weeks an option takes now: those of its costs, and those that a broken word makes it dearer.
  @inline(__always)
  func weeksNeeded(_ option: Int) -> Int32 {
    var weeks = tables.weeks[option]
    for promise in tables.waits[option] where tables.isDisappointed(promise, in: state) {
      weeks += RuleNumbers.waitWeeks
    }
    return weeks
  }

  /// What an option takes more of than is left, apart from weeks: the first such resource.
  @inline(__always)
  private func shortage(_ option: Int) -> Cost? {
    for index in tables.needs[option].indices {
      let need = tables.needs[option][index]
      if need.amount > state.resources[Int(need.resource)] { return need }
    }
    return nil
  }

  /// Why each option of a scene is closed, in order; `nil` where it is open.
  mutating func closedReasons(_ scene: Int) -> [ClosedReason?] {
    _ = hasOpenOptions(scene)
    return rules.scenes[scene].options.map { option in
      if open.contains(option) { return nil }
      guard holds(tables.conditions.options[option]) else { return .condition }
      let weeks = Cost(resource: 0, amount: weeksNeeded(option))
      let left = state.resources.first ?? 0
      guard let need = weeks.amount > max(left, 0) ? weeks : shortage(option) else {
        return .condition
      }
      return .costs(
        resource: Int(need.resource),
        needed: Int(need.amount),
        left: Int(max(0, state.resources[Int(need.resource)]))
      )
    }
  }

  /// Whether a scene can be played: its condition holds, and the council is not asked where the player let it out.
  private mutating func isPlayable(_ scene: Int) -> Bool {
    holds(tables.conditions.scenes[scene])
      && !(rules.scenes[scene].hasCouncilVote && tables.isCouncilOut(state))
  }

  /// The scene that comes next, whose options `open` holds then; `nil`: the case ends.
  ///
  /// `passedOver` holds those passed over because every option was closed.
  mutating func nextScene() -> Int? {
    if !passedOver.isEmpty { passedOver.removeAll(keepingCapacity: true) }
    if state.option >= 0 {
      switch rules.options[state.option].next {
      case .end: return nil
      case .scene(let scene):
        if isPlayable(Int(scene)), hasOpenOptions(Int(scene)) {
          return Int(scene)
        }
      case .following: break
      }
    }
    var wanted = state.scene + 1
    while wanted < rules.scenes.count {
      if isPlayable(wanted) {
        if hasOpenOptions(wanted) { return wanted }
        passedOver.append(wanted)
      }
      wanted += 1
    }
    return nil
  }
}

import KompasScoring

/// Being let off a promise.
extension Game {
  /// The open promises that some option of the present scene breaks and of which the author says how one is let off, ascending.
  public func releases(in state: RunState) -> [Observation.ReleaseView] {
    guard state.stage == .choosing, state.scene >= 0 else { return [] }
    let options = rules.options[rules.scenes[state.scene].options]
    let atStake = Set(options.flatMap { rules.indices[$0.breaks] }.map(Int.init))
    return rules.promises.indices.filter {
      atStake.contains($0) && state.promises[$0] == .open && rules.promises[$0].canBeReleased
    }.map { promise in
      var costs = [Int](repeating: 0, count: rules.resources.count)
      for cost in rules.costs(ofRelease: promise) { costs[Int(cost.resource)] += Int(cost.amount) }
      return Observation.ReleaseView(
        promise: promise,
        costs: costs,
        closed: releaseClosed(promise, costs: costs, in: state)
      )
    }
  }

  private func releaseClosed(_ promise: Int, costs: [Int], in state: RunState) -> ClosedReason? {
    guard state.promisedTo[promise].allSatisfy({ state.trust[$0] >= RuleNumbers.releaseFrom })
    else { return .condition }
    for (resource, needed) in costs.enumerated() where needed > 0 {
      let left = Int(state.resources[resource])
      if needed > left { return .costs(resource: resource, needed: needed, left: left) }
    }
    // Who asks must still be able to choose.
    var after = state
    for (resource, needed) in costs.enumerated() { after.resources[resource] -= Int32(needed) }
    guard openOptions(in: after).isEmpty else { return nil }
    let least = openOptions(in: state).map { self.costs(ofOption: $0, in: state)[0] }.min() ?? 0
    return .costs(resource: 0, needed: costs[0] + least, left: Int(state.resources[0]))
  }
}

extension Game {
  /// What an option costs of each resource now, in whole units: also what a broken word makes it dearer.
  public func costs(ofOption option: Int, in state: RunState) -> [Int] {
    var costs = rules.costs(ofOption: option)
    for _ in waits(for: option, in: state) { costs[0] += Int(RuleNumbers.waitWeeks) }
    return costs
  }

  /// The broken promises that make an option dearer now.
  func waits(for option: Int, in state: RunState) -> [Int] {
    tables.waits[option].filter { tables.isDisappointed($0, in: state) }
  }
}

extension CompiledCase {
  /// What being let off a promise costs: the weeks of the rule, and what the case adds.
  func costs(ofRelease promise: Int) -> [Cost] {
    [Cost(resource: 0, amount: RuleNumbers.releaseWeeks)] + (promises[promise].release ?? [])
  }
}

/// Which options are open, and which scene comes next.
extension Game {
  /// The open options of a scene.
  ///
  /// An option is open when its condition holds and nothing costs more than is left. Only if every
  /// such option costs more weeks than are left, time may run over.
  func openOptions(of scene: Int, in state: RunState) -> [Int] {
    var evaluator = ConditionEvaluator(rules, state)
    return openOptions(of: scene, &evaluator)
  }

  private func openOptions(of scene: Int, _ evaluator: inout ConditionEvaluator) -> [Int] {
    let state = evaluator.state
    let possible = rules.scenes[scene].options.filter {
      evaluator.holds(rules.options[$0].when) && shortage($0, in: state, ignoringWeeks: true) == nil
    }
    let inTime = possible.filter { shortage($0, in: state, ignoringWeeks: false) == nil }
    return inTime.isEmpty ? possible : inTime
  }

  /// Why each option of a scene is closed, in order; `nil` where it is open.
  func closedReasons(of scene: Int, in state: RunState) -> [ClosedReason?] {
    var evaluator = ConditionEvaluator(rules, state)
    let open = openOptions(of: scene, &evaluator)
    return rules.scenes[scene].options.map { option in
      if open.contains(option) { return nil }
      if !evaluator.holds(rules.options[option].when) { return .condition }
      return shortage(option, in: state, ignoringWeeks: false) ?? .condition
    }
  }

  /// Why an option of the present scene is closed; `nil` if it is open.
  public func closedReason(_ option: Int, in state: RunState) -> ClosedReason? {
    let scene = Int(rules.options[option].scene)
    return closedReasons(of: scene, in: state)[option - rules.scenes[scene].options.lowerBound]
  }

  private func shortage(_ option: Int, in state: RunState, ignoringWeeks: Bool) -> ClosedReason? {
    var needed = [Int32](repeating: 0, count: rules.resources.count)
    for cost in rules.costs[rules.options[option].consequences.costs] {
      needed[Int(cost.resource)] += cost.amount
    }
    for (resource, amount) in needed.enumerated() where amount > 0 {
      if resource == 0, ignoringWeeks { continue }
      if amount > state.resources[resource] {
        return .costs(
          resource: resource,
          needed: Int(amount),
          left: Int(max(0, state.resources[resource]))
        )
      }
    }
    return nil
  }

  /// The scene that comes next, and those passed over because every option was closed; `nil`: the case ends.
  func nextScene(in state: RunState) -> (scene: Int?, passedOver: [Int]) {
    var passedOver: [Int] = []
    var evaluator = ConditionEvaluator(rules, state)
    var wanted = state.scene + 1
    if state.option >= 0 {
      switch rules.options[state.option].next {
      case .end: return (nil, [])
      case .scene(let scene):
        if evaluator.holds(rules.scenes[Int(scene)].when),
          !openOptions(of: Int(scene), &evaluator).isEmpty
        {
          return (Int(scene), [])
        }
      case .following: break
      }
    }
    while wanted < rules.scenes.count {
      if evaluator.holds(rules.scenes[wanted].when) {
        if !openOptions(of: wanted, &evaluator).isEmpty { return (wanted, passedOver) }
        passedOver.append(wanted)
      }
      wanted += 1
    }
    return (nil, passedOver)
  }

  /// Where a phase stands in the procedure; phases that it does not know come in their usual order.
  func order(of phase: Phase) -> Int {
    rules.procedure.phases.firstIndex(of: phase) ?? Int(phase.rawValue)
  }
}

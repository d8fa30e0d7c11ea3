/// Which options are open.
extension Game {
  /// The open options of the present scene.
  public func openOptions(in state: RunState) -> [Int] {
    guard state.scene >= 0 else { return [] }
    var step = Transition(self, state, log: NoEvents())
    return step.hasOpenOptions(state.scene) ? step.open : []
  }

  /// Why each option of a scene is closed, in order; `nil` where it is open.
  func closedReasons(of scene: Int, in state: RunState) -> [ClosedReason?] {
    var step = Transition(self, state, log: NoEvents())
    return step.closedReasons(scene)
  }

  /// Why an option of the present scene is closed; `nil` if it is open.
  public func closedReason(_ option: Int, in state: RunState) -> ClosedReason? {
    let scene = Int(rules.options[option].scene)
    return closedReasons(of: scene, in: state)[option - rules.scenes[scene].options.lowerBound]
  }
}

extension Procedure {
  /// Where a phase stands in the procedure; phases that it does not know come in their usual order.
  func order(of phase: Phase) -> Int { phases.firstIndex(of: phase) ?? Int(phase.rawValue) }
}

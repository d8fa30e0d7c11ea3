/// Which lines of the story are told: a function of what happened, which changes nothing.
extension Game {
  /// The lines at a place, in the author's order: indices into `CompiledCase.lines`.
  func lines(at place: LinePlace) -> [Int] { tables.story[place] ?? [] }

  /// The first line at a place that fits this state; `nil` if none does.
  func line(at place: LinePlace, in state: RunState) -> Int? {
    lines(at: place).first { fits($0, in: state) }
  }

  /// Whether the condition of a line holds.
  func fits(_ line: Int, in state: RunState) -> Bool {
    var step = Transition(self, state, log: NoEvents())
    return step.holds(rules.conditionCode[rules.lines[line].when.steps])
  }

  /// What came of the choices, told with the ending: of each option that has such lines, the first that fits.
  func yearsOn(in state: RunState) -> [Int] {
    guard state.ending >= 0 else { return [] }
    return state.choices.compactMap { line(at: .yearsOn(option: Int($0)), in: state) }
  }

  /// With what the present scene opens: the first line that fits; in the first scene the seed draws one of those that fit.
  func opening(in state: RunState) -> Int? {
    let place = LinePlace.opening(scene: state.scene)
    guard state.choices.isEmpty else { return line(at: place, in: state) }
    let fitting = lines(at: place).filter { fits($0, in: state) }
    guard !fitting.isEmpty else { return nil }
    let die = Draws(seed: state.seed).words(.opening, scene: state.scene, index: 0).0
    return fitting[die.place(among: fitting.count)]
  }

  /// What is told around the text of the present scene.
  func told(in state: RunState) -> PlayerView.SceneLines {
    guard state.stage == .choosing, state.scene >= 0 else { return PlayerView.SceneLines() }
    return PlayerView.SceneLines(
      opening: opening(in: state),
      callback: line(at: .callback(scene: state.scene), in: state)
    )
  }
}

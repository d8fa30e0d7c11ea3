import KompasTestSupport

@testable import KompasEngine

/// The small case at some moment, for tests that lay a state, a decision and what must follow side by side.
///
/// Group 0 are residents who live near and expect to advise, group 1 residents further on, 2 a faction of the coalition and 3 another.
struct RuleBench {
  var rules = SmallCase.compiled
  var state: RunState

  /// A bench on which nothing drifts, moves or costs by itself, unless the test puts it there.
  init() {
    for option in rules.options.indices {
      let scene = rules.options[option].scene
      rules.options[option] = Option(id: rules.options[option].id, scene: scene, when: .always)
    }
    rules.events = []
    rules.laters = []
    for group in rules.stakeholders.indices { rules.stakeholders[group].procedure = 0 }
    // Every group wants all of criterion 0, so its support is where that stands.
    rules.weights = rules.stakeholders.flatMap { _ in [Int32(10_000), 0] }
    rules.isMirrored = rules.weights.map { _ in false }
    rules.criteria[0].start = 5_000
    for group in rules.stakeholders.indices { rules.stakeholders[group].trust = 5_000 }
    state = Game(rules).blank
  }

  var game: Game { Game(rules) }

  /// Starts the state anew, after the rules were changed.
  mutating func restart() { state = game.blank }

  /// Gives each group the support of this many hundredths, by a criterion of its own.
  mutating func setSupport(_ support: [Int32]) {
    let model = rules.criteria[0]
    rules.criteria = support.map { value in
      var own = model
      own.start = value
      return own
    }
    rules.weights = support.indices.flatMap { group in
      support.indices.map { $0 == group ? Int32(10_000) : 0 }
    }
    rules.isMirrored = rules.weights.map { _ in false }
    restart()
  }

  /// What follows from choosing an option in its scene.
  func choosing(_ option: Int) throws -> [Event] {
    var state = state
    state.stage = .choosing
    state.scene = Int(rules.options[option].scene)
    return try game.decide(.choose(option: option), in: state)
  }

  /// What follows from going on after the consequences of a choice.
  func goingOn(after option: Int) throws -> [Event] {
    var state = state
    state.stage = .consequences
    state.option = option
    state.scene = Int(rules.options[option].scene)
    state.phase = rules.scenes[state.scene].phase
    return try game.decide(.proceed, in: state)
  }

  /// The state after events.
  func after(_ events: [Event]) -> RunState {
    var state = state
    for event in events { game.apply(event, to: &state) }
    return state
  }
}

extension Event {
  /// Whether how a group feels treated moved.
  var isTreatment: Bool { if case .processMoved = self { true } else { false } }
  /// Whether trust moved.
  var isTrust: Bool { if case .trustMoved = self { true } else { false } }
}

import KompasEngine

/// What breaking a promise does to the chance of a majority, beside the other options of the same moment.
struct BreakingLooks {
  private var machine: Playout
  private let rules: CompiledCase
  private var looked: [Int]
  private var gains: [Double]

  init(_ game: Game) {
    machine = Playout(game)
    rules = game.rules
    looked = game.rules.scenes.map { _ in 0 }
    gains = game.rules.scenes.map { _ in 0 }
  }

  /// Looks at a moment of choice before the vote, if some open option breaks an open promise and another does not.
  ///
  /// Every option is followed to the next choice with the same dice, so that what comes between counts too. A proposal that is withdrawn
  /// comes to no vote, and is not compared.
  mutating func look(_ state: RunState, open: [Int]) {
    guard state.vote == .none, state.decision == .none, open.contains(where: { breaks($0, state) })
    else { return }
    var (breaking, others): ([Double], [Double]) = ([], [])
    for option in open {
      machine.begin(at: state)
      machine.choose(option)
      guard !machine.decision.isWithout || machine.vote != .none else { continue }
      if breaks(option, state) {
        breaking.append(machine.majorityChance)
      } else {
        others.append(machine.majorityChance)
      }
    }
    guard !breaking.isEmpty, !others.isEmpty else { return }
    looked[state.scene] += 1
    gains[state.scene] += Self.mean(breaking) - Self.mean(others)
  }

  private func breaks(_ option: Int, _ state: RunState) -> Bool {
    rules.indices[rules.options[option].breaks].contains { state.promises[Int($0)] == .open }
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  /// One for each scene.
  var found: [Certificate.Breaking] {
    zip(looked, gains).map { looked, gain in
      Certificate.Breaking(looked: looked, gain: looked > 0 ? gain / Double(looked) : 0)
    }
  }
}

import KompasEngine

/// Runs by chance that are looked at choice by choice.
struct SampledRuns {
  private(set) var best: BestOptions
  private(set) var breaks: BreakingLooks
  /// Per value of the compass after how many runs the debriefing could say something about it.
  private(set) var informed = CompassValue.allCases.map { _ in 0 }
  /// How many runs were looked at for that.
  private(set) var runs = 0
  private var machine: Playout
  private let game: Game
  private let policy = SimulationPolicy.random

  /// How many runs are looked at for the compass, and for the options.
  static let compassRuns = 24
  static let optionRuns = 300

  init(_ game: Game) {
    self.game = game
    best = BestOptions(game)
    breaks = BreakingLooks(game)
    machine = Playout(game)
  }

  /// Plays the run with this number; a negative seed of choices is no run of the simulation.
  mutating func play(_ seeds: RunSeeds, number: Int) {
    let rules = game.rules
    machine.begin(seed: seeds.dice)
    var choices: [OpenChoice] = []
    while !machine.isOver {
      let (open, turn) = (machine.open, choices.count)
      let word = philox(
        counter: (UInt32(turn), 0, 0, 0x4345_5254),
        key: (
          UInt32(truncatingIfNeeded: seeds.choices), UInt32(truncatingIfNeeded: seeds.choices >> 32)
        )
      ).0
      let chosen = word.place(among: open.count)
      choices.append(OpenChoice(turn: turn, options: open, chosen: chosen))
      best.look(machine.state, open: open)
      breaks.look(machine.state, open: open)
      machine.choose(open[chosen])
    }
    guard number < Self.compassRuns else { return }
    runs += 1
    for (value, known) in RevealedCompass(choices, rules: rules).values.enumerated()
    where known.isInformed { informed[value] += 1 }
  }
}

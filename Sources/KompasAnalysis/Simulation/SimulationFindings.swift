package import KompasEngine

/// What an author may want to look at: what never happened in a simulation, and what nearly always did.
///
/// What never happened in n runs happens, with a probability of 95%, in fewer than 3 of n (the rule of three: Hanley &
/// Lippman-Hand 1983, DOI 10.1001/jama.1983.03330370053031); it need not be impossible.
public struct SimulationFindings: Sendable, Equatable {
  /// Scenes that were never played.
  public var scenesNeverPlayed: [Int]
  /// Options of scenes that were played, and that were never open.
  public var optionsNeverOpen: [Int]
  /// Options that were open in fewer than one in twenty of the runs that played their scene, but in some.
  public var optionsSeldomOpen: [Int]
  /// Options that were open, and never chosen.
  public var optionsNeverChosen: [Int]
  /// Scenes that were played, and never with more than one option chosen: there was no choice, or always the same.
  public var scenesAlwaysTheSame: [Int]
  /// Endings that were never reached.
  public var endingsNeverReached: [Int]
  /// The ending of at least three in four runs; `nil` if there is none.
  public var usualEnding: Int?
  /// Events that never happened.
  public var eventsNeverHappened: [Int]
  /// The group of residents that was worst off in at least nine in ten runs; `nil` if there is none.
  public var alwaysWorstOff: Int?
  /// Options beside which another of the scene is better for everybody, however the case is played.
  public var optionsWorse: [Worse]
  /// Promises that no run kept that made them, however the case is played.
  public var promisesNeverKept: [Int]

  /// An option, and what is better for everybody.
  public struct Worse: Sendable, Equatable {
    /// The option.
    public var option: Int
    /// The better one of its scene.
    public var better: Int
  }

  /// Looks through the totals of a case, and through a survey of it if there is one.
  package init(_ totals: SimulationTotals, _ rules: CompiledCase, _ survey: CaseSurvey? = nil) {
    optionsWorse = rules.options.indices.compactMap { option in
      (survey?.verdicts[option]?.better).map { Worse(option: option, better: $0) }
    }
    promisesNeverKept = survey?.promisesNeverKept ?? []
    let played = rules.scenes.indices.filter { totals.played(rules.scenes[$0]) > 0 }
    let options = played.flatMap { Array(rules.scenes[$0].options) }
    scenesNeverPlayed = rules.scenes.indices.filter { totals.played(rules.scenes[$0]) == 0 }
    optionsNeverOpen = options.filter { totals.opened[$0] == 0 }
    optionsSeldomOpen = options.filter { option in
      let opened = totals.opened[option]
      let scene = rules.scenes[Int(rules.options[option].scene)]
      return opened > 0 && opened * 20 < totals.played(scene)
    }
    optionsNeverChosen = options.filter { totals.opened[$0] > 0 && totals.chosen[$0] == 0 }
    scenesAlwaysTheSame = played.filter { scene in
      rules.scenes[scene].options.filter { totals.chosen[$0] > 0 }.count == 1
    }
    endingsNeverReached = totals.endings.indices.filter { totals.endings[$0] == 0 }
    usualEnding = totals.endings.indices.first {
      totals.runs > 0 && totals.endings[$0] * 4 >= totals.runs * 3
    }
    eventsNeverHappened = totals.events.indices.filter { totals.events[$0] == 0 }
    alwaysWorstOff = totals.worstOff.indices.first {
      totals.runs > 0 && totals.worstOff[$0] * 10 >= totals.runs * 9
    }
  }
}

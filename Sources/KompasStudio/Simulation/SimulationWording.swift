import KompasAnalysis
import KompasEngine
import KompasPlay

/// What the report of a simulation says, beside the words that it shares with the screens.
protocol SimulationWording: Sendable {
  func title(_ name: String, runs: String) -> String
  func played(_ policy: SimulationPolicy, compass: String) -> String
  func seed(_ seed: UInt64) -> String
  func stopped(runs: String, of asked: String) -> String
  func length(_ low: Int, _ middle: Int, _ high: Int) -> String
  var endings: String { get }
  var needles: String { get }
  var needlesKey: String { get }
  var even: String { get }
  func toward(_ points: String, _ side: String) -> String
  func range(_ from: String, _ to: String) -> String
  func balance(middle: String, half: String) -> String
  func distances(middle: Int, from: Int, to: Int) -> String
  func bestOff(_ groups: String) -> String
  func worstOff(_ groups: String) -> String
  var support: String { get }
  var supportKey: String { get }
  var supportHead: [String] { get }
  var together: [String] { get }
  var council: String { get }
  func vote(_ outcome: VoteOutcome) -> String
  var decision: String { get }
  func decision(_ outcome: DecisionOutcome) -> String
  var court: String { get }
  var choices: String { get }
  var choicesKey: String { get }
  var choicesHead: [String] { get }
  func sceneShare(_ share: String) -> String
  var findings: String { get }
  var nothingFound: String { get }
  func scenesNeverPlayed(_ count: Int) -> String
  func optionsNeverOpen(_ count: Int) -> String
  func optionsSeldomOpen(_ count: Int) -> String
  func optionsNeverChosen(_ count: Int) -> String
  var seeZeros: String { get }
  func scenesAlwaysTheSame(_ count: Int, of scenes: Int) -> String
  func endingsNeverReached(_ count: Int) -> String
  func eventsNeverHappened(_ count: Int) -> String
  func usualEnding(_ title: String, _ share: String) -> String
  func alwaysWorstOff(_ group: String, _ share: String) -> String
  func optionsWorse(_ count: Int) -> String
  func better(_ better: String, than option: String) -> String
  func promisesNeverKept(_ count: Int) -> String
  func ruleOfThree(runs: String, isFew: Bool) -> String
  func together(_ name: String, runs: String) -> String
  var policies: String { get }
  var policiesKey: String { get }
  var lawful: String { get }
  var undecided: String { get }
  var picks: String { get }
  var picksKey: String { get }
}

extension Phrases {
  /// What the report of a simulation says.
  var simulation: any SimulationWording {
    language == "en" ? EnglishSimulation() : DutchSimulation()
  }
}

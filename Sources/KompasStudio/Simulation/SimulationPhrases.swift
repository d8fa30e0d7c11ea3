import KompasAnalysis
import KompasEngine
import KompasStandards

/// What the report of a simulation says, beside the words that it shares with the screens.
struct SimulationPhrases: Phrases {
  let language: Language

  func title(_ name: String, runs: String) -> String {
    phrase("simulation.title", ["name": name, "runs": runs])
  }
  func played(_ policy: SimulationPolicy, compass: String) -> String {
    if case .compass = policy {
      return phrase("simulation.played.compass", ["compass": compass, "policy": policy.id])
    }
    return phrase("simulation.played.\(policy)", ["policy": policy.id])
  }
  func seed(_ seed: UInt64) -> String { phrase("simulation.seed", ["seed": "\(seed)"]) }
  func stopped(runs: String, of asked: String) -> String {
    phrase("simulation.stopped", ["runs": runs, "asked": asked])
  }
  func length(_ low: Int, _ middle: Int, _ high: Int) -> String {
    phrase("simulation.length", ["low": low, "middle": middle, "high": high])
  }
  var endings: String { phrase("simulation.endings") }
  var needles: String { phrase("simulation.needles") }
  var needlesKey: String { phrase("simulation.needlesKey") }
  var even: String { phrase("simulation.even") }
  func toward(_ points: String, _ side: String) -> String {
    phrase("simulation.toward", ["points": points, "side": side])
  }
  func range(_ from: String, _ to: String) -> String {
    phrase("simulation.range", ["from": from, "to": to])
  }
  func balance(middle: String, half: String) -> String {
    phrase("simulation.balance", ["middle": middle, "half": half])
  }
  func bestOff(_ groups: String) -> String { phrase("simulation.bestOff", ["groups": groups]) }
  func worstOff(_ groups: String) -> String { phrase("simulation.worstOff", ["groups": groups]) }
  var support: String { phrase("simulation.support") }
  var supportKey: String { phrase("simulation.supportKey") }
  var supportHead: [String] {
    [
      phrase("simulation.column.low"),
      phrase("simulation.column.middle"),
      phrase("simulation.column.high"),
    ]
  }
  var together: [String] {
    [
      phrase("simulation.together.council"),
      phrase("simulation.together.near"),
      phrase("simulation.together.worstOff"),
    ]
  }
  var council: String { phrase("simulation.council") }
  func vote(_ outcome: VoteOutcome) -> String { phrase("simulation.vote.\(outcome)") }
  var decision: String { phrase("simulation.decision") }
  func decision(_ outcome: DecisionOutcome) -> String { phrase("simulation.decision.\(outcome)") }
  var court: String { phrase("simulation.court") }
  var choices: String { phrase("simulation.choices") }
  var choicesKey: String { phrase("simulation.choicesKey") }
  var choicesHead: [String] {
    [
      phrase("simulation.column.open"),
      phrase("simulation.column.chosen"),
    ]
  }
  func sceneShare(_ share: String) -> String { phrase("simulation.sceneShare", ["share": share]) }
  var findings: String { phrase("simulation.findings") }
  var nothingFound: String { phrase("simulation.nothingFound") }
  func scenesNeverPlayed(_ count: Int) -> String {
    phrase("simulation.scenesNeverPlayed", ["count": count])
  }
  func optionsNeverOpen(_ count: Int) -> String {
    phrase("simulation.optionsNeverOpen", ["count": count])
  }
  func optionsSeldomOpen(_ count: Int) -> String {
    phrase("simulation.optionsSeldomOpen", ["count": count])
  }
  func optionsNeverChosen(_ count: Int) -> String {
    phrase("simulation.optionsNeverChosen", ["count": count])
  }
  var seeZeros: String { phrase("simulation.seeZeros") }
  func scenesAlwaysTheSame(_ count: Int, of scenes: Int) -> String {
    phrase("simulation.scenesAlwaysTheSame", ["count": count, "scenes": scenes])
  }
  func endingsNeverReached(_ count: Int) -> String {
    phrase("simulation.endingsNeverReached", ["count": count])
  }
  func eventsNeverHappened(_ count: Int) -> String {
    phrase("simulation.eventsNeverHappened", ["count": count])
  }
  func usualEnding(_ title: String, _ share: String) -> String {
    phrase("simulation.usualEnding", ["title": title, "share": share])
  }
  func alwaysWorstOff(_ group: String, _ share: String) -> String {
    phrase("simulation.alwaysWorstOff", ["group": group, "share": share])
  }
  func optionsWorse(_ count: Int) -> String {
    phrase("simulation.optionsWorse", ["count": count])
  }
  func better(_ better: String, than option: String) -> String {
    phrase("simulation.better", ["better": better, "option": option])
  }
  func promisesNeverKept(_ count: Int) -> String {
    phrase("simulation.promisesNeverKept", ["count": count])
  }
  func ruleOfThree(runs: String, isFew: Bool) -> String {
    phrase("simulation.ruleOfThree", ["runs": runs, "isFew": isFew])
  }
  func together(_ name: String, runs: String) -> String {
    phrase("simulation.together.title", ["name": name, "runs": runs])
  }
  var policies: String { phrase("simulation.policies") }
  var policiesKey: String { phrase("simulation.policiesKey") }
  var lawful: String { phrase("simulation.lawful") }
  var undecided: String { phrase("simulation.undecided") }
  var picks: String { phrase("simulation.picks") }
  var picksKey: String { phrase("simulation.picksKey") }
}

extension Language {
  /// What the report of a simulation says.
  var simulation: SimulationPhrases { SimulationPhrases(language: self) }
}

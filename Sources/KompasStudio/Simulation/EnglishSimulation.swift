import KompasAnalysis
import KompasEngine
import KompasPlay

/// The report of a simulation in English.
struct EnglishSimulation: SimulationWording {
  func title(_ name: String, runs: String) -> String { "\(name): played \(runs) times" }

  func played(_ policy: SimulationPolicy, compass: String) -> String {
    let way =
      switch policy {
      case .random: "every choice that is open has the same chance"
      case .declared: "each run by another compass, divided by chance"
      case .greedyCouncil: "each time the choice that pleases the council most at that moment"
      case .greedyNeighborhood:
        "each time the choice that pleases the neighbourhood most at that moment"
      case .worstFirst:
        "each time the choice that is best at that moment for the residents who are worst off"
      case .compass: "by this compass: \(compass)"
      }
    return "How it was played: \(way) (\(policy.id))."
  }

  func seed(_ seed: UInt64) -> String {
    "Seed: \(seed). The same seed gives the same figures."
  }

  func stopped(runs: String, of asked: String) -> String {
    "You stopped early: these are the first \(runs) of the \(asked) runs."
  }

  func length(_ low: Int, _ middle: Int, _ high: Int) -> String {
    "A run takes \(middle) weeks in the middle, and \(low) to \(high) nine times out of ten."
  }

  let endings = "How it ends"
  let needles = "The three needles at the end"
  let needlesKey =
    "█ is the middle of all runs; half of the runs lie within ▒. Neither side is the right one."

  let even = "even"
  func toward(_ points: String, _ side: String) -> String { "\(points) to \(side)" }
  func range(_ from: String, _ to: String) -> String { "\(from) up to \(to)" }
  func balance(middle: String, half: String) -> String { "Middle: \(middle). Half: \(half)." }

  func distances(middle: Int, from: Int, to: Int) -> String {
    "This is how far the support of the residents lies apart. Middle: \(middle) points. Half: \(from) to \(to)."
  }

  func bestOff(_ groups: String) -> String { "Best off: \(groups)." }
  func worstOff(_ groups: String) -> String { "Worst off: \(groups)." }

  let support = "Support at the end, from 0 to 100"
  let supportKey = "Of every 100 runs, 5 end under low and 5 over high. █ is the middle."
  let supportHead = ["low", "middle", "high"]
  let together = ["Council (seats)", "Near (people)", "Worst off"]
  let council = "The council"

  func vote(_ outcome: VoteOutcome) -> String {
    switch outcome {
    case .none: "no vote"
    case .adopted: "for"
    case .rejected: "against"
    }
  }

  let decision = "The decision"

  func decision(_ outcome: DecisionOutcome) -> String {
    switch outcome {
    case .none: "it did not come to that"
    case .taken: "taken"
    case .withdrawn: "no decision: the proposal was withdrawn"
    case .notAdopted: "no decision: the council did not adopt the proposal"
    }
  }

  let court = "The court"

  let choices = "The choices"
  let choicesKey = "open: in so many runs it could be chosen. chosen: how often, when it could."
  let choicesHead = ["open", "chosen"]
  func sceneShare(_ share: String) -> String { "played: \(share)" }

  let findings = "Worth a look"
  let nothingFound = "Nothing: everything comes up, and nothing prevails."
  func scenesNeverPlayed(_ count: Int) -> String { "Scenes that were never played (\(count)):" }
  func optionsNeverOpen(_ count: Int) -> String { "Choices that were never open (\(count)):" }
  func optionsSeldomOpen(_ count: Int) -> String {
    "Choices that were seldom open, in less than 5% of their scene (\(count)):"
  }
  func optionsNeverChosen(_ count: Int) -> String {
    "Choices that were open and never made this way (\(count)):"
  }
  let seeZeros = "see the 0% under The choices."
  func scenesAlwaysTheSame(_ count: Int, of scenes: Int) -> String {
    "In \(count) of the \(scenes) scenes that were played, the choice was always the same."
  }
  func endingsNeverReached(_ count: Int) -> String {
    "Endings that never came up (\(count)):"
  }
  func eventsNeverHappened(_ count: Int) -> String { "Events that never came up (\(count)):" }
  func usualEnding(_ title: String, _ share: String) -> String {
    "Played like this, it mostly ends the same way: \(title), \(share)."
  }
  func alwaysWorstOff(_ group: String, _ share: String) -> String {
    "Nearly always the same group of residents is worst off: \(group), \(share)."
  }
  func optionsWorse(_ count: Int) -> String {
    "Choices beside which another is better for everybody, however you play (\(count)):"
  }
  func better(_ better: String, than option: String) -> String { "\(option). Better: \(better)." }
  func promisesNeverKept(_ count: Int) -> String {
    "Promises that are never kept, however you play (\(count)):"
  }
  func ruleOfThree(runs: String, isFew: Bool) -> String {
    isFew
      ? "With \(runs) runs, ‘never’ is easily chance: play more."
      : "‘Never’ is not impossible. Played like this it can still come up, but in no more than about 3 of "
        + "\(runs) runs. Try another --policy too."
  }

  func together(_ name: String, runs: String) -> String {
    "\(name): played \(runs) times in every way"
  }
  let policies = "How it ends per way of playing"
  let policiesKey =
    "Of every 100 runs. A ! marks where a player of one value has the same ending in more than two thirds, or stays within the law in "
    + "less than a third."
  let lawful = "within the law: the court annuls nothing"
  let undecided = "no decision: withdrawn or not adopted"
  let picks = "What each way of playing chooses"
  let picksKey =
    "Of every 100 runs with this scene. A ! marks the option that those who play for the council, for the neighbourhood and for who is "
    + "worst off all choose most."
}

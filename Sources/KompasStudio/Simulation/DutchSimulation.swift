import KompasAnalysis
import KompasEngine
import KompasPlay

/// The report of a simulation in Dutch.
struct DutchSimulation: SimulationWording {
  func title(_ name: String, runs: String) -> String { "\(name): \(runs) keer gespeeld" }

  func played(_ policy: SimulationPolicy, compass: String) -> String {
    let way =
      switch policy {
      case .random: "elke keuze die open is, heeft evenveel kans"
      case .declared: "in elk spel naar een ander kompas, dat het toeval verdeelt"
      case .greedyCouncil: "steeds de keuze die op dat moment de raad het meest bevalt"
      case .greedyNeighborhood: "steeds de keuze die op dat moment de wijk het meest bevalt"
      case .worstFirst:
        "steeds de keuze die op dat moment het best is voor de bewoners die er het slechtst aan toe zijn"
      case .compass: "naar dit kompas: \(compass)"
      }
    return "Zo is er gespeeld: \(way) (\(policy.id))."
  }

  func seed(_ seed: UInt64) -> String {
    "Getal voor het toeval: \(seed). Met hetzelfde getal krijgt u dezelfde cijfers."
  }

  func stopped(runs: String, of asked: String) -> String {
    "U bent eerder gestopt: dit zijn de eerste \(runs) van de \(asked) spellen."
  }

  func length(_ low: Int, _ middle: Int, _ high: Int) -> String {
    "Een spel duurt in het midden \(middle) weken, en negen van de tien keer \(low) tot \(high)."
  }

  let endings = "Hoe het afloopt"
  let needles = "De drie naalden aan het eind"
  let needlesKey =
    "█ is het midden van alle spellen; de helft van de spellen ligt binnen ▒. Geen kant is de goede."

  let even = "gelijk"
  func toward(_ points: String, _ side: String) -> String { "\(points) naar \(side)" }
  func range(_ from: String, _ to: String) -> String { "\(from) tot \(to)" }
  func balance(middle: String, half: String) -> String {
    "Midden: \(middle). De helft: \(half)."
  }

  func distances(middle: Int, from: Int, to: Int) -> String {
    "Zo ver ligt de steun van de bewoners uit elkaar. Midden: \(middle) punten. De helft: \(from) tot \(to)."
  }

  func bestOff(_ groups: String) -> String { "Het best af: \(groups)." }
  func worstOff(_ groups: String) -> String { "Het slechtst af: \(groups)." }

  let support = "Steun aan het eind, van 0 tot 100"
  let supportKey =
    "Van elke 100 spellen eindigen er 5 onder laag en 5 boven hoog. █ is het midden."
  let supportHead = ["laag", "midden", "hoog"]
  let together = ["Raad (zetels)", "Wijk (mensen)", "Slechtst af"]
  let council = "De raad"

  func vote(_ outcome: VoteOutcome) -> String {
    switch outcome {
    case .none: "geen stemming"
    case .adopted: "voor"
    case .rejected: "tegen"
    }
  }

  let decision = "Het besluit"

  func decision(_ outcome: DecisionOutcome) -> String {
    switch outcome {
    case .none: "zover kwam het niet"
    case .taken: "genomen"
    case .withdrawn: "geen besluit: het voorstel is ingetrokken"
    case .notAdopted: "geen besluit: de raad nam het voorstel niet aan"
    }
  }

  let court = "De rechter"

  let choices = "De keuzes"
  let choicesKey = "open: in zoveel spellen kon het. gekozen: zo vaak, als het kon."
  let choicesHead = ["open", "gekozen"]
  func sceneShare(_ share: String) -> String { "gespeeld: \(share)" }

  let findings = "Het bekijken waard"
  let nothingFound = "Niets: alles komt voor, en niets overheerst."
  func scenesNeverPlayed(_ count: Int) -> String { "Scènes die nooit gespeeld zijn (\(count)):" }
  func optionsNeverOpen(_ count: Int) -> String { "Keuzes die nooit open waren (\(count)):" }
  func optionsSeldomOpen(_ count: Int) -> String {
    "Keuzes die zelden open waren, in minder dan 5% van hun scène (\(count)):"
  }
  func optionsNeverChosen(_ count: Int) -> String {
    "Keuzes die open waren en zo nooit gekozen zijn (\(count)):"
  }
  let seeZeros = "zie de 0% bij De keuzes."
  func scenesAlwaysTheSame(_ count: Int, of scenes: Int) -> String {
    "In \(count) van de \(scenes) gespeelde scènes is steeds hetzelfde gekozen."
  }
  func endingsNeverReached(_ count: Int) -> String {
    "Manieren om af te lopen die nooit voorkwamen (\(count)):"
  }
  func eventsNeverHappened(_ count: Int) -> String {
    "Gebeurtenissen die nooit voorkwamen (\(count)):"
  }
  func usualEnding(_ title: String, _ share: String) -> String {
    "Zo gespeeld loopt het meestal op dezelfde manier af: \(title), \(share)."
  }
  func alwaysWorstOff(_ group: String, _ share: String) -> String {
    "Bijna altijd is dezelfde groep bewoners het slechtst af: \(group), \(share)."
  }
  func optionsWorse(_ count: Int) -> String {
    "Keuzes waarnaast een andere voor iedereen beter is, hoe u ook speelt (\(count)):"
  }
  func better(_ better: String, than option: String) -> String { "\(option). Beter: \(better)." }
  func promisesNeverKept(_ count: Int) -> String {
    "Beloften die nooit gehouden worden, hoe u ook speelt (\(count)):"
  }
  func ruleOfThree(runs: String, isFew: Bool) -> String {
    isFew
      ? "Met \(runs) spellen is ‘nooit’ al gauw toeval: speel er meer."
      : "‘Nooit’ is niet onmogelijk. Zo gespeeld kan het nog voorkomen, maar in niet meer dan ongeveer 3 van de "
        + "\(runs) spellen. Probeer ook een andere --policy."
  }

  func together(_ name: String, runs: String) -> String {
    "\(name): \(runs) keer gespeeld op elke manier"
  }
  let policies = "Hoe het afloopt per manier van spelen"
  let policiesKey =
    "Van elke 100 spellen. Een ! staat waar een speler van één waarde in meer dan twee derde hetzelfde einde heeft, of in minder dan "
    + "een derde binnen de wet blijft."
  let lawful = "binnen de wet: de rechter vernietigt niets"
  let undecided = "zonder besluit: ingetrokken of niet vastgesteld"
  let picks = "Wat elke manier van spelen kiest"
  let picksKey =
    "Van elke 100 spellen met deze scène. Een ! staat bij de keuze die wie voor de raad, voor de wijk en voor wie het slechtst af "
    + "is speelt, alle drie het meest maken."
}

import KompasPlay

/// A comparison of runs in Dutch.
struct DutchComparison: ComparisonWording {
  func title(_ name: String) -> String { "Spellen naast elkaar: \(name)" }
  func run(_ number: Int64, label: String?) -> String {
    "spel \(number)" + (label.map { " (\($0))" } ?? "")
  }
  func branch(_ name: String, _ place: String) -> String {
    "\(name), vertakking \(place)"
  }
  func runs(_ names: [String]) -> String { "Vergeleken: " + joined(names, last: " en ") + "." }

  let parting = "Waar ze uiteenlopen"
  func never(_ choices: Int) -> String {
    choices == 0
      ? "Er is nog niets gekozen."
      : "**Nergens.** Alle keuzes zijn gelijk, van de eerste tot de laatste (\(choices))."
  }
  func fromTheStart(_ scene: String) -> String { "**Meteen bij de eerste keuze:** \(scene)." }
  func parts(after choices: Int, scene: String) -> String {
    "**Bij keuze \(choices + 1):** \(scene). Daarvoor is \(same(choices))."
  }
  func partsByScene(after choices: Int) -> String {
    choices == 0
      ? "**Meteen:** ze beginnen met een andere scène."
      : "**Na keuze \(choices):** ze komen in een andere scène. Daarvoor is \(same(choices))."
  }
  func partsByLength(after choices: Int) -> String {
    choices == 0
      ? "In niet elk spel is al gekozen."
      : "**Na keuze \(choices):** niet elk spel gaat dan nog verder. Daarvoor is \(same(choices))."
  }
  private func same(_ choices: Int) -> String {
    choices == 1 ? "één keer hetzelfde gekozen" : "\(choices) keer hetzelfde gekozen"
  }
  func chose(_ run: String, _ option: String) -> String { "\(run) koos ‘\(option)’" }
  func came(_ run: String, _ scene: String) -> String { "\(run) kwam bij ‘\(scene)’" }
  func stopped(_ run: String) -> String { "\(run) is nog niet verder" }
  func ended(_ run: String) -> String { "\(run) was toen klaar" }
  let sameSeed = "Het toeval viel in alle spellen hetzelfde: ze hebben hetzelfde startgetal."
  let otherSeeds =
    "Het toeval viel anders: de spellen hebben niet hetzelfde startgetal. Niet elk verschil komt dus van een keuze."
  func otherwise(before choice: Int, isByChance: Bool) -> String {
    isByChance
      ? "Door het toeval stond de zaak er al vóór keuze \(choice) niet meer hetzelfde voor."
      : "Al vóór keuze \(choice) stond de zaak er niet meer hetzelfde voor, door wat er tussen de keuzes is gedaan: "
        + "zoals wel of niet zeggen waarom."
  }
  func otherwiseAtTheEnd(isByChance: Bool) -> String {
    isByChance
      ? "Alleen door het toeval liep het toch anders af."
      : "Toch liep het anders af, door wat er na een keuze is gedaan: zoals wel of niet zeggen waarom."
  }
  let otherCases =
    "De spellen zijn gespeeld met verschillende versies van de zaak. Scènes, keuzes en groepen met dezelfde naam in het "
    + "bestand staan naast elkaar, ook als er iets aan veranderd is."
  func unfinished(_ names: [String]) -> String {
    "Nog niet klaar: \(joined(names, last: " en ")). Dat telt mee tot waar het nu staat."
  }
  let runHead = ["spel", "begonnen", "startgetal", "versie van de zaak", "keuzes"]

  let choices = "De keuzes"
  let sharedChoices = "In alle spellen hetzelfde"
  let sharedHead = ["keuze", "scène", "gekozen"]
  func choice(_ number: Int, scene: String?) -> String {
    "Keuze \(number)" + (scene.map { ": \($0)" } ?? "")
  }
  let choiceHead = ["spel", "scène", "gekozen"]
  let noChoice = "geen keuze meer"
  func undone(_ run: String, _ times: Int, shifted: (here: Int, there: Int)?) -> String {
    "In \(run) is \(times == 1 ? "één keer" : "\(times) keer") een keuze teruggenomen. Dat telt hier niet mee, in `kompas replay` wel"
      + (shifted.map { ": keuze \($0.here) is daar besluit \($0.there)." } ?? ".")
  }
  func turning(_ run: String, choice: Int, _ scene: String, _ option: String) -> String {
    "Het keerpunt van \(run) was keuze \(choice): ‘\(option)’ bij ‘\(scene)’."
  }

  let needles = "De spanningen in de loop van het spel"
  let needlesIntro =
    "Zo stonden de meters echt, bij het begin en na elke keuze. Spelers zien onderweg minder dan dit."
  func reading(upward side: String?) -> String {
    "Een lijn is een spel: links het begin, dan een teken na elke keuze. "
      + (side.map {
        "Hoe hoger, hoe meer de naald naar ‘\($0)’ wijst; op de streep in het midden is het gelijk."
      }
        ?? "Hoe hoger, hoe verder de best en de slechtst bediende groep uiteen liggen.")
  }
  let runColumn = "spel"
  let start = "begin"
  func after(_ choice: Int) -> String { "na \(choice)" }

  let compass = "Het kompas"
  let compassIntro =
    "Punten van de zestig. Wat er gekozen is, staat er alleen als de keuzes er genoeg over zeggen. Tussen haakjes staat de marge: "
    + "negen van de tien keer klopt die."
  let declared = "wat er gezegd is"
  let revealed = "wat er gekozen is"
  let recalibrated = "wat men nu wil"
  let notYet = "nog niet ingevuld"
  let tooLittle = "te weinig gegevens"

  let endings = "Hoe het afliep"
  let endingHead = ["spel", "einde", "raad", "rechter"]
  func underWay(_ scene: String) -> String {
    scene.isEmpty ? "nog bezig" : "nog bezig, bij ‘\(scene)’"
  }
  let noVote = "niet gestemd"
  func vote(_ isAdopted: Bool, _ inFavor: Int, _ against: Int) -> String {
    "\(isAdopted ? "voor" : "tegen"), \(inFavor) tegen \(against) zetels"
  }

  let support = "Wie er beter van werd, en wie betaalde"
  let supportIntro =
    "De werkelijke steun per groep, van 0 tot 100: bij het begin, en waar elk spel nu staat of eindigde."
  let groupColumn = "groep"
  let startColumn = "begin"
  let differenceColumn = "grootste verschil"
  func better(_ group: String, by points: Int, in run: String, than other: String) -> String {
    "\(group): \(points) punten beter af in \(run) dan in \(other)."
  }
  let alike = "Geen groep is in het ene spel merkbaar beter af dan in het andere."
  let notThere = "is er niet"
}

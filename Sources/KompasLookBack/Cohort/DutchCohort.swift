import KompasAnalysis
import KompasPlay

/// A cohort in Dutch.
struct DutchCohort: CohortWording {
  func title(_ name: String) -> String { "Spellen samen: \(name)" }
  func runs(_ count: Int) -> String { "\(count) spellen" }
  func since(_ day: String) -> String { "Begonnen op of na \(day)" }
  func until(_ day: String) -> String { "Begonnen op of voor \(day)" }
  func version(_ version: String) -> String { "Versie van de zaak: \(version)" }
  let counted = "Wat telt mee"
  let countedIntro =
    "Alleen spellen die helemaal af zijn. Vertakkingen, waarin bij het terugkijken iets anders is geprobeerd, tellen niet mee. "
    + "Wie twee keer speelde, telt twee keer."
  func privacy(_ minimum: Int) -> String {
    "Een groep van minder dan \(minimum) spellen wordt niet getoond: dan zou te zien zijn wie wat koos. Soms is ook een grotere groep "
      + "verborgen. Anders kon u de kleine groep uitrekenen, door af te trekken van het geheel."
  }
  let blocks =
    "Spellen tellen per blok mee, of niet: een blok is een of meer hele dagen met samen ten minste \(Cohort.usualMinimum) spellen. Wie andere "
    + "dagen kiest, ziet daardoor nooit het verschil van een paar spellen."
  func moreShown(_ minimum: Int) -> String {
    "Met --min-group \(minimum) is in dit overzicht meer te zien."
  }
  let otherRules =
    "Een deel van deze spellen is gespeeld volgens andere spelregels dan die van nu. Ze tellen mee zoals ze toen verliepen."
  let allHidden = "Deze tabel wordt niet getoond: de groepen zijn te klein."
  let nothingHidden = "In dit overzicht is niets verborgen."
  func tooFew(_ minimum: Int) -> String {
    "Er zijn minder dan \(minimum) spellen die meetellen. Over zo'n kleine groep zegt Kompas niets: dan zou te zien zijn wie wat koos."
  }
  func versions(_ count: Int) -> String {
    "De spellen zijn gespeeld met \(count) versies van de zaak. De namen zijn die van de nieuwste. Wat in het bestand dezelfde naam "
      + "heeft, telt samen, ook als er iets aan veranderd is."
  }
  let choices = "Wat er gekozen is"
  let choicesIntro =
    "Per scène: in hoeveel spellen welke keuze is gemaakt. Kwam een scène vaker voor, dan telt de laatste keuze."
  let choicesHead = ["keuze", "spellen", "deel"]
  let goneOptions = "een keuze die er niet meer is"
  let notReached = "kwam hier niet"
  let hidden = "niet getoond"
  let nobodyThere = "Niemand kwam hier."
  let endings = "Hoe het afliep"
  let endingsHead = ["einde", "spellen", "deel"]
  let goneEndings = "een einde dat er niet meer is"
  let council = "De raad"
  let councilHead = ["stemming", "spellen", "deel"]
  let noVote = "niet gestemd"
  func vote(isAdopted: Bool) -> String { isAdopted ? "voor" : "tegen" }
  let court = "De rechter"
  let courtHead = ["uitspraak", "spellen", "deel"]
  let compass = "Het kompas, vooraf en achteraf"
  let compassIntro =
    "Punten van de zestig, gemiddeld over de spellen. Wat er gekozen is, komt alleen van spellen waarin de keuzes er genoeg over "
    + "zeggen. Tussen haakjes staat de marge van één spel, gemiddeld."
  let spreads = "Hoe ver de spellen uiteen liggen"
  let spreadsIntro =
    "Zo ver liggen spellen meestal van dat gemiddelde af, in punten (de standaardafwijking). Bij ± 0 liggen zij (bijna) gelijk."
  let compassHead = ["waarde", "gezegd", "gekozen", "nu gewild"]
  let declared = "gezegd"
  let revealed = "gekozen"
  let recalibrated = "nu gewild"
  let tooFewKnown = "te weinig spellen"
  func spread(_ deviation: String, runs: Int?) -> String {
    "± \(deviation)" + (runs.map { " (\($0) spellen)" } ?? "")
  }
  let turning = "De keerpunten"
  let turningIntro =
    "In hoeveel spellen de keuze in deze scène de zaak het meest keerde: waar een andere keuze het grootste verschil had gemaakt "
    + "voor de groepen."
  let turningHead = ["scène", "spellen", "deel"]
  let noTurning = "geen keerpunt"
  let needles = "De spanningen aan het eind"
  let needlesIntro =
    "Waar de meters aan het eind echt stonden: gemiddeld, en hoe ver spellen daar meestal van af liggen."
  let needlesHead = ["spanning", "gemiddeld", "spreiding"]
}

import KompasEngine
import KompasPlay

/// A replay in Dutch.
struct DutchReplay: ReplayWording {
  func title(run: Int64) -> String { "Terugblik op spel \(run)" }
  func title(branch: Int64, of parent: Int64) -> String {
    "Terugblik op spel \(branch), een vertakking van spel \(parent)"
  }
  func count(_ choice: Int, of all: Int) -> String { "besluit \(choice) van \(all)" }
  let beforeChoices = "voor het eerste besluit"
  func place(_ place: ChoicePlace) -> String {
    switch place {
    case .at(let choice): "bij besluit \(choice)"
    case .after(0): beforeChoices
    case .after(let choice): "na besluit \(choice)"
    }
  }
  func playing(seconds: Int) -> String {
    seconds == 1 ? "speelt af, 1 tel per scherm" : "speelt af, \(seconds) tellen per scherm"
  }

  let previous = "vorige"
  let next = "volgende"
  let goTo = "ga naar"
  let why = "waarom"
  let whatIf = "wat als"
  let annotate = "opmerking"
  let removeRemark = "opmerking weg"
  let hide = "zoals de speler"
  let show = "alles tonen"
  let play = "afspelen"
  let pause = "pauze"
  let faster = "sneller"
  let slower = "langzamer"
  let begin = "begin"
  let end = "eind"
  let toBegin = "naar het begin"
  let help = "hulp"
  let helpTitle = "Terugkijken"
  let helpLines = [
    "Met ← en → bladert u door het spel, scherm voor scherm. Met Home gaat u naar het begin, met End naar het eind.",
    "Met g kiest u een besluit om naartoe te gaan.",
    "Met de spatiebalk speelt het spel vanzelf verder. Met + gaat dat sneller, met - langzamer.",
    "Naast het scherm staat wat de speler niet zag. Met t laat u dat weg, en ziet u alleen wat de speler zag.",
    "Met w ziet u waarom de naalden verschoven.",
    "Met a schrijft u een opmerking bij dit moment. Die staat los van het spel. Met x haalt u een opmerking bij dit moment weer weg.",
    "Met v kiest u anders, en ziet u wat er dan gebeurt. Het toeval valt hetzelfde uit. Dat wordt een eigen spel: een vertakking. Het spel zelf verandert nooit.",
    "In losse regels typt u het teken of het woord: volgende, vorige, begin, eind.",
  ]

  let hiddenTitle = "Wat de speler niet zag"
  let seenTitle = "Wat de speler zag"
  let knownTitle = "Wat er tot hier gebeurd was"
  func toward(_ points: Int, _ side: String) -> String { "\(points) naar \(side)" }
  let even = "in het midden"
  func together(raad: Int, wijk: Int) -> String { "steun: raad \(raad), wijk \(wijk)" }
  let groupColumns = ["steun", "echt", "gezien"]
  let unheard = "-"
  func happened(_ title: String) -> String { "Gebeurd: \(title)" }
  func didNotHappen(_ title: String) -> String { "Had kunnen gebeuren: \(title)" }
  func defect(_ title: String) -> String { "Fout in het recht: \(title)" }
  func promise(_ text: String, isBroken: Bool?) -> String {
    switch isBroken {
    case nil: "Beloofd: \(text)"
    case true?: "Belofte gebroken: \(text)"
    case false?: "Belofte nagekomen: \(text)"
    }
  }
  func diary(week: Int, from origin: String) -> String {
    "Komt in week \(week): gevolg van \(origin)"
  }
  func flags(_ ids: String) -> String { "Vlaggen: \(ids)" }

  func choice(_ option: String) -> String { "Koos: ‘\(option)’" }
  let chosenHere = "dit koos de speler"
  func remark(_ text: String) -> String { "Opmerking: \(text)" }
  func noted(_ text: String) -> String { "Hier schreef de speler op: \(text)" }
  let tookBack = "Hier nam de speler de laatste keuze terug."
  let stoppedHere = "Hier is het spel gestopt. Verder is het nog niet gespeeld."
  let branchEnds = "Hier eindigt de vertakking: de zaak is afgelopen."
  let wroteNothing = "De speler schreef hier niets."

  let listTitle = "Ga naar een besluit"
  let listPrompt = "Welk besluit?"
  func chose(_ option: String) -> String { "‘\(option)’" }
  func week(_ week: Int) -> String { "week \(week)" }
  let takenBack = "teruggenomen"
  let hasRemark = "met een opmerking"
  let restTitle = "De rest van het spel"

  let remarkTitle = "Een opmerking bij dit moment"
  let remarkIntro =
    "Uw opmerking staat los van het spel. U ziet hem terug als u hier weer komt. Leeg laten mag: dan gebeurt er niets."
  let remarkPrompt = "Uw opmerking"
  let remarkPlaceholder = "een of twee zinnen"
  let remarkKept = "De opmerking is bewaard."
  let remarkNotKept = "Dit is nog niet bewaard:"
  let failedTitle = "Dit lukte niet"
  let failedPrompt = "Wat wilt u doen?"
  let tryAgain = "Nog eens proberen"
  let leaveIt = "Verder zonder deze opmerking"
  let removalTitle = "Een opmerking weghalen"
  let removalPick = "Welke opmerking?"
  let removalIntro =
    "Alleen deze opmerking gaat weg, voorgoed. Het spel zelf en de andere opmerkingen blijven."
  let removalPrompt = "Deze opmerking weghalen?"
  let removalNo = "Nee, laten staan"
  let removalYes = "Ja, weghalen"
  let remarkRemoved = "De opmerking is weg."

  func whatIfTitle(_ choice: Int) -> String { "Wat als het anders ging bij besluit \(choice)?" }
  let noWhatIf =
    "Dit spel is gespeeld volgens andere spelregels dan die van nu. Iets anders proberen kan alleen met de regels van toen, en die zijn er niet meer."
  let whatIfIntro =
    "Het toeval valt hetzelfde uit als in het spel. Het spel zelf verandert niet: wat u nu kiest, wordt een vertakking."
  let whatIfPrompt = "Wat kiest u hier?"
  func playerIntro(_ option: String) -> String { "U kiest hier: ‘\(option)’." }
  let playerPrompt = "Wie speelt daarna verder?"
  let byHand = (label: "Ikzelf", text: "U speelt verder op de gewone schermen, tot het eind.")
  let bySame = (
    label: "De keuzes van dit spel",
    text:
      "Alles blijft hetzelfde, behalve dit ene besluit. Komt er iets wat het spel niet had? Dan kiest het getoonde kompas."
  )
  let byRevealed = (
    label: "Het getoonde kompas",
    text: "Steeds wat het beste past bij wat de keuzes van deze speler lieten zien."
  )
  let byDeclared = (
    label: "Het kompas van het begin",
    text: "Steeds wat het beste past bij de punten die de speler vooraf gaf."
  )
  let byChance = (label: "Het lot", text: "Elke keuze die open is, heeft evenveel kans.")
  let nothingDeclared = "de speler gaf nog geen punten"
  func branchTitle(_ choice: Int, of run: Int64) -> String {
    "Wat als · vertakking van spel \(run) bij besluit \(choice)"
  }

  let comparisonTitle = "Wat er anders liep"
  func otherwise(_ scene: String, run: String, branch: String) -> String {
    "Bij ‘\(scene)’ koos het spel ‘\(run)’. De vertakking koos ‘\(branch)’."
  }
  func alike(_ scene: String, _ option: String) -> String {
    "Bij ‘\(scene)’ kozen het spel en de vertakking hetzelfde: ‘\(option)’."
  }
  func sameEnding(_ ending: String) -> String { "Het liep hetzelfde af: ‘\(ending)’." }
  func otherEnding(run: String, branch: String) -> String {
    "Het liep anders af. Het spel: ‘\(run)’. De vertakking: ‘\(branch)’."
  }
  let noEnding = "nog niet afgelopen"
  let notOver =
    "Een van de twee is nog niet afgelopen. Hieronder staat hoe ze er nu voor staan; dat zegt nog niet alles."
  let groupsTitle = "Wie won erbij, en wie betaalde"
  let comparisonColumns = ["steun aan het eind", "spel", "vertakking", "verschil"]
  func better(_ groups: [String]) -> String {
    "Beter af met de vertakking: \(joined(groups, last: " en "))."
  }
  func worse(_ groups: [String]) -> String {
    "Slechter af met de vertakking: \(joined(groups, last: " en "))."
  }
  let nobodyMoved = "Voor geen enkele groep maakte het verschil."
  func savedAs(_ run: Int64) -> String {
    "De vertakking is bewaard als spel \(run). Het spel zelf is niet veranderd."
  }
  let comparisonPrompt = "Wat wilt u nu?"
  let backToRun = "Terug naar het spel"
  let lookAtBranch = "De vertakking bekijken"
}

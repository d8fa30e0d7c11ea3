import KompasAnalysis
import KompasEngine

/// The certificate of a case in Dutch.
struct DutchCertificate: CertificateWording {
  func title(_ name: String) -> String { "Certificaat: \(name)" }
  func fact(version: String) -> String { "Versie van de zaak: \(version)" }
  func fact(digest: String) -> String { "Vingerafdruk van de zaak: \(digest)" }
  func fact(engine: String) -> String { "Gemaakt met Kompas \(engine)" }
  func fact(seed: UInt64) -> String {
    "Getal voor het toeval: \(seed). Met hetzelfde getal krijgt u hetzelfde certificaat."
  }

  let verdict = "Is de zaak in orde?"
  func verdict(passed: Int, waived: Int, of claims: Int) -> String {
    let left =
      waived == 0
      ? ""
      : waived == 1
        ? " 1 punt past niet bij deze zaak." : " \(waived) punten passen niet bij deze zaak."
    if passed == claims { return "**Ja.** Alle \(claims) punten zijn in orde." }
    let failed = claims - passed - waived
    if failed == 0 { return "**Ja.** \(passed) punten zijn in orde.\(left)" }
    let points = failed == 1 ? "1 punt is" : "\(failed) punten zijn"
    return
      "**Nog niet.** Van de \(claims) punten zijn er \(passed) in orde. \(points) dat nog niet.\(left)"
  }
  let claimHead = ["punt", "uitkomst"]
  func outcome(_ isPassed: Bool) -> String { isPassed ? "in orde" : "niet in orde" }

  func claim(_ kind: Certificate.ClaimKind) -> String {
    switch kind {
    case .sound: "`kompas check` vindt niets"
    case .scenesReached: "Elke scène komt voor"
    case .optionsReached: "Elke keuze kan gemaakt worden"
    case .eventsReached: "Elke gebeurtenis komt voor"
    case .endingsReached: "Elk einde komt voor"
    case .bestForSomebody: "Elke keuze is voor iemand de beste"
    case .notBestForAll: "Geen keuze is voor iedereen de beste"
    case .groupsServed: "Elke groep kan er goed uitkomen"
    case .tensionsMeasured: "Elke spanning is te meten"
    case .valuesMeasured: "Bij elke waarde van het kompas valt iets te kiezen"
    case .choicesMatter: "De keuzes bepalen mee hoe het afloopt"
    case .measures: "Het kompas van een speler is te zien"
    case .roads: "Elk kompas heeft een weg"
    case .noFirstPick: "Geen keuze is ieders eerste keus"
    case .scarcity: "Wat op kan raken, is schaars"
    case .shows: "De zaak laat zien wat zij belooft"
    }
  }

  func failure(_ kind: Certificate.ClaimKind, count: Int) -> String {
    switch kind {
    case .sound: count == 1 ? "Er is 1 ding gevonden:" : "Er zijn \(count) dingen gevonden:"
    case .scenesReached, .eventsReached, .endingsReached:
      "Hoe er ook gekozen is: in minder dan 1 van de 100 spellen kwam dit voor."
    case .optionsReached:
      "Hoe er ook gekozen is: in minder dan 1 van de 100 keer dat de scène kwam, stond deze keuze open."
    case .bestForSomebody:
      "Hoe zwaar u elke groep ook laat wegen: een andere keuze is altijd beter. Dat geldt meteen na de keuze, "
        + "en gemiddeld ook aan het eind."
    case .notBestForAll:
      "Deze keuze was elke keer voor alle groepen minstens zo goed als elke andere. Dan is het geen dilemma."
    case .groupsServed:
      "In geen enkel spel had deze groep aan het eind 50 van de 100 punten steun."
    case .tensionsMeasured:
      "Deze spanning bestaat niet in de zaak, of staat aan het eind van elk spel op dezelfde plek."
    case .valuesMeasured:
      "Na geen enkel spel dat bekeken is, kan de terugblik iets over deze waarde zeggen."
    case .choicesMatter: "In geen enkele scène maakt de keuze veel uit voor het einde."
    case .measures:
      "Bij te weinig spelers met een bekend kompas is deze waarde te zien, of het bereik klopt te weinig of te vaak."
    case .roads:
      "Wie alleen op deze waarde let, komt bijna altijd bij hetzelfde einde uit, of te vaak bij een besluit dat de rechter vernietigt."
    case .noFirstPick:
      "Wie voor de raad speelt, kiest dit het vaakst. Wie voor de wijk speelt ook, en wie voor de zwaksten speelt ook. Dan is het geen dilemma."
    case .scarcity:
      "Het middelste spel gebruikt hier minder dan 70% van. Dan hoeft niemand ervoor te kiezen."
    case .shows: "Wat er achter `shows` staat, is niet wat er te zien is."
    }
  }

  func mend(_ kind: Certificate.ClaimKind) -> String {
    switch kind {
    case .sound: "`kompas check` zegt bij elk ding waar het staat en hoe u het oplost."
    case .scenesReached, .eventsReached, .endingsReached, .optionsReached:
      "Kijk naar `when`: vraagt die te veel? Of laat een eerdere keuze ernaartoe leiden."
    case .bestForSomebody: "Geef de keuze iets waar een groep op zit te wachten."
    case .notBestForAll: "Geef de keuze een prijs die een groep voelt."
    case .groupsServed:
      "Geef de groep een keuze die voor haar werkt, of minder reden om tegen te zijn."
    case .tensionsMeasured:
      "Voeg groepen toe die samen een spanning maken, of keuzes die de een helpen en de ander niet."
    case .valuesMeasured:
      "Geef keuzes in dezelfde scène een verschillend getal voor deze waarde, in meer scènes."
    case .choicesMatter: "Laat de eindes afhangen van wat er gekozen is."
    case .measures:
      "Geef keuzes in de genoemde scènes getallen die minstens 2 uiteenliggen, en niet steeds samen met een andere waarde."
    case .roads:
      "Kijk naar de genoemde keuzes: geef een ervan een ander gevolg, of geef de waarde ook een keuze die binnen de wet blijft."
    case .noFirstPick:
      "Geef deze keuze een prijs voor een van de drie, of een andere keuze iets voor hem."
    case .scarcity: "Geef minder bij het begin, of laat keuzes meer kosten."
    case .shows:
      "Zet achter `shows` de waarden die bij minstens de helft van de spelers te zien zijn."
    }
  }

  func more(_ count: Int) -> String { "en nog \(count)" }

  let method = "Zo is het onderzocht"
  func everyChoice(ways: String, seeds: String, states: String) -> String {
    "Alle manieren om te kiezen zijn uitgespeeld, met \(seeds) verschillende worpen van het toeval: samen \(ways) "
      + "spellen en \(states) verschillende standen."
  }
  func everyChoiceWithoutChance(ways: String, states: String) -> String {
    "Alle manieren om te kiezen zijn uitgespeeld: \(ways) spellen en \(states) verschillende standen. Er is geen toeval in "
      + "deze zaak, dus meer is er niet."
  }
  let everyChoiceLimits =
    "Over de keuzes is dit dus volledig, over het toeval niet: met een andere worp kan iets voorkomen dat hier niet "
    + "voorkwam. Er is steeds een reden gegeven voor de keuze."
  func playouts(_ runs: String) -> String {
    "Er zijn te veel manieren om te kiezen om ze alle te spelen. Daarom zijn er \(runs) spellen gespeeld waarin elke keuze "
      + "die open is evenveel kans heeft. Wat daarin nooit voorkwam, komt zo gespeeld voor in minder dan ongeveer "
      + "3 van de \(runs) spellen."
  }
  let playoutsLimits =
    "Dit is een steekproef. Wat hier niet voorkwam, is niet onmogelijk. Er is steeds een reden gegeven voor de keuze."
  func otherWays(_ runs: String) -> String {
    "Daarnaast is er op vier manieren met een bedoeling gespeeld, elk \(runs) keer: naar een kompas, voor de raad, voor de "
      + "wijk en voor wie er het slechtst aan toe is. Zo blijkt ook wat toeval bijna nooit vindt, maar een speler wel."
  }

  let length = "Hoe lang een spel duurt"
  let lengthIntro =
    "De minuten zijn een schatting: lezen met 200 woorden per minuut, en twee minuten praten per keuze."
  let lengthHead = ["", "kortste", "middelste", "langste"]
  let lengthRows = ["scènes", "weken in de zaak", "minuten aan tafel"]
  func minutes(asked: Int, typical: Int) -> String {
    "In de zaak zelf staat \(asked) minuten; het middelste spel duurt naar schatting \(typical)."
  }

  let endings = "Hoe het afloopt"
  let endingsIntro =
    "Van elke 100 spellen op goed geluk, en op die van de manieren hierboven waarmee dit einde het vaakst komt. Wie één waarde volgt, staat verderop."
  let endingsSeries = ["op goed geluk", "vaakst"]

  let influence = "Hoeveel elke keuze uitmaakt"
  let influenceIntro =
    "Neem in een scène de twee keuzes die het meest verschillen. Zoveel van de 100 spellen lopen bij de ene anders af dan bij de "
    + "andere. Bij 0 maakt de keuze niets uit voor het einde, bij 100 alles. De spellen zijn op goed geluk gespeeld."
  let influenceSeries = "anders"
  let influenceHead = ["scène", "anders", "bits", "het meest verschillen"]
  let bitsMeaning =
    "Bits meten hoeveel u over het einde weet als u alleen deze keuze kent: 0 is niets, 1 is zoveel als de uitkomst van "
    + "kop of munt. Staat een keuze alleen open als het al goed of slecht gaat, dan telt ook dat mee."
  let onceSeen = "De scène kwam niet voor."
  func between(_ first: String, _ second: String) -> String { "\(first) / \(second)" }
  let onlyOne = "te weinig om te vergelijken"

  let choices = "Wat er na elke keuze komt"
  let choicesIntro =
    "Per keuze de drie eindes die het vaakst volgen, van elke 100 spellen op goed geluk."
  let choicesHead = ["keuze", "zo loopt het meestal af"]

  let standings = "Voor wie elke keuze de beste is"
  let standingsIntro =
    "Een keuze is voor iemand de beste als er een manier is om de groepen te wegen waarbij geen andere keuze beter is. "
    + "Gekeken is naar de steun meteen na de keuze, en naar de gemiddelde steun aan het eind."
  let everyStanding = "Elke keuze is bij een of andere weging de beste, meteen en ook aan het eind."
  func notAtOnce(_ names: [String]) -> String {
    "Meteen na de keuze nooit de beste: \(names.joined(separator: "; "))."
  }
  func notInTheEnd(_ names: [String]) -> String {
    "Aan het eind gemiddeld nooit de beste: \(names.joined(separator: "; "))."
  }

  let groups = "Hoe goed elke groep eruit kan komen"
  let groupsIntro =
    "De hoogste steun aan het eind van een spel, van 0 tot 100. Vanaf 50 is het goed genoeg."
  func group(_ isServed: Bool) -> String { isServed ? "goed" : "te weinig" }

  let tensions = "De drie spanningen"
  let tensionsIntro =
    "Waar de naald aan het eind van de spellen staat, van 100 naar de ene kant tot 100 naar de andere."
  let tensionsHead = ["spanning", "van", "tot"]
  let noTension = "niet in deze zaak"

  let values = "Het kompas"
  let valuesIntro =
    "In hoeveel scènes de keuzes verschillen op een waarde, en na hoeveel spellen de terugblik er iets over kan zeggen."
  let valuesHead = ["waarde", "scènes", "te zien na"]
  func informed(_ runs: Int, of all: Int) -> String { "\(runs) van \(all) spellen" }

  let scenes = "Scènes en gebeurtenissen"
  let scenesIntro =
    "In hoeveel van de spellen ze voorkwamen: op goed geluk, en op die van de manieren hierboven waarmee ze het vaakst komen."
  let scenesHead = ["scène", "op goed geluk", "vaakst"]
  let eventsHead = ["gebeurtenis", "op goed geluk", "vaakst"]
}

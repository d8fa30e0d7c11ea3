import KompasPlay
import KompasStandards
import KompasView

/// Looking back in Dutch.
struct DutchLookBack: LookBackWording {
  let game: Language

  var saidAndChoseTitle: String { "Wat u zei en wat u koos" }
  var saidAndChoseIntro: String {
    "Eerst uw kompas vooraf, dan wat uw keuzes lieten zien. Een verschil is geen fout."
  }
  var chosenSeries: String { "wat u koos" }
  var tooLittle: String { "te weinig gegevens" }
  var nothingRevealed: String {
    "Uw keuzes zeggen te weinig om naast uw kompas te leggen. Dat is eerlijker dan een gok."
  }
  var overTimeTitle: String { "De naalden in de tijd" }
  var overTimeIntro: String {
    "Eerst hoe het werkelijk was, tussen haakjes wat u toen zag."
  }
  var choiceColumn: String { "keuze" }
  var weekColumn: String { "week" }
  var atStart: String { "het begin" }
  func cell(_ truth: String, seen: String) -> String { "\(truth) (\(seen))" }
  func lean(_ tension: Tension, _ points: Int) -> String {
    switch tension {
    case .groups: "\(abs(points))"
    case .council, .audible:
      points == 0 ? "gelijk" : "\(game.pole(tension, isLeft: points > 0)) \(abs(points))"
    }
  }
  func needleStory(_ title: String, from: String, to: String) -> String {
    from == to ? "\(title): begon en eindigde op \(from)." : "\(title): van \(from) naar \(to)."
  }
  func largestJump(_ labels: [String], by points: Int) -> String {
    labels.count == 1
      ? "De grootste verschuiving kwam na \(game.list(labels.map(game.quoted))): \(game.points(points))."
      : "De grootste verschuivingen kwamen na \(game.list(labels.map(game.quoted))): elk \(game.points(points))."
  }
  var whoTitleBack: String { "Wie u hoorde, en wie niet" }
  func neverHeard(_ groups: [String]) -> String { "Nooit gehoord: \(game.list(groups))." }
  var everyoneHeard: String { "Van elke groep mensen in deze zaak hebt u iets gehoord." }
  func noSpokesman(_ groups: [String]) -> String { "Voor wie niemand sprak: \(game.list(groups))." }
  var seenColumn: String { "u zag" }
  var wasColumn: String { "het was" }
  func estimatesOff(_ groups: [String]) -> String {
    "Buiten wat u zag, lag de steun van \(game.list(groups))."
  }
  var estimatesHeld: String {
    "De werkelijke steun lag bij elke groep die u hoorde binnen wat u zag."
  }
  var groupColumn: String { "groep" }
  var beforeColumn: String { "begin" }
  var afterColumn: String { "eind" }
  var changeColumn: String { "verschil" }
  var nobodyMoved: String { "Niemand ging er merkbaar op voor- of achteruit." }
  func worstOffNow(_ name: String, support: Int) -> String {
    "Van de bewoners het minst tevreden aan het eind: \(name), met \(support) van 100."
  }
  func spread(_ spread: Spread) -> String {
    switch spread {
    case .even: "Over alle inwoners geteld is de steun vrijwel gelijk verdeeld."
    case .uneven: "Over alle inwoners geteld is de steun ongelijk verdeeld."
    case .veryUneven: "Over alle inwoners geteld is de steun heel ongelijk verdeeld."
    }
  }
  func spreadOverGroups(by points: Int) -> String {
    points == 0
      ? "Tussen de groepen bewoners is er geen verschil."
      : "Tussen de groepen bewoners scheelt het tot \(game.points(points))."
  }
  var turningTitle: String { "Het keerpunt" }
  func turning(_ scene: String, _ label: String) -> String {
    "De keuze die het meest uitmaakte: \(game.quoted(scene)). U koos \(game.quoted(label))."
  }
  var turningIntro: String {
    """
    Een gedachte-oefening. Vanaf elke mogelijkheid, ook de uwe, maakte een speler met het kompas dat uit uw \
    keuzes bleek de zaak af, met hetzelfde toeval. Beter en slechter af is vergeleken met uw mogelijkheid, zo \
    afgemaakt.
    """
  }
  func turningElsewhere(_ ending: String) -> String {
    "Uw eigen spel liep hierna anders, en eindigde in: \(ending)."
  }
  func alternative(_ label: String, ending: String, isSame: Bool) -> String {
    isSame
      ? "\(game.quoted(label)) had daar ook toe geleid: \(ending)."
      : "\(game.quoted(label)) had geleid tot: \(ending)."
  }
  var sameSupport: String { "De steun was ongeveer gelijk gebleven." }
  var robustTitle: String { "Hoe stevig uw keuzes stonden" }
  var robustIntro: String {
    """
    Hoe zwaar telt welke groep? Daar is geen vast antwoord op, dus het spel woog hen op heel veel \
    manieren. Hier staat hoe vaak uw keuze hun samen de meeste steun gaf, meteen daarna. Dit is geen \
    cijfer: u kunt goede redenen hebben gehad voor iets anders.
    """
  }
  func robustLead(_ place: FirmPlace) -> String {
    switch place {
    case .firmest: "Het stevigst"
    case .closest: "Van de andere hangt deze het meest af van wie u laat meetellen"
    case .loosest: "Het minst stevig"
    }
  }
  var accountsTitle: String { "Recht en steun, apart" }
  func hadDefects(_ names: [String]) -> String {
    "Zwakke plekken in het besluit: \(names.map(game.quoted).joined(separator: "; "))."
  }
  var hadNoDefects: String { "Het besluit had geen zwakke plekken die het spel kent." }
  var termsKept: String { "Alle termijnen zijn gehaald." }
  var termsNotApplicable: String { "Termijnen voor het besluit waren niet van toepassing." }
  func voteResult(_ isAdopted: Bool, yes: Int, no: Int) -> String {
    "De raad stemde \(isAdopted ? "voor" : "tegen"): \(yes) voor, \(no) tegen."
  }
  func trueSupport(_ name: String, _ points: Int) -> String {
    "Werkelijke steun in \(name): \(points) van 100."
  }
  func promisesLeft(_ text: String) -> String { "Belofte nog open: \(game.quoted(text))." }
  func promiseUnsettled(_ text: String) -> String {
    "Beloofd, en in dit spel niet nagekomen en niet gebroken: \(game.quoted(text))."
  }
  func undone(_ times: Int) -> String {
    times == 1 ? "U nam één keuze terug." : "U nam \(times) keer een keuze terug."
  }
  var countriesTitle: String { "Het kompas in andere landen" }
  func countriesIntro(_ year: Int) -> String {
    """
    Zo stonden vier van de zes waarden er in \(year) voor, van 0 tot 100. \
    Deze cijfers zijn landelijk, niet gemeentelijk, en ze zeggen niets over u. \
    Een paar punten verschil betekent niets.
    """
  }
  var country: String { "land" }
  var notMeasured: String { "niet bekend" }
  func noComparableMeasure(_ values: [String]) -> String {
    "\(game.list(values)): geen vergelijkbare maat."
  }
  var elsewhereTitle: String { "Elders, in het echt" }
  var elsewhereIntro: String { "Van deze zaken is geleerd bij het maken van dit spel." }
  var experimentsTitle: String { "Wie het anders deden" }
  func source(_ source: String) -> String { "Bron: \(source)" }
  var mondayTitle: String { "Vragen voor maandag" }
  var mondayIntro: String { "Neem er één mee naar uw werk." }
  var mondayQuestions: [String] {
    [
      "Wie hoorde u niet, en hoe had u dat wel kunnen doen?",
      "Welke keuze zou u aan een inwoner niet graag uitleggen?",
      "Wat doet u maandag anders?",
    ]
  }
  var recalibrateTitle: String { "Uw kompas, opnieuw" }
  var recalibrateIntro: String {
    "Verdeel de zestig punten nog een keer. Blijven bij wat u zei is ook een antwoord."
  }
  var recalibratePrompt: String { "Verdeel 60 punten opnieuw" }
  func youSaid(_ points: Int) -> String { "u zei \(points)" }
  func youShowed(_ points: Int, _ range: ClosedRange<Int>) -> String {
    "u koos \(points) (\(range.lowerBound) tot \(range.upperBound))"
  }
  var finishedTitle: String { "Uw nieuwe kompas" }
  func shift(_ value: String, from: Int, to: Int) -> String {
    "\(value): van \(from) naar \(to), \(game.points(abs(to - from))) \(to > from ? "meer" : "minder")."
  }
  var noShift: String { "U liet uw kompas zoals het was." }
  func reportSaved(_ path: String) -> String {
    "Uw verslag staat in uw archief: \(path). Waar dat precies is, leest u als u Kompas verlaat."
  }
  func reportFailed(_ reason: String) -> String {
    "Het verslag kon niet worden geschreven: \(reason). Uw spel is wel bewaard; met r probeert u het opnieuw."
  }
  var reportComing: String { "Met r schrijft u het verslag van dit spel." }
  var toMenu: String { "het menu" }
  var thanks: String { "Dank u wel voor het spelen. Alles is bewaard; u kunt later terugkijken." }
}

import KompasEngine

extension Dutch {
  var helpTitle: String { "Hulp" }
  func helpStage(_ stage: Stage) -> String {
    switch stage {
    case .declaring: "U leest wie u speelt en verdeelt punten over zes waarden."
    case .briefing: "U leest waar het om gaat en wie erbij betrokken zijn."
    case .choosing: "U kiest wat u doet. Lees wat het kost en wie u erbij betrekt."
    case .motivating: "U zegt welke belangen meewogen en waarom. Overslaan mag."
    case .consequences: "U ziet wat er gebeurde en waarom de naalden verschoven."
    case .interlude: "Er gebeurde iets tussen twee keuzes in."
    case .council: "De raad heeft gestemd."
    case .court: "U ziet of iemand naar de rechter ging, en wat die zei."
    case .pause: "Een rustpunt tussen twee fasen. Er verandert niets."
    case .ended: "De zaak is afgelopen."
    case .debriefing: "U kijkt terug: wat zei u, wat koos u, en wie merkte dat?"
    case .recalibrating: "U verdeelt de punten opnieuw, nu u weet wat u koos."
    case .finished: "Dit is de laatste pagina. Uw spel is bewaard."
    }
  }
  var helpKeys: [String] {
    [
      "Enter gaat verder of bevestigt. Escape of 0 gaat terug.",
      "Kies met de pijltjes of typ het nummer.",
      "De letters onderaan openen een pagina; met Enter komt u terug.",
      "Met q stopt u. Alles is bewaard: u gaat later verder waar u was.",
    ]
  }
  var helpNeedles: [String] {
    [
      "Een naald wijst naar wie u nu meer steunt. In het midden is de steun gelijk.",
      "De band eromheen is de marge: wat u nog niet weet. Hoe meer mensen u hoort, hoe smaller.",
      "Geen enkele kant is de goede kant.",
    ]
  }
  var helpLimits: String {
    """
    Dit is een spel met een model. De makers schatten hoe mensen reageren; echte mensen doen soms \
    iets anders. U krijgt geen cijfer, en het spel geeft geen juridisch advies.
    """
  }
  var whyTitle: String { "Waarom de naalden verschoven" }
  var whyIntro: String {
    "Dit verschoof er door uw laatste keuze en wat erop volgde. De punten tellen op."
  }
  var whyNothing: String { "U hebt nog niets gekozen, dus er is nog niets verschoven." }
  func expects(_ level: ParticipationLevel) -> String { "Verwacht: \(self.level(level))." }
  func known(_ range: String, _ mood: String) -> String {
    "Steun: \(range) van 100, \(mood)."
  }
  var notHeardYet: String { "Nog niet gehoord. U weet niet wat zij vinden." }
  var cannotSpeak: String { "Heeft geen stem. Niemand sprak er nog voor." }
  var compassTitle: String { "Uw kompas" }
  var compassNone: String { "U hebt uw kompas nog niet ingesteld." }
  var compassNotRight: String { "Er is geen goed kompas. Dit is wat u vooraf belangrijk noemde." }
  var declaredSeries: String { "wat u zei" }
  var unknown: String { "onbekend" }
  var lawTitle: String { "De wet" }
  var lawScene: String { "Bij deze keuze" }
  var lawNoScene: String { "Bij deze pagina horen geen eigen artikelen." }
  func procedure(_ name: String) -> String { "De procedure: \(name)" }
  var lawTerms: String { "Termijnen" }
  var lawObjection: String { "Wie kan ertegen opkomen" }
  func lawDate(_ date: String) -> String { "De wet zoals die gold op \(date)." }
  var lawNoAdvice: String { "In gewone woorden, en geen juridisch advies." }
  var noteTitle: String { "Notitie" }
  func noteIntro(isKept: Bool) -> String {
    isKept
      ? "Schrijf iets op voor later. U leest het terug in uw verslag."
      : "Schrijf iets op. In een proef wordt het niet bewaard."
  }
  var notePrompt: String { "Uw notitie" }
  var notePlaceholder: String { "Laat dit leeg om terug te gaan" }
  var undoTitle: String { "Keuze terugnemen" }
  func undoIntro(_ label: String) -> String {
    "U neemt terug: \(quoted(label)). Wat daarna gebeurde, vervalt. In het verslag staat dat u dit deed."
  }
  var undoPrompt: String { "Weet u het zeker?" }
  var undoYes: String { "Ja, neem de keuze terug" }
  var undoNo: String { "Nee, laat het zo" }
}

extension Dutch {
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
      points == 0 ? "gelijk" : "\(pole(tension, isLeft: points > 0)) \(abs(points))"
    }
  }
  func needleStory(_ title: String, from: String, to: String) -> String {
    from == to ? "\(title): begon en eindigde op \(from)." : "\(title): van \(from) naar \(to)."
  }
  func largestJump(_ labels: [String], by points: Int) -> String {
    labels.count == 1
      ? "De grootste verschuiving kwam na \(list(labels.map(quoted))): \(self.points(points))."
      : "De grootste verschuivingen kwamen na \(list(labels.map(quoted))): elk \(self.points(points))."
  }
  var whoTitleBack: String { "Wie u hoorde, en wie niet" }
  func neverHeard(_ groups: [String]) -> String { "Nooit gehoord: \(list(groups))." }
  var everyoneHeard: String { "Van elke groep mensen in deze zaak hebt u iets gehoord." }
  func noSpokesman(_ groups: [String]) -> String { "Voor wie niemand sprak: \(list(groups))." }
  var seenColumn: String { "u zag" }
  var wasColumn: String { "het was" }
  func estimatesOff(_ groups: [String]) -> String {
    "Buiten wat u zag, lag de steun van \(list(groups))."
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
      : "Tussen de groepen bewoners scheelt het tot \(self.points(points))."
  }
  var turningTitle: String { "Het keerpunt" }
  func turning(_ scene: String, _ label: String) -> String {
    "De keuze die het meest uitmaakte: \(quoted(scene)). U koos \(quoted(label))."
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
      ? "\(quoted(label)) had daar ook toe geleid: \(ending)."
      : "\(quoted(label)) had geleid tot: \(ending)."
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
    "Zwakke plekken in het besluit: \(names.map(quoted).joined(separator: "; "))."
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
  func promisesLeft(_ text: String) -> String { "Belofte nog open: \(quoted(text))." }
  func promiseUnsettled(_ text: String) -> String {
    "Beloofd, en in dit spel niet nagekomen en niet gebroken: \(quoted(text))."
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
    "\(list(values)): geen vergelijkbare maat."
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
    "\(value): van \(from) naar \(to), \(points(abs(to - from))) \(to > from ? "meer" : "minder")."
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

extension Dutch {
  var menuTitle: String { "Kompas" }
  var menuIntro: String {
    "U bent wethouder, en er ligt een besluit. Wie hoort u, wie steunt u, en wat vindt u eigenlijk?"
  }
  var menuPrompt: String { "Wat wilt u doen?" }
  var menuContinue: String { "Verder spelen" }
  var menuContinueText: String { "Ga verder waar u was." }
  var menuNothingOpen: String { "er is geen spel dat nog loopt." }
  var menuOtherRules: String {
    "de spelregels zijn veranderd sinds u begon. Terugkijken kan nog wel."
  }
  var menuPlay: String { "Een zaak spelen" }
  var menuPlayText: String { "Kies een zaak en begin." }
  var menuNoCases: String { "er zijn geen zaken gevonden." }
  var menuLookBack: String { "Terugkijken" }
  var menuLookBackText: String { "Bekijk een spel stap voor stap." }
  var menuNothingFinished: String { "er is nog geen spel gespeeld." }
  var menuFacilitators: String { "Voor begeleiders" }
  var menuFacilitatorsText: String { "Een zaak schrijven, of een groep leiden." }
  var menuSettings: String { "Instellingen" }
  var menuSettingsText: String { "Taal en manier van tonen." }
  var menuHelp: String { "Hulp" }
  var menuHelpText: String { "Hoe het spel werkt." }
  var menuQuit: String { "Stoppen" }
  var casesPrompt: String { "Welke zaak speelt u?" }
  func caseDetail(minutes: Int, themes: [String]) -> String {
    (["\(minutes) minuten"] + themes).joined(separator: " · ")
  }
  func broken(_ reason: String) -> String { "Deze zaak heeft fouten: \(reason)" }
  var runsTitle: String { "Uw spellen" }
  var runsPrompt: String { "Welk spel?" }
  func runDetail(started: String, state: String) -> String { "\(started) · \(state)" }
  func runUnfinished(_ scene: String) -> String { scene.isEmpty ? "nog bezig" : "bij \(scene)" }
  var runFinished: String { "afgerond" }
  var runOtherRules: String {
    "de spelregels zijn veranderd sinds u begon. Terugkijken kan nog wel, in het menu."
  }
  var lookBackOtherRules: String {
    "Dit spel is gespeeld volgens andere spelregels dan die van nu. U ziet het zoals het toen ging. Verder spelen kan niet, en iets anders proberen ook niet."
  }
  var offerTitle: String { "U was al begonnen" }
  func offerIntro(_ title: String, started: String) -> String {
    "Van \(quoted(title)) loopt nog een spel, begonnen op \(started)."
  }
  var offerPrompt: String { "Wat wilt u?" }
  var offerContinue: String { "Verder waar u was" }
  var offerAnew: String { "Opnieuw beginnen" }
  var offerAnewText: String { "Het oude spel blijft bewaard." }
  var settingsPrompt: String { "Welke taal?" }
  func languageName(_ code: String) -> String { code == "en" ? "English" : "Nederlands" }
  var languageNow: String { "nu gekozen" }
  var settingsFace: String {
    """
    Gebruikt u een schermlezer, of leest u liever zonder vlakken en kleuren? Start dan met \
    ‘kompas --plain’. U krijgt dezelfde feiten, regel voor regel.
    """
  }
  var facilitatorsProse: String {
    """
    Een zaak is een map met tekst. U hoeft niet te kunnen programmeren: u schrijft wat er speelt, \
    wie erbij betrokken zijn en wat de wethouder kan kiezen. Alle fouten worden tegelijk gemeld, \
    met de regel erbij.

    - **Met een groep**: speel op één scherm, kies samen, en gebruik de rustpunten tussen de fasen \
    voor een gesprek. Bij elk rustpunt staat een vraag. Er loopt een klok mee; als die om is, gebeurt er niets.
    - **Na afloop**: de terugblik duurt een kwartier tot een half uur. Er is geen cijfer; laat \
    mensen vooral vertellen waarom.
    - **Opdrachten**: typ ‘kompas help’ in een terminal om te zien hoe u een zaak maakt, nakijkt \
    en naspeelt.
    """
  }
  var menuHelpProse: String {
    """
    U speelt een wethouder die een zaak uit de Omgevingswet behandelt. Vooraf zegt u wat u \
    belangrijk vindt in een democratie. Daarna kiest u, en ziet u wat dat doet met groepen \
    inwoners, met de raad en met de wijk. Aan het eind legt u uw woorden naast uw keuzes.
    """
  }
}

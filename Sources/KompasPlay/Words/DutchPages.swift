import KompasView

extension Dutch {
  var voteTitle: String { "De raad stemt" }
  func votes(_ yes: Int, of total: Int) -> String {
    "\(yes) van de \(total) \(yes == 1 ? "stemt" : "stemmen") voor."
  }
  var adopted: String { "Er is een meerderheid." }
  var rejected: String { "Er is geen meerderheid." }
  var voteDecides: String { "De raad beslist. Dit is het besluit." }
  func voteBinds(_ authority: String) -> String {
    "De raad geeft hier bindend advies: \(authority) kan er niet omheen."
  }
  func voteAdvises(_ authority: String) -> String {
    "De raad beslist hier niet; dat doet \(authority). Politiek telt de stem wel."
  }
  func voter(_ name: String, seats: Int, isFor: Bool) -> String {
    "\(name) (\(self.seats(seats)), \(isFor ? inFavor : against))"
  }
  var courtTitle: String { "Naar de rechter?" }
  func appealed(_ groups: [String]) -> String { "Ja. In beroep: \(list(groups))." }
  var nobodyAppealed: String { "Nee. Niemand ging in beroep, dus het besluit staat vast." }
  var noDefects: String { "De rechter vond geen gebreken." }
  func judged(_ outcome: CourtOutcome) -> String {
    switch outcome {
    case .none, .upheld: "De rechter ging eraan voorbij: niemand is erdoor benadeeld."
    case .repaired: "De rechter gaf de tijd om dit te herstellen, en dat is gebeurd."
    case .effectsKept: "Een reden om te vernietigen, maar de rechtsgevolgen blijven in stand."
    case .annulled: "Een reden om het besluit te vernietigen."
    }
  }
  func withoutDecision(_ outcome: DecisionOutcome) -> String {
    let why =
      outcome == .withdrawn ? "Het voorstel is ingetrokken." : "De raad nam het voorstel niet aan."
    return "\(why) Er is dus geen besluit, en zonder besluit kan niemand naar de rechter."
  }
  func ruling(_ outcome: CourtOutcome) -> String {
    switch outcome {
    case .none: "Er is geen uitspraak van de rechter."
    case .upheld: "Het besluit blijft overeind."
    case .repaired: "Het besluit blijft overeind, nadat het is hersteld."
    case .effectsKept: "Het besluit is vernietigd, maar de rechtsgevolgen blijven in stand."
    case .annulled: "Het besluit is vernietigd."
    }
  }
  func shortRuling(_ outcome: CourtOutcome) -> String {
    switch outcome {
    case .none: "niemand ging naar de rechter, of zover kwam het niet"
    case .upheld: "het besluit blijft staan"
    case .repaired: "er is tijd om te herstellen, en dat lukt"
    case .effectsKept: "vernietigd, maar de rechtsgevolgen blijven"
    case .annulled: "vernietigd"
    }
  }
  var courtEstimate: String {
    "Wat de rechter zegt, hangt hier van een kans af die de makers hebben geschat. Het is geen juridisch advies."
  }
  var legalTitle: String { "Juridisch" }
  var democraticTitle: String { "Democratisch" }
  func support(_ name: String, _ range: String) -> String { "Steun in \(name): \(range) van 100." }
  func supportUnknown(_ name: String) -> String { "Steun in \(name): niet bekend." }
  var neighborhood: String { "de wijk" }
  func worstOff(_ name: String) -> String { "Het minst tevreden, voor zover u weet: \(name)." }
  func range(_ low: Int, _ high: Int) -> String {
    low == high ? "\(low)" : "tussen \(low) en \(high)"
  }
  var apart: String {
    "Dit zijn twee verschillende dingen: een besluit kan standhouden zonder steun, en andersom."
  }
  var endTitle: String { "Hoe het afliep" }
  var stillCame: String { "Wat er nog kwam" }
  var yearsOn: String { "Hoe het verderging" }
  var toDebriefing: String { "terugkijken" }
}

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
  var firmTitle: String { "Hoe stevig deze keuze staat" }
  func firm(_ firmness: Firmness, _ label: String) -> String {
    switch firmness {
    case .always: "Hoe u de groepen ook weegt: \(quoted(label)) geeft hun samen de meeste steun."
    case .mostly:
      "Bij de meeste manieren om de groepen te wegen geeft \(quoted(label)) hun samen de meeste steun."
    case .depends:
      "Of \(quoted(label)) de meeste steun geeft, hangt ervan af welke groep u zwaar laat wegen."
    case .seldom:
      "Alleen als u sommige groepen veel zwaarder laat wegen dan andere, geeft \(quoted(label)) de meeste steun."
    case .never:
      """
      Welke weging u ook neemt: een andere keuze gaf deze groepen samen meer steun dan \
      \(quoted(label)). U woog dus iets anders mee.
      """
    }
  }
  func firmUnless(_ name: String) -> String { "Dat verandert als u \(name) zwaar laat wegen." }
  func firmIf(_ name: String) -> String { "Het geldt vooral als u \(name) zwaar laat wegen." }
  var firmUnknown: String {
    "U had nog te weinig groepen gehoord om te zeggen hoe stevig deze keuze staat."
  }
  var firmBasis: String {
    """
    Alleen de groepen die u toen had gehoord tellen mee, zoals u hen toen inschatte. Hoe het \
    werkelijk lag, ziet u na afloop.
    """
  }
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
  var runTitle: String { "Terugkijken op dit spel" }
  var runPrompt: String { "Hoe wilt u terugkijken?" }
  var runReplay: (label: String, text: String) {
    (
      label: "Stap voor stap",
      text:
        "Elk scherm zoals u het zag, met ernaast wat u niet kon zien. U kunt ook anders kiezen, en zien wat er dan gebeurt."
    )
  }
  var runReport: (label: String, text: String) {
    (label: "Het verslag", text: "Wat het verslag zegt, bladzijde voor bladzijde.")
  }
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

import KompasView
import KompasStandards

/// Dutch: B1, "u", concrete.
struct Dutch: Wording {
  let language = "nl"

  func count(_ number: Int) -> String { grouped(number, by: ".") }
  func list(_ items: [String]) -> String { joined(items, last: " en ") }
  func quoted(_ text: String) -> String { "‘\(text)’" }
  func weeks(_ number: Int) -> String { number == 1 ? "1 week" : "\(count(number)) weken" }
  func points(_ number: Int) -> String { number == 1 ? "1 punt" : "\(number) punten" }
  func people(_ number: Int) -> String { number == 1 ? "1 mens" : "\(count(number)) mensen" }
  func seats(_ number: Int) -> String { number == 1 ? "1 zetel" : "\(number) zetels" }

  func phase(_ phase: Phase, afterDecision: Bool) -> String {
    switch phase {
    case .exploration: "verkenning"
    case .participation: "participatie"
    case .draft: "ontwerp"
    case .objections: afterDecision ? "bezwaar" : "zienswijzen"
    case .decision: "besluit"
    case .court: "rechter"
    case .aftermath: "nasleep"
    }
  }

  func value(_ value: CompassValue) -> String {
    switch value {
    case .inclusie: "Inclusie"
    case .zeggenschap: "Zeggenschap"
    case .beraadslaging: "Beraadslaging"
    case .transparantie: "Transparantie"
    case .checks: "Checks & balances"
    case .daadkracht: "Daadkracht"
    }
  }

  func meaning(_ value: CompassValue) -> String {
    switch value {
    case .inclusie: "Iedereen telt mee, ook wie niet in de zaal zit."
    case .zeggenschap: "Mensen beslissen mee over hun eigen omgeving."
    case .beraadslaging: "Eerst een goed gesprek, dan pas een besluit."
    case .transparantie: "U laat zien wat u doet, en waarom."
    case .checks: "Macht wordt gecontroleerd: door de raad, de rechter en de krant."
    case .daadkracht: "Er komt een besluit, en het wordt uitgevoerd."
    }
  }

  func mood(_ mood: Mood) -> String {
    switch mood {
    case .against: "tegen"
    case .torn: "verdeeld"
    case .inFavor: "voor"
    }
  }

  func level(_ level: ParticipationLevel) -> String {
    switch level {
    case .inform: "op de hoogte zijn"
    case .consult: "gehoord worden"
    case .advise: "advies geven"
    case .coproduce: "samen maken"
    case .decide: "zelf beslissen"
    }
  }

  func authority(_ key: String) -> String {
    switch key {
    case "college": "het college"
    case "raad": "de raad"
    case "waterschap": "het waterschap"
    case "provincie": "de provincie"
    case "rijk": "het Rijk"
    case _: key
    }
  }

  func day(_ iso: String) -> String {
    guard let day = CalendarDay(iso.prefix(10)) else { return iso }
    let months = [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
      "oktober", "november", "december",
    ]
    return "\(day.day) \(months[day.month - 1]) \(day.year)"
  }
  func weekContext(_ week: Int, of weeks: Int) -> String {
    switch week {
    case ...0: "nog \(self.weeks(weeks))"
    case ...weeks: "week \(week) van \(weeks)"
    case _: "week \(week), \(self.weeks(week - weeks)) te laat"
    }
  }
  func pageContext(_ page: Int, of pages: Int) -> String { "pagina \(page) van \(pages)" }
  let preparation = "voorbereiding"
  let lookingBack = "terugblik"
  let next = "verder"
  let back = "terug"
  let commandWhy = "waarom"
  let commandWho = "wie"
  let commandCompass = "kompas"
  let commandLaw = "wet"
  let commandNote = "notitie"
  let commandUndo = "terugnemen"
  let commandHelp = "hulp"
  let commandReport = "verslag"
}

extension Dutch {
  func needleCaption(_ points: Int, within band: Int) -> String {
    let gap = points == 0 ? "gelijk" : "verschil \(points)"
    return band == 0 ? gap : "\(gap), marge \(band)"
  }

  func needleName(_ tension: Tension) -> String {
    switch tension {
    case .groups: "groep ↔ groep"
    case .council: "raad ↔ wijk"
    case .audible: "lastig ↔ stil"
    }
  }

  func needleTitle(_ tension: Tension) -> String {
    switch tension {
    case .groups: "Groep tegenover groep"
    case .council: "Raad tegenover wijk"
    case .audible: "Lastige minderheid tegenover stille meerderheid"
    }
  }

  func pole(_ tension: Tension, isLeft: Bool) -> String {
    switch tension {
    case .groups: isLeft ? "de ene groep" : "de andere groep"
    case .council: isLeft ? "raad" : "wijk"
    case .audible: isLeft ? "lastig" : "stil"
    }
  }

  func side(_ tension: Tension, isLeft: Bool) -> String {
    switch tension {
    case .groups: isLeft ? "de eerstgenoemde groep" : "de laatstgenoemde groep"
    case .council: isLeft ? "de raad" : "de wijk"
    case .audible: isLeft ? "de lastige minderheid" : "de stille meerderheid"
    }
  }

  func groupsApart(best: String, worst: String) -> String {
    "u hebt meer steun van \(best) dan van \(worst)"
  }
  func groupsEqual(_ first: String, _ second: String) -> String {
    "u hebt evenveel steun van \(first) als van \(second)"
  }
  var allGroupsEqual: String { "u ziet nog geen verschil tussen de groepen" }

  func councilApart(by points: Int) -> String {
    switch points {
    case 0: "de raad steunt u evenveel als de wijk"
    case ..<0: "de wijk steunt u meer dan de raad"
    case _: "de raad steunt u meer dan de wijk"
    }
  }

  func audibleApart(by points: Int) -> String {
    switch points {
    case 0: "wie zich laat horen steunt u evenveel als de stille meerderheid"
    case ..<0: "de stille meerderheid steunt u meer dan wie zich laat horen"
    case _: "wie zich laat horen steunt u meer dan de stille meerderheid"
    }
  }

  func gap(_ points: Int, within band: Int) -> String {
    let margin = band > 0 ? ", marge \(band)" : ""
    if points == 0 { return band > 0 ? "De marge is \(band) van 100." : "" }
    return
      "Verschil \(points) van 100\(margin)\(band > points ? ": het kan ook andersom zijn" : "")."
  }
  func moved(_ points: Int, to pole: String) -> String {
    "De naald schoof \(self.points(points)) naar \(pole)."
  }
  var notMoved: String { "De naald schoof niet." }
  func pairChanged(from: String, to: String) -> String {
    "Eerst lagen \(from) het verst uit elkaar, nu \(to)."
  }
}

extension Dutch {
  func place(_ name: String, inhabitants: Int) -> String {
    inhabitants > 0 ? "\(name), \(count(inhabitants)) inwoners" : name
  }
  func map(of place: String, showing: [String]) -> String {
    let start = place.isEmpty ? "Een kaart van het gebied." : "Een kaart van \(place)."
    return showing.isEmpty ? start : "\(start) Erop staan: \(list(showing))."
  }
  var fictional: String { "Fictieve plaats. De wet is echt, de mensen zijn verzonnen." }
  func youAre(_ role: String) -> String { "U speelt: \(role)" }
  var youMay: String { "Wat u mag beslissen" }
  var youMayNot: String { "Wat u niet mag beslissen" }
  func decides(_ authority: String) -> String { "Uiteindelijk beslist \(authority)." }
  var toCompass: String { "uw kompas" }
  var declareTitle: String { "Uw kompas" }
  var declareIntro: String {
    """
    Verdeel zestig punten: wat vindt u het belangrijkst in een goede democratie? \
    Elke waarde begint met tien. Geef meer aan wat u zwaar vindt wegen, en minder aan de rest. \
    Er is geen goed antwoord.
    """
  }
  var declarePrompt: String { "Verdeel 60 punten" }
  var briefingTitle: String { "Waar het om gaat" }
  var whoTitle: String { "Wie erbij betrokken zijn" }
  var councilTitle: String { "De gemeenteraad" }
  func councilSeats(_ total: Int, coalition: [String], _ seats: Int) -> String {
    let council = "De raad heeft \(self.seats(total))."
    return coalition.isEmpty
      ? council : "\(council) Uw coalitie heeft er \(seats): \(list(coalition))."
  }
  var inFavor: String { "voor" }
  var against: String { "tegen" }
  var toFirstScene: String { "beginnen" }
  var choosePrompt: String { "Wat doet u?" }
  var needlesTitle: String { "De drie naalden" }
  var knownTitle: String { "Wat u weet" }
  var council: String { "Raad" }
  func councilChance(_ percent: Int) -> String { "Kans op een meerderheid: \(percent)%" }
  var unheard: String { "niet gehoord" }
  var voiceless: String { "geen stem" }
  var unclear: String { "onzeker" }
  var resourcesTitle: String { "Wat u nog hebt" }
  func left(_ name: String, _ amount: String) -> String { "\(name): nog \(amount)" }
  func overrun(_ name: String, _ amount: String) -> String { "\(name): \(amount) te veel gebruikt" }
  func term(_ name: String, lasted: Int, min: Int?, max: Int?) -> String {
    switch (min, max) {
    case (let min?, let max?) where min == max: "\(name): \(lasted) van \(weeks(min))"
    case (let min?, let max?):
      "\(name): \(lasted) van ten minste \(min) en hooguit \(weeks(max))"
    case (let min?, nil): "\(name): \(lasted) van ten minste \(weeks(min))"
    case (nil, let max?): "\(name): \(lasted) van hooguit \(weeks(max))"
    case (nil, nil): "\(name): \(weeks(lasted))"
    }
  }
  func openPromise(_ text: String) -> String { "Beloofd: \(quoted(text))" }
  var free: String { "kost niets" }
  func brings(_ amount: String) -> String { "levert \(amount) op" }
  func takesPart(_ groups: [String]) -> String { "U betrekt: \(groups.joined(separator: "; "))." }
  func onRung(_ groups: [String], _ level: ParticipationLevel) -> String {
    "\(list(groups)) (\(self.level(level)))"
  }
  var allFactions: String { "alle fracties" }
  func promises(_ texts: [String]) -> String {
    "U belooft: \(texts.map(quoted).joined(separator: "; "))."
  }
  func wouldBreak(_ texts: [String]) -> String {
    "U breekt wat u beloofde: \(texts.map(quoted).joined(separator: "; "))."
  }
  var closed: String { "hier is het nu niet het moment voor." }
  func shortage(needed: String, left: String) -> String { "kost \(needed), en u hebt nog \(left)." }
}

extension Dutch {
  func causeLine(_ points: Int, to pole: String, because: String) -> String {
    "\(self.points(points)) naar \(pole): \(because)"
  }
  func causeOption(_ label: String?, criteria: [String]) -> String {
    let choice = label.map { "uw keuze \(quoted($0))" } ?? "uw keuze zelf"
    return criteria.isEmpty ? choice : "\(choice) (\(list(criteria)))"
  }
  func causeInvolved(_ label: String?) -> String {
    label.map { "wie u betrok bij \(quoted($0))" } ?? "wie u erbij betrok"
  }
  var causeSight: String { "u ziet nu beter wat mensen vinden" }
  func causeLeftOut(_ label: String?) -> String {
    label.map { "wie u niet betrok bij \(quoted($0))" } ?? "wie u er niet bij betrok"
  }
  func causeKept(_ promise: String) -> String { "een belofte nagekomen: \(quoted(promise))" }
  func causeBroken(_ promise: String) -> String { "een belofte gebroken: \(quoted(promise))" }
  func causeLater(_ origin: String) -> String { "een later gevolg van \(quoted(origin))" }
  func causeEvent(_ title: String) -> String { "wat er gebeurde: \(quoted(title))" }
  var causeDrift: String { "vertrouwen dat langzaam meebeweegt" }
  func causeTerm(_ term: String) -> String { "een termijn die niet is gehaald: \(quoted(term))" }
  var causeNotMotivated: String { "een besluit zonder uitleg" }
  var causeOther: String { "andere oorzaken" }
  var causeHidden: String { "wat u niet kunt zien" }
}

extension Dutch {
  var motivateTitle: String { "Waarom?" }
  func youChose(_ label: String) -> String { "U koos: \(quoted(label))." }
  func motivateIntro(isKept: Bool) -> String {
    "U mag dit overslaan." + (isKept ? " Uw antwoord komt in uw verslag." : "")
  }
  var motivateInDecision: String {
    "Het gaat nu om het besluit. De rechter leest uw uitleg mee. Zonder uitleg staat het zwakker."
  }
  var interestsPrompt: String { "Welke belangen wogen mee?" }
  var whyPrompt: String { "Waarom, in één zin?" }
  var whyPlaceholder: String { "U mag dit leeg laten" }
  var happenedTitle: String { "Wat er gebeurde" }
  var nothingTold: String { "Uw keuze is uitgevoerd." }
  func paid(_ amounts: [String]) -> String { "Dit kostte: \(list(amounts))." }
  func gained(_ amounts: [String]) -> String { "Dit leverde op: \(list(amounts))." }
  func promiseMade(_ text: String) -> String { "Beloofd: \(quoted(text))." }
  func promiseKept(_ text: String) -> String { "Belofte nagekomen: \(quoted(text))." }
  func promiseBroken(_ text: String) -> String { "Belofte gebroken: \(quoted(text))." }
  func termMissed(_ name: String, lasted: Int) -> String {
    "Een termijn is niet gehaald: \(quoted(name)). Het duurde \(weeks(lasted))."
  }
  func termTooShort(_ name: String, lasted: Int, least: Int) -> String {
    "Een termijn was te kort: \(quoted(name)). Het duurde \(weeks(lasted)), en het moest \(weeks(least)) zijn."
  }
  var toNeedles: String { "de naalden" }
  var needlesMoveTitle: String { "De naalden verschuiven" }
  var needlesMoveIntro: String {
    "Onder elke naald staat waardoor hij verschoof. Samen zijn dat alle punten van de verschuiving."
  }
  var needlesStill: String { "De naalden schoven niet." }
  var meanwhileTitle: String { "Intussen" }
  func laterOf(_ origin: String) -> String {
    "Nu pas merkt u een gevolg van \(quoted(origin))."
  }
  func pauseTitle(_ phase: String) -> String { "Even stilstaan bij \(withArticle(phase))" }
  func pauseNext(_ phase: String) -> String { "Hierna: \(withArticle(phase))." }

  private func withArticle(_ phase: String) -> String {
    ["ontwerp", "besluit", "bezwaar"].contains(phase) ? "het \(phase)" : "de \(phase)"
  }

  var pauseIntro: String {
    "Er verandert nu niets. Neem drie minuten, of zo lang als u wilt. Praat erover als u niet alleen speelt."
  }
  var pauseQuestion: String { "Wie hebt u tot nu toe niet gehoord, en wat zou die zeggen?" }
}

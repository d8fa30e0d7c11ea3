import KompasPlay
import KompasStandards
import KompasView

extension DutchLookBack {
  func roseRim(_ points: Int) -> String { "De buitenste rand is \(points) punten." }
  var becauseTitle: String { "Waar dat uit blijkt" }
  var rangeMeaning: String {
    "Wat uw keuzes lieten zien, is niet precies. Tussen haakjes staat een marge: negen van de tien keer klopt die."
  }
  var becauseIntro: String {
    """
    Valt wat u zei buiten de marge, dan koos u er meer of minder voor dan u zei. Valt het erbinnen, dan \
    kan het ook gelijk zijn.
    """
  }
  func revealed(
    _ value: String,
    said: Int?,
    chose points: Int,
    _ range: ClosedRange<Int>
  ) -> String {
    "\(value): \(said.map { "\(youSaid($0)), " } ?? "")\(youShowed(points, range))."
  }
  func differs(isMore: Bool) -> String {
    "U koos er \(isMore ? "sterker" : "minder") voor dan u zei."
  }
  var canBeEqual: String { "Dat kan ook gelijk zijn." }
  func shownBy(_ choices: [String]) -> String {
    choices.isEmpty
      ? "Dat blijkt niet uit één keuze, maar uit uw keuzes samen."
      : "Dat bleek vooral bij \(game.list(choices))."
  }
  func pulls(toward: [String], away: [String]) -> String {
    let parts = [
      toward.isEmpty ? "" : "Ernaartoe ging u met \(game.list(toward)).",
      away.isEmpty ? "" : "Ervan weg ging u met \(game.list(away)).",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }
  func tooLittleAbout(_ values: [String]) -> String {
    "\(game.list(values).capitalized): te weinig gegevens. Uw keuzes gingen er te weinig over."
  }
  var contradictionsTitle: String { "Twee kanten op" }
  var contradictionsIntro: String {
    "Soms koos u de ene keer voor een waarde, en de andere keer juist niet."
  }
  func contradiction(
    _ value: String,
    toward: String,
    away: String,
    isTowardFirst: Bool
  ) -> String {
    let name = value.lowered
    return isTowardFirst
      ? "Eerst koos u \(game.quoted(toward)): meer \(name). Later koos u \(game.quoted(away)): juist minder."
      : "Eerst koos u \(game.quoted(away)): minder \(name). Later koos u \(game.quoted(toward)): juist meer."
  }
  var contradictionsQuestion: String { "Allebei kan goed zijn. Wat maakte het verschil?" }
  func contradictionsMore(isKept: Bool) -> String {
    isKept ? "In uw verslag staan er meer." : "Er zijn er meer."
  }
  func twoScales(_ rim: Int) -> String {
    """
    Let op, twee maten: u verdeelde zestig punten (de rand is \(rim)), een land krijgt per waarde een \
    cijfer (de rand is 100). Vergelijk dus alleen de vorm, niet de grootte.
    """
  }
  var noMeasure: String { "geen vergelijkbare maat" }
  var wantedSeries: String { "wat u nu wilt" }
}

extension DutchLookBack {
  func robust(_ label: String, percent: Int) -> String {
    "Bij \(share(percent)) van alle manieren om deze groepen te wegen gaf \(game.quoted(label)) hun samen de meeste steun."
  }
  func robustAlways(_ label: String) -> String {
    "Hoe u deze groepen ook weegt, \(game.quoted(label)) gaf hun samen de meeste steun."
  }
  func robustNever(_ label: String) -> String {
    """
    U koos \(game.quoted(label)). Hoe u deze groepen ook weegt: een andere keuze gaf hun samen meer steun. \
    U woog dus iets anders mee.
    """
  }
  func robustOther(_ label: String, percent: Int) -> String {
    "\(game.quoted(label)) gaf bij \(share(percent)) de meeste steun."
  }
  /// A share in whole percents; 0 and 100 where it is not quite that.
  private func share(_ percent: Int) -> String {
    percent < 1 ? "minder dan 1%" : percent > 99 ? "meer dan 99%" : "\(percent)%"
  }
  func onlyBelow(_ groups: [(name: String, percent: Int)]) -> String {
    let parts = groups.map { group in
      group.percent < 1
        ? "er ook maar enig gewicht is voor \(group.name)"
        : "het gewicht van \(group.name) boven \(group.percent)% ligt"
    }
    return "Niet als \(parts.joined(separator: " of "))."
  }
  func onlyFrom(_ name: String, percent: Int) -> String {
    "Dat kan alleen als het gewicht van \(name) minstens \(percent)% is."
  }
  var allRobustTitle: String { "Elke keuze: hoe stevig" }
  var allRobustIntro: String {
    """
    Per keuze: bij hoeveel procent van de manieren om de groepen te wegen die hun samen de meeste steun \
    gaf, en wanneer niet.
    """
  }
  var shareColumn: String { "meeste steun bij" }
  var limitColumn: String { "niet bij een gewicht van" }
  func above(_ name: String, percent: Int) -> String {
    percent < 1 ? "\(name), hoe weinig ook" : "\(name) boven \(percent)%"
  }
  func below(_ name: String, percent: Int) -> String { "\(name) onder \(percent)%" }
  var noLimit: String { "geen enkele groep" }
  var otherAlwaysBetter: String { "een andere keuze gaf altijd meer steun" }
}

extension DutchLookBack {
  var costsTitle: String { "Wat kostte het wie?" }
  var costsIntro: String {
    """
    Uw keuzes met de grootste verschillen: wat zij meteen met de steun deden, naast wat één andere \
    keuze had gedaan bij hetzelfde toeval.
    """
  }
  func costsMore(isKept: Bool) -> String {
    "Steun loopt van 0 tot 100. De andere mogelijkheden staan hierna onder elke keuze"
      + (isKept ? ", en in uw verslag." : ".")
  }
  var allCostsTitle: String { "Elke keuze: wat kostte het wie" }
  func groupPoints(_ name: String, _ points: Int) -> String {
    "\(name) (\(points > 0 ? "+" : "")\(points))"
  }
  func ownEffect(more: [String], less: [String]) -> String {
    let gained = more.isEmpty ? "" : "meer steun van \(game.list(more))"
    let lost = less.isEmpty ? "" : "minder steun van \(game.list(less))"
    return "Meteen daarna: "
      + [gained, lost].filter { !$0.isEmpty }.joined(separator: "; ") + "."
  }
  var noOwnEffect: String { "Dat veranderde meteen daarna nog weinig aan de steun." }
  func otherEffect(_ label: String, better: [String], worse: [String]) -> String {
    let gained = better.isEmpty ? "" : "beter af \(game.list(better))"
    let lost = worse.isEmpty ? "" : "slechter af \(game.list(worse))"
    return "Met \(game.quoted(label)): "
      + [gained, lost].filter { !$0.isEmpty }.joined(separator: "; ") + "."
  }
  func noOtherEffect(_ label: String) -> String {
    "Met \(game.quoted(label)) was de steun ongeveer gelijk geweest."
  }
  func gainsAndLosses(better: [String], worse: [String]) -> String {
    let gained = better.isEmpty ? "" : "Beter af: \(game.list(better))."
    let lost = worse.isEmpty ? "" : "Slechter af: \(game.list(worse))."
    return [gained, lost].filter { !$0.isEmpty }.joined(separator: " ")
  }
  func playedOn(_ label: String, ending: String) -> String {
    "Uw keuze \(game.quoted(label)) leidt dan tot: \(ending)."
  }
  var gainsTitle: String { "Wie erop vooruitging, en wie niet" }
  func leximin(_ groups: [String]) -> String {
    "De bewoners van minst naar meest tevreden: \(game.list(groups))."
  }
}

extension DutchLookBack {
  var frontierTitle: String { "Hoe ver u kon komen" }
  func frontierIntro(_ playouts: Int) -> String {
    """
    De computer speelde deze zaak \(game.count(playouts)) keer, met hetzelfde toeval en telkens andere keuzes. \
    Zo is te zien welke eindes mogelijk waren, en waar het uwe ligt.
    """
  }
  var frontierPicture: String {
    """
    Tekening: de steun in de raad van links naar rechts, de steun in de wijk van onder naar boven, \
    met uw spel en de eindes waar niemand beter af kon zonder dat een ander verloor. De cijfers staan \
    in de tabel eronder.
    """
  }
  func frontierEnds(_ isCouncil: Bool, _ support: Int) -> String {
    "\(isCouncil ? "raad" : "wijk") \(support)"
  }
  func frontierPlace(of playouts: Int, better: Int, worse: Int) -> String {
    let more =
      switch better {
      case 0: "was er geen die"
      case 1: "was er één die"
      case _: "waren er \(game.count(better)) die"
      }
    let verb = better < 2 ? "deed" : "deden"
    let less =
      switch worse {
      case 0: "Geen enkele deed het nergens beter en ergens slechter."
      case 1: "Eén deed het nergens beter en ergens slechter."
      case _: "\(game.count(worse)) deden het nergens beter en ergens slechter."
      }
    let rest =
      better + worse < playouts ? " De andere ruilden: hier beter, daar slechter." : ""
    return """
      Van de \(game.count(playouts)) spellen \(more) het voor raad, wijk en de minst tevreden groep \
      tegelijk minstens even goed \(verb), en ergens beter. \(less)\(rest)
      """
  }
  var frontierNear: String {
    "Eerst uw spel, dan alle gevonden eindes waar niemand beter af kon zonder dat een ander verloor, de dichtstbijzijnde eerst. Er is vergeleken op honderdsten."
  }
  var frontierNearNone: String {
    "Uw spel hoort daar zelf bij."
  }
  func frontierRow(isNear: Bool) -> String { isNear ? "het dichtstbij" : "verder weg" }
  var runColumn: String { "spel" }
  var worstColumn: String { "minst tevreden groep" }
  var endingColumn: String { "einde" }
  var thisRun: String { "uw spel" }
  var frontMark: String { "niemand beter af zonder verlies voor een ander" }
  var frontierLimits: String {
    """
    Dit is nagespeeld met een model, en geen oordeel. Wat u wilde bereiken, en wat u wist toen u koos, \
    staat er niet in.
    """
  }
  var votesTitle: String { "De raad, vlak voor de stemming" }
  func votesIntro(_ seats: Int, needed: Int) -> String {
    "De raad heeft \(game.seats(seats)); voor een meerderheid zijn er \(needed) nodig."
  }
  var votesPicture: String {
    "Tekening: hoe hoger een balk, hoe groter de kans op dat aantal zetels voor. De kansen vanaf een half procent staan in de tabel eronder."
  }
  var votesScale: String { "zetels voor" }
  var chanceOfSeats: String { "kans daarop" }
  func majority(_ percent: Int) -> String {
    switch percent {
    case ..<1: "De kans op een meerderheid was minder dan 1%."
    case 100...: "De kans op een meerderheid was meer dan 99%."
    case _: "De kans op een meerderheid was ongeveer \(percent)%."
    }
  }
  var factionColumn: String { "fractie" }
  var seatsColumn: String { "zetels" }
  var chanceColumn: String { "kans dat die vóór stemt" }
  var powerColumn: String { "invloed" }
  var powerMeaning: String {
    """
    Invloed is het aandeel in de beslissende momenten: hoe vaak juist deze fractie een voorstel aan een \
    meerderheid helpt, als elke combinatie van fracties even vaak voorkomt (Banzhaf).
    """
  }
  func indispensable(_ names: [String]) -> String {
    "Zonder \(names.joined(separator: " of zonder ")) was er geen meerderheid mogelijk."
  }
  func pivotal(_ names: [String]) -> String {
    "Fracties die in hun eentje de uitslag konden omdraaien: \(game.list(names))."
  }
  func powerless(_ names: [String]) -> String {
    "Zonder invloed op de uitslag, hoe zij ook stemmen: \(game.list(names))."
  }
  func cheapest(_ names: [String], missing: Int) -> String {
    guard missing > 0 else { return "Voor deze meerderheid was genoeg steun: \(game.list(names))." }
    let needed = "\(missing == 1 ? "was" : "waren") \(game.points(missing)) meer steun nodig"
    return "De makkelijkste meerderheid: \(game.list(names)). Daarvoor \(needed)."
  }
  var styleTitle: String { "Uw stijl" }
  var styleIntro: String {
    """
    Twee vragen bij elke keuze: beslissen mensen zelf, of hun vertegenwoordigers? En tellen we stemmen, \
    of zoeken we het eens te worden?
    """
  }
  func corner(isDirect: Bool, isIntegrative: Bool) -> String {
    switch (isDirect, isIntegrative) {
    case (true, true): "participatiedemocratie"
    case (true, false): "kiezersdemocratie"
    case (false, true): "consensusdemocratie"
    case (false, false): "pendeldemocratie"
    }
  }
  func styleEnd(_ end: StyleEnd) -> String {
    switch end {
    case .direct: "zelf beslissen"
    case .representative: "laten vertegenwoordigen"
    case .aggregative: "stemmen tellen"
    case .integrative: "het eens worden"
    }
  }
  var stylePicture: String {
    """
    Tekening: vier hoeken. Linksboven kiezersdemocratie, rechtsboven participatiedemocratie, linksonder \
    pendeldemocratie, rechtsonder consensusdemocratie, en één teken voor uw keuzes. De cijfers staan eronder.
    """
  }
  func style(_ style: String, reach: Int) -> String {
    switch reach {
    case ..<5: "Uw keuzes lagen in het midden."
    case ..<20: "Uw keuzes lagen in het midden, met een lichte neiging naar de \(style)."
    case _: "Uw keuzes lagen het dichtst bij de \(style)."
    }
  }
  func stylePlace(_ who: (percent: Int, end: String), _ how: (percent: Int, end: String)) -> String
  {
    "Van het midden naar de rand: \(who.percent)% naar ‘\(who.end)’ en \(how.percent)% naar ‘\(how.end)’."
  }
  func styleMeaning(isDirect: Bool, isIntegrative: Bool) -> String {
    switch (isDirect, isIntegrative) {
    case (true, true): "Daar praten en maken mensen zelf mee, tot ze het samen eens zijn."
    case (true, false): "Daar beslissen mensen zelf, en geeft de meerderheid de doorslag."
    case (false, true): "Daar zoeken vertegenwoordigers naar wat bijna iedereen kan dragen."
    case (false, false):
      "Daar beslist wie de meerderheid heeft, tot een volgende meerderheid het anders doet."
    }
  }
  func styleEvidence(_ labels: [String]) -> String {
    "Dat bleek vooral uit \(game.list(labels.map(game.quoted)))."
  }
  var styleNoBetter: String {
    "Geen van de vier is beter dan een andere; elke heeft zijn eigen kracht."
  }
  var styleSource: String { "Hendriks, Vitale democratie (2006)" }
}

extension DutchLookBack {
  var moreTitle: String { "Verder, of nog iets bekijken?" }
  func moreIntro(isKept: Bool) -> String {
    isKept
      ? "Dit was het belangrijkste. Wat hieronder staat komt ook in uw verslag; u hoeft het nu niet te lezen."
      : "Dit was het belangrijkste. Wat hieronder staat hoeft u niet te lezen."
  }
  var morePrompt: String { "Wat wilt u?" }
  var moreOn: String { "Verder" }
  var moreOnText: String { "Naar de vragen voor maandag, en dan opnieuw naar uw kompas." }
  var moreRead: String { "bekeken" }
}

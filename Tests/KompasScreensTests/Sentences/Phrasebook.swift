/// The sentences that state a relation, as a reader knows them; "{}" stands for what changes.
struct Phrasebook {
  // The titles of pages.
  var compass: String
  var because: String
  var bothWays: String
  var needles: String
  var support: String
  var groups: String
  var gains: String
  var summary: String
  var turning: String
  var costs: String
  var allCosts: String
  var firm: String
  var allFirm: String
  var choices: String
  var accounts: String
  var council: String
  var frontier: String
  var style: String
  var countries: String

  // The compass.
  var revealed: String
  var more: String
  var less: String
  var canBeEqual: String
  var shownBy: String
  var together: String
  var toward: String
  var away: String
  var towardFirst: String
  var awayFirst: String
  var tooLittle: String
  var rim: String
  var shift: String
  var shiftMore: String

  // Needles, groups.
  var between: String
  var largest: String
  var largestOfMany: String
  var story: String
  var within: String
  var outside: String
  var worst: String
  var order: String
  var apart: String
  var notApart: String
  var even: String
  var uneven: String
  var veryUneven: String
  var nobody: String
  var everyoneHeard: String

  // Roads not taken.
  var compared: String
  var ifOther: String
  var leads: String
  var sameEnding: String
  var otherEnding: String
  var ownEnding: String

  // Firmness.
  var gave: String
  var always: String
  var never: String
  var otherGave: String
  var firmest: String
  var closest: String
  var loosest: String

  var lessThan: String
  var moreThan: String

  // Law and support.
  var open: String
  var unsettled: String
  var voted: [String]

  // The council, the ends, the style.
  var majority: String
  var indispensable: String
  var powerless: String
  var cheapest: String
  var enoughFor: String
  var turners: String
  var isOnFront: String
  var place: String
  var nearest: String
  var middle: String

  /// What must never be said.
  var forbidden: [String]
}

extension Phrasebook {
  static let dutch = Phrasebook(
    compass: "Uw kompas",
    because: "Waar dat uit blijkt",
    bothWays: "Twee kanten op",
    needles: "De naalden in de tijd",
    support: "De steun in de tijd",
    groups: "Wie u hoorde, en wie niet",
    gains: "Wie erop vooruitging, en wie niet",
    summary: "Op één pagina",
    turning: "Het keerpunt",
    costs: "Wie betaalde waarvoor?",
    allCosts: "Elke keuze: wie betaalde waarvoor",
    firm: "Hoe stevig uw keuzes stonden",
    allFirm: "Elke keuze: hoe stevig",
    choices: "Uw keuzes",
    accounts: "Recht en steun, apart",
    council: "De raad, vlak voor de stemming",
    frontier: "Hoe ver u kon komen",
    style: "Uw stijl",
    countries: "Het kompas in andere landen",
    revealed: "{}: u zei {}, u koos {} ({} tot {}).{}",
    more: "Uw keuzes gaven dit meer gewicht dan u zei.",
    less: "Uw keuzes gaven dit minder gewicht dan u zei.",
    canBeEqual: "Dat kan ook gelijk zijn.",
    shownBy: "Dat bleek vooral bij {}",
    together: "Dat blijkt niet uit één keuze, maar uit uw keuzes samen.",
    toward: "Meer hiervan: {}",
    away: "Minder hiervan: {}",
    towardFirst: "Eerst koos u {}: meer {}. Later koos u {}: juist minder.",
    awayFirst: "Eerst koos u {}: minder {}. Later koos u {}: juist meer.",
    tooLittle: "{}: te weinig gegevens.",
    rim: "De buitenste rand is {} punten.",
    shift: "{}: van {} naar {}, {} {}.",
    shiftMore: "meer",
    between: "wat er daarna nog gebeurde, tot aan de volgende keuze of de afloop.",
    largest: "De grootste verschuiving kwam na {}’: {} punt",
    largestOfMany: "De grootste verschuivingen kwamen na {}’: elk {} punt",
    story: ": van {} naar {}.",
    within: "De werkelijke steun lag bij elke groep binnen wat u zag.",
    outside: "De steun van {} lag buiten wat u zag.",
    worst: "De minst tevreden bewoners aan het eind: {}, met {} van 100.",
    order: "De bewoners van minst naar meest tevreden: {}.",
    apart:
      "Het verschil tussen de meest en de minst tevreden groep bewoners, hoe klein ook, is {} punt",
    notApart: "Tussen de groepen is er geen verschil.",
    even:
      "Telt elke inwoner even zwaar, dan geven grote groepen de doorslag. De steun is dan vrijwel gelijk verdeeld.",
    uneven:
      "Telt elke inwoner even zwaar, dan geven grote groepen de doorslag. De steun is dan ongelijk verdeeld.",
    veryUneven:
      "Telt elke inwoner even zwaar, dan geven grote groepen de doorslag. De steun is dan heel ongelijk verdeeld.",
    nobody: "Niemand ging er merkbaar op voor- of achteruit.",
    everyoneHeard: "U vroeg elke groep mensen in deze zaak iets.",
    compared: "Beter of slechter af: vergeleken met uw keuze",
    ifOther: "beter af {} (",
    leads: "was de computer uitgekomen bij: {}.",
    sameEnding: "had dezelfde afloop gegeven: {}.",
    otherEnding: "had geleid tot: {}.",
    ownEnding: "Uw eigen spel liep hierna anders, en eindigde in: {}.",
    gave:
      "Bij {} van alle manieren om te wegen leverde {} bij deze groepen samen de meeste steun op.",
    always: "Hoe u ook weegt, {} leverde bij deze groepen samen de meeste steun op.",
    never: "Hoe u ook weegt: een andere keuze leverde bij deze groepen samen meer steun op.",
    otherGave: " leverde bij {} van de manieren de meeste steun op.",
    firmest: "Het stevigst: ",
    closest: "Van de andere hangt deze het meest af van wie u laat meetellen: ",
    loosest: "Het minst stevig: ",
    lessThan: "minder dan",
    moreThan: "meer dan",
    open: "Belofte nog open",
    unsettled: "Beloofd, en in dit spel niet nagekomen en niet gebroken: {}.",
    voted: ["De raad stemde voor: {} voor, {} tegen.", "De raad stemde tegen: {} voor, {} tegen."],
    majority: "De kans op een meerderheid was {}%.",
    indispensable: "Zonder {} was er geen meerderheid mogelijk.",
    powerless: "Zonder invloed op de uitslag, hoe zij ook stemmen: {}.",
    cheapest: "De makkelijkste meerderheid: {}.",
    enoughFor: "Voor deze meerderheid was genoeg steun: {}.",
    turners: "Fracties die in hun eentje de uitslag konden omdraaien: {}.",
    isOnFront: "Uw spel hoort daar zelf bij.",
    place: "Van het midden naar de rand: {}% naar ‘{}’ en {}% naar ‘{}’.",
    nearest: "Uw keuzes lagen het dichtst bij de {}.",
    middle: "Uw keuzes lagen in het midden, met een lichte neiging naar de {}.",
    forbidden: [
      "u schatte", "beste keuze", "de beste.", "Belofte nog open", "bleef op", "boven 0%",
      "marge is klein",
    ]
  )

  static let english = Phrasebook(
    compass: "Your compass",
    because: "What shows it",
    bothWays: "Both ways",
    needles: "The needles over time",
    support: "Support over time",
    groups: "Whom you heard, and whom you did not",
    gains: "Who became better off, and who did not",
    summary: "On one page",
    turning: "The turning point",
    costs: "Who paid for it?",
    allCosts: "Each choice: what it cost whom",
    firm: "How firmly your choices stood",
    allFirm: "Each choice: how firm",
    choices: "Your choices",
    accounts: "Law and support, apart",
    council: "The council, just before the vote",
    frontier: "How far you could get",
    style: "Your style",
    countries: "The compass in other countries",
    revealed: "{}: you said {}, you chose {} ({} to {}).{}",
    more: "Your choices gave this more weight than you said.",
    less: "Your choices gave this less weight than you said.",
    canBeEqual: "That can be equal too.",
    shownBy: "It showed most in {}",
    together: "No single choice shows that, but your choices together do.",
    toward: "More of it: {}",
    away: "Less of it: {}",
    towardFirst: "First you chose {}, in favour of {}. Later you chose {}, against it.",
    awayFirst: "First you chose {}, against {}. Later you chose {}, in favour of it.",
    tooLittle: "{}: not enough data.",
    rim: "The outer rim is {} points.",
    shift: "{}: from {} to {}, {} {}.",
    shiftMore: "more",
    between: "what happened afterwards, until the next choice or the ending.",
    largest: "The largest move came after {}”: {} point",
    largestOfMany: "The largest moves came after {}”: {} point",
    story: ": from {} to {}.",
    within: "For each group, the true support lay within what you saw.",
    outside: "The support of {} lay outside what you saw.",
    worst: "The least satisfied residents in the end: {}, at {} out of 100.",
    order: "The residents from least to most satisfied: {}.",
    apart:
      "The difference between the most and the least satisfied group of residents, however small, is {} point",
    notApart: "Between the groups there is no difference.",
    even:
      "If every resident counts the same, large groups weigh most. Support is then spread almost evenly.",
    uneven:
      "If every resident counts the same, large groups weigh most. Support is then spread unevenly.",
    veryUneven:
      "If every resident counts the same, large groups weigh most. Support is then spread very unevenly.",
    nobody: "Nobody became noticeably better or worse off.",
    everyoneHeard: "You asked every group of people in this case something.",
    compared: "Better or worse off: compared with your choice",
    ifOther: "better off {} (",
    leads: "the computer would have ended at: {}.",
    sameEnding: "would have given the same ending: {}.",
    otherEnding: "would have led to: {}.",
    ownEnding: "Your own game went on otherwise after this, and ended in: {}.",
    gave: "In {} of all ways to weigh, {} won the most support among these groups together.",
    always: "However you weigh, {} won the most support among these groups together.",
    never: "However you weigh: another choice won more support among these groups together.",
    otherGave: " won the most support in {} of the ways.",
    firmest: "The firmest: ",
    closest: "Of the others this one depends most on whom you let count: ",
    loosest: "The least firm: ",
    lessThan: "less than",
    moreThan: "more than",
    open: "Promise still open",
    unsettled: "Promised, and within this game neither kept nor broken: {}.",
    voted: [
      "The council voted in favour: {} in favour, {} against.",
      "The council voted against: {} in favour, {} against.",
    ],
    majority: "The chance of a majority was {}%.",
    indispensable: "Without {} no majority was possible.",
    powerless: "Without influence on the outcome, however they vote: {}.",
    cheapest: "The easiest majority: {}.",
    enoughFor: "There was enough support for this majority: {}.",
    turners: "Council groups that alone could turn the vote: {}.",
    isOnFront: "Your game itself is one of them.",
    place: "From the middle to the edge: {}% to “{}” and {}% to “{}”.",
    nearest: "Your choices lay nearest to {}.",
    middle: "Your choices lay in the middle, leaning slightly to {}.",
    forbidden: [
      "you put support", "best choice", "was best", "still open", "stayed at", "over 0%",
      "margin is small",
    ]
  )
}

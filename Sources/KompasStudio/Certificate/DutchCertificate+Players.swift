import KompasAnalysis
import KompasEngine
import KompasPlay

/// What a certificate says in Dutch of players of one mind, and of claims that do not fit.
extension DutchCertificate {
  var waived: String { "past niet" }
  func waiver(_ claim: String, reason: String) -> String {
    "\(claim): dit punt past niet bij deze zaak, zegt de maker. \(reason)"
  }
  func waiverUnneeded(_ claim: String) -> String {
    "\(claim): de maker zegt dat dit punt niet past, maar het is in orde. De uitzondering (waives) kan weg."
  }

  var compass: String { "Wat de zaak van een kompas laat zien" }
  func compassIntro(_ players: String) -> String {
    "Er is gespeeld door \(players) spelers van wie het kompas bekend is: het toeval trok het. Daarna is het uit hun keuzes gelezen, "
      + "zoals de terugblik dat doet. Een waarde moet bij minstens de helft te zien zijn."
  }
  var compassHead: [String] { ["waarde", "te zien bij", "bereik klopt bij"] }
  func coverage(_ share: String, margin: String) -> String {
    "Samen bevatte het bereik de waarheid in \(share) van de gevallen; door het toeval kan dat \(margin) punt schelen. Het hoort "
      + "tussen 85% en 95% te liggen."
  }
  func rightlyRanked(_ share: String) -> String {
    "De hoogste waarde die te zien was, was in \(share) van de gevallen ook echt de hoogste."
  }
  func said(_ line: String, isSaid: Bool) -> String {
    isSaid
      ? "In de zaak staat wat zij laat zien: \(line)."
      : "Zo kan de zaak zeggen wat zij laat zien: \(line). Dan staat het in de lijst met zaken."
  }
  var roads: String { "Waar één bedoeling heen leidt" }
  func roadsIntro(_ runs: String) -> String {
    "Zes spelers letten op één waarde: daar staan alle zestig punten op. Drie spelen voor iemand. Elk speelde \(runs) spellen. Een "
      + "speler van één waarde komt in hoogstens twee derde ervan bij hetzelfde einde, en blijft in minstens een derde "
      + "binnen de wet: de rechter vernietigt niets. Een besluit dat er niet komt, is ook binnen de wet."
  }
  var roadsHead: [String] { ["wie speelt", "zo loopt het af", "binnen de wet", "zonder besluit"] }
  func player(_ policy: SimulationPolicy, value: (CompassValue) -> String) -> String {
    if let only = policy.onlyValue { return "alleen \(value(only))" }
    return switch policy {
    case .random: "op goed geluk"
    case .declared: "naar een kompas"
    case .greedyCouncil: "voor de raad"
    case .greedyNeighborhood: "voor de wijk"
    case .worstFirst: "voor de zwaksten"
    case .compass: policy.id
    }
  }
  func road(_ player: String, endings: String, lawful: String, picks: [String]) -> String {
    "\(player): \(endings). Binnen de wet: \(lawful)."
      + (picks.isEmpty ? "" : " Kiest meestal: \(picks.joined(separator: ", ")).")
  }
  func measure(_ value: String, shown: String, held: String?, flat: [String]) -> String {
    "\(value): te zien bij \(shown) van de spelers"
      + (held.map { "; het bereik klopt bij \($0)" } ?? "") + "."
      + (flat.isEmpty ? "" : " Te weinig verschil in: \(flat.joined(separator: ", ")).")
  }
  func shown(_ value: String, isSaid: Bool, share: String) -> String {
    isSaid
      ? "\(value): staat in shows, maar is te zien bij \(share) van de spelers"
      : "\(value): staat niet in shows, maar is te zien bij \(share) van de spelers"
  }

  var resources: String { "Wat schaars is" }
  var resourcesIntro: String {
    "Hoeveel het middelste spel gebruikt van wat er bij het begin is, op goed geluk gespeeld. Vanaf 70% is het schaars."
  }
  var resourcesHead: [String] { ["middel", "bij het begin", "gebruikt"] }

  func listed(_ shown: String, hardly: String) -> String {
    if hardly.isEmpty { return "Na afloop is uw hele kompas te zien: alle zes de waarden." }
    if shown.isEmpty {
      return "Over uw kompas zegt deze zaak weinig: geen van de zes waarden is goed te zien."
    }
    return "Van uw kompas is goed te zien: \(shown). Nauwelijks: \(hardly)."
  }
  var listedNothing: String { "Wat u van uw kompas terugziet, is van deze zaak niet bekend." }
  func listed(waived claim: String, reason: String) -> String {
    "Past niet bij deze zaak: ‘\(claim)’. \(reason)"
  }
}

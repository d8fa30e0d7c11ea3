import KompasEngine
import KompasLookBack
import KompasPlay

/// A trial in Dutch.
struct DutchTrial: TrialWording {
  let title = "Proef: niets wordt bewaard"
  let commandHidden = "verborgen"
  let commandRestart = "opnieuw"
  let help = [
    "Dit is een proef. Er wordt niets bewaard. Met q stopt u.",
    "Met t ziet u wat de speler niet ziet. Met h begint de proef opnieuw.",
    "Bewaart u de zaak in uw editor? Dan leest Kompas hem opnieuw. U blijft staan waar u staat, als dat kan.",
  ]
  let noReport = "Van een proef komt geen verslag."
  let again = "opnieuw beginnen"
  let nothingOpen =
    "Hier is geen enkele keuze open. In een gewoon spel wordt deze scène overgeslagen. Met h begint u opnieuw."

  let hiddenTitle = "Wat de speler niet ziet"
  let hiddenIntro =
    "Zo staat het er echt voor. In een gewoon spel blijft dit verborgen tot het eind."
  let needles = "De naalden"
  func toward(_ points: Int, _ side: String) -> String { "\(points) naar \(side)" }
  let even = "in het midden"
  func together(raad: Int, wijk: Int) -> String { "raad \(raad), wijk \(wijk)" }
  let groups = "De groepen"
  let groupColumns = ["groep", "steun", "gezien", "vertrouwen", "behandeld"]
  let unheard = "-"
  let criteria = "De belangen"
  let criterionColumns = ["belang", "stand", "eenheid"]
  let facts = "Wat is gebeurd en wat nog komt"
  func flags(_ ids: String, areSet: Bool) -> String {
    areSet ? "Vlaggen die aan staan: \(ids)" : "Vlaggen die uit staan: \(ids)"
  }
  func happened(_ ids: String) -> String { "Gebeurd: \(ids)" }
  func notHappened(_ ids: String) -> String { "Geloot en niet gebeurd: \(ids)" }
  func defects(_ ids: String) -> String { "Fouten in het recht: \(ids)" }
  func vote(_ word: String, yes: Int, no: Int) -> String {
    "De raad stemde: \(word) (yes_seats \(yes), no_seats \(no))"
  }
  func court(_ word: String) -> String { "De rechter: \(word)" }
  func promise(_ id: String, _ state: PromiseState) -> String {
    switch state {
    case .unmade: "Belofte \(id): niet gedaan"
    case .open: "Belofte \(id): gedaan"
    case .kept: "Belofte \(id): gehouden"
    case .broken: "Belofte \(id): gebroken"
    }
  }
  func diary(week: Int, from origin: String) -> String {
    "Komt in week \(week): gevolg van \(origin)"
  }
  let nothing = "Nog niets."
  let closed = "Keuzes die dicht zijn"
  func doesNotHold(_ conditions: String) -> String { "geldt niet: \(conditions)" }
  func costs(_ needed: String, left: String) -> String { "kost \(needed), er is \(left)" }

  func words(_ notice: TrialNotice, group: (Int) -> String, scene: (Int) -> String) -> String {
    let read = "De zaak is opnieuw gelezen."
    return switch notice {
    case .same: "\(read) U staat waar u stond."
    case .choiceGone(let scene, let option):
      "\(read) Uw keuze ‘\(option)’ bij ‘\(scene)’ kan niet meer. U staat nu op het punt dat daar het dichtst bij ligt."
    case .elsewhere(let scene):
      "\(read) Met uw keuzes komt u niet meer bij ‘\(scene)’. U staat nu waar zij wel heen leiden."
    case .otherStage: "\(read) Wat hier stond, komt nu niet meer. U staat bij wat erna komt."
    case .broken(let mistake, let mend, let more):
      "U hebt iets bewaard met een fout. \(mistake) \(mend)"
        + (more == 0 ? "" : more == 1 ? " En nog 1 fout." : " En nog \(more) fouten.")
        + " U speelt verder met de vorige versie."
    case .restarted: "De proef is opnieuw begonnen."
    case .support(let index, let wanted, let became):
      "De steun van \(group(index)) is \(wholePoints(became)) geworden, niet \(wholePoints(wanted)). Verder komt het niet met hoe "
        + "de groep is behandeld en met vertrouwen. De rest hangt aan het plan: zet ook criteria."
    case .sceneWouldNotCome(let index, let because):
      "In een gewoon spel komt ‘\(scene(index))’ nu niet. Dit geldt niet: \(because.joined(separator: "; "))."
    case .sceneGone(let id):
      "De scène \(id), waar de proef begon, is er niet meer. De proef begint nu bij de scène ervoor."
    case .leftOut(let setting):
      "--set \(setting) past niet meer bij de zaak, en telt nu niet mee."
    }
  }
}

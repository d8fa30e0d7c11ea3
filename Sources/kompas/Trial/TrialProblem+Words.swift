import KompasScenarios

extension TrialProblem {
  /// What is wrong, and how to mend it, in words.
  func words(_ language: Language) -> String {
    language == .nl ? dutch : english
  }

  /// What there is; of a long list the beginning.
  private static func list(_ known: [String], _ lead: String) -> String {
    guard !known.isEmpty else { return "" }
    let most = 40
    return " \(lead): " + known.prefix(most).joined(separator: ", ")
      + (known.count > most ? ", …" : ".")
  }

  private var dutch: String {
    switch self {
    case .notASetting(let text):
      "--set \(text): geef een naam en een waarde, zoals --set weeks=20 of --set support.dorp=30."
    case .unknown(let kind, let word, let meant, let known):
      (kind == .scene ? "--scene" : "--set") + " \(word): de zaak kent geen \(kind.dutch)\(word)."
        + (meant.map { " Bedoelde u \($0)?" } ?? Self.list(known, "Wel"))
    case .derived(let name):
      "--set \(name): \(name) volgt uit de steun van de groepen. Zet support.… van die groepen, of yes_seats."
    case .notInRange(let name, let value, let low, let high):
      "--set \(name)=\(value): geef een getal van \(low) tot en met \(high)."
    case .notATruth(let name, let value): "--set \(name)=\(value): geef true of false."
    case .unknownOutcome(let name, let value, let known, let meant):
      "--set \(name)=\(value): dat kan niet."
        + (meant.map { " Bedoelde u \($0)?" } ?? " Kies uit: \(known.joined(separator: ", ")).")
    case .noCouncil(let name):
      "--set \(name): in deze zaak is geen raad. Geef eerst een groep met kind: faction zetels."
    case .impossibleSeats(let seats, let nearest):
      "--set yes_seats=\(seats): de fracties kunnen samen niet op \(seats) zetels uitkomen. Het dichtst erbij is \(nearest)."
    case .twice(let name): "--set \(name) staat er twee keer. Laat er één staan."
    case .chosenTwice(let scene):
      "--set chosen: van de scène \(scene) kan maar één keuze gekozen zijn. Laat er één staan."
    case .chosenTooLate(let option, let scene):
      "--set chosen=\(option): de proef begint bij \(scene), en deze keuze komt daar niet vóór. Begin bij een latere scène, of laat hem weg."
    }
  }

  private var english: String {
    switch self {
    case .notASetting(let text):
      "--set \(text): give a name and a value, like --set weeks=20 or --set support.village=30."
    case .unknown(let kind, let word, let meant, let known):
      (kind == .scene ? "--scene" : "--set") + " \(word): the case knows no \(kind.english)\(word)."
        + (meant.map { " Did you mean \($0)?" } ?? Self.list(known, "It knows"))
    case .derived(let name):
      "--set \(name): \(name) follows from the support of the groups. Set support.… of those groups, or yes_seats."
    case .notInRange(let name, let value, let low, let high):
      "--set \(name)=\(value): give a number from \(low) up to \(high)."
    case .notATruth(let name, let value): "--set \(name)=\(value): give true or false."
    case .unknownOutcome(let name, let value, let known, let meant):
      "--set \(name)=\(value): that cannot be."
        + (meant.map { " Did you mean \($0)?" }
          ?? " Choose one of: \(known.joined(separator: ", ")).")
    case .noCouncil(let name):
      "--set \(name): this case has no council. First give a group with kind: faction seats."
    case .impossibleSeats(let seats, let nearest):
      "--set yes_seats=\(seats): the factions cannot add up to \(seats) seats. The nearest is \(nearest)."
    case .twice(let name): "--set \(name) stands there twice. Leave one."
    case .chosenTwice(let scene):
      "--set chosen: only one choice of the scene \(scene) can have been chosen. Leave one."
    case .chosenTooLate(let option, let scene):
      "--set chosen=\(option): the trial begins at \(scene), and this choice does not come before that. Begin at a later scene, or leave it out."
    }
  }
}

extension TrialProblem.Kind {
  fileprivate var dutch: String {
    switch self {
    case .name: ""
    case .scene: "scène "
    case .criterion: "belang (criteria) "
    case .stakeholder: "groep "
    case .option: "keuze "
    case .event: "gebeurtenis "
    case .promise: "belofte "
    case .defect: "fout in het recht (defect) "
    }
  }

  fileprivate var english: String {
    switch self {
    case .name: ""
    case .scene: "scene "
    case .criterion: "criterion "
    case .stakeholder: "group "
    case .option: "choice "
    case .event: "event "
    case .promise: "promise "
    case .defect: "legal defect "
    }
  }
}

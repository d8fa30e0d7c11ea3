import KompasScenarios
import KompasStandards

extension AnswerProblem {
  /// What is wrong and how to mend it, in words.
  func words(_ language: Language) -> String {
    language == .nl ? dutch : english
  }

  private var dutch: String {
    switch self {
    case .blank: "Hier is niets te zien. Schrijf een paar letters."
    case .hidden(let name): "Er zit een onzichtbaar teken in (\(name)). Typ het opnieuw."
    case .tooWide(let width, let room): "Dit is \(width) tekens breed; er passen er \(room)."
    case .notAnId(let meant):
      "Een id heeft alleen kleine letters, cijfers en _, en begint met een letter. \(meant) mag wel."
    case .notWhole: "Dit is geen heel getal. Schrijf alleen cijfers."
    case .outOfRange(let range):
      "Geef een getal van \(range.lowerBound) tot en met \(range.upperBound)."
    case .unknown(let meant, let all):
      (meant.map { "Bedoelde u \($0)?" } ?? "Dit staat er niet bij.")
        + " U kunt kiezen uit: \(all.joined(separator: ", "))."
    }
  }

  private var english: String {
    switch self {
    case .blank: "There is nothing to see here. Write a few letters."
    case .hidden(let name): "There is a character in it that is not shown (\(name)). Type it again."
    case .tooWide(let width, let room): "This is \(width) characters wide; \(room) fit."
    case .notAnId(let meant):
      "An id has small letters, digits and _ only, and begins with a letter. \(meant) would do."
    case .notWhole: "This is not a whole number. Write digits only."
    case .outOfRange(let range):
      "Give a number from \(range.lowerBound) up to \(range.upperBound)."
    case .unknown(let meant, let all):
      (meant.map { "Did you mean \($0)?" } ?? "That is not one of them.")
        + " Choose one of: \(all.joined(separator: ", "))."
    }
  }
}

extension CaseQuestion {
  /// The question, in words.
  func words(_ language: Language) -> String {
    language == .nl ? dutch : english
  }

  private var dutch: String {
    switch self {
    case .language: "In welke taal schrijft u de casus (nl of en)?"
    case .title: "Hoe heet de casus?"
    case .id: "Hoe heet de map?"
    case .municipality: "Hoe heet de gemeente? Verzin een naam die niet bestaat."
    case .inhabitants: "Hoeveel mensen wonen er?"
    case .procedure: "Welke procedure volgt het plan? Geef een nummer of een naam."
    case .authority: "Wie beslist er? Geef een nummer of een naam."
    case .near: "Welke groep woont ernaast en laat zich horen?"
    case .quiet: "Welke groep is groot en zegt weinig?"
    case .initiator: "Wie wil het plan uitvoeren?"
    case .guardian: "Wie komt op voor wat verloren kan gaan?"
    case .minutes: "Hoeveel minuten mag het spelen duren?"
    }
  }

  private var english: String {
    switch self {
    case .language: "In which language do you write the case (nl or en)?"
    case .title: "What is the case called?"
    case .id: "What is the folder called?"
    case .municipality: "What is the municipality called? Make up a name that does not exist."
    case .inhabitants: "How many people live there?"
    case .procedure: "Which procedure does the plan follow? Give a number or a name."
    case .authority: "Who decides? Give a number or a name."
    case .near: "Which group lives next to it and is easily heard?"
    case .quiet: "Which group is large and says little?"
    case .initiator: "Who wants to carry out the plan?"
    case .guardian: "Who stands up for what may be lost?"
    case .minutes: "How many minutes may playing it take?"
    }
  }
}

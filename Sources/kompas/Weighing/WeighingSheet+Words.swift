import KompasStandards

extension WeighingSheet.Problem {
  /// Where it is, what is wrong and how to mend it, in words.
  func words(_ file: String, _ language: Language) -> String {
    let place = place.map { ":\($0.line)" + ($0.column.map { ":\($0)" } ?? "") } ?? ""
    return "\(file)\(place): \(language == .nl ? dutch : english)"
  }

  private var place: (line: Int, column: Int?)? {
    switch self {
    case .notText, .empty, .tooMany: nil
    case .noValues(let line), .ragged(let line, _, _): (line, nil)
    case .written(let problem): (problem.place.line, problem.place.column)
    case .nameless(let line, let column), .twice(_, let line, let column),
      .notANumber(_, let line, let column),
      .outside(_, let line, let column):
      (line, column)
    }
  }

  private var dutch: String {
    switch self {
    case .notText: "Dit is geen tekst in UTF-8. Bewaar de tabel als CSV in UTF-8."
    case .empty: "Hier staat niets in. Op de eerste regel horen de namen van de criteria."
    case .noValues:
      """
      Hier is niets om te wegen. Op de eerste regel horen de namen van de criteria, daaronder per regel een \
      alternatief: zijn naam en zijn waarden.
      """
    case .written(let problem): problem.words(Language.Either.nl.language)
    case .nameless: "Hier hoort een naam."
    case .twice(let name, _, _): "De naam \(name) komt twee keer voor. Geef er een een andere naam."
    case .ragged(_, let count, let expected):
      "Deze regel heeft \(count) velden, de eerste heeft er \(expected). Maak ze gelijk."
    case .notANumber(let text, _, _):
      "\(text.isEmpty ? "Niets" : text) is geen getal. Schrijf een getal van 0 tot en met 1, zoals 0.62."
    case .outside(let text, _, _):
      "\(text) ligt niet tussen 0 en 1. Deel de waarden door de hoogst mogelijke, dus 0.62 en niet 62."
    case .tooMany(let limit):
      "Er passen niet meer dan \(limit) alternatieven en \(limit) criteria in."
    }
  }

  private var english: String {
    switch self {
    case .notText: "This is not text in UTF-8. Save the table as CSV in UTF-8."
    case .empty: "There is nothing in it. The first line should have the names of the criteria."
    case .noValues:
      """
      There is nothing to weigh here. The first line should have the names of the criteria, and each line below it an \
      alternative: its name and its values.
      """
    case .written(let problem): problem.words(Language.Either.en.language)
    case .nameless: "A name should stand here."
    case .twice(let name, _, _): "The name \(name) is there twice. Give one of them another name."
    case .ragged(_, let count, let expected):
      "This line has \(count) fields, the first one has \(expected). Make them the same."
    case .notANumber(let text, _, _):
      "\(text.isEmpty ? "Nothing" : text) is not a number. Write a number from 0 to 1, such as 0.62."
    case .outside(let text, _, _):
      "\(text) is not between 0 and 1. Divide the values by the highest possible one: 0.62, not 62."
    case .tooMany(let limit): "No more than \(limit) alternatives and \(limit) criteria fit in."
    }
  }
}

import KompasStandards

extension WeighingSheet.Problem {
  /// Where it is, what is wrong and how to mend it, in words.
  func words(_ file: String, _ language: Language) -> String {
    let place = place.map { ":\($0.line)" + ($0.column.map { ":\($0)" } ?? "") } ?? ""
    let what =
      switch self {
      case .notText: language.phrase("weigh.sheet.notText")
      case .empty: language.phrase("weigh.sheet.empty")
      case .noValues: language.phrase("weigh.sheet.noValues")
      case .written(let problem): problem.words(language)
      case .nameless: language.phrase("weigh.sheet.nameless")
      case .twice(let name, _, _): language.phrase("weigh.sheet.twice", ["name": name])
      case .ragged(_, let count, let expected):
        language.phrase("weigh.sheet.ragged", ["count": count, "expected": expected])
      case .notANumber(let text, _, _):
        language.phrase("weigh.sheet.notANumber", ["isEmpty": text.isEmpty, "text": text])
      case .outside(let text, _, _): language.phrase("weigh.sheet.outside", ["text": text])
      case .tooMany(let limit): language.phrase("weigh.sheet.tooMany", ["limit": limit])
      }
    return "\(file)\(place): \(what)"
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
}

import KompasStandards

extension CSVTable.Problem {
  /// What is wrong and how to mend it; not where it is.
  func words(_ language: Language) -> String {
    switch self {
    case .openQuote: language.phrase("file.csv.openQuote")
    case .afterQuote: language.phrase("file.csv.afterQuote")
    case .strayQuote: language.phrase("file.csv.strayQuote")
    }
  }
}

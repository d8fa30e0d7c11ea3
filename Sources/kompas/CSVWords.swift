import KompasStandards

extension CSVTable.Problem {
  /// What is wrong and how to mend it; not where it is.
  func words(_ language: Language) -> String {
    switch (self, language.either) {
    case (.openQuote, .nl): "Dit aanhalingsteken wordt nergens gesloten. Zet er een \" achter."
    case (.openQuote, .en): "This quotation mark is never closed. Put a \" after it."
    case (.afterQuote, .nl):
      "Na het sluitende aanhalingsteken hoort een scheidingsteken. Schrijf een \" in de tekst dubbel."
    case (.afterQuote, .en):
      "A separator should follow a closing quotation mark. Write a \" within the text twice."
    case (.strayQuote, .nl):
      "Hier staat een aanhalingsteken midden in een veld. Zet het hele veld tussen \" en schrijf deze dubbel."
    case (.strayQuote, .en):
      "There is a quotation mark in the middle of a field. Put the whole field between \" and write this one twice."
    }
  }
}

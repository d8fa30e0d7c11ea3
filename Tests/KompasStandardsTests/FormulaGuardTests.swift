import KompasStandards
import Testing

@Suite struct FormulaGuardTests {
  @Test(
    arguments: [
      "=SUM(A1)", "+1", "-1", "@SUM(A1)", "=\u{301}SOM(A1)", "+\u{301}1", "\u{FF1D}SUM(A1)",
      "\u{FF0B}1", "\u{FF0D}1", "\u{FF20}SUM(A1)", "\u{FE66}1", "\u{FE62}1", "\u{FE63}1",
      "\u{FE6B}A1", "\t=1", "\tx", "\rx", "\r\n=1", "\nx", " =1", "  -1", "\u{A0}=1",
      "\u{3000}\u{FF1D}1", "\u{200B}=1", "\u{FEFF}=1", "\u{0}=1", "=",
    ]
  )
  func `what a spreadsheet could run has an apostrophe in front`(text: String) {
    #expect(FormulaGuard.guarded(text).unicodeScalars.elementsEqual(("'" + text).unicodeScalars))
    #expect(FormulaGuard.opened("'" + text).unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test(
    arguments: [
      "", " ", "'", "''", "a=1", "'s avonds", "\u{301}=1", "1-1", "(=1)", "\u{2212}1", "x\t=1",
      "\"=1",
      "naam@voorbeeld.nl", "\u{2013} nee",
    ]
  )
  func `any other text stays as it is`(text: String) {
    #expect(FormulaGuard.guarded(text).unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(FormulaGuard.opened(text).unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test(arguments: ["'=1", "''+1", "' =1", "'\u{FF1D}"])
  func `a text that looks guarded is guarded once more`(text: String) {
    #expect(FormulaGuard.guarded(text) == "'" + text)
  }

  @Test func `opening what was guarded gives the text again`() {
    var texts = RandomTexts(seed: 1)
    for _ in 0..<20_000 {
      let text = texts.next()
      let back = FormulaGuard.opened(FormulaGuard.guarded(text))
      #expect(back.unicodeScalars.elementsEqual(text.unicodeScalars), "\(text.debugDescription)")
    }
  }
}

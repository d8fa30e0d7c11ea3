import KompasPages
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: ["é", "e\u{301}", "ë", "€", "±", "↔", "█", "●", "❯", "⏎", "·", "…"])
  func `signs the game uses take one cell`(text: String) {
    #expect(displayWidth(of: text) == 1)
  }

  @Test(arguments: ["漢", "한", "🙂", "Ａ", "✅"])
  func `wide signs take two`(text: String) {
    #expect(displayWidth(of: text) == 2)
  }
}

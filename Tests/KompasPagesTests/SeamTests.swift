import Testing

@testable import KompasPages

/// Where a word that is longer than a line is parted.
@Suite struct SeamTests {
  private func wrapped(_ text: String, _ width: Int) -> [String] {
    Typesetter(glyphs: .unicode).wrapped(text, width: width).map(\.plainText)
  }

  @Test func `an address is parted where its parts meet`() {
    #expect(
      wrapped("https://www.at5.nl/aantal-windmolens-teruggebracht", 30) == [
        "https://www.at5.nl/aantal-", "windmolens-teruggebracht",
      ]
    )
  }

  @Test
  func `a part in the first third leaves too little, and what has no parts is cut at the edge`() {
    #expect(wrapped("abc-efghijklmno", 9) == ["abc-", "efghijklm", "no"])
    #expect(wrapped("ab-defghijklmno", 9) == ["ab-defghi", "jklmno"])
    #expect(wrapped("abcdefghijklmno", 9) == ["abcdefghi", "jklmno"])
  }
}

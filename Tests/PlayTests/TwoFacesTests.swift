import KompasEngine
import KompasPages
import KompasTestSupport
import Testing

/// Both faces tell the same facts: on every page of runs played by chance, pages behind keys included.
@Suite struct TwoFacesTests {
  @Test(arguments: ["nl", "en"], 0..<3 as Range<UInt64>)
  func `what one face tells, the other tells too`(language: String, seed: UInt64) throws {
    let words = language == "nl" ? FacePhrases.dutch : .english
    let sizes = [(80, 24), (60, 18), (200, 60)]
    for name in Library.names {
      var driver = Driver(try Library.load(name), seed: seed, whims: seed, language: language)
      driver.isCurious = true
      var count = 0
      try driver.finish { page, _ in
        let (width, height) = sizes[count % sizes.count]
        count += 1
        let grid = gridText(
          of: page,
          words: words,
          glyphs: .unicode,
          width: width,
          height: height
        )
        let spoken = LinearTranscript(words: words, glyphs: .unicode).lines(of: page)
          .joined(separator: " ")
        for fact in page.facts {
          #expect(carries(spoken, fact), "spoken, \(page.title): \(fact)")
          #expect(carries(grid, fact), "grid \(width)×\(height), \(page.title): \(fact)")
        }
      }
      #expect(count > 30)
    }
  }
}

import Foundation
import KompasPages
import KompasTestSupport
import Testing

/// What a voice cannot say well: over whole runs in plain lines, pages behind keys included.
@Suite struct PlainLinesTests {
  @Test(arguments: ["nl", "en"], 0..<2 as Range<UInt64>)
  func
    `plain lines have nothing that is drawn, no figure without a word, and nothing twice running`(
      language: String,
      seed: UInt64
    ) throws
  {
    let words = language == "nl" ? FacePhrases.dutch : .english
    for name in Library.names {
      var driver = Driver(try Library.load(name), seed: seed, whims: seed, language: language)
      driver.isCurious = true
      let transcript = LinearTranscript(words: words)
      var said = LinearTranscript.Said()
      var last = ""
      var count = 0
      try driver.finish { page, _ in
        for line in transcript.lines(of: page, after: &said) {
          count += 1
          #expect(line != last, "twice running: \(line)")
          #expect(!line.unicodeScalars.contains(where: isDrawn), "drawn: \(line)")
          for figure in bareFigures(in: line) { Issue.record("\(figure) of what? \(line)") }
          #expect(!isPassedOver(line), "a sign or a letter that is no word: \(line)")
          last = line
        }
      }
      #expect(count > 100)
    }
  }

  @Test(arguments: ["nl", "en"])
  func `pages of the menu and of a table are said as well`(language: String) throws {
    let transcript = LinearTranscript(words: language == "nl" ? .dutch : .english)
    for picture in try Gallery.pages(language) {
      var last = ""
      for line in transcript.lines(of: picture.page) {
        #expect(line != last, "twice running: \(line)")
        #expect(!line.unicodeScalars.contains(where: isDrawn), "drawn: \(line)")
        #expect(line.firstMatch(of: Self.sign) == nil, "a sign: \(line)")
        last = line
      }
    }
  }

  @Test func `the lint finds what it looks for`() {
    #expect(isPassedOver("boeren (-34)") && isPassedOver("+5 erbij") && isPassedOver("480 m."))
    #expect(!isPassedOver("1-2, 480 meter, min 3 en A-3"))
    #expect(bareFigures(in: "De steun: 12.") == [] && bareFigures(in: "12 weken, 40 k€.") == [])
    #expect(bareFigures(in: "Week 12; 18 tot 26 van 100.") == [])
    #expect(bareFigures(in: "Den Haag, 2017. Awb art. 2: een tekst.") == [])
    #expect(
      bareFigures(in: "12.") == ["12"] && bareFigures(in: "(12), 4; +5.") == ["12", "4", "5"]
    )
    #expect("─│●░▒❯↑·".unicodeScalars.allSatisfy(isDrawn))
    #expect(!"‘Ja’, zei zij – 12 €: één".unicodeScalars.contains(where: isDrawn))
  }

  /// A sign before a figure, which a voice leaves out.
  private nonisolated(unsafe) static let sign = /(?:^|[\s(‘“])[+\-−][0-9]/
  /// A unit that a voice spells.
  private nonisolated(unsafe) static let unit = /[0-9] (?:m|km|k€)(?![\p{L}])/

  private func isPassedOver(_ line: String) -> Bool {
    line.firstMatch(of: Self.sign) != nil || line.firstMatch(of: Self.unit) != nil
  }

  /// Lines, blocks, marks and arrows, and the dot that parts things in a row.
  private func isDrawn(_ scalar: Unicode.Scalar) -> Bool {
    (0x2190...0x21FF).contains(scalar.value) || (0x2300...0x27BF).contains(scalar.value)
      || scalar == "·"
  }

  /// The figures with no word right before or behind them.
  private func bareFigures(in line: String) -> [String] {
    let parts = line.split { $0.isWhitespace }.map(String.init)
    return parts.indices.compactMap { index in
      let bare = parts[index].filter { !"()[],.;:!?+-−–‘’“”\"'".contains($0) }
      guard !bare.isEmpty, bare.allSatisfy(\.isNumber) else { return nil }
      let ends = parts[index].last.map { ".;:!?)".contains($0) } ?? false
      // A year is one by itself, and "art." is no end of a sentence.
      if bare.count == 4, bare.hasPrefix("19") || bare.hasPrefix("20") { return nil }
      let isEnd = { (word: String) in
        word.last.map { ",;!?".contains($0) || $0 == "." && word.count > 4 } ?? true
      }
      let begins = index == 0 || isEnd(parts[index - 1])
      let before = begins ? "" : parts[index - 1]
      let after = ends || index + 1 == parts.count ? "" : parts[index + 1]
      let hasWord = [before, after].contains { $0.contains { $0.isLetter || "€%§".contains($0) } }
      // A choice begins with its number.
      return hasWord || index == 0 && parts[0].hasSuffix(":") ? nil : bare
    }
  }
}

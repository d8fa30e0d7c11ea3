import Foundation
import KompasScenarios
import KompasStandards
import KompasTestSupport
import Testing

/// What people write in a plain text, and what comes along when they paste: one line of a sound case is replaced, and only that is told, at its place.
@Suite("A text that YAML takes for something else")
struct PlainTrapTests {
  private func told(_ line: String, for original: String = "briefing: Kort.") throws -> [String] {
    #expect(BrokenCase.sound.contains(original))
    let text = BrokenCase.sound.replacing(original, with: line)
    let folder = try TemporaryFolder(named: "klein", ["case.yaml": Data(text.utf8)])
    return Place.reader.load(folder.url.path).diagnostics.map {
      "\($0.code.rawValue) \($0.span.line):\($0.span.column)"
    }
  }

  @Test(arguments: [
    // Cut off by a hash.
    ("briefing: Huizen in blok #3 aan de weg.", ["KMP0127 12:26"]),
    ("briefing: Kort.\t#drie", ["KMP0127 12:17"]),
    ("briefing: |\n  Huizen in blok #3.", []),
    ("briefing: \"Huizen in blok #3.\"", []),
    ("briefing: 'Huizen in blok #3.' # zie hoofdstuk 3", []),
    ("briefing: Kort. # een aantekening", []),
    ("briefing: Kort. ## nog een", []),
    ("briefing: C#3 is een toon.", []),
    // Over two lines: the second one is cut off.
    ("briefing: Kort en\n  klein #3 hier", ["KMP0127 13:9"]),
    // Characters that nobody sees.
    ("briefing: Ko\u{200B}rt.", ["KMP0133 12:13"]),
    ("briefing: |\n  Kort.\n  Ko\u{AD}rt.", ["KMP0133 14:5"]),
    ("\u{A0}briefing: Kort.", ["KMP0128 12:1"]),
    ("\u{200B}briefing: Kort.", ["KMP0105 12:1"]),
    // In a word of the format it is only that: the word is read.
    ("brie\u{AD}fing: Kort.", ["KMP0133 12:5"]),
    ("briefing\u{200B}: Kort.", ["KMP0133 12:9"]),
    ("briefing\u{A0}: Kort.", ["KMP0202 1:1", "KMP0128 12:1"]),
    ("briefing:\u{A0}Kort.", ["KMP0132 12:10"]),
    ("briefing: Kost € 5\u{A0}miljoen.", []),
    ("briefing: |\n  Kort.\n  \u{A0} Met een sprong.", []),
    // Marks of a word processor.
    ("briefing: “Kort.”", ["KMP0129 12:11"]),
    ("briefing: „Kort.”", ["KMP0129 12:11"]),
    ("briefing: “Kort.\"", ["KMP0129 12:11"]),
    ("briefing: “Kort: goed.”", ["KMP0143 12:11"]),
    ("briefing: „Kort: goed.”", ["KMP0143 12:11"]),
    ("briefing: \"Kort.”", ["KMP0143 12:17"]),
    ("briefing: \"Kort.”\nminutes: \"x\"", ["KMP0143 12:17"]),
    ("briefing: Kort.\nthemes:\n  - “Let op: wind”", ["KMP0143 14:5"]),
    ("briefing: \"“Kort.”\"", []),
    ("briefing: “Kort”, zegt hij.", []), ("briefing: “Kort”, zegt hij. “En goed.”", []),
    ("briefing: ‘Kort.’", []),
    // Signs that YAML keeps for itself.
    ("briefing: @gemeente is hier.", ["KMP0130 12:11"]),
    ("briefing: %deel", ["KMP0130 12:11"]),
    ("briefing: `Kort`", ["KMP0130 12:11"]),
    ("briefing: | Kort.", ["KMP0135 12:11"]),
    ("briefing: > Kort.", ["KMP0135 12:11"]),
    ("briefing: - Kort.", ["KMP0130 12:11"]),
    ("briefing: ? Kort.", ["KMP0130 12:11"]),
    ("briefing: , Kort.", ["KMP0130 12:11"]),
    ("briefing: | # kort\n  Kort.", []),
    ("briefing: >-\n  Kort.", []),
    ("briefing: &kort", ["KMP0225 12:1", "KMP0112 12:11"]),
    ("briefing: *kort* en goed", ["KMP0112 12:11"]),
    ("briefing: !kort", ["KMP0113 12:11"]),
    // Quotation marks within quotation marks.
    (#"briefing: "Hij zei "nee" en ging.""#, ["KMP0131 12:20"]),
    (#"briefing: "Nee" zei hij."#, ["KMP0131 12:15"]),
    (#"briefing: ""Kort.""#, ["KMP0131 12:12"]),
    ("briefing: 'Zo'n huis.'", ["KMP0131 12:14"]),
    ("briefing: 's Avonds in 't veld.", ["KMP0131 12:24"]),
    ("briefing: 't Veld.", ["KMP0110 12:11"]),
    (#"briefing: "Hij zei \"nee\" en ging.""#, []),
    ("briefing: 'Zo''n huis.'", []),
    // Colons.
    ("briefing: Let op: wind.", ["KMP0111 12:17"]),
    ("briefing:Kort.", ["KMP0132 12:10"]),
    ("briefing: Zie https://voorbeeld.nl nu.", []),
  ])
  func `a line is told at its place, and as what it is`(line: String, expected: [String]) throws {
    #expect(try told(line) == expected)
  }

  @Test(arguments: ["ge\u{AD}daan", "\u{200B}gedaan", "gedaan\u{2060}"])
  func `an id with a character that nobody sees is that id`(id: String) throws {
    #expect(try told("sets: [\(id)]}", for: "sets: [gedaan]}").map { $0.prefix(7) } == ["KMP0133"])
    let condition = "when: [\"not \(id)\"]"
    #expect(
      try told(condition, for: "when: [\"not gedaan\"]").map { $0.prefix(7) } == ["KMP0133"]
    )
  }

  @Test(arguments: [
    ("start: 0,5", "KMP0229"), ("start: 0;5", "KMP0206"), ("start: 50", nil),
    ("start: 12,345", "KMP0206"),
  ])
  func `a decimal comma is told, with what to write`(start: String, expected: String?) throws {
    // In a line of its own: between braces a comma ends the number.
    let own = """
      rust:
            name: Rust
            range: [0, 100]
            better: higher
            \(start)
      """
    let told = try told(own, for: "rust: {name: Rust, range: [0, 100], better: higher, start: 50}")
    #expect(told.map { String($0.prefix(7)) } == (expected.map { [$0] } ?? []))
  }

  @Test func `an effect with decimal commas is told with both`() throws {
    let own = """
      - id: ja
              label: Ja
              effects:
                rust: 2,5 ± 1,5
              sets: [gedaan]
      """
    let text = BrokenCase.sound.replacing(
      "- {id: ja, label: Ja, effects: {rust: 5}, sets: [gedaan]}",
      with: own
    )
    let folder = try TemporaryFolder(named: "klein", ["case.yaml": Data(text.utf8)])
    let found = Place.reader.load(folder.url.path).diagnostics
    #expect(found.map(\.code) == [.decimalComma])
    #expect(found.first?.arguments == ["2,5 ± 1,5", "2.5 ± 1.5"])
  }

  @Test func `what can be played as it is leaves room for what cannot`() throws {
    let many = (0..<600).map { "k\($0): wo\u{200B}rd" }.joined(separator: "\n")
    let folder = try TemporaryFolder(named: "klein", ["case.yaml": Data(many.utf8)])
    let found = Place.reader.load(folder.url.path).diagnostics
    #expect(found.count { $0.code == .hiddenSign } == 50)
    #expect(found.count { $0.code == .unknownKey } == 450)
  }

  @Test func `none of the parser's own English reaches the reader`() throws {
    for line in ["briefing: @x", "briefing: ? x", "\"a\": b: c", "x\ny", "{", "- a\nb: c"] {
      let text = BrokenCase.sound.replacing("briefing: Kort.", with: line)
      let folder = try TemporaryFolder(named: "klein", ["case.yaml": Data(text.utf8)])
      for diagnostic in Place.reader.load(folder.url.path).diagnostics {
        let words = DiagnosticCatalogue.words(for: diagnostic, language: .dutch)
        for english in ["found", "expected", "token", "mapping", "block", "did not"] {
          #expect(!words.message.contains(english) && !words.mend.contains(english), "\(line)")
        }
      }
    }
  }
}

import Foundation
import KompasScenarios
import KompasTestSupport
import Testing

/// Texts that were pasted or typed below their key: one line of a sound case is replaced, only that is told, and the mend works.
@Suite("A text that does not stand where YAML looks for it")
struct LooseTextTests {
  private func found(_ text: String) throws -> [Diagnostic] {
    let folder = try TemporaryFolder(named: "klein", ["case.yaml": Data(text.utf8)])
    return Place.reader.load(folder.url.path).diagnostics
  }

  private func told(_ lines: String, for original: String = "briefing: Kort.") throws -> [String] {
    #expect(BrokenCase.sound.contains(original))
    return try found(BrokenCase.sound.replacing(original, with: lines)).map {
      "\($0.code.rawValue) \($0.span.line):\($0.span.column) \($0.arguments.joined(separator: " "))"
    }
  }

  @Test(arguments: [
    // Behind a `|`, at the margin.
    ("briefing: |\nHet dorp is boos.", ["KMP0134 13:1 briefing 2"]),
    ("briefing: |\nHet dorp is boos: heel boos.", ["KMP0134 13:1 briefing 2"]),
    ("briefing: |\n    Het dorp.\n\nDe raad is *echt* boos.", ["KMP0134 15:1 briefing 4"]),
    ("briefing: |\n\"Nee\", zegt het dorp.", ["KMP0134 13:1 briefing 2"]),
    ("briefing: >-\nHet dorp is boos.\n  En de raad ook.", ["KMP0134 13:1 briefing 2"]),
    // Behind a text on one line.
    ("briefing: Het dorp\nis heel erg boos.", ["KMP0134 13:1 briefing 2"]),
    // A key without a colon is no such text.
    ("briefing: Kort.\nmap kaart.txt", ["KMP0108 13:1 "]),
    // Indented as it should be.
    ("briefing: |\n  Het dorp is boos: heel boos.", []),
    ("briefing: |\n    Diep.\n\n    Dieper: nog.\n# een aantekening", []),
    ("briefing: Het dorp\n  is heel erg boos.", []),
    // Behind the `|` itself.
    ("briefing: | Het dorp: boos.", ["KMP0135 12:11 | 2"]),
    ("briefing: > Kort.", ["KMP0135 12:11 > 2"]),
    ("briefing: |2-\n  Kort.", []),
    // Without a `|`.
    ("briefing:\n  Hij zegt: nee.", ["KMP0136 12:1 briefing"]),
    ("briefing:\n  Eerst dit.\n  Hij zegt: nee.", ["KMP0136 12:1 briefing"]),
    ("briefing:\n  Hij zegt: nee.\n  Dan dat.", ["KMP0136 12:1 briefing"]),
    ("briefing:\n  *Nee* zegt hij.", ["KMP0136 12:1 briefing"]),
    ("briefing:\n  - Een punt.\n  - Nog een punt.", ["KMP0136 12:1 briefing"]),
    ("briefing:\n  | een | twee |", ["KMP0136 12:1 briefing"]),
    ("briefing:\n  Gewoon op de volgende regel.", []),
    ("briefing:\n  kort: nee", ["KMP0203 13:3 briefing"]),
  ])
  func `a text is told with its line and its key`(lines: String, expected: [String]) throws {
    let told = try told(lines)
    #expect(told.count == expected.count, "\(told)")
    for (one, other) in zip(told, expected) { #expect(one.hasPrefix(other), "\(told)") }
  }

  @Test func `a sentence with a colon at the margin is no key`() throws {
    let text = BrokenCase.sound.replacing("briefing: Kort.", with: "briefing: |\nLet op: wind.")
    #expect(try found(text).map(\.code) == [.textNotIndented])
    // At the very end nothing follows that YAML could object to.
    let outcome = "      - {id: niet, label: Niet}"
    let end = BrokenCase.sound.replacing(
      outcome,
      with: "      - id: niet\n        label: |\nLet op: dan."
    )
    let found = try found(end)
    #expect(found.map(\.code) == [.textNotIndented])
    #expect(found.first?.arguments == ["label", "10"])
  }

  @Test func `what is told to do mends it`() throws {
    for (wrong, right) in [
      (
        "briefing: |\nHet dorp: boos.\nDe raad ook.",
        "briefing: |\n  Het dorp: boos.\n  De raad ook."
      ),
      ("briefing: | Het dorp: boos.", "briefing: |\n  Het dorp: boos."),
      ("briefing:\n  Hij zegt: *nee*.", "briefing: |\n  Hij zegt: *nee*."),
    ] {
      #expect(try told(wrong).count == 1)
      #expect(try told(right).isEmpty)
    }
  }
}

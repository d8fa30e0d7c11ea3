import Foundation
import KompasScenarios
import KompasTestSupport
import Testing

/// What a word processor, a web page and a spreadsheet make of dashes, lists and numbers: only that is told, at its place.
@Suite struct PastedListTests {
  private static let option = "- {id: ja, label: Ja, effects: {rust: 5}, sets: [gedaan]}"
  private static let other = "      - {id: nee, label: Nee}"

  private func told(_ lines: String, for original: String) throws -> [String] {
    #expect(BrokenCase.sound.contains(original))
    let text = BrokenCase.sound.replacing(original, with: lines)
    let folder = try TemporaryFolder(named: "klein", ["case.yaml": Data(text.utf8)])
    return Place.reader.load(folder.url.path).diagnostics.map {
      "\($0.code.rawValue) \($0.span.line):\($0.span.column) "
        + $0.arguments.joined(separator: " | ")
    }
  }

  @Test(arguments: [
    ("effects: {rust: –5}", ["KMP0231 26:45 –5 | -5"]),
    ("effects: {rust: −5 ± 2}", ["KMP0231 26:45 −5 ± 2 | -5 ± 2"]),
    ("effects: {rust: -2.5 – 2}", ["KMP0218 26:45 -2.5 – 2"]),
    ("trust: {dorp: 6 ± 2}", ["KMP0233 26:43 dorp | 6"]),
    ("trust: {dorp: –6}", ["KMP0231 26:43 –6 | -6"]),
    ("cost: {weeks: 2 +- 1}", ["KMP0233 26:43 weeks | 2"]),
    ("effects: {rust: 5}", []),
  ])
  func `a number`(change: String, expected: [String]) throws {
    #expect(
      try told(Self.option.replacing("effects: {rust: 5}", with: change), for: Self.option)
        == expected
    )
  }

  @Test(arguments: [
    ("      – id: nee\n        label: Nee", ["KMP0138 27:7 –"]),
    ("      • id: nee\n        label: Nee", ["KMP0138 27:7 •"]),
    ("      -\n", ["KMP0232 27:8 options"]),
    ("      - {id: nee, label: Nee}\n      -\n", ["KMP0232 28:8 options"]),
  ])
  func `an option`(lines: String, expected: [String]) throws {
    #expect(try told(lines, for: Self.other) == expected)
  }

  @Test(arguments: [
    ("themes:\n  • wonen\n  • groen", ["KMP0138 13:3 •"]),
    ("themes:\n  – wonen\n  – groen", ["KMP0138 13:3 –"]),
    ("themes:\n  - wonen\n  • groen", ["KMP0138 14:3 •"]),
    ("themes:\n  * wonen\n  * groen", ["KMP0138 13:3 *"]),
    ("themes:\n  - wonen\n  -\n", ["KMP0232 14:4 themes"]),
    ("map: \"C:\\Zaken\"", ["KMP0139 12:9 "]), ("map: \"C:\\x\"", ["KMP0139 12:11 "]),
    ("```yaml\nthemes: [wonen]", ["KMP0142 12:1 "]),
    ("themes: [wonen]\n```", ["KMP0142 13:1 "]),
    ("themes:\n  - wonen\n  - – groen", []),
  ])
  func `a list, a path and a fence`(lines: String, expected: [String]) throws {
    let told = try told("briefing: Kort.\n" + lines, for: "briefing: Kort.")
    // The line of the briefing came in front.
    let places = expected.map { line in
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      let place = parts[1].split(separator: ":", maxSplits: 1)
      return "\(parts[0]) \((Int(place[0]) ?? 0) + 1):\(place[1])"
    }
    #expect(told.count == places.count, "\(told)")
    for (one, place) in zip(told, places) { #expect(one.hasPrefix(place), "\(told)") }
  }

  @Test func `somebody who speaks behind a dash is no list`() throws {
    let text = "briefing: |\n  – Nee, zegt hij.\ntitel Klein"
    #expect(try told(text, for: "briefing: Kort.").first?.hasPrefix("KMP0138") == false)
  }
}

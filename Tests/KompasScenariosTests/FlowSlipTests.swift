import Foundation
import KompasScenarios
import KompasTestSupport
import Testing

/// Between braces and brackets a comma, a colon and a semicolon mean something else than people mean: only that is told.
@Suite("Slips between braces and brackets")
struct FlowSlipTests {
  private static let option = "- {id: ja, label: Ja, effects: {rust: 5}, sets: [gedaan]}"
  private static let range = "range: [0, 100]"

  private func told(_ line: String, for original: String) throws -> [String] {
    #expect(BrokenCase.sound.contains(original))
    let text = BrokenCase.sound.replacing(original, with: line)
    let folder = try TemporaryFolder(named: "klein", ["case.yaml": Data(text.utf8)])
    return Place.reader.load(folder.url.path).diagnostics.map {
      ([$0.code.rawValue] + $0.arguments).joined(separator: " | ")
    }
  }

  @Test(arguments: [
    ("rust: 2,5", ["KMP0229 | 2,5 | 2.5"]),
    ("rust: -2,5", ["KMP0229 | -2,5 | -2.5"]),
    ("rust: 2,5 ± 1,5", ["KMP0229 | 2,5 ± 1,5 | 2.5 ± 1.5"]),
    ("rust: 2,5 +- 1", ["KMP0229 | 2,5 +- 1 | 2.5 +- 1"]),
    ("rust:5", ["KMP0132 | rust"]),
    ("rust: 5", []), ("\"rust\":5", []),
  ])
  func `a number between braces`(effect: String, expected: [String]) throws {
    let line = Self.option.replacing("rust: 5", with: effect)
    let told = try told(line, for: Self.option)
    #expect(told == expected)
  }

  @Test func `two decimal commas with the same decimal are both told`() throws {
    let line = Self.option.replacing(
      "effects: {rust: 5}",
      with: "effects: {rust: 2,5}, trust: {dorp: 3,5}"
    )
    #expect(try told(line, for: Self.option).prefix(1) == ["KMP0229 | 2,5 | 2.5"])
    let twice =
      "dorp: {name: Het dorp, kind: residents, people: 100, interests: {rust: 1,5, stil: 2,5}}"
    let told = try told(
      twice,
      for: "dorp: {name: Het dorp, kind: residents, people: 100, interests: {rust: 1}}"
    )
    #expect(told == ["KMP0229 | 1,5 | 1.5", "KMP0301 | stil", "KMP0229 | 2,5 | 2.5"])
  }

  @Test(arguments: [
    ("range: [0, 100,5]", ["KMP0229 | 100,5 | 100.5"]),
    ("range: [0,5, 100]", ["KMP0229 | 0,5 | 0.5"]),
    ("range: [0,100]", []), ("range: [0 , 100]", []),
    // All commas alike: nobody can tell what they are.
    ("range: [0,5,100]", ["KMP0220"]), ("range: [0, 5, 100]", ["KMP0220"]),
  ])
  func `a number between brackets`(range: String, expected: [String]) throws {
    #expect(try told(range, for: Self.range) == expected)
  }

  @Test(arguments: [
    ("sets: [gedaan; klaar]", ["KMP0230 | [gedaan, klaar]"]),
    ("sets: [gedaan;klaar]", ["KMP0230 | [gedaan, klaar]"]),
    ("sets: [gedaan], cost: {weeks: 1; budget: 2}", ["KMP0230 | {weeks: 1, budget: 2}"]),
    ("sets: [gedaan, klaar]", []),
  ])
  func `a semicolon for a comma`(sets: String, expected: [String]) throws {
    #expect(
      try told(Self.option.replacing("sets: [gedaan]", with: sets), for: Self.option) == expected
    )
  }
}

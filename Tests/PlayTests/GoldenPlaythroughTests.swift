import Foundation
import KompasPages
import KompasScenarios
import KompasTestSupport
import Testing

/// Every case carries one run in words, so that a change in what players read is seen before they read it.
@Suite struct GoldenPlaythroughTests {
  @Test(arguments: Library.names)
  func `a run of the case reads as it did`(name: String) throws {
    let loaded = try Library.load(name)
    var driver = Driver(loaded, seed: 7, whims: 7, language: loaded.language)
    let words = loaded.language == "nl" ? FacePhrases.dutch : .english
    let transcript = LinearTranscript(words: words, glyphs: .unicode)
    var lines: [String] = []
    try driver.finish { page, _ in
      lines += transcript.lines(of: page) + [""]
    }
    let folder = Program.root.appendingPathComponent("Scenarios/\(name)/playthrough.txt")
    let problem = try differenceFromGolden(lines.joined(separator: "\n") + "\n", folder.path)
    #expect(problem == nil)
  }
}

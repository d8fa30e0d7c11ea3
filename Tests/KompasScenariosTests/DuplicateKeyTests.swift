import Foundation
import KompasScenarios
import KompasStandards
import KompasTestSupport
import Testing

/// A key that stands twice is told with both its lines, however many there are.
@Suite struct DuplicateKeyTests {
  private func found(_ text: String) throws -> [Diagnostic] {
    let folder = try TemporaryFolder(named: "klein", ["case.yaml": Data(text.utf8)])
    return Place.reader.load(folder.url.path).diagnostics
  }

  @Test func `both lines are named`() throws {
    let text = BrokenCase.sound.replacing("minutes: 10", with: "minutes: 10\nminutes: 20")
    let found = try found(text)
    #expect(found.map(\.code) == [.duplicateKey])
    #expect(found[0].span.line == 8 && found[0].arguments == ["minutes", "7", "none"])
    let words = DiagnosticCatalogue.words(for: found[0], language: .dutch).message
    #expect(words.hasSuffix("De eerste keer is op regel 7."))
  }

  @Test(arguments: [20, 21, 300]) func `of many each is told at its own line`(count: Int) throws {
    let more = (1...count).map { "rust\($0): {name: Rust, range: [0, 100], better: higher}" }
    let lines = (more + more).map { "  " + $0 }.joined(separator: "\n")
    let found = try found(BrokenCase.sound.replacing("criteria:\n", with: "criteria:\n\(lines)\n"))
      .filter { $0.code == .duplicateKey }
    #expect(found.count == count)
    for (place, one) in found.enumerated() {
      #expect(one.span.line == 17 + count + place && one.span.column == 3)
      #expect(one.arguments == ["rust\(place + 1)", "\(17 + place)", "none"])
    }
  }

  @Test func `keys of different items, and words in a text, are not alike`() throws {
    let scene = "      - {id: niet, label: Niet}"
    let more = (1...30).map {
      "  - id: nog\($0)\n    title: |\n      id: x\n      id: y\n    title: Nog"
    }
    let text = BrokenCase.sound.replacing(
      scene,
      with: scene + "\n" + more.joined(separator: "\n")
    )
    let found = try found(text).filter { $0.code == .duplicateKey }
    #expect(found.count == 30)
    #expect(found.allSatisfy { $0.arguments.first == "title" })
  }

  @Test func `a forgotten dash is told once, and both parts of the list are read`() throws {
    let scene = "      - {id: niet, label: Niet}"
    let parts = { (dash: String) in
      "      - id: een\n        label: Een\n      \(dash) id: twee\n        label: Twee"
    }
    #expect(try found(BrokenCase.sound.replacing(scene, with: parts("-"))).isEmpty)
    let text = BrokenCase.sound.replacing(scene, with: parts(" "))
    let found = try found(text)
    #expect(found.map(\.code) == [.dashMissing])
    #expect(found.first?.arguments.first == "id" && found.first?.span.column == 9)
    let line = try #require(found.first).span.line
    #expect(found[0].arguments == ["id", "\(line - 2)"])
  }

  @Test func `a key that stands twice side by side lacks no dash`() throws {
    let scene = "      - {id: niet, label: Niet}"
    let text = BrokenCase.sound.replacing(
      scene,
      with: "      - id: een\n        id: twee\n        label: Een"
    )
    #expect(try found(text).map(\.code) == [.duplicateKey])
  }

  @Test func `of many forgotten dashes each is told`() throws {
    let scene = "      - {id: niet, label: Niet}"
    let more = (1...25).map { "        id: nog\($0)\n        label: Nog \($0)" }
    let text = BrokenCase.sound.replacing(
      scene,
      with: "      - id: een\n        label: Een\n" + more.joined(separator: "\n")
    )
    #expect(try found(text).filter { $0.code == .dashMissing }.count == 25)
  }

  @Test func `a case that was pasted behind itself is told as that`() throws {
    let found = try found(BrokenCase.sound + "\n" + BrokenCase.sound)
    #expect(found.map(\.code) == [.pastedTwice])
    let lines = BrokenCase.sound.split(separator: "\n", omittingEmptySubsequences: false).count
    #expect(found[0].span.line == lines + 1 && found[0].arguments == ["1", "\(lines + 1)"])
  }

  @Test(.timeLimit(.minutes(1))) func `hundreds of thousands are told in no time`() throws {
    let clock = ContinuousClock()
    let text = String(repeating: "a: 1\n", count: 400_000)
    let start = clock.now
    #expect(try found(text).count == Findings.limit)
    let took = clock.now - start
    #expect(took < .seconds(20), "It takes under two in a release build")
  }
}

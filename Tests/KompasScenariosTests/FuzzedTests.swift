import Foundation
import KompasScenarios
import KompasTestSupport
import KompasStandards
import Testing

/// What the fuzzer made up (`make fuzz`): its findings, and inputs that reached places nothing else did.
@Suite struct FuzzedTests {
  static let folder = Place.fixtures.appendingPathComponent("fuzzed")
  static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.sorted()
    ?? []

  private func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: Self.folder.appendingPathComponent(name))
  }

  @Test(arguments: names.filter { $0.hasPrefix("reader") })
  func `a case ends as a case or with an error, and so does its translation`(name: String) throws {
    let bytes = try bytes(name)
    let folder = try TemporaryFolder(["case.yaml": bytes, "kaart.txt": Data("plein".utf8)])
    let reading = Place.reader.load(folder.url.path)
    let hasErrors = reading.diagnostics.contains { $0.severity == .error }
    #expect((reading.loaded == nil) == hasErrors)
    for language in [Language.dutch, .english] {
      let shown = DiagnosticText(sources: reading.sources, language: language)
        .render(reading.diagnostics)
      #expect(!shown.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }
  }

  @Test(arguments: names.filter { $0.hasPrefix("conditions") })
  func `a condition compiles, or says where it goes wrong`(name: String) throws {
    let text = String(decoding: try bytes(name), as: UTF8.self)
    let result = ConditionCompiler.compile(text, names: ConditionNames())
    #expect(result.steps != nil || !result.problems.isEmpty)
    #expect(result.problems.allSatisfy { $0.start >= 0 && $0.length >= 1 })
  }

  @Test(arguments: names.filter { $0.hasPrefix("translate") })
  func `a translation loses nothing, says the same when it is read back, and stays as it is`(
    name: String
  ) throws {
    let text = try Place.villageText()
    let source = SourceText(file: "case.yaml", text: text)
    let root = try #require(YAMLReader.read(source, findings: Findings()))
    let broken = TranslationPromise(of: root).broken(by: Array(try bytes(name)))
    #expect(broken.isEmpty, "\(broken)")
  }

  @Test func `there are some of each`() {
    for kind in ["reader", "conditions", "translate"] {
      #expect(Self.names.contains { $0.hasPrefix(kind) })
    }
  }
}

import Foundation
import KompasScenarios
import KompasStandards
import KompasTestSupport
import Testing

/// A broken case, with what should be said about it in its first lines: `# expect: KMP0210 12:7`.
///
/// A line `# file: texts.en.yaml` says that it is that file of an otherwise sound case.
struct BrokenCase: Sendable, CustomTestStringConvertible {
  let name: String
  let data: Data
  let file: String
  let expected: [String]

  var testDescription: String { name }

  static let all: [BrokenCase] = cases(in: "broken")

  static func cases(in name: String) -> [BrokenCase] {
    let folder = Place.fixtures.appendingPathComponent(name)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { BrokenCase(folder.appendingPathComponent($0)) }
  }

  private init?(_ url: URL) {
    guard let data = try? Data(contentsOf: url) else { return nil }
    self.data = data
    name = url.deletingPathExtension().lastPathComponent
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
    func values(_ head: String) -> [String] {
      lines.filter { $0.hasPrefix(head) }.map { String($0.dropFirst(head.count)) }
    }
    file = values("# file: ").first ?? "case.yaml"
    expected = values("# expect: ")
  }

  /// Reads it in a folder of its own.
  func read() throws -> CaseReading {
    var files = [file: data]
    if file != "case.yaml" { files["case.yaml"] = Data(Self.sound.utf8) }
    let folder = try TemporaryFolder(named: "klein", files)
    return Place.reader.load(folder.url.path)
  }

  /// The smallest sound case; every broken one is this one with a mistake.
  static let sound = """
    kompas: 1
    id: klein
    version: 1.0.0
    legal_date: 2026-07-01
    language: nl
    title: Klein
    minutes: 10
    fictional: true
    role: {id: wethouder, name: Wethouder}
    authority: college
    procedure: bopa_extended
    briefing: Kort.
    resources:
      weeks: {name: Tijd, start: 40}
      budget: {name: Geld, start: 20}
    criteria:
      rust: {name: Rust, range: [0, 100], better: higher, start: 50}
    stakeholders:
      dorp: {name: Het dorp, kind: residents, people: 100, interests: {rust: 1}}
    scenes:
      - id: een
        phase: participation
        title: Een
        text: Eerst dit.
        options:
          - {id: ja, label: Ja, effects: {rust: 5}, sets: [gedaan]}
          - {id: nee, label: Nee}
      - id: twee
        phase: decision
        when: ["not gedaan"]
        title: Twee
        text: Dan dat.
        options:
          - {id: wel, label: Wel}
          - {id: niet, label: Niet}
    events:
      brief: {title: Brief, when: [gedaan], text: Er komt een brief.}
    endings:
      - {id: goed, when: ["support.dorp > 50"], title: Goed, text: Goed.}
      - {id: klaar, title: Klaar, text: Klaar.}
    """
}

@Suite("Broken cases")
struct BrokenCaseTests {
  @Test("There are many kinds, and the case they are made from is sound")
  func fixtures() throws {
    #expect(BrokenCase.all.count >= 45)
    let folder = try TemporaryFolder(named: "klein", ["case.yaml": Data(BrokenCase.sound.utf8)])
    let reading = Place.reader.load(folder.url.path)
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.loaded != nil)
  }

  @Test("Says exactly what is wrong, and where", arguments: BrokenCase.all)
  func places(broken: BrokenCase) throws {
    let reading = try broken.read()
    let found = reading.diagnostics.map { "\($0.code.rawValue) \($0.span.line):\($0.span.column)" }
    let text = DiagnosticText(sources: reading.sources, language: .dutch)
    #expect(found == broken.expected, "\(text.render(reading.diagnostics))")
    #expect(reading.diagnostics.allSatisfy { $0.span.file == broken.file })
    let hasError = reading.diagnostics.contains { $0.severity == .error }
    #expect((reading.loaded == nil) == hasError, "A case is never half loaded")
    try checkWords(of: reading)
  }

  /// Both languages say something, and nothing strange reaches a terminal.
  private func checkWords(of reading: CaseReading) throws {
    var texts: [String] = []
    for language in [Language.dutch, .english] {
      let writer = DiagnosticText(sources: reading.sources, folder: "x", language: language)
      let text = writer.render(reading.diagnostics)
      texts.append(text)
      for scalar in text.unicodeScalars where scalar != "\n" {
        #expect(scalar.properties.generalCategory != .control)
      }
      #expect(!text.contains("{0}") && !text.contains("{1}"))
      #expect(text.contains("^"))
      let json = DiagnosticJSON.render(reading.diagnostics, language: language)
      let list = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
      #expect((list?["findings"] as? [Any])?.count == reading.diagnostics.count)
    }
    #expect(texts[0] != texts[1])
  }
}

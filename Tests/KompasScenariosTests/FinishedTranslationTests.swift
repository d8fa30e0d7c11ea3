import Foundation
import KompasReview
import KompasScenarios
import KompasStandards
import KompasTestSupport
import Testing

/// A translation that is finished stays byte for byte as it is; one that is not is no fault of the case.
@Suite struct FinishedTranslationTests {
  private let folder: TemporaryFolder

  init() throws {
    var files: [String: Data] = [:]
    for name in ["case.yaml", "texts.en.yaml", "kaart.txt", "map.en.txt"] {
      files[name] = try Data(contentsOf: Place.village.appendingPathComponent(name))
    }
    // The one text that the village lacks in English.
    files["texts.en.yaml"]?.append(Data("precedent_titles:\n  - A real square\n".utf8))
    folder = try TemporaryFolder(files)
  }

  private var path: URL { folder.url.appendingPathComponent("texts.en.yaml") }

  private func change(_ old: String, _ new: String, in name: String = "texts.en.yaml") throws {
    let file = folder.url.appendingPathComponent(name)
    let text = try String(contentsOf: file, encoding: .utf8)
    try #require(text.contains(old))
    let changed = text.replacing(old, with: new, maxReplacements: 1)
    try Data(changed.utf8).write(to: file)
  }

  private func translation() throws -> Translation {
    try Translator(folder.url.path).translation(into: "en")
  }

  private func write(_ translation: Translation) throws {
    let text = try Translator(folder.url.path).file(of: translation, .dutch)
    try Data(text.utf8).write(to: path)
  }

  @Test func `one that Kompas never wrote in is finished when every text is there`() throws {
    #expect(try translation().isFinished)
    try change("title: ", "title: \"\" # ")
    #expect(try !translation().isFinished)
  }

  @Test func `one that Kompas has written is finished until a text changes`() throws {
    try write(translation())
    #expect(try translation().isFinished)
    // Other marks around a text say nothing else.
    try change("title: Small Village", "title: 'Small Village'")
    #expect(try translation().isFinished)
    // A better translation has to be remembered.
    try change("title: 'Small Village'", "title: A Small Village")
    #expect(try !translation().isFinished)
    try write(translation())
    #expect(try translation().isFinished)
    // The case says something else now.
    try change("title: ", "title: Ooit ", in: "case.yaml")
    #expect(try !translation().isFinished)
  }

  @Test func `a mark, and a text that the case no longer has, are things to do`() throws {
    try change("title: ", "#> nieuw\ntitle: ")
    #expect(try !translation().isFinished)
    try change("#> nieuw\n", "")
    #expect(try translation().isFinished)
    try change("title: ", "gone: \"A text of before.\"\ntitle: ")
    #expect(try !translation().isFinished)
  }

  @Test func `labels that are still to be translated are not alike`() throws {
    let translator = Translator(folder.url.path)
    let text = try translator.file(of: translator.translation(into: "fr"), .dutch)
    try Data(text.utf8).write(to: folder.url.appendingPathComponent("texts.fr.yaml"))
    let found = Place.reader.review(folder.url.path, runs: 40).diagnostics.map(\.code)
    #expect(found.contains(.translationMissing) && !found.contains(.labelTwice))
  }

  @Test func `what is not translated yet is no finding of the case itself`() {
    let codes = DiagnosticCode.allCases.filter(\.isOfUnfinishedTranslation)
    #expect(codes == [.translationMissing, .translationStale])
    #expect(codes.allSatisfy { $0.severity == .warning })
  }
}

/// Many findings of one cause are told once, with the other places.
@Suite struct CauseTests {
  private func finding(_ code: DiagnosticCode, _ line: Int, _ argument: String) -> Diagnostic {
    Diagnostic(code, at: Span(file: "case.yaml", line: line), [argument])
  }

  private func causes(_ diagnostics: [Diagnostic]) -> [(text: String, count: Int)] {
    DiagnosticText(sources: [:], language: .english).causes(diagnostics)
  }

  @Test(arguments: [(3, 3), (4, 1)])
  func `of four with one name the first is shown`(count: Int, shown: Int) {
    let found = causes((1...count).map { finding(.unknownCriterion, $0, "rust") })
    #expect(found.count == shown && found.reduce(0) { $0 + $1.count } == count)
    #expect(found[0].text.contains("Another 3 times here: line 2, line 3, line 4.") == (count == 4))
  }

  @Test func `other names, codes and files are other causes`() {
    var found = (1...4).map { finding(.unknownCriterion, $0, "rust\($0)") }
    found += (5...8).map { finding($0 < 7 ? .unknownStakeholder : .unknownResource, $0, "rust") }
    var elsewhere = finding(.unknownCriterion, 9, "rust1")
    elsewhere.span.file = "story.yaml"
    #expect(causes(found + [elsewhere]).count == 9)
  }

  @Test
  func `what a translation lacks is one thing to do, and no more than eight places are named`() {
    let found = causes((1...10).map { finding(.translationMissing, $0, "scenes.\($0)") })
    #expect(found.count == 1 && found[0].count == 10)
    #expect(found[0].text.contains("Another 9 times here: line 2, "))
    #expect(found[0].text.contains("line 9 and on.") && !found[0].text.contains("line 10"))
  }
}

/// What is suggested can be written.
@Suite struct SuggestionTests {
  @Test func `an id that cannot be one is never what was meant`() throws {
    #expect(Suggestion.nearest(to: "winkels", in: ["Winkels"]) == "Winkels")
    #expect(Suggestion.id(nearest: "winkels", in: ["Winkels", "winkel-s"]) == nil)
    #expect(Suggestion.id(nearest: "winkel", in: ["Winkel", "winkels"]) == "winkels")
  }

  @Test func `a group with a name that is no id draws nobody to it`() throws {
    let text = try String(
      contentsOf: Place.village.appendingPathComponent("case.yaml"),
      encoding: .utf8
    )
    let folder = try TemporaryFolder([
      "case.yaml": Data(text.replacing("  winkels:\n", with: "  Winkels:\n").utf8),
      "kaart.txt": Data(contentsOf: Place.village.appendingPathComponent("kaart.txt")),
    ])
    let found = Place.reader.load(folder.url.path).diagnostics
    #expect(found.contains { $0.code == .idMalformed && $0.arguments == ["Winkels"] })
    let lost = found.filter { $0.code == .unknownStakeholder }
    #expect(!lost.isEmpty && lost.allSatisfy { $0.suggestion == nil })
  }
}
